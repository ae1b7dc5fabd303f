# tries: to leave a word for the next program in every place of this process, and to find the one before
# verdict: AC
# within: 1.5
import builtins
import os
import signal
import sys
import threading
from itertools import accumulate

PLACES = (builtins, os, sys, threading, signal)
for place in PLACES:
    if getattr(place, "judge_hostile_word", "@RUN@") != "@RUN@":
        print("HOLE: another run's word in", place)
    place.judge_hostile_word = "@RUN@"
if threading.active_count() > 1 or signal.getitimer(signal.ITIMER_REAL)[0] or os.umask(0o077) not in (0o022, 0o077):
    print("HOLE: left by another")
if os.environ.setdefault("JUDGE_HOSTILE", "@RUN@") != "@RUN@":
    print("HOLE: another run's variable")


class Solution:
    def solve(self, nums, key):
        return [total ^ key for total in accumulate(nums)]
