"""In high contrast nothing rests on a fill or on a colour alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from lessor_desk.ui import grounds, key_cap
from lessor_desk.ui.completing.passage import Part, Passage, Piece
from lessor_desk.ui.note_field import NoteField
from lessor_desk.ui.preferences.controls import Pills
from lessor_desk.ui.progress_line import ProgressLine
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import HIGH, contrast


@pytest.fixture(autouse=True, params=["light", "dark"])
def high(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    theme().apply(request.param, "high")
    yield
    theme().apply("light", "system")


def drawn(widget: QWidget) -> QImage:
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    image.fill(theme().colour("paper"))
    widget.render(image, QPoint(0, 0))
    return image


def test_what_is_still_to_come_is_not_taken_for_done(qtbot: QtBot) -> None:
    line = ProgressLine()
    qtbot.addWidget(line)
    line.resize(200, line.height())
    line.setRange(0, 4)
    line.setValue(1)
    image = drawn(line)
    assert image.pixelColor(20, 3) == theme().colour("accent")
    assert image.pixelColor(150, 3) == theme().colour("paper")
    assert image.pixelColor(150, 0) == theme().colour("border")


def test_what_would_be_added_is_underlined(qtbot: QtBot) -> None:
    passage = Passage()
    qtbot.addWidget(passage)
    passage.resize(300, 24)
    passage.show_pieces([Piece("o o o o o", Part.NEW)])
    image, paper = drawn(passage), theme().colour("paper")
    inked = [sum(image.pixelColor(x, y) != paper for x in range(300)) for y in range(24)]
    assert max(inked) > 60  # along the blanks too


def test_the_cap_on_the_button_lies_on_the_button_itself(qapp: QApplication) -> None:
    image = QImage(60, 19, QImage.Format.Format_RGB32)
    image.fill(theme().colour("button"))
    painter = QPainter(image)
    key_cap.paint_cap(painter, QRectF(0, 0, 60, 19), "Ctrl ↵", on_button=True)
    painter.end()
    assert image.pixelColor(4, 9) == theme().colour("button")
    assert contrast(theme().tokens.button_text, theme().tokens.button) >= HIGH


def test_what_to_write_in_a_field_is_not_grey(qtbot: QtBot) -> None:
    field = NoteField()
    qtbot.addWidget(field)
    field.ensurePolished()
    field.show()
    asked = field.palette().placeholderText().color()
    assert asked.alpha() == 255
    assert asked == theme().colour("ink3")
    assert field.testAttribute(Qt.WidgetAttribute.WA_StyleSheet)


def test_what_is_pressed_has_an_edge_and_what_is_chosen_another(qtbot: QtBot) -> None:
    pills = Pills("Thème", [("light", "Clair"), ("dark", "Sombre")])
    qtbot.addWidget(pills)
    pills.set_value("dark")
    pills.resize(pills.sizeHint())
    pills.show()
    clear, dark = pills.findChildren(QAbstractButton)
    top = [drawn(pill).pixelColor(pill.width() // 2, 0) for pill in (clear, dark)]
    assert top == [theme().colour("border"), theme().colour("accent")]


def test_rows_that_are_chosen_have_a_line_around_them(qapp: QApplication) -> None:
    image = QImage(80, 30, QImage.Format.Format_RGB32)
    image.fill(theme().colour("paper"))
    painter = QPainter(image)
    grounds.paint(painter, QRectF(0, 0, 80, 30), 6)
    painter.end()
    assert image.pixelColor(40, 0) == theme().colour("accent")
    assert image.pixelColor(40, 15) == theme().colour("sel")
