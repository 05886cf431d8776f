"""An item of the list as a screen reader says it: one sentence, gravest flags first."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from lessor_desk.checks.base import FindingClass
from lessor_desk.services.rows import ItemRow
from lessor_desk.ui.labels import age, days_ago, edition_label, status_label
from lessor_desk.workflow.states import Edition, Priority

_OPENING = 60  # code points of the text that stand for a missing headline
_DAMAGE = (FindingClass.ENCODING, FindingClass.TRUNCATION)


def item_sentence(row: ItemRow, now: datetime) -> str:
    """What the row says, its signs and colours in words (interaction reference, accessibility)."""
    parts = [_title(row)]
    if row.source:
        parts.append(row.source)
    parts.append(_received(row.received_at, now))
    if not row.read:
        parts.append(QCoreApplication.translate("item", "unread"))
    parts.append(status_label(row.status).lower())
    if row.edition is not Edition.FIRST:
        parts.append(edition_label(row.edition).lower())
    if row.waiting:
        parts.append(_waits(row, now))
    if row.locked_by:
        parts.append(QCoreApplication.translate("item", "held by %1").replace("%1", row.locked_by))
    return ", ".join((*parts, *_arranged(row), *_flags(row))) + "."


def _arranged(row: ItemRow) -> list[str]:
    translate = QCoreApplication.translate
    told = []
    if row.priority is Priority.URGENT:
        told.append(translate("item", "urgent"))
    elif row.priority is Priority.LOW:
        told.append(translate("item", "can wait"))
    if row.assignee:
        told.append(translate("item", "assigned to %1").replace("%1", row.assignee))
    if row.labels:
        told.append(translate("item", "labels %1").replace("%1", ", ".join(row.labels)))
    return told


def _title(row: ItemRow) -> str:
    translate = QCoreApplication.translate
    number = str(row.number)
    if row.headline:
        return translate("item", "Item %1: %2").replace("%1", number).replace("%2", row.headline)
    opening = row.opening
    if len(opening) > _OPENING:
        opening = opening[:_OPENING].rsplit(" ", 1)[0] + "…"
    return translate("item", "Item %1, no headline: %2").replace("%1", number).replace("%2", opening)


def _waits(row: ItemRow, now: datetime) -> str:
    translate = QCoreApplication.translate
    if row.waiting_since is None:
        return translate("item", "waiting for its source")
    told = translate("item", "waiting for its source (%1)", "how long ago")
    return told.replace("%1", age(row.waiting_since, now))


def _received(then: datetime, now: datetime) -> str:
    translate = QCoreApplication.translate
    passed = now - then
    if passed < timedelta(minutes=1):
        return translate("item", "received just now")
    if passed < timedelta(hours=1):
        return translate("item", "received %n minute(s) ago", "", passed // timedelta(minutes=1))
    match days_ago(then, now):
        case 0:
            return translate("item", "received %n hour(s) ago", "", passed // timedelta(hours=1))
        case 1:
            return translate("item", "received yesterday")
    day = then.astimezone().date()
    date = QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)
    return translate("item", "received on %1").replace("%1", date)


def _flags(row: ItemRow) -> list[str]:
    translate = QCoreApplication.translate
    if not any(row.counts.values()):
        return [translate("item", "nothing to report")]
    damage = sum(row.counts.get(finding_class, 0) for finding_class in _DAMAGE)
    blocks = row.blocking > 0 and row.blocking == damage
    told = [
        _count(finding_class, count, row.lost, blocks)
        for finding_class in FindingClass
        if (count := row.counts.get(finding_class, 0))
    ]
    if row.blocking and not blocks:
        told.append(translate("item", "%n of them blocking", "", row.blocking))
    return told


def _count(finding_class: FindingClass, count: int, lost: bool, blocks: bool) -> str:
    translate = QCoreApplication.translate
    match finding_class, lost, blocks:
        case FindingClass.ENCODING, True, True:
            return translate("item", "%n unrecoverable blocking encoding flag(s)", "", count)
        case FindingClass.ENCODING, True, False:
            return translate("item", "%n unrecoverable encoding flag(s)", "", count)
        case FindingClass.ENCODING, False, True:
            return translate("item", "%n blocking encoding flag(s)", "", count)
        case FindingClass.ENCODING, _, _:
            return translate("item", "%n encoding flag(s)", "", count)
        case FindingClass.TRUNCATION, _, True:
            return translate("item", "%n blocking truncation flag(s)", "", count)
        case FindingClass.TRUNCATION, _, _:
            return translate("item", "%n truncation flag(s)", "", count)
        case FindingClass.SPELLING, _, _:
            return translate("item", "%n spelling flag(s)", "", count)
        case FindingClass.TYPOGRAPHY, _, _:
            return translate("item", "%n typography flag(s)", "", count)
        case _:
            return translate("item", "%n house style flag(s)", "", count)
