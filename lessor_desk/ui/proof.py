"""The proof of an item on paper: the text with room between the lines, and what it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

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
from lessor_desk.text.comparison import Row
from lessor_desk.text.span import Span
from lessor_desk.ui import fonts, labels
from lessor_desk.ui.approval.weaving import Woven
from lessor_desk.ui.compare.blocks import Block, Ink, Mark, pieces
from lessor_desk.ui.editor.meta_fields import field_label
from lessor_desk.ui.findings.wording import moment

_BODY, _HEADLINE, _META = 11.5, 17.0, 8.5  # points
_LEADING = 170.0  # percent of the font's own height: room to write in
_GONE = "#555555"  # what was taken away
_MARGINS = QMarginsF(22, 20, 22, 20)  # millimetres
_END, _TAIL = b"%%EOF", 32  # what a PDF ends with, within so many bytes
_State = QPrinter.PrinterState


class NotPrintedError(Exception):
    """The printer did not take it, or the file could not be written whole; Qt says neither."""


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


@dataclass(frozen=True, slots=True)
class Proof:
    """What is printed, in the words of the window: what the item is, what its fields were, its text."""

    about: str
    fields: tuple[str, ...]
    blocks: tuple[Block, ...]


def proof(row: ItemRow, text: ItemText, changes: Woven | None = None) -> Proof:
    """The proof of the text as it stands; invisible characters stay what they are.

    With `changes` those are in place: what was there struck through, what is there now bold and underlined.
    """
    fields = []
    for name, before in (changes.fields_before if changes is not None else {}).items():
        told = QCoreApplication.translate("Proof", "%1 was: %2")
        fields.append(told.replace("%1", field_label(name)).replace("%2", before or "–"))
    untitled = Block(QCoreApplication.translate("Proof", "Headline to be written"), "headline")
    blocks = changes.blocks if changes is not None else _plain(text)
    return Proof(
        _about(row, text),
        tuple(fields),
        tuple(block if block.text or block.part != "headline" else untitled for block in blocks),
    )


def print_proof(shown: Proof, paper: QPrinter) -> None:
    """Print `shown` black on white, in whatever thread; it takes a while if the text is long.

    Raises NotPrintedError.
    """
    document = laid_out(shown)
    document.setPageSize(QSizeF(paper.pageRect(QPrinter.Unit.Point).size()))
    document.print_(paper)
    if paper.printerState() in (_State.Error, _State.Active) or not _is_whole(paper):
        raise NotPrintedError


def is_file(paper: QPrinter) -> bool:
    """Whether `paper` is a file."""
    return bool(paper.outputFileName())


def _is_whole(paper: QPrinter) -> bool:
    """Whether the file that `paper` is, if it is one, was written to its end: the disk may be full."""
    if not is_file(paper) or paper.outputFormat() is not QPrinter.OutputFormat.PdfFormat:
        return True
    try:
        with Path(paper.outputFileName()).open("rb") as written:
            written.seek(max(0, Path(paper.outputFileName()).stat().st_size - _TAIL))
            return _END in written.read(_TAIL)
    except OSError:
        return False


def laid_out(shown: Proof) -> QTextDocument:
    """`shown` as a document of the thread that asks."""
    document = QTextDocument()
    document.setDefaultFont(_font(fonts.copy(16), _BODY))
    cursor = QTextCursor(document)
    _write(cursor, shown.about, _font(fonts.interface(12), _META), leading=130.0, after=10)
    for told in shown.fields:
        _write(cursor, told, _font(fonts.interface(12), _META), leading=130.0, after=4)
    for block in shown.blocks:
        headline = block.part == "headline"
        font = _font(fonts.copy(25, 600), _HEADLINE) if headline else _font(fonts.copy(16), _BODY)
        leading, after = (120.0, 10.0) if headline else (_LEADING, 0.0 if block.goes_on else 6.0)
        _write(cursor, block.text, font, block.marks, leading=leading, after=after)
    return document


def _plain(text: ItemText) -> Iterator[Block]:
    """Headline and paragraphs; one that is endless is cut: every page would lay it out anew."""
    yield Block(text.headline, "headline")
    for line in text.body.split("\n"):
        whole = Span(0, len(line))
        cut = list(pieces(line, Row(whole, whole, ())))
        for place, piece in enumerate(cut, 1):
            yield Block(piece.before.of(line), "body", goes_on=place < len(cut))


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
