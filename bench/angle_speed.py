"""Time the angles of sentences of our own: how long a profile loads, how many sentences a second.

python -m bench.angle_speed        five fresh processes on one core; medians

Processor time, not wall time: other work on the machine counts less. The first round meets every
word for the first time, the second none.
"""

import gzip
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROUNDS = 5
TEXTS = Path(__file__).resolve().parent / "labels" / "crisis-own.jsonl.gz"


def measure() -> dict[str, float]:
    """Milliseconds to load the crisis profile, and sentences a second in two rounds."""
    from briefing.angles import load_profile
    from briefing.group.angle_scores import classify, scorer

    with gzip.open(TEXTS, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    began = time.process_time()
    scorer(load_profile("crisis"))
    loaded = time.process_time()
    classify(texts)
    first = time.process_time()
    classify(texts)
    second = time.process_time()
    return {
        "load_ms": 1000 * (loaded - began),
        "first round, sentences/s": len(texts) / (first - loaded),
        "second round, sentences/s": len(texts) / (second - first),
    }


def main() -> int:
    """Print the medians of some fresh processes."""
    if "--once" in sys.argv:
        print(json.dumps(measure()))
        return 0
    found = [
        json.loads(
            subprocess.run(
                [sys.executable, "-m", "bench.angle_speed", "--once"],
                capture_output=True,
                check=True,
                env={**os.environ, "OMP_NUM_THREADS": "1"},
            ).stdout
        )
        for _ in range(ROUNDS)
    ]
    for name in found[0]:
        values = sorted(run[name] for run in found)
        print(f"{name}: {statistics.median(values):,.0f} ({values[0]:,.0f} to {values[-1]:,.0f})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
