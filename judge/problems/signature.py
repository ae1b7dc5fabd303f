"""A signature written once as Python, and what follows from it: types, stub, the entry that the harness needs.

Types known: int, float, bool, str, None, list[...], ListNode, TreeNode, GraphNode, RandomNode, and Optional of a node.
A node may always be None, so `Optional[ListNode]` and `ListNode | None` are read as `ListNode`.
"""

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

NODES = ("ListNode", "TreeNode", "GraphNode", "RandomNode")
SCALARS = ("int", "float", "bool", "str", "None")
RETURN = "return"
ROUND_TRIP = "round_trip"
"""Judged: what the second method makes of the first one's result (Serialize and Deserialize)."""


class SignatureError(ValueError):
    """A signature that can't be read; its text says why."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of the solution, or a hidden argument of the case that it never sees."""

    name: str
    type: str
    """Normalised, for example `list[list[int]]`, `ListNode`."""


@dataclass(frozen=True, slots=True)
class Method:
    """One method with its parameters (without self) and result."""

    name: str
    parameters: tuple[Parameter, ...]
    returns: str


@dataclass(frozen=True, slots=True)
class Signature:
    """What a solution must define, and what of a call is judged."""

    class_name: str
    """`Solution`, or the class of a design problem."""
    methods: tuple[Method, ...]
    """For a plain problem exactly one; for a design problem all, without the constructor."""
    constructor: tuple[Parameter, ...] | None
    """The constructor's parameters for a design problem, None for a plain one."""
    judged: str
    """`return`, `round_trip`, or the name of the parameter that is judged after the call (in place)."""
    hidden: tuple[Parameter, ...] = ()
    """Arguments of a case that are not parameters: a cycle's pos, a callback's secret. They follow the parameters."""

    @property
    def round_trip(self) -> bool:
        """Whether the second method undoes the first, each in a process of its own."""
        return self.judged == ROUND_TRIP

    @property
    def design(self) -> bool:
        """Whether this is a design problem: a class driven by a list of calls."""
        return self.constructor is not None and not self.round_trip

    @property
    def arguments(self) -> tuple[Parameter, ...]:
        """A case's arguments in order, with their types; empty for a design problem, which has a list of calls."""
        return () if self.design else self.methods[0].parameters + self.hidden

    @property
    def argument_names(self) -> tuple[str, ...]:
        """Names of a case's arguments in order."""
        return ("methods", "arguments") if self.design else tuple(p.name for p in self.arguments)

    @property
    def output_type(self) -> str:
        """The type of what is judged; `list` for a design problem, whose output is one item a call."""
        if self.design:
            return "list"
        if self.round_trip:
            return self.methods[-1].returns
        if self.judged == RETURN:
            return self.methods[0].returns
        return next(p.type for p in self.methods[0].parameters if p.name == self.judged)


def parse(text: str, hidden: Mapping[str, str] | None = None, judged: str = RETURN) -> Signature:
    """Read a plain problem's signature.

    Args:
        text: for example `twoSum(nums: list[int], target: int) -> list[int]`.
        hidden: types of the hidden arguments by name, in order.
        judged: `return`, or the name of a parameter.

    Raises:
        SignatureError: it can't be read.

    >>> parse("hasCycle(head: Optional[ListNode]) -> bool", {"pos": "int"}).argument_names
    ('head', 'pos')
    """
    method = parse_method(text)
    names = [p.name for p in method.parameters]
    if judged not in (RETURN, *names):
        raise SignatureError(f"judged is {judged!r}; it can be {' or '.join([RETURN, *names])}")
    if judged == RETURN and method.returns == "None":
        raise SignatureError(f"{method.name} returns None: say which parameter is judged after the call (judged: ...)")
    return Signature("Solution", (method,), None, judged, _hidden(hidden or {}, names))


def parse_design(texts: Sequence[str], judged: str = RETURN) -> Signature:
    """Read a design problem's class: the constructor first, then its methods.

    Args:
        texts: for example `LRUCache(capacity: int)`, `get(key: int) -> int`.
        judged: `return`, or `round_trip` for a pair of methods of which the second undoes the first.

    Raises:
        SignatureError: it can't be read.
    """
    if len(texts) < 2:
        raise SignatureError("a class has a constructor and at least one method")
    if judged not in (RETURN, ROUND_TRIP):
        raise SignatureError(f"judged is {judged!r}; for a class it can be {RETURN} or {ROUND_TRIP}")
    constructor = parse_method(texts[0], constructor=True)
    methods = tuple(parse_method(text) for text in texts[1:])
    names = [constructor.name, *(method.name for method in methods)]
    for name in names:
        if names.count(name) > 1:
            raise SignatureError(f"{name} is there twice")
    if judged == ROUND_TRIP:
        _check_round_trip(constructor, methods)
    return Signature(constructor.name, methods, constructor.parameters, judged)


