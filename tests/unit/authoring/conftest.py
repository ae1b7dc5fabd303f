"""Boxes for verifying, and a machine whose speed is not measured anew for every package."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from judge.authoring.trials import Boxes
from judge.authoring.verification import Verification
from judge.authoring.verify import verify
from judge.cases import calibrate
from judge.cases.built import Silent
from judge.sandbox.box import Role
from judge.sandbox.choose import open_box

sys.path.append(str(Path(__file__).resolve().parent))


@pytest.fixture
def boxes() -> Boxes:
    """Boxes of bubblewrap, two at a time."""
    opened = {role: partial(open_box, role, "bubblewrap", lambda line: None, 60.0) for role in Role}
    return Boxes(opened[Role.SUBMISSION], opened[Role.BANK], 2)


@pytest.fixture
def verified(boxes: Boxes, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Verification]:
    """Verifies a folder; limits are those of a machine as fast as the one where margins were proven."""
    monkeypatch.setattr(calibrate, "floor_s", lambda box: 1.0)
    monkeypatch.setattr("judge.authoring.verify.floor_s", lambda box: 1.0)

    def of(folder: Path, own: bool = True, deep: bool = False) -> Verification:
        return verify(folder, own, boxes, Silent(), deep=deep)

    return of
