"""How changes and the points of the list are told."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from lessor_desk.services.changes import ToldChange
from lessor_desk.services.checklist import Looked, Point
from lessor_desk.services.rows import RevisionRow
from lessor_desk.ui.editor.meta_fields import field_label
from lessor_desk.ui.findings import wording


def point(which: Point) -> str:
    """The name of a point."""
    translate = QCoreApplication.translate
    match which:
        case Point.ENCODING:
            return translate("approval", "Encoding")
        case Point.ENDING:
            return translate("approval", "End of the text")
        case Point.TYPOGRAPHY:
            return translate("approval", "Typography")
        case Point.FIELDS:
            return translate("approval", "Headline, byline, section")
        case Point.EYES:
            return translate("approval", "Four eyes")


def looked(found: Looked) -> str:
    """How a point stands: `no damage`."""
    translate = QCoreApplication.translate
    number, by = int(found.facts.get("n", 0)), str(found.facts.get("by", ""))
    match found.point, found.why:
        case Point.ENCODING, "clean":
            return translate("approval", "no damage")
        case _, "open":
            return translate("approval", "%n flag(s) left", "", number)
        case _, "waived":
            return translate("approval", "%n flag(s) set aside by %1", "", number).replace("%1", by)
        case Point.ENDING, "ended":
            return _ended(str(found.facts["cause"])).replace("%1", by)
        case Point.ENDING, "from_source":
            return translate("approval", "complete, verified with the source by %1").replace("%1", by)
        case Point.TYPOGRAPHY, _:
            return _handled(int(found.facts["corrected"]), int(found.facts["ignored"]))
        case Point.ENDING, _:
            return translate("approval", "complete", "the end of the text")
        case Point.FIELDS, "missing":
            names = ", ".join(_field(name) for name in str(found.facts["fields"]).split())
            return translate("approval", "missing: %1").replace("%1", names)
        case Point.FIELDS, _:
            return translate("approval", "filled in")
        case Point.EYES, "own":
            return translate("approval", "you changed the text")
        case Point.EYES, "nobody":
            return translate("approval", "unchanged since it came")
    return translate("approval", "corrected by %1, approved by you").replace("%1", by)


def _ended(cause: str) -> str:
    translate = QCoreApplication.translate
    match cause:
        case "completed":
            return translate("approval", "full text taken by %1")
        case "pasted":
            return translate("approval", "rest pasted by %1")
    return translate("approval", "ended as a brief by %1")


def _handled(corrected: int, ignored: int) -> str:
    translate = QCoreApplication.translate
    parts = (
        translate("approval", "%n correction(s)", "", corrected),
        translate("approval", "%n ignored", "flags", ignored),
    )
    return ", ".join(parts)


def _field(name: str) -> str:
    if name == "headline":
        return QCoreApplication.translate("approval", "headline", "the field")
    return field_label(name).lower()


def whole(change: ToldChange) -> str:
    """What is said of a headline or field that was added, instead of its words; else nothing."""
    if change.part == "body" or change.before or not change.after:
        return ""
    translate = QCoreApplication.translate
    if change.part == "headline":
        return translate("approval", "Headline added")
    return translate("approval", "%1 added", "a field").replace("%1", field_label(change.part))


def who_and_why(change: ToldChange, typing: str) -> str:
    """`Éditeur A, 14 h 27 · Typographie corrigée, 2 endroits`; `typing` is who is changing it now."""
    if change.step is None:
        told = QCoreApplication.translate("approval", "%1, being written")
        return told.replace("%1", typing)
    who = ", ".join(part for part in (change.step.author, wording.moment(change.step.at)) if part)
    return f"{who} · {wording.cause(_cause(change.step, change))}"


def _cause(step: RevisionRow, change: ToldChange) -> RevisionRow:
    """A repair takes along what was typed before it: words that nothing was wrong with were not repaired."""
    if step.cause in ("fix", "bulk_fix") and change.finding_class is None:
        return replace(step, cause="typed", facts={})
    return step


def spoken(change: ToldChange, number: int, of: int, typing: str) -> str:
    """A change for a screen reader: `Change 2 of 4: before …, after …. Éditeur A, 14 h 27 · …`"""
    translate = QCoreApplication.translate
    told = translate("approval", "Change %1 of %2: before %3, after %4. %5")
    nothing = translate("approval", "nothing")
    for place, words in (
        ("%1", str(number + 1)),
        ("%2", str(of)),
        ("%3", change.before or nothing),
        ("%4", change.after or nothing),
        ("%5", who_and_why(change, typing)),
    ):
        told = told.replace(place, words)
    return told
