"""A flag and the part of the item it is on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lessor_desk.checks.base import Certainty, FindingClass
from lessor_desk.checks.flags import Flag, flags
from lessor_desk.services.rows import ItemFinding, ItemText

META_PARTS = ("source", "byline", "section")
PARTS = ("headline", *META_PARTS, "body")
_CLASS_ORDER = {finding_class: place for place, finding_class in enumerate(FindingClass)}


@dataclass(frozen=True, slots=True, eq=False)
class PartFlag:
    """`flag` on `part` (`headline`, `body` or the name of a meta field). Two of them are never equal."""

    part: str
    flag: Flag

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

    @property
    def gravity(self) -> tuple[int, bool]:
        """The order of classes: damage before language, what is lost after what can be mended."""
        return _CLASS_ORDER[self.flag.finding_class], self.flag.lost

    @property
    def rank(self) -> tuple[int, bool, int, int]:
        """The order in which flags are gone through: by class, then by place."""
        return (*self.gravity, part_place(self.part), self.flag.span.start)

    def is_like(self, other: PartFlag) -> bool:
        """Whether both say the same of the same letters: one repair serves both."""
        one, two = self.flag, other.flag
        return (one.code, one.before, one.after) == (two.code, two.before, two.after)


def part_place(part: str) -> int:
    """The place of a part in reading order; fields that are not shown come last."""
    return PARTS.index(part) if part in PARTS else len(PARTS)


def part_text(text: ItemText, part: str) -> str:
    """The text of one part of an item."""
    match part:
        case "headline":
            return text.headline
        case "body":
            return text.body
        case _:
            return text.meta.get(part, "")


def part_flags(text: ItemText, findings: Iterable[ItemFinding]) -> tuple[PartFlag, ...]:
    """The open flags of an item in the order in which they are gone through."""
    by_part: dict[str, list[ItemFinding]] = {}
    for one in findings:
        if one.waived_by is None:
            by_part.setdefault(one.part, []).append(one)
    made = [
        PartFlag(part, flag)
        for part, found in by_part.items()
        for flag in flags(part_text(text, part), tuple(one.finding for one in found))
    ]
    return tuple(sorted(made, key=lambda flag: flag.rank))
