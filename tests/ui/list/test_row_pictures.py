"""A row is painted once for as long as it looks the same."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRegion
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
def painted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of the rows that were painted, not shown again."""
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
    pane.model.update_row(make_row(2, "Un autre titre"))
    qtbot.waitUntil(lambda: bool(painted))
    assert painted == [2]


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


def test_pictures_depend_on_row_look_and_size() -> None:
    pictures, made = RowPictures(), []
    row, ground = object(), QColor("white")

    def ask(key: int = 1, row: object = row, look: str = "", width: int = 10, ratio: float = 1.0) -> None:
        size = QSize(width, 10)
        pictures.picture(key, row, look, size, ratio, ground, lambda _: made.append(1))

    ask()
    ask()
    assert len(made) == 1
    for other in ({"row": object()}, {"look": "x"}, {"width": 11}, {"ratio": 2.0}, {"key": 2}):
        made.clear()
        ask()
        ask(**other)  # type: ignore[arg-type]
        assert made, other


def test_only_some_pictures_are_kept() -> None:
    pictures, made = RowPictures(), []
    row, ground = object(), QColor("white")
    for number in (*range(200), 0):
        pictures.picture(number, row, "", QSize(4, 4), 1.0, ground, lambda _, n=number: made.append(n))
    assert made.count(0) == 2
