"""The image as an engine has it: who can read what, what is importable, what is not there. Built here if need be."""

import json
import os

import pytest

from judge import places
from judge.errors import CannotJudge
from judge.sandbox import docker as backend
from judge.sandbox import image

pytestmark = [pytest.mark.engine, pytest.mark.slow]

LOOK = """
import json, os, stat, sys
sys.path.append("/packages")
import numpy, sortedcontainers
setid = [os.path.join(folder, name) for folder, _, names in os.walk("/") if not folder.startswith("/proc")
         for name in names if os.lstat(os.path.join(folder, name)).st_mode & 0o6000
         and stat.S_ISREG(os.lstat(os.path.join(folder, name)).st_mode)]
bytecode = numpy.__cached__
with open(bytecode, "rb") as file:
    checked = file.read(8)[4]
print(json.dumps({
    "python": sys.version_info[:2],
    "numpy": numpy.__version__,
    "sortedcontainers": sortedcontainers.__version__,
    "judge": oct(os.stat("/judge").st_mode & 0o7777) if os.path.exists("/judge") else None,
    "files": sorted(os.listdir("/judge")) if os.access("/judge", os.R_OK) else None,
    "io": os.path.isdir("/judge/io"),
    "setid": setid,
    "bytecode": checked,
}))
"""


@pytest.fixture(scope="module")
def client():
    try:
        found = backend.connect()
    except CannotJudge as error:
        if os.environ.get("JUDGE_TESTS_REQUIRE_ENGINE") == "1":
            raise
        pytest.skip(error.message)
    yield found
    found.close()


@pytest.fixture(scope="module")
def name(client):
    return image.tag() if image.present(client) else image.build(client, lambda _: None)


def look(client, name, user):
    """What a process of that user sees; created and started, as `run` would ask a registry for a missing image."""
    container = client.containers.create(
        name,
        entrypoint=["/usr/bin/python3", "-I", "-S", "-B", "-c", LOOK],
        user=user,
        network_mode="none",
        read_only=True,
        cap_drop=["ALL"],
        security_opt=["no-new-privileges", f"seccomp={(places.sandbox_files() / 'seccomp.json').read_text()}"],
    )
    try:
        container.start()
        assert container.wait()["StatusCode"] == 0, container.logs()
        return json.loads(container.logs(stderr=False))
    finally:
        container.remove(force=True)


def test_the_runner_finds_its_files_and_the_packages(client, name):
    found = look(client, name, "0:0")
    assert found["python"] == [3, 11]
    assert found["numpy"] == "2.4.6"
    assert found["sortedcontainers"] == "2.4.0"
    assert found["judge"] == "0o700"
    assert {"runner.py", "child.py", "protocol.py", "io", "__pycache__"} <= set(found["files"])
    assert found["io"]


def test_nothing_in_it_changes_the_user_and_bytecode_is_never_checked_against_its_source(client, name):
    found = look(client, name, "0:0")
    assert found["setid"] == []
    assert found["bytecode"] == 1  # PEP 552: hash-based, not checked


def test_another_user_imports_the_packages_and_sees_nothing_of_the_runner(client, name):
    found = look(client, name, "64001:64001")
    assert found["numpy"] == "2.4.6"
    assert found["files"] is None
    assert not found["io"]


def test_the_image_is_ours_by_label_and_present(client, name):
    assert name.startswith("mle-judge-sandbox:")
    assert client.images.get(name).labels["judge.role"] == "image"
