"""The proof of an item on paper: the text with room between the lines, and what it is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QMarginsF, QSizeF
from PySide6.QtGui import (
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtPrintSupport import QPrinter

from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.ui import fonts, labels
from lessor_desk.ui.approval.weaving import Woven
from lessor_desk.ui.compare.blocks import Block, Ink, Mark
from lessor_desk.ui.editor.meta_fields import field_label
from lessor_desk.ui.findings.wording import moment

_BODY, _HEADLINE, _META = 11.5, 17.0, 8.5  # points
_LEADING = 170.0  # percent of the font's own height: room to write in
_GONE = "#555555"  # what was taken away
_MARGINS = QMarginsF(22, 20, 22, 20)  # millimetres


def printer() -> QPrinter:
    """A printer for proofs: A4, with margins to hold the sheet by."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Portrait,
        _MARGINS,
        QPageLayout.Unit.Millimeter,
    )
    made.setPageLayout(layout)
    return made


def print_proof(row: ItemRow, text: ItemText, paper: QPrinter, changes: Woven | None = None) -> None:
    """Print the text as it stands, black on white; invisible characters stay what they are.

    With `changes` those are in place: what was there struck through, what is there now bold and underlined.
    """
    document = proof(row, text, changes)
    document.setPageSize(QSizeF(paper.pageRect(QPrinter.Unit.Point).size()))
    document.print_(paper)


def proof(row: ItemRow, text: ItemText, changes: Woven | None = None) -> QTextDocument:
    """What is printed."""
    document = QTextDocument()
    document.setDefaultFont(_font(fonts.copy(16), _BODY))
    cursor = QTextCursor(document)
    _write(cursor, _about(row, text), _font(fonts.interface(12), _META), leading=130.0, after=10)
    for name, before in (changes.fields_before if changes is not None else {}).items():
        told = QCoreApplication.translate("Proof", "%1 was: %2")
        told = told.replace("%1", field_label(name)).replace("%2", before or "–")
        _write(cursor, told, _font(fonts.interface(12), _META), leading=130.0, after=4)
    blocks = changes.blocks if changes is not None else _plain(text)
    for block in blocks:
        headline = block.part == "headline"
        if headline and not block.text:
            block = Block(QCoreApplication.translate("Proof", "Headline to be written"), "headline")
        font = _font(fonts.copy(25, 600), _HEADLINE) if headline else _font(fonts.copy(16), _BODY)
        leading, after = (120.0, 10.0) if headline else (_LEADING, 6.0)
        _write(cursor, block.text, font, block.marks, leading=leading, after=after)
    return document


def _plain(text: ItemText) -> list[Block]:
    return [Block(text.headline, "headline"), *(Block(line, "body") for line in text.body.split("\n"))]


def _about(row: ItemRow, text: ItemText) -> str:
    """`n° 1042 · lessor.ml · reçue à 14 h 20 · En relecture · 292 signes · imprimé à 15 h 02`"""
    translate = QCoreApplication.translate
    return " · ".join(
        part
        for part in (
            translate("Proof", "no. %1").replace("%1", str(row.number)),
            row.source,
            text.meta.get("byline", ""),
            translate("Proof", "received %1").replace("%1", moment(row.received_at)),
            labels.status_label(row.status),
            labels.edition_label(row.edition),
            translate("Proof", "%n characters", "", len(text.body)),
            translate("Proof", "printed %1").replace("%1", moment(datetime.now(UTC))),
        )
        if part
    )


def _write(
    cursor: QTextCursor, text: str, font: QFont, marks: Sequence[Mark] = (), *, leading: float, after: float
) -> None:
    block = QTextBlockFormat()
    block.setLineHeight(leading, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    block.setBottomMargin(after)
    letters = QTextCharFormat()
    letters.setFont(font)
    if cursor.position():
        cursor.insertBlock(block, letters)
    else:
        cursor.setBlockFormat(block)
    done = 0
    for mark in marks:
        if not mark.quiet:
            cursor.insertText(text[done : mark.span.start], letters)
            cursor.insertText(mark.span.of(text), _marked(letters, mark))
            done = mark.span.end
    cursor.insertText(text[done:], letters)


def _marked(letters: QTextCharFormat, mark: Mark) -> QTextCharFormat:
    """Shapes alone: paper may have no colours."""
    marked = QTextCharFormat(letters)
    if mark.ink is Ink.BEFORE:
        marked.setFontStrikeOut(True)
        marked.setForeground(QColor(_GONE))
    else:
        marked.setFont(_font(fonts.copy(16, 700), letters.font().pointSizeF()))
        marked.setFontUnderline(True)
    return marked


def _font(font: QFont, points: float) -> QFont:
    font.setPointSizeF(points)
    return font
