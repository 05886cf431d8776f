"""The frame over the window while copy is dragged over it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QUrl
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from lessor_desk.ui.drop_frame import DropFrame
from lessor_desk.ui.editor.headline_edit import HeadlineEdit
from lessor_desk.ui.note_field import NoteField
from lessor_desk.ui.theme import theme


def test_it_frames_the_window_in_accent_and_takes_no_click(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(880, 480)
    button = QPushButton(window)
    button.setGeometry(10, 10, 100, 30)
    frame = DropFrame(window)
    window.show()
    assert not frame.isVisible()
    frame.show()
    assert frame.size() == window.size()
    assert window.grab().toImage().pixelColor(0, 240) == theme().colour("accent")
    assert window.childAt(QPoint(20, 20)) is button


@pytest.mark.parametrize("field", [HeadlineEdit, NoteField])
def test_no_text_field_swallows_a_file(qtbot: QtBot, field: type[QPlainTextEdit]) -> None:
    widget = field()
    qtbot.addWidget(widget)
    files, words = QMimeData(), QMimeData()
    files.setUrls([QUrl.fromLocalFile("/dépêches/page.txt")])
    words.setText("La fin du texte.")
    assert not widget.canInsertFromMimeData(files)
    assert widget.canInsertFromMimeData(words)
