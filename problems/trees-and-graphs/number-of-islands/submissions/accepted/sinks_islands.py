class Solution:
    def numIslands(self, grid: List[List[str]]) -> int:
        rows, columns = len(grid), len(grid[0])
        islands = 0
        for i in range(rows):
            for j in range(columns):
                if grid[i][j] != "1":
                    continue
                islands += 1
                grid[i][j] = "0"
                waiting = [(i, j)]
                while waiting:
                    r, c = waiting.pop()
                    for x, y in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
                        if 0 <= x < rows and 0 <= y < columns and grid[x][y] == "1":
                            grid[x][y] = "0"
                            waiting.append((x, y))
        return islands
