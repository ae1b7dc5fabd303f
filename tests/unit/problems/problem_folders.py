"""Folders of problems for the tests, written anew for each."""

from pathlib import Path

YAML = """\
title: Two Sum
leetcode: 1
difficulty: easy
category: arrays-and-strings
tags: [array, hash map]
plan: {week: 1, day: Mon}
signature: "twoSum(nums: list[int], target: int) -> list[int]"
constraints:
  nums: {length: 2..10^4, items: -10^9..10^9}
  target: -10^9..10^9
promise: exactly one pair adds up to the target
checker: unordered
samples:
  - arguments: {nums: [2, 7, 11, 15], target: 9}
    output: [0, 1]
    explanation: 2 and 7 add up to 9.
reference: hash_map.py
complexity: n
hints:
  - Which number completes it?
features: [has duplicates]
licence: MIT
"""

DESIGN = """\
title: LRU Cache
leetcode: 146
difficulty: medium
category: design-and-oop
class: "LRUCache(capacity: int)"
methods:
  - "get(key: int) -> int"
  - "put(key: int, value: int) -> None"
constraints:
  calls: 1..10^5
  capacity: 1..3000
  key: 0..10^4
  put.value: 0..10^5
samples:
  - methods: [LRUCache, put, get]
    arguments: [[2], [1, 7], [1]]
    output: [null, null, 7]
reference: hash_map.py
licence: MIT
"""

CALLBACK = """\
title: First Bad Version
leetcode: 278
difficulty: easy
category: sorting-and-searching
signature: "firstBadVersion(n: int) -> int"
hidden: {bad: int}
constraints:
  n: 1..2^31 - 1
  bad: 1..n
callback:
  signature: "isBadVersion(version: int) -> bool"
  domain: 1..n
  answer: version >= bad
  budget: 2 * ceil_log2(n) + 4
samples:
  - arguments: {n: 5, bad: 4}
    output: 4
reference: hash_map.py
limits: {time_s: 2.5, memory_mib: 512, because: the answer is large}
licence: MIT
"""

STATEMENT = "Find the two positions whose numbers add up to the target, and return both, in any order that you like.\n"
FILES = ("accepted/hash_map.py", "wrong_answer/one.py", "time_limit_exceeded/pairs.py", "brute_force/pairs.py")


def write(root: Path, slug: str = "two-sum", category: str = "arrays-and-strings", yaml: str = YAML) -> Path:
    """Write a whole problem below a folder of problems; returns its folder."""
    folder = root / category / slug
    for file in FILES:
        path = folder / "submissions" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("class Solution: ...\n")
    (folder / "problem.yaml").write_text(yaml)
    (folder / "statement.md").write_text(STATEMENT)
    (folder / "cases.py").write_text("")
    return folder
