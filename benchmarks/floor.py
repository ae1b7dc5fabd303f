"""The floor: the same cases in one process with nothing around them, as `python3 solution.py` would run them.

Arguments: a file of JSON Lines as `judge cases export` writes them, and the solution's file. Imports json and the
solution only.
"""

import json
import sys

List = list
with open(sys.argv[2]) as file:
    source = compile(file.read(), "solution.py", "exec")
right = 0
with open(sys.argv[1]) as lines:
    for line in lines:
        case = json.loads(line)
        names = {"List": List}
        exec(source, names)
        right += sorted(names["Solution"]().twoSum(**case["arguments"])) == sorted(case["expected"])
print(right)
