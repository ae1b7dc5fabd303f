# Counts a cell as a new island where there is no land above it nor on its left. Caught by: small, adversarial
class Solution:
    def numIslands(self, grid: List[List[str]]) -> int:
        count = 0
        for r in range(len(grid)):
            for c in range(len(grid[0])):
                if grid[r][c] == "1":
                    above = r > 0 and grid[r - 1][c] == "1"
                    left = c > 0 and grid[r][c - 1] == "1"
                    if not above and not left:
                        count += 1
        return count
