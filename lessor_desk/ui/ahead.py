"""What is opened later is made ready beforehand, a little at a time, while nobody writes.

A sheet that is opened for the first time loads its modules and makes its widgets: together that takes
longer than a person notices. So each of these steps takes a turn of its own, soon after the window has
opened; whoever is quicker has them done at once, as before.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

FIRST_AFTER, NEXT_AFTER = 2_000, 150  # ms: after the desk is open, and between two steps
MODULES = tuple(
    f"lessor_desk.ui.{name}"
    for name in (
        "keyboard.groups",
        "keyboard.sheet",
        "preferences.controls",
        "preferences.page",
        "preferences.sheet",
        "preferences.looks",
        "preferences.keys",
        "preferences.rules",
        "preferences.sources",
        "preferences.review",
        "preferences.database",
        "compare.passages_side",
        "proof",
    )
)


def modules() -> Iterator[None]:
    """Load one module with each step."""
    for name in MODULES:
        if name not in sys.modules:
            import_module(name)
            yield


class Ahead(QObject):
    """Takes the `steps` one by one; while `revision` goes up somebody writes, and it waits."""

    def __init__(self, steps: Iterator[None], revision: Callable[[], int], parent: QObject) -> None:
        super().__init__(parent)
        self._steps, self._revision = steps, revision
        self._seen = -1
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)

    def begin(self) -> None:
        """Begin once the window has had its time to come to rest."""
        self._timer.start(FIRST_AFTER)

    def end(self) -> None:
        """Leave the rest to whoever needs it."""
        self._timer.stop()

    def _step(self) -> None:
        self._timer.setInterval(NEXT_AFTER)
        seen, self._seen = self._seen, self._revision()
        if self._seen == seen and next(self._steps, self) is self:
            self.end()
