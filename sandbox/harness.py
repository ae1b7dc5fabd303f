"""Drives a program in the box: finds what the problem asks for in its namespace, calls it, encodes what is judged.

The child (child.py) asks `open` for the harness of a program's kind, puts `names()` into the namespace, runs the file,
lets `bind` find the class, and then `answer`s calls. Exceptions of the program pass through untouched; `Missing` says
that the file isn't what the problem asks for. Everything used while answering is bound here before the program runs.
"""

import builtins
import gc
from collections.abc import Callable, Mapping, Sequence
from json import JSONDecoder
from typing import Any, NamedTuple, Protocol

import leetcode
import structures
from arity import Missing, Wanted, check_class
from leetcode import COPIED, SPARE_NODES
from structures import Bound
from values import encode, encode_plain, tag_as, type_name, write

globals()["__builtins__"] = dict(vars(builtins))  # see values.py

__all__ = ["Harness", "Missing", "open"]

Ask = Callable[[str, bytes], bytes]
"""(name, JSON array of arguments) -> the host's JSON answer."""

_scan = JSONDecoder().raw_decode
_is_collecting, _stop_collecting, _collect_again = gc.isenabled, gc.disable, gc.enable
_IMMUTABLE = frozenset({int, bool, str, type(None)})


class Harness(Protocol):
    """What the child drives."""

    def names(self) -> dict[str, object]:
        """Names that the file finds in its namespace."""

    def bind(self, namespace: dict[str, object]) -> None:
        """Find what is asked for, after the file's top level ran. Raises Missing."""

    def answer(self, payload: bytes) -> bytes:
        """Answer one call: JSON of arguments in, JSON of what is judged out."""


def open(program: Mapping[str, Any], ask: Ask) -> Harness:
    """The harness for a program.

    Args:
        program: its description; `kind` is function, design or cases.
        ask: asks the host, for callbacks.

    Raises:
        ValueError: the kind is unknown.
    """
    kind = program["kind"]
    if kind == "function":
        return FunctionHarness(program, ask)
    if kind == "design":
        return DesignHarness(program)
    if kind == "cases":
        from make_cases import Maker

        return Maker(program)
    raise ValueError(f"no harness for programs of kind {kind!r}")


class Method(NamedTuple):
    """A method as the signature declares it."""

    name: str
    parameters: tuple[str, ...]
    kinds: tuple[str, ...]
    """Types of the parameters."""
    returns: str
    plain: bool
    """Whether JSON's values are the arguments already."""

    @classmethod
    def of(cls, name: str, parameters: Sequence[Sequence[str]], returns: str) -> "Method":
        """From pairs of name and type."""
        kinds = tuple(kind for _, kind in parameters)
        return cls(name, tuple(name for name, _ in parameters), kinds, returns, all(map(leetcode.is_plain, kinds)))

    def arguments(self, values: Sequence[Any], hidden: Mapping[str, Any]) -> Sequence[Any]:
        """The arguments of a call from their JSON values."""
        if self.plain:
            return values
        # Nothing here is garbage: looking for it among 10^5 new nodes would take longer than making them.
        collecting = _is_collecting()
        _stop_collecting()
        try:
            return leetcode.decode_all(self.kinds, values, hidden)
        finally:
            if collecting:
                _collect_again()


def _methods(program: Mapping[str, Any]) -> list[Method]:
    """The methods that a program must have."""
    return [Method.of(m["name"], m["parameters"], m["returns"]) for m in program["methods"]]


