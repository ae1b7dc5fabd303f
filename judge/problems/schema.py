"""The keys of problem.yaml, as docs/PROBLEM_FORMAT.md describes them, read into the values of the problem model."""

from collections.abc import Sequence
from dataclasses import dataclass

from judge.model.categories import BY_SLUG
from judge.problems import declaration
from judge.problems.document import Scalar, Table
from judge.problems.expression import ExpressionError
from judge.problems.expression import parse as parse_expression
from judge.problems.fields import Fields
from judge.problems.problem import Callback, Checker, Difficulty, LimitOverrides, Sample
from judge.problems.samples import read_samples
from judge.problems.shapes import Constraint
from judge.problems.signature import RETURN, Signature, SignatureError, parse, parse_design, parse_method

CHECKERS = ("exact", "unordered", "unordered-nested", "float", "custom")
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
WEEKS = 8
KEYS = (
    "title",
    "leetcode",
    "difficulty",
    "category",
    "tags",
    "plan",
    "signature",
    "class",
    "methods",
    "hidden",
    "judged",
    "constraints",
    "promise",
    "checker",
    "callback",
    "samples",
    "reference",
    "slow",
    "hints",
    "complexity",
    "features",
    "limits",
    "licence",
)
_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Facts:
    """What problem.yaml says. None stands for what could not be read, and then there is a finding."""

    title: str | None
    leetcode: int | None
    category: str | None
    difficulty: Difficulty | None
    tags: tuple[str, ...]
    week: int | None
    day: str | None
    signature: Signature | None
    constraints: tuple[Constraint, ...]
    promise: str | None
    checker: Checker
    callback: Callback | None
    samples: tuple[Sample, ...]
    reference: str | None
    """The file's name within submissions/accepted."""
    slow: str | None
    hints: tuple[str, ...]
    complexity: str | None
    features: tuple[str, ...]
    limits: LimitOverrides
    licence: str | None


def read(fields: Fields) -> Facts:
    """Read all keys; everything wrong with them goes to the sink."""
    fields.only(KEYS)
    signature = _signature(fields)
    constraints = _constraints(fields, signature)
    checker = _checker(fields, signature)
    difficulty = fields.choice("difficulty", [grade.value for grade in Difficulty])
    leetcode = fields.number("leetcode", 1, 10_000)
    week, day = _plan(fields)
    return Facts(
        title=fields.text("title"),
        leetcode=None if leetcode is None else int(leetcode),
        category=fields.choice("category", list(BY_SLUG)),
        difficulty=None if difficulty is None else Difficulty(difficulty),
        tags=fields.texts("tags"),
        week=week,
        day=day,
        signature=signature,
        constraints=constraints,
        promise=fields.text("promise", needed=False),
        checker=checker,
        callback=_callback(fields, signature),
        samples=() if signature is None else read_samples(fields, signature, constraints),
        reference=fields.text("reference"),
        slow=_slow(fields),
        hints=fields.texts("hints"),
        complexity=fields.text("complexity", needed=False),
        features=fields.texts("features"),
        limits=_limits(fields),
        licence=fields.text("licence"),
    )


def _plan(fields: Fields) -> tuple[int | None, str | None]:
    """Week and day of the plan."""
    plan = fields.inner("plan", ("week", "day"))
    if plan is None:
        return None, None
    plan.needed("week")
    week = plan.number("week", 1, WEEKS)
    return None if week is None else int(week), plan.choice("day", DAYS, needed=False)


def _signature(fields: Fields) -> Signature | None:
    """`signature`, or `class` and `methods`; with `hidden` and `judged`."""
    plain_one, design = fields.has("signature"), fields.has("class") or fields.has("methods")
    if plain_one == design:
        what = "not both" if plain_one else "and neither is there"
        fields.wrong("signature", f"a problem has either 'signature', or 'class' and 'methods', {what}")
        return None
    key = "signature" if plain_one else "class"
    text, judged = fields.text(key), fields.text("judged", needed=False) or RETURN
    try:
        if design:
            methods = fields.texts("methods", needed=True)
            if fields.has("hidden"):
                fields.wrong("hidden", "a class has no hidden arguments")
            return None if text is None or not methods else parse_design([text, *methods], judged)
        hidden = _hidden(fields)
        return None if text is None else parse(text, hidden, judged)
    except SignatureError as error:
        fields.wrong(key, str(error))
        return None


def _hidden(fields: Fields) -> dict[str, str]:
    """Types of the hidden arguments by name."""
    node = fields.table.get("hidden")
    if node is None:
        return {}
    if not isinstance(node, Table) or not all(isinstance(entry.node, Scalar) for entry in node):
        fields.wrong("hidden", "hidden must be a table of names and types, for example {pos: int}")
        return {}
    return {entry.key: entry.node.text for entry in node if isinstance(entry.node, Scalar)}


