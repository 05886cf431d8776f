"""The focus as it was before something came in between, to be given back afterwards."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class KeptFocus:
    """For what takes the focus for a while: `keep` on coming, `give_back` on leaving."""

    def __init__(self, taker: QWidget) -> None:
        self._taker = taker
        self._before: QWidget | None = None

    @property
    def before(self) -> QWidget | None:
        """What had it, if that is still there."""
        return self._before if self._before is not None and isValid(self._before) else None

    def keep(self) -> None:
        """Remember who has the focus of the window, active or not, unless it is the taker itself."""
        now = self._taker.window().focusWidget()
        if now is None or not (now is self._taker or self._taker.isAncestorOf(now)):
            self._before = now

    def give_back(self) -> None:
        """Give the focus to whom it was taken from, if that is still there to be seen."""
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
