from itertools import product

MOST = 10_000
DEEPEST = 5_000
SMALLEST = -(2**31)
LARGEST = 2**31 - 1


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


def in_order(root):
    """Numbers of the nodes from left to right."""
    values, left, right = parsed(root)
    found, above, node = [], [], 0
    while above or node is not None:
        while node is not None:
            above.append(node)
            node = left[node]
        node = above.pop()
        found.append(node)
        node = right[node]
    return found


def with_values(root, values):
    """The same form with other values, given from left to right."""
    _, left, right = parsed(root)
    placed = [None] * len(left)
    for node, value in zip(in_order(root), values, strict=True):
        placed[node] = value
    return encoded(placed, left, right)


def grown(rng, size, deep):
    """The form of a random tree: each node goes to any free place, or by chance `deep` below the one made last."""
    left, right = [None] * size, [None] * size
    free = [(left, 0), (right, 0)]
    for node in range(1, size):
        place = len(free) - 1 - rng.integer(0, 1) if rng.chance(deep) else rng.integer(0, len(free) - 1)
        side, parent = free[place]
        free[place] = free[-1]
        free[-1:] = [(left, node), (right, node)]
        side[parent] = node
    return encoded([0] * size, left, right)


def chain(turns):
    """The form of a tree of one way down; turns says for each node but the first whether it lies on the right."""
    found = [0]
    for turn in turns:
        found += [None, 0] if turn else [0, None]
    while found[-1] is None:
        found.pop()
    return found


def search_tree(rng, size, low, high, deep=0.3):
    return with_values(grown(rng, size, deep), sorted(rng.distinct(size, low, high)))


@small_inputs(ship=[0, 4, 24, 104, 637, 3133])
def every_small_tree():
    for nodes in range(1, 5):
        for form in forms(nodes):
            for values in product((-1, 0, 1, 2), repeat=nodes):
                yield (filled(form, values),)


@cases("bounds")
def extremes():
    yield "one-zero", ([0],)
    yield "one-smallest", ([SMALLEST],)
    yield "one-largest", ([LARGEST],)
    yield "smallest-below-largest", ([LARGEST, SMALLEST],)
    yield "largest-below-smallest", ([SMALLEST, None, LARGEST],)
    yield "smallest-and-largest-below-zero", ([0, SMALLEST, LARGEST],)
    yield "largest-on-the-left", ([0, LARGEST],)
    yield "smallest-on-the-right", ([0, None, SMALLEST],)
    yield "largest-twice", ([LARGEST, LARGEST],)
    yield "smallest-twice", ([SMALLEST, None, SMALLEST],)
    yield "next-to-the-extremes", ([5, SMALLEST, LARGEST, None, SMALLEST + 1, LARGEST - 1],)
    yield "largest-next-to-its-neighbour", ([LARGEST - 1, SMALLEST + 1, LARGEST, SMALLEST],)


@cases("adversarial")
def right_for_its_parent_only():
    yield "right-then-left-too-small", ([10, 5, 20, None, None, 7, 30],)
    yield "left-then-right-too-large", ([10, 5, 20, 3, 12],)
    yield "right-then-left-equal-to-the-root", ([10, 5, 20, None, None, 10, 30],)
    yield "left-then-right-equal-to-the-root", ([10, 5, 20, 3, 10],)
    yield "two-levels-further-up", ([50, 30, 70, 20, 40, 60, 80, 10, 25, 35, 55],)
    yield "two-levels-further-up-on-the-right", ([50, 30, 70, 20, 40, 60, 80, None, None, None, None, 45, 65],)
    yield "wrong-below-the-left-child-only", ([50, 20, 70, 10, 40, 60, 80, None, None, 15, 45],)
    yield "wrong-below-the-right-child-only", ([50, 20, 70, 10, 40, 60, 90, None, None, None, None, None, 75, 80],)
    yield "too-large-at-the-end-of-a-way-to-the-right", ([20, 5, 30, None, 8, None, None, None, 12, None, 21],)
    yield "too-small-at-the-end-of-a-way-to-the-left", ([20, 5, 60, None, None, 50, None, 40, None, 19],)
    yield "too-small-in-a-zigzag", ([10, None, 40, 20, None, None, 30, 15],)
    yield "too-large-in-a-zigzag", ([40, 10, None, None, 30, 20, None, None, 35],)


@cases("adversarial")
def sound():
    yield "left-child-only", ([2, 1],)
    yield "right-child-only", ([2, None, 3],)
    yield "full", ([8, 4, 12, 2, 6, 10, 14, 1, 3, 5, 7, 9, 11, 13, 15],)
    yield "zigzag", ([10, None, 40, 20, None, None, 30, 25],)
    yield "just-above-and-just-below", ([10, 8, 12, None, 9, 11],)
    yield "all-negative", ([-5, -9, -1, -10, -7, -3],)
    yield "zero-at-the-root", ([0, -4, 6, -8, -1, 2, 9],)
    yield "zero-as-a-leaf", ([4, -2, 7, None, 0],)
    yield "zero-in-the-middle", ([7, 0, 9, -3, 5],)
    yield "chain-up", (with_values(chain([1] * 9), range(-4, 6)),)
    yield "chain-down", (with_values(chain([0] * 9), range(-4, 6)),)
    yield "uneven", ([30, 10, 90, None, 20, 50, None, 15, None, 40, 70],)


@cases("adversarial")
def equal_values():
    yield "equal-on-the-left", ([2, 2],)
    yield "equal-on-the-right", ([2, None, 2],)
    yield "three-equal", ([0, 0, 0],)
    yield "equal-below-the-left", ([9, 4, 12, 4],)
    yield "equal-below-the-right", ([9, 4, 12, None, None, None, 12],)
    yield "equal-in-different-subtrees", ([9, 4, 15, 2, 7, 7, 18],)