def _constraints(fields: Fields, signature: Signature | None) -> tuple[Constraint, ...]:
    node = fields.needed("constraints")
    if node is None or signature is None:
        return ()
    if not isinstance(node, Table):
        fields.wrong("constraints", "constraints must be a table with one key an argument")
        return ()
    return declaration.parse(node, signature, fields.sink)


def _checker(fields: Fields, signature: Signature | None) -> Checker:
    """A name, or a table with the name and tolerances; `exact` where there is none."""
    node = fields.table.get("checker")
    if isinstance(node, Table):
        inner = Fields(node, fields.sink, "checker: ")
        inner.only(("name", "absolute", "relative"))
        name = inner.choice("name", CHECKERS) or "exact"
        absolute, relative = (inner.number(key, 0, 1, whole=False) for key in ("absolute", "relative"))
        if name != "float" and (absolute is not None or relative is not None):
            fields.wrong("checker", f"the checker {name} has no tolerances, only float has")
        standard = Checker(name)
        checker = Checker(
            name,
            standard.absolute if absolute is None else absolute,
            standard.relative if relative is None else relative,
        )
    else:
        checker = Checker(fields.choice("checker", CHECKERS, needed=False) or "exact")
    if signature is not None:
        _check_checker(fields, checker.name, signature)
    return checker


def _check_checker(fields: Fields, name: str, signature: Signature) -> None:
    """An error where a checker can't fit the type of what is judged."""
    returned = [method.returns for method in signature.methods] if signature.design else [signature.output_type]
    part = {"unordered": "list[", "unordered-nested": "list[list[", "float": "float"}.get(name, "")
    if not any(part in type_text for type_text in returned):
        fields.wrong("checker", f"the checker {name} can't judge {' or '.join(dict.fromkeys(returned))}")


def _callback(fields: Fields, signature: Signature | None) -> Callback | None:
    """The function that the host answers."""
    inner = fields.inner("callback", ("signature", "domain", "answer", "budget"))
    if inner is None:
        return None
    text, domain, answer, budget = (inner.text(key) for key in ("signature", "domain", "answer", "budget"))
    if text is None or domain is None or answer is None or budget is None or signature is None:
        return None
    try:
        method = parse_method(text)
    except SignatureError as error:
        inner.wrong("signature", str(error))
        return None
    if [parameter.type for parameter in method.parameters] != ["int"] or method.returns not in ("int", "bool"):
        inner.wrong("signature", "a callback takes one int and returns an int or a bool")
        return None
    ends = domain.split("..")
    if len(ends) != 2:
        inner.wrong("domain", f"{domain!r} is no range; write low..high, for example 1..n")
        return None
    names = signature.argument_names
    parameters = tuple(parameter.name for parameter in method.parameters)
    _check_expressions(inner, "domain", ends, names)
    _check_expressions(inner, "budget", [budget], names)
    _check_expressions(inner, "answer", [answer], [*parameters, *names])
    if set(parameters) & set(names):
        inner.wrong("signature", f"{parameters[0]} is also an argument of the case: name it differently")
    types = tuple(parameter.type for parameter in method.parameters)
    low, high = (end.strip() for end in ends)
    return Callback(method.name, parameters, (low, high), answer, budget, types, method.returns)


def _check_expressions(fields: Fields, key: str, texts: Sequence[str], names: Sequence[str]) -> None:
    """An error for what is no expression or refers to names that aren't there."""
    for text in texts:
        try:
            unknown = sorted(parse_expression(text).names.difference(names))
        except ExpressionError as error:
            fields.wrong(key, f"{key}: {error}")
            continue
        if unknown:
            fields.wrong(key, f"{key} refers to {unknown[0]}; known here are {', '.join(names)}")


def _slow(fields: Fields) -> str | None:
    slow = fields.text("slow", needed=False)
    if slow is not None and not slow.startswith("none, because "):
        fields.wrong("slow", "slow must say why there is no slow submission: 'none, because ...'")
    return slow


def _limits(fields: Fields) -> LimitOverrides:
    """Changed limits, with the reason."""
    inner = fields.inner("limits", ("time_s", "memory_mib", "result_mib", "because"))
    if inner is None:
        return LimitOverrides()
    because = inner.text("because")
    time_s = inner.number("time_s", 0.1, 60, whole=False)
    memory, result = inner.number("memory_mib", 16, 4096), inner.number("result_mib", 1, 256)
    if time_s is None and memory is None and result is None:
        fields.wrong("limits", "limits changes nothing: give time_s, memory_mib or result_mib")
    return LimitOverrides(
        None if time_s is None else float(time_s),
        None if memory is None else int(memory) * _MIB,
        None if result is None else int(result) * _MIB,
        because,
    )
