from itertools import product

MOST = 300


def drawn(*rows):
    """A grid from rows of # for land and . for water."""
    return ([["1" if cell == "#" else "0" for cell in row] for row in rows],)


def turned(grid):
    return [list(column) for column in zip(*grid)]


def sprinkled(rng, rows, columns, land):
    return [["1" if rng.chance(land) else "0" for _ in range(columns)] for _ in range(rows)]


def about_square(size):
    """Rows and columns of about so many cells."""
    rows = max(1, int(size**0.5))
    return rows, size // rows


def numbered(grid, cell="1", corners=False):
    """For each cell of this kind the number of its area, as a dictionary."""
    steps = [(0, 1), (1, 0), (0, -1), (-1, 0)]
    if corners:
        steps += [(1, 1), (1, -1), (-1, 1), (-1, -1)]
    found, number = {}, 0
    for start in product(range(len(grid)), range(len(grid[0]))):
        if start in found or grid[start[0]][start[1]] != cell:
            continue
        found[start], ways = number, [start]
        for i, j in ways:
            for up, right in steps:
                place = i + up, j + right
                inside = 0 <= place[0] < len(grid) and 0 <= place[1] < len(grid[0])
                if inside and place not in found and grid[place[0]][place[1]] == cell:
                    found[place] = number
                    ways.append(place)
        number += 1
    return found


def islands(grid, corners=False):
    return len(set(numbered(grid, "1", corners).values()))


@small_inputs(ship=[3, 15, 49, 57, 249, 965, 993, 1015, 1089, 2000, 2700])
def every_small_grid():
    sizes = [(rows, columns) for rows in range(1, 10) for columns in range(1, 10) if rows * columns <= 9]
    for rows, columns in sorted(sizes, key=lambda size: (size[0] * size[1], size)):
        for cells in product("01", repeat=rows * columns):
            yield ([list(cells[row * columns : (row + 1) * columns]) for row in range(rows)],)


