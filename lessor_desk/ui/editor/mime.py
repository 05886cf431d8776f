"""Passages of copy on the clipboard and in a drag: as they are, and as plain text for others."""

from __future__ import annotations

import re

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocument

OWN = "application/x-lessor-copy"
_PARAGRAPH, _LINE, _PICTURE = "\u2029", "\u2028", "\ufffc"
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)


def to_mime(text: str) -> QMimeData:
    """`text` for the clipboard. Lone surrogates, which others cannot read, become U+FFFD for them."""
    data = QMimeData()
    raw = text.encode("utf-8", "surrogatepass")
    data.setData(OWN, raw)
    data.setText(text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
    return data


def from_mime(data: QMimeData) -> str | None:
    """The text that `data` brings, without any dress, or None if it brings none.

    Qt reads bytes that are no UTF-8 as U+FFFD, which would lose letters: those are judged as the
    bytes of an import are.
    """
    if data.hasFormat(OWN):
        return bytes(data.data(OWN).data()).decode("utf-8", "surrogatepass")
    if data.hasText():
        text = _judged(data, "text/plain") if _is_lossy(data, "text/plain") else data.text()
        return text.replace("\r\n", "\n").replace("\r", "\n")
    if data.hasHtml():
        document = QTextDocument()
        document.setHtml(_judged(data, "text/html") if _is_lossy(data, "text/html") else data.html())
        text = document.toRawText().replace(_PICTURE, "")
        return text.replace(_PARAGRAPH, "\n").replace(_LINE, "\n").strip("\n")
    return None


def _is_lossy(data: QMimeData, kind: str) -> bool:
    """Whether the bytes that `data` brings as `kind` are no UTF-8."""
    try:
        _raw(data, kind).decode("utf-8")
    except UnicodeDecodeError:
        return True
    return False


def _judged(data: QMimeData, kind: str) -> str:
    from lessor_desk.ingest.judgement import judged  # loads the detector

    raw = _raw(data, kind)
    label = _CHARSET.search(raw[:2048])
    return judged(raw, label[1].decode("ascii") if label else None).text


def _raw(data: QMimeData, kind: str) -> bytes:
    return bytes(data.data(kind).data())
