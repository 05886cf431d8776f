"""What is typed into a search, and what is found by it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, text

from lessor_desk.checks.base import FindingClass
from lessor_desk.db import hits, queues
from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemText
from lessor_desk.services.searching import Search, searched
from lessor_desk.text.terms import Term
from lessor_desk.workflow.states import Order, Queue, Status

pytestmark = pytest.mark.server

A, B, C = "Éditeur A", "Chef B", "Éditeur C"
TODAY = date(2026, 3, 2)
PIECES = (
    "source:", "statut:", "de:", "avant:", "après:", "signalement:", "label:", "«", "»", ":", "-", "*",
    "(", "'", "AND", "NOT", "NEAR", '"',
    "œuvre", "Ségou", "hier", "31/02/2026", "99999j", "\x00", "\ud800", " ",
)  # fmt: skip


def test_words_phrases_and_conditions() -> None:
    found = searched("foire « cité des enfants » l'or Œuvre source:MSPC", today=TODAY)
    assert found.terms == (
        Term(("foire",), open=True),
        Term(("cite", "des", "enfants")),
        Term(("l", "or"), open=True),
        Term(("oeuvre",), open=True),
    )
    assert found.sources == {"mspc"}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("statut:validée", Search(statuses=frozenset({Status.APPROVED}))),
        ("status:to_review statut:écartées", Search(statuses=frozenset({Status.TO_REVIEW, Status.SPIKED}))),
        ("STATUT:à-relire", Search(statuses=frozenset({Status.TO_REVIEW}))),
        ("de:« Éditeur A »", Search(people=frozenset({"editeur a"}))),
        ("signalement:e101", Search(codes=frozenset({"E101"}))),
        ("flag:troncature", Search(classes=frozenset({FindingClass.TRUNCATION}))),
        ("avant:25/11/2025", Search(until=date(2025, 11, 25))),
        ("after:2026-02-27", Search(since=date(2026, 2, 28))),
        ("après:hier", Search(since=TODAY)),
        ("apres:7j avant:1/3", Search(since=date(2026, 2, 24), until=date(2026, 3, 1))),
        ("statut:quoi avant:31/02/2026", Search(unread=("statut:quoi", "avant:31/02/2026"))),
        ("étiquette:CAN", Search(labels=frozenset({"can"}))),
        ("", Search()),
    ],
)  # fmt: skip
def test_conditions_in_both_languages(typed: str, expected: Search) -> None:
    assert searched(typed, today=TODAY) == expected


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=6)).map("".join))
def test_no_string_is_an_error(typed: str) -> None:
    searched(typed, today=TODAY)


def numbers(desk: Desk, search: str, queue: Queue | None = None) -> list[int]:
    return [row.number for row in desk.reading.page(queue, editor=A, search=search).rows]


def test_accents_ligatures_and_beginnings(desk: Desk, bring) -> None:
    bring("Le marché de Ségou a rouvert.")
    bring("Une œuvre du musée de Koulikoro.")
    bring("Les tisserands de San exposent.")
    assert numbers(desk, "segou") == numbers(desk, "SÉGOU") == numbers(desk, "seg") == [1]
    assert numbers(desk, "oeuvre") == numbers(desk, "œuvre") == numbers(desk, "œuv") == [2]
    assert numbers(desk, "de") == [3, 2, 1]
    assert numbers(desk, '"musée de koulikoro"') == [2]
    assert numbers(desk, '"koulikoro musée"') == numbers(desk, "seg tisserands") == []


def test_conditions_narrow_each_other(desk: Desk, bring, clock) -> None:
    first = bring("Le ministÃ¨re de la Santé a reçu deux délégations.")
    clock.advance(hours=48)
    bring("Le ministère de la Santé a reçu trois délégations..")
    desk.review.send(desk.correction.fix(first, editor=C), editor=C)
    assert numbers(desk, "ministere") == [2, 1]
    assert numbers(desk, "ministère statut:à-valider") == [1]
    assert numbers(desk, "de:C") == [1]
    assert numbers(desk, "signalement:P101") == numbers(desk, "flag:typographie") == [2]
    assert numbers(desk, "avant:4/3/2026") == [1]
    assert numbers(desk, "après:3/3/2026 santé") == [2]
    assert numbers(desk, "source:ailleurs santé") == []
    assert numbers(desk, "santé", Queue.TO_APPROVE) == [1]
    page = desk.reading.page(None, editor=A, search="santé avant:jamais")
    assert (page.total, page.unread) == (2, ("avant:jamais",))


def test_a_corrected_text_is_found_by_its_new_words_only(desk: Desk, bring) -> None:
    row = bring("La foire de Kayes ouvre lundi.")
    desk.correction.revise(row, ItemText(body="La foire de Mopti ouvre mardi."), editor=A, cause="typed")
    assert numbers(desk, "kayes") == []
    assert numbers(desk, "mopti") == [row.number]


@pytest.mark.file
def test_a_desk_without_an_index_is_caught_up_with_little_by_little(desk: Desk, bring, url: str) -> None:
    for number in range(5):
        bring(f"Dépêche {number} sur la foire.")
    engine = create_engine(url)
    with engine.begin() as connection:  # as a migration leaves it
        connection.execute(text("INSERT INTO item_search (item_search) VALUES ('delete-all')"))
        connection.execute(text("UPDATE item_search_filled SET number = 0"))
    engine.dispose()
    page = desk.reading.page(None, editor=A, search="foire")
    assert (page.total, page.behind) == (0, 5)
    assert desk.reading.index(3)
    assert desk.reading.page(None, editor=A, search="foire").behind == 2
    assert not desk.reading.index(3)
    assert numbers(desk, "foire") == [5, 4, 3, 2, 1]
    assert not desk.reading.index(3)


def test_an_endless_list_of_words_comes_in_and_is_found(desk: Desk, bring) -> None:
    """PostgreSQL takes 1 MB of different words; of so many, the first 200,000 signs are looked through."""
    bring(" ".join(f"mot{number:x}" for number in range(200_000)))
    assert numbers(desk, "mot7") == numbers(desk, "mot3e8") == [1]


def test_pages_of_hits_follow_each_other(desk: Desk, bring) -> None:
    for number in range(7):
        bring(f"Dépêche {number} sur la foire.")
    seen, after = [], None
    while True:
        page = desk.reading.page(None, editor=A, search="foire", after=after, size=3)
        assert page.total == 7
        seen += [row.number for row in page.rows]
        if (after := page.next_after) is None:
            break
    assert seen == [7, 6, 5, 4, 3, 2, 1]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=8).map("".join))
def test_no_search_is_refused_by_the_store(shared_desk: Desk, typed: str) -> None:
    shared_desk.reading.page(None, editor=A, search=typed)


@pytest.fixture(scope="module")
def shared_desk(tmp_path_factory: pytest.TempPathFactory):
    with Desk.open(f"sqlite:///{tmp_path_factory.mktemp('desk') / 'desk.sqlite'}") as opened:
        opened.people.add(A)
        opened.imports.bring_bytes("La foire de Ségou ouvre.".encode(), name="a.txt", editor=A)
        yield opened


MANY = 16
ODD = "\u19b6part"  # a word to Python, two to the index
LIKE = (
    "par",
    "part",
    "parti",
    "partie",
    "partir",
    "parc",
    "plus",
    "plusieurs",
    ODD,
    "kɛpart",
    "de",
)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, sqlite3.Connection]]:
    """A desk with items enough, and a way to write their words anew for each example."""
    file = tmp_path_factory.mktemp("filled") / "desk.sqlite"
    with Desk.open(f"sqlite:///{file}") as opened, closing(sqlite3.connect(file)) as behind:
        opened.people.add(A)
        for number in range(MANY):
            opened.imports.bring_bytes(f"Dépêche {number} sur la foire.".encode(), name="a.txt", editor=A)
        behind.execute("PRAGMA synchronous = OFF")
        yield opened, behind


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.lists(st.sampled_from(LIKE), max_size=6), min_size=MANY, max_size=MANY),
    st.lists(
        st.tuples(st.sampled_from([word for word in LIKE if word != ODD]), st.booleans()),
        min_size=1,
        max_size=3,
    ),
    st.integers(1, 6),
    st.sampled_from(Order),
    st.integers(0, MANY),
    st.tuples(
        st.integers(1, 12), st.integers(1, 40), st.integers(1, 40), st.integers(1, 12), st.integers(1, 4)
    ),
)
def test_every_way_to_a_page_gives_what_reading_each_text_gives(
    filled: tuple[Desk, sqlite3.Connection],
    texts: list[list[str]],
    asked: list[tuple[str, bool]],
    size: int,
    order: Order,
    after: int,
    ways: tuple[int, int, int, int, int],
) -> None:
    """However soon the way by first letters is given up, and whatever the index parts otherwise."""
    desk, behind = filled
    with behind:
        words = [(" ".join(words), number) for number, words in enumerate(texts, 1)]
        behind.executemany("UPDATE item_words SET words = ? WHERE item_number = ?", words)
    terms = tuple(Term((word,), open=goes_on) for word, goes_on in asked)
    found = [
        number
        for number, words in enumerate(texts, 1)
        if all(
            any(
                word == term.words[0] or (term.open and word.startswith(term.words[0]))
                for each in words
                for word in (each, each.lstrip("\u19b6"))
            )
            for term in terms
        )
    ]
    typed = " ".join(word if goes_on else f'"{word}"' for word, goes_on in asked)
    found = found if order is Order.OLDEST else found[::-1]
    with pytest.MonkeyPatch.context() as patch:
        for name, value in zip(("_AT_ONCE", "_LOOKED_AT", "_WITHIN", "_SELDOM", "_OFTEN"), ways, strict=True):
            patch.setattr(hits, name, value)
        page = desk.reading.page(None, editor=A, search=typed, size=size, order=order)
        place = (0, after)
        beyond = desk.reading.page(None, editor=A, search=typed, size=size, order=order, after=place)
    rest = [number for number in found if (number > after if order is Order.OLDEST else number < after)]
    assert ([row.number for row in page.rows], page.total) == (found[:size], len(found))
    assert ([row.number for row in beyond.rows], beyond.total) == (rest[:size], len(found))


def test_hits_are_counted_no_further_than_anybody_reads(
    desk: Desk, bring, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(4):
        bring(f"La foire numéro {number} ouvre.")
    monkeypatch.setattr(queues, "MOST_COUNTED", 3)
    for search in ("foire", "statut:a_relire"):
        page = desk.reading.page(None, editor="Éditeur A", search=search)
        assert (len(page.rows), page.total, page.at_least) == (4, 3, True)
    whole = desk.reading.page(Queue.TO_HANDLE, editor="Éditeur A")
    assert (whole.total, whole.at_least) == (4, False)


def test_a_find_in_the_body_alone_shows_the_words_around_it(desk: Desk, bring) -> None:
    row = bring(
        "Les travaux reprennent\nLe chantier a rouvert. "
        + "Rien de plus ici. " * 30
        + "Le pont de Ségou ferme."
    )
    desk.reading.index()
    [found] = desk.reading.page(None, editor="Éditeur A", search="segou").rows
    assert found.passage == "… ici. Le pont de Ségou ferme."
    [found] = desk.reading.page(None, editor="Éditeur A", search="travaux").rows
    assert (found.number, found.passage) == (row.number, "")
    [found] = desk.reading.page(None, editor="Éditeur A").rows
    assert found.passage == ""
