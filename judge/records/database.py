"""The record's file: open, create, migrate, refuse. The only module that knows SQLite.

How it stays whole:

- WAL with synchronous=NORMAL: a commit is written to `attempts.db-wal` before it returns, so a killed process loses
  nothing that was committed; a power cut may lose the last commits, never the file. Only checkpoints sync.
- A new file is built aside (`attempts.db.new`) under a lock of its folder and renamed when complete, so nobody ever
  sees half a file, and of two judges that begin at once one builds and the other waits, looks again and opens.
- Every change is one BEGIN IMMEDIATE transaction; another judge's is waited for (BUSY_S). Inside it the schema is
  looked at once more, as a newer judge may have migrated the file since it was opened.
- A migration is one such transaction. The file is first copied to `attempts-before-schema-N.db` by SQLite's backup.
- A file that is damaged, foreign or of a newer schema is refused by CannotJudge and never written.

The file is never read but through SQLite: closing any descriptor of it would drop the locks that this process holds.
"""

import errno
import fcntl
import os
import sqlite3
import stat
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from judge.errors import CannotJudge
from judge.records import refusals
from judge.records.schema import STEPS, Step

APPLICATION_ID = int.from_bytes(b"JUDG")
"""Tells our files from other SQLite databases; at offset 68 of the header."""
BUSY_S = 15.0
"""Seconds that a lock of another process is waited for."""
_PAGE_BYTES = 4096
LOG_BYTES = 512 * 1024
"""Size of the log from which it is folded into the file. Whoever opens the record after a process that just ended reads
the whole log once, about a millisecond for each MiB; folding it costs two syncs of the disk."""

Value = int | float | str | bytes | None
Row = tuple[Any, ...]


class Database:
    """An open record. Every SQLite error leaves it as CannotJudge with one sentence."""

    __slots__ = ("_connection", "path", "schema")

    def __init__(self, path: Path, connection: sqlite3.Connection, schema: int) -> None:
        """Take an open connection in autocommit mode, its file's path, and the schema that it must have."""
        self.path = path
        self.schema = schema
        self._connection = connection

    def each(self, sql: str, values: Sequence[Value] = ()) -> Iterator[Row]:
        """Rows of a query, one by one. Raises CannotJudge."""
        with _speaking(self.path):
            yield from self._connection.execute(sql, values)

    def rows(self, sql: str, values: Sequence[Value] = ()) -> list[Row]:
        """All rows of a query. Raises CannotJudge."""
        with _speaking(self.path):
            return self._connection.execute(sql, values).fetchall()

    def first(self, sql: str, values: Sequence[Value] = ()) -> Row | None:
        """The first row of a query, None without one. Raises CannotJudge."""
        with _speaking(self.path):
            row: Row | None = self._connection.execute(sql, values).fetchone()
            return row

    def insert(self, sql: str, values: Sequence[Value]) -> int:
        """Run an INSERT of one row inside of `writing` and give the row's number. Raises CannotJudge."""
        with _speaking(self.path):
            number = self._connection.execute(sql, values).lastrowid
        if number is None:
            raise refusals.damaged(self.path, "a row got no number")
        return number

    def change(self, sql: str, rows: Sequence[Sequence[Value]]) -> None:
        """Run a statement once for each row of values inside of `writing`. Raises CannotJudge."""
        with _speaking(self.path):
            self._connection.executemany(sql, rows)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: committed when the block ends, undone when it raises. Raises CannotJudge."""
        with _transaction(self.path, self._connection, "BEGIN IMMEDIATE"):
            _require_schema(self.path, _number(self._connection, "user_version"), self.schema)
            yield

    @contextmanager
    def reading(self) -> Iterator[None]:
        """One view: all queries of the block see the same state, whatever others write. Raises CannotJudge."""
        with _transaction(self.path, self._connection, "BEGIN"):
            yield

    @contextmanager
    def converting(self) -> Iterator[None]:
        """A block that only makes values of rows: where it fails, the record is damaged. Raises CannotJudge."""
        try:
            yield
        except (ValueError, TypeError, OverflowError) as error:
            raise refusals.damaged(self.path, str(error)) from error

    def complaint(self) -> str | None:
        """What SQLite's own check of the whole file finds first, None when it finds nothing. Reads everything."""
        found = self.first("PRAGMA quick_check(1)")
        return None if found == ("ok",) else str(found and found[0])

    def leave(self) -> None:
        """For a process that ends at once without `close`: fold the log into the file only where it has grown large.

        Closing would sync the disk twice each time, which can take longer than everything else of a command. What was
        committed is safe either way.
        """
        _fold(self.path, self._connection, LOG_BYTES)

    def close(self) -> None:
        """Close the file; the last one to close it folds the log into it. Raises CannotJudge."""
        with _speaking(self.path):
            self._connection.close()


