"""The words of the items that came in together: what an item's lost letters are looked up in.

A batch is an import. Its words are read only for an item that lacks letters, from the newest of the others
that have no encoding flag.
"""

from __future__ import annotations

from collections import Counter

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from lessor_desk.db.models import Item, RevisionText
from lessor_desk.services.findings import findings_of, lacks_letters
from lessor_desk.services.profiles import of_item
from lessor_desk.services.rows import ItemFinding, ItemText
from lessor_desk.text.vocabulary import accented

_TEXTS, _LENGTH = 500, 8_000  # so many texts, so many code points of each

Batches = dict[int, tuple[str, ...]]
"""The words of imports that were read already, for a run over many items."""


def found_on(
    session: Session, item: Item, text: ItemText, known: Batches | None = None
) -> tuple[ItemFinding, ...]:
    """All findings on `text` of `item`, by what is known of its source and of its batch."""
    profile = of_item(session, item)
    found = findings_of(item.kind, text, profile)
    if item.import_id is None or not lacks_letters(found):
        return found
    if known is None:
        words = words_beside(session, item)
    else:
        if item.import_id not in known:
            known[item.import_id] = words_of(session, item.import_id)
        words = known[item.import_id]
    return findings_of(item.kind, text, profile, words) if words else found


def words_beside(session: Session, item: Item) -> tuple[str, ...]:
    """The words of the items that came in with `item`."""
    return () if item.import_id is None else words_of(session, item.import_id, beside=item.number)


def words_of(session: Session, import_id: int, *, beside: int | None = None) -> tuple[str, ...]:
    """The words with an accent of the items of an import, the most frequent first, without item `beside`.

    Lost letters are looked up here for names only: a word that begins with one of a to z is left out.
    """
    query = (
        select(RevisionText.headline, func.substr(RevisionText.body, 1, _LENGTH), RevisionText.meta)
        .join(Item, (Item.number == RevisionText.item_number) & (Item.revision == RevisionText.number))
        .where(Item.import_id == import_id, Item.encoding == 0, Item.number != (beside or 0))
        .order_by(Item.number.desc())
        .limit(_TEXTS)
    )
    parts: Counter[str] = Counter()  # between blanks: most come again and again, and are looked at once
    for headline, body, meta in session.execute(query):
        for text in (headline, _whole_words(body), *meta.values()):
            parts.update(text.split())
    counts: Counter[str] = Counter()
    for part, times in parts.items():
        if not part.isascii():
            for word in accented(part):
                if not "a" <= word[0] <= "z":
                    counts[word] += times
    return tuple(word for word, _ in counts.most_common())


def _whole_words(body: str) -> str:
    """`body`, which the query may have cut within a word."""
    return body if len(body) < _LENGTH else body.rpartition(" ")[0]
