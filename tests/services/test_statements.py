"""A decision asks once, and writes each table once: what it costs is counted in statements, not in time."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, event

from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemRow
from lessor_desk.workflow.states import Status

A = "Éditeur A"


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


def test_levels_and_labels_are_read_where_there_are_any(desk: Desk, item: ItemRow, said: list[str]) -> None:
    row = desk.organising.label(item, editor=A, add=["Une"])
    row = desk.review.take_back(desk.review.send(row, editor=A), editor=A)
    said.clear()
    sent = desk.review.send(row, editor=A)
    assert sent.labels == ("Une",)
    assert [words.split()[0] for words in said].count("SELECT") == 2
