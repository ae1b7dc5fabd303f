"""A failure of the problem's own code as a finding at its file and line; any other failure ends the command."""

import re

from judge.authoring.lines import Lines
from judge.errors import CannotJudge
from judge.model.finding import Finding, Severity
from judge.problems.problem import Problem

_OF_THE_PROBLEM = ("bank_code", "bank_case", "bank_file", "checker")
"""Codes of errors that the problem is to blame for, not the sandbox or this machine."""


def finding(error: CannotJudge, problem: Problem) -> Finding:
    """What went wrong in a problem's code. Raises the error again where the problem isn't to blame."""
    if error.code not in _OF_THE_PROBLEM:
        raise error
    folder = str(problem.folder)
    found = re.fullmatch(re.escape(folder) + r"/([^:]+)(?::(\d+))?: (.*)", error.message, re.DOTALL)
    if found is None:
        line = Lines(problem.folder).function("check") if error.code == "checker" else 1
        return Finding(f"{folder}/cases.py", line, error.message)
    return Finding(f"{folder}/{found[1]}", int(found[2] or 1), found[3])


def warning(problem: Problem, file: str, line: int, message: str) -> Finding:
    """Something that leaves the problem usable and yet must not stay."""
    return Finding(f"{problem.folder}/{file}", line, message, Severity.WARNING)


def mistake(problem: Problem, file: str, line: int, message: str) -> Finding:
    """Something that is wrong in a file, given relative to the problem's folder."""
    return Finding(f"{problem.folder}/{file}", line, message)
