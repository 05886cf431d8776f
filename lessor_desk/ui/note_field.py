"""Room for a few lines of plain text that people write to each other."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from lessor_desk.ui import fonts
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import FOCUS_RING, RADIUS_FIELD

HEIGHT = 96  # px: four lines


class NoteField(QPlainTextEdit):
    """A bordered field, the border in accent while it has the focus; Tab leaves it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(fonts.interface(13))
        self.setTabChangesFocus(True)
        self.setFixedHeight(HEIGHT)
        self.document().setDocumentMargin(6)
        self._dress()
        theme().changed.connect(self._dress)

    def note(self) -> str:
        """What was written, without blanks around it; no-break spaces within are kept."""
        return self.document().toRawText().replace("\u2029", "\n").strip()

    def _dress(self) -> None:
        colours = theme().tokens
        self.setStyleSheet(
            f"NoteField {{ background: {colours.paper}; color: {colours.ink};"
            f" border: 1px solid {colours.field}; border-radius: {RADIUS_FIELD}px; padding: 1px; }}"
            f"NoteField:focus {{ border: {FOCUS_RING}px solid {colours.accent}; padding: 0; }}"
        )
