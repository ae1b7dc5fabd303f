"""The `samples:` of problem.yaml: examples for the statement that are also the first cases."""

from judge.problems.document import Items, Node, Table, plain
from judge.problems.fields import Fields
from judge.problems.problem import Sample
from judge.problems.shapes import Constraint
from judge.problems.signature import Method, Signature
from judge.problems.validation import misfit, violations


def read_samples(fields: Fields, signature: Signature, constraints: tuple[Constraint, ...]) -> tuple[Sample, ...]:
    """Read all samples; whatever doesn't fit signature or constraints is a finding at its line."""
    node = fields.needed("samples")
    if node is None:
        return ()
    if not isinstance(node, Items) or not node.items:
        fields.wrong("samples", "samples must be a list with at least one sample")
        return ()
    found = [_sample(item, number, fields, signature) for number, item in enumerate(node.items, 1)]
    kept = []
    for number, (sample, item) in enumerate(zip(found, node.items, strict=True), 1):
        if sample is None:
            continue
        kept.append(sample)
        named = dict(zip(signature.argument_names, sample.arguments, strict=True))
        for constraint in constraints:
            for message in violations(constraint, named):
                fields.sink.error(item.line, f"sample {number}: {message}")
        why = _output_misfit(signature, named, sample.output)
        if why is not None:
            fields.sink.error(item.line, f"sample {number}: output {why}")
    return tuple(kept)


def _sample(item: Node, number: int, fields: Fields, signature: Signature) -> Sample | None:
    """One sample, None with a finding."""
    keys = (
        ("methods", "arguments", "output", "explanation")
        if signature.design
        else ("arguments", "output", "explanation")
    )
    if not isinstance(item, Table):
        fields.sink.error(item.line, f"sample {number} must be a table with the keys {', '.join(keys)}")
        return None
    inner = Fields(item, fields.sink, f"sample {number}: ")
    inner.only(keys)
    output = inner.needed("output")
    explanation = inner.text("explanation", needed=False)
    arguments = _lists(inner) if signature.design else _named(inner, signature)
    return None if output is None or arguments is None else Sample(arguments, plain(output), explanation)


def _lists(inner: Fields) -> tuple[object, ...] | None:
    """The methods and argument lists of a design problem's sample."""
    methods, arguments = inner.needed("methods"), inner.needed("arguments")
    return None if methods is None or arguments is None else (plain(methods), plain(arguments))


def _named(inner: Fields, signature: Signature) -> tuple[object, ...] | None:
    """The arguments of a plain problem's sample, in the signature's order."""
    node = inner.needed("arguments")
    if node is None:
        return None
    wanted = signature.argument_names
    if not isinstance(node, Table):
        inner.wrong("arguments", f"arguments must be a table with the keys {', '.join(wanted)}")
        return None
    named = Fields(node, inner.sink, f"{inner.within}arguments: ")
    named.only(wanted)
    found = [named.needed(name) for name in wanted]
    values = tuple(plain(value) for value in found if value is not None)
    return values if len(values) == len(wanted) else None


def _output_misfit(signature: Signature, named: dict[str, object], output: object) -> str | None:
    """Why an output is not of the type that is judged."""
    why = misfit(signature.output_type, output)
    methods = named.get("methods") if signature.design else None
    if why is not None or not isinstance(methods, list) or not isinstance(output, list):
        return why
    if len(output) != len(methods):
        return f"must have {len(methods)} items, one for each call"
    known = {method.name: method for method in (*signature.methods, Method(signature.class_name, (), "None"))}
    for place, (name, item) in enumerate(zip(methods, output, strict=True)):
        method = known.get(name) if isinstance(name, str) else None
        wrong = None if method is None else misfit(method.returns, item)
        if wrong is not None:
            return f"item {place} ({name}) {wrong}"
    return None
