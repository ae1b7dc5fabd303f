"""Kills, full disks, damage: what was acknowledged stays, what is damaged is said and left alone."""

import os
import random
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from record_samples import NOON, judgement, later, python

from judge.errors import CannotJudge
from judge.model.verdict import Verdict
from judge.records.attempts import Records
from judge.records.database import LOG_BYTES
from judge.records.exchange import export_records

_DAMAGE = ("record_damaged", "record_foreign", "record_newer")

_KEEPER = """
import os, sys
from pathlib import Path
from record_samples import judgement, later
from judge.records.attempts import Records
name, count = sys.argv[2], int(sys.argv[3])
records = Records.open(Path(sys.argv[1]))
for n in range(count):
    kept = records.keep(judgement(source=f"{name} {n}".encode() * 50, problem=f"p{n % 5}"), later(n))
    print(kept.uid, flush=True)
records.close()
"""


def test_eight_processes_keep_at_once(tmp_path: Path) -> None:
    keepers = [python(_KEEPER, tmp_path, f"keeper{n}", 50) for n in range(8)]
    printed = []
    for each in keepers:
        out, error = each.communicate(timeout=120)
        assert error == ""
        printed += out.split()
    assert len(set(printed)) == 400
    with Records.open(tmp_path) as records:
        rows = records.history()
        assert {row.uid for row in rows} == set(printed)
        assert sum(row.first_try for row in rows) == 5
        assert sum(tally.attempts for tally in records.tallies()) == 400
        assert records.facts().complaint is None


def test_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    rng = random.Random("kills")
    acknowledged: list[str] = []
    home = tmp_path / "home"
    for turn in range(25):
        printed = tmp_path / "printed"
        with printed.open("w") as out:
            keeper = python(_KEEPER, home, f"turn{turn}", 100_000, stdout=out)
        enough = 33 * rng.randrange(1, 60)
        while printed.stat().st_size < enough and keeper.poll() is None:
            time.sleep(rng.random() / 500)
        keeper.send_signal(signal.SIGKILL)
        assert keeper.communicate(timeout=30)[1] == ""
        assert keeper.returncode == -signal.SIGKILL
        acknowledged += printed.read_text().split()
        assert (home / "attempts.db-wal").exists()
        with Records.open(home) as records:
            assert records.facts().complaint is None
            kept = {row.uid for row in records.history()}
            assert set(acknowledged) <= kept
            # At most the one that was kept and not yet printed is beyond what was acknowledged.
            assert len(kept) <= len(acknowledged) + turn + 1
    assert len(acknowledged) >= 25


def test_a_kill_while_creating_leaves_nothing_half_made(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from judge.records.attempts import Records\n"
        "for n in range(10**6): Records.open(Path(sys.argv[1]) / str(n)).close(); print(n, flush=True)"
    )
    for turn in range(5):
        folder = tmp_path / str(turn)
        creator = python(program, folder)
        for _ in range(turn + 1):
            creator.stdout.readline()
        creator.kill()
        creator.communicate()
        homes = sorted(folder.iterdir())
        assert len(homes) > turn
        for home in homes:
            with Records.open(home) as records:
                records.keep(judgement(), NOON)
                assert records.facts().complaint is None


_LEAVERS = """
import os, sys
from pathlib import Path
from record_samples import judgement, later
from judge.records.attempts import Records
for n in range(150):
    if os.fork() == 0:
        records = Records.open(Path(sys.argv[1]))
        records.keep(judgement(source=b"# %d" % n * 2000), later(n))
        getattr(records, sys.argv[2])()
        os._exit(0)
    assert os.wait()[1] == 0
"""


@pytest.mark.parametrize("end", ["leave", "history"])
def test_processes_that_end_without_closing_keep_all_and_the_log_small(tmp_path: Path, end: str) -> None:
    assert python(_LEAVERS, tmp_path, end).communicate(timeout=120) == ("", "")
    log = (tmp_path / "attempts.db-wal").stat().st_size
    assert 0 < log < (2 if end == "leave" else 5) * LOG_BYTES
    assert (tmp_path / "attempts.db").stat().st_size > 150 * 6000 - log
    with Records.open(tmp_path) as records:
        assert len(records.history()) == 150
        assert records.facts().complaint is None


