# Looks for more land to the right and below only. Caught by: small, adversarial
class Solution:
    def numIslands(self, grid: List[List[str]]) -> int:
        def sink(i, j):
            if i < len(grid) and j < len(grid[0]) and grid[i][j] == "1":
                grid[i][j] = "0"
                sink(i + 1, j)
                sink(i, j + 1)

        islands = 0
        for i in range(len(grid)):
            for j in range(len(grid[0])):
                if grid[i][j] == "1":
                    islands += 1
                    sink(i, j)
        return islands
