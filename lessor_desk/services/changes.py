"""What was changed in an item since it came, change by change: by whom, when and why. No database here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from lessor_desk.checks.analysis import analyze
from lessor_desk.checks.base import Finding, FindingClass
from lessor_desk.services.comparing import PartComparison, parts_compared
from lessor_desk.services.rows import ItemText, RevisionRow, field_of
from lessor_desk.text.comparison import Change, edits
from lessor_desk.text.edit import Alignment, inverted
from lessor_desk.text.span import Span
from lessor_desk.workflow.states import Kind

if TYPE_CHECKING:
    from lessor_desk.checks.profile import Profile

_LONGEST_JUDGED = 20_000  # code points of a part that is judged again to know what was mended
_MOST_STEPS = 100  # the latest revisions that a change is looked for in


@dataclass(frozen=True, slots=True)
class Step:
    """A revision with its text. `row` None: what is being typed, no revision yet."""

    row: RevisionRow | None
    text: ItemText


@dataclass(frozen=True, slots=True)
class ToldChange:
    """A change of one part: the words before and after, and the step that made them what they are.

    `step` None: it is being typed. `finding_class` is that of the damage or mistake which it mended.
    """

    part: str
    change: Change
    before: str
    after: str
    step: RevisionRow | None
    finding_class: FindingClass | None = None
    lost: bool = False


@dataclass(frozen=True, slots=True)
class ToldChanges:
    """All changes in reading order; `parts` are the texts that they lie in, as `compared` has them."""

    parts: tuple[PartComparison, ...]
    changes: tuple[ToldChange, ...]


def told_changes(kind: Kind, steps: Sequence[Step], profile: Profile | None = None) -> ToldChanges:
    """What became of the first of `steps`, the text as it came, by the last, and by which step.

    `steps` are at least one, in order. `profile` is that of the item's source.
    """
    parts = parts_compared(steps[0].text, steps[-1].text)
    changes = []
    for part in parts:
        if part.changes:
            makers = _makers(part, steps)
            mended = _mended(kind, part, profile)
            changes += [
                _told(part, change, maker, mended) for change, maker in zip(part.changes, makers, strict=True)
            ]
    return ToldChanges(parts, tuple(changes))


def _told(
    part: PartComparison, change: Change, maker: RevisionRow | None, mended: Sequence[Finding]
) -> ToldChange:
    before, after = change.before.of(part.before), change.after.of(part.after)
    found = next((each for each in mended if _touch(each.span, change.before)), None)
    if found is None:
        return ToldChange(part.part, change, before, after, maker)
    return ToldChange(part.part, change, before, after, maker, found.finding_class, found.lost)


def _mended(kind: Kind, part: PartComparison, profile: Profile | None) -> tuple[Finding, ...]:
    """What the checks find in the text as it came."""
    if not part.before or len(part.before) > _LONGEST_JUDGED:
        return ()
    return analyze(part.before, field=field_of(kind, part.part), profile=profile)


def _makers(part: PartComparison, steps: Sequence[Step]) -> list[RevisionRow | None]:
    """Of each change of `part` the latest step that touched its words: the way is followed backwards."""
    places = [change.after for change in part.changes]
    makers: list[RevisionRow | None] = [steps[-1].row] * len(places)
    open_ = set(range(len(places)))
    latest = steps[-_MOST_STEPS:]
    for older, newer in reversed(tuple(pairwise(latest))):
        if not open_:
            break
        before, after = older.text.part(part.part), newer.text.part(part.part)
        if before == after:
            continue
        made = edits(before, after)
        written = [edit.span for edit in inverted(before, made)]
        alignment = Alignment(made)
        for number in tuple(open_):
            if any(_touch(span, places[number]) for span in written):
                makers[number] = newer.row
                open_.discard(number)
            else:
                places[number] = alignment.before(places[number])
    return makers


def _touch(one: Span, other: Span) -> bool:
    """Whether two spans have letters in common; an empty one touches what it lies in or beside."""
    if len(one) and len(other):
        return one.overlaps(other)
    return one.start <= other.end and other.start <= one.end
