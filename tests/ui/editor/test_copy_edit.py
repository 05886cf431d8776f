"""The text widget keeps every character, and tells every change as it was."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor

from lessor_desk.text.edit import Edit, applied
from lessor_desk.text.span import Span
from lessor_desk.ui import fonts
from lessor_desk.ui.editor.copy_edit import CopyEdit
from lessor_desk.ui.editor.copy_text import Setting
from lessor_desk.ui.editor.held_text import Change

HARD = (
    "\u00a0\u202f\u2028\u2029\u0085\r\ufdd0\ufdd1\ufeff\ufffe\uffff\ufffc\u00ad"
    "\x00\x0b\x0c\t\n \ud83d\ude00\udfff\ue000\ufdd2"
)
TEXTS = st.text(st.one_of(st.sampled_from(HARD), st.characters(), st.sampled_from("aé😀ŋ")), max_size=40)
CALM = settings(max_examples=150)


@pytest.fixture
def edit(qtbot) -> CopyEdit:
    widget = CopyEdit(Setting(fonts.copy(18), 1.28, 10))
    qtbot.addWidget(widget)
    widget.resize(582, 400)
    return widget


@CALM
@given(text=TEXTS)
def test_a_text_comes_back_as_it_was(edit: CopyEdit, text: str) -> None:
    edit.setPlainText(text)
    assert edit.toPlainText() == text


@CALM
@given(text=TEXTS)
def test_copying_and_pasting_keeps_every_character(edit: CopyEdit, text: str) -> None:
    edit.setPlainText(text)
    edit.selectAll()
    data = edit.createMimeDataFromSelection()
    edit.setPlainText("")
    edit.insertFromMimeData(data)
    assert edit.toPlainText() == text


@CALM
@given(data=st.data(), text=TEXTS)
def test_every_change_is_told_as_it_was(edit: CopyEdit, data: st.DataObject, text: str) -> None:
    edit.setPlainText(text)
    told: list[Change] = []
    edit.changed.connect(told.append)
    try:
        for _ in range(4):
            before = edit.toPlainText()
            ends = st.integers(0, len(before))
            start, end = sorted((data.draw(ends), data.draw(ends)))
            wanted = Edit(Span(start, end), data.draw(TEXTS))
            told.clear()
            edit.apply([wanted])
            after = applied(before, [wanted])
            assert edit.toPlainText() == after
            for change in told:
                assert change.edit.span.of(before) == change.removed
                before = applied(before, [change.edit])
            assert before == after
    finally:
        edit.changed.disconnect(told.append)


def test_edits_are_made_together_and_told_once(edit: CopyEdit) -> None:
    edit.setPlainText("mÃ© dÃ©")
    told: list[Change] = []
    edit.changed.connect(told.append)
    edit.apply([Edit(Span(1, 3), "é"), Edit(Span(5, 7), "é")])
    assert edit.toPlainText() == "mé dé"
    assert len(told) == 1


def test_no_break_spaces_reach_the_clipboard(edit: CopyEdit) -> None:
    edit.setPlainText("10\u202f000 à 10\u00a0h")
    edit.selectAll()
    assert edit.createMimeDataFromSelection().text() == "10\u202f000 à 10\u00a0h"


def test_a_rich_paste_brings_its_words_only(edit: CopyEdit) -> None:
    data = QMimeData()
    data.setHtml("<p>Le <b>Mali</b></p><p>a&nbsp;gagné</p>")
    edit.insertFromMimeData(data)
    assert edit.toPlainText() == "Le Mali\na\u00a0gagné"


def test_the_line_key_with_shift_begins_a_paragraph(edit: CopyEdit, qtbot) -> None:
    edit.setPlainText("un")
    edit.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(edit, "deux")
    assert edit.toPlainText() == "un\ndeux"


def test_a_text_that_may_only_be_read_takes_no_key_and_no_paste(edit: CopyEdit, qtbot) -> None:
    edit.setPlainText("un")
    edit.set_read_only(True)
    qtbot.keyClicks(edit, "x")
    data = QMimeData()
    data.setText("x")
    edit.insertFromMimeData(data)
    assert edit.toPlainText() == "un"


def test_lines_stand_apart_as_designed(edit: CopyEdit, qtbot) -> None:
    edit.setPlainText("un deux trois quatre " * 8 + "\nfin")
    edit.show()
    first, second = edit.document().firstBlock(), edit.document().lastBlock()
    height = edit.blockBoundingRect(first).height()
    layout = first.layout()
    assert edit.pitch == pytest.approx(32, abs=1)
    assert layout.lineAt(1).y() - layout.lineAt(0).y() == pytest.approx(edit.pitch)
    assert height == pytest.approx(layout.lineCount() * edit.pitch + 10)
    assert edit.blockBoundingGeometry(second).top() == pytest.approx(height)
