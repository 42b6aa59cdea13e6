"""Stories: articles that tell one event, whatever their words."""

import math
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from briefing.group.average_link import average_link
from briefing.group.story_pairs import alike_pairs, told_of
from briefing.group.story_terms import read_story, weigh_all
from briefing.model import Document

ONE_STORY: Final = 0.37
"""Mean similarity, 0 to 1, of the articles of one story; `python -m bench.stories` shows what others give."""


def group_stories(documents: Sequence[Document]) -> list[list[int]]:
    """The stories that some documents tell, as indices.

    Two articles are of one story if they share rare words, above all names, and if what the title of one
    says stands in the other; never where they have no name in common, or their titles name others
    altogether. Dates more than five days apart part them, unless the texts are nearly the
    same. An article joins a story if it is like its articles on average, so that no chain of neighbours
    glues unrelated stories together. Only articles that share rare words are compared, so thousands take
    seconds. The order of the documents does not change the stories.

    Returns:
        Each document in one story: the largest story first, of equals that with the first document;
        ascending within. Empty for no documents.
    """
    order = sorted(range(len(documents)), key=lambda i: (documents[i].text, str(documents[i].published), i))
    articles = weigh_all([read_story(documents[index]) for index in order])
    found = average_link(len(articles), alike_pairs(articles), ONE_STORY)
    stories = [sorted(order[place] for place in story) for story in found]
    return sorted(stories, key=lambda story: (-len(story), story[0]))


def story_title(documents: Sequence[Document], members: Sequence[int]) -> int:
    """The index of the document whose title stands for a story: its others tell most of it.

    A document with a title comes before one without; of equals the first counts.

    Args:
        members: indices of the story's documents, at least one.
    """
    articles = weigh_all([read_story(documents[index]) for index in members])
    centre: defaultdict[str, float] = defaultdict(float)
    for article in articles:
        for term, weight in article.weights.items():
            centre[term] += weight

    def central(place: int) -> tuple[bool, float]:
        article = articles[place]
        told = math.fsum(told_of(article.title, other) for other in articles)
        near = math.fsum(weight * centre[term] for term, weight in article.weights.items())
        return documents[members[place]].title is not None, round((told + near) / len(articles), 9)

    return members[max(range(len(members)), key=lambda place: (central(place), -members[place]))]
