# Leaves the map's edges to IndexError, but index -1 is no error: it is the last row or column. Caught by: small, adversarial
class Solution:
    def numIslands(self, grid: List[List[str]]) -> int:
        count = 0
        for i in range(len(grid)):
            for j in range(len(grid[0])):
                if grid[i][j] == "1":
                    count += 1
                    stack = [(i, j)]
                    while stack:
                        x, y = stack.pop()
                        try:
                            if grid[x][y] != "1":
                                continue
                        except IndexError:
                            continue
                        grid[x][y] = "0"
                        stack += [(x + 1, y), (x, y + 1), (x - 1, y), (x, y - 1)]
        return count
