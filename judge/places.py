"""Where things lie: the bank, the files for the sandbox, the user's data, caches and sockets. The only file that knows.

`JUDGE_HOME` moves everything of the user's (records, caches, sockets' names) below one folder.
"""

import os
from contextlib import suppress
from pathlib import Path
from stat import S_ISDIR

from judge import runtime
from judge.errors import CannotJudge

_PACKAGE = Path(__file__).resolve().parent


def _carried(name: str) -> Path:
    """A folder that the wheel carries below judge/_data, or the repository's own beside the package."""
    in_wheel = _PACKAGE / "_data" / name
    return in_wheel if in_wheel.is_dir() else _PACKAGE.parent / name


def bank() -> Path:
    """The folder `problems/` of the installed judge."""
    return _carried("problems")


def sandbox_files() -> Path:
    """The folder `sandbox/`: what goes into a box."""
    return _carried("sandbox")


def data_home() -> Path:
    """The user's data folder (the record). Not created here."""
    home = os.environ.get("JUDGE_HOME")
    if home:
        return Path(home).absolute()
    from platformdirs import user_data_path

    return user_data_path("mle-judge", appauthor=False)


def cache_home() -> Path:
    """The user's cache folder (built cases, parsed problems). Not created here."""
    home = os.environ.get("JUDGE_HOME")
    if home:
        return Path(home).absolute() / "cache"
    from platformdirs import user_cache_path

    return user_cache_path("mle-judge", appauthor=False)


def user_settings() -> Path:
    """The user's own settings file, which need not exist."""
    home = os.environ.get("JUDGE_HOME")
    if home:
        return Path(home).absolute() / "judge.toml"
    from platformdirs import user_config_path

    return user_config_path("mle-judge", appauthor=False) / "judge.toml"


def runtime_home() -> Path:
    """A private folder (mode 0700, ours) for the sockets of warm boxes.

    Raises CannotJudge when the place is taken by somebody else.
    """
    last = Path(runtime.folder())
    for part in (last.parent, last) if os.environ.get("JUDGE_HOME") else (last,):
        with suppress(FileExistsError):
            os.mkdir(part, 0o700)
        found = os.lstat(part)
        if found.st_uid != os.getuid() or found.st_mode & 0o077 or not S_ISDIR(found.st_mode):
            raise CannotJudge(
                f"{part} is not a private folder of yours, so no sandbox can be reached through it",
                hint="remove it, or set XDG_RUNTIME_DIR to a folder of your own (mode 0700)",
                code="runtime_folder",
            )
    return last
