"""The one clock of everything but measuring. `JUDGE_NOW` (ISO 8601 with zone) sets it for tests and replays."""

import os
from datetime import UTC, datetime

from judge.errors import UsageError


def now() -> datetime:
    """The current time, with zone UTC. Raises UsageError when JUDGE_NOW is no time with a zone."""
    fixed = os.environ.get("JUDGE_NOW")
    if not fixed:
        return datetime.now(UTC)
    try:
        moment = datetime.fromisoformat(fixed)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise UsageError(
            f"JUDGE_NOW is {fixed!r}, not a time with a zone",
            hint="write it like 2026-01-31T18:00:00+01:00",
            code="judge_now",
        )
    return moment.astimezone(UTC)
