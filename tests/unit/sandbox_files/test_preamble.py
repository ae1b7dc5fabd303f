"""The names that LeetCode has imported, and how deep a program may recurse with them."""

import bisect
import builtins
import collections
import datetime
import heapq
import math
import subprocess
import sys
from pathlib import Path

import pytest

SANDBOX = Path(__file__).resolve().parents[3] / "sandbox"
sys.path.append(str(SANDBOX))

import leetcode  # noqa: E402
import preamble  # noqa: E402

# Names that public Python solutions of the plan's problems use without importing them.
USED = """
List Optional Dict Set Tuple Counter deque defaultdict OrderedDict inf heappush heappop heapify heappushpop
heapreplace nlargest nsmallest pairwise cache lru_cache bisect_left bisect_right insort hypot choice count xor reduce
accumulate math collections heapq functools bisect itertools operator random string re datetime copy json sys io
typing statistics builtins array TreeNode ListNode Node gcd lcm comb sqrt ceil floor ascii_lowercase product
permutations combinations chain deepcopy itemgetter attrgetter randint mean median maxsize StringIO loads dumps
zip_longest groupby namedtuple date timedelta
""".split()  # noqa: SIM905 - a list of these would be 100 lines


def run(source):
    namespace = preamble.names()
    exec(compile(source, "solution.py", "exec", dont_inherit=True), namespace)
    return namespace


@pytest.mark.parametrize("name", USED)
def test_names_are_there(name):
    assert name in preamble.names()


@pytest.mark.parametrize("name", [name for name in dir(builtins) if not name.startswith("_")])
def test_no_star_shadows_a_builtin(name):
    if name in ("exit", "quit", "copyright", "credits", "license", "copy", "help"):
        return  # put there by site, not by Python
    assert preamble.names()[name] is getattr(builtins, name)


def test_who_wins_where_two_have_a_name():
    names = preamble.names()
    assert names["Counter"] is collections.Counter
    assert names["OrderedDict"] is collections.OrderedDict
    assert names["datetime"] is datetime
    assert names["bisect"] is bisect
    assert names["heapq"] is heapq
    assert names["inf"] == math.inf
    assert (names["ListNode"], names["TreeNode"], names["Node"]) == (
        leetcode.ListNode,
        leetcode.TreeNode,
        leetcode.Node,
    )


def test_each_table_is_its_own():
    first = preamble.names()
    first["List"] = first["sum"] = None
    second = preamble.names()
    assert second["List"] is not None
    assert second["sum"] is sum


def test_what_changes_in_sys_is_the_present(monkeypatch):
    monkeypatch.setattr(sys, "argv", ["x"])
    assert preamble.names()["argv"] == ["x"]
    assert preamble.names()["stdout"] is sys.stdout


def test_modules_of_the_same_name_can_be_imported_over_it():
    names = run(
        "import heapq, bisect\nfrom datetime import datetime\nfrom collections import *\nx = pow(2, 5, 7), sum([1, 2])"
    )
    assert names["datetime"] is datetime.datetime
    assert names["x"] == (4, 3)


def test_numpy_is_not_imported_for_nothing():
    command = "import sys; sys.path.append(sys.argv[1]); import preamble; preamble.names(); print(sorted(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-I", "-c", command, str(SANDBOX)], capture_output=True, text=True, check=True
    )
    assert "'statistics'" in done.stdout
    for heavy in ("numpy", "sortedcontainers", "inspect", "difflib", "subprocess", "ssl"):
        assert f"'{heavy}'" not in done.stdout


DEEP = """
import resource, os, sys
sys.path.append(sys.argv[1])
import preamble
names = preamble.names()
sys.setrecursionlimit(200_000)
source = '''
from functools import cache, lru_cache
import functools
@cache
def one(n): return 0 if n == 0 else 1 + one(n - 1)
@lru_cache(maxsize=None)
def two(n): return 0 if n == 0 else 1 + min(two(n - 1) for _ in (1, 2))
@functools.lru_cache
def three(n): return 0 if n == 0 else 1 + max(map(three, [n - 1]))
class S:
    @cache
    def four(self, n): return 0 if n == 0 else 1 + self.four(n - 1)
def five(n): return 0 if n == 0 else 1 + five(n - 1)
def six(n): return 0 if n == 0 else 1 + sorted([n - 1], key=six)[0] * 0 + n - 1
found = [f(10_000) for f in (one, two, three, S().four, five, six)] + [five(100_000)]
'''
exec(compile(source, 'solution.py', 'exec'), names)
print(names['found'])
"""


def pythons():
    """This Python and others of the versions that a box may have, where a version manager keeps some."""
    others = sorted(Path.home().glob(".pyenv/versions/3.1[1-9]*/bin/python3"))
    return [Path(sys.executable), *others]


@pytest.mark.parametrize("python", pythons(), ids=lambda path: path.parent.parent.name)
def test_recursion_goes_deep_through_c_as_well(python):
    def stack():
        import resource

        hard = resource.getrlimit(resource.RLIMIT_STACK)[1]
        wanted = 120 << 20
        resource.setrlimit(resource.RLIMIT_STACK, (wanted if hard < 0 else min(wanted, hard), hard))

    done = subprocess.run(
        [python, "-I", "-c", DEEP, str(SANDBOX)], capture_output=True, text=True, check=False, preexec_fn=stack
    )
    assert done.stdout == f"{[10_000] * 6 + [100_000]}\n", done.stderr[-500:]
