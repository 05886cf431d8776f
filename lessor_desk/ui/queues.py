"""The list beside the editor: which queue, which page of it, how many where."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from lessor_desk.checks.base import FindingClass
from lessor_desk.services.rows import ItemRow, Page
from lessor_desk.ui.session import Session
from lessor_desk.workflow.states import Queue

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk
    from lessor_desk.ui.list_pane import ListPane

COUNT_AFTER = 30  # ms: many changes at once are counted once


class Queues(QObject):
    """Keeps the list and the counts true; a page that comes late, for another queue, is dropped."""

    counted = Signal(object)  # Mapping[Queue, int]
    shown = Signal(int)  # the total of the queue, after its first page is in the list

    def __init__(self, session: Session, pane: ListPane, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._pane = session, pane
        self.queue = Queue.TO_HANDLE
        self.counts: Mapping[Queue, int] = {}  # items by queue, as counted last
        self.class_counts: Mapping[FindingClass, int] = {}  # items of this queue with flags, by class
        self._classes: frozenset[FindingClass] = frozenset()
        self._search = ""
        self._next: object | None = None  # where the next page begins
        self._asked = 0  # counts the lists asked for; an answer for an older one is dropped
        self._total = 0
        self._count_timer = QTimer(self, singleShot=True, interval=COUNT_AFTER)
        self._count_timer.timeout.connect(self._count)
        pane.filter_changed.connect(self._filter)
        pane.search_changed.connect(self._look_for)
        pane.more_wanted.connect(self._more)

    def show(self, queue: Queue) -> None:
        """Show `queue` from its top."""
        if queue is not self.queue:
            self._classes, self._search = frozenset(), ""
        self.queue = queue
        self.refresh()

    @property
    def narrowed(self) -> bool:
        """Whether a filter or a search hides items of the queue."""
        return bool(self._classes or self._search)

    def whether_new(self, answer: Callable[[bool], None]) -> None:
        """Tell `answer` whether the desk has no item at all."""
        editor = self._session.name
        self._session.ask(lambda desk: not any(desk.reading.counts(editor).values()), answer)

    def refresh(self) -> None:
        """Read the list again from its top; what is selected stays selected."""
        self._asked += 1
        asked, current = self._asked, self._pane.current()

        def done(page: Page) -> None:
            if asked != self._asked:
                return
            self._next, self._total = page.next_after, page.total
            self._pane.set_queue(self.queue, page.total)
            self._pane.model.show(page.rows, page.total)
            if current is not None and self._pane.model.row_of(current) is not None:
                self._pane.select(current)
            self.shown.emit(page.total)

        self._session.ask(lambda desk: self._page(desk, None), done)
        self.count()

    def count(self) -> None:
        """Count the queues and the flags again, soon."""
        self._count_timer.start()

    def changed(self, row: ItemRow) -> None:
        """Show `row` as it now is."""
        self._pane.model.update_row(row)
        self.count()

    def left(self, row: ItemRow) -> int | None:
        """`row` has left the queue: take it out, and tell the number of the item to open next."""
        model = self._pane.model
        place = model.row_of(row.number)
        if place is None:
            return None
        model.remove(row.number)
        self._total = max(0, self._total - 1)
        self._pane.set_queue(self.queue, self._total)
        self.count()
        if (left := model.rowCount()) == 0:
            return None
        return model.item(model.index(min(place, left - 1), 0)).number

    def _page(self, desk: Desk, after: object | None) -> Page:
        return desk.reading.page(
            self.queue,
            editor=self._session.name,
            after=after,
            classes=self._classes,
            search=self._search,
        )

    def _more(self) -> None:
        if self._next is None:
            return
        asked, after = self._asked, self._next
        self._next = None

        def done(page: Page) -> None:
            if asked == self._asked:
                self._next = page.next_after
                self._pane.model.append(page.rows)

        self._session.ask(lambda desk: self._page(desk, after), done)

    def _filter(self, classes: frozenset[FindingClass]) -> None:
        self._classes = classes
        self.refresh()

    def _look_for(self, search: str) -> None:
        self._search = search
        self.refresh()

    def _count(self) -> None:
        queue, editor = self.queue, self._session.name

        def work(desk: Desk) -> tuple[Mapping[Queue, int], Mapping[FindingClass, int]]:
            return desk.reading.counts(editor), desk.reading.class_counts(queue, editor=editor)

        def done(counts: tuple[Mapping[Queue, int], Mapping[FindingClass, int]]) -> None:
            by_queue, by_class = counts
            self.counts = by_queue
            self.counted.emit(by_queue)
            if queue is self.queue:
                self.class_counts = by_class
                self._pane.set_class_counts(by_class)

        self._session.ask(work, done)
