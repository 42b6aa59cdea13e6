"""Languages of sources: which of them a profile can sort by angle, and what the page says of the rest."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from briefing.angles import Profile
from briefing.model import Document, Note
from briefing.text.languages import LANGUAGES, language_name

WORDS_TO_TELL_LANGUAGE: Final = 40
"""Words from which a source whose language could not be told is taken to be in an unknown one."""


def speaks(document: Document, profile: Profile) -> bool:
    """Whether a document is in the language of a profile's cues, or too short to tell."""
    return document.language == profile.language or (
        document.language is None and document.n_words < WORDS_TO_TELL_LANGUAGE
    )


def language_notes(documents: Sequence[Document], profile: Profile) -> list[Note]:
    """Which sources the profile cannot sort, by their languages; and languages without rules here."""
    counts = Counter(document.language for document in documents if not speaks(document, profile))
    notes = [
        Note("language", f"Not sorted: {n} {'source' if n == 1 else 'sources'} in {language_name(code)}")
        for code, n in sorted(counts.items(), key=lambda item: (-item[1], item[0] or ""))
    ]
    if counts.total() == len(documents):
        are = "source is" if len(documents) == 1 else "sources are"
        known = f"the profile {profile.name} knows {language_name(profile.language)}"
        notes = [Note("language", f"Not sorted by angle: {known}; the {are} in {_listed(counts)}")]
    without_rules = [code for code in counts if code and code not in LANGUAGES]
    if without_rules:
        text = f"No rules for {_listed(without_rules)}: sentences are found by general ones"
        notes.append(Note("language", text))
    return notes


def _listed(codes: Iterable[str | None]) -> str:
    """The names of languages in a row, by the alphabet: "Arabic, French and Russian"."""
    *others, last = sorted(map(language_name, codes))
    return f"{', '.join(others)} and {last}" if others else last
