"""What the checks said of an item: its open flags, made where they cost the window nothing.

No Qt here: the process that checks what is typed loads this, and the thread of the store.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from lessor_desk.checks.flags import flags
from lessor_desk.services.rows import LACKING, ItemFinding, ItemText
from lessor_desk.ui.editor.part_flag import PartFlag, part_place, part_text

if TYPE_CHECKING:
    from lessor_desk.services.findings import Words

SetAside = Mapping["Words", tuple[str, str]]
"""The words whose findings a person has set aside: who, and why."""


@dataclass(frozen=True, slots=True)
class CheckedPart:
    """The open flags of one part in order of place, and where each begins, in code points."""

    flags: tuple[PartFlag, ...] = ()
    places: Sequence[int] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """The open flags of an item, part by part, and what a person has set aside in it."""

    parts: Mapping[str, CheckedPart] = field(default_factory=dict)
    set_aside: SetAside = field(default_factory=dict)

    @property
    def lacks_letters(self) -> bool:
        """Whether the words of the batch may say more."""
        return any(flag.flag.code in LACKING for part in self.parts.values() for flag in part.flags)


def checked(text: ItemText, findings: Iterable[ItemFinding]) -> Checked:
    """What is to be shown of `findings` on `text`; those that were set aside are not."""
    found = tuple(findings)
    by_part: dict[str, list[ItemFinding]] = {}
    for one in found:
        if one.waived_by is None:
            by_part.setdefault(one.part, []).append(one)
    parts = {}
    for part, open_ones in by_part.items():
        words = part_text(text, part)
        made = tuple(PartFlag.of(part, words, flag) for flag in flags(words, [o.finding for o in open_ones]))
        parts[part] = CheckedPart(made, array("L", (flag.flag.span.start for flag in made)))
    return Checked(parts, _set_aside(text, found))


def in_order(parts: Iterable[CheckedPart]) -> tuple[PartFlag, ...]:
    """The flags in the order in which they are gone through: by class, then by place."""
    in_reading_order = sorted(
        (part for part in parts if part.flags), key=lambda part: part_place(part.flags[0].part)
    )
    by_class: dict[tuple[int, bool], list[PartFlag]] = {}
    for flag in chain.from_iterable(part.flags for part in in_reading_order):
        by_class.setdefault(flag.gravity, []).append(flag)
    return tuple(chain.from_iterable(by_class[gravity] for gravity in sorted(by_class)))


def kept_ends(before: Sequence[PartFlag], after: Sequence[PartFlag]) -> tuple[int, int]:
    """How many flags at the beginning, and how many others at the end, both have: the same but for place."""
    shortest = min(len(before), len(after))
    first = 0
    while first < shortest and _same(before[first], after[first]):
        first += 1
    last = 0
    while last < shortest - first and _same(before[-1 - last], after[-1 - last]):
        last += 1
    return first, last


def _same(one: PartFlag, other: PartFlag) -> bool:
    return one is other or one.is_again(other)


def _set_aside(text: ItemText, findings: tuple[ItemFinding, ...]) -> SetAside:
    if all(found.waived_by is None for found in findings):
        return {}
    from lessor_desk.services.findings import held_words  # loads all checks

    return {
        words: (found.waived_by, found.waived_because or "")
        for found, words in zip(findings, held_words(text, findings), strict=True)
        if found.waived_by is not None
    }
