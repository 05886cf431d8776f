"""How the list answers with a million items: against ten thousand, and against Qt's own table.

    python benchmarks/list.py [--items 1000000] [--desks FOLDER] [--rounds 5]

Ratios in one run, processor time of this process. `select next` is a real window on a desk of the full
size: from the key press to the painted text, in time passed. FOLDER keeps the desks for the next run.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from going_down import PAUSE, GoingDown, forget_read, lagging, tell
from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView
from store import EDITOR, fill, multiply

from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemRow
from lessor_desk.ui.item_list_model import PAGE, Index
from lessor_desk.ui.labels import age, status_label
from lessor_desk.ui.list_pane import ListPane
from lessor_desk.ui.theme import theme
from lessor_desk.workflow.states import Queue

FEW = 10_000
SIZE = (352, 690)
LAGGING = 20_000  # items that came with a large import
MOST = 16.0  # ms from a key to what it shows
STEP = 600  # pixels of a scroll step: a page, all of it painted


class Table(QAbstractTableModel):
    """The rows as a table that Qt paints with its own delegate: what a row of the list shows, by column.

    They come again and again, so that there is always a step to scroll.
    """

    COLUMNS: tuple[Callable[[ItemRow], str], ...] = (
        lambda row: "" if row.read else "●",
        lambda row: row.headline or row.opening,
        lambda row: " ".join(map(str, row.counts.values())),
        lambda row: status_label(row.status),
        lambda row: age(row.received_at, row.received_at),
    )

    def __init__(self, rows: tuple[ItemRow, ...]) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, parent: Index | None = None) -> int:
        return 100 * len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return len(self.COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.COLUMNS[index.column()](self._rows[index.row() % len(self._rows)])
        return None


def spent(work: Callable[[], object]) -> float:
    """Milliseconds of processor time that `work` takes."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


class List:
    """A list over a desk: what it asks for is read at once, and counted with it."""

    def __init__(self, app: QApplication, desk: Desk) -> None:
        self._app, self._desk = app, desk
        page = desk.reading.page(Queue.TO_HANDLE, editor=EDITOR)
        self._keys = page.keys
        self.page, self.total = page.rows, page.total
        self.pane = ListPane()
        self.pane.resize(*SIZE)

    def first_paint(self) -> float:
        """Show the first page, and paint it."""

        def work() -> None:
            self.pane.model.show(self.page, self.total)
            self.pane.show()
            self._app.processEvents()

        took = spent(work)
        self.pane.model.wanted.connect(self._read)
        return took

    def scroll_step(self) -> float:
        """The median of forty steps down."""
        bar = self.pane.items.verticalScrollBar()
        bar.setValue(0)
        self._app.processEvents()
        return statistics.median(
            spent(lambda: (bar.setValue(bar.value() + STEP), self._app.processEvents())) for _ in range(40)
        )

    def jump(self) -> float:
        """To the end, to the middle and back to the top, the reading included: the mean."""
        bar = self.pane.items.verticalScrollBar()
        places = (bar.maximum(), bar.maximum() // 2, 0) * 3
        return statistics.mean(
            spent(lambda p=place: (bar.setValue(p), self._app.processEvents(), self._app.processEvents()))
            for place in places
        )

    def _read(self, place: int) -> None:
        model, reading = self.pane.model, self._desk.reading
        if place < PAGE:
            model.jump(reading.page(Queue.TO_HANDLE, editor=EDITOR).rows, 0)
        elif place >= model.total - PAGE:
            model.jump(reading.page(Queue.TO_HANDLE, editor=EDITOR, backwards=True).rows, model.total)
        elif model.read(place - 1) is None:
            page = reading.page(Queue.TO_HANDLE, editor=EDITOR, share=place / model.total)
            model.jump(page.rows, place)


def table_step(app: QApplication, rows: tuple[ItemRow, ...]) -> float:
    """A scroll step of a QTableView with its default delegate, the same size and columns."""
    table = QTableView()
    table.setModel(Table(rows))
    table.verticalHeader().hide()
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.resize(*SIZE)
    table.show()
    app.processEvents()
    bar = table.verticalScrollBar()
    took = [spent(lambda: (bar.setValue(bar.value() + STEP), app.processEvents())) for _ in range(40)]
    table.close()
    return statistics.median(took)


def select_next(app: QApplication, file: Path) -> None:
    """Print what going down the list takes, in a window on the desk in `file`."""
    url = f"sqlite:///{file}"
    forget_read(file)
    going = GoingDown(app, url, EDITOR)
    going.settle()
    tell("select next, one by one", going.one_by_one(60), MOST)
    tell("select next, nine a second", going.tapped(60), MOST)
    tell("key held down, thirty a second", going.held(90), MOST)
    going.close()
    with lagging(file, LAGGING, FEW):
        going = GoingDown(app, url, EDITOR)
        print(f"{LAGGING} items to index and to count again: first text after {going.opened_in:.2f} s")
        tell("select next, from then on", going.one_by_one(30), MOST)
        tell("select next, while that goes on", going.one_by_one(30, PAUSE), MOST)
        going.close()


def desk_of(folder: Path, items: int) -> str:
    """The URL of a desk of `items` items, filled if it is not there."""
    file = folder / f"{items}.sqlite"
    url = f"sqlite:///{file}"
    if not file.exists():
        with Desk.open(url) as desk:
            desk.people.add(EDITOR)
        fill(url, FEW)
        multiply(file, items // FEW)
    return url


def main() -> int:
    """Print what was measured, and what must be reached."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, default=1_000_000)
    parser.add_argument("--desks", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    app = QApplication([])
    theme().apply("light")
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.desks or Path(temporary)
        urls = [desk_of(folder, items) for items in (FEW, given.items)]
        took: dict[str, tuple[list[float], list[float]]] = {}
        table: list[float] = []
        with Desk.open(urls[0]) as few, Desk.open(urls[1]) as many:
            for _ in range(given.rounds):
                for side, desk in enumerate((few, many)):
                    shown = List(app, desk)
                    for name in ("first_paint", "scroll_step", "jump"):
                        took.setdefault(name, ([], []))[side].append(getattr(shown, name)())
                    if side:
                        table.append(table_step(app, shown.page))
                    shown.pane.close()
                    shown.pane.deleteLater()
        for name, (small, large) in took.items():
            print(
                f"{name:12} {min(small):8.2f} ms {min(large):8.2f} ms  {min(large) / min(small):5.2f}  (1.1)"
            )
        step = min(took["scroll_step"][1])
        print(f"{'table step':12} {min(table):8.2f} ms {step:8.2f} ms  {step / min(table):5.2f}  (0.4)")
        select_next(app, folder / f"{given.items}.sqlite")
    return 0


if __name__ == "__main__":
    sys.exit(main())
