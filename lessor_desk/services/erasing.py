"""Emptying the spike: text and raw bytes go for ever, hash and audit stay."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import CursorResult, Table, delete, exists, select, update
from sqlalchemy.orm import Session

from lessor_desk.db import fulltext, tallies
from lessor_desk.db.ledgers import Accounts
from lessor_desk.db.models import Base, Item, Raw
from lessor_desk.db.tallies import Facets
from lessor_desk.services.work import Work, known_editor
from lessor_desk.workflow.errors import RoleError, WrongStateError
from lessor_desk.workflow.states import Role, Status

MOST_AT_ONCE = 500  # items or files named in one statement; databases limit its values


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
            accounts = Accounts(session.connection())
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
            take_out(session, wanted)
            fulltext.forget(session)
            tallies.moved(session.connection(), facets, ())
            accounts.next_sequence()
            accounts.close()
            session.flush()
            return Erased(len(wanted), len(raws) - forget_raws(session, raws, now))


def take_out(session: Session, numbers: Iterable[int]) -> None:
    """Take the items of `numbers` out of every table that knows them."""
    items = Base.metadata.tables[Item.__tablename__]
    wanted = tuple(numbers)
    for start in range(0, len(wanted), MOST_AT_ONCE):
        some = wanted[start : start + MOST_AT_ONCE]
        for table in reversed(Base.metadata.sorted_tables):
            for column in _pointing_at(table, items):
                session.execute(delete(table).where(table.c[column].in_(some)))
        session.execute(delete(items).where(items.c.number.in_(some)))


def forget_raws(session: Session, raws: Iterable[int], now: datetime) -> int:
    """Erase the files as received of these ids in which no item came that is still there; tell how many."""
    wanted = sorted(raws)
    forgotten = 0
    for start in range(0, len(wanted), MOST_AT_ONCE):
        some = Raw.id.in_(wanted[start : start + MOST_AT_ONCE])
        bare = update(Raw).where(some, ~exists().where(Item.raw_id == Raw.id))
        gone = bare.values(data=None, name="", erased_at=now)
        forgotten += cast(CursorResult[Any], session.execute(gone)).rowcount
    return forgotten


def _pointing_at(table: Table, items: Table) -> list[str]:
    return [
        column.name
        for column in table.columns
        if any(key.column.table is items and key.column.name == "number" for key in column.foreign_keys)
    ]
