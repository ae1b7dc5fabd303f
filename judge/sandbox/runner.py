"""How the runner is started inside a box, and the fingerprint that tells boxes of another make apart."""

import os
import sys
from pathlib import Path
from zlib import crc32

from judge import __version__, places

IN_BOX = "/judge"
"""Where the sandbox's files lie inside a box."""
PACKAGES_IN_BOX = "/packages"
_BEGIN = f"import sys; sys.path[:0] = [{IN_BOX!r}]; import runner; runner.main()"
"""Imported rather than run as a script, as a script is compiled anew at every start."""
ENVIRONMENT = {
    "HOME": "/",
    "LANG": "C.UTF-8",
    "LC_ALL": "C.UTF-8",
    "PATH": "/usr/bin",
    "TZ": "UTC",
    "PYTHONHASHSEED": "0",
    "PYTHONDONTWRITEBYTECODE": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "NUMEXPR_NUM_THREADS": "1",
}


def files() -> list[Path]:
    """Every file that goes into a box's /judge, the protocol's included; sorted by name."""
    own = [path for path in places.sandbox_files().iterdir() if path.suffix in (".py", ".json")]
    return sorted([*own, Path(__file__).with_name("protocol.py")], key=lambda path: path.name)


def fingerprint(backend: str) -> str:
    """Eight hexadecimal digits that change with anything a running box was made of: a stale one is not used again."""
    parts = [__version__, backend, sys.version, sys.prefix]
    for path in files():
        found = path.stat()
        parts.append(f"{path} {found.st_size} {found.st_mtime_ns}")
    return f"{crc32(os.fsencode(chr(10).join(parts))):08x}"


def command(python: str, idle_s: float, make: str, reached: list[str]) -> list[str]:
    """The runner's command line; `make` is the box's fingerprint, `reached` how its socket is given to it."""
    options = ["--idle", str(idle_s), "--fingerprint", make]
    return [python, "-S", "-s", "-P", "-B", "-c", _BEGIN, *options, *reached]
