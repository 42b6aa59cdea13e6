"""The language of a text by its letters, for all that our word lists leave open.

The one file that knows py3langid (Lui and Baldwin 2012), whose model lies in the package itself.
"""

from functools import cache
from typing import Any, Final

SURE: Final = 0.7
"""Probability, 0 to 1, from which the guess is believed."""

_KIN: Final = {
    "arz": "ar",
    "ary": "ar",
    "wuu": "zh",
    "yue": "zh",
    "ms": "id",
    "ext": "es",
    "an": "es",
    "lij": "it",
    "vec": "it",
    "hr": "sr",
    "bs": "sr",
    "nn": "no",
    "hbo": "he",
    "grc": "el",
}
"""Languages and dialects that are so near to another that only together they are sure."""

CODE_LETTERS: Final = 2
"""Of the codes of ISO 639-1; languages that have none are not named."""


def likely_language(text: str) -> str | None:
    """The ISO 639-1 code of the language in which a text likely is, or None where none is likely.

    Loading the model takes half a second to a second, once in a process.
    """
    model = load_model()
    if model is None:
        return None
    chances: dict[str, float] = {}
    likeliest: dict[str, str] = {}
    for code, chance in model.rank(text):  # the likeliest first
        kin = _KIN.get(code, code)
        chances[kin] = chances.get(kin, 0.0) + float(chance)
        likeliest.setdefault(kin, code if len(code) == CODE_LETTERS else kin)
    best = max(chances, key=chances.__getitem__)
    return likeliest[best] if chances[best] >= SURE and len(best) == CODE_LETTERS else None


@cache
def load_model() -> Any:
    """The model, or None where no temporary file can be written, into which it must be unpacked."""
    from py3langid import langid

    try:
        return langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)
    except OSError:
        return None
