"""Constraints: declared once, typed, by parameter, and used for everything that follows from them.

    parse           problem.yaml's declaration -> constraints, with findings
    text            the statement's lines
    violations      what of given arguments breaks a constraint
    bounds, bounds_hit    all bounds of a constraint, and those that given arguments reach
    edges           the generic edge cases

The way of `judge run` needs none of these, only `judge.problems.shapes`.
"""

from judge.problems.declaration import parse
from judge.problems.edges import edges
from judge.problems.shapes import Constraint
from judge.problems.validation import bounds, bounds_hit, violations
from judge.problems.wording import text

__all__ = ["Constraint", "bounds", "bounds_hit", "edges", "parse", "text", "violations"]
