"""Repairing a whole item: the safe fixes of all its parts. No database here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from lessor_desk.checks.base import Finding
from lessor_desk.checks.flags import flags
from lessor_desk.checks.repair import safe_edits
from lessor_desk.services.findings import parts_of
from lessor_desk.services.rows import ItemFinding, ItemText
from lessor_desk.text.edit import applied


def repaired(text: ItemText, findings: Collection[ItemFinding]) -> tuple[ItemText, dict[str, str | int]]:
    """`text` after the safe fixes of `findings`, and the numbers of flags that they mended, by code."""
    parts = dict(parts_of(text))
    mended: Counter[str] = Counter()
    for part, words in parts.items():
        own: list[Finding] = [each.finding for each in findings if each.part == part]
        mended.update(flag.code for flag in flags(words, own) if flag.safe)
        parts[part] = applied(words, safe_edits(own))
    headline, body = parts.pop("headline"), parts.pop("body")
    return ItemText(headline, body, parts), dict(mended)
