"""What an item shows of its source, from the findings on it: its encoding is repaired first.

A limit counts the bytes that were sent, so lengths are taken of the repaired text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from lessor_desk.checks.base import Field, Finding, FindingClass
from lessor_desk.checks.repair import safe_edits
from lessor_desk.checks.truncation.evidence import Evidence, evidence
from lessor_desk.text.edit import applied

__all__ = ["Evidence", "seen_in"]


def seen_in(text: str, findings: Iterable[Finding], order: int, *, field: Field = Field.TEASER) -> Evidence:
    """What `text`, the `order`th item of its source, shows; `findings` are those on it."""
    damage = [finding for finding in findings if finding.finding_class is FindingClass.ENCODING]
    return evidence(applied(text, safe_edits(damage)), order, field=field, pages=_pages(damage))


def _pages(damage: Iterable[Finding]) -> str:
    """What most of the damage comes from: `UTF-8 → Windows-1252`, or `DOS (cp850) → Windows-1252`."""
    found: Counter[str] = Counter()
    for finding in damage:
        if page := finding.facts.get("page"):
            found[f"UTF-8 → {page}"] += 1
        elif (written := finding.facts.get("written")) and (read := finding.facts.get("read")):
            found[f"{written} → {read}"] += 1
    return found.most_common(1)[0][0] if found else ""
