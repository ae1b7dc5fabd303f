"""The stub that a user starts from: LeetCode's class and signature, which is also valid Python."""

import ast
from collections.abc import Iterator, Sequence

from judge.problems.signature import RETURN, Method, Parameter, Signature, call_text

_DEFINITIONS = {
    "ListNode": """\
# A node of a singly linked list (already defined):
# class ListNode:
#     def __init__(self, val=0, next=None):
#         self.val = val
#         self.next = next
""",
    "TreeNode": """\
# A node of a binary tree (already defined):
# class TreeNode:
#     def __init__(self, val=0, left=None, right=None):
#         self.val = val
#         self.left = left
#         self.right = right
""",
    "GraphNode": """\
# A node of a graph (already defined):
# class Node:
#     def __init__(self, val=0, neighbors=None):
#         self.val = val
#         self.neighbors = neighbors if neighbors is not None else []
""",
    "RandomNode": """\
# A node of a list with a second pointer to any node (already defined):
# class Node:
#     def __init__(self, x, next=None, random=None):
#         self.val = int(x)
#         self.next = next
#         self.random = random
""",
}

_ANNOTATIONS = {
    "ListNode": "Optional[ListNode]",
    "TreeNode": "Optional[TreeNode]",
    "GraphNode": "Optional['Node']",
    "RandomNode": "'Optional[Node]'",
}


def stub(signature: Signature, callbacks: Sequence[Method] = ()) -> str:
    """The text of a new solution file, ending in a newline.

    Args:
        signature: what the solution must define.
        callbacks: functions that it may call, shown as a comment above the class.
    """
    used = " ".join(p.type + " " for p in _mentioned(signature))
    blocks = [text for name, text in _DEFINITIONS.items() if name in used]
    blocks += [f"# You may call this function (already defined):\n# def {_head(m, ())}\n" for m in callbacks]
    return "\n".join([*blocks, _class(signature)])


def untouched(source: str, signature: Signature) -> int | None:
    """The line of the first method if all are still empty; None if anything was written or it isn't Python."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    if len(classes) != 1 or classes[0].name != signature.class_name:
        return None
    lines = [node.lineno for node in classes[0].body if isinstance(node, ast.FunctionDef) and _empty(node)]
    wanted = len(signature.methods) + _constructed(signature)
    return lines[0] if len(lines) == len(classes[0].body) == wanted else None


def annotation(type_text: str) -> str:
    """A type as LeetCode writes it: `list[int]` as `List[int]`, `ListNode` as `Optional[ListNode]`."""
    if type_text.startswith("list["):
        return f"List[{annotation(type_text[5:-1])}]"
    return _ANNOTATIONS.get(type_text, type_text)


def _mentioned(signature: Signature) -> Iterator[Parameter]:
    """Every parameter, and each result as if it were one."""
    for method in signature.methods:
        yield from method.parameters
        yield Parameter(RETURN, method.returns)
    yield from signature.constructor or ()


def _class(signature: Signature) -> str:
    if signature.constructor is None:
        method = signature.methods[0]
        body = (
            "" if signature.judged == RETURN else f'        """Change {signature.judged} in place; return nothing."""\n'
        )
        return f"class {signature.class_name}:\n    def {_head(method, ('self',))}\n{body}        pass\n"
    first = [Method("__init__", signature.constructor, "")] if _constructed(signature) else []
    parts = [f"    def {_head(method, ('self',))}\n        pass\n" for method in [*first, *signature.methods]]
    return f"class {signature.class_name}:\n\n" + "\n".join(parts) + "\n\n" + _use(signature)


def _constructed(signature: Signature) -> bool:
    """Whether the stub has a constructor; LeetCode's Codec has none."""
    return signature.constructor is not None and not signature.round_trip


def _head(method: Method, before: tuple[str, ...]) -> str:
    """`twoSum(self, nums: List[int]) -> List[int]:`."""
    names = [*before, *(f"{p.name}: {annotation(p.type)}" for p in method.parameters)]
    returns = f" -> {annotation(method.returns)}" if method.returns else ""
    return f"{method.name}({', '.join(names)}){returns}:"


def _use(signature: Signature) -> str:
    """The comment that shows how the class is used."""
    made = call_text(Method(signature.class_name, signature.constructor or (), ""))
    if signature.round_trip:
        there, back = signature.methods
        lines = [f"there, back = {made}, {made}", f"answer = back.{back.name}(there.{call_text(there)})"]
    else:
        lines = [f"obj = {made}"]
        for number, method in enumerate(signature.methods, 1):
            result = "" if method.returns == "None" else f"param_{number} = "
            lines.append(f"{result}obj.{call_text(method)}")
    return "# It is used like this:\n" + "".join(f"# {line}\n" for line in lines)


def _empty(function: ast.FunctionDef) -> bool:
    """Whether there is nothing in it but pass, an ellipsis or a docstring."""
    return all(
        isinstance(item, ast.Pass) or (isinstance(item, ast.Expr) and isinstance(item.value, ast.Constant))
        for item in function.body
    )
