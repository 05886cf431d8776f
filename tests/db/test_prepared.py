"""A statement said once writes what the mapper would have written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.dialects import postgresql

from lessor_desk.db import leases
from lessor_desk.db.held import COLUMNS, held, write
from lessor_desk.db.leases import LEASE_COLUMNS, lease_of
from lessor_desk.db.models import AuditEntry, Base, Item, Lock, Source, Tally
from lessor_desk.db.prepared import Prepared, inserting, worded
from lessor_desk.db.store import Store, Transaction
from lessor_desk.workflow.locks import Lease
from lessor_desk.workflow.states import Edition, Kind, Status

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ANY_TEXT = st.text(st.one_of(st.characters(), st.sampled_from("\x00\ud800\U0010fffd")))
AUDIT = Base.metadata.tables[AuditEntry.__tablename__]
TALLIES = Base.metadata.tables[Tally.__tablename__]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(f"sqlite:///{tmp_path / 'desk.sqlite'}")
    yield made
    made.close()


@pytest.fixture
def transaction(store: Store) -> Iterator[Transaction]:
    with store.changing() as begun:
        yield begun


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ANY_TEXT, st.dictionaries(st.text(st.characters(codec="utf-8")), st.integers() | st.text("aé\x00")))
def test_whatever_is_written_comes_back(
    transaction: Transaction, reason: str, facts: dict[str, int | str]
) -> None:
    connection = transaction.connection
    at = datetime(2026, 3, 2, 14, 5, 6, 789, tzinfo=timezone(timedelta(hours=5)))
    row = {"number": 7, "at": at, "editor": None, "action": "note", "item": None, "revision": 3}
    inserting(AUDIT).run(connection, row | {"digest": None, "reason": reason, "facts": facts, "hash": "0"})
    [found] = transaction.session.scalars(select(AuditEntry).where(AuditEntry.number == 7))
    assert (found.at, found.editor, found.revision, found.reason) == (at, None, 3, reason)
    assert found.facts == facts
    transaction.session.expunge(found)
    connection.execute(delete(AUDIT))


def test_of_many_rows_it_tells_how_many_it_met(transaction: Transaction) -> None:
    put = inserting(TALLIES)
    rows = [{"status": status, "waiting": False, "what": "items", "number": 1} for status in (*Status,)[:3]]
    put.run(transaction.connection, *rows)
    add = Prepared(
        update(TALLIES)
        .where(TALLIES.c.status == bindparam("status"))
        .values(number=TALLIES.c.number + bindparam("by"))
    )
    told = [{"status": status, "by": 2} for status in (*Status,)[1:5]]
    assert add.run(transaction.connection, *told) == 2
    assert add.run(transaction.connection, {"status": (*Status,)[6], "by": 2}) == 0
    found = transaction.connection.execute(select(TALLIES.c.number).order_by(TALLIES.c.number))
    assert [*found.scalars()] == [1, 3, 3]


def test_a_value_that_is_not_told_is_a_mistake(transaction: Transaction) -> None:
    with pytest.raises(KeyError, match="what"):
        inserting(TALLIES).run(
            transaction.connection, {"status": Status.TO_REVIEW, "waiting": False, "number": 1}
        )


def test_other_databases_are_told_in_their_own_words() -> None:
    moves = Base.metadata.tables["moves"]
    given = {each.name: None for each in moves.columns if each.name != "id"}
    given |= {"act": "send", "at": NOON}
    said = worded(inserting(moves).statement, postgresql.dialect(paramstyle="pyformat"))
    assert "RETURNING" not in said.words, "nobody asks for the number"
    assert said.told(given) == given


@pytest.fixture
def number(store: Store) -> int:
    """Of an item that is stored."""
    with store.deciding() as session:
        session.add(Source(name="Agence", created_at=NOON))
        session.flush()
        session.add(
            Item(
                number=5,
                id="5",
                row_version=1,
                sequence=1,
                kind=Kind.ARTICLE,
                headline="",
                opening="",
                source="Agence",
                received_at=NOON,
                status=Status.TO_REVIEW,
                revision=1,
                version_start=1,
                digest="",
                rules=1,
            )
        )
    return 5


def test_what_is_set_on_a_held_item_is_written_once(store: Store, number: int) -> None:
    with store.changing() as transaction:
        connection = transaction.connection
        row = connection.execute(select(*COLUMNS).where(Item.number == number)).one()
        item = held(row)
        assert write(connection, item, 1), "nothing was set"
        item.status, item.headline, item.waiting_since = Status.SPIKED, "a\x00b", NOON
        item.row_version = 2
        assert write(connection, item, 1)
        item.edition = Edition.CORRECTION
        assert not write(connection, item, 1), "it is no longer what it was"
        assert write(connection, held(row), 1), "nothing was set on this one"
    with store.reading() as session:
        found = session.get_one(Item, number)
        assert (found.status, found.headline, found.waiting_since) == (Status.SPIKED, "a\x00b", NOON)
        assert (found.row_version, found.edition) == (2, Edition.FIRST)


def test_a_lease_is_taken_kept_and_given_back(store: Store, number: int) -> None:
    def stored() -> Lease | None:
        query = select(*LEASE_COLUMNS).where(Lock.item_number == number)
        row = transaction.connection.execute(query).one_or_none()
        return None if row is None else lease_of(*row)

    with store.deciding() as session:
        people = Base.metadata.tables["editors"]
        for name in ("Éditeur A", "Chef B"):
            row = {"name": name, "id": name, "roles": ["chief"], "added_at": NOON}
            inserting(people).run(session.connection(), row)
    first = Lease("Éditeur A", NOON, NOON, NOON)
    second = Lease("Chef B", NOON, NOON + timedelta(minutes=1), NOON + timedelta(minutes=2))
    with store.changing() as transaction:
        for before, after in ((None, first), (first, first), (first, second), (second, None), (None, None)):
            leases.write(transaction.connection, number, before, after)
            assert stored() == after
