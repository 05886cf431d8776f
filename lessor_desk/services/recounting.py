"""Judging a source's items again once its profile has changed: the newest of those not yet approved.

In short transactions, so that nobody waits. Neither text nor state changes, and what was set aside stays so.
"""

from __future__ import annotations

from sqlalchemy import select

from lessor_desk.checks.levels import under
from lessor_desk.checks.profile import NEWEST
from lessor_desk.db.ledgers import Accounts
from lessor_desk.db.models import Item
from lessor_desk.db.rule_levels import levels_of
from lessor_desk.services import openings, writing
from lessor_desk.services.work import Work

_BATCH = 25  # items in one transaction


def judged_again(work: Work, source: str) -> int:
    """Judge the newest open items of `source` by its profile of now; returns how many changed."""
    with work.reading() as session:
        query = select(Item.number).where(Item.source == source, Item.status.in_(writing.OPEN))
        numbers = list(session.scalars(query.order_by(Item.number.desc()).limit(NEWEST)))
    changed = 0
    for start in range(0, len(numbers), _BATCH):
        with work.store.filling() as session, under(levels_of(session)):
            accounts = Accounts(session)
            again = [writing.judge(session, accounts, number) for number in numbers[start : start + _BATCH]]
            found = [begun for begun in again if begun is not None]
            for number in openings.enter(session, accounts, found, work.now(), revised=True):
                writing.judge(session, accounts, number)
            changed += len(found)
            accounts.close()
    return changed
