"""Where in an item the words of a search stand, if the list does not show them."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from lessor_desk.db.models import Item, RevisionText
from lessor_desk.services.rows import ItemRow
from lessor_desk.text.passages import passage, stands_in
from lessor_desk.text.terms import Term

_MOST_READ = 20_000  # code points of a body in which a passage is looked for
_BODIES = (
    select(RevisionText.item_number, func.substr(RevisionText.body, 1, _MOST_READ))
    .join(Item, (Item.number == RevisionText.item_number) & (Item.revision == RevisionText.number))
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
    bodies: dict[int, str] = {}
    if lacking:
        for number, body in session.execute(_BODIES, {"numbers": tuple(lacking)}):
            bodies[number] = body
    return tuple(
        replace(row, passage=passage(bodies.get(row.number, ""), lacking[row.number]))
        if row.number in lacking
        else row
        for row in rows
    )
