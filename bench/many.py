"""Make one page of a folder of 2,000 articles with planted copies, as the command line does.

python -m bench.many        writes bench/results/many.md and exits 1 if a limit is passed

The whole process counts: start, reading, comparing, ranking, page and PDF. The copies that the page
knows stand in what it carries; they are compared with those that were planted.
"""

import os
import platform
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from bench.planted_copies import KINDS, planted
from briefing.brief import Brief
from briefing.verify.pages import open_page

ROOT: Final = Path(__file__).resolve().parent.parent
RESULT: Final = ROOT / "bench" / "results" / "many.md"

N_ARTICLES: Final = 2_000
N_COPIES: Final = 240
MOST_S: Final = 60.0
MOST_MB: Final = 1_000.0
LEAST_FOUND: Final = 0.98


def run(folder: Path) -> tuple[float, float, Brief]:
    """Wall seconds and peak megabytes of one whole run, and the brief that its page carries."""
    out = folder.parent / "out"
    command = [sys.executable, "-m", "briefing", "make", str(folder), "--pdf", "-o", f"{out}/"]
    began = time.perf_counter()
    process = os.fork()
    if process == 0:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.chdir(ROOT)
        os.execv(command[0], command)
    _, status, usage = os.wait4(process, 0)
    if status:
        sys.exit(f"many: {' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    wall_s = time.perf_counter() - began
    assert [path.stat().st_size > 10_000 for path in out.glob("*.pdf")] == [True]
    return wall_s, usage.ru_maxrss * 1024 / 1e6, open_page(next(out.glob("*.md"))).brief


def found_copies(brief: Brief) -> dict[str, str]:
    """File name of every source, and of every copy, to the letter under which the brief has it."""
    letters = {}
    for source in brief.sources:
        for uri in (source.uri, *(copy.uri for copy in source.also_at)):
            letters[Path(uri).name] = source.id
    return letters


def main() -> int:
    """Measure, write the result, and say whether all limits are kept."""
    made = planted(N_ARTICLES, N_COPIES)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "articles"
        folder.mkdir()
        for document in made.documents:
            (folder / document.uri).write_text(document.text, encoding="utf-8")
        wall_s, peak_mb, brief = run(folder)
    letters = found_copies(brief)
    is_found = {
        copy: letters.get(f"{copy}.txt") == letters.get(f"{original}.txt")
        for copy, original in made.original.items()
    }
    share = sum(is_found.values()) / len(is_found)
    by_kind = {kind: [found for copy, found in is_found.items() if made.kind[copy] == kind] for kind in KINDS}
    rows = [f"| {kind} | {sum(found)} of {len(found)} |" for kind, found in by_kind.items()]
    kept = wall_s <= MOST_S and peak_mb <= MOST_MB and share >= LEAST_FOUND
    text = "\n".join(
        [
            "# One page of 2,000 articles",
            "",
            f"`python -m bench.many`, on {platform.machine()} with {os.cpu_count()} cores, Python "
            f"{platform.python_version()}: `briefing make DIR --pdf` as one process.",
            "",
            f"- {len(brief.sources):,} sources of {N_ARTICLES:,} files",
            f"- {wall_s:.0f} s (at most {MOST_S:.0f})",
            f"- {peak_mb:.0f} MB at most at once (at most {MOST_MB:.0f})",
            f"- {share:.3f} of {N_COPIES} planted copies stand beside their source as `also at` "
            f"(at least {LEAST_FOUND})",
            "",
            "| copy | found |",
            "| --- | ---: |",
            *rows,
            "",
        ]
    )
    RESULT.write_text(text, encoding="utf-8")
    print(text)
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
