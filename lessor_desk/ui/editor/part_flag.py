"""A flag and the part of the item it is on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lessor_desk.checks.base import Certainty, Finding, FindingClass, Fix
from lessor_desk.checks.flags import Flag
from lessor_desk.services.rows import ItemFinding, ItemText
from lessor_desk.text.edit import Edit

META_PARTS = ("source", "byline", "section")
PARTS = ("headline", *META_PARTS, "body")
_CLASS_ORDER = {finding_class: place for place, finding_class in enumerate(FindingClass)}


@dataclass(frozen=True, slots=True, eq=False)
class PartFlag:
    """`flag` on `part` (`headline`, `body` or the name of a meta field). Two of them are never equal.

    The spans of `flag` count in the text in which it was found first; where it lies now, the text
    widget knows. `held` are the letters that it and its fixes speak of, `lead` of them before it.
    """

    part: str
    flag: Flag
    held: str
    lead: int
    gravity: tuple[int, bool] = field(init=False)
    """The order of classes: damage before language, what is lost after what can be mended."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "gravity", (_CLASS_ORDER[self.flag.finding_class], self.flag.lost))

    @classmethod
    def of(cls, part: str, text: str, flag: Flag) -> PartFlag:
        """`flag` on `text`, which is that of `part`."""
        spans = [edit.span for finding in flag.findings for fix in finding.fixes for edit in fix.edits]
        start = min((span.start for span in spans), default=flag.span.start)
        end = max((span.end for span in spans), default=flag.span.end)
        start, end = min(start, flag.span.start), max(end, flag.span.end)
        return cls(part, flag, text[start:end], flag.span.start - start)

    @property
    def finding_class(self) -> FindingClass:
        return self.flag.finding_class

    @property
    def lost(self) -> bool:
        return self.flag.lost

    @property
    def filled(self) -> bool:
        """Whether it has its soft fill at all times: what is certainly damaged."""
        return self.flag.finding_class is FindingClass.ENCODING and self.flag.certainty is Certainty.CERTAIN

    def is_like(self, other: PartFlag) -> bool:
        """Whether both say the same of the same letters: one repair serves both."""
        one, two = self.flag, other.flag
        return (one.code, one.before, one.after) == (two.code, two.before, two.after)

    def is_again(self, other: PartFlag) -> bool:
        """Whether both are the same but for their place."""
        one, two = self.flag, other.flag
        return (
            self.held == other.held
            and self.lead == other.lead
            and one.code == two.code
            and one.after == two.after
            and one.before == two.before
            and one.certainty is two.certainty
            and one.lost == two.lost
            and one.safe == two.safe
            and len(one.findings) == len(two.findings)
            and all(map(_tell_the_same, one.findings, two.findings))
        )

    def findings_at(self, place: int) -> tuple[ItemFinding, ...]:
        """The findings of the flag, in a text in which it lies at the code point `place`."""
        shift = place - self.flag.span.start
        return tuple(ItemFinding(self.part, _moved(finding, shift)) for finding in self.flag.findings)


def part_place(part: str) -> int:
    """The place of a part in reading order; other fields stand before the body."""
    return 2 * PARTS.index(part) if part in PARTS else 2 * PARTS.index("body") - 1


def part_text(text: ItemText, part: str) -> str:
    """The text of one part of an item."""
    return text.part(part)


def _tell_the_same(one: Finding, other: Finding) -> bool:
    return (
        one.reason == other.reason
        and one.facts == other.facts
        and len(one.fixes) == len(other.fixes)
        and all(_texts(fix) == _texts(same) for fix, same in zip(one.fixes, other.fixes, strict=True))
    )


def _texts(fix: Fix) -> list[str]:
    return [edit.text for edit in fix.edits]


def _moved(finding: Finding, shift: int) -> Finding:
    if not shift:
        return finding
    fixes = tuple(Fix(fix.safety, tuple(_shifted(fix, shift))) for fix in finding.fixes)
    return replace(finding, span=finding.span.shifted(shift), fixes=fixes)


def _shifted(fix: Fix, shift: int) -> Iterator[Edit]:
    for edit in fix.edits:
        yield Edit(edit.span.shifted(shift), edit.text)
