"""An endless paragraph is held in pieces, and nobody can tell: beside a widget that holds it whole."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QImage, QInputMethodEvent, QKeyEvent, QPainter, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lessor_desk.services.rows import ItemText
from lessor_desk.text.edit import Edit, applied
from lessor_desk.text.span import Span
from lessor_desk.ui import fonts
from lessor_desk.ui.editor import mime
from lessor_desk.ui.editor.break_places import break_places
from lessor_desk.ui.editor.copy_edit import CopyEdit
from lessor_desk.ui.editor.copy_text import Setting
from lessor_desk.ui.editor.held_text import Change
from lessor_desk.ui.editor.invisibles import paint_invisibles
from lessor_desk.ui.editor.selection import paint_selection

from .conftest import open_item, show

LIMIT = 12
ENDLESS = "le marché rouvre la route de Ségou"
WORDS = ("le", "marché", "de", "Ségou", "😀", "a", "reste", "ŋ")
ODD = "\u00a0\u2028\u2029\r\n\n\ufeff\ud83d\udfff\ue000\ufdd2e\u0301\u0644 "
WORDY = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)
LONG = st.lists(st.sampled_from(WORDS), min_size=20, max_size=80).map(" ".join)
TEXTS = st.one_of(WORDY, st.text(st.sampled_from(ODD + "abcdef 😀"), max_size=60))
CALM = settings(max_examples=120)
KEYS = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier
STEPS = KEYS.Key_Left, KEYS.Key_Right, KEYS.Key_Backspace, KEYS.Key_Delete
WAYS = PLAIN, SHIFT, CTRL, CTRL | SHIFT
PLACE = st.integers(0, 80)
ACTS = st.one_of(
    st.tuples(
        st.just("key"), st.sampled_from([KEYS.Key_Left, KEYS.Key_Right]), st.sampled_from([PLAIN, SHIFT])
    ),
    st.tuples(
        st.just("key"),
        st.sampled_from([KEYS.Key_Backspace, KEYS.Key_Delete, KEYS.Key_Return]),
        st.just(PLAIN),
    ),
    st.tuples(st.just("type"), st.sampled_from(["x", " ", "é", "😀"])),
    st.tuples(st.just("compose"), st.sampled_from(["ê", "ŋŋ"])),
    st.tuples(st.just("select"), PLACE, PLACE),
    st.tuples(st.just("paste"), TEXTS),
    st.tuples(st.just("cut")),
    st.tuples(st.just("move"), PLACE),
    st.tuples(st.just("apply"), st.lists(st.tuples(PLACE, PLACE, TEXTS), min_size=1, max_size=3)),
    st.tuples(st.just("show"), TEXTS),
)


@pytest.fixture
def make_edit(qtbot):
    def make(longest: int) -> CopyEdit:
        widget = CopyEdit(Setting(fonts.copy(18), 1.28, 10, longest=longest))
        qtbot.addWidget(widget)
        widget.resize(582, 400)
        return widget

    return make


class Twins:
    """Two widgets to which the same is done, one holding its paragraphs in pieces."""

    def __init__(self, pieces: CopyEdit, whole: CopyEdit) -> None:
        self.both = pieces, whole
        self.told: tuple[list[Change], list[Change]] = [], []
        for edit, told in zip(self.both, self.told, strict=True):
            edit.changed.connect(told.append)

    def do(self, act: tuple) -> None:
        for edit in self.both:
            _do(edit, act)

    def compare(self) -> None:
        pieces, whole = self.both
        assert pieces.toPlainText() == whole.toPlainText()
        assert pieces.cursor_places() == whole.cursor_places()
        assert pieces.selected_text() == whole.selected_text()
        assert pieces.createMimeDataFromSelection().text() == whole.createMimeDataFromSelection().text()
        assert list(pieces.track) == list(whole.track)
        assert list(pieces.noted) == list(whole.noted)
        assert self.told[0] == self.told[1]
        held(pieces)


def held(edit: CopyEdit) -> None:
    """The document holds the text and the breaks, and no piece that is too long or too short."""
    block, longest, paragraphs = edit.document().begin(), 0, [""]
    while block.isValid():
        longest = max(longest, len(block.text()))
        paragraphs[-1] += block.text()
        if edit.breaks.goes_on(block):
            assert block.next().isValid()
            assert block.length() > 1
        elif block.next().isValid():
            paragraphs.append("")
        block = block.next()
    assert longest <= edit.breaks.limit
    assert edit._held._stand_ins.decode("\n".join(paragraphs)) == edit.toPlainText()


def _do(edit: CopyEdit, act: tuple) -> None:
    last = len(edit.toPlainText())
    match act:
        case ("key", key, modifiers):
            text = "\r" if key == KEYS.Key_Return else ""
            QApplication.sendEvent(edit, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text))
        case ("type", text):
            QApplication.sendEvent(edit, QKeyEvent(QEvent.Type.KeyPress, KEYS.Key_unknown, PLAIN, text))
        case ("compose", text):
            QApplication.sendEvent(edit, QInputMethodEvent("^", []))
            event = QInputMethodEvent("", [])
            event.setCommitString(text)
            QApplication.sendEvent(edit, event)
        case ("select", anchor, place):
            edit.select(anchor, place)
        case ("paste", text):
            edit.insertFromMimeData(mime.to_mime(text))
        case ("cut",):
            edit.cut()
        case ("move", place):
            data = edit.createMimeDataFromSelection()
            cursor = edit.textCursor()
            target = QTextCursor(edit.document())
            target.setPosition(edit._held.to_qt(min(place, last)))
            cursor.beginEditBlock()
            cursor.removeSelectedText()
            edit.setTextCursor(target)
            edit.insertFromMimeData(data)
            cursor.endEditBlock()
        case ("apply", wanted):
            edits, after = [], 0
            for start, length, text in sorted(wanted):
                start = max(start, after)
                if start > last:
                    break
                end = min(last, start + length % 20)
                edits.append(Edit(Span(start, end), text))
                after = end + 1
            edit.apply(edits)
        case ("show", text):
            edit.setPlainText(text)


@CALM
@given(
    text=TEXTS,
    marks=st.lists(st.tuples(PLACE, st.integers(1, 20)), max_size=4),
    acts=st.lists(ACTS, max_size=12),
)
@example(text="       لaaaaa", marks=[], acts=[("key", KEYS.Key_Left, PLAIN)])  # a first piece of blanks only
def test_whatever_is_done_the_text_is_the_same_as_if_it_were_whole(make_edit, text, marks, acts) -> None:
    twins = Twins(make_edit(LIMIT), make_edit(10**6))
    twins.do(("show", text))
    units = twins.both[1].to_utf16
    last = len(text)
    shown = [
        (units(start), units(min(last, start + length)), number)
        for number, (start, length) in enumerate(marks)
        if start < last
    ]
    for edit in twins.both:
        edit.track.show(shown)
        edit.noted.show(shown)
    twins.compare()
    for act in acts:
        before = twins.both[0].toPlainText()
        twins.told[0].clear(), twins.told[1].clear()
        twins.do(act)
        twins.compare()
        for change in twins.told[0]:
            assert change.edit.span.of(before) == change.removed
            before = applied(before, [change.edit])
        if act[0] != "show":
            assert before == twins.both[0].toPlainText()


@CALM
@given(
    text=LONG,
    place=st.integers(0, 400),
    keys=st.lists(st.tuples(st.sampled_from(STEPS), st.sampled_from(WAYS)), max_size=8),
)
def test_words_are_stepped_over_and_taken_away_as_if_it_were_whole(make_edit, text, place, keys) -> None:
    twins = Twins(make_edit(64), make_edit(10**6))
    twins.do(("show", text))
    twins.do(("select", place, place))
    for key, modifiers in keys:
        if key in (KEYS.Key_Backspace, KEYS.Key_Delete):
            modifiers &= ~SHIFT
        twins.do(("key", key, modifiers))
        twins.compare()


@CALM
@given(text=TEXTS, limit=st.integers(4, 30))
def test_a_line_is_broken_into_pieces_that_are_neither_long_nor_short(text: str, limit: int) -> None:
    line = text.replace("\n", "")
    ends = [0, *break_places(line, limit), len(line)]
    lengths = [end - start for start, end in pairwise(ends)]
    assert max(lengths) <= limit
    assert len(lengths) == 1 or min(lengths) >= limit // 8


def test_a_line_of_sentences_is_broken_between_them() -> None:
    sentences = ["La route est coupée à Kati.", "« Et demain\u202f? »", "Dr. Keïta l’a dit…", "Oui\u202f!"]
    line = " ".join(sentences * 40)
    places = break_places(line, 200)
    assert places
    assert all(line[:place].endswith((". ", "? » ", "… ", "! ")) for place in places)


def test_a_screen_reader_hears_an_end_within_a_paragraph_only_behind_a_sentence(make_edit) -> None:
    text = "Le marché de Ségou a rouvert hier, et la route reste coupée. " * 400
    edit = make_edit(8_000)
    edit.setPlainText(f"Titre\n{text}\nfin")
    told = QAccessible.queryAccessibleInterface(edit).textInterface()
    lines = told.text(0, told.characterCount()).split("\n")
    assert (lines[0], lines[-1]) == ("Titre", "fin")
    assert len(lines) > 3
    assert "".join(lines[1:-1]) == text
    assert all(line.endswith("coupée. ") for line in lines[1:-1])


def pressed(edit: CopyEdit, place: int) -> None:
    """Press thrice on the letter at `place`."""
    cursor = QTextCursor(edit.document())
    cursor.setPosition(place)
    point = edit.cursorRect(cursor).center()
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(edit.viewport(), left, PLAIN, point)
    QTest.mouseDClick(edit.viewport(), left, PLAIN, point)
    QTest.mousePress(edit.viewport(), left, PLAIN, point)
    QTest.mouseRelease(edit.viewport(), left, PLAIN, point)


def test_a_third_click_selects_the_whole_paragraph(make_edit) -> None:
    twins = Twins(make_edit(LIMIT), make_edit(10**6))
    for text in (ENDLESS, f"un\n{ENDLESS}\ndeux"):
        for edit in twins.both:
            edit.setPlainText(text)
            edit.show()
            pressed(edit, text.index("rouvre") + (edit is twins.both[0]))
        twins.compare()
        assert twins.both[0].selected_text().rstrip("\n") == ENDLESS


def test_pieces_stand_close_and_only_paragraphs_apart(make_edit) -> None:
    edit = make_edit(LIMIT)
    edit.setPlainText(f"{ENDLESS}\nfin")
    document = edit.document()
    blocks = [document.findBlockByNumber(n) for n in range(document.blockCount())]
    heights = [edit.blockBoundingRect(block).height() for block in blocks]
    assert {height for block, height in zip(blocks, heights, strict=True) if edit.breaks.goes_on(block)} == {
        edit.pitch
    }
    assert heights[-2] == edit.pitch + 10


def test_the_end_of_a_piece_looks_like_that_of_a_line(make_edit, qtbot) -> None:
    """With all selected and the invisibles shown there is one mark of a paragraph: at its end."""
    edit = make_edit(LIMIT)
    edit.set_invisibles(True)
    edit.setPlainText(f"{ENDLESS}\nfin")
    edit.selectAll()
    drawn: list[str] = []
    fills: list[float] = []

    class Told(QPainter):
        def drawText(self, _place, text):
            drawn.append(text)

        def fillRect(self, rect, _colour):
            fills.append(rect.right())

    edit.grab()
    canvas = QImage(600, 400, QImage.Format.Format_RGB32)
    painter = Told(canvas)
    paint_invisibles(painter, edit, edit.viewport().rect())
    paint_selection(painter, edit, edit.viewport().rect())
    painter.end()
    assert drawn.count("¶") == 1
    assert drawn.count("·") == ENDLESS.count(" ")
    assert len(fills) == edit.document().blockCount()


def test_the_pieces_of_a_paragraph_are_written_in_its_direction(make_edit, qtbot) -> None:
    edit = make_edit(LIMIT)
    arabic = "قال الوزير Bamako Mali إن السوق Mali Ségou مفتوح"
    right = Qt.LayoutDirection.RightToLeft
    edit.setPlainText(f"{arabic}\nfin")
    assert directions(edit)[:-1] == [right] * (edit.document().blockCount() - 1)
    assert directions(edit)[-1] == Qt.LayoutDirection.LeftToRight
    edit.apply([Edit(Span(0, 0), "La ")])
    assert right not in directions(edit)
    edit.apply([Edit(Span(0, 3), "")])
    assert directions(edit)[:-1] == [right] * (edit.document().blockCount() - 1)
    latin = arabic.index("Bamako")
    edit.apply([Edit(Span(latin, latin), "\n")])
    assert directions(edit)[-2] == Qt.LayoutDirection.LeftToRight
    assert directions(edit)[0] == right


def directions(edit: CopyEdit) -> list[Qt.LayoutDirection]:
    document = edit.document()
    return [document.findBlockByNumber(n).textDirection() for n in range(document.blockCount())]


def test_the_view_stays_while_pieces_above_are_broken_and_joined(make_edit, qtbot) -> None:
    edit = make_edit(200)
    edit.show()
    text = " ".join(f"mot{n}" for n in range(2000))
    edit.setPlainText(text)
    edit.verticalScrollBar().setValue(100)
    seen = edit.from_qt(edit.firstVisibleBlock().position())
    longer = "mot " * 100
    edit.apply([Edit(Span(50, 50), longer)])
    assert edit.from_qt(edit.firstVisibleBlock().position()) == seen + len(longer)
    edit.apply([Edit(Span(50, 50 + len(longer)), "")])
    assert edit.from_qt(edit.firstVisibleBlock().position()) == seen


def test_undo_finding_and_flags_know_no_pieces(pane, qtbot) -> None:
    pane.body.breaks.limit = LIMIT
    text = ItemText("", f"{ENDLESS} dÃ©jÃ  {ENDLESS}\n{ENDLESS}", {})
    show(pane, open_item(2, text))
    assert pane.body.document().blockCount() > 10
    assert [pane.body.span_of(flag) for flag in pane.flags] == [flag.flag.span for flag in pane.flags]
    qtbot.keyClicks(pane.body, "bon ")
    assert pane.fix_all_safe() == {"E101": 1}
    fixed = "bon " + text.body.replace("Ã©", "é")
    assert pane.item_text().body == fixed
    pane.body.apply([Edit(Span(0, 0), "")])
    pane.undo()
    pane.undo()
    assert pane.item_text() == text
    pane.redo()
    pane.redo()
    assert pane.item_text().body == fixed
    pane.open_find(replacing=False)
    pane.find_bar.looked_for.emit("rouvre la route", False)
    for _ in range(3):
        pane.find_step(+1)
        assert pane.body.selected_text() == "rouvre la route"
    held(pane.body)
