"""What goes to the process that checks, and comes back: of an answer only what is new.

A key changes a word; of five thousand flags all but one are the same as before. Both sides keep
the last answer, so that those are neither sent nor made again. No Qt here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lessor_desk.checks.levels import Levels, in_force
from lessor_desk.services.rows import ItemText
from lessor_desk.ui.editor.checked import Checked, CheckedPart, SetAside, checked, kept_ends
from lessor_desk.ui.editor.part_flag import PartFlag
from lessor_desk.workflow.states import Kind

if TYPE_CHECKING:
    from lessor_desk.checks.profile import Profile


@dataclass(frozen=True, slots=True)
class Question:
    """A text to be checked, what was set aside in it, and where the answer belongs."""

    number: int
    text_revision: int
    kind: Kind
    text: ItemText
    set_aside: SetAside = field(default_factory=dict)
    profile: Profile | None = None  # of its source
    levels: Levels = field(default_factory=in_force)  # what the desk says of its rules
    batch: tuple[str, ...] = ()  # the words of what came in with it


@dataclass(frozen=True, slots=True)
class PartAnswer:
    """The flags of a part: the first `before` of the last answer, `fresh` ones, its last `after`."""

    before: int
    fresh: tuple[PartFlag, ...]
    after: int
    places: Sequence[int]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found. `serial` counts the answers of a process."""

    serial: int
    parts: Mapping[str, PartAnswer]
    set_aside: SetAside


class Received:
    """The last answer, from which the next one is put together."""

    def __init__(self) -> None:
        self.serial = 0
        self._parts: Mapping[str, CheckedPart] = {}

    def take(self, told: Answer) -> Checked:
        """The whole of what `told` says."""
        self.serial = told.serial
        self._parts = {part: self._part(part, one) for part, one in told.parts.items()}
        return Checked(self._parts, told.set_aside)

    def _part(self, part: str, told: PartAnswer) -> CheckedPart:
        known = self._parts.get(part, CheckedPart()).flags
        if not told.fresh and told.before == len(known):
            return CheckedPart(known, told.places)
        flags = (*known[: told.before], *told.fresh, *known[len(known) - told.after :])
        return CheckedPart(flags, told.places)


_serial = 0  # of the last answer of this process
_last: Mapping[str, CheckedPart] = {}


def answer(question: Question, known: int) -> Answer:
    """Check the text of `question`, for a window whose last answer was the one numbered `known`."""
    from lessor_desk.services.findings import findings_under, with_waivers  # loads all checks

    global _serial, _last
    if known != _serial:
        _last = {}
    found = findings_under(question.levels, question.kind, question.text, question.profile, question.batch)
    made = checked(question.text, with_waivers(question.text, found, question.set_aside))
    parts = {part: _news(_last.get(part, CheckedPart()), now) for part, now in made.parts.items()}
    _serial, _last = _serial + 1, made.parts
    return Answer(_serial, parts, question.set_aside)


def _news(before: CheckedPart, now: CheckedPart) -> PartAnswer:
    first, last = kept_ends(before.flags, now.flags)
    return PartAnswer(first, now.flags[first : len(now.flags) - last], last, now.places)
