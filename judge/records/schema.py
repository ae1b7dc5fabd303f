"""The record's schema as a numbered list of steps: step N takes a file of schema N - 1 to schema N.

History: 1 (first release) attempts and sources, files replaced by an empty stub, plan events, counts of other work.

A step is a tuple of single statements, as they run in one transaction. A step that has been released never changes.
"""

Step = tuple[str, ...]

_ONE: Step = (
    # The bytes of every source kept; attempts in a row with the same source share one row.
    "CREATE TABLE sources (id INTEGER PRIMARY KEY, body BLOB NOT NULL)",
    # at_us: microseconds since 1970 UTC. path: UTF-8 with surrogates passed, as a file's name may be any bytes.
    # unchanged: same source as the counted attempt before it; derived, judge.records.sequence says how.
    # details: JSON, see judge.records.details.
    """CREATE TABLE attempts (
        id INTEGER PRIMARY KEY,
        uid BLOB NOT NULL UNIQUE,
        at_us INTEGER NOT NULL,
        problem TEXT NOT NULL,
        path BLOB NOT NULL,
        verdict TEXT NOT NULL,
        passed INTEGER NOT NULL,
        total INTEGER NOT NULL,
        time_s REAL NOT NULL,
        memory_bytes INTEGER NOT NULL,
        unchanged INTEGER NOT NULL,
        source INTEGER NOT NULL REFERENCES sources (id),
        details TEXT NOT NULL
    )""",
    # Holds all that statistics need, so a million attempts are summed without touching their rows.
    "CREATE INDEX attempts_by_problem ON attempts (problem, at_us, id, verdict, unchanged)",
    "CREATE INDEX attempts_by_time ON attempts (at_us)",
    # Attempts that count: IE is the judge's own fault.
    "CREATE VIEW counted AS SELECT * FROM attempts WHERE verdict <> 'IE'",
    # Old solutions whose place an empty stub took (`judge start --again`).
    """CREATE TABLE replaced (
        id INTEGER PRIMARY KEY,
        uid BLOB NOT NULL UNIQUE,
        at_us INTEGER NOT NULL,
        problem TEXT NOT NULL,
        path BLOB NOT NULL,
        source INTEGER NOT NULL REFERENCES sources (id)
    )""",
    "CREATE INDEX replaced_by_problem ON replaced (problem, at_us)",
    # What happened to the plan: event 'start' with an ISO date; the latest counts.
    """CREATE TABLE plan_events (
        id INTEGER PRIMARY KEY,
        uid BLOB NOT NULL UNIQUE,
        at_us INTEGER NOT NULL,
        event TEXT NOT NULL,
        value TEXT NOT NULL
    )""",
    # Other work done: how many concept questions, designs, stories.
    """CREATE TABLE work_log (
        id INTEGER PRIMARY KEY,
        uid BLOB NOT NULL UNIQUE,
        at_us INTEGER NOT NULL,
        track TEXT NOT NULL,
        done INTEGER NOT NULL
    )""",
)

STEPS: tuple[Step, ...] = (_ONE,)
"""All steps in order; the newest schema's number is their count."""
