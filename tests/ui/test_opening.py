"""The neighbours of the open item are read ahead, and never shown as they no longer are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemText, OpenItem
from lessor_desk.ui import opening
from lessor_desk.ui.editor.checked import Checked
from lessor_desk.ui.opening import Opening
from lessor_desk.ui.session import Session

NAME = "Éditeur A"


class Shown:
    """The texts that were shown, in order."""

    def __init__(self) -> None:
        self.bodies: list[str] = []

    def __call__(self, item: OpenItem, told: Checked) -> None:
        self.bodies.append(item.text.body)


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Desk]:
    """Another window's way to the desk, with three items."""
    with Desk.open(f"sqlite:///{tmp_path / 'desk.sqlite'}") as desk:
        desk.people.add(NAME)
        for number in (1, 2, 3):
            text = f"Le marchÃ© numéro {number} a rouvert hier."
            desk.imports.bring_bytes(text.encode(), name=f"{number}.txt", editor=NAME)
        yield desk


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path, other: Desk) -> Iterator[Session]:
    session = Session(f"sqlite:///{tmp_path / 'desk.sqlite'}", "fr")
    ready: list[bool] = []
    session.open(NAME, lambda: ready.append(True), lambda error: pytest.fail(str(error)))
    qtbot.waitUntil(lambda: bool(ready))
    yield session
    session.close()


@pytest.fixture
def ahead(qtbot: QtBot, session: Session) -> Opening:
    """An opening whose second item is read ahead, as the first is shown."""
    ahead = Opening(session, session)
    ahead.beside = lambda number: tuple(each for each in (number + 1, number - 1) if 1 <= each <= 3)
    ahead.read_ahead(1)
    qtbot.waitUntil(lambda: session.is_idle)
    return ahead


def change(desk: Desk, number: int, body: str) -> None:
    """Another editor changes an item."""
    row = desk.reading.find(number)
    desk.correction.revise(row, ItemText("", body), editor=NAME, cause="typed")


def test_what_was_read_ahead_is_shown_before_the_desk_is_asked(
    qtbot: QtBot, ahead: Opening, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown, asked = Shown(), []
    monkeypatch.setattr(session, "ask", lambda *_: asked.append(1))
    ahead.open(2, shown, session.failed.emit)
    qtbot.waitUntil(lambda: session.is_idle)
    assert shown.bodies == ["Le marchÃ© numéro 2 a rouvert hier."]
    assert not asked


def test_what_was_not_read_ahead_is_read(qtbot: QtBot, ahead: Opening, session: Session) -> None:
    shown = Shown()
    ahead.open(3, shown, session.failed.emit)
    qtbot.waitUntil(lambda: session.is_idle)
    assert shown.bodies == ["Le marchÃ© numéro 3 a rouvert hier."]


def test_an_item_that_changed_meanwhile_is_shown_as_it_is(
    qtbot: QtBot, ahead: Opening, session: Session, other: Desk
) -> None:
    shown = Shown()
    change(other, 2, "Le pont est fermé.")
    ahead.open(2, shown, session.failed.emit)
    qtbot.waitUntil(lambda: session.is_idle)
    assert shown.bodies == ["Le marchÃ© numéro 2 a rouvert hier.", "Le pont est fermé."]


def test_another_item_that_changed_is_no_reason_to_show_it_twice(
    qtbot: QtBot, ahead: Opening, session: Session, other: Desk
) -> None:
    shown = Shown()
    change(other, 3, "Le pont est fermé.")
    ahead.open(2, shown, session.failed.emit)
    qtbot.waitUntil(lambda: session.is_idle)
    assert shown.bodies == ["Le marchÃ© numéro 2 a rouvert hier."]


def test_what_was_heard_of_is_read_again(qtbot: QtBot, ahead: Opening, session: Session, other: Desk) -> None:
    shown = Shown()
    change(other, 2, "Le pont est fermé.")
    ahead.forget(2)
    ahead.open(2, shown, session.failed.emit)
    qtbot.waitUntil(lambda: session.is_idle)
    assert shown.bodies == ["Le pont est fermé."]


def test_what_changes_while_it_is_read_ahead_is_not_kept(
    qtbot: QtBot, ahead: Opening, session: Session, other: Desk
) -> None:
    shown = Shown()
    ahead.read_ahead(2)  # 3 is being read from now on
    ahead.forget(3)
    change(other, 3, "Le pont est fermé.")
    qtbot.waitUntil(lambda: session.is_idle)
    ahead.open(3, shown, session.failed.emit)
    qtbot.waitUntil(lambda: session.is_idle)
    assert shown.bodies == ["Le pont est fermé."]


def test_after_a_while_it_is_read_again_though_nobody_said_anything(
    qtbot: QtBot, ahead: Opening, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A lock ends by itself: whoever held it says nothing."""
    monkeypatch.setattr(opening, "FRESH", -1.0)
    read: list[int] = []
    monkeypatch.setattr(opening, "checked", lambda *_: (read.append(1), Checked())[1])
    ahead.open(2, Shown(), session.failed.emit)
    qtbot.waitUntil(lambda: session.is_idle)
    assert read


def test_only_the_neighbours_are_kept(qtbot: QtBot, ahead: Opening, session: Session) -> None:
    ahead.read_ahead(3)
    qtbot.waitUntil(lambda: session.is_idle)
    assert set(ahead.kept) == {2}
    ahead.read_ahead(2)
    qtbot.waitUntil(lambda: session.is_idle)
    assert set(ahead.kept) == {1, 3}


def test_what_is_left_before_it_was_read_is_not_read(
    qtbot: QtBot, ahead: Opening, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever goes down the list fast does not wait for what they have passed."""
    read: list[str] = []
    monkeypatch.setattr(opening, "checked", lambda text, _: (read.append(text.body), Checked())[1])
    ahead.read_ahead(2)  # 3 and 1 are to be read
    ahead.beside = lambda _: (1,)
    ahead.read_ahead(2)
    qtbot.waitUntil(lambda: session.is_idle)
    assert read == ["Le marchÃ© numéro 1 a rouvert hier."]
    assert ahead.kept == (1,)
