# Every cell of land gets a number of its own; the smaller number of two neighbours takes over until nothing changes.
class Solution:
    def numIslands(self, grid: List[List[str]]) -> int:
        land = [(i, j) for i, row in enumerate(grid) for j, cell in enumerate(row) if cell == "1"]
        number = {cell: rank for rank, cell in enumerate(land)}
        changed = True
        while changed:
            changed = False
            for i, j in land:
                for other in ((i, j + 1), (i + 1, j)):
                    if other in number and number[other] != number[i, j]:
                        number[other] = number[i, j] = min(number[other], number[i, j])
                        changed = True
        return len(set(number.values()))
