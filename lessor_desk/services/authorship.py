"""Whose words a version is made of: four eyes look at all of them, whoever put them there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.orm import Session

from lessor_desk.db.models import Item, Revision
from lessor_desk.workflow.deciding import Authored

WORDS_OF = "words_of"
"""The fact of a revision that names, one a line, the others whose words it brought in."""

_OF_VERSION = (
    select(Revision.author, Revision.at, Revision.cause, Revision.facts)
    .where(Revision.item_number == bindparam("number"), Revision.number > bindparam("after"))
    .order_by(Revision.number)
)
_UNTIL = (
    select(Revision.author, Revision.cause, Revision.facts)
    .where(
        Revision.item_number == bindparam("number"),
        Revision.number > 1,
        Revision.number <= bindparam("last"),
    )
    .order_by(Revision.number)
)


def authored(session: Session | Connection, item: Item) -> list[Authored]:
    """Who wrote the revisions after the first of this version of `item`, or words that these brought in."""
    if item.revision == item.version_start:
        return []
    rows = session.execute(_OF_VERSION, {"number": item.number, "after": item.version_start})
    return [Authored(name, at) for author, at, cause, facts in rows for name in authors(author, cause, facts)]


def authors(author: str | None, cause: str, facts: Mapping[str, str | int]) -> Iterator[str]:
    """Everybody whose words a revision brought in: its author, and those it names."""
    if author is not None:
        yield author
    yield from filter(None, str(facts.get(WORDS_OF, "")).split("\n"))
    if cause in ("conflict", "merge") and "editor" in facts:
        yield str(facts["editor"])


def words_of(session: Session, number: int, last: int) -> dict[str, str | int]:
    """The fact that names whoever made item `number` what it was at revision `last`; none if nobody did."""
    rows = session.execute(_UNTIL, {"number": number, "last": last})
    return _named(name for row in rows for name in authors(*row))


def words_before(session: Session, item: Item, last: int) -> dict[str, str | int]:
    """The same for words of an earlier version that are brought back: those of this one are told anyway."""
    return words_of(session, item.number, last) if last < item.version_start else {}


def _named(names: Iterable[str]) -> dict[str, str | int]:
    told = "\n".join(dict.fromkeys(names))
    return {WORDS_OF: told} if told else {}
