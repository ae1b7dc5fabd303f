"""Strategies for values as they come out of a box."""

from hypothesis import strategies as st

tags = st.builds(lambda name, text: {"!": name, "repr": text}, st.text(max_size=5), st.text(max_size=5))
scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=5),
)
expected_values = st.recursive(scalars, lambda inner: st.lists(inner, max_size=4), max_leaves=12)
"""What the bank's own code may have answered: no tagged object in it."""
objects = st.dictionaries(st.text(max_size=3), st.one_of(scalars, tags), max_size=2)
any_values = st.recursive(
    st.one_of(scalars, tags, objects, st.floats()), lambda inner: st.lists(inner, max_size=4), max_leaves=12
)
"""Anything that JSON, or Python's reading of it, can hold."""


def replaced(value, path, new):
    """A copy of nested lists with another value at a place."""
    if not path:
        return new
    return [replaced(item, path[1:], new) if index == path[0] else item for index, item in enumerate(value)]


def places(value, path=()):
    """Paths of all values in nested lists that are no lists."""
    if not isinstance(value, list):
        return [path]
    return [place for index, item in enumerate(value) for place in places(item, (*path, index))]


def at(value, path):
    """The value at a place."""
    for index in path:
        value = value[index]
    return value
