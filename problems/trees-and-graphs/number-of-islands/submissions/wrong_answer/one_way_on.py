# Follows only the first neighbour that is land, so branches are counted again. Caught by: small, adversarial
class Solution:
    def numIslands(self, grid: List[List[str]]) -> int:
        def land(i, j):
            return 0 <= i < len(grid) and 0 <= j < len(grid[0]) and grid[i][j] == "1"

        islands = 0
        for i in range(len(grid)):
            for j in range(len(grid[0])):
                if land(i, j):
                    islands += 1
                    x, y = i, j
                    while True:
                        grid[x][y] = "0"
                        if land(x + 1, y):
                            x += 1
                        elif land(x - 1, y):
                            x -= 1
                        elif land(x, y + 1):
                            y += 1
                        elif land(x, y - 1):
                            y -= 1
                        else:
                            break
        return islands
