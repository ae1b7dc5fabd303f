"""Whether a program's class is what the problem asks for: there, with the methods asked for, taking as many arguments.

Only what can be known without running anything is looked at: plain functions, static and class methods, cached ones.
For anything else (callable objects, functions of C, metaclasses that make attributes up) the call itself will tell.
"""

import builtins
from collections.abc import Mapping, Sequence
from types import FunctionType
from typing import Any, NamedTuple

globals()["__builtins__"] = dict(vars(builtins))  # see values.py

_VARIABLE_ARGUMENTS = 0x04
"""CO_VARARGS of code flags (inspect)."""
_NOTHING: Any = object()

Parameters = Sequence[str]
"""Names of parameters, without self."""


class Missing(Exception):
    """The file is not what the problem asks for: a compile error."""

    def __init__(self, message: str, line: int | None = None) -> None:
        """Take one sentence, and the line of the user's file that it is about."""
        super().__init__(message)
        self.message = message
        self.line = line


class Wanted(NamedTuple):
    """A method as the problem asks for it."""

    name: str
    parameters: Parameters

    @property
    def call(self) -> str:
        """As it is called: `twoSum(nums, target)`."""
        return f"{self.name}({', '.join(self.parameters)})"

    @property
    def definition(self) -> str:
        """As it is defined: `twoSum(self, nums, target)`."""
        return f"{self.name}({', '.join(('self', *self.parameters))})"


def check_class(
    namespace: Mapping[str, object], name: str, constructor: Parameters | None, methods: Sequence[Wanted]
) -> Any:
    """The class of that name. Raises Missing where it, a method, or a parameter is missing.

    Args:
        namespace: what the file left after its top level ran.
        name: `Solution`, or the class of a design problem.
        constructor: the constructor's parameters for a design problem, else None.
        methods: the methods asked for.
    """
    found: Any = namespace.get(name, _NOTHING)
    if found is _NOTHING:
        raise _no_class(namespace, name, constructor, methods)
    if not callable(found):
        raise Missing(f"{name} is {type(found).__name__}, not a class")
    if isinstance(found, type):
        _check_constructor(found, name, constructor or ())
        for method in methods:
            _check_method(found, name, method, namespace)
    return found


def _no_class(
    namespace: Mapping[str, object], name: str, constructor: Parameters | None, methods: Sequence[Wanted]
) -> Missing:
    """What to say where the class isn't there."""
    first = methods[0]
    for other, value in namespace.items():
        if isinstance(value, type) and value.__module__ == namespace.get("__name__") and first.name in vars(value):
            return Missing(f"no class {name}, but {other}: rename it", _class_line(value))
    line = _line(namespace.get(first.name))
    if constructor is None:
        return Missing(f"no class {name}. Put {first.definition} into 'class {name}:' as on LeetCode", line)
    wanted = ", ".join(method.definition for method in (Wanted("__init__", constructor), *methods))
    return Missing(f"no class {name}. Put {wanted} into 'class {name}:' as on LeetCode", line)


def _check_constructor(found: type, name: str, parameters: Parameters) -> None:
    """Raise Missing where `__init__` doesn't take the parameters."""
    raw = _lookup(found, "__init__")
    if raw is object.__init__:
        if parameters and _lookup(found, "__new__") is object.__new__ and type(found) is type:
            raise Missing(f"{name} lacks {Wanted('__init__', parameters).definition}", _class_line(found))
        return
    _check_count(raw, Wanted("__init__", parameters), f"{name}({', '.join(parameters)})")


def _check_method(found: type, name: str, method: Wanted, namespace: Mapping[str, object]) -> None:
    """Raise Missing where the method isn't there or doesn't take the parameters."""
    raw = _lookup(found, method.name)
    if raw is _NOTHING:
        if not _made_at_run_time(found, method.name):
            raise _no_method(found, name, method, namespace)
    elif not callable(raw) and not hasattr(type(raw), "__get__"):
        raise Missing(f"{name}.{method.name} is {type(raw).__name__}, not a method", _class_line(found))
    else:
        _check_count(raw, method, method.call)


