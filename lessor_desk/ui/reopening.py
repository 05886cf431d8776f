"""The window in another language: one like it takes its place, without a restart.

Every sentence of a window is made when its parts are; to make them anew is surer than to tell each part.
The new one is made a part at a time while the old one is worked in, goes to where the work is out of sight,
and is shown once it is there.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from lessor_desk.ui import i18n
from lessor_desk.ui.at_work import AtWork
from lessor_desk.ui.cover import Cover
from lessor_desk.ui.kept_keys import KeptKeys
from lessor_desk.ui.main_window import MainWindow

BETWEEN = 5  # ms from one step to the next: the window that stands has its turn
LOOK = 20  # ms between two looks at what is waited for
REST = 100  # ms between two looks at whether the old window is at rest: an import takes minutes
MOST = 10.0  # s that anything is waited for once the old window is given up
_AT_ONCE = 100  # widgets that a step is about

_windows: set[MainWindow] = set()  # nobody else holds them
_under_way: list[Reopening] = []
_arrivals: list[Callable[[], None]] = []  # who is told that a window took another's place


def reopen(old: MainWindow) -> None:
    """Let a window in the language of the preferences take the place of `old`, once that is at rest.

    Whoever works there, the queue, the item, its steps and the place in its text stay, and what is open.
    """
    if any(old in (each.old, each.new) for each in _under_way):
        return  # at its end it looks again
    if old.isVisible() and old.session.locale != i18n.chosen():
        _under_way.append(Reopening(old, i18n.chosen()))


def hold(window: MainWindow) -> None:
    """Hold `window` for as long as it stands: when another has taken its place, it ends."""
    _windows.add(window)


def held() -> frozenset[MainWindow]:
    """The windows that are held, those among them that took another's place."""
    return frozenset(_windows)


def is_under_way() -> bool:
    """Whether a window is on its way to another's place."""
    return bool(_under_way)


def let_go() -> None:
    """Hold no window any more: the program ends."""
    _windows.clear()


def on_arrival(told: Callable[[], None]) -> None:
    """Let `told` know whenever a window has taken another's place, which is gone by then."""
    _arrivals.append(told)


def at_rest(window: MainWindow) -> bool:
    """Whether nothing is half done in `window` that another one could not go on with."""
    areas = window.areas
    return not (
        window.intake.is_under_way
        or window.side.currentWidget() is window.split_view
        or areas.repairing.is_open
        or areas.many.course.is_under_way
        or not areas.printing.is_idle
        or areas.compare.shows_texts
        or window.correction.is_changing
        or QApplication.activePopupWidget() is not None
        or QApplication.activeModalWidget() is not None
        or QApplication.mouseButtons()
        or any(map(_asks, window.findChildren(Cover)))
    )


def _asks(sheet: Cover) -> bool:
    """Whether `sheet` lies over the window and has words of its own that would be lost."""
    own = sheet.isVisible() and not isinstance(sheet, KeptKeys)
    return own and sheet.objectName() != "preferences_sheet"


