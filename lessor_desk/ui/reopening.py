"""The window in another language: one like it takes its place, without a restart.

Every sentence of a window is made when its parts are; to make them anew is surer than to tell each part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt

from lessor_desk.ui import i18n, open_desk
from lessor_desk.ui.settings import THEME, settings

if TYPE_CHECKING:
    from lessor_desk.services.rows import OpenItem
    from lessor_desk.ui.main_window import MainWindow
    from lessor_desk.ui.theme import ThemeName

_windows: set[MainWindow] = set()  # those that took another's place: nobody else holds them


def reopen(old: MainWindow) -> None:
    """Let a window in the language of the preferences take the place of `old`, once no import is under way.

    Whoever works there, the queue, the item and the place in its text stay; what was typed is saved first.
    """
    if old.session.locale == i18n.chosen() or not old.isVisible():
        return
    if old.intake.is_under_way:
        for over in (old.intake.ended, old.intake.failed):
            over.connect(lambda _: reopen(old), Qt.ConnectionType.SingleShotConnection)
        return
    place, wide = old.normalGeometry(), old.windowState()
    follower = _Follower(old)
    look = cast("ThemeName", settings().value(THEME))
    new = open_desk(old.session.url, editor=old.session.name, locale=i18n.chosen(), theme=look)
    new.setGeometry(place)
    new.setWindowState(wide)
    _windows.add(new)
    new.destroyed.connect(lambda: _windows.discard(new))
    new.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    follower.follow(new)
    old.close()
    _windows.discard(old)


class _Follower(QObject):
    """Brings a window to where another one was."""

    def __init__(self, old: MainWindow) -> None:
        super().__init__()
        row = old.correction.row
        self._number = row.number if row is not None else None
        self._queue = old.queues.queue
        self._cursor = old.pane.body.cursor_place()

    def follow(self, new: MainWindow) -> None:
        self.setParent(new)
        self._new = new
        once = Qt.ConnectionType.SingleShotConnection
        new.queues.shown.connect(self._listed, once)

    def _listed(self, _total: int) -> None:
        new = self._new
        new.areas.preferences.show("GeneralPage")
        if self._queue is not new.queues.queue:
            new.areas.queue.show(self._queue)
        if self._number is not None:
            new.correction.opened.connect(self._opened)
            new.areas.queue.open_item(self._number)

    def _opened(self, item: OpenItem) -> None:
        if item.row.number != self._number:
            return
        self._new.correction.opened.disconnect(self._opened)
        self._new.pane.body.select(self._cursor, self._cursor)
