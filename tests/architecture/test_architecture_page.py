"""docs/ARCHITECTURE.md against the tree: its map names the files that there are, its floors are the contract's."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "ARCHITECTURE.md").read_text()


def mapped() -> set[str]:
    """The files that the map names."""
    block = re.search(r"<!-- map -->\n```text\n(.*?)\n```", PAGE, re.DOTALL)
    assert block
    found, folder = set(), ""
    for line in block[1].splitlines():
        if line and not line.startswith(" "):
            folder = line.split()[0]
        elif line:
            found.add(folder + line.split()[0])
    return found


def test_the_map_names_exactly_the_files_that_exist() -> None:
    files = {*ROOT.glob("judge/*.py"), *ROOT.glob("judge/*/*.py"), *ROOT.glob("sandbox/*.py")}
    assert mapped() == {str(file.relative_to(ROOT)) for file in files if file.name != "__init__.py"}


def test_the_floors_are_those_of_the_contract() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    block = re.search(r"## The floors.*?```text\n(.*?)\n```", PAGE, re.DOTALL)
    assert block
    told = [re.match(r" +([a-z_]+)", line)[1] for line in block[1].splitlines()]
    assert told == [layer.strip("()").split(" | ")[0] for layer in layers]


def test_the_way_names_files_that_exist() -> None:
    way = re.search(r"## The way of(.*?)## Every file", PAGE, re.DOTALL)
    assert way
    named = set(re.findall(r"`((?:[a-z]+/)*[a-z_]+\.py)`", way[1]))
    assert len(named) > 15
    names = {path.name for path in (*ROOT.glob("judge/**/*.py"), *ROOT.glob("sandbox/*.py"))}
    missing = [
        name
        for name in named
        if not (ROOT / "judge" / name).exists() and not (ROOT / name).exists() and Path(name).name not in names
    ]
    assert missing == []
