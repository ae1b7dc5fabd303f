# tries: to read files of the host that are nobody's business, one of them laid out by the test
# verdict: AC
# within: 1.5
import os
from itertools import accumulate

FILES = """@SECRET_FILE@ @RECORD@ /etc/shadow /etc/sudoers /root/.ssh/id_rsa /root/.bash_history /var/log/syslog
/proc/1/environ /proc/kcore /proc/sysrq-trigger /proc/kmsg /dev/kmsg /dev/mem /dev/port /boot/vmlinuz /etc/machine-id
/var/lib/docker /var/run/docker.sock /run/containerd/containerd.sock /root/.docker/config.json""".split()


class Solution:
    def solve(self, nums, key):
        for file in FILES:
            try:
                with open(file, "rb") as opened:
                    first = opened.read(100)
            except OSError:
                continue
            if first.strip():
                print("HOLE: read", file, first)
        return [total ^ key for total in accumulate(nums)]
