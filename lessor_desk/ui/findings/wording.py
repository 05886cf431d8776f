"""How versions and notes are told."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from lessor_desk.services import causes
from lessor_desk.services.rows import FullText, NoteRow, RevisionRow
from lessor_desk.ui import labels
from lessor_desk.ui.findings.paragraph_list import Paragraph
from lessor_desk.ui.i18n import language


def note(row: NoteRow) -> Paragraph:
    """A note: who wrote it, when, and what."""
    return Paragraph(row.author, moment(row.at), row.text)


def cause(row: RevisionRow) -> str:
    """`Repair, 18 places (E101)`"""
    return causes.told(row, language())


def full_text_title() -> str:
    """What the card of a cut text says that can be completed."""
    return QCoreApplication.translate("findings", "Full text found")


def full_text(found: FullText) -> str:
    """`n° 0988, même début sur 300 octets, plus long de 2 048 signes.`"""
    translate = QCoreApplication.translate
    parts = [_item_number(found.link.number)]
    if found.link.common_bytes:
        parts.append(translate("findings", "the same for %n bytes", "", found.link.common_bytes))
    if found.longer_by > 0:
        parts.append(translate("findings", "longer by %n characters", "", found.longer_by))
    return ", ".join(parts) + "."


def _item_number(number: int) -> str:
    return QCoreApplication.translate("findings", "no. %1").replace("%1", str(number))


def moment(at: datetime) -> str:
    """The hour of a UTC time, with the date unless it is today."""
    local = at.astimezone()
    if local.date() == datetime.now(UTC).astimezone().date():
        return labels.hour(at)
    day = QLocale().toString(QDate(local.year, local.month, local.day), "d MMM yyyy")
    template = QCoreApplication.translate("versions", "%1, %2", "date, hour")
    return template.replace("%1", day).replace("%2", labels.hour(at))
