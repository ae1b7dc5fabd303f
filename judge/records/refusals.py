"""What is said when the record can't be used: one sentence each, with what to do. The record is then as it was."""

from pathlib import Path

from judge.errors import CannotJudge


def damaged(path: Path, detail: str) -> CannotJudge:
    """The file, or something in it, can't be right."""
    return CannotJudge(
        f"the record {path} is damaged ({detail}); it was left as it is",
        hint=f"move {path.name} to another folder, with {path.name}-wal if there; then judge import your last export",
        code="record_damaged",
    )


def log_alone(path: Path) -> CannotJudge:
    """The file is gone and its log is not; SQLite would play the log into a new file."""
    return CannotJudge(
        f"the record {path} is missing but its log {path.name}-wal is still there, with attempts in it",
        hint=f"put {path.name} back beside it, or move {path.name}-wal away to begin a new record",
        code="record_damaged",
    )


def foreign(path: Path, found: str) -> CannotJudge:
    """Something else is in the file's place."""
    return CannotJudge(
        f"the record {path} is {found}; it was left as it is",
        hint="move it away, or set JUDGE_HOME to a folder of your own",
        code="record_foreign",
    )


def newer(path: Path, found: int, known: int) -> CannotJudge:
    """A newer judge made or migrated the file."""
    return CannotJudge(
        f"the record {path} is of schema {found}, this judge knows {known}; nothing was changed",
        hint="update the judge",
        code="record_newer",
    )


def locked(path: Path) -> CannotJudge:
    """Another process held a lock for too long."""
    return CannotJudge(
        f"the record {path} is locked by another process, so nothing was recorded",
        hint="wait until that judge or backup has ended, then run it again",
        code="record_locked",
    )


def unwritable(path: Path, reason: str) -> CannotJudge:
    """The file or its folder can't be used."""
    return CannotJudge(
        f"the record {path} can't be opened for writing ({reason})",
        hint=f"make {path.parent} a folder that you may write, or set JUDGE_HOME to another",
        code="record_unwritable",
    )


def full(path: Path) -> CannotJudge:
    """No room for the change."""
    return CannotJudge(
        f"the disk that holds the record {path} is full, so nothing was recorded",
        hint="free some space there and run it again",
        code="disk_full",
    )


def unreadable(path: Path, reason: str) -> CannotJudge:
    """The system failed to read or write."""
    return CannotJudge(
        f"the record {path} can't be read or written ({reason}), so nothing was recorded",
        hint="look at free space, quotas and the disk's health, then run it again",
        code="record_unreadable",
    )
