# tries: to write where programs usually may
# verdict: RE
# within: 1.5
from pathlib import Path


class Solution:
    def solve(self, nums, key):
        errors = []
        for place in ("/tmp", "/var/tmp", "/dev/shm", "/run", "/dev", "/dev/mqueue", "/proc/self/cwd", "~", "."):
            try:
                (Path(place).expanduser() / "judge-hostile-place").write_text("x")
                print("HOLE: written in", place)
            except OSError as error:
                errors.append(error)
        raise errors[-1]
