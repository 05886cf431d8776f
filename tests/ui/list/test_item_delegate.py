"""Rows are painted as designed, and fast."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lessor_desk.checks.base import FindingClass
from lessor_desk.services.rows import ItemRow
from lessor_desk.text.terms import Term
from lessor_desk.ui import i18n
from lessor_desk.ui.labels import age
from lessor_desk.ui.list_pane import ListPane
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import LIGHT, ROW_HEIGHT
from lessor_desk.workflow.states import Edition, Status

MakeRow = Callable[..., ItemRow]
FRAME = 0.05  # seconds


def row_image(pane: ListPane, row: ItemRow) -> QImage:
    """The first row of the list as it is painted when it shows `row`."""
    pane.model.show([row], 1)
    QApplication.processEvents()
    return pane.items.viewport().grab().toImage().copy(0, 0, pane.items.width(), ROW_HEIGHT)


def has(image: QImage, colour: str, left: int, right: int) -> bool:
    """Whether a pixel of that very colour stands between two columns."""
    wanted = QColor(colour)
    columns = range(left, min(right, image.width()))
    return any(image.pixelColor(x, y) == wanted for x in columns for y in range(image.height()))


def test_an_unread_item_has_a_dot(pane: ListPane, make_row: MakeRow) -> None:
    assert has(row_image(pane, make_row(1, read=False)), LIGHT.accent, 12, 29)
    assert not has(row_image(pane, make_row(1)), LIGHT.accent, 12, 29)


def test_what_another_holds_shows_a_padlock_and_the_name(pane: ListPane, make_row: MakeRow) -> None:
    pane.set_editor("Éditeur A")
    theirs = make_row(1, "Un titre", status=Status.IN_REVIEW, locked_by="Éditeur B")
    mine = make_row(1, "Un titre", status=Status.IN_REVIEW, locked_by="Éditeur A")
    assert row_image(pane, theirs).copy(12, 8, 16, 20) != row_image(pane, mine).copy(12, 8, 16, 20)
    assert row_image(pane, theirs) != row_image(pane, mine)


def test_every_class_has_its_badge(pane: ListPane, make_row: MakeRow) -> None:
    for finding_class in FindingClass:
        image = row_image(pane, make_row(1, counts={finding_class: 3}))
        assert has(image, LIGHT.of_class(finding_class)[0], 30, 45)


def test_nothing_to_report_is_said(pane: ListPane, make_row: MakeRow) -> None:
    clean, flagged = make_row(1), make_row(1, counts={FindingClass.TYPOGRAPHY: 1})
    assert row_image(pane, clean).copy(30, 55, 150, 20) != row_image(pane, flagged).copy(30, 55, 150, 20)


def test_a_correction_of_what_was_delivered_is_told_beside_the_icon_of_its_state(
    pane: ListPane, make_row: MakeRow
) -> None:
    first, second, third = (make_row(1, status=Status.IN_REVIEW, edition=edition) for edition in Edition)
    assert pane._delegate._state(first)[2] == "En relecture"
    assert pane._delegate._state(second)[2] == "Rectificatif"
    assert pane._delegate._state(third)[:2] == pane._delegate._state(first)[:2]
    assert row_image(pane, second) != row_image(pane, third)


def test_long_names_give_way(pane: ListPane, make_row: MakeRow) -> None:
    counts = dict.fromkeys(FindingClass, 88)
    row = make_row(
        1, "Un titre", counts=counts, locked_by="Un très long nom de personne", status=Status.IN_REVIEW
    )
    pane.resize(260, 600)
    assert not row_image(pane, row).isNull()


def test_copy_is_never_read_as_html(pane: ListPane, make_row: MakeRow) -> None:
    marked = row_image(pane, make_row(1, "<b>Un titre</b>"))
    plain = row_image(pane, make_row(1, "Un titre"))
    assert marked != plain


def test_five_thousand_rows_scroll_within_a_frame(qtbot: QtBot, pane: ListPane, make_row: MakeRow) -> None:
    counts = {FindingClass.ENCODING: 18, FindingClass.TYPOGRAPHY: 1}
    rows = [make_row(n, f"Paraphe des accords numéro {n} au ministère", counts=counts) for n in range(5000)]
    pane.model.show(rows, 5000)
    bar = pane.items.verticalScrollBar()
    best = min(_frame(pane, bar.setValue, step * 7 * ROW_HEIGHT) for step in range(1, 30))
    assert best < FRAME


def _frame(pane: ListPane, scroll: Callable[[int], None], to: int) -> float:
    start = time.thread_time()
    scroll(to)
    pane.items.viewport().repaint()
    return time.thread_time() - start


def test_both_themes_differ(pane: ListPane, make_row: MakeRow) -> None:
    light = row_image(pane, make_row(1))
    theme().apply("dark")
    try:
        assert row_image(pane, make_row(1)) != light
    finally:
        theme().apply("light")


def test_words_found_in_the_text_stand_under_the_headline(pane: ListPane, make_row: MakeRow) -> None:
    found = make_row(1, "Un titre", passage="… le pont de Ségou ferme")
    plain = row_image(pane, found)
    pane._delegate.terms = (Term(("segou",)),)
    marked = row_image(pane, found)
    assert plain != marked
    assert has(marked.copy(0, 28, marked.width(), 20), LIGHT.cut_soft, 30, marked.width())
    spoken = pane.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("… le pont de Ségou ferme")
    pane.model.update_row(make_row(1, "Un autre titre"))  # news do not know what was looked for
    assert pane.model.item(pane.model.index(0)).passage == found.passage


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_the_words_of_every_state_are_whole_where_nothing_is_to_report(
    pane: ListPane, make_row: MakeRow, locale: str
) -> None:
    i18n.install(QApplication.instance(), locale)
    delegate, picture = pane._delegate, QImage(316, ROW_HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    for status in Status:
        for edition in Edition:
            row = make_row(1, status=status, edition=edition)
            begin = delegate._before_state(row, 316 - 16, age(row.received_at, row.received_at))
            assert delegate._paint_badges(painter, row, begin) < begin, (status, edition)
    painter.end()
