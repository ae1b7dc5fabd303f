from itertools import product

MOST = 10_000
LARGEST = 100


def encoded(values, left, right):
    """Level order of the tree whose node 0 is the root; left and right give each node's children, None for none."""
    found, nodes = [], [0]
    for node in nodes:
        found.append(None if node is None else values[node])
        if node is not None:
            nodes += (left[node], right[node])
    while found[-1] is None:
        found.pop()
    return found


def parsed(root):
    """Values, left and right children of the nodes of an encoded tree, numbered in level order."""
    values, left, right = root[:1], [None], [None]
    for place, value in enumerate(root[1:]):
        if value is not None:
            (right if place % 2 else left)[place // 2] = len(values)
            values.append(value)
            left.append(None)
            right.append(None)
    return values, left, right


def forms(nodes):
    """All forms of trees with so many nodes: None, or a pair of forms."""
    if nodes == 0:
        yield None
    for below in range(nodes):
        for left in forms(below):
            for right in forms(nodes - 1 - below):
                yield left, right


def filled(form, values):
    """A form with its values in level order, encoded."""
    rest, found, parts = iter(values), [], [form]
    for part in parts:
        found.append(None if part is None else next(rest))
        parts += part or ()
    while found and found[-1] is None:
        found.pop()
    return found


def chain(values, turns):
    """A tree of one way down; turns says for each node but the first whether it lies on the right."""
    found = [values[0]]
    for value, turn in zip(values[1:], turns, strict=True):
        found += [None, value] if turn else [value, None]
    while found[-1] is None:
        found.pop()
    return found


def grown(rng, values, deep):
    """A random tree: each node goes to any free place, or by chance `deep` below the node that was made last."""
    left, right = [None] * len(values), [None] * len(values)
    free = [(left, 0), (right, 0)]
    for node in range(1, len(values)):
        place = len(free) - 1 - rng.integer(0, 1) if rng.chance(deep) else rng.integer(0, len(free) - 1)
        side, parent = free[place]
        free[place] = free[-1]
        free[-1:] = [(left, node), (right, node)]
        side[parent] = node
    return encoded(values, left, right)


@small_inputs(ship=[4, 9, 14, 16, 114, 115, 700, 1500])
def every_form():
    for nodes in range(9):
        for form in forms(nodes):
            yield (filled(form, [(node + 1) % 4 for node in range(nodes)]),)


@small_inputs(ship=[2, 10, 19, 130, 162])
def zeros_and_ones():
    for nodes in range(1, 5):
        for form in forms(nodes):
            for values in product((0, 1), repeat=nodes):
                yield (filled(form, values),)


@cases("bounds")
def extremes():
    yield "no-node", ([],)
    yield "one-zero", ([0],)
    yield "one-smallest", ([-LARGEST],)
    yield "one-largest", ([LARGEST],)
    yield "largest-above-smallest", ([LARGEST, None, -LARGEST],)


@cases("adversarial")
def one_sided():
    yield "two-to-the-left", ([1, 2],)
    yield "two-to-the-right", ([1, None, 2],)
    yield "left-then-right", ([1, 2, None, None, 3],)
    yield "right-then-left", ([1, None, 2, 3],)
    yield "chain-to-the-left", (chain(range(1, 14), [0] * 12),)
    yield "chain-to-the-right", (chain(range(1, 14), [1] * 12),)
    yield "turns-at-every-node", (chain(range(1, 14), [0, 1] * 6),)
    yield "turns-now-and-then", (chain(range(1, 14), [0, 0, 1, 1, 1, 0, 1, 0, 0, 1, 1, 0]),)
    yield "chain-of-forty", (chain([7] * 40, [1, 1, 0] * 13),)


@cases("adversarial")
def uneven():
    yield "deeper-on-the-left", ([1, 2, 3, 4, None, None, None, 5],)
    yield "deeper-on-the-right", ([1, 2, 3, None, None, None, 4, None, 5],)
    yield "leaf-beside-a-chain", ([1, 2, 3, None, None, 4, None, None, 5, 6],)
    yield "chain-beside-a-leaf", ([1, 2, 3, None, 4, None, None, 5, None, None, 6],)
    yield "deepest-in-the-middle", ([1, 2, 3, 4, 5, 6, 7, None, None, None, 8, 9, None, None, None, None, None, 10],)
    yield "deepest-below-the-right-of-the-left", ([1, 2, 3, 4, 5, None, None, None, None, None, 6],)
    yield "deepest-below-the-left-of-the-right", ([1, 2, 3, None, None, 4, 5, 6],)
    yield "two-chains-of-equal-length", ([1, 2, 3, 4, None, None, 5, 6, None, None, 7],)
    yield "all-levels-full", (list(range(1, 16)),)
    yield "one-below-full-levels", (list(range(1, 17)),)
    yield "single-children-only-at-the-bottom", ([1, 2, 3, 4, 5, 6, 7, None, 8, None, 9, None, 10, None, 11],)


@cases("adversarial")
def values_like_nothing():
    yield "zero-above-all", ([0, 1, 2, 3],)
    yield "zero-at-the-deepest-leaf", ([1, 2, 3, 4, None, None, None, 0],)
    yield "zero-in-the-middle", ([5, 0, 4, 6, None, None, None, 7],)
    yield "all-zero", ([0, 0, 0, None, 0, None, 0, 0],)
    yield "negative-below-positive", ([9, -1, -2, -3, -4, None, None, None, -5],)
    yield "equal-values", ([4, 4, 4, None, 4, 4, None, 4],)
    yield "value-as-large-as-the-depth", ([3, 3, 3, 3],)


@cases("random", seeds=16)
def small_trees(rng):
    return (grown(rng, rng.integers(rng.integer(2, 14), -3, 3), 0.5),)


@cases("random", seeds=12)
def bushy_trees(rng):
    return (grown(rng, rng.integers(rng.integer(20, 300), -LARGEST, LARGEST), 0),)


@cases("large", sizes=[MOST], growth=True)
def bushy(rng, size):
    return (grown(rng, rng.integers(size, -LARGEST, LARGEST), 0),)


@cases("large", sizes=[MOST])
def chain_to_the_left(rng, size):
    return (chain(rng.integers(size, -LARGEST, LARGEST), [0] * (size - 1)),)


@cases("large", sizes=[MOST])
def chain_with_leaves(rng, size):
    """A way down of half the nodes, beside each of them a leaf."""
    values = rng.integers(size, -LARGEST, LARGEST)
    found = values[:1]
    for first, second in zip(values[1::2], values[2::2]):
        found += (first, second) if rng.chance(0.5) else (first, second, None, None)
    while found[-1] is None:
        found.pop()
    return (found,)


def depths(root):
    """The depth of each node, in level order."""
    values, left, right = parsed(root)
    found = [1] * len(values)
    for node in range(len(values)):
        for child in (left[node], right[node]):
            if child is not None:
                found[child] = found[node] + 1
    return found


def leaves(root):
    values, left, right = parsed(root)
    return [node for node in range(len(values)) if left[node] is None and right[node] is None]


def sides(root):
    """For each node whether it is a left (0) or a right (1) child, None for the root."""
    values, left, right = parsed(root)
    found = [None] * len(values)
    for side, childrens in enumerate((left, right)):
        for child in childrens:
            if child is not None:
                found[child] = side
    return found


def is_chain(root):
    return len(root) > 2 and max(depths(root)) == len(depths(root))


@feature("no node")
def no_node(root):
    return not root


@feature("a chain to the left")
def to_the_left(root):
    return is_chain(root) and set(sides(root)[1:]) == {0}


@feature("a chain to the right")
def to_the_right(root):
    return is_chain(root) and set(sides(root)[1:]) == {1}


@feature("turns at every node")
def turning(root):
    turns = sides(root)[1:]
    return is_chain(root) and len(turns) > 2 and all(a != b for a, b in zip(turns, turns[1:]))


def deepest_sides(root):
    """Below which child of the root the deepest leaves lie."""
    values, left, right = parsed(root)
    below = [None] * len(values)
    for node in range(len(values)):
        for side, child in enumerate((left[node], right[node])):
            if child is not None:
                below[child] = side if node == 0 else below[node]
    found = depths(root)
    return {below[node] for node, depth in enumerate(found) if depth == max(found)}


@feature("deepest on the left side only")
def left_only(root):
    return len(root) > 2 and None not in root[1:3] and deepest_sides(root) == {0}


@feature("deepest on the right side only")
def right_only(root):
    return len(root) > 2 and None not in root[1:3] and deepest_sides(root) == {1}


@feature("a leaf far above the deepest one")
def leaf_above(root):
    found = depths(root)
    return bool(root) and min(found[leaf] for leaf in leaves(root)) < max(found) - 2


@feature("a zero on the way to the deepest leaf")
def zero_on_the_way(root):
    if not root:
        return False
    values, left, right = parsed(root)
    parents = {child: node for node in range(len(values)) for child in (left[node], right[node])}
    found = depths(root)
    node = found.index(max(found))
    while node:
        node = parents[node]
        if values[node] == 0:
            return True
    return False


@feature("deepest leaf is not the last one")
def not_the_last(root):
    """In the order of a walk from left to right."""
    if not root:
        return False
    values, left, right = parsed(root)
    node = 0
    while node is not None:
        last, node = node, right[node] if right[node] is not None else left[node]
    return depths(root)[last] < max(depths(root))


@feature("all levels full")
def full(root):
    return len(root) > 1 and None not in root and len(root) & (len(root) + 1) == 0
