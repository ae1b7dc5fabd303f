# Marks a cell only when it leaves the queue and doesn't look again: each shortest way to it puts it in once more. Caught by: large
class Solution:
    def numIslands(self, grid: List[List[str]]) -> int:
        rows, columns = len(grid), len(grid[0])
        count = 0
        for i in range(rows):
            for j in range(columns):
                if grid[i][j] == "1":
                    count += 1
                    queue = deque([i * columns + j])
                    while queue:
                        x, y = divmod(queue.popleft(), columns)
                        grid[x][y] = "0"
                        for a, b in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
                            if 0 <= a < rows and 0 <= b < columns and grid[a][b] == "1":
                                queue.append(a * columns + b)
        return count
