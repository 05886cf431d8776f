"""What a finding means for the desk: whether it stops sending."""

from __future__ import annotations

from collections.abc import Mapping

from lessor_desk.checks.base import Certainty, Finding, FindingClass, Severity

_DAMAGE = frozenset({FindingClass.ENCODING, FindingClass.TRUNCATION})


def severity(finding: Finding, levels: Mapping[str, Severity] | None = None) -> Severity:
    """The severity of `finding`; `levels` sets it otherwise for the codes it names."""
    if levels and finding.code in levels:
        return levels[finding.code]
    if finding.finding_class is FindingClass.HOUSE_STYLE:
        return Severity.ADVICE
    if finding.finding_class in _DAMAGE and finding.certainty is not Certainty.SUSPECT:
        return Severity.BLOCKING
    return Severity.CORRECT
