"""Time whole runs of the seed against the smallest programs that load the same libraries.

python -m bench.cold_start          prints the table and exits 1 if a limit is passed

Two commands are run in turn, so that a machine whose speed drifts slows both; the ratio of the
medians is what counts. Both may keep their compiled modules, as installed programs do, whatever the
environment says.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SEED = ROOT / "seeds" / "aleppo-2016.txt"
RUNS = 10

SMALLEST_IMPORT = "import typer, jinja2, numpy"
SMALLEST_PDF = "import sys, weasyprint; weasyprint.HTML(string='<h1>Brief</h1>').write_pdf(sys.argv[1])"


@dataclass(frozen=True, slots=True)
class Run:
    """One finished process."""

    wall_s: float
    peak_mb: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """Our command, the program that it is compared with, and the limits."""

    name: str
    ours: Sequence[str]
    theirs: Sequence[str]
    most_ratio: float
    most_mb: float | None = None


def run(command: Sequence[str], folder: str) -> Run:
    """Run a command once, in a folder, with its output thrown away."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": f"{folder}/compiled"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    began = time.perf_counter()
    process = os.fork()
    if process == 0:
        os.chdir(folder)
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.execve(command[0], list(command), environment)
    _, status, usage = os.wait4(process, 0)
    if status:
        sys.exit(f"cold_start: {' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    return Run(time.perf_counter() - began, usage.ru_maxrss / 1000)


def compare(comparison: Comparison, folder: str) -> bool:
    """Print the medians of both commands; whether all limits are kept."""
    ours, theirs = [], []
    for turn in range(RUNS + 1):
        pair = run(comparison.ours, folder), run(comparison.theirs, folder)
        if turn:  # the first pair warms the disk cache
            ours.append(pair[0])
            theirs.append(pair[1])
    our_s, their_s = (statistics.median(r.wall_s for r in runs) for runs in (ours, theirs))
    peak_mb = max(r.peak_mb for r in ours)
    kept = our_s / their_s <= comparison.most_ratio and peak_mb <= (comparison.most_mb or peak_mb)
    print(
        f"{comparison.name:9} {our_s:6.3f} s, smallest {their_s:6.3f} s, ratio {our_s / their_s:.2f}"
        f" (at most {comparison.most_ratio:.1f}), peak {peak_mb:.0f} MB"
        f"{f' (at most {comparison.most_mb:.0f})' if comparison.most_mb else ''}"
        f"{'' if kept else '  PASSED ITS LIMIT'}"
    )
    return kept


def main() -> int:
    """Compare both formats; 1 if a limit is passed."""
    python = sys.executable
    make = [python, "-m", "briefing", "make", str(SEED)]
    print(f"medians of {RUNS} whole runs, in turn")
    with tempfile.TemporaryDirectory() as folder:
        comparisons = (
            Comparison("Markdown", make, [python, "-c", SMALLEST_IMPORT], 2.0, most_mb=80),
            Comparison("PDF", [*make, "--pdf"], [python, "-c", SMALLEST_PDF, f"{folder}/smallest.pdf"], 1.8),
        )
        kept = [compare(comparison, folder) for comparison in comparisons]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
