"""What all tests share: a home of their own, and both backends."""

import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
REQUIRE_ENGINE = os.environ.get("JUDGE_TESTS_REQUIRE_ENGINE") == "1"


@pytest.fixture(scope="session", autouse=True)
def judge_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Records, caches and sockets of the whole test run lie in one temporary folder; boxes end with it."""
    home = tmp_path_factory.mktemp("judge-home")
    for name in [name for name in os.environ if name.startswith("JUDGE_") and name != "JUDGE_TESTS_REQUIRE_ENGINE"]:
        del os.environ[name]
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        os.environ.pop(name, None)
    os.environ["JUDGE_HOME"] = str(home)
    yield home
    from judge.sandbox import warm

    warm.stop()


def engine_missing() -> str:
    """Why no Docker sandbox can be had here; empty when one can."""
    from judge.errors import CannotJudge
    from judge.sandbox import docker, image

    try:
        client = docker.connect()
    except CannotJudge as error:
        return error.message
    try:
        return "" if image.present(client) else "the sandbox image is not built (judge sandbox build)"
    finally:
        client.close()


_missing: list[str] = []


@pytest.fixture(scope="session")
def engine() -> None:
    """A Docker engine with the image; skipped by name where there is none, failed where one is required."""
    if not _missing:
        _missing.append(engine_missing())
    if _missing[0]:
        (pytest.fail if REQUIRE_ENGINE else pytest.skip)(f"Docker: {_missing[0]}")


@pytest.fixture(params=["bubblewrap", pytest.param("docker", marks=pytest.mark.engine)])
def backend(request: pytest.FixtureRequest) -> str:
    """Each backend in turn."""
    if request.param == "docker":
        request.getfixturevalue("engine")
    return str(request.param)


@pytest.fixture
def python() -> str:
    """The interpreter that runs the tests."""
    return sys.executable
