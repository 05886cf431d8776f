"""Passages of copy on the clipboard and in a drag: as they are, and as plain text for others."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocument

OWN = "application/x-lessor-copy"
_PARAGRAPH, _LINE = "\u2029", "\u2028"


def to_mime(text: str) -> QMimeData:
    """`text` for the clipboard. Lone surrogates, which others cannot read, become U+FFFD for them."""
    data = QMimeData()
    raw = text.encode("utf-8", "surrogatepass")
    data.setData(OWN, raw)
    data.setText(text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
    return data


def from_mime(data: QMimeData) -> str | None:
    """The text that `data` brings, without any dress, or None if it brings none."""
    if data.hasFormat(OWN):
        return bytes(data.data(OWN).data()).decode("utf-8", "surrogatepass")
    if data.hasText():
        return data.text().replace("\r\n", "\n").replace("\r", "\n")
    if data.hasHtml():
        document = QTextDocument()
        document.setHtml(data.html())
        return document.toRawText().replace(_PARAGRAPH, "\n").replace(_LINE, "\n")
    return None
