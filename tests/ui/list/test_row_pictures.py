"""A row is painted once for as long as it looks the same."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QRegion
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lessor_desk.services.rows import ItemRow
from lessor_desk.ui.item_delegate import ItemDelegate
from lessor_desk.ui.list_pane import ListPane
from lessor_desk.ui.row_pictures import RowPictures
from lessor_desk.ui.tokens import ROW_HEIGHT

MakeRow = Callable[..., ItemRow]


class Regions(QObject):
    """What of a widget was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.painted = QRegion()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.painted += event.region()
        return False


@pytest.fixture
def beforehand(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of the rows that were painted before they were looked at."""
    numbers: list[int] = []
    real = ItemDelegate.make_ready

    def counted(self: ItemDelegate, row: ItemRow, *rest: object) -> None:
        numbers.append(row.number)
        with monkeypatch.context() as patched:
            patched.setattr(ItemDelegate, "_paint_row", lambda *_: None)
            real(self, row, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(ItemDelegate, "make_ready", counted)
    return numbers


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of the rows that were painted as they were looked at, not shown again."""
    numbers: list[int] = []
    real = ItemDelegate._paint_row

    def counted(self: ItemDelegate, painter: QPainter, row: ItemRow, *rest: object) -> None:
        numbers.append(row.number)
        real(self, painter, row, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(ItemDelegate, "_paint_row", counted)
    return numbers


def test_a_list_that_scrolls_paints_what_comes_into_sight(
    qtbot: QtBot, pane: ListPane, make_row: MakeRow, painted: list[int]
) -> None:
    pane.model.show([make_row(number) for number in range(1, 60)], 59)
    qtbot.waitUntil(lambda: 4 in painted)
    seen = set(painted)
    painted.clear()
    bar = pane.items.verticalScrollBar()
    bar.setValue(bar.value() + ROW_HEIGHT)
    qtbot.waitUntil(lambda: bool(painted))
    assert not seen & set(painted)
    assert len(painted) <= 2


def test_all_rows_in_sight_are_painted_when_the_list_scrolls(
    qtbot: QtBot, pane: ListPane, make_row: MakeRow, painted: list[int]
) -> None:
    pane.model.show([make_row(number) for number in range(1, 60)], 59)
    qtbot.waitUntil(lambda: 4 in painted)
    viewport, regions = pane.items.viewport(), Regions()
    qtbot.waitUntil(lambda: viewport.isVisible())
    viewport.installEventFilter(regions)
    pane.items.verticalScrollBar().setValue(ROW_HEIGHT // 2)
    qtbot.waitUntil(lambda: QRegion(viewport.rect()).subtracted(regions.painted).isEmpty())


def test_a_row_that_has_changed_is_painted_anew(
    qtbot: QtBot, pane: ListPane, make_row: MakeRow, painted: list[int]
) -> None:
    pane.model.show([make_row(number) for number in range(1, 5)], 4)
    qtbot.waitUntil(lambda: 4 in painted)
    painted.clear()
    viewport, regions = pane.items.viewport(), Regions()
    viewport.installEventFilter(regions)
    pane.model.update_row(make_row(2, "Un autre titre"))
    qtbot.waitUntil(lambda: bool(painted))
    for _ in range(3):
        QApplication.processEvents()
    assert painted == [2]
    assert regions.painted == QRegion(pane.items.visualRect(pane.model.index(1)))  # and no other row


def test_the_choice_paints_two_rows(
    qtbot: QtBot, pane: ListPane, make_row: MakeRow, painted: list[int]
) -> None:
    pane.model.show([make_row(number) for number in range(1, 5)], 4)
    qtbot.waitUntil(lambda: 4 in painted)
    painted.clear()
    pane.select(1)
    qtbot.waitUntil(lambda: 1 in painted)
    painted.clear()
    pane.select(2)
    qtbot.waitUntil(lambda: 2 in painted)
    assert set(painted) <= {1, 2}


def test_what_the_next_press_shows_is_painted_beforehand(
    qtbot: QtBot, pane: ListPane, make_row: MakeRow, painted: list[int], beforehand: list[int]
) -> None:
    """What is opened has been read; the row that is left has been, too."""
    pane.item_chosen.connect(lambda number: pane.model.update_row(make_row(number)))
    pane.model.show([make_row(number, read=False) for number in range(1, 60)], 59)
    pane.items.setFocus()
    for row in (1, 2, 3):
        qtbot.keyClick(pane.items, Qt.Key.Key_Down)
        qtbot.waitUntil(lambda row=row: beforehand[-2:] == [row, row + 1])  # left behind, and chosen next
        qtbot.waitUntil(lambda: not pane.items._run.isActive())  # no run of presses, which opens the last
    painted.clear()
    regions = Regions()
    pane.items.viewport().installEventFilter(regions)
    qtbot.keyClick(pane.items, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: not regions.painted.isEmpty())
    assert not painted


def test_a_row_that_is_read_again_as_it_was_is_not_painted_anew(
    qtbot: QtBot, pane: ListPane, make_row: MakeRow, painted: list[int]
) -> None:
    viewport, regions = pane.items.viewport(), Regions()
    pane.model.show([make_row(number) for number in range(1, 5)], 4)
    qtbot.waitUntil(lambda: 4 in painted)
    painted.clear()
    viewport.installEventFilter(regions)
    pane.model.show([make_row(number) for number in range(1, 5)], 4)
    qtbot.waitUntil(lambda: not regions.painted.isEmpty())
    assert not painted
    pane.model.update_row(make_row(2, read=False))
    qtbot.waitUntil(lambda: painted == [2])


def test_another_passage_of_the_text_is_painted(
    qtbot: QtBot, pane: ListPane, make_row: MakeRow, painted: list[int]
) -> None:
    """Rows are the same with another passage: it is of the search, not of the item."""
    pane.model.show([make_row(1, passage="dans un texte")], 1)
    qtbot.waitUntil(lambda: painted == [1])
    pane.model.show([make_row(1, passage="ailleurs")], 1)
    qtbot.waitUntil(lambda: painted == [1, 1])


@pytest.mark.parametrize("rows", [2, 60])
def test_nothing_of_what_was_there_shows_through(
    qtbot: QtBot, pane: ListPane, make_row: MakeRow, rows: int
) -> None:
    """Every pixel is painted, read or not, in passing or not: the list paints its own ground."""
    pane.model.show([make_row(number) for number in range(1, min(rows, 20) + 1)], rows)
    delegate = pane._delegate
    for in_passing in (False, True):
        delegate.in_passing = in_passing
        for offset in (0, 20 * ROW_HEIGHT):
            pane.items.verticalScrollBar().setValue(offset)
            grounds = []
            for ground in ("red", "green"):
                picture = QPixmap(pane.items.viewport().size())
                picture.fill(QColor(ground))
                pane.items.viewport().render(picture, QPoint(), QRegion(), QWidget.RenderFlag(0))
                grounds.append(picture.toImage())
            assert grounds[0] == grounds[1]


def test_pictures_depend_on_what_they_were_made_of() -> None:
    pictures, made = RowPictures(), []
    row, ground = object(), QColor("white")

    def ask(key: int = 1, row: object = row, look: str = "", width: int = 10) -> None:
        if pictures.find(key, (row, look, width)) is None:
            size = QSize(width, 10)
            pictures.make(key, (row, look, width), size, 1.0, ground, lambda _: made.append(1))

    ask()
    ask()
    assert len(made) == 1
    for other in ({"row": object()}, {"look": "x"}, {"width": 11}, {"key": 2}):
        made.clear()
        ask()
        ask(**other)  # type: ignore[arg-type]
        assert made, other


def test_only_some_pictures_are_kept() -> None:
    pictures = RowPictures()
    for number in range(200):
        pictures.make(number, "", QSize(4, 4), 1.0, QColor("white"), lambda _: None)
    assert pictures.find(0, "") is None
    assert pictures.find(199, "") is not None
