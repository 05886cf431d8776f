"""The list beside the editor: which queue, which page of it, how many where."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from lessor_desk.checks.base import FindingClass
from lessor_desk.services.rows import ItemRow, News, Page
from lessor_desk.ui.item_list_model import MOST, PAGE
from lessor_desk.ui.session import Session
from lessor_desk.workflow.queues import STATUSES
from lessor_desk.workflow.states import Order, Queue

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk
    from lessor_desk.ui.list_pane import ListPane

_NEAR = 3 * PAGE  # rows: what is looked at farther from what is read is not read up to
COUNT_AFTER = 30  # ms: many changes at once are counted once


@dataclass(frozen=True, slots=True)
class Asked:
    """Which list is shown, and to whom; `queue` None: all items, of which some are looked for."""

    queue: Queue | None
    editor: str
    classes: frozenset[FindingClass]
    search: str


class Queues(QObject):
    """Keeps the list and the counts true; a page that comes late, for another queue, is dropped."""

    counted = Signal(object)  # Mapping[Queue, int]
    shown = Signal(int)  # the total of the queue, after its first page is in the list

    found_less = Signal()  # there are items that could not be found yet

    def __init__(self, session: Session, pane: ListPane, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._pane = session, pane
        self.queue = Queue.TO_HANDLE
        self.counts: Mapping[Queue, int] = {}  # items by queue, as counted last
        self.class_counts: Mapping[FindingClass, int] = {}  # items of this queue with flags, by class
        self.approved_today = 0
        self.lags = False  # whether what is shown was looked for while items could not be found yet
        self._classes: frozenset[FindingClass] = frozenset()
        self._search = ""
        self._order = Order.URGENCY
        self._at_least = False  # there may be more items than the total says
        self._keys: dict[int, object] = {}  # of the items read: where a page after each of them begins
        self._anew = True  # the list asked for is another one
        self._loud = False  # somebody waits for the list
        self._asked = 0  # counts the lists asked for; an answer for an older one is dropped
        self._came_meanwhile: list[ItemRow] = []
        self._reading = False  # whether a list was asked for that has not come yet
        self._total = 0
        self._count_timer = QTimer(self, singleShot=True, interval=COUNT_AFTER)
        self._count_timer.timeout.connect(self._count)
        pane.filter_changed.connect(self._filter)
        pane.search_changed.connect(self._look_for)
        pane.more_wanted.connect(self._more)

    def show(self, queue: Queue) -> None:
        """Show `queue` from its top; a search ends."""
        if queue is not self.queue:
            self._classes = frozenset()
        self.queue, self._search = queue, ""
        self._from_the_top()

    def order(self, order: Order) -> None:
        """Show the list in another order."""
        if order is not self._order:
            self._order = order
            self._from_the_top()

    @property
    def is_searching(self) -> bool:
        """Whether something is looked for among all items."""
        return bool(self._search)

    @property
    def is_read(self) -> bool:
        """Whether the list that was asked for last is there."""
        return self._asked > 0 and not self._reading

    @property
    def narrowed(self) -> bool:
        """Whether a filter or a search hides items of the queue."""
        return bool(self._classes or self._search)

    @property
    def asked(self) -> Asked:
        """The list that is shown."""
        return Asked(self._of, self._session.name, self._classes, self._search)

    def merge(self, news: News, asked: Asked, *, arriving: bool = False) -> None:
        """Show what others have done to the list `asked`; what is open stays in it until it is left.

        `arriving`: an import of this window brings items, which it shows by itself.
        """
        if asked != self.asked:
            return
        model, current = self._pane.model, self._pane.current()
        if not arriving and (news.many or (news.listed and model.rowCount() == 0)):
            self.refresh()
            return
        fresh = {row.number for row in news.rows if arriving and row.changed_at is None and row.revision == 1}
        came = any(model.row_of(number) is None for number in news.listed if number not in fresh)
        gone = [row.number for row in news.rows if row.number not in news.listed and row.number != current]
        for row in news.rows:
            model.update_row(row)
        for number in gone:
            if model.row_of(number) is not None:
                model.remove(number)
                self._total -= 1
        if came:  # where they belong is for the desk to say: the list has more than one order
            self.refresh(quiet=True)
            return
        self._entitle()
        if news.rows:
            self.count()

    def whether_new(self, answer: Callable[[bool], None]) -> None:
        """Tell `answer` whether the desk has no item at all."""
        editor = self._session.name
        self._session.ask(lambda desk: not any(desk.reading.counts(editor).values()), answer)

    def refresh(self, *, quiet: bool = False) -> None:
        """Read again what is read of the list; what is selected stays selected, what is in sight in sight.

        `quiet`: others have changed it, and nothing else follows.
        """
        self._asked += 1
        self._reading = True
        self._loud = self._loud or not quiet  # whoever waits for the list is told, whichever answer comes
        asked, model = self._asked, self._pane.model
        size = min(max(PAGE, len(model.rows)), MOST)
        first, before = model.first, self._total
        if self._anew:
            size, first = PAGE, 0
        start = self._keys.get(model.rows[0].number) if first and model.rows else None

        def done(page: Page) -> None:
            if asked != self._asked:
                return
            self._reading = False
            self._total, self._at_least = page.total, page.at_least
            self._keys = {}
            self._learn(page)
            self.lags = page.behind > 0
            self._pane.show_found(page)
            self._entitle()
            place = max(0, first + page.total - before) if start is not None else 0
            self._pane.show_rows(page.rows, page.total, place)
            if self._anew:
                self._anew = False
                self._pane.items.scrollToTop()
            if self._loud:
                self._loud = False
                self.shown.emit(page.total)
            if self.lags:
                self.found_less.emit()
            self._take_late()

        def failed(error: Exception) -> None:
            if asked == self._asked:
                self._reading = False
                self._take_late()
            self._session.failed.emit(error)

        self._session.ask(lambda desk: self._page(desk, start, size, including=True), done, failed)
        self.count()

    def came(self, rows: Sequence[ItemRow]) -> None:
        """Show `rows`, items that have just come, where they belong; neither selection nor scroll moves.

        An empty list is read with them, and a search is asked again.
        """
        model = self._pane.model
        if self._reading:
            self._came_meanwhile += rows
            return
        if self._search or model.rowCount() == 0 or self._order is Order.OLDEST:
            self.refresh()
            return
        if self.queue is Queue.TO_HANDLE:
            here = [row for row in rows if row.status in STATUSES[self.queue]]
            fitting = [row for row in here if not self._classes or self._classes & row.counts.keys()]
            new = [row for row in reversed(fitting) if model.row_of(row.number) is None]
            model.insert(new)
            self._total += len(new)
            self._entitle()
        self.count()

    def count(self) -> None:
        """Count the queues and the flags again, soon."""
        self._count_timer.start()

    def changed(self, row: ItemRow) -> None:
        """Show `row` as it now is; that it was read changes no count."""
        model = self._pane.model
        place = model.row_of(row.number)
        listed = model.read(place) if place is not None else None
        model.update_row(row)
        if listed is None or replace(listed, read=row.read) != row:
            self.count()

    def left(self, row: ItemRow) -> int | None:
        """`row` has left the queue: take it out, and tell the number of the item to open next.

        What is looked for among all items stays where it is.
        """
        model = self._pane.model
        place = model.row_of(row.number)
        if place is None:
            return None
        if self._search:
            self.changed(row)
            below = model.read(place + 1)
            return below.number if below is not None else row.number
        model.remove(row.number)
        self._total = max(0, self._total - 1)
        self._entitle()
        self.count()
        following = model.read(place) or model.read(place - 1)
        return following.number if following is not None else None

    def _take_late(self) -> None:
        """Show what came while the list was read."""
        if late := self._came_meanwhile:
            self._came_meanwhile = []
            self.came(late)

    def _from_the_top(self) -> None:
        """Show another list: nothing of what is read belongs to it."""
        self._keys, self._anew = {}, True
        self.refresh()

    def _page(
        self,
        desk: Desk,
        after: object | None,
        size: int = PAGE,
        *,
        backwards: bool = False,
        including: bool = False,
        share: float | None = None,
    ) -> Page:
        return desk.reading.page(
            self._of,
            editor=self._session.name,
            after=after,
            size=size,
            classes=self._classes,
            search=self._search,
            backwards=backwards,
            including=including,
            share=share,
            order=self._order,
        )

    @property
    def _of(self) -> Queue | None:
        """What the list is of: a search is made among all items."""
        return None if self._search else self.queue

    def _entitle(self) -> None:
        self._pane.set_queue(self.queue, self._total, at_least=self._at_least)

    def _more(self, place: int) -> None:
        """Read what is looked at: what is beside the stretch, the end of the list, or somewhere else."""
        model, asked = self._pane.model, self._asked
        rows, first, total = model.rows, model.first, model.total
        end = first + len(rows)
        after = self._keys.get(rows[-1].number) if rows and end <= place < end + _NEAR else None
        before = self._keys.get(rows[0].number) if rows and first - _NEAR <= place < first else None

        def done(page: Page) -> None:
            if asked != self._asked:
                return
            self._learn(page)
            more = len(page.rows) == PAGE
            if after is not None:
                model.append(page.rows, more=more)
            elif before is not None:
                model.prepend(page.rows, more=more)
            else:
                at_the_end = place >= total - PAGE
                model.jump(page.rows, 0 if place < PAGE else total - len(page.rows) if at_the_end else place)

        def work(desk: Desk) -> Page:
            if before is not None:
                return self._page(desk, before, backwards=True)
            if after is not None or place < PAGE:
                return self._page(desk, after)
            if place >= total - PAGE:
                return self._page(desk, None, backwards=True)
            return self._page(desk, None, share=place / total)

        def failed(error: Exception) -> None:
            model.could_not_read()
            self._session.failed.emit(error)

        self._session.ask(work, done, failed)

    def _learn(self, page: Page) -> None:
        self._keys |= {row.number: key for row, key in zip(page.rows, page.keys, strict=True)}

    def _filter(self, classes: frozenset[FindingClass]) -> None:
        self._classes = classes
        self._from_the_top()

    def _look_for(self, search: str) -> None:
        self._search = search
        self._from_the_top()

    def _count(self) -> None:
        asked = self.asked

        def work(desk: Desk) -> tuple[Mapping[Queue, int], Mapping[FindingClass, int], int]:
            reading, editor = desk.reading, asked.editor
            of_class = reading.class_counts(asked.queue, editor=editor, search=asked.search)
            return reading.counts(editor), of_class, desk.review.approved_today()

        def done(counts: tuple[Mapping[Queue, int], Mapping[FindingClass, int], int]) -> None:
            by_queue, by_class, self.approved_today = counts
            self.counts = by_queue
            self.counted.emit(by_queue)
            if (asked.queue, asked.search) == (self._of, self._search):
                self.class_counts = by_class
                self._pane.set_class_counts(by_class)

        self._session.ask(work, done)
