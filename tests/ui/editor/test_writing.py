"""Writing in the text otherwise than key by key: input methods, dead keys, paste, drag, right to left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from lessor_desk.services.rows import ItemText
from lessor_desk.text.edit import Edit
from lessor_desk.text.span import Span
from lessor_desk.ui.editor.copy_edit import CopyEdit

from .conftest import BODY, HEADLINE, open_item, show

ARABIC = "قال الوزير إن السوق مفتوح"
FRENCH = "Le marché de Ségou a rouvert hier : la ville s’en réjouit."


def compose(edit: CopyEdit, preedit: str, commit: str = "") -> None:
    """What an input method says: `preedit` is being written, `commit` is."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(edit, event)


def test_what_is_being_composed_is_no_text_yet(pane, qtbot) -> None:
    pane.focus_body()
    before, revision = pane.item_text(), pane.text_revision()
    compose(pane.body, "^")
    assert pane.item_text() == before
    assert pane.text_revision() == revision
    pane.body.grab()  # flags are painted around it
    compose(pane.body, "", "ê")
    assert pane.item_text().body == "ê" + BODY
    assert pane.body.textCursor().position() == 1
    pane.undo()
    assert pane.item_text() == before


def test_an_answer_that_comes_while_composing_leaves_it_alone(pane) -> None:
    from lessor_desk.ui.editor.checked import Checked

    pane.focus_body()
    compose(pane.body, "kk")
    pane.set_flags(Checked(), pane.text_revision())
    assert pane.body.textCursor().block().layout().preeditAreaText() == "kk"
    compose(pane.body, "", "ko")
    assert pane.item_text().body.startswith("ko")


def test_a_dead_key_and_its_letter_are_one_letter(pane) -> None:
    pane.focus_body()
    plain = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(pane.body, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Dead_Circumflex, plain, ""))
    QApplication.sendEvent(pane.body, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_E, plain, "ê"))
    assert pane.item_text().body == "ê" + BODY


def test_letters_by_altgr_are_written(pane) -> None:
    pane.focus_body()
    altgr = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QApplication.sendEvent(pane.body, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, altgr, "ɛ"))
    assert pane.item_text().body == "ɛ" + BODY


def test_a_passage_from_right_to_left_is_kept_and_marked(pane, qtbot) -> None:
    pane.body.setPlainText(f"Le ministre : {ARABIC}. Fin.")
    start = pane.item_text().body.index(ARABIC)
    pane.body.go_to(Span(start, start + len(ARABIC)))
    assert pane.body.selected_text() == ARABIC
    assert pane.body.createMimeDataFromSelection().text() == ARABIC
    box = pane.body.cursorRect()
    assert pane.body.viewport().rect().contains(box.center())
    pane.body.grab()
    pane.focus_body()
    qtbot.keyClick(pane.body, Qt.Key.Key_Delete)
    assert pane.item_text().body == "Le ministre : . Fin."
    pane.undo()
    assert ARABIC in pane.item_text().body


@pytest.mark.parametrize("page", ["cp1252", "mac_roman", "cp850", "utf-8"])
def test_bytes_of_another_code_page_are_judged_when_they_are_pasted(pane, page: str) -> None:
    pane.body.setPlainText("")
    data = QMimeData()
    text = FRENCH if page != "cp850" else FRENCH.replace("’", "'")
    data.setData("text/plain", text.encode(page))
    pane.body.insertFromMimeData(data)
    assert pane.item_text().body == text


def test_a_page_that_lies_about_its_charset_is_judged(pane) -> None:
    pane.body.setPlainText("")
    data = QMimeData()
    html = f"<meta charset=utf-8><img src='file:///etc/hostname'><p><b>{FRENCH}</b></p>"
    data.setData("text/html", html.encode("cp1252"))
    pane.body.insertFromMimeData(data)
    assert pane.item_text().body == FRENCH


def test_paragraphs_pasted_into_the_headline_are_one(pane) -> None:
    pane.headline.moveCursor(QTextCursor.MoveOperation.End)
    data = QMimeData()
    data.setText(" la\nroute")
    pane.headline.insertFromMimeData(data)
    assert pane.item_text().headline == HEADLINE + " la route"


def test_a_passage_that_is_dragged_moves_and_can_be_taken_back(pane, damaged) -> None:
    pane.body.go_to(Span(0, 3))
    data = pane.body.createMimeDataFromSelection()
    cursor = QTextCursor(pane.body.document())
    cursor.setPosition(len(BODY))
    place = QPointF(pane.body.cursorRect(cursor).center())
    drop = QDropEvent(
        place,
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    pane.body.dropEvent(drop)
    assert pane.item_text().body == BODY + "Le "
    pane.undo()
    assert pane.item_text() == damaged


def test_the_cursor_stays_at_its_letters_while_all_is_fixed(pane) -> None:
    place = BODY.index("Bamako")
    pane.body.go_to(Span(place, place))
    pane.fix_all_safe()
    now = pane.body.from_utf16(pane.body.textCursor().position())
    assert pane.item_text().body[now:].startswith("Bamako")


def test_a_headline_that_grows_a_line_is_seen_from_its_beginning(make_pane, qtbot) -> None:
    pane = make_pane()
    pane.resize(400, 600)
    show(pane, open_item(1, ItemText("", "Une phrase.", {})))
    pane.change("headline", Edit(Span(0, 0), "Koutiala : la bibliothèque rouvre ses portes"))
    pane.headline.setFocus()
    pane.headline.go_to(Span(44, 44))
    qtbot.waitUntil(lambda: pane.headline.height() > 2 * pane.headline.pitch)
    assert pane.headline.verticalScrollBar().value() == 0
    assert pane.headline.cursorRect().bottom() <= pane.headline.viewport().height()