def open_database(
    path: Path, *, create: bool = True, steps: tuple[Step, ...] = STEPS, busy_s: float = BUSY_S
) -> Database:
    """Open the record at `path`, made or migrated first where needed.

    Args:
        path: The file; its folder is made when missing.
        create: Whether a missing file is made; otherwise an empty record in memory stands in for it.
        steps: The schema's steps; only tests give others.
        busy_s: Seconds to wait for locks of other processes.

    Raises:
        CannotJudge: One of judge.records.refusals; the file is then as it was.
    """
    if not os.path.lexists(path):
        if not create:
            return _empty(path, steps)
        _create(path, steps, busy_s)
    _require_file(path)
    connection = _connect(path, busy_s)
    try:
        found = _identify(path, connection)
        if found < len(steps):
            _migrate(path, connection, steps)
        else:
            _require_schema(path, found, len(steps))
        # Judges that were killed never fold it.
        _fold(path, connection, 4 * LOG_BYTES)
    except BaseException:
        connection.close()
        raise
    return Database(path, connection, len(steps))


def _connect(path: Path, busy_s: float) -> sqlite3.Connection:
    """A connection in autocommit mode to a file that must exist."""
    name = "".join(f"%{byte:02X}" for byte in os.fsencode(path.absolute()))
    with _speaking(path):
        # mode=rw: SQLite must not make an empty file where the record has just been moved away.
        connection = sqlite3.connect(f"file:{name}?mode=rw", uri=True, timeout=busy_s, isolation_level=None)
        try:
            connection.execute("PRAGMA synchronous=NORMAL")
            connection.execute("PRAGMA trusted_schema=OFF")
            connection.execute("PRAGMA cell_size_check=ON")
        except sqlite3.Error:
            connection.close()
            raise
    return connection


def _empty(path: Path, steps: tuple[Step, ...]) -> Database:
    """An empty record in memory."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    _run(connection, steps, 0)
    return Database(path, connection, len(steps))


def _create(path: Path, steps: tuple[Step, ...], busy_s: float) -> None:
    """Make the file, unless another process does so first."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with _alone(path.parent, busy_s) as folder:
            if os.path.lexists(path):
                return
            if _log_bytes(path):
                raise refusals.log_alone(path)
            new = path.with_name(path.name + ".new")
            for end in ("", "-journal", "-wal", "-shm"):  # of a judge that was killed here
                Path(f"{new}{end}").unlink(missing_ok=True)
            try:
                with _speaking(path):
                    _build(new, steps)
                new.rename(path)
            finally:
                new.unlink(missing_ok=True)
            os.fsync(folder)
    except OSError as error:
        raise _system_refusal(path, error) from error


def _build(path: Path, steps: tuple[Step, ...]) -> None:
    """A whole new file where nobody looks."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA page_size={_PAGE_BYTES}")
        connection.execute("BEGIN")
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        _run(connection, steps, 0)
        connection.execute("COMMIT")
        connection.execute("PRAGMA journal_mode=WAL")


def _log_bytes(path: Path) -> int:
    """Size of the log beside the file, 0 without one."""
    try:
        return os.stat(os.path.realpath(path) + "-wal").st_size
    except OSError:
        return 0


def _fold(path: Path, connection: sqlite3.Connection, most: int) -> None:
    """Fold a log of more than `most` bytes into the file; where others are at work, which is no matter, it stays."""
    if _log_bytes(path) <= most:
        return
    patience = _number(connection, "busy_timeout")
    connection.execute("PRAGMA busy_timeout=0")
    with suppress(sqlite3.Error):
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.execute(f"PRAGMA busy_timeout={patience}")


@contextmanager
def _alone(folder: Path, busy_s: float) -> Iterator[int]:
    """Hold a lock of the folder that ends with this process at the latest; gives the folder's descriptor."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        end = time.monotonic() + busy_s
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > end:
                    raise refusals.locked(folder) from None
                time.sleep(0.01)
        yield handle
    finally:
        os.close(handle)


