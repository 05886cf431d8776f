"""One judgement on how a text ends: the gravest finding, with what the others add to it."""

from __future__ import annotations

from collections.abc import Iterable

from lessor_desk.checks.base import Certainty, Copy, Finding
from lessor_desk.checks.truncation.after_function_word import AfterFunctionWord
from lessor_desk.checks.truncation.at_the_limit import AtTheLimit
from lessor_desk.checks.truncation.cut_letter import CutLetter
from lessor_desk.checks.truncation.cut_word import CutWord
from lessor_desk.checks.truncation.explicit_marker import ExplicitMarker
from lessor_desk.checks.truncation.full_text_goes_on import FullTextGoesOn
from lessor_desk.checks.truncation.hanging_figure import HangingFigure
from lessor_desk.checks.truncation.missing_closing import MissingClosing
from lessor_desk.checks.truncation.no_end_mark import NoEndMark
from lessor_desk.checks.truncation.open_quotation import OpenQuotation

CHECKS = (
    CutLetter(),
    CutWord(),
    AfterFunctionWord(),
    OpenQuotation(),
    ExplicitMarker(),
    HangingFigure(),
    AtTheLimit(),
    NoEndMark(),
    MissingClosing(),
    FullTextGoesOn(),
)

_GRAVITY = {Certainty.CERTAIN: 0, Certainty.LIKELY: 1, Certainty.SUSPECT: 2}
_TELLING = ("T101", "T105", "T102", "T103", "T104", "T106", "T107", "T110", "T108", "T109")
"""What tells a person most, first."""


_TOLD_WITH_THE_LIMIT = ("T104", "T105")  # whatever was left open, and whatever the site says


def judged(copy: Copy) -> Finding | None:
    """The one truncation finding on `copy`, whose encoding is repaired; None if it is not cut."""
    return merged(finding for check in CHECKS for finding in check.find(copy))


def merged(findings: Iterable[Finding]) -> Finding | None:
    """One finding for all `findings` on the same end: what tells most, as sure as the surest of them.

    Several that are no more than likely each, found by different signs, are likely together. The limit
    that the source keeps to is told along with what the text itself shows.
    """
    found = sorted(findings, key=lambda finding: _TELLING.index(finding.code))
    if not found:
        return None
    first = found[0]
    certainty = min((finding.certainty for finding in found), key=_GRAVITY.__getitem__)
    if certainty is Certainty.SUSPECT and len(found) > 1:
        certainty = Certainty.LIKELY
    facts = dict(first.facts)
    facts["signs"] = " ".join(finding.code for finding in found)
    reason = first.reason
    limit = next((finding for finding in found if finding.code == "T107"), None)
    if limit is not None and limit is not first:
        facts |= limit.facts
        reason = limit.reason if not reason or first.code in _TOLD_WITH_THE_LIMIT else reason
    return Finding(first.code, first.span, certainty, first.fixes, reason, facts, first.lost)