class Reopening(QObject):
    """One change of language of one window. It is given up if another is chosen, or the window closed."""

    def __init__(self, old: MainWindow, locale: str) -> None:
        super().__init__()
        self.old = old
        self.new: MainWindow | None = None
        self._locale = locale
        self._tongue = i18n.Tongue(_application(), locale)
        self._held = KeptKeys(old)
        self._is_settled = False  # the old window is given up
        self._is_there = False  # the new one is shown
        self._course = self._go()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._step)
        self._timer.start(0)
        old.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever closes the old window while the new one takes its place has that to close."""
        if watched is self.old and event.type() == QEvent.Type.Close:
            if self._is_settled:
                event.ignore()
                return True
            self._end()
        return False

    def _step(self) -> None:
        try:
            wait = next(self._course, None)
        except Exception:
            if self._is_settled and self.new is not None and not self._is_there:
                self._take_place(self.new)  # rather there, though not where the work was
                self.old.hide()
            elif not self._is_settled and self._held.isVisible():
                self._go_back()
            self._end()
            raise
        if wait is not None:
            self._timer.start(wait)
        else:
            self._end()

    def _end(self) -> None:
        self._timer.stop()
        self._course.close()
        self.old.removeEventFilter(self)
        self._tongue.forget()
        if not self._is_settled:
            self._held.deleteLater()
            if self.new is not None:
                self.new.abandon()
            QTimer.singleShot(0, self.old, partial(reopen, self.old))
        _under_way.remove(self)
        self.deleteLater()

    def _go(self) -> Generator[int, None, None]:
        """All that is to be done, step by step; yields the milliseconds to the next one."""
        yield from self._make()
        work = None
        while self._is_wanted and work is None:
            yield from self._rest()
            if self._is_wanted:
                work = AtWork.of(self.old)
                yield from self._leave()
                if not self.old.correction.is_saved:  # the window that knows the text stays
                    work = None
                    self._go_back()
                    yield from self._until(lambda: self.old.correction.is_saved or not self._is_wanted)
        if work is not None and self.new is not None:
            self._is_settled = True
            yield from self._arrive(self.new, work)
            self._take_place(self.new)
            yield LOOK  # it is painted
            self.old.hide()
            yield LOOK
            yield from self._until(lambda: self.old.is_idle, MOST)
            yield from self._take_away()
            for told in _arrivals:
                told()
            QTimer.singleShot(0, self.new, partial(reopen, self.new))

    @property
    def _is_wanted(self) -> bool:
        return self.old.isVisible() and i18n.chosen() == self._locale

    def _make(self) -> Iterator[int]:
        """Make the new window while the old one is worked in."""
        with self._tongue.spoken():
            new = self.new = MainWindow(self.old.session.url, editor=None, locale=self._locale, in_steps=True)
        more = True
        while more:
            yield BETWEEN
            with self._tongue.spoken():
                more = new.make_more()
        yield BETWEEN
        with self._tongue.spoken():
            for _ in new.areas.preferences.make_ready():
                pass
        widgets = new.findChildren(QWidget)
        for first in range(0, len(widgets), _AT_ONCE):
            yield BETWEEN
            for widget in widgets[first : first + _AT_ONCE]:
                if isValid(widget):
                    widget.ensurePolished()

    def _rest(self) -> Iterator[int]:
        """Wait until nothing is half done in the old window."""
        if not at_rest(self.old):
            self.old.areas.preferences.tell_language_waits()
        yield from self._until(lambda: not self._is_wanted or at_rest(self.old), every=REST)

    def _leave(self) -> Iterator[int]:
        """Bring all that was typed into the desk; what is typed from now on is for the new window."""
        old = self.old
        self._held.cover()
        old.areas.sharing.watch.stop()
        old.areas.notes.keep_now()
        old.correction.let_go()
        yield from self._until(lambda: old.session.is_answered)

    def _go_back(self) -> None:
        self._held.uncover()
        self.old.areas.sharing.watch.start()

    def _arrive(self, new: MainWindow, work: AtWork) -> Iterator[int]:
        """Go to where the work is, out of sight."""
        old = self.old
        self._tongue.speak()
        new.pane.follow(old.pane)
        new.intake.follow(old.intake)
        new.areas.many.follow(old.areas.many)
        new.setGeometry(old.geometry())
        new.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        yield 0
        new.show()
        yield 0
        for is_there in work.shown_by(new):
            yield from self._until(is_there, MOST)
        new.layout_.follow(old.layout_)
        yield BETWEEN
        work.focused_in(new)
        yield BETWEEN

    def _take_place(self, new: MainWindow) -> None:
        self._is_there, old = True, self.old
        new.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, False)
        new.hide()
        new.setGeometry(old.normalGeometry())
        new.setWindowState(old.windowState())
        new.show()
        new.activateWindow()
        self._held.hand_on(new.focusWidget() or new)
        hold(new)

    def _take_away(self) -> Iterator[int]:
        """Close the old window; it ends if nobody else holds it."""
        self.old.removeEventFilter(self)
        self.old.close()
        yield LOOK
        if self.old in _windows:
            _windows.discard(self.old)
            self.old.deleteLater()

    def _until(
        self, state: Callable[[], bool], most: float | None = None, *, every: int = LOOK
    ) -> Iterator[int]:
        """Wait for `state`, `most` seconds at the most if there is no reason why it must come."""
        until = None if most is None else time.monotonic() + most
        while not state() and (until is None or time.monotonic() < until):
            yield every


def _application() -> QCoreApplication:
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("a QApplication must exist")
    return app
