"""What is opened later is made ready beforehand, a little at a time, while nobody does anything.

A sheet that is opened for the first time loads its modules and makes its widgets: together that takes
longer than a person notices. So each of these steps takes a turn of its own, soon after the window has
opened; whoever is quicker has them done at once, as before.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from lessor_desk.ui.signs_of_life import SignsOfLife

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
    """Takes the `steps` one by one; while there are `signs` that somebody is at work it waits."""

    def __init__(self, steps: Iterator[None], signs: SignsOfLife, parent: QObject) -> None:
        super().__init__(parent)
        self._steps, self._signs = steps, signs
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)

    def begin(self) -> None:
        """Begin once the window has had its time to come to rest."""
        self._timer.start(FIRST_AFTER)

    def end(self) -> None:
        """Leave the rest to whoever needs it."""
        self._timer.stop()

    def _step(self) -> None:
        calm_in = self._signs.calm_in
        self._timer.setInterval(max(NEXT_AFTER, calm_in))
        if not calm_in and next(self._steps, self) is self:
            self.end()
