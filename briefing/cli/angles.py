"""`briefing angles`: look at profiles, try them, and teach them from labelled sentences."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from briefing.angles import PROFILES, load_cues, load_profile, profile_path
from briefing.angles.labelled import read_labelled
from briefing.errors import UsageError
from briefing.group.angle_scores import scorer
from briefing.progress import TerminalProgress
from briefing.publish import write_files
from briefing.render.angle_tables import explanation, measure_table, profile_list, profile_text
from briefing.text.word_classes import class_words

app = typer.Typer(
    help="Look at angle profiles, try them on sentences, and teach them.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

ProfileName = Annotated[
    str,
    typer.Option(
        "--profile", "-p", metavar="NAME|PATH", help=f"One of {', '.join(PROFILES)}, or a .toml file."
    ),
]

Files = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE...",
        help="Labelled sentences: .csv with columns text and primary, or .jsonl with those keys "
        "(.gz too). Optional: also, either, before, source.",
        show_default=False,
    ),
]

NEW_PROFILE = """\
# The profile {name}: say here what it is for and who wrote it.
#
# A cue is a word or a few words in a row, compared by stems: "floods" finds "flooded". [number] or
# [civilian] is a class of words (`briefing angles show crisis` lists them), (a|b) a choice, and ... a
# gap of up to four words. Weights add up; the sum and the bias go through the logistic function: a
# sum of 0 is a probability of 0.5, from which an angle may have the sentence. Try it with
#   briefing angles explain "Three bridges were washed away." --profile {name}.toml

name = "{name}"
description = "What the page is about, in a sentence."
language = "en"

# Classes of your own, named in cues as [vessel].
[classes]
vessel = "ship boat ferry tanker trawler"

[[angles]]
name = "events"
heading = "Events"
description = "What belongs under this heading."
bias = -1.2  # the score of a sentence without any cue
floor = 1    # lines on the page at least, as far as the sources have them
cap = 6      # lines on the page at most; leave it out for no limit

[angles.cues]
"collision" = 1.8
"[vessel] ... (sank|capsized)" = 2.0
"[number] people" = 0.6
"film" = -1.0

[[angles]]
name = "response"
heading = "Response"
bias = -1.2

[angles.cues]
"coast guard" = 1.8
"rescue" = 1.6
"""


@app.command("list")
def list_profiles() -> None:
    """Name the profiles that ship, with their angles."""
    typer.echo(profile_list([load_profile(name) for name in PROFILES]), nl=False)


@app.command()
def show(
    name: Annotated[str, typer.Argument(metavar="NAME|PATH", help="A profile's name, or a .toml file.")],
) -> None:
    """Print a profile: its angles, their cues with weights, and the classes of words they name."""
    profile = load_profile(name)
    named = {
        unit
        for angle in profile.angles
        for cue in angle.cues
        for row in cue.rows
        for unit in row
        if unit.startswith("[")
    }
    words = class_words(profile.language) | {f"[{n}]": w.split() for n, w in profile.classes.items()}
    typer.echo(profile_text(profile, {n: words[n] for n in sorted(named) if n in words}), nl=False)


@app.command()
def explain(
    sentence: Annotated[str, typer.Argument(help="The sentence, in quotes.")],
    profile: ProfileName = "crisis",
    before: Annotated[str, typer.Option("--before", metavar="TEXT", help="The sentence before it.")] = "",
) -> None:
    """Print how likely each angle is for a sentence, and what each cue adds.

    briefing angles explain "The envoy met both sides for talks on a ceasefire."
    """
    score = scorer(load_profile(profile))
    scores = score.explain(sentence, score.probabilities(before) if before else ())
    typer.echo(explanation(scores, score.bias()), nl=False)


@app.command("test")
def try_on(files: Files, profile: ProfileName = "crisis") -> None:
    """Print how often a profile gives sentences the angle that a reader gave them.

    Precision, recall and F1 of each angle, and which angles were mistaken for which.
    """
    from briefing import learning

    loaded = load_profile(profile)
    labelled = [row for path in files for row in read_labelled(path, loaded.names)]
    typer.echo(measure_table(learning.try_profile(loaded, labelled)), nl=False)


@app.command()
def learn(
    files: Files,
    profile: ProfileName = "crisis",
    out: Annotated[
        str | None,
        typer.Option(
            "--out",
            "-o",
            metavar="FILE",
            help="Where to write the weights. [default: beside the profile's file; for a profile that "
            "ships, in this folder]",
        ),
    ] = None,
) -> None:
    """Learn weights from labelled sentences, and write them where the profile finds them.

    Prints how well weights learned from four fifths of the sentences do on the fifth that was held
    out; the same sentences always give the same file. A profile NAME.toml uses the NAME.weights
    beside it.
    """
    from briefing import learning
    from briefing.angles.weights import write_weights

    loaded = load_cues(profile)
    path = Path(out) if out else _weights_path(profile)
    labelled = [row for file in files for row in read_labelled(file, loaded.names)]
    with TerminalProgress(sys.stderr) as progress:
        learned = learning.learn(loaded, labelled, progress)
    write_files({path: write_weights(learned.weights).encode()}, [*files, str(profile_path(profile))])
    typer.echo(
        f"{learned.n_rows:,} sentences, {learned.n_features:,} features kept. Held out:\n\n"
        f"{measure_table(learned.held_out)}",
        nl=False,
        err=True,
    )
    typer.echo(str(path))


def _weights_path(profile: str) -> Path:
    """Beside the user's own profile, or in the current folder for one that ships."""
    return Path(f"{profile}.weights") if profile in PROFILES else Path(profile).with_suffix(".weights")


@app.command()
def new(
    name: Annotated[str, typer.Argument(help="The name of the new profile, such as sea or elections.")],
    copy_of: Annotated[
        str | None,
        typer.Option("--from", metavar="NAME", help=f"Start from a copy of one of {', '.join(PROFILES)}."),
    ] = None,
) -> None:
    """Write NAME.toml in this folder, with comments, ready to be filled in; nothing is overwritten.

    briefing angles new sea && briefing make article.txt --profile sea.toml
    """
    if not name.replace("-", "").replace("_", "").isalnum() or not name.islower():
        raise UsageError(f"{name!r} is no plain name; use small letters, digits and hyphens")
    path = Path(f"{name}.toml")
    if path.exists():
        raise UsageError(f"{path} is there already; choose another name, or remove it")
    text = NEW_PROFILE.format(name=name)
    if copy_of is not None:
        shipped = load_profile(copy_of)
        source = profile_path(copy_of).read_text(encoding="utf-8")
        text = source.replace(f'name = "{shipped.name}"', f'name = "{name}"', 1)
    write_files({path: text.encode()}, [])
    typer.echo(str(path))
