"""The short way: read, split, rank, choose. Extracts and rankings without angles and without a page."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.analysis import Extract, RankedSentence
from briefing.collector import collector_held
from briefing.compose import fit_words, make_source
from briefing.errors import BriefingError, EmptyDocument
from briefing.group import near_duplicates
from briefing.model import Document, Group, Line, Ranking, source_id
from briefing.options import Options
from briefing.protocols import Progress, no_progress
from briefing.rank import check_ranker, rank
from briefing.selection import each_once
from briefing.sources import SourceLike, as_document, gather
from briefing.split import split_document
from briefing.text.corpus import Corpus
from briefing.text.languages import check_language

DEFAULT_WORDS = 100
"""Words of an extract when nothing else is said."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """Some sources with every sentence scored, and what could not be read."""

    corpus: Corpus
    copies: tuple[Group, ...]
    ranking: Ranking
    failures: tuple[BriefingError, ...] = ()


def summarize(
    documents: Sequence[Document | str],
    *,
    words: int = DEFAULT_WORDS,
    ranker: str = "coverage",
    date: datetime.date | str | None = None,
    language: str | None = None,
) -> tuple[Line, ...]:
    """The best sentences of some documents, at most `words` words, in reading order.

    Args:
        documents: documents or plain texts.
        words: at most so many, and as close as whole sentences allow; a single sentence that is
            longer is given alone.
        ranker: a name in `RANKERS`.
        date: the day that the extract is for, a date or ISO text. It is checked and changes
            nothing yet: preferring a day's own news did not make extracts better.
        language: ISO 639-1 code; by default each document's own.

    Returns:
        Lines with `text`, `source`, `start`, `end`, `score` and `also`; none for documents
        without words.

    Raises:
        UsageError: `words` is below 1, or the date is not ISO.
        UnknownName: no ranker, or no rules for the language.
    """
    Options(words=words, ranker=ranker, language=language, date=date)  # checks them
    check_ranker(ranker)
    check_language(language)
    with collector_held():
        read = []
        for document in documents:
            try:
                read.append(as_document(document, language))
            except EmptyDocument:
                read.append(Document(text=""))  # keeps the letters of the others
        ranked = rank_documents(read, ranker, words)
        return fit_words(ranked.corpus, ranked.ranking, ranked.copies, words)


def rank_sources(
    sources: Iterable[SourceLike] | SourceLike,
    options: Options = Options(),
    progress: Progress = no_progress,
) -> Ranked:
    """Some sources with every sentence scored for an extract of `options.words` words.

    Args:
        sources: paths of files and folders, "-" for standard input, or documents.
        options: ranker, words and language count.

    Raises:
        BriefingError: nothing could be read, or an option names what does not exist.
    """
    check_ranker(options.ranker)
    check_language(options.language)
    with collector_held():
        found = gather(sources, options, progress)
        documents = [document for document, _ in each_once(found.documents, progress)]
        return rank_documents(documents, options.ranker, options.words, progress, found.failures)


def extract(ranked: Ranked, words: int | None = DEFAULT_WORDS, sentences: int | None = None) -> Extract:
    """The best of some ranked sources, in reading order.

    Args:
        words: at most so many words; None: no limit.
        sentences: at most so many sentences; None: no limit.
    """
    documents = ranked.corpus.documents
    return Extract(
        sources=tuple(make_source(letter, document) for letter, document in documents.items()),
        lines=fit_words(ranked.corpus, ranked.ranking, ranked.copies, words, sentences),
        ranker=ranked.ranking.ranker,
        words=words,
        sentences=sentences,
    )


def ranked_sentences(ranked: Ranked) -> list[RankedSentence]:
    """Every sentence with its score and place, best first; equal scores in reading order."""
    corpus, scores = ranked.corpus, ranked.ranking.scores
    members_of = {group.members[0]: group.members for group in ranked.copies}
    later = {index for group in ranked.copies for index in group.members[1:]}
    heads = sorted((i for i in corpus.front_order if i not in later), key=lambda i: -scores[i])
    found = corpus.sentences
    return [
        RankedSentence(
            place=place,
            score=scores[index],
            sentence=found[index],
            uri=corpus.documents[found[index].source].uri,
            n_words=corpus.lengths[index],
            same_as=found[head].id if index != head else None,
        )
        for place, head in enumerate(heads, start=1)
        for index in members_of.get(head, (head,))
    ]


def rank_documents(
    documents: Sequence[Document],
    ranker: str,
    words: int | None = None,
    progress: Progress = no_progress,
    failures: Sequence[BriefingError] = (),
) -> Ranked:
    """The sentences of documents with their scores: split, copies found, ranked.

    Args:
        words: the limit of the extract that is wanted; None where there is none.
        failures: what could not be read, to be passed on.
    """
    corpus, copies = collect(documents, progress)
    progress("rank", 0, 1)
    return Ranked(corpus, copies, rank(corpus, ranker, words, copies), tuple(failures))


def collect(
    documents: Sequence[Document], progress: Progress = no_progress
) -> tuple[Corpus, tuple[Group, ...]]:
    """The sentences of documents under their letters, and which are near-duplicates."""
    by_letter = {source_id(index): document for index, document in enumerate(documents)}
    sentences = []
    for n_done, (letter, document) in enumerate(by_letter.items(), start=1):
        sentences += split_document(document, letter)
        progress("split", n_done, len(by_letter))
    corpus = Corpus(sentences, by_letter)
    progress("group", 0, 1)
    return corpus, tuple(near_duplicates(corpus))
