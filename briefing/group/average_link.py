"""Average link: groups of which any two members are, on average, alike.

A member must be like the group and not like one of it, so that a chain of neighbours does not grow.
"""

import heapq
from collections.abc import Mapping


def average_link(n: int, similarities: Mapping[tuple[int, int], float], threshold: float) -> list[list[int]]:
    """The groups of n things, merged from the most alike on while the mean similarity reaches a threshold.

    Args:
        n: how many things there are, numbered from 0.
        similarities: of pairs, the lower number first; a pair that is missing has none.
        threshold: the least mean over all pairs of two groups that become one.

    Returns:
        Each thing in one group; groups by their first member, members ascending. Ties go to the pair
        with the lowest numbers.
    """
    members = {index: [index] for index in range(n)}
    sums: list[dict[int, float]] = [{} for _ in range(n)]
    heap: list[tuple[float, int, int, int]] = []
    for (a, b), similarity in similarities.items():
        sums[a][b] = sums[b][a] = similarity
        if similarity >= threshold:
            heap.append((-similarity, a, b, 2))
    heapq.heapify(heap)
    while heap:
        _, a, b, size = heapq.heappop(heap)
        if a not in members or b not in members or len(members[a]) + len(members[b]) != size:
            continue  # one of them was merged since
        members[a] += members.pop(b)
        for other, total in sums[b].items():
            if other in members and other != a:
                sums[a][other] = sums[other][a] = sums[a].get(other, 0.0) + total
        for other, total in sums[a].items():
            if other not in members or other == a:
                continue
            mean = total / (len(members[a]) * len(members[other]))
            if mean >= threshold:
                low, high = min(a, other), max(a, other)
                heapq.heappush(heap, (-mean, low, high, len(members[a]) + len(members[other])))
    return [sorted(found) for _, found in sorted(members.items(), key=lambda item: min(item[1]))]
