"""W1 of the design: two-sum, 100 small cases and 3 of 10^5 numbers; whole commands as ratios to the floor, in one run.

    python benchmarks/w1.py [--rounds N] [--json FILE]

Rounds alternate: each does every row once, so that a slow minute of the machine falls on all of them. The floor is the
very interpreter that runs the judge (floor.py). A row whose backend isn't there is left out by name.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
SLUG = "two-sum-w1"
SOLUTION = HERE / "problems" / SLUG / "submissions" / "accepted" / "hash_map.py"
JUDGE = [sys.executable, "-m", "judge"]
PROBLEMS = ["--problems", str(HERE / "problems")]


def run_row(backend: str, *more: str) -> list[str]:
    """The command that a user types."""
    return [*JUDGE, "run", SLUG, str(SOLUTION), *PROBLEMS, "--sandbox", backend, *more]


def seconds(command: list[str], environment: dict[str, str], folder: Path) -> float:
    """Wall seconds of a whole command, which must succeed."""
    start = time.perf_counter()
    done = subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True, check=False)
    taken = time.perf_counter() - start
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(command)}: exit status {done.returncode}\n{done.stdout}{done.stderr}")
    return taken


def rows(folder: Path, environment: dict[str, str]) -> dict[str, tuple[list[str], bool]]:
    """Name of a row -> its command, and whether the boxes are stopped before it."""
    python = os.path.realpath(getattr(sys, "_base_executable", sys.executable))
    found = {
        "floor": ([python, str(HERE / "floor.py"), str(folder / "cases.jsonl"), str(SOLUTION)], False),
        "python -c pass": ([python, "-c", "pass"], False),
        "python -S -c pass, in the judge's environment": ([sys.executable, "-S", "-c", "pass"], False),
    }
    for backend in ("bubblewrap", "docker"):
        probe = subprocess.run(
            run_row(backend), env=environment, cwd=folder, capture_output=True, text=True, check=False
        )
        if probe.returncode != 0:
            print(f"left out: {backend}: {probe.stderr.strip().splitlines()[-1] if probe.stderr else 'failed'}")
            continue
        found[f"{backend}, warm"] = (run_row(backend), False)
        found[f"{backend}, warm, not recorded"] = (run_row(backend, "--no-record"), False)
        found[f"{backend}, cold"] = (run_row(backend), True)
    found["judge list"] = ([*JUDGE, "list"], False)
    found["judge stats"] = ([*JUDGE, "stats"], False)
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=11)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="judge-w1-"))
    environment = {**os.environ, "JUDGE_HOME": str(folder / "home")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    try:
        exported = [*JUDGE, "cases", "export", SLUG, *PROBLEMS, "--sandbox", "bubblewrap"]
        lines = subprocess.run(exported, env=environment, cwd=folder, capture_output=True, text=True, check=True).stdout
        (folder / "cases.jsonl").write_text(lines)
        table = rows(folder, environment)
        times: dict[str, list[float]] = {name: [] for name in table}
        for _ in range(options.rounds):
            for name, (command, cold) in table.items():
                if cold:
                    subprocess.run([*JUDGE, "sandbox", "stop"], env=environment, capture_output=True, check=True)
                times[name].append(seconds(command, environment, folder))
                if cold:
                    seconds(command, environment, folder)  # warm again for the next round
        report(times, options.json)
    finally:
        subprocess.run([*JUDGE, "sandbox", "stop"], env=environment, capture_output=True, check=False)
        shutil.rmtree(folder, ignore_errors=True)


def report(times: dict[str, list[float]], file: Path | None) -> None:
    """Milliseconds, and ratios to the floor's median."""
    floor = statistics.median(times["floor"])
    print(f"{'':46} {'min ms':>8} {'median':>8} {'max':>8}   x floor")
    for name, values in times.items():
        middle = statistics.median(values)
        figures = " ".join(f"{1000 * value:8.1f}" for value in (min(values), middle, max(values)))
        print(f"{name:46} {figures}   {middle / floor:7.2f}")
    if file is not None:
        file.write_text(json.dumps({"times_s": times, "floor_s": floor}, indent=1) + "\n")


if __name__ == "__main__":
    main()
