# Runs both loops one short, so islands in the last row or column alone are missed. Caught by: small, adversarial
class Solution:
    def numIslands(self, grid: List[List[str]]) -> int:
        rows = len(grid) - 1
        cols = len(grid[0]) - 1

        def dfs(r, c):
            if r < 0 or r > rows or c < 0 or c > cols or grid[r][c] != "1":
                return
            grid[r][c] = "0"
            dfs(r + 1, c)
            dfs(r - 1, c)
            dfs(r, c + 1)
            dfs(r, c - 1)

        count = 0
        for r in range(rows):
            for c in range(cols):
                if grid[r][c] == "1":
                    dfs(r, c)
                    count += 1
        return count
