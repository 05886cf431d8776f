"""A window on a fresh desk, brought into a state and photographed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QThread
from PySide6.QtGui import QAction

from lessor_desk.services.rows import Passage
from lessor_desk.text.span import Span
from lessor_desk.ui import open_desk
from lessor_desk.ui.main_window import MainWindow

PATIENCE = 30_000  # ms


class Studio:
    """A window on a fresh desk, brought into a state and photographed."""

    def __init__(self, folder: Path, theme: str, size: tuple[int, int]) -> None:
        QSettings().clear()
        self.folder = folder
        self.held = False  # an import stands still for the picture
        url = f"sqlite:///{folder / 'desk.sqlite'}"
        self.window: MainWindow = open_desk(url, editor="Éditeur A", locale="fr", theme=theme)
        self.window.resize(*size)
        self.until(lambda: bool(self.window.session.name))
        self.rest()

    def until(self, state: Callable[[], bool]) -> None:
        """Let the window work until `state` holds."""
        for _ in range(PATIENCE // 5):
            QCoreApplication.processEvents()
            if state():
                return
            QThread.msleep(5)
        raise TimeoutError("the window did not get there")

    def rest(self) -> None:
        """Until nothing is asked of the store any more."""
        quiet, enough = 0, 100 if self.held else 10  # counting begins a moment after the change
        while quiet < enough:
            self.until(self._is_idle)
            QThread.msleep(5)
            QCoreApplication.processEvents()
            quiet = quiet + 1 if self._is_idle() else 0

    def _is_idle(self) -> bool:
        return self.held or self.window.session.is_idle

    def press(self, action: str) -> None:
        """Trigger an action of the window."""
        self.window.findChild(QAction, action).trigger()
        self.rest()

    def samples(self) -> None:
        """Bring the seven samples in."""
        self.window.intake.bring_samples()
        self.until(lambda: self.window.list.model.rowCount() == 7)
        self.window.side.setCurrentWidget(self.window.panel)
        self.rest()

    def open(self, part: str) -> None:
        """Open the item whose text begins with `part`."""
        model = self.window.list.model
        rows = [model.item(model.index(row)) for row in range(model.rowCount())]
        number = next(row.number for row in rows if part in (row.headline + row.opening))
        self.window.list.select(number)
        self.window.correction.open(number)
        self.until(lambda: (row := self.window.correction.row) is not None and row.number == number)
        self.rest()

    def note(self, text: str, passage: Passage | None = None) -> None:
        """Write a note on the open item, or on `passage` of it."""
        self.window.panel.note_written.emit(text, passage)
        self.rest()

    def select(self, words: str) -> Passage | None:
        """Select `words` in the text, and tell the passage."""
        body = self.window.pane.body
        start = body.toPlainText().index(words)
        body.setFocus()
        body.go_to(Span(start, start + len(words)))
        return self.window.pane.passages.selected()

    def photograph(self, path: Path) -> None:
        """Save what the window shows."""
        self.rest()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QCoreApplication.processEvents()
        path.parent.mkdir(parents=True, exist_ok=True)
        self.window.grab().save(str(path))

    def close(self) -> None:
        self.window.intake.stop()
        self.until(lambda: not self.window.intake.is_under_way)
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
