"""What is proposed for an empty field is seen, and no text until it is taken."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from lessor_desk.services.rows import ItemText
from lessor_desk.ui.editor.meta_fields import MetaField
from lessor_desk.ui.editor.pane import EditorPane

from .conftest import open_item, show

TEXT = ItemText("Un titre", "Une phrase.", {"byline": "Rédaction"})


@pytest.fixture
def proposed(make_pane) -> tuple[EditorPane, MetaField]:
    """A pane whose item names no source, and lessor.ml proposed for it."""
    pane = make_pane()
    pane.fields.propose("source", "lessor.ml")
    show(pane, open_item(1, TEXT))
    return pane, pane.fields.fields["source"]


def test_a_proposal_is_no_text(proposed) -> None:
    pane, field = proposed
    assert field.proposal == "lessor.ml"
    assert pane.item_text() == TEXT
    assert "lessor.ml" in field.accessibleDescription()


def test_return_takes_it_and_undo_takes_it_back(proposed, qtbot) -> None:
    pane, field = proposed
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert pane.item_text().meta == {"byline": "Rédaction", "source": "lessor.ml"}
    assert field.proposal == ""
    assert field.accessibleDescription() == ""
    assert pane.body.hasFocus()
    pane.undo()
    assert pane.item_text().meta.get("source", "") == ""
    assert field.proposal == "lessor.ml"


def test_what_is_typed_stands_in_its_place(proposed, qtbot) -> None:
    pane, field = proposed
    field.setFocus()
    assert field.width() > field.fontMetrics().horizontalAdvance("lessor.ml") + 24  # the key beside it
    qtbot.keyClicks(field, "MSPC")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert pane.item_text().meta["source"] == "MSPC"


def test_nothing_is_proposed_where_nobody_may_write(proposed, qtbot) -> None:
    pane, field = proposed
    pane.set_read_only(True)
    assert field.proposal == ""
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert pane.item_text() == TEXT
    pane.set_read_only(False)
    assert field.proposal == "lessor.ml"


def test_a_field_that_is_filled_has_none(make_pane) -> None:
    pane = make_pane()
    pane.fields.propose("source", "lessor.ml")
    show(pane, open_item(1, ItemText("", "Une phrase.", {"source": "MSPC"})))
    assert pane.fields.fields["source"].proposal == ""
    assert pane.item_text().meta == {"source": "MSPC"}


@pytest.mark.parametrize("part", ["source", "byline", "headline"])
def test_nothing_is_painted_under_what_an_input_method_is_composing(make_pane, part: str) -> None:
    pane = make_pane()
    pane.fields.propose("source", "lessor.ml")
    show(pane, open_item(1, ItemText("", "Une phrase.", {})))
    field = pane.headline if part == "headline" else pane.fields.fields[part]

    def colours() -> int:
        image = field.viewport().grab().toImage()
        return len({image.pixel(x, y) for x in range(image.width()) for y in range(image.height())})

    assert colours() > 1
    QApplication.sendEvent(field, QInputMethodEvent(" ", []))
    assert colours() == 1
    QApplication.sendEvent(field, QInputMethodEvent("", []))
    assert colours() > 1
