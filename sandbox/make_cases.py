"""Makes a problem's cases in a box: runs its cases.py and answers questions about it. Standard library only.

cases.py imports nothing: `cases`, `small_inputs`, `feature` and `Rng` are put into its namespace before it runs.
The host then asks, one JSON object a call (`do` says what), and gets JSON back:

    {"do": "list"}
        what there is: functions with kind and mode, small inputs, features, promised and check (true or false)
    {"do": "make", "function", "names", "from", "bytes"}
        a function's cases from an index on: {"made": [[name, arguments], ...], "next": index or null}
    {"do": "make", "function", "names", "seed"} or {"do": "make", "function", "names", "size"}
        the same with the one case of a seed or size, which need not be among the declared ones
    {"do": "small", "function", "names", "from", "bytes"} or {"do": "small", "function", "names", "ship": true}
        the same with small inputs: all from an index on, or those that become hidden cases
    {"do": "promised", "arguments": [[...], ...]}
        [true or false, ...]
    {"do": "features", "arguments": [[...], ...]}
        [[name, ...], ...]: the features that each hits
    {"do": "check", "checks": [[arguments by name, output, expected], ...]}
        [reason or null, ...]

`names` are the names of a case's arguments in order. A chunk ends after about `bytes` bytes, with one case at least, so
that an answer stays within the limit of a result.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from json import dumps, loads
from types import CodeType
from typing import Any, NamedTuple, TypeVar, cast

from rng import Rng

KINDS = ("bounds", "random", "adversarial", "large")
"""Kinds that `@cases` may name; samples come from problem.yaml and small ones from `@small_inputs`."""

CHUNK_BYTES = 4_000_000
"""Where a chunk ends when the question doesn't say."""

_LABEL_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")

_PARAMETERS = {"yield": 0, "seeds": 1, "sizes": 2}
_MEANT = {"yield": "no parameter", "seeds": "one parameter, the rng", "sizes": "two parameters, rng and size"}

Function = TypeVar("Function", bound=Callable[..., Any])
Json = Any
"""A value as the json module gives it."""


class Generator(NamedTuple):
    """One function of cases.py that makes cases."""

    function: Callable[..., Any]
    kind: str
    mode: str
    """`yield` (no parameter), `seeds` (rng) or `sizes` (rng, size)."""
    keys: list[int]
    """Seeds or sizes."""
    growth: bool
    """Whether growth with size is measured with it."""


class SmallInputs(NamedTuple):
    """One exhaustive enumeration of small inputs."""

    function: Callable[..., Any]
    ship: list[int]
    """Indexes that become hidden cases."""


class Running(NamedTuple):
    """An enumeration under way, so that the next chunk needn't start at the first item."""

    items: Iterator[Any]
    at: int
    """Index of the item that comes next."""


