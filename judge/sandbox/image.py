"""The image that Docker's boxes are made of: its name says what is in it, so a change of any file means another image.

`build` lays a context out in a temporary folder (the runner's files, the unpacked packages, the Dockerfile), finds a
base, has the engine build it, and removes what earlier builds left. The docker command is not needed.
"""

import errno
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from judge import places
from judge.errors import CannotJudge
from judge.sandbox import debian, runner, wheels

if TYPE_CHECKING:
    from docker import DockerClient

REPOSITORY = "mle-judge-sandbox"
LABELS = {"judge.role": "image"}
KEPT = 5
"""So many of our images are kept: other judges on this machine may be of another version."""
_FULL = "no space left on device"
"""What the engine says when its disk is full, and the system, too."""
_RECIPES = ("Dockerfile", "requirements.txt")


def tag() -> str:
    """The image's name, `mle-judge-sandbox:` and 12 hexadecimal digits of everything that goes in."""
    digest = sha256(debian.RECIPE.encode())
    for path in (*(places.sandbox_files() / recipe for recipe in _RECIPES), *runner.files()):
        content = path.read_bytes()
        digest.update(f"{path.name} {len(content)}\n".encode() + content)
    return f"{REPOSITORY}:{digest.hexdigest()[:12]}"


def present(client: "DockerClient") -> bool:
    """Whether the engine has the image already."""
    from docker.errors import ImageNotFound

    try:
        client.images.get(tag())
    except ImageNotFound:
        return False
    return True


def build(client: "DockerClient", progress: Callable[[str], None]) -> str:
    """Build the image and return its name; `progress` is told each step in a few words.

    Raises CannotJudge: no engine, no base and no way to make one, packages out of reach, disk full, the build failed.
    """
    name = tag()
    with _engine_errors(), tempfile.TemporaryDirectory(prefix="judge-image-") as folder:
        machine = str(client.info().get("Architecture"))
        base = debian.name(client, progress)
        progress("fetching numpy and sortedcontainers")
        context = Path(folder, "context")
        lay_out(context)
        downloads = Path(folder, "downloads")
        downloads.mkdir()
        wheels.unpack(machine, downloads, context / "packages")
        progress(f"building {name}")
        _build(client, context, base, name)
        _remove_older(client)
    return name


def lay_out(context: Path) -> None:
    """The build's context, but for the packages: the Dockerfile and the folder judge/."""
    box = context / "judge"
    box.mkdir(parents=True)
    for path in runner.files():
        shutil.copyfile(path, box / path.name)
    shutil.copyfile(places.sandbox_files() / "Dockerfile", context / "Dockerfile")


def _build(client: "DockerClient", context: Path, base: str, name: str) -> None:
    """Have the engine build. Raises CannotJudge with the last lines of what the build said."""
    said: list[str] = []
    for step in client.api.build(
        path=str(context),
        tag=name,
        buildargs={"BASE": base},
        labels=LABELS,
        # A base of ours has all; else apt-get needs a network, and the host's is there even where bridges aren't.
        network_mode="none" if base == debian.MADE else "host",
        rm=True,
        forcerm=True,
        decode=True,
    ):
        if "error" in step:
            if _FULL in str(step["error"]).lower():
                raise OSError(errno.ENOSPC, str(step["error"]))
            raise CannotJudge(
                f"building the sandbox image failed: {str(step['error']).strip()[:300]}",
                hint="the build's last lines: " + " / ".join(said[-3:]) if said else None,
                code="build_failed",
            )
        said += [line.strip() for line in str(step.get("stream", "")).splitlines() if line.strip()]


def _remove_older(client: "DockerClient") -> None:
    """Keep the newest images of ours, as several judges on one machine may each need theirs, and remove the rest.

    One that a container still uses stays until the next build.
    """
    from docker.errors import APIError

    found = client.images.list(name=REPOSITORY, filters={"label": "judge.role=image"})
    images = [image for image in found if all(name.startswith(f"{REPOSITORY}:") for name in image.tags)]
    for image in sorted(images, key=lambda image: str(image.attrs["Created"]), reverse=True)[KEPT:]:
        for name in image.tags:
            with suppress(APIError):
                client.images.remove(name)


@contextmanager
def _engine_errors() -> Iterator[None]:
    """Turn what the SDK and the file system raise into a sentence."""
    from docker.errors import DockerException

    try:
        yield
    except (DockerException, OSError) as error:
        text = (str(error).strip().splitlines() or [type(error).__name__])[0][:300]
        if _FULL in text.lower() or (isinstance(error, OSError) and error.errno == errno.ENOSPC):
            raise CannotJudge(
                f"the disk is full, so the sandbox image can't be built: {text}",
                hint="make room: it needs about 1 GB while it is built, 0.3 GB afterwards",
                code="disk_full",
            ) from error
        raise CannotJudge(
            f"the Docker engine can't build the sandbox image: {text}", hint="judge doctor", code="build_failed"
        ) from error
