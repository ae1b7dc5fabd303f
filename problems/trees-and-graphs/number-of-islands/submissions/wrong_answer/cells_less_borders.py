# Subtracts one for each pair of neighbours, as if no island had a way round. Caught by: small, adversarial
class Solution:
    def numIslands(self, grid: List[List[str]]) -> int:
        islands = 0
        for i, row in enumerate(grid):
            for j, cell in enumerate(row):
                if cell == "1":
                    islands += 1
                    if i > 0 and grid[i - 1][j] == "1":
                        islands -= 1
                    if j > 0 and row[j - 1] == "1":
                        islands -= 1
        return islands
