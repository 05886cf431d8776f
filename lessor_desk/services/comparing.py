"""Two texts of an item beside each other, part by part, and what the changes amount to. No database here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from lessor_desk.checks.analysis import SIEVE, analyze
from lessor_desk.checks.base import Field, FindingClass
from lessor_desk.services.rows import ItemText, field_of
from lessor_desk.text.comparison import Change, ChangeKind, Row, compare
from lessor_desk.text.span import Span
from lessor_desk.workflow.states import Kind


class Told(StrEnum):
    """What changes are counted as."""

    REPAIRED = "repaired"  # words that were damaged
    WORD = "word"
    SPACE = "space"
    CAPITAL = "capital"
    PUNCTUATION = "punctuation"


_TOLD = {
    ChangeKind.SPACE: Told.SPACE,
    ChangeKind.CAPITAL: Told.CAPITAL,
    ChangeKind.PUNCTUATION: Told.PUNCTUATION,
}


_MOST = 2000  # changes of a part that are looked at one by one
_AROUND = 40  # code points beside a change


@dataclass(frozen=True, slots=True)
class PartComparison:
    """One part of an item: `headline`, `body` or the name of a meta field."""

    part: str
    before: str
    after: str
    rows: tuple[Row, ...]

    @property
    def changes(self) -> tuple[Change, ...]:
        return tuple(change for row in self.rows for change in row.changes)


@dataclass(frozen=True, slots=True)
class Comparison:
    """All parts in the order in which they are read; meta fields only if they differ."""

    before: ItemText
    after: ItemText
    parts: tuple[PartComparison, ...]
    counts: Mapping[Told, int]

    @property
    def number_of_changes(self) -> int:
        return sum(len(part.changes) for part in self.parts)


def compared(kind: Kind, before: ItemText, after: ItemText) -> Comparison:
    """`after` beside `before`, both texts of an item of `kind`."""
    parts = parts_compared(before, after)
    counts = Counter(told for part in parts for told in _told(kind, part))
    return Comparison(before, after, parts, counts)


def amounts(before: ItemText, after: ItemText) -> Mapping[Told, int]:
    """What was changed from `before` to `after`, by kind; whether it was damage is not asked."""
    parts = parts_compared(before, after)
    return Counter(_TOLD.get(change.kind, Told.WORD) for part in parts for change in part.changes)


def parts_compared(before: ItemText, after: ItemText) -> tuple[PartComparison, ...]:
    """The parts of `after` beside those of `before`; of the meta fields those that differ."""
    return tuple(
        PartComparison(part, old, new, compare(old, new)) for part, old, new in _parts(before, after)
    )


def _parts(before: ItemText, after: ItemText) -> Iterator[tuple[str, str, str]]:
    if before.headline or after.headline:
        yield "headline", before.headline, after.headline
    for name in sorted({*before.meta, *after.meta}):
        old, new = before.meta.get(name, ""), after.meta.get(name, "")
        if old != new:
            yield name, old, new
    yield "body", before.body, after.body


def _told(kind: Kind, part: PartComparison) -> Iterator[Told]:
    field = field_of(kind, part.part)
    closely = len(part.changes) <= _MOST
    for change in part.changes:
        damaged = _damaged(part.before, change.before, field) if closely else False
        yield Told.REPAIRED if damaged else _TOLD.get(change.kind, Told.WORD)


def _damaged(text: str, words: Span, field: Field) -> bool:
    """Whether there is encoding damage in `words`, judged with what stands around them."""
    if not words or not SIEVE.hits(words.of(text)):
        return False
    around = Span(max(0, words.start - _AROUND), min(len(text), words.end + _AROUND))
    here = words.shifted(-around.start)
    return any(
        finding.finding_class is FindingClass.ENCODING and finding.span.overlaps(here)
        for finding in analyze(around.of(text), field=field)
    )
