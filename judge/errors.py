"""The tree of errors that a user can meet. Each says in one sentence what is wrong, where, and what to do.

JudgeError
├── UsageError      exit status 2: wrong usage, unknown problem, file missing, nothing to judge
└── CannotJudge     exit status 3: the judge could not judge (no sandbox, damaged record, a problem's own fault)

Only `judge.cli` catches them.
"""


class JudgeError(Exception):
    """Something that ends a command with one sentence and an exit status."""

    exit_status = 3

    def __init__(self, message: str, hint: str | None = None, code: str = "error") -> None:
        """Take the sentence, what to do about it, and a stable short name for `--json`."""
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.code = code


class UsageError(JudgeError):
    """The user asked for something that can't be done as asked."""

    exit_status = 2


class CannotJudge(JudgeError):
    """The judge, the sandbox or the record is at fault, not the submission."""

    exit_status = 3
