"""docs/PROBLEM_FORMAT.md says what the code does: its examples load, and it names every key, checker and alphabet."""

import re
from pathlib import Path

import problem_folders
import pytest

from judge.model.categories import CATEGORIES
from judge.problems.edges import _WAYS
from judge.problems.load import FILES, SUBMISSION_FOLDERS, load
from judge.problems.schema import CHECKERS, KEYS
from judge.problems.shapes import ALPHABETS
from judge.problems.signature import NODES, SCALARS

PAGE = (Path(__file__).parents[3] / "docs" / "PROBLEM_FORMAT.md").read_text()


def test_the_first_example_is_a_problem(tmp_path):
    example = re.search(r"```yaml\n(title:.*?)```", PAGE, re.DOTALL)[1]
    problem, findings = load(problem_folders.write(tmp_path, yaml=example))
    assert findings == []
    assert problem.title == "Two Sum"


@pytest.mark.parametrize(
    "word",
    [
        *KEYS,
        *CHECKERS,
        *ALPHABETS,
        *NODES,
        *SCALARS,
        *(category.slug for category in CATEGORIES),
        *(way.label for way in _WAYS),
        *("time_s", "memory_mib", "result_mib", "because", "round_trip", "ceil_log2"),
    ],
)
def test_every_word_of_the_format_is_there(word):
    assert f"`{word}`" in PAGE


@pytest.mark.parametrize("name", [*FILES, *SUBMISSION_FOLDERS])
def test_every_file_is_there(name):
    assert name in PAGE
