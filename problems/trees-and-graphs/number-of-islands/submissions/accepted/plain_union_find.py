# Union-find that neither shortens its ways nor looks which tree is larger: the slowest style.
class Solution:
    def numIslands(self, grid: List[List[str]]) -> int:
        m, n = len(grid), len(grid[0])
        parent = {(i, j): (i, j) for i in range(m) for j in range(n) if grid[i][j] == "1"}

        def find(cell):
            while parent[cell] != cell:
                cell = parent[cell]
            return cell

        for i, j in list(parent):
            for other in ((i + 1, j), (i, j + 1)):
                if other in parent:
                    parent[find(other)] = find((i, j))
        return sum(parent[cell] == cell for cell in parent)