@cases("bounds")
def extremes():
    yield "one-cell-of-land", drawn("#")
    yield "one-cell-of-water", drawn(".")
    yield "one-row-of-land", drawn("#" * 7)
    yield "one-row-with-gaps", drawn("##.#..###.#")
    yield "one-column-with-gaps", (turned(drawn("#.##...#.###")[0]),)
    yield "longest-row", ([["1", "1", "0"] * (MOST // 3)],)
    yield "longest-column", ([["1"] if row % 4 else ["0"] for row in range(MOST)],)


@cases("adversarial")
def corners():
    yield "two-cells-at-a-corner", drawn("#.", ".#")
    yield "two-cells-at-the-other-corner", drawn(".#", "#.")
    yield "diagonal", drawn("#....", ".#...", "..#..", "...#.", "....#")
    yield "chessboard", drawn("#.#.#", ".#.#.", "#.#.#", ".#.#.")
    yield "squares-at-corners", drawn("##..##", "##..##", "..##..", "..##..", "##..##")
    yield "cross-and-corners", drawn("#.#.#", "..#..", "#####", "..#..", "#.#.#")


@cases("adversarial")
def edges_of_the_map():
    yield "left-and-right", drawn("#..#", "....", "#..#")
    yield "top-and-bottom", drawn("##.#", "....", "....", "##.#")
    yield "opposite-edges-in-one-row", drawn("....", "#..#", "....")
    yield "four-corners", drawn("#...#", ".....", ".....", "#...#")
    yield "frame", drawn("#####", "#...#", "#...#", "#####")
    yield "last-row", drawn("....", "....", "#.##")
    yield "last-column", drawn("...#", "....", "...#", "...#")
    yield "last-cell", drawn("...", "...", "..#")
    yield "last-row-joins", drawn("#.#.#", "#.#.#", "#####")
    yield "last-column-joins", drawn("###", "..#", "###", "..#", "###")
    yield "wide", drawn("#.##.#.###.#", "#....#.....#")
    yield "high", (turned(drawn("#.##.#.###.#", "#....#.....#")[0]),)


@cases("adversarial")
def shapes():
    yield "full-square", drawn("###", "###", "###")
    yield "two-full-squares", drawn("###.##", "###.##", "###...")
    yield "u", drawn("#.#", "#.#", "###")
    yield "n", drawn("###", "#.#", "#.#")
    yield "open-to-the-left", drawn("###", "..#", "###")
    yield "open-to-the-right", drawn("###", "#..", "###")
    yield "stairs-up", drawn("...#", "..##", ".##.", "##..")
    yield "comb-down", drawn("#######", "#.#.#.#", "#.#.#.#")
    yield "comb-up", drawn("#.#.#.#", "#.#.#.#", "#######")
    yield "plus", drawn(".#.", "###", ".#.")
    yield "t", drawn("###", ".#.", ".#.")
    yield "branches", drawn("..#..", "#.#.#", "#####", "#.#.#", "..#..")
    yield "hook-to-the-left", drawn("....#", "##..#", "#...#", "#####")


@cases("adversarial")
def lakes():
    yield "ring", drawn("###", "#.#", "###")
    yield "ring-around-an-island", drawn("#####", "#...#", "#.#.#", "#...#", "#####")
    yield "two-rings-joined", drawn("###..", "#.#..", "#####", "..#.#", "..###")
    yield "rings-in-rings", drawn(
        "#########", "#.......#", "#.#####.#", "#.#...#.#", "#.#.#.#.#", "#.#...#.#", "#.#####.#", "#.......#", "#########"
    )
    yield "spiral", drawn("######", ".....#", "####.#", "#..#.#", "#....#", "######")
    yield "two-spirals", drawn(
        "#########", "#........", "#.#######", "#.#.....#", "#.#.#.#.#", "#...#.#.#", "#####.#.#", "......#.#", "#######.#"
    )
    yield "lake-open-at-a-corner", drawn("###", "#.#", "##.")


@cases("random", seeds=14)
def small_maps(rng):
    return (sprinkled(rng, rng.integer(2, 6), rng.integer(2, 6), rng.real(0.3, 0.7)),)


@cases("random", seeds=10)
def middle_maps(rng):
    return (sprinkled(rng, rng.integer(5, 25), rng.integer(5, 25), rng.real(0.2, 0.6)),)


@cases("random", seeds=4)
def narrow_maps(rng):
    grid = sprinkled(rng, rng.integer(2, 3), rng.integer(30, 90), 0.6)
    return (grid if rng.chance(0.5) else turned(grid),)


@cases("large", sizes=[MOST * MOST], growth=True)
def tangled(rng, size):
    """As much land as still falls into many islands of all sizes."""
    return (sprinkled(rng, *about_square(size), 0.58),)


@cases("large", sizes=[MOST * MOST])
def broad_snake(rng, size):
    """Almost all land, and a single island: for recursion as deep as it gets.

    It is made of strips, as union-find without any care is right too, and walks the length of a row for every cell.
    """
    rows, columns = about_square(size)
    grid = [["1"] * columns for _ in range(rows)]
    for wall in range(29, columns - 1, 30):
        for row in range(rows):
            grid[row][wall] = "0"
        grid[-1 if wall % 60 == 29 else 0][wall] = "1"
    return (grid,)


@cases("large", sizes=[MOST * MOST])
def snake(rng, size):
    """A single island, one cell wide, that goes to and fro."""
    rows, columns = about_square(size)
    grid = [["1" if row % 2 == 0 else "0"] * columns for row in range(rows)]
    for row in range(1, rows - 1, 2):
        grid[row][-1 if row % 4 == 1 else 0] = "1"
    return (grid,)


@feature("no land")
def no_land(grid):
    return not islands(grid)


@feature("one cell")
def one_cell(grid):
    return len(grid) == len(grid[0]) == 1


@feature("one row")
def one_row(grid):
    return len(grid) == 1 < len(grid[0])


@feature("one column")
def one_column(grid):
    return len(grid[0]) == 1 < len(grid)


@feature("wider than high")
def wide(grid):
    return 1 < len(grid) < len(grid[0])


@feature("higher than wide")
def high(grid):
    return 1 < len(grid[0]) < len(grid)


@feature("touch at a corner only")
def at_a_corner(grid):
    return islands(grid, corners=True) < islands(grid)


def lakes_of(grid):
    """Cells of water from which corners don't lead to the edge of the map."""
    waters = numbered([["0"] * (len(grid[0]) + 2), *(["0", *row, "0"] for row in grid), ["0"] * (len(grid[0]) + 2)], "0", True)
    return [(i - 1, j - 1) for (i, j), number in waters.items() if number]


@feature("an island around a lake")
def around_a_lake(grid):
    return bool(lakes_of(grid))


@feature("an island in a lake")
def in_a_lake(grid):
    flooded = [list(row) for row in grid]
    for i, j in lakes_of(grid):
        flooded[i][j] = "1"
    return islands(flooded) < islands(grid)


@feature("land at opposite edges")
def opposite(grid):
    number = numbered(grid)
    across = [((i, 0), (i, len(grid[0]) - 1)) for i in range(len(grid))]
    across += [((0, j), (len(grid) - 1, j)) for j in range(len(grid[0]))]
    return any(a in number and b in number and number[a] != number[b] for a, b in across)


@feature("land in the last row and the last column")
def last_ones(grid):
    return len(grid) > 1 < len(grid[0]) and "1" in grid[-1][:-1] and any(row[-1] == "1" for row in grid[:-1])


@feature("full square of land")
def full_square(grid):
    return len(grid) == len(grid[0]) > 1 and all(cell == "1" for row in grid for cell in row)


@feature("an island that can't be walked to the right and down only")
def needs_all_ways(grid):
    reached = {}
    for (i, j), number in sorted(numbered(grid).items()):
        if number not in reached:
            reached[number] = {(i, j)}
        elif (i - 1, j) in reached[number] or (i, j - 1) in reached[number]:
            reached[number].add((i, j))
        else:
            return True
    return False
