"""Notes at the window: on a passage, kept while they are not sent, never lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from desk import AtTheDesk
from PySide6.QtWidgets import QApplication, QListView, QToolButton

from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import NoteRow, UnsentNote
from lessor_desk.text.span import Span
from lessor_desk.ui.editor.note_bars import bars
from lessor_desk.ui.theme import theme

pytestmark = pytest.mark.window

CAME = "Le marché de Kita a rouvert hier, avec 300 places.\nLes éleveurs sont là."
OTHER = "La mairie de Kati a fermé lundi."


@pytest.fixture
def desk(open_window: Callable[..., AtTheDesk], url: str) -> AtTheDesk:
    """Éditeur A at the first of two items."""
    with Desk.open(url) as opened:
        opened.people.add("Éditeur A")
        for number, text in enumerate((CAME, OTHER)):
            opened.imports.bring_bytes(text.encode(), name=f"{number}.txt", editor="Éditeur A")
    desk = open_window()
    desk.wait(lambda: desk.items.rowCount() == 2)
    desk.open(1)
    return desk


def select(desk: AtTheDesk, words: str) -> None:
    body = desk.window.pane.body
    start = desk.body.index(words)
    body.setFocus()
    body.go_to(Span(start, start + len(words)))


def notes(desk: AtTheDesk) -> list[NoteRow]:
    item = desk.window.areas.item.item
    return list(item.notes) if item is not None else []


def unsent(desk: AtTheDesk) -> UnsentNote:
    return desk.window.panel.notes_tab.draft


def test_a_note_is_about_what_is_selected_and_follows_it(desk: AtTheDesk) -> None:
    select(desk, "300 places")
    desk.press("Ctrl+Shift+N")
    desk.type("Vérifier.")
    desk.press("Ctrl+Return")
    desk.wait(lambda: len(notes(desk)) == 1)
    [note] = notes(desk)
    assert note.passage is not None
    assert note.passage.words == "300 places"
    assert unsent(desk) == UnsentNote("")

    body = desk.window.pane.body
    assert body.noted_span(1) == Span(39, 49)
    [bar] = bars(body, body.viewport().rect())
    painted = body.viewport().grab().toImage().pixelColor(bar.rect.center().toPoint())
    assert painted == theme().colour("accent")
    body.go_to(Span(0, 0))
    desk.write("Ici. ")
    assert body.noted_span(1) == Span(44, 54)
    desk.wait(lambda: desk.window.correction.is_settled)
    desk.window.correction.reload()
    desk.wait(lambda: desk.window.session.is_idle)
    assert body.noted_span(1) == Span(44, 54)


def test_a_note_leads_to_its_passage_and_its_bar_to_the_note(desk: AtTheDesk) -> None:
    select(desk, "Kita")
    desk.press("Ctrl+Shift+N")
    desk.type("Kati ?")
    desk.press("Ctrl+Return")
    desk.wait(lambda: len(notes(desk)) == 1)
    list_ = desk.window.findChild(QListView, "notes")
    desk.window.pane.body.go_to(Span(0, 0))
    list_.clicked.emit(list_.model().index(0, 0))
    assert desk.window.pane.body.selected_text() == "Kita"
    desk.window.panel.show_findings()
    desk.window.pane.body.note_pressed.emit(1)
    assert list_.isVisible()
    assert list_.currentIndex().row() == 0


def test_what_is_typed_moves_the_passage_of_a_note_that_is_not_sent_yet(desk: AtTheDesk) -> None:
    select(desk, "là")
    desk.press("Ctrl+Shift+N")
    desk.window.pane.body.go_to(Span(0, 0))
    desk.write("Ici. ")
    desk.window.panel.write_note()
    desk.type("Où ?")
    desk.press("Ctrl+Return")
    desk.wait(lambda: len(notes(desk)) == 1)
    passage = notes(desk)[0].passage
    assert passage is not None
    assert passage.span is not None
    assert passage.span.of(desk.body) == "là"


def test_a_note_that_is_not_sent_stays_with_its_item(
    desk: AtTheDesk, open_window: Callable[..., AtTheDesk], url: str
) -> None:
    select(desk, "Kita")
    desk.press("Ctrl+Shift+N")
    desk.type("A demi")
    desk.open(2)
    assert unsent(desk) == UnsentNote("")
    desk.open(1)
    desk.wait(lambda: unsent(desk).text == "A demi")
    passage = unsent(desk).passage
    assert passage is not None
    assert passage.words == "Kita"

    desk.window.panel.write_note()
    desk.type(" dit")
    desk.window.close()
    with Desk.open(url) as opened:
        kept = opened.reading.open(1, reader="Éditeur A").note_draft
    assert kept is not None
    assert (kept.text, kept.passage and kept.passage.words) == ("A demi dit", "Kita")


def test_what_was_taken_out_of_a_note_does_not_come_back_beside_another_item(desk: AtTheDesk) -> None:
    desk.window.panel.write_note()
    desk.type("Non")
    desk.press("Ctrl+A", "Backspace")
    desk.open(2)
    desk.window.panel.write_note()
    desk.press("Ctrl+Z")
    assert unsent(desk) == UnsentNote("")


def test_a_note_of_another_comes_by_itself(desk: AtTheDesk, url: str) -> None:
    desk.window.panel.write_note()
    desk.type("Je de")
    with Desk.open(url) as opened:
        opened.people.add("Chef B")
        row = opened.reading.find(1)
        passage = opened.notes.passage(row, "Kita")
        opened.notes.add(row, "Bien Kita ?", editor="Chef B", passage=passage)
    desk.wait(lambda: len(notes(desk)) == 1)
    assert desk.window.findChild(QListView, "notes").model().rowCount() == 1
    assert desk.window.pane.body.noted_span(1) == Span(13, 17)
    assert unsent(desk).text == "Je de"


def test_the_passage_can_be_let_go(desk: AtTheDesk) -> None:
    select(desk, "Kita")
    desk.press("Ctrl+Shift+N")
    [cross] = [
        button
        for button in desk.window.panel.notes_tab.findChildren(QToolButton)
        if button.accessibleName() == "Écrire sur toute la dépêche"
    ]
    assert cross.isVisible()
    cross.click()
    assert unsent(desk).passage is None
    assert not cross.isVisible()


def test_a_note_that_cannot_be_sent_stays_in_the_field(
    desk: AtTheDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from lessor_desk.services.notes import NotesService
    from lessor_desk.workflow.errors import UnknownItemError

    def refused(*_: object, **__: object) -> None:
        raise UnknownItemError(item=1)

    monkeypatch.setattr(NotesService, "add", refused)
    desk.press("Ctrl+Shift+N")
    assert QApplication.focusWidget() is not None
    desk.type("Vu")
    desk.press("Ctrl+Return")
    desk.wait(lambda: desk.window.session.is_idle)
    assert unsent(desk).text == "Vu"
