"""Judging a source's items again once its profile has changed: the newest of those not yet approved.

In short transactions, so that nobody waits. Neither text nor state changes, and what was set aside stays so.
"""

from __future__ import annotations

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from lessor_desk.checks.levels import in_force, under
from lessor_desk.checks.profile import NEWEST
from lessor_desk.db import tallies
from lessor_desk.db.ledgers import Accounts
from lessor_desk.db.models import Item, StoredFinding
from lessor_desk.db.rule_levels import counted_by, levels_of
from lessor_desk.db.tallies import Facets
from lessor_desk.services import openings, writing
from lessor_desk.services.findings import findings_of, summary, with_waivers
from lessor_desk.services.item_rows import stored_findings
from lessor_desk.services.profiles import of_item
from lessor_desk.services.work import Work
from lessor_desk.workflow.states import Status

_OPEN = (Status.TO_REVIEW, Status.IN_REVIEW, Status.SENT_BACK, Status.TO_APPROVE)
_BATCH = 25  # items in one transaction


def judged_again(work: Work, source: str) -> int:
    """Judge the newest open items of `source` by its profile of now; returns how many changed."""
    with work.reading() as session:
        query = select(Item.number).where(Item.source == source, Item.status.in_(_OPEN))
        numbers = list(session.scalars(query.order_by(Item.number.desc()).limit(NEWEST)))
    changed = 0
    for start in range(0, len(numbers), _BATCH):
        with work.store.filling() as session, under(levels_of(session)):
            accounts = Accounts(session)
            again = [_judged(session, number, accounts) for number in numbers[start : start + _BATCH]]
            found = [begun for begun in again if begun is not None]
            openings.enter(session, accounts, found, work.now(), revised=True)
            changed += len(found)
            accounts.close()
    return changed


def _judged(session: Session, number: int, accounts: Accounts) -> openings.Begun | None:
    """Judge item `number`; how it is looked up now, if that has changed."""
    item = session.get(Item, number, with_for_update=True)
    if item is None or item.status not in _OPEN:
        return None
    text = writing.revision_text(session, item, item.revision)
    before = writing.revision_findings(session, item, text)
    found = findings_of(item.kind, text, of_item(session, item))
    if found == before:
        return None
    facets = Facets.of(item)
    session.execute(delete(StoredFinding).where(StoredFinding.item_number == number))
    if found:
        session.execute(insert(StoredFinding), stored_findings(number, found))
    waivers = writing.waivers_of(session, item)
    writing.apply_summary(item, summary(text, with_waivers(text, found, waivers)))
    item.rules = counted_by(in_force())
    item.sequence = accounts.next_sequence()
    tallies.moved(session, [facets], [Facets.of(item)])
    session.flush()
    return openings.begun(number, item.kind, text.body, found)
