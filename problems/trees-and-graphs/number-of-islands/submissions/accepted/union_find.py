class Solution:
    def numIslands(self, grid: List[List[str]]) -> int:
        rows, columns = len(grid), len(grid[0])
        parent = list(range(rows * columns))

        def find(x):
            while parent[x] != x:
                parent[x] = parent[parent[x]]
                x = parent[x]
            return x

        islands = sum(row.count("1") for row in grid)
        for i in range(rows):
            for j in range(columns):
                if grid[i][j] == "0":
                    continue
                for x, y in ((i + 1, j), (i, j + 1)):
                    if x < rows and y < columns and grid[x][y] == "1":
                        a, b = find(i * columns + j), find(x * columns + y)
                        if a != b:
                            parent[a] = b
                            islands -= 1
        return islands