class Maker:
    """The harness for programs of kind `cases`."""

    def __init__(self, program: Mapping[str, Json]) -> None:
        """Take the program as the host describes it.

        Args:
            program: of it only `slug` is used, which keys the random streams.
        """
        self._slug = str(program["slug"])
        self._names: list[str] = []
        self._generators: dict[str, Generator] = {}
        self._small: dict[str, SmallInputs] = {}
        self._features: dict[str, Callable[..., Any]] = {}
        self._promised: Callable[..., Any] | None = None
        self._check: Callable[..., Any] | None = None
        self._running: dict[str, Running] = {}
        self._labels: dict[str, str] = {}

    def names(self) -> dict[str, object]:
        """What cases.py finds in its namespace."""
        return {"cases": self.cases, "small_inputs": self.small_inputs, "feature": self.feature, "Rng": Rng}

    def bind(self, namespace: Mapping[str, object]) -> None:
        """Take `promised` and `check` where cases.py defines them. Raises TypeError when they are no functions."""
        self._promised = _function(namespace, "promised")
        self._check = _function(namespace, "check")

    def cases(
        self,
        kind: str,
        *,
        seeds: int | Sequence[int] | None = None,
        sizes: Sequence[int] | None = None,
        growth: bool = False,
    ) -> Callable[[Function], Function]:
        """Decorator of a function that makes cases.

        Args:
            kind: bounds, random, adversarial or large.
            seeds: the function takes an rng and is called once a seed: 1 .. seeds, or the seeds of a list.
            sizes: the function takes an rng and a size and is called once a size.
            growth: growth with size is measured with this one; only with sizes.

        Raises:
            ValueError: the kind is unknown, or the function's parameters don't fit.
        """
        if kind not in KINDS:
            raise ValueError(f"@cases({kind!r}): the kinds are {', '.join(KINDS)}")
        if seeds is not None and sizes is not None:
            raise ValueError("@cases takes seeds or sizes, not both")
        if growth and sizes is None:
            raise ValueError("@cases: growth needs sizes")
        mode, keys = _mode(seeds, sizes)

        def mark(function: Function) -> Function:
            self._new_name(function)
            if _code(function).co_argcount != _PARAMETERS[mode]:
                means = {
                    "yield": "no parameter",
                    "seeds": "one parameter, the rng",
                    "sizes": "two parameters, rng and size",
                }[mode]
                raise ValueError(f"{function.__name__} must take {means}")
            self._generators[function.__name__] = Generator(function, kind, mode, keys, growth)
            return function

        return mark

    def small_inputs(self, *, ship: Sequence[int] = ()) -> Callable[[Function], Function]:
        """Decorator of a function without parameters that yields the arguments of all small inputs, smallest first."""
        indexes = sorted(set(ship))

        def mark(function: Function) -> Function:
            self._new_name(function)
            if _code(function).co_argcount:
                raise ValueError(f"{function.__name__} must take no parameter")
            self._small[function.__name__] = SmallInputs(function, indexes)
            return function

        return mark

    def feature(self, name: str) -> Callable[[Function], Function]:
        """Decorator of a predicate over a case's arguments that some case must hit."""
        if name in self._features:
            raise ValueError(f"the feature {name!r} is there twice")

        def mark(function: Function) -> Function:
            self._features[name] = function
            return function

        return mark

    def answer(self, payload: bytes) -> bytes:
        """Answer one question of the host. What cases.py raises passes through.

        Raises:
            ValueError: cases.py doesn't keep to the format, or the question is none.
        """
        question = loads(payload)
        answer = {
            "list": self._list,
            "make": self._make,
            "small": self._small_chunk,
            "promised": self._promises,
            "features": self._hits,
            "check": self._reasons,
        }.get(question["do"])
        if answer is None:
            raise ValueError(f"cases.py can't be asked for {question['do']!r}")
        self._names = question.get("names", [])
        return answer(question).encode("ascii")

    def _new_name(self, function: Callable[..., Any]) -> None:
        """Refuse two functions of one name, as the second would silently take the first's place."""
        if function.__name__ in self._generators or function.__name__ in self._small:
            raise ValueError(f"there are two functions called {function.__name__}")

    def _list(self, question: Json) -> str:
        del question
        generators = [
            {
                "function": name,
                "kind": g.kind,
                "mode": g.mode,
                "keys": g.keys,
                "growth": g.growth,
                "line": _line(g.function),
            }
            for name, g in self._generators.items()
        ]
        small = [{"function": name, "ship": s.ship, "line": _line(s.function)} for name, s in self._small.items()]
        features = [{"name": name, "line": _line(function)} for name, function in self._features.items()]
        found = {"promised": self._promised is not None, "check": self._check is not None}
        return _dumps({"functions": generators, "small": small, "features": features, **found})

    def _make(self, question: Json) -> str:
        name = question["function"]
        generator = self._generators[name]
        for key in ("seed", "size"):
            if key in question:
                return _chunk([self._keyed(name, generator, question[key])], None)
        start, limit = question.get("from", 0), question.get("bytes", CHUNK_BYTES)
        if generator.mode != "yield":
            made = (self._keyed(name, generator, key) for key in generator.keys[start:])
            return self._take(made, start, limit)[0]
        items = self._resume(name, generator.function, start)
        text, at = self._take((self._labelled(name, generator, item) for item in items), start, limit)
        self._running[name] = Running(items, at)
        return text

    def _small_chunk(self, question: Json) -> str:
        name = question["function"]
        small = self._small[name]
        start, limit = question.get("from", 0), question.get("bytes", CHUNK_BYTES)
        items = self._resume(name, small.function, start)
        prefix = f"small/{_dashes(name)}"
        made = ((f"{prefix}/{index}", self._arguments(name, item)) for index, item in enumerate(items, start))
        if question.get("ship"):
            return self._shipped(name, made, small.ship)
        text, at = self._take(made, start, limit)
        self._running[name] = Running(items, at)
        return text

    def _shipped(self, name: str, made: Iterator[tuple[str, Sequence[Json]]], ship: list[int]) -> str:
        """The small inputs at the indexes that are shipped. Raises ValueError when there are fewer inputs than that."""
        wanted = set(ship)
        last = max(wanted, default=-1)
        kept, seen = [], 0
        while seen <= last:
            case = next(made, None)
            if case is None:
                raise ValueError(f"{name} ships number {last}, but yields only {seen} inputs")
            if seen in wanted:
                kept.append(case)
            seen += 1
        return _chunk(kept, None)

    def _resume(self, name: str, function: Callable[[], Any], start: int) -> Iterator[Any]:
        """The items of a function from an index on: going on where the last chunk ended, else from the first."""
        running = self._running.pop(name, None)
        if running is not None and running.at == start:
            return running.items
        items: Iterator[Any] = iter(function())
        for index in range(start):
            if next(items, self) is self:
                raise ValueError(f"{name} yields only {index} items")
        return items

    def _take(self, made: Iterator[tuple[str, Sequence[Json]]], start: int, limit: int) -> tuple[str, int]:
        """One chunk of cases as text, and the index after it."""
        texts, size, at = [], 0, start
        for name, arguments in made:
            text = _dumps([name, arguments])
            texts.append(text)
            size += len(text)
            at += 1
            if size >= limit:
                return f'{{"made":[{",".join(texts)}],"next":{at}}}', at
        return f'{{"made":[{",".join(texts)}],"next":null}}', at

    def _keyed(self, name: str, generator: Generator, key: int) -> tuple[str, Sequence[Json]]:
        """The case of one seed or size."""
        rng = Rng(f"{self._slug}/{name}/{key}")
        arguments = generator.function(rng) if generator.mode == "seeds" else generator.function(rng, key)
        return f"{generator.kind}/{_dashes(name)}/{key}", self._arguments(name, arguments)

    def _labelled(self, name: str, generator: Generator, item: Any) -> tuple[str, Sequence[Json]]:
        """The case of one yielded (label, arguments)."""
        if not (isinstance(item, tuple) and len(item) == 2):
            raise ValueError(f"{name} must yield pairs of a label and a tuple of arguments, not {_short(item)}")
        label, arguments = item
        if not (isinstance(label, str) and label and _LABEL_LETTERS.issuperset(label)):
            raise ValueError(
                f"{name} yields the label {_short(label)}: labels are lower-case letters, digits and dashes"
            )
        full = f"{generator.kind}/{label}"
        if self._labels.setdefault(full, name) != name:
            raise ValueError(f"{name} and {self._labels[full]} both make a case {full}")
        return full, self._arguments(name, arguments)

    def _arguments(self, name: str, arguments: Any) -> Sequence[Json]:
        """A generator's arguments. Raises ValueError when they are no tuple of the right length."""
        if not isinstance(arguments, tuple):
            raise ValueError(f"{name} must give a tuple of arguments, not {_short(arguments)}")
        if len(arguments) != len(self._names):
            wanted = ", ".join(self._names)
            raise ValueError(f"{name} gives {len(arguments)} arguments, a case has {len(self._names)}: {wanted}")
        return arguments

    def _promises(self, question: Json) -> str:
        if self._promised is None:
            return _dumps([True] * len(question["arguments"]))
        kept = [self._promised(*arguments) for arguments in question["arguments"]]
        for answer in kept:
            if type(answer) is not bool:
                raise ValueError(f"promised must give True or False, not {_short(answer)}")
        return _dumps(kept)

    def _hits(self, question: Json) -> str:
        # Each predicate gets arguments of its own: one that sorts them in place can't mislead the next.
        return _dumps(
            [
                [name for name, function in self._features.items() if function(*_copy(arguments))]
                for arguments in question["arguments"]
            ]
        )

    def _reasons(self, question: Json) -> str:
        if self._check is None:
            raise ValueError("cases.py has no function check(arguments, output, expected)")
        reasons = []
        for arguments, output, expected in question["checks"]:
            reason = self._check(arguments, output, expected)
            if reason is not None and type(reason) is not str:
                raise ValueError(f"check must give None or a reason in words, not {_short(reason)}")
            reasons.append(reason)
        return _dumps(reasons)


