# Union-find that neither shortens its ways nor looks which tree is larger: the slowest style.
class Solution:
    def numIslands(self, grid: List[List[str]]) -> int:
        m, n = len(grid), len(grid[0])
        parent = list(range(m * n))

        def find(cell):
            while parent[cell] != cell:
                cell = parent[cell]
            return cell

        for i in range(m):
            for j in range(n):
                if grid[i][j] == "1":
                    if i + 1 < m and grid[i + 1][j] == "1":
                        parent[find(i * n + j)] = find((i + 1) * n + j)
                    if j + 1 < n and grid[i][j + 1] == "1":
                        parent[find(i * n + j)] = find(i * n + j + 1)
        return sum(grid[i][j] == "1" and parent[i * n + j] == i * n + j for i in range(m) for j in range(n))
