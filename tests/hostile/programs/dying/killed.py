# tries: to look as if the system had killed it for its memory
# verdict: RE, WA
# within: 1.5
import os
import signal


class Solution:
    def solve(self, nums, key):
        held = bytes(1 << 20)
        os.kill(os.getpid(), signal.SIGKILL)
        signal.raise_signal(signal.SIGKILL)
        return held[:3]
