"""Judging items again once more is known: of their source (the newest of it), or of their batch.

Only those not yet approved, in short transactions, so that nobody waits. Neither text nor state changes, and
what was set aside stays so.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Select, select, update
from sqlalchemy.orm import Session

from lessor_desk.checks.levels import under
from lessor_desk.checks.profile import NEWEST
from lessor_desk.db.ledgers import Accounts
from lessor_desk.db.models import Item, StoredFinding
from lessor_desk.db.rule_levels import levels_of
from lessor_desk.services import openings, writing
from lessor_desk.services.batches import Batches, words_of
from lessor_desk.services.rows import LACKING
from lessor_desk.services.work import Work

_BATCH = 25  # items in one transaction
_NONE = 0  # as if no rules had counted an item


def to_judge_again(session: Session, source: str) -> None:
    """Within the transaction that changes what is known of `source`: its newest items count as not counted.

    Whoever is killed before `judged_again` leaves them to those who count what older rules have counted.
    """
    newest = _newest(source).subquery()
    older = update(Item).where(Item.number.in_(select(newest.c.number))).values(rules=_NONE)
    session.execute(older, execution_options={"synchronize_session": False})


def judged_again(work: Work, source: str) -> int:
    """Judge the newest open items of `source` by its profile of now; returns how many changed."""
    with work.reading() as session:
        numbers = list(session.scalars(_newest(source)))
    return _judge(work, numbers, {})


def _newest(source: str) -> Select[int]:
    query = select(Item.number).where(Item.source == source, Item.status.in_(writing.OPEN))
    return query.order_by(Item.number.desc()).limit(NEWEST)


def batch_judged_again(work: Work, import_id: int) -> int:
    """Judge the items of an import that lack letters by the words of all; returns how many changed."""
    with work.reading() as session:
        lacking = (
            select(Item.number)
            .join(StoredFinding, StoredFinding.item_number == Item.number)
            .where(
                Item.import_id == import_id, Item.status.in_(writing.OPEN), StoredFinding.code.in_(LACKING)
            )
            .distinct()
            .order_by(Item.number)
        )
        numbers = list(session.scalars(lacking))
        words = words_of(session, import_id) if numbers else ()
    return _judge(work, numbers, {import_id: words}) if words else 0


def _judge(work: Work, numbers: Sequence[int], known: Batches) -> int:
    changed = 0
    for start in range(0, len(numbers), _BATCH):
        with work.store.filling() as session, under(levels_of(session)):
            accounts = Accounts(session.connection())
            again = [
                writing.judge(session, accounts, number, known) for number in numbers[start : start + _BATCH]
            ]
            found = [begun for begun in again if begun is not None]
            for number in openings.enter(session, accounts, found, work.now(), revised=True):
                writing.judge(session, accounts, number, known)
            changed += len(found)
            accounts.close()
    return changed