def parse_method(text: str, constructor: bool = False) -> Method:
    """Read one signature. A constructor may leave out what it returns. Raises SignatureError where it can't be read."""
    text = " ".join(text.split())
    try:
        body = ast.parse(f"def {text}: pass").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        body = []
    if len(body) != 1 or not isinstance(body[0], ast.FunctionDef) or not _bare(body[0]):
        raise SignatureError(
            f"{text!r} is no signature; write it like twoSum(nums: list[int], target: int) -> list[int]"
        )
    found = body[0]
    names = [argument.arg for argument in found.args.args]
    if "self" in names:
        raise SignatureError(f"{text!r}: leave self out")
    for name in names:
        if names.count(name) > 1:
            raise SignatureError(f"{text!r}: {name} is there twice")
    parameters = tuple(Parameter(a.arg, _parameter_type(a.annotation, a.arg)) for a in found.args.args)
    if found.returns is None and not constructor:
        raise SignatureError(f"{text!r} doesn't say what it returns; write -> and a type at its end")
    returns = "None" if found.returns is None else _type(found.returns)
    if constructor and returns != "None":
        raise SignatureError(f"{text!r}: a constructor returns nothing")
    return Method(found.name, parameters, returns)


def parse_type(text: str) -> str:
    """Normalise one type, `List[Optional[ListNode]]` to `list[ListNode]`. Raises SignatureError if unknown."""
    try:
        node = ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise SignatureError(f"{text!r} is no type") from None
    return _type(node)


def _bare(found: ast.FunctionDef) -> bool:
    """Whether there is nothing but a name, plain parameters and a result."""
    args = found.args
    extras = (args.posonlyargs, args.kwonlyargs, args.defaults, args.vararg, args.kwarg)
    return not any(extras) and len(found.body) == 1 and isinstance(found.body[0], ast.Pass)


def _parameter_type(annotation: ast.expr | None, name: str) -> str:
    if annotation is None:
        raise SignatureError(f"{name} has no type")
    found = _type(annotation)
    if found == "None":
        raise SignatureError(f"{name} can't be of type None")
    return found


def _type(node: ast.expr) -> str:
    """The normalised text of a type."""
    match node:
        case ast.Constant(None):
            return "None"
        case ast.Constant(str(text)):
            return parse_type(text)
        case ast.Name(name) if name in SCALARS or name in NODES:
            return name
        case ast.Name("Node"):
            raise SignatureError("Node is either GraphNode (neighbors) or RandomNode (next, random): name one of them")
        case ast.Name("list" | "List"):
            raise SignatureError("a list needs the type of its items: list[int]")
        case ast.Subscript(ast.Name("list" | "List"), item):
            return f"list[{_item_type(item)}]"
        case ast.Subscript(ast.Name("Optional"), item):
            return _nullable(item)
        case ast.BinOp(item, ast.BitOr(), ast.Constant(None)) | ast.BinOp(ast.Constant(None), ast.BitOr(), item):
            return _nullable(item)
        case _:
            pass
    known = ", ".join([*SCALARS, "list[...]", *NODES])
    raise SignatureError(f"{ast.unparse(node)} is no known type; known are {known}")


def _item_type(node: ast.expr) -> str:
    found = _type(node)
    if found == "None":
        raise SignatureError("a list of None holds nothing")
    return found


def _nullable(node: ast.expr) -> str:
    found = _type(node)
    if found not in NODES:
        raise SignatureError(f"only nodes may be None, {found} may not")
    return found


def _hidden(hidden: Mapping[str, str], taken: list[str]) -> tuple[Parameter, ...]:
    for name in hidden:
        if not name.isidentifier():
            raise SignatureError(f"the hidden argument {name!r} is no name")
        if name in taken:
            raise SignatureError(f"the hidden argument {name} is also a parameter")
    return tuple(Parameter(name, parse_type(text)) for name, text in hidden.items())


def _check_round_trip(constructor: Method, methods: tuple[Method, ...]) -> None:
    """Raise SignatureError unless the second method takes what the first returns and gives back what it took."""
    if constructor.parameters or len(methods) != 2:
        raise SignatureError("a round trip has a constructor without parameters and two methods")
    there, back = methods
    fits = [p.type for p in there.parameters] == [back.returns] and [p.type for p in back.parameters] == [there.returns]
    if not fits:
        raise SignatureError(f"{back.name} must take what {there.name} returns, and return what it takes")


def call_text(method: Method) -> str:
    """How a method is called, for messages: `twoSum(nums, target)`."""
    return f"{method.name}({', '.join(p.name for p in method.parameters)})"
