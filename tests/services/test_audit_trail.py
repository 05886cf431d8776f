"""Every act leaves an entry, and the entries are one chain."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from lessor_desk.db.models import AuditEntry, Ledger
from lessor_desk.db.store import Store
from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.workflow.audit import BEGINNING, Entry

pytestmark = pytest.mark.server

A, B = "Éditeur A", "Chef B"


def test_the_chain_holds_from_the_first_entry_to_the_last(desk: Desk, item: ItemRow, url: str) -> None:
    row = desk.correction.revise(item, ItemText(body="Autre\ud800."), editor=A, cause="typed")
    row = desk.correction.restore(row, 1, editor=A)
    row = desk.review.send_back(desk.review.send(row, editor=A), editor=B, note="Pourquoi ?")
    desk.review.take_back(row, editor=B)
    store = Store(url)
    with store.reading() as session:
        stored = session.scalars(select(AuditEntry).order_by(AuditEntry.number)).all()
        end = session.get_one(Ledger, 1)
        actions = [entry.action for entry in stored]
        last = BEGINNING
        for place, entry in enumerate(stored, 1):
            told = Entry(
                place,
                entry.at,
                entry.editor,
                entry.action,
                entry.item,
                entry.revision,
                entry.digest,
                entry.reason,
                entry.facts,
            )
            last = told.hashed(last)
            assert (entry.number, entry.hash) == (place, last)
        assert (end.audit_number, end.audit_hash) == (len(stored), last)
    store.close()
    assert actions[:4] == ["add_editor"] * 4
    assert actions[4:6] == ["arrive", "import"]
    assert actions[6:] == ["correct", "revise", "revise", "send", "send_back", "take_back"]


def test_a_clock_set_back_is_noted(desk: Desk, item: ItemRow, clock, url: str) -> None:
    desk.review.send(item, editor=A)
    clock.advance(hours=-2)
    desk.notes.add(item, "Quelle heure est-il ?", editor=A)
    desk.notes.add(item, "Merci.", editor=A)
    store = Store(url)
    with store.reading() as session:
        stored = session.execute(
            select(AuditEntry.action, AuditEntry.facts).order_by(AuditEntry.number)
        ).all()
    store.close()
    assert [action for action, _ in stored][-4:] == ["send", "clock_set_back", "note", "note"]
    assert stored[-3].facts == {"seconds": 7200}
