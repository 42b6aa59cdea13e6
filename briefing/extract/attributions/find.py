"""Attributions: who said what, in whose words, as an article names them.

Three kinds are read: quotations beside their speaker, quotations that go on behind such a
sentence, and reported speech. A quotation that fills its sentence and has no speaker there is
given without one.
"""

import re
from dataclasses import replace
from typing import Final

from briefing.extract.attributions.masked_sentences import Words, sentences_of, words_of
from briefing.extract.attributions.quotations import Paragraph, is_all_quotation, paragraphs_of
from briefing.extract.attributions.readings import Reading
from briefing.extract.attributions.reported_speech import readings_of
from briefing.extract.attributions.set_off import announced, signed
from briefing.extract.attributions.speech_words import LANGUAGES, SpeechWords, speech_words
from briefing.findings import Attribution, Span

FEWEST_WORDS: Final = 4
"""Of a quotation without a speaker; fewer are a title or a word that somebody doubts."""

_RITUALS: Final = ("farewell", "goodbye", "goodnight", "mass", "grace", "prayers")
"""What is said without saying anything."""

_TALES: Final = ("story", "stories", "tale", "tales", "truth")

_LETTERS: Final = re.compile(r"[A-Za-z]+")


def find_attributions(text: str, language: str | None = "en") -> list[Attribution]:
    """Every attribution of an article, in order of what is said.

    What is said counts once for each who is said to say it. A quotation whose speaker is not named
    in its sentence, nor goes on from one that has a speaker, has source None.
    """
    if language not in LANGUAGES:
        return []
    known = speech_words(language)
    found: list[Attribution] = []
    carried: Attribution | None = None
    for paragraph in paragraphs_of(text):
        signature = signed(paragraph)
        if signature:
            found.append(signature)
            carried = None
            continue
        speaker, opening = carried, frozenset(q.start for q in paragraph.quotations)
        sentences = list(sentences_of(text, paragraph))
        for start, end in sentences:
            if start in opening and is_all_quotation(paragraph, start, end):
                given = _whole_quotation(text, (start, end), speaker)
            else:
                given = _of_sentence(paragraph, start, end, known)
            found += given
            speaker = given[-1] if given else None
        goes_on = bool(paragraph.quotations) and paragraph.quotations[-1].carries
        carried = speaker if goes_on else _announced(paragraph, *sentences[-1], known)
    return sorted(found, key=lambda a: (a.content, a.source or a.content, a.cue or a.content))


def act_of(text: str, attribution: Attribution, language: str = "en") -> str:
    """The act that a cue tells, such as "said", "accused" or "denied"; empty without a cue."""
    if attribution.cue is None:
        return ""
    start, end = attribution.cue
    return speech_words(language).act_of.get(text[start:end].lower(), "said")


def _announced(paragraph: Paragraph, start: int, end: int, known: SpeechWords) -> Attribution | None:
    """Who is said to say what the next paragraph quotes, where this one ends with a colon."""
    words = words_of(paragraph, start, end, known) if paragraph.masked.rstrip().endswith(":") else None
    return announced(words) if words else None


def _of_sentence(paragraph: Paragraph, start: int, end: int, known: SpeechWords) -> list[Attribution]:
    line = paragraph.masked
    if known.cues.isdisjoint(_LETTERS.findall(line, start - paragraph.start, end - paragraph.start)):
        return []
    words = words_of(paragraph, start, end, known)
    if words is None:
        return []
    readings = [
        replace(reading, content=words.without_marks(*reading.content)) for reading in readings_of(words)
    ]
    return [
        _attribution(words, reading)
        for reading in readings
        if words.is_sure(*reading.content) and not _says_nothing(words, reading)
    ]


def _says_nothing(words: Words, reading: Reading) -> bool:
    """Whether "said" reports no speech: "said farewell to them", or ", say Lund," for "such as Lund"."""
    (cue, _), (first, _) = reading.cue, reading.content
    if words.is_word(first, *_RITUALS) or (words.is_word(first, "the") and words.is_word(first + 1, *_TALES)):
        return True
    return words.is_word(cue, "say") and words.is_word(cue - 1, ",") and reading.source[0] == cue + 1


def _whole_quotation(text: str, content: Span, speaker: Attribution | None) -> list[Attribution]:
    """A sentence that is a quotation: of whoever spoke last, or of nobody."""
    if speaker and speaker.source and speaker.quoted:
        return [Attribution(speaker.source, speaker.cue, content, True)]
    long = len(text[content[0] : content[1]].split()) >= FEWEST_WORDS
    return [Attribution(None, None, content, True)] if long else []


def _attribution(words: Words, reading: Reading) -> Attribution:
    quoted = any(words.is_quotation(i) for i in range(*reading.content))
    source, cue, content = (_span(words, phrase) for phrase in (reading.source, reading.cue, reading.content))
    return Attribution(source, cue, content, quoted)


def _span(words: Words, phrase: tuple[int, int]) -> Span:
    return words.spans[phrase[0]][0], words.spans[phrase[1] - 1][1]
