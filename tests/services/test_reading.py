"""Queues, pages, counts: what a list shows is what is there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from sqlalchemy import Engine, create_engine, event, text

from lessor_desk.checks.base import FindingClass
from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemRow, ItemText, Page
from lessor_desk.workflow import errors
from lessor_desk.workflow.states import Order, Priority, Queue, Status

pytestmark = pytest.mark.server

A, B, C = "Éditeur A", "Chef B", "Éditeur C"
GARBLED = "Le ministÃ¨re a reçu {} délégations."
DOUBLED = "Il a rouvert {} fois.."


@pytest.fixture
def rows(desk: Desk, bring) -> list[ItemRow]:
    """Nine items, by turns clean, garbled and with a doubled period; the first six in several states."""
    texts = ("Le marché de Ségou a rouvert {} fois.", GARBLED, DOUBLED)
    rows = [bring(texts[number % 3].format(number + 2)) for number in range(9)]
    rows[0] = desk.review.approve(desk.review.send(rows[0], editor=A), editor=B)
    rows[1] = desk.correction.save_draft(rows[1], ItemText(body="Autre texte."), editor=C)
    rows[2] = desk.review.send_back(desk.review.send(rows[2], editor=A), editor=B, note="Revoir.")
    rows[3] = desk.review.send(rows[3], editor=A)
    rows[4] = desk.review.spike(rows[4], editor=A)
    return rows


def test_pages_follow_each_other_without_gap_or_repeat(desk: Desk, rows: list[ItemRow]) -> None:
    seen, after = [], None
    while True:
        page = desk.reading.page(Queue.TO_HANDLE, editor=A, after=after, size=2)
        assert page.total == 6
        seen += [row.number for row in page.rows]
        if (after := page.next_after) is None:
            break
    assert seen == [9, 8, 7, 6, 3, 2]


def test_urgent_items_come_first_across_states_and_pages(desk: Desk, rows: list[ItemRow], url: str) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE items SET priority = 1 WHERE number IN (2, 7)"))
        connection.execute(text("UPDATE items SET priority = -1 WHERE number = 9"))
    engine.dispose()
    seen, after = [], None
    while True:
        page = desk.reading.page(Queue.TO_HANDLE, editor=A, after=after, size=1)
        seen += [row.number for row in page.rows]
        if (after := page.next_after) is None:
            break
    assert seen == [7, 2, 8, 6, 3, 9]


def test_every_queue_has_its_items_and_its_count(desk: Desk, rows: list[ItemRow]) -> None:
    expected = {
        Queue.TO_HANDLE: [9, 8, 7, 6, 3, 2],
        Queue.MINE: [2],
        Queue.TO_APPROVE: [4],
        Queue.SENT_BACK: [3],
        Queue.WAITING: [],
        Queue.APPROVED: [1],
        Queue.DELIVERED: [],
        Queue.SPIKED: [5],
    }
    for queue, numbers in expected.items():
        assert [row.number for row in desk.reading.page(queue, editor=C).rows] == numbers
    assert desk.reading.counts(C) == {queue: len(numbers) for queue, numbers in expected.items()}
    assert desk.reading.page(None, editor=A).total == 9


def test_classes_are_a_union_and_counted_by_item(desk: Desk, rows: list[ItemRow]) -> None:
    both = frozenset({FindingClass.ENCODING, FindingClass.TYPOGRAPHY})
    page = desk.reading.page(Queue.TO_HANDLE, editor=A, classes=both)
    assert [row.number for row in page.rows] == [9, 8, 6, 3, 2]
    assert page.total == 5
    assert desk.reading.class_counts(Queue.TO_HANDLE, editor=A) == {
        FindingClass.ENCODING: 2,
        FindingClass.TYPOGRAPHY: 3,
    }
    assert desk.reading.class_counts(Queue.SPIKED, editor=A) == {FindingClass.ENCODING: 1}
    assert desk.reading.class_counts(Queue.MINE, editor=C) == {FindingClass.ENCODING: 1}
    assert desk.reading.class_counts(Queue.APPROVED, editor=A) == {}


def test_state_and_words_narrow(desk: Desk, rows: list[ItemRow]) -> None:
    def numbers(**narrowing: object) -> list[int]:
        return [row.number for row in desk.reading.page(None, editor=A, **narrowing).rows]

    assert numbers(status=Status.SENT_BACK) == [3]
    assert numbers(search="SEGOU rouvert") == [7, 4, 1]
    assert numbers(search="100%") == []
    assert numbers(search="5", status=Status.TO_APPROVE) == [4]
    assert numbers(source="dépêche", size=1) == [9]
    assert numbers(source="ailleurs") == []


def test_reading_is_one_s_own(desk: Desk, rows: list[ItemRow]) -> None:
    assert not desk.reading.open(9, reader=A).row.read
    assert desk.reading.find(9, reader=A).read
    assert not desk.reading.find(9, reader=C).read


def test_an_item_is_found_by_number_or_id(desk: Desk, item: ItemRow) -> None:
    for given in (item.number, str(item.number), item.id, item.id.upper()):
        assert desk.reading.find(given).id == item.id
    for given in (99, "99", "x", "", "9" * 30, "²", "\udcff\0"):
        with pytest.raises(errors.UnknownItemError):
            desk.reading.find(given)


def test_what_has_changed_since(desk: Desk, rows: list[ItemRow]) -> None:
    before, _ = desk.reading.changed_since(0)
    assert desk.reading.changed_since(before) == (before, ())
    desk.review.spike(rows[8], editor=A)
    desk.review.unspike(rows[4], editor=A)
    desk.reading.open(7, reader=A)
    latest, numbers = desk.reading.changed_since(before)
    assert (latest - before, numbers) == (2, (5, 9))


def test_findings_by_older_rules_are_found_again(desk: Desk, bring, url: str) -> None:
    row = bring("Il a remis des kits et de mÃ.")
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM findings"))
        connection.execute(text("UPDATE items SET rules = 0, blocking = 0, encoding = 0"))
    engine.dispose()
    assert desk.reading.open(row.number).findings
    with pytest.raises(errors.BlockingFindingsError):
        desk.review.send(row, editor=A)


def test_the_list_does_not_read_bodies(desk: Desk, bring) -> None:
    row = bring("Ségou. " * 1000 + "Fin.")
    assert len(row.opening) == 200


@pytest.mark.parametrize("search", ["", "depeche", "statut:a_relire"])
@pytest.mark.parametrize("order", list(Order))
def test_a_list_is_whole_in_every_order(desk: Desk, bring, order: Order, search: str) -> None:
    rows = [bring(f"Dépêche numéro {number}.") for number in range(7)]
    desk.organising.prioritise(rows[2], Priority.URGENT, editor=A)
    desk.organising.prioritise(rows[5], Priority.LOW, editor=A)
    expected = {
        Order.URGENCY: [3, 7, 5, 4, 2, 1, 6] if search != "depeche" else [7, 6, 5, 4, 3, 2, 1],
        Order.NEWEST: [7, 6, 5, 4, 3, 2, 1],
        Order.OLDEST: [1, 2, 3, 4, 5, 6, 7],
    }[order]

    def page(after: object | None, **how: object) -> Page:
        return desk.reading.page(None, editor=A, after=after, size=3, search=search, order=order, **how)

    seen: list[int] = []
    pages = [page(None)]
    while (after := pages[-1].next_after) is not None:
        pages.append(page(after))
    seen = [row.number for each in pages for row in each.rows]
    assert seen == expected
    assert {each.total for each in pages} == {7}
    third = pages[0].keys[2]
    assert [row.number for row in page(third, backwards=True).rows] == expected[:2]
    assert [row.number for row in page(third, including=True).rows] == expected[2:5]
    somewhere = [row.number for row in page(None, share=0.5).rows]
    assert "".join(map(str, somewhere)) in "".join(map(str, expected))


def plans(url: str, asked: Sequence[tuple[str, object]]) -> Iterator[tuple[str, list[str]]]:
    """How SQLite goes about each statement."""
    engine = create_engine(url)
    with engine.connect() as connection:
        for statement, values in asked:
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).fetchall()
            yield statement, [step for *_, step in plan]
    engine.dispose()


@pytest.mark.file
def test_news_are_found_by_an_index_and_not_among_all_items(desk: Desk, bring, url: str) -> None:
    """In a desk of a million items, each key that was saved cost 0.3 s."""
    row, sequence = bring("Le marché a rouvert."), desk.reading.sequence()
    numbers = [bring(f"Le pont numéro {each} est fermé.").number for each in range(60)]
    desk.review.send(row, editor=A)
    asked: list[tuple[str, object]] = []

    def before(connection: object, cursor: object, statement: str, values: object, *_: object) -> None:
        asked.append((statement, values))

    event.listen(Engine, "before_cursor_execute", before)
    try:
        news = desk.reading.news(sequence, Queue.TO_HANDLE, editor=A)
        latest, changed = desk.reading.changed_since(sequence)
        desk.levels.recount(editor=A, go_on=lambda: False)
    finally:
        event.remove(Engine, "before_cursor_execute", before)
    assert {each.number for each in news.rows} == {row.number, *numbers}
    assert news.listed == set(numbers)
    assert (latest, changed) == (news.sequence, (row.number, *numbers))
    for statement, steps in plans(url, asked):
        assert "SCAN items" not in steps, statement
        assert not [step for step in steps if "ix_items_queue" in step], statement
