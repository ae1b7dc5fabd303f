# tries: to run another program
# verdict: RE
# within: 1.5
import subprocess
import sys


class Solution:
    def solve(self, nums, key):
        ran = subprocess.run([sys.executable, "-c", "print('HOLE: another program')"], capture_output=True)
        print(ran.stdout)
        return ran.returncode
