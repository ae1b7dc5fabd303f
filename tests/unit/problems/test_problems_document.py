import pytest
from hypothesis import given
from hypothesis import strategies as st

from judge.problems.document import Sink, Table, meant, parse, plain, read_text


def parsed(text):
    sink = Sink("problem.yaml")
    return parse(text, sink), [str(finding) for finding in sink.findings]


def test_values_are_typed_as_yaml_1_2_does():
    text = "a: 1\nb: -2.5\nc: true\nd: null\ne: yes\nf: 010\ng: '1'\nh: 1_000\ni: 10^4\nj: 1e3\nk:\nl: 2001-01-01\n"
    node, findings = parsed(text)
    assert findings == []
    assert plain(node) == {
        "a": 1,
        "b": -2.5,
        "c": True,
        "d": None,
        "e": "yes",
        "f": 10,
        "g": "1",
        "h": "1_000",
        "i": "10^4",
        "j": 1000.0,
        "k": None,
        "l": "2001-01-01",
    }
    assert type(plain(node)["a"]) is int
    assert type(plain(node)["c"]) is bool


def test_numbers_too_long_stay_text():
    node, _ = parsed(f"a: {'9' * 5000}\nb: 1e999\n")
    assert plain(node) == {"a": "9" * 5000, "b": "1e999"}


def test_every_part_knows_its_line():
    node, _ = parsed("a: 1\n\nb:\n  - x\n  - y: 2\n")
    assert isinstance(node, Table)
    assert [entry.line for entry in node] == [1, 3]
    assert [item.line for item in node.get("b").items] == [4, 5]
    assert node.line_of("missing") == 1


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("a: 1\nb: 2\na: 3\n", "problem.yaml:3: error: 'a' is there twice, first in line 1"),
        ("a: 1\nb: f(x: int) -> int\n", "problem.yaml:2: error: no YAML: mapping values are not allowed"),
        ("a: [1, 2\n", "problem.yaml:2: error: no YAML: "),
        ("a: &x 1\nb: *x\n", "problem.yaml:1: error: anchors and aliases"),
        ("a: 1\nb: *x\n", "problem.yaml:2: error: anchors and aliases"),
        ("a: 1\nb: !!python/object:os.system x\n", "problem.yaml:2: error: the tag"),
        ("a: 1\n---\nb: 2\n", "problem.yaml:2: error: a second YAML document"),
        ("[1]: 2\n", "problem.yaml:1: error: a key must be a word"),
        ("", "problem.yaml:1: error: the file is empty"),
        ("# nothing\n", "problem.yaml:1: error: the file is empty"),
        ("a: 1\nb: \x07\n", "problem.yaml:2: error: no YAML: "),
        ("\ta: 1\n", "problem.yaml:1: error: no YAML: "),
        ("a: " + "[" * 40 + "]" * 40, "problem.yaml:1: error: nested more than 30 deep"),
        ("a: " + "[" * 100_000, "problem.yaml:1: error: "),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text, finding):
    _, findings = parsed(text)
    assert len(findings) == 1
    assert findings[0].startswith(finding)


def test_a_bomb_of_aliases_is_refused_at_once():
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    node, findings = parsed("\n".join(lines))
    assert node is None
    assert len(findings) == 1


@pytest.mark.parametrize(
    "text", ["a: &x 1\n", "a: !!python/name:os 1\n", "a: 1\na: 2\n", "a: 'yes'\nb: [\n", "a: \x07\n"]
)
def test_without_libyaml_it_is_the_same(monkeypatch, text):
    import yaml

    node, findings = parsed(text)
    monkeypatch.delattr(yaml, "CBaseLoader", raising=False)
    other, others = parsed(text)
    assert other == node
    assert [finding.split(": ")[2] for finding in others] == [finding.split(": ")[2] for finding in findings]


@given(st.text())
def test_any_text_gives_a_tree_or_findings(text):
    node, findings = parsed(text)
    assert node is not None or findings


def test_text_files(tmp_path):
    def read(content):
        path = tmp_path / "file"
        path.write_bytes(content)
        sink = Sink("file")
        return read_text(path, sink), [str(finding) for finding in sink.findings]

    assert read(b"\xef\xbb\xbfa\n") == ("a\n", [])
    assert read(b"a\nb\n\xff\n") == (None, ["file:3: error: file is not UTF-8 (byte 0xff); save it as UTF-8"])
    assert read(b"a" * 1_000_001) == (None, ["file: error: file has more than 1,000,000 bytes"])


def test_text_files_that_are_none(tmp_path):
    sink = Sink("x")
    assert read_text(tmp_path / "missing", sink) is None
    assert read_text(tmp_path, sink) is None
    assert [finding.message for finding in sink.findings] == [
        "missing is missing",
        f"{tmp_path.name} is no ordinary file",
    ]


def test_the_word_that_was_meant():
    assert meant("titel", ["title", "tags"]) == "; did you mean 'title'?"
    assert meant("zzz", ["title", "tags"]) == "; known are title, tags"