def test_leaving_does_not_wait_for_others(tmp_path: Path) -> None:
    with Records.open(tmp_path) as reader, Records.open(tmp_path) as records:
        records.keep(judgement(), NOON)
        with reader.database.reading():
            assert len(reader.history()) == 1
            for n in range(100):
                records.keep(judgement(source=b"%d" % n * 3000), later(n))
            begun = time.monotonic()
            records.leave()
            assert time.monotonic() - begun < 2
            assert len(reader.history()) == 1
        assert len(reader.history()) == 101
        assert records.database.first("PRAGMA busy_timeout") == (15_000,)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed record of some 60 pages, every table filled."""
    folder = tmp_path_factory.mktemp("sound")
    with Records.open(folder) as records:
        for n in range(36):
            verdict = [Verdict.AC, Verdict.WA, Verdict.IE][n % 3]
            records.keep(judgement(verdict, source=b"# line\n" * (n * 30), problem=f"problem-{n % 7}"), later(n))
            records.keep_source(f"problem-{n % 7}", "solutions/x.py", b"old" * n * 100, later(n))
    return folder / "attempts.db"


def _attempt(act: Callable[[], object]) -> tuple[object, str | None]:
    """What an act gives, or the code of the error that it raises; nothing but CannotJudge may be raised."""
    try:
        return act(), None
    except CannotJudge as error:
        return None, error.code


def _use(folder: Path) -> bool:
    """Use everything of a record that may be damaged; whether something said so."""
    records, code = _attempt(lambda: Records.open(folder))
    if code is not None:
        assert code in _DAMAGE
        return True
    numbers = range(1, 37)
    with records, open(os.devnull, "w") as nowhere:
        uses = [
            records.history,
            records.tallies,
            records.statuses,
            records.last_problem,
            records.facts,
            lambda: [records.replaced(f"problem-{n}") for n in range(7)],
            lambda: [records.attempt(n) for n in numbers if not _missing(records, n)],
            lambda: export_records(records, nowhere),
        ]
        found = [_attempt(use) for use in uses]
    assert {code for _, code in found} <= {None, "record_damaged"}
    return any(code is not None or getattr(value, "complaint", None) is not None for value, code in found)


def _missing(records: Records, number: int) -> bool:
    """Whether damage made an attempt vanish."""
    return records.database.first("SELECT 1 FROM attempts WHERE id = ?", (number,)) is None


def test_a_sound_record_says_nothing(sound: Path, tmp_path: Path) -> None:
    shutil.copy(sound, tmp_path)
    assert not _use(tmp_path)


def test_a_damaged_byte_anywhere_is_survived_and_left(sound: Path, tmp_path: Path) -> None:
    whole = sound.read_bytes()
    rng = random.Random("damage")
    offsets = [*range(0, 100, 3), *(rng.randrange(len(whole)) for _ in range(60))]
    offsets += [page + byte for page in range(0, len(whole), 4096) for byte in (0, 3, 5)]
    said = 0
    path = tmp_path / "attempts.db"
    for offset in offsets:
        broken = bytearray(whole)
        broken[offset] ^= rng.randrange(1, 256)
        path.write_bytes(broken)
        said += _use(tmp_path)
        assert path.read_bytes() == broken, f"changed after damage at {offset}"
    assert said > len(offsets) // 3


def test_a_damaged_block_anywhere_is_survived_and_left(sound: Path, tmp_path: Path) -> None:
    whole = sound.read_bytes()
    rng = random.Random("blocks")
    path = tmp_path / "attempts.db"
    said = []
    for page in range(0, len(whole), 4096):
        broken = bytearray(whole)
        broken[page : page + 4096] = rng.choice([rng.randbytes(4096), bytes(4096)])
        path.write_bytes(broken)
        said.append(_use(tmp_path))
        assert path.read_bytes() == broken
    # Pages that hold nothing but a source's later bytes have no structure that could be wrong.
    assert sum(said) > len(said) * 3 // 4


def test_keeping_in_a_damaged_record_keeps_or_refuses(sound: Path, tmp_path: Path) -> None:
    whole = sound.read_bytes()
    rng = random.Random("keeping")
    path = tmp_path / "attempts.db"
    refused = 0
    for page in range(0, len(whole), 4096):
        broken = bytearray(whole)
        broken[page : page + 100] = rng.randbytes(100)
        path.write_bytes(broken)
        source, code = _attempt(lambda: _keep_and_read(tmp_path))
        if code is None:
            assert source == b"new"
        else:
            assert code in _DAMAGE
            assert path.read_bytes() == broken
            refused += 1
    assert refused


def _keep_and_read(folder: Path) -> bytes:
    """Keep one more attempt and give its source as read again."""
    with Records.open(folder) as records:
        return records.source(records.keep(judgement(problem="problem-3", source=b"new"), later(1000)).id)


def test_a_truncated_file_is_refused_and_left(sound: Path, tmp_path: Path) -> None:
    whole = sound.read_bytes()
    path = tmp_path / "attempts.db"
    for size in [
        0,
        1,
        99,
        100,
        1000,
        4095,
        4096,
        8192,
        len(whole) // 2,
        len(whole) - 4096,
        len(whole) - 2048,
        len(whole) - 1,
    ]:
        path.write_bytes(whole[:size])
        with pytest.raises(CannotJudge) as caught:
            Records.open(tmp_path)
        assert caught.value.code == "record_damaged", size
        assert path.read_bytes() == whole[:size]
        assert sorted(os.listdir(tmp_path)) == ["attempts.db"]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of one MiB, or for an ordinary user none."""
    if os.getuid() != 0:
        pytest.skip("only root can mount a small disk; the test with a limit of file size covers the ordinary user")
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], capture_output=True)
    if mounted.returncode:
        pytest.skip(f"no small disk here: {mounted.stderr.decode().strip()}")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def _keep_many(records: Records, kept: list[int]) -> None:
    """Keep attempts until something is raised, noting their numbers."""
    for n in range(10_000):
        kept += [records.keep(judgement(source=os.urandom(8000)), later(n)).id]


