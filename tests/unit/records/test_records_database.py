"""The record's file: made, migrated, refused; always whole."""

import fcntl
import os
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from record_samples import NOON, judgement, later, python

from judge.errors import CannotJudge
from judge.model.verdict import Verdict
from judge.records import database
from judge.records.attempts import Records
from judge.records.database import open_database
from judge.records.schema import STEPS


def _filled(folder: Path, attempts: int = 3) -> Path:
    """A closed record with some attempts; its file."""
    with Records.open(folder) as records:
        for n in range(attempts):
            records.keep(judgement(Verdict.WA, source=b"# %d\n" % n * 40), later(n))
    return folder / "attempts.db"


def _refused(path: Path, code: str, **options: object) -> CannotJudge:
    """Opening fails with this code, one sentence and a hint, and the file is as before."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(CannotJudge) as caught:
        open_database(path, **options)
    error = caught.value
    assert error.code == code
    assert error.exit_status == 3
    assert "\n" not in error.message
    assert error.hint
    assert (path.read_bytes() if path.is_file() else None) == before
    return error


def test_a_new_file_is_ours_and_in_wal_mode(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "attempts.db"
    open_database(path).close()
    with closing(sqlite3.connect(path)) as plain:
        assert plain.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert plain.execute("PRAGMA user_version").fetchone() == (len(STEPS),)
        assert plain.execute("PRAGMA application_id").fetchone() == (0x4A554447,)
    assert os.listdir(path.parent) == ["attempts.db"]
    assert path.parent.stat().st_mode & 0o077 == 0


def test_pragmas_of_a_connection(tmp_path: Path) -> None:
    opened = open_database(tmp_path / "attempts.db")
    assert opened.first("PRAGMA synchronous") == (1,)
    assert opened.first("PRAGMA busy_timeout") == (15_000,)
    opened.close()


def test_a_folder_with_any_name(tmp_path: Path) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/100%? #\xff \xc3\xa9"))
    _filled(folder)
    with Records.open(folder) as records:
        assert len(records.history()) == 3
    assert os.listdir(folder) == ["attempts.db"]


def test_leftovers_of_a_killed_creation_are_replaced(tmp_path: Path) -> None:
    (tmp_path / "attempts.db.new").write_bytes(b"half a file")
    (tmp_path / "attempts.db.new-journal").write_bytes(b"half a journal")
    _filled(tmp_path)
    assert os.listdir(tmp_path) == ["attempts.db"]


def test_a_log_without_its_file_is_not_played_into_a_new_one(tmp_path: Path) -> None:
    path = tmp_path / "attempts.db"
    (tmp_path / "attempts.db-wal").write_bytes(b"x" * 100)
    assert "missing" in _refused(path, "record_damaged").message
    assert os.listdir(tmp_path) == ["attempts.db-wal"]


@pytest.mark.parametrize(
    "content", [b"", b"x", b"SQLite format 3\0", b"not a database at all\n" * 1000, bytes(8192)], ids=len
)
def test_what_is_no_database_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "attempts.db"
    path.write_bytes(content)
    _refused(path, "record_damaged")


def test_a_folder_or_device_in_its_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "attempts.db").mkdir()
    _refused(tmp_path / "attempts.db", "record_foreign")
    os.mkfifo(tmp_path / "fifo")
    _refused(tmp_path / "fifo", "record_foreign")
    (tmp_path / "link").symlink_to("nowhere")
    _refused(tmp_path / "link", "record_unwritable")


def test_a_link_to_the_file_is_followed(tmp_path: Path) -> None:
    path = _filled(tmp_path / "real")
    (tmp_path / "attempts.db").symlink_to(path)
    with Records.open(tmp_path) as records:
        assert len(records.history()) == 3


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "attempts.db"
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("CREATE TABLE t (x)")
    _refused(path, "record_foreign")


def test_a_newer_schema_is_refused(tmp_path: Path) -> None:
    path = _filled(tmp_path)
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("PRAGMA user_version=5")
    message = _refused(path, "record_newer").message
    assert f"is of schema 5, this judge knows {len(STEPS)}; nothing was changed" in message


def test_a_schema_of_nothing_is_refused(tmp_path: Path) -> None:
    path = _filled(tmp_path)
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("PRAGMA user_version=0")
    _refused(path, "record_damaged")


def test_a_migration_by_a_newer_judge_meanwhile_stops_the_older(tmp_path: Path) -> None:
    with Records.open(tmp_path) as records:
        records.keep(judgement(), NOON)
        open_database(tmp_path / "attempts.db", steps=(*STEPS, ("CREATE TABLE more (x)",))).close()
        with pytest.raises(CannotJudge, match="schema 2, this judge knows 1"):
            records.keep(judgement(), NOON)
        assert len(records.history()) == 1


_TWO = (*STEPS, ("ALTER TABLE attempts ADD COLUMN mood TEXT", "UPDATE attempts SET mood = 'calm'"))


def test_a_migration_copies_the_file_first(tmp_path: Path) -> None:
    path = _filled(tmp_path)
    opened = open_database(path, steps=_TWO)
    assert opened.rows("SELECT mood FROM attempts") == [("calm",)] * 3
    opened.close()
    copy = tmp_path / "attempts-before-schema-2.db"
    assert sorted(os.listdir(tmp_path)) == [copy.name, path.name]
    old = open_database(copy)
    assert old.first("SELECT COUNT(*) FROM attempts") == (3,)
    assert old.complaint() is None
    old.close()
    again = open_database(path, steps=_TWO)
    assert again.schema == 2
    again.close()


def test_a_migration_that_fails_changes_nothing(tmp_path: Path) -> None:
    path = _filled(tmp_path)
    with pytest.raises(CannotJudge):
        open_database(path, steps=(*_TWO, ("CREATE TABLE fine (x)", "nonsense")))
    with Records.open(tmp_path) as records:
        assert len(records.history()) == 3
        assert records.database.first("PRAGMA user_version") == (1,)
        assert records.database.first("SELECT 1 FROM sqlite_master WHERE name = 'fine'") is None


def test_a_step_that_was_released_stays_as_it_is() -> None:
    from hashlib import sha256

    assert sha256(repr(STEPS[0]).encode()).hexdigest() == STEP_ONE


def test_two_migrations_at_once(tmp_path: Path) -> None:
    path = _filled(tmp_path)
    program = (
        "import sys; from pathlib import Path; from judge.records.database import open_database as o;"
        "from judge.records.schema import STEPS; sys.stdin.readline();"
        "d = o(Path(sys.argv[1]), steps=(*STEPS, ('CREATE TABLE more (x)',))); print(d.schema); d.close()"
    )
    racing = [python(program, path, stdin=-1) for _ in range(6)]
    results = _race(racing)
    assert results == [("2\n", "", 0)] * 6
    assert sorted(os.listdir(tmp_path)) == ["attempts-before-schema-2.db", "attempts.db"]


def test_eight_creations_at_once(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from record_samples import *;"
        "from judge.records.attempts import Records; sys.stdin.readline();"
        "r = Records.open(Path(sys.argv[1])); print(r.keep(judgement(), NOON).uid); r.close()"
    )
    for turn in range(2):
        folder = tmp_path / str(turn)
        results = _race([python(program, folder, stdin=-1) for _ in range(8)])
        assert [(error, status) for _, error, status in results] == [("", 0)] * 8
        with Records.open(folder) as records:
            assert sorted(row.uid for row in records.history()) == sorted(out.strip() for out, _, _ in results)
        assert os.listdir(folder) == ["attempts.db"]


def _race(racing: list) -> list[tuple[str, str, int]]:
    """Let all waiting processes go at once; output, errors and status of each."""
    time.sleep(0.5)
    for each in racing:
        each.stdin.write("go\n")
        each.stdin.flush()
    return [(*each.communicate(timeout=60), each.returncode) for each in racing]


_HOLDER = (
    "import sqlite3, sys, time; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
    "c.execute('BEGIN IMMEDIATE'); print('held', flush=True); time.sleep(float(sys.argv[2])); c.execute('COMMIT')"
)


def test_a_lock_held_for_a_while_is_waited_for(tmp_path: Path) -> None:
    path = _filled(tmp_path)
    holder = python(_HOLDER, path, 2)
    assert holder.stdout.readline() == "held\n"
    begun = time.monotonic()
    with Records.open(tmp_path) as records:
        assert records.keep(judgement(), NOON).id == 4
    assert time.monotonic() - begun > 1
    assert holder.communicate(timeout=10)[1] == ""


def test_a_lock_of_ten_seconds_is_within_what_is_waited_for() -> None:
    assert database.BUSY_S > 12


def test_a_lock_held_too_long_is_refused(tmp_path: Path) -> None:
    path = _filled(tmp_path)
    holder = python(_HOLDER, path, 60)
    try:
        assert holder.stdout.readline() == "held\n"
        before = path.read_bytes()
        records = Records(open_database(path, busy_s=0.2))
        with pytest.raises(CannotJudge) as caught:
            records.keep(judgement(), NOON)
        assert caught.value.code == "record_locked"
        assert len(records.history()) == 3  # reading goes on
        assert path.read_bytes() == before
        records.close()
    finally:
        holder.kill()
        holder.communicate()


def test_a_lock_of_the_folder_held_too_long_is_refused(tmp_path: Path) -> None:
    handle = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        _refused(tmp_path / "attempts.db", "record_locked", busy_s=0.1)
        assert os.listdir(tmp_path) == []
    finally:
        os.close(handle)


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    error = _refused(tmp_path / "file" / "judge" / "attempts.db", "record_unwritable")
    assert "Not a directory" in error.message
    assert "JUDGE_HOME" in error.hint


_AS_USER = (
    "import os, sys; from pathlib import Path; from record_samples import *;"
    "from judge.errors import CannotJudge; from judge.records.attempts import Records\n"
    "if os.getuid() == 0: os.setgroups([]); os.setgid(65534); os.setuid(65534)\n"
    "try:\n  r = Records.open(Path(sys.argv[1])); r.keep(judgement(), NOON); print('kept')\n"
    "except CannotJudge as e: print(e.code)"
)


def _as_user(folder: Path) -> str:
    """What happens to somebody who is not root and keeps an attempt there."""
    out, error = python(_AS_USER, folder).communicate(timeout=30)
    assert error == ""
    return out.strip()


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that others can reach, which pytest's own is not."""
    with tempfile.TemporaryDirectory() as made:
        Path(made).chmod(0o755)
        folder = Path(made) / "home"
        folder.mkdir()
        yield folder
        folder.chmod(0o755)


def test_a_folder_that_may_only_be_read_is_refused(folder: Path) -> None:
    folder.chmod(0o555)
    assert _as_user(folder) == "record_unwritable"
    assert os.listdir(folder) == []
    folder.chmod(0o755)
    path = _filled(folder)
    before = path.read_bytes()
    path.chmod(0o444)
    folder.chmod(0o555)
    assert _as_user(folder) == "record_unwritable"
    folder.chmod(0o777)
    assert _as_user(folder) == "record_unwritable"
    assert path.read_bytes() == before
    path.chmod(0o000)
    assert _as_user(folder) == "record_unwritable"


def test_the_same_program_keeps_where_it_may(folder: Path) -> None:
    folder.chmod(0o777)
    assert _as_user(folder) == "kept"


STEP_ONE = "083a038138fa678749d80f3d17e363158e0f04ad3b68bceb43603dde719f750f"
