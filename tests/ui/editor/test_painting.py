"""What is painted in pieces while typing is what a fresh painting shows."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage, QKeyEvent, QTextBlock, QTextDocument
from PySide6.QtWidgets import QApplication, QWidget

from lessor_desk.services.rows import ItemText
from lessor_desk.ui.editor.margin_strip import MarginStrip
from lessor_desk.ui.editor.pane import EditorPane
from lessor_desk.ui.theme import theme

from .conftest import BODY, open_item, show

KEYS = (Qt.Key.Key_A, Qt.Key.Key_Space, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Return)


def on_screen(window) -> QImage:
    """What the screen holds where `window` is."""
    return QApplication.primaryScreen().grabWindow(window.winId()).toImage()


@pytest.fixture
def steady_cursor() -> Iterator[None]:
    """A cursor that does not blink between two paintings."""
    before = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(0)
    yield
    QApplication.setCursorFlashTime(before)


@pytest.mark.parametrize(
    ("seed", "longest"), [*((seed, 8_000) for seed in range(6)), *((seed, 40) for seed in range(4))]
)
@pytest.mark.usefixtures("steady_cursor")
def test_painting_in_pieces_leaves_nothing_old(make_pane, qtbot, seed: int, longest: int) -> None:
    random.seed(seed)
    pane = make_pane()
    pane.body.breaks.limit = longest
    show(pane, open_item(1, ItemText("", (BODY.replace("\n", " ") + "\n") * 4, {})))
    cursor = pane.body.textCursor()
    pane.focus_body()
    for _ in range(40):
        cursor.setPosition(random.randrange(pane.body.document().characterCount() - 1))
        pane.body.setTextCursor(cursor)
        if random.random() < 0.3:
            pane.body.verticalScrollBar().setValue(random.randrange(12))
            QApplication.processEvents()
        for _ in range(random.randrange(1, 12)):
            qtbot.keyClick(pane.body, random.choice(KEYS[: 3 if random.random() < 0.8 else 5]))
        QApplication.processEvents()
    QApplication.processEvents()
    assert_painted_afresh(pane)


@pytest.mark.usefixtures("steady_cursor")
def test_letters_kept_as_they_are_shaped_look_like_new_ones(make_pane, qtbot) -> None:
    pane = make_pane()
    show(pane, open_item(1, ItemText("", BODY + "\nمرحبا ɛɔɲŋ œuvre « oui » — ffi\n" + BODY, {})))
    pane.focus_body()
    document, cursor = pane.body.document(), pane.body.textCursor()
    for place in (3, len(BODY) + 4, len(BODY) - 2, len(BODY) + 20):
        cursor.setPosition(place)
        pane.body.setTextCursor(cursor)
        for key in (*KEYS, Qt.Key.Key_A, Qt.Key.Key_Space):
            qtbot.keyClick(pane.body, key)
        assert sum(block.layout().cacheEnabled() for block in blocks_of(document)) == 1
        kept = pane.grab().toImage()
        document.markContentsDirty(0, document.characterCount())
        for block in blocks_of(document):
            block.layout().setCacheEnabled(False)
        assert same(kept, pane.grab().toImage())


def blocks_of(document: QTextDocument) -> list[QTextBlock]:
    return [document.findBlockByNumber(number) for number in range(document.blockCount())]


@pytest.mark.usefixtures("steady_cursor")
def test_a_line_that_is_scrolled_away_takes_its_underline_along(make_pane) -> None:
    pane = make_pane()
    show(pane, open_item(1, ItemText("", BODY.replace("\n", " ") * 30, {})))
    for line in (3, 4, 5, 9, 8, 7):
        pane.body.verticalScrollBar().setValue(line)
        QApplication.processEvents()
        assert_painted_afresh(pane)


def test_each_of_the_two_lines_under_what_is_damaged_is_there_in_full(make_pane) -> None:
    pane = make_pane()
    show(pane, open_item(1, ItemText("", BODY, {})))
    flag = next(flag for flag in pane.flags if flag.part == "body" and flag is not pane.active_flag)
    place = pane.body.rect_of(flag)
    baseline = round(place.top() + pane.body.rise)
    image = pane.body.viewport().grab().toImage()
    below = [image.pixelColor(round(place.center().x()), y) for y in range(baseline + 2, baseline + 9)]
    assert below.count(theme().colour("enc")) == 2


@pytest.mark.parametrize("zoom", [80, 90, 100, 200])
@pytest.mark.usefixtures("steady_cursor")
def test_an_underline_that_reaches_into_the_next_line_is_painted_whole(make_pane, qtbot, zoom: int) -> None:
    pane = make_pane()
    pane.set_zoom(zoom)
    pane.resize(400, 690)
    text = (BODY.replace("\n", " ") + " ") * 3
    show(pane, open_item(1, ItemText("", text, {})))
    pane.focus_body()
    cursor = pane.body.textCursor()
    for place in ("rchÃ©", "attend , dit-on. Il"):  # and of the line above the one that is painted
        cursor.setPosition(text.index(place))
        pane.body.setTextCursor(cursor)
        QApplication.processEvents()
        for key in (Qt.Key.Key_A, Qt.Key.Key_A, Qt.Key.Key_Backspace, Qt.Key.Key_Backspace):
            qtbot.keyClick(pane.body, key)
            QApplication.processEvents()
            assert_painted_afresh(pane)


@pytest.mark.usefixtures("steady_cursor")
def test_what_a_letter_turns_on_another_line_is_painted_too(make_pane) -> None:
    words = "Le marchÃ© de Bamako et ceux de la région du fleuve ont"
    pane = make_pane()
    pane.body.breaks.limit = 40
    pane.resize(400, 690)
    pane.set_zoom(200)
    show(pane, open_item(1, ItemText("", words + " .Ã© . Ã© rouvert", {})))
    pane.focus_body()
    cursor = pane.body.textCursor()
    for place in range(6, len(pane.body.toPlainText()), 3):
        cursor.setPosition(place)
        pane.body.setTextCursor(cursor)
        for typed in ("م", ""):
            QApplication.processEvents()
            key = Qt.Key.Key_unknown if typed else Qt.Key.Key_Backspace
            pressed = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, typed)
            QApplication.sendEvent(pane.body, pressed)
            QApplication.processEvents()
            assert_painted_afresh(pane)
            kept = pane.grab().toImage()
            pane.body.refresh()
            assert same(kept, pane.grab().toImage())


@pytest.mark.usefixtures("steady_cursor")
def test_the_shapes_of_another_item_are_painted_with_it(make_pane, monkeypatch) -> None:
    """The text that is painted finds nothing that would have to be painted again; none is left of before."""
    pane = make_pane()
    strip, again = pane.body.findChild(MarginStrip), []
    monkeypatch.setattr(strip, "update", lambda *part: (again.append(part), QWidget.update(strip, *part)))
    clean = "Le marché de Bamako."
    for number, text in enumerate((BODY, BODY[20:] + BODY, clean, BODY * 2, BODY * 2, clean)):
        show(pane, open_item(number, ItemText("", text, {})))
        assert_painted_afresh(pane)
    assert again
    assert not any(again)  # parts: only the whole was asked for


def assert_painted_afresh(pane: EditorPane) -> None:
    """What is on the screen is what would be painted now, once what a timer has just changed had its turn."""
    for _ in range(5):
        shown, afresh = on_screen(pane), pane.grab().toImage()
        assert shown.size() == afresh.size()
        if same(shown, afresh):
            return
        QApplication.processEvents()
    raise AssertionError("something old is left on the screen")


def same(one: QImage, other: QImage) -> bool:
    plain = QImage.Format.Format_RGB32
    return bool(one.convertToFormat(plain) == other.convertToFormat(plain))
