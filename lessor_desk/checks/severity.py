"""What a finding means for the desk: whether it stops sending."""

from __future__ import annotations

from lessor_desk.checks.base import Finding, Severity
from lessor_desk.checks.levels import in_force


def severity(finding: Finding) -> Severity:
    """The severity of `finding` under the levels in force."""
    return in_force().severity(finding)