def test_a_full_disk_is_said_and_harms_nothing(small_disk: Path) -> None:
    kept = []
    with Records.open(small_disk) as records:
        with pytest.raises(CannotJudge) as caught:
            _keep_many(records, kept)
        assert caught.value.code == "disk_full"
        assert "full" in caught.value.message
        assert caught.value.hint
        assert {row.id for row in records.history()} == set(kept)
    assert kept
    with Records.open(small_disk) as records:
        assert {row.id for row in records.history()} == set(kept)
        assert records.facts().complaint is None


def test_a_disk_full_from_the_start_is_said(small_disk: Path) -> None:
    with pytest.raises(OSError, match="No space"):
        (small_disk / "filler").write_bytes(bytes(2**21))
    with pytest.raises(CannotJudge) as caught:
        Records.open(small_disk / "home")
    assert caught.value.code == "disk_full"
    (small_disk / "filler").unlink()
    with Records.open(small_disk / "home") as records:
        assert records.keep(judgement(), NOON).id == 1


def test_a_disk_filled_by_others_is_said(small_disk: Path) -> None:
    with Records.open(small_disk) as records:
        records.keep(judgement(), NOON)
    filler = small_disk / "filler"
    with pytest.raises(OSError, match="No space"):
        filler.write_bytes(bytes(2**21))
    before = (small_disk / "attempts.db").read_bytes()
    with pytest.raises(CannotJudge) as caught, Records.open(small_disk) as records:
        records.keep(judgement(), later(1))
    assert caught.value.code == "disk_full"
    assert (small_disk / "attempts.db").read_bytes() == before
    filler.unlink()
    with Records.open(small_disk) as records:
        assert records.keep(judgement(), later(2)).id == 2


_LIMITED = """
import resource, sys
from pathlib import Path
from record_samples import judgement, later
from judge.errors import CannotJudge
from judge.records.attempts import Records
records = Records.open(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
try:
    for n in range(1000):
        print(records.keep(judgement(source=b"%d" % n * 3000), later(n)).uid, flush=True)
except CannotJudge as error:
    print(error.code, file=sys.stderr)
"""


def test_a_file_that_may_not_grow_is_said_and_harms_nothing(tmp_path: Path) -> None:
    out, error = python(_LIMITED, tmp_path).communicate(timeout=60)
    assert error.strip() in ("disk_full", "record_unreadable")
    kept = out.split()
    assert kept
    with Records.open(tmp_path) as records:
        assert {row.uid for row in records.history()} == set(kept)
        assert records.facts().complaint is None
