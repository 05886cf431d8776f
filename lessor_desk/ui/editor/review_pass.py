"""What was done to the flags since a pass began, to be told at its end."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


class ReviewPass:
    """Counts what is fixed and what is ignored until the pass is over."""

    def __init__(self) -> None:
        self.fixed = 0
        self.ignored = 0

    def message(self) -> str:
        """`Pass done: 4 fixed, 1 ignored.`"""
        translate = QCoreApplication.translate
        fixed = translate("ReviewPass", "%n fixed", "flags", self.fixed)
        ignored = translate("ReviewPass", "%n ignored", "flags", self.ignored)
        return translate("ReviewPass", "Pass done: %1, %2.").replace("%1", fixed).replace("%2", ignored)
