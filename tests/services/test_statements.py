"""A decision asks once, and writes each table once: what it costs is counted in statements, not in time."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.workflow.errors import SameEditorError
from lessor_desk.workflow.states import Status

A, B = "Éditeur A", "Chef B"


@pytest.fixture
def said() -> Iterator[list[str]]:
    """The first words of every statement, without those that begin a transaction."""
    statements: list[str] = []

    def before(connection: object, cursor: object, statement: str, *_: object) -> None:
        statements.append(" ".join(statement.split()[:3]))

    event.listen(Engine, "before_cursor_execute", before)
    yield statements
    event.remove(Engine, "before_cursor_execute", before)


def test_sending_reads_once_and_writes_each_table_once(desk: Desk, item: ItemRow, said: list[str]) -> None:
    row = desk.review.take_back(desk.review.send(item, editor=A), editor=A)  # now each state has its counts
    said.clear()
    assert desk.review.send(row, editor=A).status is Status.TO_APPROVE
    assert [words.split()[0] for words in said].count("SELECT") == 1
    written = sorted(words for words in said if not words.startswith("SELECT"))
    assert written == [
        "INSERT INTO audit",
        "INSERT INTO moves",
        "UPDATE items SET",
        "UPDATE ledger SET",
        "UPDATE tallies SET",
    ]


def test_taking_back_reads_the_decisions_as_well(desk: Desk, item: ItemRow, said: list[str]) -> None:
    row = desk.review.send(item, editor=A)
    said.clear()
    desk.review.take_back(row, editor=A)
    assert [words.split()[0] for words in said].count("SELECT") == 2
    assert len(said) == 7


def test_approving_asks_who_wrote_if_anybody_did(desk: Desk, item: ItemRow, said: list[str]) -> None:
    row = desk.review.send(item, editor=A)
    row = desk.review.take_back(desk.review.approve(row, editor=B), editor=B)  # now each state has its counts
    said.clear()
    approved = desk.review.approve(row, editor=B)
    assert [words.split()[0] for words in said].count("SELECT") == 1
    assert len([words for words in said if not words.startswith("SELECT")]) == 6
    opened = desk.review.reopen(approved, editor=B, note="À revoir.")
    corrected = desk.correction.revise(
        opened, ItemText("Ségou", "Le marché rouvre."), editor=A, cause="typed"
    )
    row = desk.review.send(corrected, editor=A)
    said.clear()
    desk.review.approve(row, editor=B)
    assert [words.split()[0] for words in said].count("SELECT") == 2


def test_the_desks_rule_is_asked_of_whoever_wrote(desk: Desk, item: ItemRow, said: list[str]) -> None:
    revised = desk.correction.revise(item, ItemText("Ségou", "Le marché rouvre."), editor=B, cause="typed")
    row = desk.review.send(revised, editor=B)
    said.clear()
    with pytest.raises(SameEditorError):
        desk.review.approve(row, editor=B)
    assert [words.split()[0] for words in said] == ["SELECT"] * 4


def test_what_is_only_decided_needs_no_session(
    desk: Desk, item: ItemRow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def made(*_: object) -> None:
        raise AssertionError("nothing here is the mapper's")

    monkeypatch.setattr(Session, "__init__", made)
    review = desk.review
    row = review.approve(review.send(item, editor=A), editor=B)
    row = review.take_back(row, editor=B)
    row = review.send_back(row, editor=B, note="À revoir.")
    row = review.send(row, editor=A)
    row = review.reopen(review.approve(row, editor=B), editor=B, note="À revoir.")
    row = review.unspike(review.spike(row, editor=A), editor=A)
    assert row.status is Status.IN_REVIEW


def test_levels_and_labels_are_read_where_there_are_any(desk: Desk, item: ItemRow, said: list[str]) -> None:
    row = desk.organising.label(item, editor=A, add=["Une"])
    row = desk.review.take_back(desk.review.send(row, editor=A), editor=A)
    said.clear()
    sent = desk.review.send(row, editor=A)
    assert sent.labels == ("Une",)
    assert [words.split()[0] for words in said].count("SELECT") == 2
