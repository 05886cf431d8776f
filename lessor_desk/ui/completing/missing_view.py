"""What the card shows when the rest was not found: why it is known to be cut, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lessor_desk.ui import fonts
from lessor_desk.ui.button_lines import ButtonLines
from lessor_desk.ui.buttons import FieldButton, QuietButton
from lessor_desk.ui.text_label import TextLabel


class MissingView(QWidget):
    """The reason, what was searched, and the three ways out."""

    ask_wanted = Signal()
    paste_wanted = Signal()
    brief_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._reason = TextLabel(fonts.interface(13), "ink")
        self._reason.setWordWrap(True)
        self.ask = FieldButton(self.tr("Ask for the source"), "mail", "S", height=30)
        self.paste = FieldButton(self.tr("Paste the rest"), "folder-input", height=30)
        self.brief = QuietButton(self.tr("Run as a brief…"), "", "B", height=30)
        self.ask.clicked.connect(self.ask_wanted)
        self.paste.clicked.connect(self.paste_wanted)
        self.brief.clicked.connect(self.brief_wanted)
        self._buttons = ButtonLines((self.ask, self.paste, self.brief))
        for button in (self.ask, self.paste, self.brief):
            button.setAccessibleName(button.text())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._reason)
        column.addWidget(self._buttons)

    def tell(self, reason: str, searched: int | None, *, asked: str, read_only: bool) -> None:
        """Tell the `reason`, among how many items nothing was found (None: unknown), when it was asked."""
        parts = [reason]
        if searched is not None:
            parts.append(self.tr("Nothing goes on from here among the %n items of the desk.", "", searched))
        if asked:
            parts.append(asked)
        self._reason.setText(" ".join(parts))
        self.ask.show_text(self.tr("Ask again") if asked else self.tr("Ask for the source"), "S")
        self._buttons.updateGeometry()
        for button in (self.paste, self.brief):
            button.setEnabled(not read_only)

    def text(self) -> str:
        """All that is told."""
        return self._reason.text()
