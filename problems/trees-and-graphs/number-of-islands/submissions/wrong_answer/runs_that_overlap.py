# Goes row by row and joins each run of land to the first run above it that it touches, but never joins two of those. Caught by: small, adversarial
class Solution:
    def numIslands(self, grid: List[List[str]]) -> int:
        above = {}
        count = 0
        for row in grid:
            here = {}
            c = 0
            while c < len(row):
                if row[c] == "0":
                    c += 1
                    continue
                start = c
                while c < len(row) and row[c] == "1":
                    c += 1
                labels = [above[k] for k in range(start, c) if k in above]
                if labels:
                    label = labels[0]
                else:
                    count += 1
                    label = count
                for k in range(start, c):
                    here[k] = label
            above = here
        return count
