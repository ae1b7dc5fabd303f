"""The packages that a program in the image may import: downloaded as wheels, checked against their hashes, unpacked.

sandbox/requirements.txt pins version and hash of each; pip does the checking. Nothing of a wheel is run or built here.
"""

import subprocess
import sys
import zipfile
from pathlib import Path

from judge import places
from judge.errors import CannotJudge

PYTHON = "3.11"
"""Of the image: Debian bookworm's."""
_MANYLINUX = ("2_28", "2_27", "2014")
"""What Debian bookworm's glibc 2.36 can load, newest first (PEP 600)."""


def unpack(machine: str, scratch: Path, target: Path) -> None:
    """Put the packages below `target`; `machine` is x86_64 or aarch64, `scratch` an empty folder for the downloads.

    Raises CannotJudge when pip is missing, no index answers, or a hash differs.
    """
    _download(machine, scratch)
    for wheel in sorted(scratch.glob("*.whl")):
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(target, [name for name in archive.namelist() if "/tests/" not in name])


def command(machine: str, scratch: Path) -> list[str]:
    """Pip's command line for another Python than the one that runs it."""
    abi = "cp" + PYTHON.replace(".", "")
    return [
        *(sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-input"),
        *("--require-hashes", "--no-deps", "--only-binary", ":all:"),
        *("--implementation", "cp", "--python-version", PYTHON, "--abi", abi),
        *(word for version in _MANYLINUX for word in ("--platform", f"manylinux{_joined(version)}_{machine}")),
        *("--dest", str(scratch), "--requirement", str(places.sandbox_files() / "requirements.txt")),
    ]


def _joined(version: str) -> str:
    """`manylinux_2_28` has an underscore that `manylinux2014` has not."""
    return f"_{version}" if "_" in version else version


def _download(machine: str, scratch: Path) -> None:
    done = subprocess.run(
        command(machine, scratch), stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if done.returncode == 0:
        return
    if "No module named pip" in done.stderr:
        raise CannotJudge(
            f"pip is missing in {sys.prefix}, so the sandbox's packages can't be fetched",
            hint=f"{sys.executable} -m ensurepip",
            code="no_pip",
        )
    raise CannotJudge(
        f"the sandbox's packages can't be fetched: {_reason(done.stderr)}",
        hint="connect to a package index once and run it again; running needs no network later",
        code="no_packages",
    )


def _reason(stderr: str) -> str:
    """The last line in which pip speaks of an error."""
    lines = [line.strip() for line in stderr.splitlines() if line.strip()]
    errors = [line.removeprefix("ERROR: ") for line in lines if line.startswith("ERROR")]
    return (errors or lines or ["pip failed"])[-1][:300]
