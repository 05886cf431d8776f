"""Room for a few lines of plain text that people write to each other."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from lessor_desk.ui import fonts
from lessor_desk.ui.dress import dress, dress_bars
from lessor_desk.ui.tokens import FOCUS_RING, RADIUS_FIELD, Tokens

_AROUND = 16  # px above and below the lines


class NoteField(QPlainTextEdit):
    """A bordered field, the border in accent while it has the focus; Tab leaves it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(fonts.interface(13))
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(6)
        self.set_lines(4)
        dress_bars(self)
        dress(self, _look)

    def set_lines(self, lines: int) -> None:
        """Be as high as that many lines; a field of one line scrolls sideways only."""
        self._lines = lines
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + _AROUND)
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if lines == 1 else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)
        self.setHorizontalScrollBarPolicy(policy)
        self.setLineWrapMode(self.LineWrapMode.NoWrap if lines == 1 else self.LineWrapMode.WidgetWidth)

    @property
    def lines(self) -> int:
        """For how many lines there is room; with one, what is written has no line breaks."""
        return self._lines

    def note(self) -> str:
        """What was written, without blanks around it; no-break spaces within are kept."""
        written = self.document().toRawText().strip()
        return written.replace("\u2029", " " if self._lines == 1 else "\n")

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        if any(url.isLocalFile() for url in source.urls()):
            return False  # files are for the window, which imports them wherever they are dropped
        return super().canInsertFromMimeData(source)


def _look(colours: Tokens) -> str:
    return (
        f"NoteField {{ background: {colours.paper}; color: {colours.ink};"
        f" placeholder-text-color: {colours.ink3};"
        f" border: 1px solid {colours.field}; border-radius: {RADIUS_FIELD}px; padding: 1px; }}"
        f"NoteField:focus {{ border: {FOCUS_RING}px solid {colours.accent}; padding: 0; }}"
    )
