"""The sentences for what was done to many items."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from lessor_desk.services.rows import BulkReport
from lessor_desk.services.together import Deed, Together


def done(report: Together, *, undone: bool = False) -> str:
    """What was done, and how many items were so already."""
    translate = QCoreApplication.translate
    number = len(report.done)
    if undone:
        said = translate("many", "Undone in %n item(s).", "", number)
    else:
        match report.deed:
            case Deed.PRIORITISE:
                said = translate("many", "Urgency set in %n item(s).", "", number)
            case Deed.ASSIGN:
                said = translate("many", "Assignment changed in %n item(s).", "", number)
            case Deed.LABEL:
                said = translate("many", "Labels changed in %n item(s).", "", number)
            case Deed.SPIKE:
                said = translate("many", "%n item(s) spiked.", "", number)
            case Deed.WAIVE:
                said = translate("many", "Rule set aside in %n item(s).", "", number)
    parts = [said]
    if report.unchanged:
        parts.append(translate("many", "%n had nothing to change.", "", len(report.unchanged)))
    if report.stopped:
        parts.append(translate("many", "Stopped."))
    return " ".join(parts)


def repaired(report: BulkReport, *, undone: bool = False) -> str:
    """What was repaired, in how many items."""
    translate = QCoreApplication.translate
    if undone:
        said = translate("many", "Undone in %n item(s).", "", len(report.done))
    else:
        items = translate("many", "%n item(s)", "in so many items", len(report.done))
        said = translate("many", "%n repair(s) in %1.", "", report.changes).replace("%1", items)
    return f"{said} {translate('many', 'Stopped.')}" if report.stopped else said
