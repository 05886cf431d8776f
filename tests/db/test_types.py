"""What goes into a column comes out of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from lessor_desk.db.models import Source, Tally
from lessor_desk.db.store import Store
from lessor_desk.db.types import escaped, unescaped
from lessor_desk.db.uuid7 import uuid7
from lessor_desk.workflow.states import Status


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(f"sqlite:///{tmp_path / 'desk.sqlite'}")
    yield made
    made.close()


@given(st.text(st.one_of(st.characters(), st.sampled_from("\x00\ud800\udfff\U0010fffd\U00100000\U0010d800"))))
def test_any_text_is_kept_in_characters_that_databases_take(given_text: str) -> None:
    stored = escaped(given_text)
    assert unescaped(stored) == given_text
    assert "\x00" not in stored
    stored.encode("utf-8")


def test_ordinary_text_is_stored_as_it_is() -> None:
    assert escaped("L’œuvre\u202f! ɛ ɔ \U0001f600") == "L’œuvre\u202f! ɛ ɔ \U0001f600"


def test_times_come_back_in_utc(store: Store) -> None:
    at = datetime(2026, 3, 2, 14, 5, 6, 789, tzinfo=timezone(timedelta(hours=5)))
    with store.deciding() as session:
        session.add(Source(name="Agence", created_at=at))
    with store.reading() as session:
        found = session.get_one(Source, "Agence").created_at
        assert (found, found.tzinfo) == (at, UTC)
        assert session.scalar(text("SELECT created_at FROM sources")) == "2026-03-02 09:05:06.000789"


def test_words_are_stored_by_value(store: Store) -> None:
    with store.deciding() as session:
        session.add(Tally(status=Status.TO_REVIEW, waiting=False, what="items", number=1))
    with store.reading() as session:
        assert session.scalar(text("SELECT status FROM tallies")) == "to_review"


def test_identities_are_uuids_of_version_7_in_order_of_time() -> None:
    made = [uuid7() for _ in range(2000)]
    assert len(set(made)) == len(made)
    assert {(UUID(each).version, UUID(each).variant) for each in made} == {(7, UUID(uuid7()).variant)}
    assert [each[:13] for each in made] == sorted(each[:13] for each in made)
