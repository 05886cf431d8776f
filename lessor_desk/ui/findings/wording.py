"""How versions and notes are told."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from lessor_desk.services import causes
from lessor_desk.services.rows import FullText, Passage, RevisionRow
from lessor_desk.ui import labels
from lessor_desk.ui.i18n import language

_QUOTED = 80  # letters of a passage


def passage(quoted: Passage | None) -> str:
    """The words that a note is about: `« la foire »`; and that they are gone, if they are."""
    if quoted is None:
        return ""
    translate = QCoreApplication.translate
    template = (
        translate("findings", "“%1”", "quoted words")
        if quoted.span is not None
        else translate("findings", "“%1”: passage gone", "quoted words")
    )
    words = " ".join(quoted.words.split("\n"))
    return template.replace("%1", words if len(words) <= _QUOTED else words[: _QUOTED - 1] + "…")


def cause(row: RevisionRow) -> str:
    """`Encoding repaired, 18 words`"""
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