class FunctionHarness:
    """One method of one class: a fresh object per call, arguments by position, the result or an argument judged.

    A round trip (serialize, deserialize) has two methods, and is two programs: the key `method` names the one that is
    called, so that the second runs in a process that never saw the first one's object.
    """

    def __init__(self, program: Mapping[str, Any], ask: Ask) -> None:
        """Take the description; nothing of the file is known yet."""
        self._class_name: str = program["class"]
        self._wanted = _methods(program)
        called = program.get("method", self._wanted[0].name)
        self._method = next(method for method in self._wanted if method.name == called)
        self._hidden = [name for name, _ in program["hidden"]]
        judged = program["judged"]
        self._judged = self._method.parameters.index(judged) if judged in self._method.parameters else None
        self._returns = self._method.returns if self._judged is None else self._method.kinds[self._judged]
        self._callbacks = {name: _callback(name, ask) for name in program["callbacks"]}
        self._class: Any = None

    def names(self) -> dict[str, object]:
        """The callbacks."""
        return dict(self._callbacks)

    def bind(self, namespace: dict[str, object]) -> None:
        """Find the class and its methods. Raises Missing."""
        wanted = [Wanted(method.name, method.parameters) for method in self._wanted]
        self._class = check_class(namespace, self._class_name, None, wanted)

    def answer(self, payload: bytes) -> bytes:
        """Make a new object, call the method, encode what is judged.

        The payload is a JSON array: the arguments, then the hidden ones unless the host kept them.
        """
        values, _ = _scan(payload.decode())
        method = self._method
        count = len(method.kinds)
        hidden = dict(zip(self._hidden, values[count:], strict=False))
        values = values[:count]
        if self._judged is None and "Node" not in self._returns:
            arguments = method.arguments(values, hidden)
            return encode(getattr(self._class(), method.name)(*arguments)).encode("ascii")
        return self._answer_with_nodes(values, hidden).encode("ascii")

    def _answer_with_nodes(self, values: Sequence[Any], hidden: Mapping[str, Any]) -> str:
        """A call whose judged value is made of nodes, or is an argument."""
        method, kind = self._method, self._returns
        nodes = leetcode.size(values) + SPARE_NODES
        arguments = method.arguments(values, hidden)
        originals = self._originals(arguments)
        judged = None if self._judged is None else arguments[self._judged]
        result = getattr(self._class(), method.name)(*arguments)
        if self._judged is not None:
            return leetcode.encode_result(kind, judged, Bound(nodes))
        if kind == "TreeNode" and any(map(leetcode.is_named_node, method.kinds, values)):
            return leetcode.encode_named(result)
        if kind in COPIED and self._changed(arguments, values, nodes):
            return encode(tag_as("changed input", "the nodes of the input are not as they were"))
        return leetcode.encode_result(kind, result, Bound(nodes, frozenset(map(id, originals))))

    def _originals(self, arguments: Sequence[Any]) -> list[Any]:
        """All nodes of the input, where the result must be a copy."""
        if self._judged is not None or self._returns not in COPIED:
            return []
        pairs = zip(self._method.kinds, arguments, strict=True)
        return [node for kind, start in pairs if kind in COPIED for node in structures.reachable(start)]

    def _changed(self, arguments: Sequence[Any], values: Sequence[Any], nodes: int) -> bool:
        """Whether nodes of the input are linked otherwise than before the call."""
        triples = zip(self._method.kinds, arguments, values, strict=True)
        return any(
            kind in COPIED and leetcode.lists_of(kind, start, Bound(nodes)) != value for kind, start, value in triples
        )


class DesignHarness:
    """A class of the problem's own, made and called by a list of calls: one object and one array of results a case."""

    def __init__(self, program: Mapping[str, Any]) -> None:
        """Take the description; nothing of the file is known yet."""
        self._class_name: str = program["class"]
        self._constructor = Method.of("__init__", program["constructor"], "None")
        self._methods = {method.name: method for method in _methods(program)}
        self._class: Any = None

    def names(self) -> dict[str, object]:
        """Nothing."""
        return {}

    def bind(self, namespace: dict[str, object]) -> None:
        """Find the class with its constructor and methods. Raises Missing."""
        wanted = [Wanted(method.name, method.parameters) for method in self._methods.values()]
        self._class = check_class(namespace, self._class_name, self._constructor.parameters, wanted)

    def answer(self, payload: bytes) -> bytes:
        """Make the object and call its methods in order.

        The payload is `[["LRUCache", "put", ...], [[2], [1, 1], ...]]`; the answer has null for the constructor and for
        methods that are declared to return nothing.
        """
        (names, rows), _ = _scan(payload.decode())
        nodes = None
        made = self._class(*self._constructor.arguments(rows[0], {}))
        results: list[Any] = [None]
        for name, row in zip(names[1:], rows[1:], strict=True):
            method = self._methods[name]
            result = getattr(made, name)(*method.arguments(row, {}))
            if method.returns == "None":
                result = None
            elif type(result) not in _IMMUTABLE:
                if nodes is None:
                    nodes = leetcode.size(rows) + SPARE_NODES
                # Written down at once: the program may change it in a later call.
                result = _scan(leetcode.encode_result(method.returns, result, Bound(nodes)))[0]
            results.append(result)
        try:
            return write(results).encode("ascii")
        except ValueError:  # an int of too many digits is among them
            return f"[{','.join([encode(x) if type(x) is int else write(x) for x in results])}]".encode("ascii")


def _callback(name: str, ask: Ask) -> Callable[..., Any]:
    """A function that the program may call and the host answers."""

    def callback(*arguments: Any) -> Any:
        text = encode_plain(arguments)
        if text is None:
            raise TypeError(f"{name} takes plain values, not {', '.join(map(type_name, arguments))}")
        answer, _ = _scan(ask(name, text.encode("ascii")).decode())
        if "value" in answer:
            return answer["value"]
        if "error" in answer:
            raise ValueError(answer["error"])
        raise SystemExit(f"{name} can't be called any more")

    callback.__name__ = callback.__qualname__ = name
    return callback
