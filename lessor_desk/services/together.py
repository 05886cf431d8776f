"""One act on many items: a transaction for each, what is refused is told, all of it is undone as one.

Nothing is skipped in silence: every item asked for is among the done, the refused, or those that were
so already.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from sqlalchemy import distinct, func, select

from lessor_desk.db.models import StoredFinding
from lessor_desk.services import waiving
from lessor_desk.services.organising import OrganisingService
from lessor_desk.services.reading import MOST_AT_ONCE, ReadingService
from lessor_desk.services.review import ReviewService
from lessor_desk.services.rows import Cancelled, ItemRow
from lessor_desk.services.waiving import WaivedItem
from lessor_desk.services.work import Work
from lessor_desk.workflow.errors import Refusal, StaleItemError
from lessor_desk.workflow.states import Priority

Report = Callable[[int, int], None]
_ActOn = Callable[[ItemRow], ItemRow]


class Deed(StrEnum):
    """What was done to many items."""

    PRIORITISE = "prioritise"
    ASSIGN = "assign"
    LABEL = "label"
    SPIKE = "spike"
    WAIVE = "waive"


@dataclass(frozen=True, slots=True)
class Together:
    """What was done: each item as it was and as it is now, and those left alone, with the reason."""

    deed: Deed
    done: tuple[tuple[ItemRow, ItemRow], ...] = ()
    refused: tuple[tuple[int, Refusal], ...] = ()
    unchanged: tuple[int, ...] = ()  # they were so before
    waived: tuple[WaivedItem, ...] = field(default=(), repr=False)
    stopped: bool = False


class TogetherService:
    """Acts on a selection. If `report` raises Cancelled, what is done stays done, by whole items."""

    def __init__(
        self, work: Work, reading: ReadingService, organising: OrganisingService, review: ReviewService
    ) -> None:
        self._work = work
        self._reading, self._organising, self._review = reading, organising, review

    def prioritise(
        self, numbers: Iterable[int], priority: Priority, *, editor: str, report: Report | None = None
    ) -> Together:
        """Say how urgent the items are."""

        def act(row: ItemRow) -> ItemRow:
            return self._organising.prioritise(row, priority, editor=editor)

        return self._all(Deed.PRIORITISE, numbers, act, report)

    def assign(
        self, numbers: Iterable[int], to: str | None, *, editor: str, report: Report | None = None
    ) -> Together:
        """Give the items to a person, or to nobody."""

        def act(row: ItemRow) -> ItemRow:
            return self._organising.assign(row, to, editor=editor)

        return self._all(Deed.ASSIGN, numbers, act, report)

    def label(
        self,
        numbers: Iterable[int],
        *,
        add: Sequence[str] = (),
        remove: Sequence[str] = (),
        editor: str,
        report: Report | None = None,
    ) -> Together:
        """Put labels on the items and take others off."""

        def act(row: ItemRow) -> ItemRow:
            return self._organising.label(row, add=add, remove=remove, editor=editor)

        return self._all(Deed.LABEL, numbers, act, report)

    def spike(self, numbers: Iterable[int], *, editor: str, report: Report | None = None) -> Together:
        """Set the items aside."""

        def act(row: ItemRow) -> ItemRow:
            return self._review.spike(row, editor=editor)

        return self._all(Deed.SPIKE, numbers, act, report)

    def waive(
        self,
        numbers: Iterable[int],
        code: str,
        *,
        editor: str,
        reason: str = "",
        report: Report | None = None,
    ) -> Together:
        """Set all open flags of the rule `code` aside in the items."""
        waived: list[WaivedItem] = []

        def act(row: ItemRow) -> ItemRow:
            [done] = waiving.waive_rule(self._work, [row], code, editor=editor, reason=reason)
            if done.refused is not None:
                raise done.refused
            if done.words:
                waived.append(done)
            return done.row if done.words else row

        report_ = self._all(Deed.WAIVE, numbers, act, report)
        return Together(
            Deed.WAIVE, report_.done, report_.refused, report_.unchanged, tuple(waived), report_.stopped
        )

    def undo(self, done: Together, *, editor: str, report: Report | None = None) -> Together:
        """Bring the items back to how they were, where nobody has changed just that since."""
        if done.deed is Deed.WAIVE:
            back = waiving.take_back(self._work, done.waived, editor=editor)
            return Together(
                done.deed,
                tuple((each.row, each.row) for each in back if each.refused is None),
                tuple((each.row.number, each.refused) for each in back if each.refused is not None),
            )
        pairs = {after.number: (before, after) for before, after in done.done}

        def act(row: ItemRow) -> ItemRow:
            before, after = pairs[row.number]
            match done.deed:
                case Deed.PRIORITISE:
                    _check_same(row.number, row.priority, after.priority)
                    return self._organising.prioritise(row, before.priority, editor=editor)
                case Deed.ASSIGN:
                    _check_same(row.number, row.assignee, after.assignee)
                    return self._organising.assign(row, before.assignee, editor=editor)
                case Deed.LABEL:
                    was, now = set(before.labels), set(after.labels)
                    return self._organising.label(row, add=was - now, remove=now - was, editor=editor)
                case _:
                    return self._review.take_back(row, editor=editor)

        return self._all(done.deed, pairs, act, report)

    def rules(self, numbers: Iterable[int]) -> Mapping[str, int]:
        """The codes of the rules that flag these items, and how many of them each does."""
        wanted, found = tuple(numbers), dict[str, int]()
        for start in range(0, len(wanted), MOST_AT_ONCE):
            some = wanted[start : start + MOST_AT_ONCE]
            with self._work.reading() as session:
                query = select(StoredFinding.code, func.count(distinct(StoredFinding.item_number)))
                query = query.where(StoredFinding.item_number.in_(some)).group_by(StoredFinding.code)
                for code, items in session.execute(query):
                    found[code] = found.get(code, 0) + items
        return dict(sorted(found.items()))

    def _all(self, deed: Deed, numbers: Iterable[int], act: _ActOn, report: Report | None) -> Together:
        wanted = tuple(dict.fromkeys(numbers))
        done: list[tuple[ItemRow, ItemRow]] = []
        refused: list[tuple[int, Refusal]] = []
        unchanged: list[int] = []
        stopped = False
        for place, number in enumerate(wanted):
            try:
                if report is not None:
                    report(place, len(wanted))
                before = self._reading.find(number)
                after = act(before)
            except Cancelled:
                stopped = True
                break
            except Refusal as refusal:
                refused.append((number, refusal))
                continue
            if after is before or _same(deed, before, after):
                unchanged.append(number)
            else:
                done.append((before, after))
        if report is not None and not stopped:
            report(len(wanted), len(wanted))
        return Together(deed, tuple(done), tuple(refused), tuple(unchanged), stopped=stopped)


def _same(deed: Deed, before: ItemRow, after: ItemRow) -> bool:
    """Whether the deed has changed nothing."""
    match deed:
        case Deed.PRIORITISE:
            return before.priority == after.priority
        case Deed.ASSIGN:
            return before.assignee == after.assignee
        case Deed.LABEL:
            return before.labels == after.labels
        case _:
            return False


def _check_same(number: int, now: object, then: object) -> None:
    """Raise StaleItemError if somebody has decided otherwise since."""
    if now != then:
        raise StaleItemError(number=number)
