"""Typed access to the keys of one table of problem.yaml; whatever is missing or of the wrong type becomes a finding."""

from collections.abc import Sequence
from dataclasses import dataclass

from judge.problems.document import Items, Node, Scalar, Sink, Table, meant


@dataclass(frozen=True, slots=True)
class Fields:
    """One table, and where to say what is wrong with it."""

    table: Table
    sink: Sink
    within: str = ""
    """What it belongs to, in front of messages: `plan: `."""

    def only(self, known: Sequence[str]) -> None:
        """An error for every key that isn't known."""
        for entry in self.table:
            if entry.key not in known:
                self.sink.error(entry.line, f"{self.within}unknown key {entry.key!r}{meant(entry.key, list(known))}")

    def has(self, key: str) -> bool:
        """Whether the key is there."""
        return self.table.get(key) is not None

    def wrong(self, key: str, message: str) -> None:
        """An error at the line of a key."""
        self.sink.error(self.table.line_of(key), f"{self.within}{message}")

    def needed(self, key: str) -> Node | None:
        """The value of a key that must be there."""
        node = self.table.get(key)
        if node is None:
            self.sink.error(self.table.line, f"{self.within}the key {key!r} is missing")
        return node

    def text(self, key: str, needed: bool = True) -> str | None:
        """A text that isn't empty; numbers and truth values written without quotes are none."""
        node = self.needed(key) if needed else self.table.get(key)
        if node is None:
            return None
        value = node.value if isinstance(node, Scalar) else None
        if not isinstance(value, str) or not value.strip():
            self.wrong(key, f"{key} must be a text" + (" (put it in quotes)" if isinstance(node, Scalar) else ""))
            return None
        return value.strip()

    def texts(self, key: str, needed: bool = False) -> tuple[str, ...]:
        """A list of texts, each once."""
        node = self.needed(key) if needed else self.table.get(key)
        if node is None:
            return ()
        items = node.items if isinstance(node, Items) else ()
        values = [item.value.strip() for item in items if isinstance(item, Scalar) and isinstance(item.value, str)]
        if not isinstance(node, Items) or len(values) < len(items) or "" in values:
            self.wrong(key, f"{key} must be a list of texts")
        for place, value in enumerate(values):
            if value in values[:place]:
                self.sink.error(items[place].line, f"{self.within}{key}: {value!r} is there twice")
        return tuple(values)

    def choice(self, key: str, known: Sequence[str], needed: bool = True) -> str | None:
        """One of some words."""
        value = self.text(key, needed)
        if value is not None and value not in known:
            self.wrong(key, f"{key} is {value!r}{meant(value, list(known))}")
            return None
        return value

    def number(self, key: str, low: float, high: float, whole: bool = True) -> float | None:
        """A number between two others, both included; None where the key isn't there."""
        node = self.table.get(key)
        if node is None:
            return None
        value = node.value if isinstance(node, Scalar) else None
        kinds = (int,) if whole else (int, float)
        if type(value) not in kinds or not isinstance(value, int | float) or not low <= value <= high:
            what = "a whole number" if whole else "a number"
            self.wrong(key, f"{key} must be {what} from {low} to {high}")
            return None
        return value

    def inner(self, key: str, known: Sequence[str], needed: bool = False) -> "Fields | None":
        """The table of a key; an error where it is something else or has unknown keys."""
        node = self.needed(key) if needed else self.table.get(key)
        if node is None:
            return None
        if not isinstance(node, Table):
            self.wrong(key, f"{key} must be a table with the keys {', '.join(known)}")
            return None
        found = Fields(node, self.sink, f"{key}: ")
        found.only(known)
        return found
