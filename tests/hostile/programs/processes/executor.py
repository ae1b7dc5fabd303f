# tries: to hand its work to other processes by futures
# verdict: RE
# within: 2.5
from concurrent.futures import ProcessPoolExecutor, as_completed


class Solution:
    def solve(self, nums, key):
        pool = ProcessPoolExecutor(max_workers=3)
        jobs = {pool.submit(abs, number): number for number in nums}
        return [job.result() for job in as_completed(jobs)]
