"""The pane: text as typed, flags that follow, one undo for all parts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from lessor_desk.services.rows import ItemFinding, ItemText
from lessor_desk.ui.editor.checked import Checked, checked
from lessor_desk.ui.editor.pane import EditorPane

from .conftest import BODY, HEADLINE, found_in, open_item, show

MENDED = BODY.replace("Ã©", "é")


def codes(pane: EditorPane) -> list[str]:
    return [flag.flag.code for flag in pane.flags]


def check(pane: EditorPane) -> None:
    """Answer as the checks would, for the text as it stands."""
    text = pane.item_text()
    pane.set_flags(checked(text, found_in(text)), pane.text_revision())


def test_flags_come_by_class_then_by_place(pane) -> None:
    assert codes(pane) == ["E101", "E101", "E101", "E101", "E201", "P101"]
    assert [flag.part for flag in pane.flags] == ["headline", "body", "body", "body", "body", "body"]


def test_the_text_is_told_whole_with_fields_that_are_not_shown(pane, damaged) -> None:
    assert pane.item_text() == damaged


def test_typing_is_told_and_moves_the_flags(pane, qtbot) -> None:
    before = pane.text_revision()
    pane.focus_body()
    with qtbot.waitSignal(pane.edited):
        qtbot.keyClicks(pane.body, "Hier. ")
    assert pane.text_revision() > before
    spans = [pane.body.span_of(flag) for flag in pane.flags if flag.part == "body"]
    words = [span.of(pane.body.toPlainText()) for span in spans if span]
    assert words == ["marchÃ©", "marchÃ©", "SÃ©gou", "mÃ.", "attend ,"]


def test_findings_of_an_older_text_are_dropped(pane, qtbot) -> None:
    asked = pane.text_revision()
    qtbot.keyClicks(pane.body, "x")
    pane.set_flags(Checked(), asked)
    assert codes(pane)
    pane.set_flags(Checked(), pane.text_revision())
    assert not codes(pane)


def test_findings_move_neither_cursor_nor_scroll(pane, damaged) -> None:
    long = ItemText("", "\n".join([damaged.body] * 40), {})
    show(pane, open_item(2, long))
    pane.body.moveCursor(QTextCursor.MoveOperation.End)
    cursor, scroll = pane.body.textCursor().position(), pane.body.verticalScrollBar().value()
    assert scroll > 0
    check(pane)
    pane.set_flags(Checked(), pane.text_revision())
    check(pane)
    assert pane.body.textCursor().position() == cursor
    assert pane.body.verticalScrollBar().value() == scroll


def test_fixing_all_is_one_step_over_all_parts(pane, damaged) -> None:
    fixed = []
    pane.fixed.connect(fixed.append)
    assert pane.fix_all_safe() == {"E101": 4}
    assert fixed == [{"E101": 4}]
    assert pane.item_text() == ItemText(HEADLINE.replace("Ã¨", "è"), MENDED, damaged.meta)
    assert codes(pane) == ["E201", "P101"]
    pane.undo()
    assert pane.item_text() == damaged
    pane.redo()
    assert pane.item_text().body == MENDED


def test_other_flags_stay_on_their_words_while_all_is_fixed(pane) -> None:
    pane.fix_all_safe()
    spans = [pane.body.span_of(flag) for flag in pane.flags]
    assert [span.of(pane.body.toPlainText()) for span in spans if span] == ["mÃ.", "attend ,"]


def test_a_fix_is_not_made_where_its_letters_have_changed(pane, qtbot) -> None:
    flag = next(flag for flag in pane.flags if flag.part == "body")
    place = pane.body.span_of(flag)
    pane.body.go_to(type(place)(place.end - 1, place.end))
    qtbot.keyClick(pane.body, Qt.Key.Key_Backspace)
    before = pane.item_text()
    pane.fix(flag)
    assert pane.item_text() == before


def test_undo_crosses_parts_and_items(pane, damaged, qtbot) -> None:
    qtbot.keyClicks(pane.body, "A")
    pane.headline.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(pane.headline, "!")
    left = pane.item_text()
    show(pane, open_item(2, ItemText("", "Autre", {})))
    assert not pane.can_undo
    show(pane, open_item(1, left))
    pane.undo()
    assert pane.item_text().headline == HEADLINE
    pane.undo()
    assert pane.item_text() == damaged
    assert not pane.can_undo


def test_an_item_that_others_changed_has_nothing_to_undo(pane, damaged, qtbot) -> None:
    qtbot.keyClicks(pane.body, "A")
    show(pane, open_item(2, ItemText("", "Autre", {})))
    show(pane, open_item(1, damaged))
    assert not pane.can_undo


def test_cursor_and_scroll_come_back_with_the_item(pane, damaged) -> None:
    long = ItemText("", "\n".join([damaged.body] * 40), {})
    show(pane, open_item(2, long))
    pane.body.moveCursor(QTextCursor.MoveOperation.End)
    place, scroll = pane.body.textCursor().position(), pane.body.verticalScrollBar().value()
    show(pane, open_item(1, damaged))
    show(pane, open_item(2, long))
    assert pane.body.textCursor().position() == place
    assert pane.body.verticalScrollBar().value() == scroll


def test_showing_the_open_item_again_changes_nothing(pane, damaged, qtbot) -> None:
    qtbot.keyClicks(pane.body, "A")
    place = pane.body.textCursor().position()
    show(pane, open_item(1, pane.item_text()))
    assert pane.body.textCursor().position() == place
    assert pane.can_undo


def test_a_restored_version_is_one_step(pane, damaged) -> None:
    other = ItemText("Un titre", damaged.body + "\nFin.", damaged.meta)
    show(pane, open_item(1, other))
    assert pane.item_text() == other
    pane.undo()
    assert pane.item_text() == damaged


def test_an_item_that_may_only_be_read_keeps_its_text(pane, damaged, qtbot) -> None:
    pane.set_read_only(True)
    qtbot.keyClicks(pane.body, "x")
    pane.fix_all_safe()
    pane.undo()
    assert pane.is_read_only
    assert pane.item_text() == damaged


def test_the_keys_of_undo_are_left_to_the_window(pane, qtbot) -> None:
    qtbot.keyClicks(pane.body, "abc")
    typed = pane.item_text()
    for modifiers in (
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    ):
        qtbot.keyClick(pane.body, Qt.Key.Key_Z, modifiers)
    assert pane.item_text() == typed


def test_what_was_set_aside_is_not_shown_and_told_to_the_checks(make_pane, damaged) -> None:
    pane = make_pane()
    waived = tuple(
        ItemFinding(f.part, f.finding, "Chef B", "usage") if f.finding.code == "P101" else f
        for f in found_in(damaged)
    )
    show(pane, open_item(1, damaged, waived))
    assert "P101" not in codes(pane)
    assert [words.code for words in pane.set_aside] == ["P101"]


def test_an_ignored_flag_does_not_come_back_with_a_late_answer(pane) -> None:
    told = []
    pane.waive_wanted.connect(told.append)
    pane.ignore(next(flag for flag in pane.flags if flag.flag.code == "P101"))
    [[found]] = told
    assert found.finding.span.of(pane.item_text().body) == "attend ,"
    check(pane)
    assert "P101" not in codes(pane)


def test_flags_found_again_are_the_same_flags(pane, qtbot) -> None:
    before = pane.flags
    qtbot.keyClicks(pane.body, "Hier. ")
    check(pane)
    assert pane.flags == before


def test_return_in_the_headline_goes_to_the_text(pane, qtbot) -> None:
    pane.focus_headline()
    qtbot.keyClick(pane.headline, Qt.Key.Key_Return)
    assert pane.body.hasFocus()
    assert "\n" not in pane.item_text().headline


def test_fields_are_written_in_place(pane, qtbot) -> None:
    qtbot.keyClicks(pane.fields.fields["section"], "Sport")
    assert pane.item_text().meta["section"] == "Sport"


def test_a_field_without_a_widget_gets_one_when_something_is_found_in_it(make_pane, qtbot) -> None:
    pane = make_pane()
    text = ItemText("Un titre", "Un texte.", {"source": "MSPC", "credit": "AmapÃ©", "wire": "kept"})
    show(pane, open_item(1, text))
    assert [flag.part for flag in pane.flags] == ["credit"]
    field = pane.fields.fields["credit"]
    assert field.isVisible()
    assert field.accessibleName() == "Credit"
    assert pane.item_text() == text
    pane.fix_all_safe()
    assert pane.item_text().meta == {"source": "MSPC", "credit": "Amapé", "wire": "kept"}
    pane.undo()
    assert pane.item_text() == text
    show(pane, open_item(2, ItemText("Autre", "Un texte.", {})))
    assert not field.isVisible()
    assert pane.item_text() == ItemText("Autre", "Un texte.", {})
    show(pane, open_item(1, text))
    assert field.isVisible()


def test_tab_goes_from_headline_over_the_fields_to_the_text(pane, qtbot) -> None:
    pane.focus_headline()
    passed = []
    for _ in range(4):
        qtbot.keyClick(pane.window().focusWidget(), Qt.Key.Key_Tab)
        passed.append(pane.window().focusWidget())
    assert passed == [*pane.fields.fields.values(), pane.body]


def test_a_shown_item_and_none(pane) -> None:
    pane.clear()
    assert pane.flags == ()
    assert pane.item_text() == ItemText()


@pytest.mark.parametrize("percent", [80, 100, 200])
def test_zoom_changes_the_letters_and_not_the_column(pane, percent: int) -> None:
    width = pane.body.viewport().width()
    pane.set_zoom(percent)
    assert pane.body.font().pixelSize() == round(18 * percent / 100)
    assert pane.body.viewport().width() == width
