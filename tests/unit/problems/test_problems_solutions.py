import os
import socket
import stat
import threading

import pytest

from judge.errors import UsageError
from judge.problems import solutions

SLUGS = ("two-sum", "3sum", "lru-cache")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "solutions").mkdir()
    return tmp_path / "solutions"


def put(folder, *names):
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("class Solution: ...\n")


def found(folder, slug, leetcode=None):
    return [str(path.relative_to(folder)) for path in solutions.find(slug, leetcode, folder)]


def test_the_nearest_folder_upwards(tmp_path, folder):
    (tmp_path / "a" / "b").mkdir(parents=True)
    assert solutions.root(tmp_path / "a" / "b") == folder
    assert solutions.root(folder) == folder
    (tmp_path / "a" / "solutions").mkdir()
    assert solutions.root(tmp_path / "a" / "b") == tmp_path / "a" / "solutions"
    assert solutions.root(tmp_path, "answers") is None
    (tmp_path / "answers").write_text("")
    assert solutions.root(tmp_path, "answers") is None


@pytest.mark.parametrize(
    "name",
    [
        "two-sum.py",
        "two_sum.py",
        "Two_Sum.py",
        "0001-two-sum.py",
        "1.two_sum.py",
        "0001_two_sum.py",
        "1. two-sum.py",
        "arrays-and-strings/two-sum.py",
        "arrays-and-strings/0001-two-sum.py",
        "linked-lists/two_sum.py",
        "two-sum/first.py",
        "two_sum/solution.py",
        "0001-two-sum/solution.py",
        "arrays-and-strings/two-sum/any.py",
    ],
)
def test_every_form_is_found(folder, name):
    put(folder, name, "three-sum.py")
    assert found(folder, "two-sum", 1) == [name]
    assert found(folder, "two-sum") == [name]


@pytest.mark.parametrize(
    "name",
    [
        "two-sum-ii.py",
        "two-sum.txt",
        ".two-sum.py",
        "0002-two-sum.py",
        "0002-two-sum/solution.py",
        "two-sum/deep/inside.py",
        "other/deep/two-sum.py",
        "__pycache__/two-sum.py",
        "two-sum/__init__.py",
        ".git/two-sum.py",
    ],
)
def test_other_files_are_not(folder, name):
    put(folder, name)
    assert found(folder, "two-sum", 1) == []


def test_several_are_sorted_and_a_slug_may_begin_with_a_digit(folder):
    put(folder, "two-sum/b.py", "two-sum/a.py", "two_sum.py", "3sum.py", "0015-3sum.py")
    assert found(folder, "two-sum", 1) == ["two-sum/a.py", "two-sum/b.py", "two_sum.py"]
    assert found(folder, "3sum", 15) == ["0015-3sum.py", "3sum.py"]


def test_the_last_changed_is_taken(folder):
    put(folder, "two-sum/a.py", "two-sum/b.py", "two-sum/c.py")
    for seconds, name in enumerate("acb", 1000):
        os.utime(folder / "two-sum" / f"{name}.py", (seconds, seconds))
    choice = solutions.choose("two-sum", 1, folder)
    assert choice.path.name == "b.py"
    assert [path.name for path in choice.others] == ["c.py", "a.py"]


def test_no_solution_and_no_folder(folder):
    with pytest.raises(UsageError) as caught:
        solutions.choose("two-sum", 1, folder)
    assert caught.value.message == (
        "no solution for two-sum (looked for solutions/two-sum.py, two_sum.py, */two-sum.py, two-sum/*.py)"
    )
    assert caught.value.hint == "begin: judge start two-sum"
    with pytest.raises(UsageError) as caught:
        solutions.choose("two-sum", 1, None)
    assert caught.value.message == "no folder solutions/ here or above"


def test_discovering_all(folder):
    put(folder, "two-sum.py", "lru_cache/one.py", "lru_cache/two.py", "notes.py", "__init__.py", "linked-lists/3sum.py")
    names = [(str(path.relative_to(folder)), slug) for path, slug in solutions.discover(folder, SLUGS)]
    assert names == [
        ("linked-lists/3sum.py", "3sum"),
        ("lru_cache/one.py", "lru-cache"),
        ("lru_cache/two.py", "lru-cache"),
        ("notes.py", None),
        ("two-sum.py", "two-sum"),
    ]
    assert solutions.discover(folder / "missing", SLUGS) == []


def test_links_are_taken_only_within_the_folder(folder, tmp_path):
    put(tmp_path, "outside/lru-cache.py")
    put(folder, "kept/x.py")
    (folder / "two-sum.py").symlink_to("kept/x.py")
    (folder / "3sum.py").symlink_to("/etc/passwd")
    (folder / "lru-cache.py").symlink_to(tmp_path / "outside" / "lru-cache.py")
    (folder / "loop").symlink_to(folder)
    (folder / "gone.py").symlink_to("nowhere")
    names = [path.name for path, _ in solutions.discover(folder, SLUGS)]
    assert names == ["x.py", "two-sum.py"]


def test_reading(folder):
    path = folder / "two-sum.py"
    path.write_bytes(b"\xff\x00any bytes")
    assert solutions.read(path) == b"\xff\x00any bytes"
    path.write_bytes(b"#" * 1024 * 1024)
    assert len(solutions.read(path)) == 1024 * 1024
    path.write_bytes(b"#" * (1024 * 1024 + 1))
    with pytest.raises(UsageError, match="has more than 1 MiB"):
        solutions.read(path)


def refused(path):
    with pytest.raises(UsageError) as caught:
        solutions.read(path)
    assert caught.value.exit_status == 2
    return caught.value.message


def test_what_is_no_file_is_refused_without_blocking(folder):
    fifo, door = folder / "fifo.py", folder / "door.py"
    os.mkfifo(fifo)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(door))
        assert refused(door) == f"{door} is a socket or device, not a file"
    result = []
    thread = threading.Thread(target=lambda: result.append(refused(fifo)), daemon=True)
    thread.start()
    thread.join(5)
    assert result == [f"{fifo} is a FIFO, not a file"]
    assert refused(folder) == f"{folder} is a folder, not a file"
    assert refused(folder / "missing.py") == f"no file {folder / 'missing.py'}"
    assert refused(fifo / "x.py") == f"no file {fifo / 'x.py'}"
    assert refused(folder / "a\0b.py").endswith("can't be read: its name is no file name")
    (folder / "loop.py").symlink_to(folder / "loop.py")
    assert refused(folder / "loop.py").endswith("can't be read: Too many levels of symbolic links")


def test_devices_are_refused():
    from pathlib import Path

    assert refused(Path("/dev/null")) == "/dev/null is a device, not a file"
    assert refused(Path("/dev/zero")) == "/dev/zero is a device, not a file"


def test_a_file_that_may_not_be_read(folder):
    path = folder / "two-sum.py"
    path.write_text("")
    path.chmod(0)
    if os.geteuid() == 0:  # root may read it all the same
        assert solutions.read(path) == b""
    else:
        assert refused(path).endswith("can't be read: Permission denied")
    path.chmod(stat.S_IRUSR)
    assert solutions.read(path) == b""
