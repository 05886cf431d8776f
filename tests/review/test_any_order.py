"""Whatever people do in any order: nobody approves their own text, what goes out was approved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from paper import NAMES, NOTE, PEOPLE, SOUND, START, PaperDesk, Play, check_promises, play_of

from lessor_desk.db import sqlite
from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.workflow.deciding import Eyes
from lessor_desk.workflow.errors import Refusal
from lessor_desk.workflow.states import Status
from lessor_desk.workflow.transitions import Act

Games = Callable[[Callable[[bytes], None]], None]


def games(number: int, longest: int) -> Games:
    """Has hypothesis play so many games, each of at most `longest` acts."""

    def play(game: Callable[[bytes], None]) -> None:
        settings(max_examples=number, suppress_health_check=[*HealthCheck])(
            given(st.binary(min_size=longest // 2, max_size=longest))(game)
        )()

    return play


def on_paper(play: Games) -> Counter[Status]:
    """Play the games with the rules alone, in turn with four eyes and with a mere warning."""
    reached: Counter[Status] = Counter()

    def game(acts: bytes) -> None:
        desk = PaperDesk(rule=Eyes.WARNED if acts[:1] < b"\x40" else Eyes.FOUR)
        seen = set()
        for byte in acts:
            try:
                desk.play(play_of(byte, desk.status))
            except Refusal:
                continue
            check_promises(desk)
            seen.add(desk.status)
        reached.update(seen)

    play(game)
    return reached


def test_no_order_of_acts_breaks_a_promise_of_the_rules() -> None:
    reached = on_paper(games(2500, longest=60))
    assert min(reached[status] for status in Status) > 200, "the games come far enough to mean something"


@pytest.mark.campaign
def test_no_order_of_acts_breaks_a_promise_in_a_hundred_thousand_games() -> None:
    reached = on_paper(games(100_000, longest=80))
    print(dict(reached))
    assert min(reached[status] for status in Status) > 10_000


class RealDesk:
    """The same game at a desk with its database."""

    def __init__(self, folder: Path) -> None:
        self.now: datetime = START
        self._out = folder / "sortie"
        self.desk = Desk.open(f"sqlite:///{folder / 'desk.sqlite'}", now=lambda: self.now)
        self.desk.people.add("Chef B")
        for name in NAMES:
            if name != "Chef B":
                self.desk.people.add(name, PEOPLE[name])

    def begin(self, game: int) -> int:
        """Bring in a fresh item with the text SOUND; its number."""
        self.now = START
        raw = ("\n" * game + SOUND).encode()  # other bytes each time: what is there already is not made anew
        [row] = self.desk.imports.bring_bytes(raw, name="a.txt", editor="Chef B").items
        assert self.desk.reading.open(row.number).text == ItemText("", SOUND)
        return row.number

    def play(self, number: int, play: Play) -> ItemRow:
        """Do it to item `number` as it is now. Raises Refusal."""
        desk, row, who = self.desk, self.desk.reading.find(number), play.who
        match play.act:
            case "type":
                return desk.correction.save_draft(row, ItemText("", play.text), editor=who)
            case "revise":
                return desk.correction.revise(row, ItemText("", play.text), editor=who, cause="typed")
            case "leave" | "take_over":
                return getattr(desk.correction, play.act)(row, editor=who)
            case "waive":
                return self._waive(row, who)
            case "send_back" | "reopen" | "rectify" | "withdraw":
                return getattr(desk.review, play.act)(row, editor=who, note=NOTE)
            case "deliver":
                return desk.delivery.deliver([row], self._out, editor=who)[0]
            case "wait" | "wait_long":
                return row
            case _:
                return getattr(desk.review, play.act)(row, editor=who)

    def _waive(self, row: ItemRow, who: str) -> ItemRow:
        done = self.desk.correction.waive_rule([row], "E101", editor=who, reason=NOTE)
        for each in done:
            if each.refused is not None:
                raise each.refused
        return done[0].row


def side_by_side(play: Games, folder: Path) -> None:
    """Play the games at both desks: they allow the same, refuse the same, and come to the same."""
    real = RealDesk(folder)
    played = 0

    def game(acts: bytes) -> None:
        nonlocal played
        played += 1
        paper, number = PaperDesk(), real.begin(played)
        for byte in acts:
            play = play_of(byte, paper.status)
            said = [_told(paper.play, play), _told(real.play, number, play)]
            real.now = paper.now
            assert said[0] == said[1], play
        opened = real.desk.reading.open(number)
        assert (opened.row.status, opened.text.body) == (paper.status, paper.text)
        assert [row.author or "" for row in opened.history] == [author for _, author in paper.texts]
        check_promises(paper)
        if paper.status is Status.DELIVERED:
            written = (folder / "sortie" / f"{number}.txt").read_text("utf-8")
            notice, _, sent = written.rpartition("\n\n")  # that it corrects or withdraws what went out before
            assert sent == f"{paper.approval[0] if paper.approval else ''}\n"
            assert bool(notice) is any(move.act in (Act.RECTIFY, Act.WITHDRAW) for move in paper.moves)

    try:
        play(game)
    finally:
        real.desk.close()


def _told(act: Callable[..., object], *arguments: object) -> str:
    """The refusal that comes of it, if any."""
    try:
        act(*arguments)
    except Refusal as refusal:
        return refusal.key
    return ""


@pytest.fixture
def unsynced(monkeypatch: pytest.MonkeyPatch) -> None:
    """Desks whose commits do not wait for the disk: the same statements, in half the time."""
    synced = sqlite.engine
    monkeypatch.setattr(sqlite, "engine", lambda url, **options: synced(url, **options | {"durable": False}))


@pytest.mark.usefixtures("unsynced")
def test_the_desk_plays_as_the_rules_do(tmp_path: Path) -> None:
    side_by_side(games(25, longest=30), tmp_path)


ONCE_LOST = (
    b"\x09\x33\xfd",  # a chief sets aside what another is typing, who sends it
    b"\x07\x33",  # what one has typed oneself becomes a version, though there is nothing to set aside
)


@pytest.mark.usefixtures("unsynced")
def test_the_desk_plays_as_the_rules_do_where_a_campaign_found_that_it_did_not(tmp_path: Path) -> None:
    side_by_side(lambda game: [game(acts) for acts in ONCE_LOST].clear(), tmp_path)


@pytest.mark.campaign
@pytest.mark.usefixtures("unsynced")
@pytest.mark.parametrize("desk", range(8))  # none grows large, and they can be played side by side
def test_the_desk_plays_as_the_rules_do_in_two_thousand_games(tmp_path: Path, desk: int) -> None:
    side_by_side(games(250, longest=50), tmp_path)
