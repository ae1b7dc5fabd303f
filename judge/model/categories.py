"""The nine categories of the plan, with the number of problems that each aims at (88 in all)."""

from typing import NamedTuple


class Category(NamedTuple):
    """One category."""

    slug: str
    """As folders, settings and JSON name it."""
    title: str
    """As people read it."""
    target: int
    """How many problems the plan wants solved."""


CATEGORIES = (
    Category("arrays-and-strings", "Arrays and Strings", 15),
    Category("trees-and-graphs", "Trees and Graphs", 15),
    Category("dynamic-programming", "Dynamic Programming", 12),
    Category("sorting-and-searching", "Sorting and Searching", 10),
    Category("linked-lists", "Linked Lists", 8),
    Category("heaps-and-queues", "Heaps and Queues", 8),
    Category("backtracking", "Backtracking", 8),
    Category("design-and-oop", "Design and OOP", 6),
    Category("math-and-bit-manipulation", "Math and Bit Manipulation", 6),
)
"""In the plan's order, which is the order of every list and table."""

BY_SLUG = {category.slug: category for category in CATEGORIES}
ORDER = {category.slug: place for place, category in enumerate(CATEGORIES)}
"""Place of each category in the plan's order, from 0."""
