"""Pieces of what nobody waits for: one after the other, while it is calm, until nothing is left."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lessor_desk.services.desk import Desk
from lessor_desk.ui import signs_of_life, spare_time
from lessor_desk.ui.session import Session
from lessor_desk.ui.spare_time import SpareTime


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    session = Session(f"sqlite:///{tmp_path / 'desk.sqlite'}", "fr")
    ready: list[bool] = []
    session.open("Éditeur A", lambda: ready.append(True), lambda error: pytest.fail(str(error)))
    qtbot.waitUntil(lambda: bool(ready))
    yield session
    session.close()


class Pieces:
    """So many pieces of work; notes what was done and told."""

    def __init__(self, many: int) -> None:
        self.left, self.done, self.told = many, 0, []
        self.threads: set[str] = set()
        self.failures: list[Exception] = []

    def piece(self, _: Desk) -> int:
        self.threads.add(threading.current_thread().name)
        self.left, self.done = self.left - 1, self.done + 1
        return self.left

    def answered(self, left: int) -> bool:
        self.told.append(left)
        return left > 0

    def by(self, session: Session, piece: Callable[[Desk], int] | None = None) -> SpareTime[int]:
        return SpareTime(session, piece or self.piece, self.answered, self.failures.append, session)


def test_pieces_are_done_until_none_is_left(qtbot: QtBot, session: Session) -> None:
    pieces = Pieces(3)
    spare = pieces.by(session)
    assert spare.is_over
    spare.begin()
    assert not spare.is_over
    qtbot.waitUntil(lambda: spare.is_over)
    assert pieces.told == [2, 1, 0]
    assert threading.current_thread().name not in pieces.threads


def test_no_piece_is_begun_while_somebody_works(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    pieces = Pieces(1)
    spare = pieces.by(session)
    monkeypatch.setattr(signs_of_life, "CALM", 3600.0)
    monkeypatch.setattr(spare_time, "MOST", 7200.0)
    session.signs.seen()
    spare.begin()
    waiting = spare._next
    qtbot.waitUntil(lambda: waiting.interval() > 1000)  # it has looked, and looks again when it may be calm
    assert (pieces.done, spare.is_over) == (0, False)
    monkeypatch.setattr(signs_of_life, "CALM", 0.0)
    waiting.start(0)
    qtbot.waitUntil(lambda: spare.is_over)
    assert pieces.told == [0]


def test_a_piece_that_others_were_in_front_of_is_put_off_if_somebody_works_by_then(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    pieces, others = Pieces(1), threading.Event()
    session.beside(lambda _: others.wait(), lambda _: None)
    spare = pieces.by(session)
    spare.begin()
    qtbot.waitUntil(lambda: spare._asked)
    monkeypatch.setattr(signs_of_life, "CALM", 3600.0)
    monkeypatch.setattr(spare_time, "MOST", 7200.0)
    session.signs.seen()
    others.set()
    qtbot.waitUntil(lambda: not spare._asked)
    assert (pieces.done, spare.is_over, spare._next.isActive()) == (0, False, True)
    monkeypatch.setattr(signs_of_life, "CALM", 0.0)
    spare._next.start(0)
    qtbot.waitUntil(lambda: spare.is_over)
    assert pieces.told == [0]


def test_under_steady_work_the_pieces_are_done_too(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    pieces = Pieces(3)
    spare = pieces.by(session)
    monkeypatch.setattr(signs_of_life, "CALM", 3600.0)
    monkeypatch.setattr(spare_time, "MOST", 0.05)
    session.signs.seen()
    spare.begin()
    qtbot.waitUntil(lambda: spare.is_over)
    assert pieces.told == [2, 1, 0]


def test_what_is_begun_again_and_again_is_not_put_off(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    pieces = Pieces(1)
    spare = pieces.by(session)
    monkeypatch.setattr(signs_of_life, "CALM", 3600.0)
    monkeypatch.setattr(spare_time, "MOST", 0.05)
    session.signs.seen()

    def done() -> bool:
        if not pieces.done:
            spare.begin()
        return bool(pieces.told)

    qtbot.waitUntil(done)


def under_way(qtbot: QtBot, session: Session, pieces: Pieces, going: threading.Event) -> SpareTime[int]:
    """The work of which a piece is being done, until it is `going` on."""
    begun = threading.Event()

    def piece(desk: Desk) -> int:
        begun.set()
        going.wait()
        return pieces.piece(desk)

    spare = pieces.by(session, piece)
    spare.begin()
    qtbot.waitUntil(begun.is_set)
    return spare


def test_what_is_begun_anew_is_told_nothing_of_before(qtbot: QtBot, session: Session) -> None:
    pieces, going = Pieces(10), threading.Event()
    spare = under_way(qtbot, session, pieces, going)
    spare.begin()
    pieces.left = 2
    going.set()
    qtbot.waitUntil(lambda: spare.is_over)
    assert pieces.told == [0]  # of the piece that left one, nothing was told


def test_a_piece_that_fails_is_the_last(qtbot: QtBot, session: Session) -> None:
    pieces = Pieces(2)

    def fail(_: Desk) -> int:
        raise OSError("busy")

    spare = pieces.by(session, fail)
    spare.begin()
    qtbot.waitUntil(lambda: spare.is_over)
    assert [str(error) for error in pieces.failures] == ["busy"]
    assert not pieces.told


def test_the_piece_that_was_under_way_is_the_last_once_it_is_stopped(qtbot: QtBot, session: Session) -> None:
    pieces, going = Pieces(5), threading.Event()
    spare = under_way(qtbot, session, pieces, going)
    spare.stop()
    going.set()
    qtbot.waitUntil(lambda: session.is_idle)
    spare.begin()
    assert (spare.is_over, spare._next.isActive(), pieces.done) == (True, False, 1)


def test_no_piece_is_begun_once_it_is_stopped(qtbot: QtBot, session: Session) -> None:
    pieces = Pieces(5)
    spare = pieces.by(session)
    spare.begin()
    qtbot.waitUntil(lambda: pieces.done == 1)
    spare.stop()
    qtbot.waitUntil(lambda: session.is_idle)
    assert pieces.done < 5
