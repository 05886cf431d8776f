"""Whatever comes first, and whatever happens to it, the same items are paired, from both sides."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from lessor_desk.db.models import AuditEntry
from lessor_desk.db.store import Store
from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemRow

from .conftest import Send
from .stories import CUT, FULL

A = "Éditeur A"

STORIES = (
    FULL,
    "Une panne de la station de Kolda prive d’eau trois quartiers depuis mardi, malgré les citernes."
    " Les habitants demandent un calendrier, et la mairie promet une réponse avant la fin de la semaine.",
    "Une panne de la station de Kolda prive d’eau trois quartiers depuis mardi, dit la mairie voisine, qui"
    " prête ses citernes. Le gouverneur a réuni les deux conseils pour organiser la distribution.",
)


def cuts(story: str) -> st.SearchStrategy[str]:
    ends = st.integers(90, len(story) - 60)
    return st.builds(lambda end, mark: story[:end].rstrip(" .,") + mark, ends, st.sampled_from(["…", "."]))


pieces = st.lists(
    st.sampled_from(range(len(STORIES))).flatmap(
        lambda place: st.tuples(st.just(place), st.one_of(st.just(STORIES[place]), cuts(STORIES[place])))
    ),
    min_size=2,
    max_size=5,
    unique_by=lambda piece: piece[1],
)


@settings(max_examples=4)
@given(pieces, st.randoms(use_true_random=False))
def test_the_order_of_arrival_makes_no_pair_and_takes_none(pieces: list[tuple[int, str]], chance) -> None:
    again = list(pieces)
    chance.shuffle(again)
    assert paired(pieces) == paired(again)


def paired(pieces: list[tuple[int, str]]) -> set[tuple[str, str, str]]:
    """Who is what to whom, by their texts, after they have arrived in this order."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Desk.open(f"sqlite:///{Path(folder, 'desk.sqlite')}") as desk,
    ):
        desk.people.add(A)
        for place, (_, text) in enumerate(pieces):
            desk.imports.bring_bytes(text.encode(), name=f"{place}.txt", editor=A)
        told = {
            (text, pieces[link.number - 1][1], link.relation.value)
            for number, (_, text) in enumerate(pieces, 1)
            for link in desk.pairing.links(number)
        }
        of_story = {text: story for story, text in pieces}
        both = {(one, other) for one, other, _ in told}
        assert both == {(other, one) for one, other in both}
        assert all(of_story[one] == of_story[other] or one[:76] == other[:76] for one, other in both)
        return told


def test_everything_that_is_done_is_in_the_audit(desk: Desk, send: Send, url: str) -> None:
    row, article = send(CUT), send(FULL)
    row = desk.completing.ask(row, editor=A)
    row = desk.pairing.part(row, article.number, editor=A)
    row = desk.pairing.attach(row, article.number, editor=A)
    row = desk.completing.take_full_text(row, editor=A)
    assert told(url, row) == ["arrive", "ask", "part", "attach", "correct", "revise", "stop_waiting"]


def told(url: str, row: ItemRow) -> list[str]:
    store = Store(url)
    with store.reading() as session:
        query = select(AuditEntry.action).where(AuditEntry.item == row.id).order_by(AuditEntry.number)
        actions = list(session.scalars(query))
    store.close()
    return actions
