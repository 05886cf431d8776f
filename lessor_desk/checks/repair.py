"""All that may be repaired without looking."""

from __future__ import annotations

from collections.abc import Iterable

from lessor_desk.checks.base import Edit, Finding, FindingClass
from lessor_desk.text.edit import applied, ordered

_DAMAGE = frozenset({FindingClass.ENCODING, FindingClass.TRUNCATION})


def safe_edits(findings: Iterable[Finding]) -> tuple[Edit, ...]:
    """The edits of every safe fix among `findings`, ordered; one that an earlier one hinders is left out."""
    taken: list[Edit] = []
    end = 0  # of what is taken
    for finding in findings:
        fix = finding.safe_fix
        if fix is None:
            continue
        for edit in fix.edits:
            if edit.span.start <= end and any(hinders(edit, other) for other in taken[-8:]):
                break
            end = max(end, edit.span.end)
        else:
            taken += fix.edits
    return ordered(taken)


def hinders(edit: Edit, other: Edit) -> bool:
    """Whether the two edits cannot be made together."""
    return edit.span.overlaps(other.span) or edit.span == other.span


def repaired(text: str, findings: Iterable[Finding]) -> str:
    """`text` after every safe fix of damage: encoding, truncation and the doubled period."""
    damage = [f for f in findings if f.finding_class in _DAMAGE or f.code == "P101"]
    return applied(text, safe_edits(damage))
