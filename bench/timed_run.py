"""Calls of `briefing.summarize` that are timed in processes of their own.

python -m bench.timed_run TEXTS RANKER          TEXTS: a JSON file with a list of texts

Prints a JSON object: wall seconds of one call, and peak resident memory of the process in
megabytes. A call on a few hundred made-up sentences comes before, so that loading libraries and
word lists is not what is timed; the words of the texts themselves are new to the process.
"""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import briefing

ROOT: Final = Path(__file__).resolve().parent.parent

WORDS: Final = 100
WARM_UP: Final = [" ".join(f"Line number {n} says {n * n} and {n + 7} of it." for n in range(400))]


@dataclass(frozen=True, slots=True)
class Measured:
    """What one call took: medians, where there were several."""

    wall_s: float
    peak_mb: float


def measure(texts: Sequence[str], ranker: str, n_runs: int) -> Measured:
    """Medians of some calls, each the first in a fresh process."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(texts, file)
        file.flush()
        command = [sys.executable, "-m", "bench.timed_run", file.name, ranker]
        runs = [
            json.loads(subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout)
            for _ in range(n_runs)
        ]
    return Measured(*(statistics.median(run[key] for run in runs) for key in ("wall_s", "peak_mb")))


def peak_mb() -> float:
    """The most memory that this process had at once, in megabytes.

    Read from the kernel's own account: `getrusage` also counts what the parent held before the fork.
    """
    status = Path("/proc/self/status").read_text(encoding="ascii")
    kilobytes = next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM"))
    return int(kilobytes) * 1024 / 1e6


def main() -> None:
    """Print what one call takes."""
    texts: list[str] = json.loads(Path(sys.argv[1]).read_bytes())
    ranker = sys.argv[2]
    briefing.summarize(WARM_UP, words=WORDS, ranker=ranker)
    began = time.perf_counter()
    briefing.summarize(texts, words=WORDS, ranker=ranker)
    print(json.dumps({"wall_s": time.perf_counter() - began, "peak_mb": peak_mb()}))


if __name__ == "__main__":
    main()