def _dumps(value: Json) -> str:
    """JSON in ASCII without spaces. Raises ValueError on NaN and infinities, TypeError on what JSON doesn't have."""
    return dumps(value, separators=(",", ":"), allow_nan=False)


def _chunk(made: list[tuple[str, Sequence[Json]]], following: int | None) -> str:
    """The answer to `make` and `small`."""
    return _dumps({"made": made, "next": following})


def _mode(seeds: int | Sequence[int] | None, sizes: Sequence[int] | None) -> tuple[str, list[int]]:
    """How a generator is called, and its seeds or sizes."""
    if sizes is not None:
        return "sizes", list(sizes)
    if seeds is None:
        return "yield", []
    return "seeds", list(range(1, seeds + 1)) if isinstance(seeds, int) else list(seeds)


def _function(namespace: Mapping[str, object], name: str) -> Callable[..., Any] | None:
    """A function of cases.py, None when it has none of that name."""
    found = namespace.get(name)
    if found is not None and not callable(found):
        raise TypeError(f"{name} in cases.py must be a function")
    return found


def _code(function: Callable[..., Any]) -> CodeType:
    """The code of a function. Raises ValueError for other callables."""
    code = getattr(function, "__code__", None)
    if code is None:
        raise ValueError("decorators of cases.py stand before functions only")
    return cast(CodeType, code)


def _line(function: Callable[..., Any]) -> int | None:
    """The line of cases.py where a function is defined."""
    code = getattr(function, "__code__", None)
    return None if code is None else int(code.co_firstlineno)


def _dashes(name: str) -> str:
    """A function's name as names of cases have it."""
    return name.replace("_", "-")


def _copy(value: Json) -> Json:
    """Lists anew, all else as it is."""
    return [_copy(item) for item in value] if isinstance(value, list) else value


def _short(value: object) -> str:
    """A value for an error's text."""
    text = repr(value)
    return text if len(text) <= 80 else text[:77] + "..."