def _no_method(found: type, name: str, method: Wanted, namespace: Mapping[str, object]) -> Missing:
    """What to say where the class lacks a method."""
    outside = namespace.get(method.name)
    if isinstance(outside, FunctionType):
        return Missing(f"{method.name} stands outside of class {name}: indent it into the class", _line(outside))
    own = [key for key, value in vars(found).items() if not key.startswith("__") and _function(value) is not None]
    alike = _alike(method.name, own)
    if alike is None:
        return Missing(f"{name} has no method {method.call}", _class_line(found))
    return Missing(f"{name} has {alike}; the method asked for is {method.call}", _line(vars(found)[alike]))


def _alike(name: str, others: Sequence[str]) -> str | None:
    """The name that is meant, by the look of it: the same letters, or the only one, or a similar one."""
    for other in others:
        if other.replace("_", "").lower() == name.replace("_", "").lower():
            return other
    if len(others) == 1:
        return others[0]
    from difflib import get_close_matches

    return next(iter(get_close_matches(name, others, 1)), None)


def _lookup(found: type, name: str) -> Any:
    """A class attribute as it is stored, `_NOTHING` where there is none."""
    return next((vars(kind)[name] for kind in found.__mro__ if name in vars(kind)), _NOTHING)


def _made_at_run_time(found: type, name: str) -> bool:
    """Whether an attribute may appear later: `__getattr__`, a metaclass, or `self.name = ...` in the constructor."""
    if type(found) is not type or _lookup(found, "__getattr__") is not _NOTHING:
        return True
    function = _function(_lookup(found, "__init__"))
    return function is not None and name in function.__code__.co_names


def _function(raw: Any) -> FunctionType | None:
    """The plain function behind a class attribute, None where there is none."""
    if isinstance(raw, staticmethod | classmethod):
        raw = raw.__func__
    # Caches take what the function takes; other decorators may not.
    while hasattr(raw, "cache_info") and hasattr(raw, "__wrapped__"):
        raw = raw.__wrapped__
    return raw if isinstance(raw, FunctionType) else None


def _check_count(raw: Any, method: Wanted, call: str) -> None:
    """Raise Missing where a class attribute can't be called with as many arguments as the method gets."""
    function = _function(raw)
    if function is None:
        return
    code = function.__code__
    most = code.co_argcount
    least = most - len(function.__defaults__ or ())
    bound = not isinstance(raw, staticmethod)
    given = len(method.parameters) + bound
    endless = bool(code.co_flags & _VARIABLE_ARGUMENTS)
    names = code.co_varnames[:most]
    own = f"{method.name}({', '.join(names)})"
    if least <= given and (given <= most or endless):
        by_name = code.co_varnames[most : most + code.co_kwonlyargcount]
        needed = [name for name in by_name if name not in (function.__kwdefaults__ or {})]
        if not needed:
            return
        raise Missing(f"{own} needs {needed[0]} by name, it is called as {call}", code.co_firstlineno)
    if bound and most == given - 1 and not isinstance(raw, classmethod) and "self" not in names[:1]:
        raise Missing(f"{own} lacks self as its first parameter", code.co_firstlineno)
    takes = _takes(max(least - bound, 0), most - bound, endless=endless)
    raise Missing(f"{own} {takes}, it is called with {len(method.parameters) or 'none'}: {call}", code.co_firstlineno)


def _takes(least: int, most: int, *, endless: bool) -> str:
    """How many arguments a method takes, in words."""
    if endless:
        return f"takes {least} arguments or more"
    if least < most:
        return f"takes {least} to {most} arguments"
    return f"takes {most or 'no'} argument{'' if most in (0, 1) else 's'}"


def _line(value: Any) -> int | None:
    """The line where a function begins."""
    function = _function(value)
    return None if function is None else function.__code__.co_firstlineno


def _class_line(found: type) -> int | None:
    """The line where a class begins, where this Python keeps it (3.13), else that of its first method."""
    line = vars(found).get("__firstlineno__")
    if isinstance(line, int):
        return line
    lines = [line for line in map(_line, vars(found).values()) if line is not None]
    return min(lines, default=None)
