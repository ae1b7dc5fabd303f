# Breadth first, with a set of all cells seen; a cell may stand in the queue more than once.
class Solution:
    def numIslands(self, grid: List[List[str]]) -> int:
        if not grid:
            return 0
        rows, cols = len(grid), len(grid[0])
        visited = set()
        islands = 0
        for r in range(rows):
            for c in range(cols):
                if grid[r][c] == "1" and (r, c) not in visited:
                    islands += 1
                    queue = deque([(r, c)])
                    while queue:
                        row, col = queue.popleft()
                        if (row, col) in visited:
                            continue
                        visited.add((row, col))
                        for dr, dc in [(1, 0), (-1, 0), (0, 1), (0, -1)]:
                            nr, nc = row + dr, col + dc
                            if nr in range(rows) and nc in range(cols) and grid[nr][nc] == "1" and (nr, nc) not in visited:
                                queue.append((nr, nc))
        return islands