@cases("adversarial")
def around_zero():
    yield "too-large-for-a-zero", ([0, -5, 6, None, 3],)
    yield "too-small-for-a-zero", ([0, -5, 6, None, None, -2],)
    yield "positive-on-the-left-of-zero", ([0, 1],)
    yield "negative-on-the-right-of-zero", ([0, None, -1],)
    yield "zero-then-less", ([-1, None, 0, None, -2],)
    yield "zero-on-the-left", ([-3, 0],)
    yield "zero-twice", ([1, 0, 2, None, 0],)


@cases("random", seeds=16)
def search_trees(rng):
    return (search_tree(rng, rng.integer(3, 25), -30, 30),)


@cases("random", seeds=10)
def two_exchanged(rng):
    """Values of two nodes exchanged."""
    root = search_tree(rng, rng.integer(4, 30), -50, 50)
    values = sorted(value for value in root if value is not None)
    i, j = rng.sample(range(len(values)), 2)
    values[i], values[j] = values[j], values[i]
    return (with_values(root, values),)


@cases("random", seeds=8)
def one_repeated(rng):
    root = search_tree(rng, rng.integer(4, 30), -50, 50)
    values = sorted(value for value in root if value is not None)
    place = rng.integer(1, len(values) - 1)
    values[place] = values[place - 1]
    return (with_values(root, values),)


@cases("random", seeds=6)
def wide_search_trees(rng):
    return (search_tree(rng, rng.integer(100, 400), SMALLEST, LARGEST, 0),)


@cases("random", seeds=4)
def neighbours_exchanged(rng):
    root = search_tree(rng, rng.integer(100, 300), SMALLEST, LARGEST)
    values = sorted(value for value in root if value is not None)
    place = rng.integer(1, len(values) - 1)
    values[place - 1 : place + 1] = values[place], values[place - 1]
    return (with_values(root, values),)


@cases("large", sizes=[MOST], growth=True)
def bushy(rng, size):
    return (search_tree(rng, size, SMALLEST, LARGEST, 0),)


# Nested generators hand each value up through all levels and are right: no deeper, so that they stay fast enough.
@cases("large", sizes=[DEEPEST])
def chain_to_the_right(rng, size):
    return (with_values(chain([1] * (size - 1)), sorted(rng.distinct(size, SMALLEST, LARGEST))),)


@cases("large", sizes=[DEEPEST])
def turns_by_chance(rng, size):
    """Wrong at the very end only: the deepest node has the value of the root."""
    turns = [rng.integer(0, 1) for _ in range(size - 1)]
    root = with_values(chain(turns), sorted(rng.distinct(size, SMALLEST, LARGEST)))
    root[-1] = root[0]
    return (root,)


def relations(root):
    """For each node its nodes further up, each with whether it lies on the right of that one."""
    values, left, right = parsed(root)
    found = [()] * len(values)
    for node in range(len(values)):
        for side, child in enumerate((left[node], right[node])):
            if child is not None:
                found[child] = (*found[node], (node, side))
    return values, found


def faults(root):
    """Pairs of a value and one further up that it doesn't fit to, and whether that is its parent. None if too large."""
    if len(root) > 2000:
        return []
    values, ways = relations(root)
    found = []
    for node, way in enumerate(ways):
        for above, side in way:
            low, high = (values[above], values[node]) if side else (values[node], values[above])
            if low >= high:
                found.append((values[node], values[above], side, above == way[-1][0]))
    return found


def valid(root):
    values = parsed(root)[0]
    found = [values[node] for node in in_order(root)]
    return all(a < b for a, b in zip(found, found[1:]))


@feature("valid")
def is_valid(root):
    return len(root) > 1 and valid(root)


@feature("fits to its children everywhere, yet wrong")
def fits_to_children(root):
    found = faults(root)
    return bool(found) and not any(parent for *_, parent in found)


@feature("a value equal to its parent's")
def equal_to_parent(root):
    return any(value == above and parent for value, above, _, parent in faults(root))


@feature("a value equal to one further up")
def equal_further_up(root):
    return any(value == above and not parent for value, above, _, parent in faults(root))


@feature("equal values on the left")
def equal_left(root):
    found = faults(root)
    return bool(found) and all(value == above and not side for value, above, side, _ in found)


@feature("equal values on the right")
def equal_right(root):
    found = faults(root)
    return bool(found) and all(value == above and side for value, above, side, _ in found)


@feature("too large for a node further up")
def too_large(root):
    found = faults(root)
    return bool(found) and all(value > above and not parent for value, above, _, parent in found)


@feature("too small for a node further up")
def too_small(root):
    found = faults(root)
    return bool(found) and all(value < above and not parent for value, above, _, parent in found)


@feature("wrong only because of a zero further up")
def because_of_zero(root):
    found = faults(root)
    return bool(found) and all(above == 0 and not parent for _, above, _, parent in found)


@feature("deep, and wrong only at the very end")
def wrong_at_the_end(root):
    rest = root[:-1]
    while rest and rest[-1] is None:
        rest.pop()
    return len(root) > 2000 and valid(rest) and not valid(root)


@feature("valid with the smallest value")
def with_smallest(root):
    return SMALLEST in root and valid(root)


@feature("valid with the largest value")
def with_largest(root):
    return LARGEST in root and valid(root)


@feature("a single node")
def single(root):
    return len(root) == 1


@feature("valid chain")
def valid_chain(root):
    _, left, right = parsed(root)
    return len(root) > 5 and all(a is None or b is None for a, b in zip(left, right)) and valid(root)
