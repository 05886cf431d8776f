"""The queues at the left: a rail of icons, or a sidebar where the window is wide; the editor below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from lessor_desk.ui import fonts
from lessor_desk.ui.rail_buttons import EditorButton, QueueButton
from lessor_desk.ui.search.views import View
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import RAIL_WIDTH, SIDEBAR_WIDTH
from lessor_desk.ui.view_buttons import ViewButton, ViewsButton
from lessor_desk.workflow.states import Queue, Role

_ALWAYS = (Queue.TO_HANDLE, Queue.MINE, Queue.TO_APPROVE, Queue.SENT_BACK, Queue.APPROVED, Queue.SPIKED)
_SIDE, _GAP = 8, 2
_TOP, _TOP_WIDE = 8, 32
_ITEM, _ITEM_WIDE = 54, 34
_EDITOR, _EDITOR_WIDE = 56, 50


class Rail(QWidget):
    """Says which queue is wanted. A queue that is seldom used is there while it holds something."""

    queue_chosen = Signal(object)  # Queue
    editor_menu_wanted = Signal(QPoint)  # where the menu's lower left corner belongs, on the screen
    view_chosen = Signal(object)  # View
    view_menu_wanted = Signal(object, QPoint)  # a View that may be changed, and where on the screen
    views_menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wide = False
        self._counts: Mapping[Queue, int] = {}
        self._current = Queue.TO_HANDLE
        self._buttons = {queue: QueueButton(queue, self) for queue in Queue}
        for queue, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, queue=queue: self._chosen(queue))
        self._editor = EditorButton(self)
        self._editor.clicked.connect(self._menu_wanted)
        self._views: list[ViewButton] = []
        self._all_views = ViewsButton(self)
        self._all_views.clicked.connect(self._views_wanted)
        self._views_top = 0
        self.setAccessibleName(self.tr("Queues"))
        self.set_wide(False)
        self.set_current(Queue.TO_HANDLE)

    @property
    def current(self) -> Queue:
        """The queue that is shown."""
        return self._current

    def set_wide(self, wide: bool) -> None:
        """Be a sidebar, or a rail."""
        self._wide = wide
        for button in self._buttons.values():
            button.set_wide(wide)
        self._editor.set_wide(wide)
        self._all_views.set_wide(wide)
        self.setFixedWidth(SIDEBAR_WIDTH if wide else RAIL_WIDTH)
        self._arrange()

    def set_counts(self, counts: Mapping[Queue, int]) -> None:
        """Show how many items each queue holds."""
        self._counts = counts
        for queue, button in self._buttons.items():
            button.set_count(counts.get(queue, 0))
        self._arrange()

    def set_current(self, queue: Queue) -> None:
        """Mark the queue that is shown, without a signal."""
        self._current = queue
        self._buttons[queue].setChecked(True)
        for view in self._views:
            view.setChecked(False)
        self._arrange()

    def set_none(self, search: str = "") -> None:
        """Mark no queue: the list is of all items; mark the view that looks for `search`, if there is one."""
        button = self._buttons[self._current]
        button.setAutoExclusive(False)
        button.setChecked(False)
        button.setAutoExclusive(True)
        for view in self._views:
            view.setChecked(bool(search) and view.view.search == search)

    def set_views(self, views: Sequence[View]) -> None:
        """Show these views below the queues."""
        for view in views[len(self._views) :]:
            self._views.append(self._view_button(view))
        for button in self._views[len(views) :]:
            button.hide()
            button.deleteLater()
        del self._views[len(views) :]
        for button, view in zip(self._views, views, strict=True):
            button.show_view(view)
        self._arrange()

    def view_shown(self, name: str) -> bool:
        """Whether the view called `name` has a button of its own in sight."""
        return any(button.view.name == name and button.isVisible() for button in self._views)

    def set_editor(self, name: str, role: Role) -> None:
        """Say who works here, and as what."""
        self._editor.set_editor(name, role)

    def sizeHint(self) -> QSize:
        return QSize(self.width(), _TOP + len(_ALWAYS) * (_ITEM + _GAP) + _EDITOR)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("window"))
        if self._wide:
            painter.setFont(fonts.interface(11, 600))
            painter.setPen(theme().colour("ink3"))
            painter.drawText(QPoint(18, 23), self.tr("Items", "section").upper())
            if self._views_top:
                painter.drawText(QPoint(18, self._views_top + 25), self.tr("Views", "section").upper())

    def _arrange(self) -> None:
        item = _ITEM_WIDE if self._wide else _ITEM
        place = QRect(_SIDE, _TOP_WIDE if self._wide else _TOP, self.width() - 2 * _SIDE, item)
        for queue, button in self._buttons.items():
            shown = queue in _ALWAYS or queue is self._current or self._counts.get(queue, 0) > 0
            button.setVisible(shown)
            if shown:
                button.setGeometry(place)
                place.translate(0, item + _GAP)
        height = _EDITOR_WIDE if self._wide else _EDITOR
        self._arrange_views(place, self.height() - height)
        self._editor.setGeometry(4, self.height() - height, self.width() - 8, height)

    def _arrange_views(self, place: QRect, bottom: int) -> None:
        """As many views as there is room for below the queues; the rest, and all in a rail, in a menu."""
        self._views_top = place.top() if self._wide and self._views else 0
        if self._views_top:
            place.translate(0, _TOP_WIDE + 1)
        room = max(0, (bottom - place.top()) // place.height())
        shown = 0 if not self._wide else len(self._views) if len(self._views) <= room else max(0, room - 1)
        for number, button in enumerate(self._views):
            button.setVisible(number < shown)
            if number < shown:
                button.setGeometry(place)
                place.translate(0, place.height())
        more = shown < len(self._views) and room > 0
        self._all_views.setVisible(more)
        if more:
            self._all_views.setGeometry(place)
        if not shown and not more:
            self._views_top = 0
        self.update()

    def _view_button(self, view: View) -> ViewButton:
        button = ViewButton(view, self)
        button.clicked.connect(lambda: self.view_chosen.emit(button.view))
        button.menu_wanted.connect(lambda place: self.view_menu_wanted.emit(button.view, place))
        return button

    def _views_wanted(self) -> None:
        self.views_menu_wanted.emit(self._all_views.mapToGlobal(self._all_views.rect().topRight()))

    def _chosen(self, queue: Queue) -> None:
        self.set_current(queue)
        self.queue_chosen.emit(queue)

    def _menu_wanted(self) -> None:
        self.editor_menu_wanted.emit(self._editor.mapToGlobal(QPoint(0, 0)))
