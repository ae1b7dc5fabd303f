"""The collection itself: complete headers, enough programs, no two alike."""

from collections import Counter
from pathlib import Path

import pytest
from hostile_collection import FOLDER, HeaderError, programs, read, shape

from judge.model.verdict import Verdict

KINDS = {
    *("callbacks", "cpu", "descriptors", "disk", "dying", "escaping", "forging", "memory", "network", "output"),
    *("processes", "results", "snooping", "source", "threads", "wall"),
}
COMPLETE = "# tries: to loop\n# verdict: TLE, RE\n# within: 2\nwhile True: pass\n"


def written(folder: Path, text: str) -> Path:
    path = folder / "kind" / "name.py"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    return path


def test_there_are_at_least_120_of_every_kind() -> None:
    assert len(programs()) >= 120
    assert {program.kind for program in programs()} == KINDS


def test_no_two_have_the_same_tree() -> None:
    alike = Counter(map(shape, programs())).most_common()
    assert [tree for tree, count in alike if count > 1] == []


def test_every_file_is_a_program() -> None:
    files = [path for path in FOLDER.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    assert len(files) == len(programs())


def test_an_accepted_one_answers_itself_or_is_told_why() -> None:
    """AC is permitted only where the program returns something that it computed."""
    for program in programs():
        if Verdict.AC in program.verdicts:
            assert b"return " in program.text or b": [total" in program.text, program


def test_a_complete_header_is_read(tmp_path: Path) -> None:
    program = read(written(tmp_path, COMPLETE.replace("to loop", "to loop\n#   for ever")))
    assert (program.kind, program.name, program.tries) == ("kind", "name", "to loop for ever")
    assert (program.verdicts, program.within_s, program.problem) == ({Verdict.TLE, Verdict.RE}, 2.0, "sums")


@pytest.mark.parametrize("left_out", ["tries", "verdict", "within"])
def test_a_header_without_a_field_is_refused(tmp_path: Path, left_out: str) -> None:
    lines = [line for line in COMPLETE.splitlines() if not line.startswith(f"# {left_out}:")]
    with pytest.raises(HeaderError, match=left_out):
        read(written(tmp_path, "\n".join(lines)))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("TLE, RE", "TLE, XX"),
        ("TLE, RE", "IE"),
        ("TLE, RE", "TLE,"),
        ("within: 2", "within: soon"),
        ("within: 2", "within: 0"),
        ("within: 2", "within: 31"),
        ("within: 2", "within: nan"),
        ("# within: 2", "# within: 2\n# within: 3"),
        ("# within: 2", "# within: 2\n# fast: yes"),
        ("# within: 2", "# within: 2\n# problem: other"),
        ("# within: 2", "# within: 2\n# waits: long"),
        ("# tries: to loop", "# tries:"),
        ("# tries", "tries = 1\n# tries"),
    ],
)
def test_a_wrong_header_is_refused(tmp_path: Path, old: str, new: str) -> None:
    assert old in COMPLETE
    with pytest.raises(HeaderError):
        read(written(tmp_path, COMPLETE.replace(old, new)))


def test_names_numbers_and_texts_make_no_other_program(tmp_path: Path) -> None:
    one = read(written(tmp_path, COMPLETE + "x = f(1, 'a')"))
    same = read(written(tmp_path, COMPLETE + "other = g(2, 'b')  # a remark"))
    other = read(written(tmp_path, COMPLETE + "x = f(1, 'a', 3)"))
    assert shape(one) == shape(same) != shape(other)


def test_places_repeats_and_bytes_are_filled_in(tmp_path: Path) -> None:
    program = read(written(tmp_path, COMPLETE + "@NAME@ @REPEAT 3 ab@ @BYTES 00ff@"))
    assert program.source({"NAME": "here"}).endswith(b"here ababab \x00\xff")
    with pytest.raises(KeyError):
        program.source({})
