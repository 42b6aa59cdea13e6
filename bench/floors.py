"""Compare what the scorer measures now with the floors, where the scorer and corpora are at hand.

python -m bench.floors          exits 1 if a figure is below its floor
"""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
SCORE = HERE.parent.parent / "shared" / "score" / "score.py"
PEERS = SCORE.with_name("peers.json")

Figures = dict[str, float]


def run_scorer(*arguments: str) -> str:
    """What the scorer prints."""
    done = subprocess.run(
        [sys.executable, str(SCORE), *arguments], capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"floors: the scorer failed at {arguments[0]}: {done.stderr.strip()[-500:]}")
    return done.stdout


def extract() -> Figures:
    """Ratios of ROUGE-2 to the best peer: of the worst set, and their mean."""
    text = run_scorer("extract", "--systems", "briefing", "--peers", str(PEERS))
    found = re.search(r"worst ([\d.]+), mean ([\d.]+)", text)
    return {"worst": float(found[1]), "mean": float(found[2])} if found else {}


def angles() -> Figures:
    """Macro F1 over the angles."""
    found = re.search(r"macro F1 ([\d.]+)", run_scorer("angles"))
    return {"macro_f1": float(found[1])} if found else {}


def boundaries() -> Figures:
    """F1 of sentence ends for each set, and golden rules passed in English and in five languages."""
    text = run_scorer("boundaries")
    figures = {
        name: float(f1) for name, f1 in re.findall(r"(\w+)\.jsonl\.gz\s+briefing .*?F1 ([\d.]+)", text)
    }
    golden = re.search(r"golden rules\s+briefing\s+(\d+) of .*?(\d+) in all", text)
    if golden:
        figures |= {"golden_english": float(golden[1]), "golden_five_languages": float(golden[2])}
    return figures


def quotes() -> Figures:
    """Precision of attributions, recall of quotations with the right speaker."""
    return _named("quotes", {"recall": r"recall ([\d.]+)", "precision": r"precision ([\d.]+)"})


def figures() -> Figures:
    """Precision and recall of key figures, and the share of right values among those found."""
    return _named(
        "figures",
        {
            "precision": r"precision ([\d.]+)",
            "recall": r"recall ([\d.]+)",
            "value": r"right value of those found ([\d.]+)",
        },
    )


def dates() -> Figures:
    """Precision and recall of dates that are right."""
    return _named("dates", {"precision": r"precision ([\d.]+)", "recall": r"recall ([\d.]+)"})


def openings() -> Figures:
    """Precision of resolved openings, share of persons and groups that are."""
    return _named("openings", {"precision": r"precision ([\d.]+)", "coverage": r"coverage ([\d.]+)"})


def pages() -> Figures:
    """Precision, recall and F1 of the text that is taken out of web pages."""
    found = re.search(r"briefing\s+precision ([\d.]+) recall ([\d.]+) F1 ([\d.]+)", run_scorer("pages"))
    names = ("precision", "recall", "f1")
    return dict(zip(names, map(float, found.groups()), strict=True)) if found else {}


def stories() -> Figures:
    """Precision and recall of pairs of one story, dates hidden, and the share of planted copies found."""
    from bench.planted_copies import planted
    from bench.stories import basil, grouped
    from briefing.group.copies import find_copies

    score = grouped(*basil())
    made = planted(1_000, 120)
    found_copies = find_copies(made.documents)
    heads = {n: copies.head for copies in found_copies for n in (copies.head, *copies.members)}
    found = [copy in heads and heads[copy] == heads.get(of) for copy, of in made.original.items()]
    return {"precision": score.precision, "recall": score.recall, "copies": sum(found) / len(found)}


def _named(what: str, patterns: dict[str, str]) -> Figures:
    """The figures that patterns find in what the scorer prints."""
    text = run_scorer(what)
    found = {name: re.search(pattern, text) for name, pattern in patterns.items()}
    return {name: float(match[1]) for name, match in found.items() if match}


MEASURES = {
    "extract": extract,
    "angles": angles,
    "boundaries": boundaries,
    "quotes": quotes,
    "figures": figures,
    "dates": dates,
    "openings": openings,
    "pages": pages,
    "stories": stories,
}
"""Table of the floors file to the function that measures its figures."""


def main() -> int:
    """Print every figure beside its floor; 1 if one is below."""
    if not SCORE.is_file():
        print(f"floors: not checked, there is no {SCORE.name} beside this checkout")
        return 0
    floors: dict[str, Figures] = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
    below = 0
    for table, wanted in floors.items():
        found = MEASURES[table]()
        for name, floor in wanted.items():
            figure = found.get(name)
            is_below = figure is None or figure < floor
            below += is_below
            shown = "not measured" if figure is None else f"{figure:g}"
            print(
                f"floors: {table}.{name} {shown}, floor {floor:g}{'  BELOW' if is_below else ''}", flush=True
            )
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
