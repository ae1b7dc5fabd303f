# tries: folders, links, pipes and devices
# verdict: AC
# within: 1.5
import os
import stat
from itertools import accumulate


class Solution:
    def solve(self, nums, key):
        ways = {
            "folder": lambda name: os.mkdir(name),
            "symbolic link": lambda name: os.symlink("/etc/shadow", name),
            "link": lambda name: os.link(os.__file__, name),
            "pipe": lambda name: os.mkfifo(name),
            "device": lambda name: os.mknod(name, stat.S_IFBLK | 0o666, os.makedev(8, 0)),
        }
        for kind, make in ways.items():
            for folder in ("/", "/tmp", "/dev", os.path.dirname(os.__file__)):
                try:
                    make(f"{folder}/judge-hostile-{kind}")
                except OSError:
                    continue
                print("HOLE: made a", kind, "in", folder)
        return [total ^ key for total in accumulate(nums)]
