"""What came of an import, in one sentence of sums."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from lessor_desk.services.rows import ImportReport


def summary(report: ImportReport) -> str:
    """The whole of it: `126 received, 118 new, 5 already there, 3 set aside.`"""
    template = QCoreApplication.translate(
        "sums", "%1, %2, %3, %4.", "received, new, already there, set aside"
    )
    aside = QCoreApplication.translate("sums", "%Ln set aside", "", len(report.set_aside))
    return _filled(template, report).replace("%4", aside)


def arrivals(report: ImportReport) -> str:
    """What came in, without a full stop: `24 received, 21 new, 3 already there`."""
    template = QCoreApplication.translate("sums", "%1, %2, %3", "received, new, already there")
    return _filled(template, report)


def _filled(template: str, report: ImportReport) -> str:
    translate = QCoreApplication.translate
    return (
        template.replace("%1", translate("sums", "%Ln received", "", report.received))
        .replace("%2", translate("sums", "%Ln new", "", report.new))
        .replace("%3", translate("sums", "%Ln already there", "", report.already_there))
    )
