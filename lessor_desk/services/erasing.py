"""Emptying the spike: text and raw bytes go for ever, hash and audit stay."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Table, delete, func, select
from sqlalchemy.orm import Session

from lessor_desk.db import fulltext, tallies
from lessor_desk.db.ledgers import Accounts
from lessor_desk.db.models import Base, Item, Raw
from lessor_desk.db.tallies import Facets
from lessor_desk.services.work import Work, known_editor
from lessor_desk.workflow.errors import RoleError, WrongStateError
from lessor_desk.workflow.states import Role, Status


@dataclass(frozen=True, slots=True)
class Erased:
    """How many items are gone, and how many files as received stay because other items came in them."""

    items: int
    raws_kept: int


class ErasingService:
    """What cannot be undone."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def spiked(self) -> tuple[int, ...]:
        """The numbers of the spiked items, which emptying the spike would erase."""
        with self._work.reading() as session:
            query = select(Item.number).where(Item.status == Status.SPIKED)
            return tuple(session.scalars(query.order_by(Item.number)))

    def empty_spike(self, numbers: Iterable[int], *, by: str) -> Erased:
        """Erase the spiked items of these numbers, as the administrator `by`; others erase nothing.

        Their numbers are never given again; the audit keeps every hash that they had. A file as received
        is erased with the last item that came in it. Raises RoleError, UnknownEditorError, and
        WrongStateError for an item that is not spiked: nothing is erased then.
        """
        wanted = tuple(dict.fromkeys(numbers))
        now = self._work.now()
        with self._work.store.erasing() as session:
            if Role.ADMIN not in known_editor(session, by).roles:
                raise RoleError({Role.ADMIN})
            accounts = Accounts(session)
            raws: set[int] = set()
            facets = []
            for number in wanted:
                item = session.get(Item, number, with_for_update=True)
                if item is None or item.status is not Status.SPIKED:
                    raise WrongStateError("erase")
                accounts.record(
                    "erase",
                    at=now,
                    editor=by,
                    item=item.id,
                    revision=item.revision,
                    digest=item.digest,
                    facts={"number": number},
                )
                facets.append(Facets.of(item))
                if item.raw_id is not None:
                    raws.add(item.raw_id)
                _erase(session, number)
            fulltext.forget(session)
            tallies.moved(session, facets, ())
            accounts.next_sequence()
            accounts.close()
            kept = sum(not self._erase_raw(session, raw) for raw in sorted(raws))
        return Erased(len(wanted), kept)

    def _erase_raw(self, session: Session, number: int) -> bool:
        """Erase a file as received, unless other items came in it."""
        session.flush()
        others = select(func.count()).select_from(Item).where(Item.raw_id == number)
        if session.scalars(others).one():
            return False
        raw = session.get_one(Raw, number)
        raw.data, raw.name, raw.erased_at = None, "", self._work.now()
        return True


def _erase(session: Session, number: int) -> None:
    """Take the item out of every table that knows it."""
    items = Base.metadata.tables[Item.__tablename__]
    for table in reversed(Base.metadata.sorted_tables):
        for column in _pointing_at(table, items):
            session.execute(delete(table).where(table.c[column] == number))
    session.execute(delete(items).where(items.c.number == number))


def _pointing_at(table: Table, items: Table) -> list[str]:
    return [
        column.name
        for column in table.columns
        if any(key.column.table is items and key.column.name == "number" for key in column.foreign_keys)
    ]
