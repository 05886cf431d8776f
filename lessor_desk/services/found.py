"""Where in an item the words of a search stand, if the list does not show them."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from lessor_desk.db.models import Item, ItemWords, RevisionText
from lessor_desk.services.rows import ItemRow
from lessor_desk.text.passages import passage, stands_in
from lessor_desk.text.terms import Term

_MOST_READ = 20_000  # code points of a text in which a passage is looked for
_TEXTS = (
    select(
        Item.number,
        RevisionText.headline,
        func.substr(RevisionText.body, 1, _MOST_READ),
        func.substr(ItemWords.words, 1, _MOST_READ),
    )
    .join(RevisionText, (Item.number == RevisionText.item_number) & (Item.revision == RevisionText.number))
    .join(ItemWords, ItemWords.item_number == Item.number)
    .where(Item.number.in_(bindparam("numbers", expanding=True)))
)


def with_passages(
    session: Session, rows: tuple[ItemRow, ...], terms: tuple[Term, ...]
) -> tuple[ItemRow, ...]:
    """`rows` with a passage each of the body, where words of the search do not stand in the list."""
    lacking = {
        row.number: left
        for row in rows
        if (left := [term for term in terms if not stands_in(row.headline or row.opening, term)])
    }
    found: dict[int, str] = {}
    if lacking:
        for number, headline, body, plain in session.execute(_TEXTS, {"numbers": tuple(lacking)}):
            found[number] = passage(f"{headline}\n{body}", lacking[number], plain)
    return tuple(replace(row, passage=found[row.number]) if row.number in found else row for row in rows)