def _require_file(path: Path) -> None:
    """Refuse what can't be a record before SQLite touches it."""
    try:
        found = os.stat(path)
    except OSError as error:
        raise _system_refusal(path, error) from error
    if not stat.S_ISREG(found.st_mode):
        raise refusals.foreign(path, "not a file")
    # Without a log every page is whole. SQLite takes what is shorter than a page for an empty database, and fills up a
    # last page that was cut.
    if found.st_size == 0 or (found.st_size % _PAGE_BYTES and not _log_bytes(path)):
        raise refusals.damaged(path, f"it is cut off after {found.st_size} bytes")


def _identify(path: Path, connection: sqlite3.Connection) -> int:
    """The schema of an open file that is a record of ours."""
    with _speaking(path):
        owner = _number(connection, "application_id")
        found = _number(connection, "user_version")
    if owner != APPLICATION_ID:
        raise refusals.foreign(path, "a database of another program")
    if found < 1:
        raise refusals.damaged(path, f"its schema is {found}")
    return found


def _require_schema(path: Path, found: int, known: int) -> None:
    """Refuse a schema other than the one this judge works with."""
    if found > known:
        raise refusals.newer(path, found, known)
    if found < known:
        raise refusals.damaged(path, f"its schema went back to {found}")


def _migrate(path: Path, connection: sqlite3.Connection, steps: tuple[Step, ...]) -> None:
    """Take the file to the newest schema, after a copy, in one transaction that other judges wait for."""
    with _transaction(path, connection, "BEGIN IMMEDIATE"):
        found = _number(connection, "user_version")
        if found >= len(steps):  # another judge was quicker
            return _require_schema(path, found, len(steps))
        copy = path.with_name(f"{path.stem}-before-schema-{len(steps)}.db")
        part = copy.with_name(copy.name + ".new")
        try:
            part.unlink(missing_ok=True)
            # By a connection of its own: SQLite makes a backup wait for its source's own transaction, for ever.
            with closing(_connect(path, 0)) as source, closing(sqlite3.connect(part)) as target:
                source.backup(target)
            part.replace(copy)
        except OSError as error:
            raise _system_refusal(copy, error) from error
        return _run(connection, steps, found)


def _run(connection: sqlite3.Connection, steps: tuple[Step, ...], found: int) -> None:
    """Run the steps that a file of schema `found` lacks."""
    for step in steps[found:]:
        for statement in step:
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version={len(steps)}")


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    """The value of a pragma that is a number."""
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


@contextmanager
def _transaction(path: Path, connection: sqlite3.Connection, begin: str) -> Iterator[None]:
    """Begin; commit when the block ends, undo when it or the commit raises."""
    with _speaking(path):
        connection.execute(begin)
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            # SQLite has already undone it where the disk was full or the file damaged.
            with suppress(sqlite3.Error):
                connection.rollback()
            raise


@contextmanager
def _speaking(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into CannotJudge."""
    try:
        yield
    except sqlite3.Error as error:
        raise _refusal(path, error) from error


def _refusal(path: Path, error: sqlite3.Error) -> CannotJudge:
    """What an error of SQLite means to the user. Codes: sqlite.org/rescode.html."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return refusals.locked(path)
    if code == sqlite3.SQLITE_FULL or (code == sqlite3.SQLITE_IOERR and _is_full(path.parent)):
        return refusals.full(path)
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return refusals.unwritable(path, str(error))
    if code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_TOOBIG):
        return refusals.unreadable(path, str(error))
    return refusals.damaged(path, str(error))


def _system_refusal(path: Path, error: OSError) -> CannotJudge:
    """What an error of the system means to the user."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return refusals.full(path)
    return refusals.unwritable(path, error.strerror or str(error))


def _is_full(folder: Path) -> bool:
    """Whether no 64 KiB are left there; SQLite says 'disk I/O error' where its shared index finds no room."""
    try:
        found = os.statvfs(folder)
    except OSError:
        return False
    return found.f_bavail * found.f_frsize < 65_536
