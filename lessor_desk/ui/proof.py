"""The proof of an item on paper: the text with room between the lines, and what it is."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QMarginsF, QSizeF
from PySide6.QtGui import (
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
from lessor_desk.ui.findings.wording import moment

_BODY, _HEADLINE, _META = 11.5, 17.0, 8.5  # points
_LEADING = 170.0  # percent of the font's own height: room to write in
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


def print_proof(row: ItemRow, text: ItemText, paper: QPrinter) -> None:
    """Print the text as it stands, black on white; invisible characters stay what they are."""
    document = QTextDocument()
    document.setDefaultFont(_font(fonts.copy(16), _BODY))
    document.setPageSize(QSizeF(paper.pageRect(QPrinter.Unit.Point).size()))
    cursor = QTextCursor(document)
    _write(cursor, _about(row, text), _font(fonts.interface(12), _META), leading=130.0, after=10)
    headline = text.headline or QCoreApplication.translate("Proof", "Headline to be written")
    _write(cursor, headline, _font(fonts.copy(25, 600), _HEADLINE), leading=120.0, after=10)
    for paragraph in text.body.split("\n"):
        _write(cursor, paragraph, _font(fonts.copy(16), _BODY), leading=_LEADING, after=6)
    document.print_(paper)


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


def _write(cursor: QTextCursor, text: str, font: QFont, *, leading: float, after: float) -> None:
    block = QTextBlockFormat()
    block.setLineHeight(leading, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    block.setBottomMargin(after)
    letters = QTextCharFormat()
    letters.setFont(font)
    if cursor.position():
        cursor.insertBlock(block, letters)
    else:
        cursor.setBlockFormat(block)
    cursor.insertText(text, letters)


def _font(font: QFont, points: float) -> QFont:
    font.setPointSizeF(points)
    return font
