"""What becomes of flags set aside when a text changes: they follow their words, and end with them.

No database here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from lessor_desk.services.findings import Words, held_words, words_span
from lessor_desk.services.rows import ItemFinding, ItemText
from lessor_desk.text.anchors import followed
from lessor_desk.text.span import Span

Found = tuple[ItemFinding, ...]


def carried(
    held: Collection[Words],
    before: ItemText,
    found: Found,
    after: ItemText,
    found_after: Found,
    drafted: Collection[Words] = (),
) -> dict[Words, Words | None]:
    """What each of `held`, the words of waivers on `before`, holds on to in `after`; None: it has ended.

    `found` and `found_after` are the findings on the two texts. Words that no finding of today is on are left
    as they are, unless they would set aside what nobody has looked at. Those in `drafted` were set aside in a
    draft that another typed between the two: they hold if it still has them.
    """
    places = _places(before, found)
    new = _places(after, found_after)
    at = {(words.code, words.part, place): words for words, place in new.items()}
    result: dict[Words, Words | None] = {}
    for words in held:
        if words not in places:
            result[words] = words if (words in new) is (words in drafted) else None
            continue
        span, rank = places[words]
        now = after.part(words.part)
        moved = followed(span, before.part(words.part), now)
        whole = words_span(now, moved) if moved is not None else None
        if whole is None or whole.of(now) != words.words:
            result[words] = None
        else:
            there = at.get((words.code, words.part, (whole, rank)))
            result[words] = there or (None if words in new else words)
    return result


def _places(text: ItemText, found: Found) -> dict[Words, tuple[Span, int]]:
    """Where the words lie that waivers of `found` hold on to; the number tells flags on them apart."""
    ranks: Counter[tuple[str, str, Span]] = Counter()
    places = {}
    for each, words in zip(found, held_words(text, found), strict=True):
        span = words_span(text.part(words.part), each.finding.span)
        key = (words.code, words.part, span)
        places[words] = span, ranks[key]
        ranks[key] += 1
    return places
