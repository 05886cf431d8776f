"""The queue that is worked on: its list, its counts, what shows when it holds nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from lessor_desk.ui.areas.area import Acts, Area
from lessor_desk.ui.spare_time import SpareTime
from lessor_desk.workflow.states import Queue, Role

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from lessor_desk.ui.main_window import MainWindow

_BATCH = 100  # items that searches learn of at a time: 10 ms


class QueueArea(Area):
    """Rail and list show one queue; its first item opens, and an empty desk shows how to begin."""

    _began = False  # whether the list had the focus once
    _goes_on: Queue | None = None  # the queue to begin with
    _item: int | None = None  # the item to show, whatever the list that comes next begins with

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.indexing = SpareTime(
            window.session,
            lambda desk: desk.reading.index(_BATCH),
            self._indexed,
            lambda _: None,  # where the database is busy, the next start goes on
            self,
        )

    def bind(self) -> None:
        window = self.window
        window.list.item_chosen.connect(window.correction.open)
        window.correction.opening.beside = window.list.beside
        window.session.editor_changed.connect(lambda *_: window.correction.opening.forget())
        window.list.text_wanted.connect(window.pane.focus_body)
        window.pane.list_wanted.connect(self._go_to_list)
        window.rail.queue_chosen.connect(self.show)
        window.queues.shown.connect(self._shown)
        window.queues.counted.connect(self._counted)
        window.queues.found_less.connect(self.let_search_see)
        window.intake.panel_wanted.connect(self._import_left)
        window.done.approved_wanted.connect(lambda: self.show(Queue.APPROVED))

    def end(self) -> None:
        self.indexing.stop()

    def acts(self) -> Acts:
        list_ = self.window.list
        return {
            "next_item": lambda: list_.select_step(+1),
            "previous_item": lambda: list_.select_step(-1),
        }

    def show(self, queue: Queue) -> None:
        """Work on `queue`."""
        self.window.areas.repairing.close()
        self.window.layout_.show_list()
        self.window.rail.set_current(queue)
        self.window.list.leave_search()
        self.window.queues.show(queue)

    def open_item(self, number: int) -> None:
        """Open item `number`, whichever queue it is in."""
        self.window.areas.repairing.close()
        self.window.layout_.show_first_run(False)
        self.window.correction.open(number)

    def go_on(self, queue: Queue, number: int | None) -> None:
        """Begin with `queue`, and show item `number` when the list comes: somebody was at work there."""
        self._goes_on, self._item = queue, number

    def show_first(self) -> None:
        """Work on the queue where the work of the editor's role lies."""
        if self._goes_on is not None:
            queue, self._goes_on = self._goes_on, None
            self.show(queue)
            return
        self.show(Queue.TO_APPROVE if self.window.session.role is Role.CHIEF else Queue.TO_HANDLE)

    def let_search_see(self) -> None:
        """Index what searches do not see yet: a desk of an older schema has no index."""
        self.indexing.begin()

    def _indexed(self, more: bool) -> bool:
        """Look again for what was looked for while there were items that could not be found."""
        if not more and self.window.queues.lags:
            self.window.queues.refresh(quiet=True)
        return more

    def _shown(self, total: int) -> None:
        window, queues = self.window, self.window.queues
        if total == 0 and queues.queue is Queue.TO_HANDLE and not queues.narrowed:
            queues.whether_new(self._desk_is_new)
        else:
            window.layout_.show_first_run(False)
            window.done.set_new(False)
        if self._item is not None:
            number, self._item = self._item, None
            window.layout_.show_first_run(False)
            window.correction.open(number)
        elif not window.areas.searching.keeps_item:
            if total and window.list.current() is None:
                window.list.select_step(+1)
            if total == 0:
                window.areas.item.close()
        if not self._began:
            self._began = True
            window.list.items.setFocus()

    def _go_to_list(self) -> None:
        self.window.layout_.show_list()
        self.window.list.items.setFocus()

    def _import_left(self, beside: QWidget | None) -> None:
        """Show how to begin once more where nothing has come of it."""
        window, queues = self.window, self.window.queues
        is_empty = window.middle.currentWidget() is window.done and queues.queue is Queue.TO_HANDLE
        if beside is None and is_empty and not queues.narrowed:
            queues.whether_new(self._desk_is_new)

    def _desk_is_new(self, new: bool) -> None:
        """An empty desk shows how to begin, unless somebody has begun while it was asked."""
        self.window.done.set_new(new)
        self.window.layout_.show_first_run(new and self.window.areas.side.shows_panel)

    def _counted(self, counts: Mapping[Queue, int]) -> None:
        queues = self.window.queues
        self.window.rail.set_counts(counts)
        self.window.done.show_queue(queues.queue, counts, queues.approved_today)
        self.window.status.set_counts(counts, queues.approved_today)
