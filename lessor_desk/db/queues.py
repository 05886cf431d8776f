"""Pages of a queue: newest first within a priority, found by key and never by counting off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, case, exists, func, or_, select, union_all
from sqlalchemy.orm import Session

from lessor_desk.checks.base import FindingClass
from lessor_desk.db.models import COUNTED, Item, ItemWords
from lessor_desk.workflow.queues import STATUSES
from lessor_desk.workflow.states import Queue, Status

Place = tuple[int, int]  # priority and number of the last item of a page


@dataclass(frozen=True, slots=True)
class Choice:
    """Which items are meant. `queue` None: all of them; `words` are folded, and all of them must occur."""

    queue: Queue | None
    editor: str
    classes: frozenset[FindingClass] = frozenset()
    words: tuple[str, ...] = ()
    status: Status | None = None
    source: str | None = None

    @property
    def statuses(self) -> tuple[Status, ...]:
        """The states that its items are in."""
        statuses = STATUSES[self.queue] if self.queue is not None else tuple(Status)
        return statuses if self.status is None else tuple(each for each in statuses if each is self.status)

    @property
    def filtered(self) -> bool:
        """Whether only a part of the queue is meant."""
        return bool(self.classes or self.words or self.status or self.source)


def places(session: Session, choice: Choice, *, after: Place | None, size: int) -> Sequence[Place]:
    """Priority and number of the items of `choice` that come after `after`, at most `size`, in order."""
    if not choice.statuses:
        return ()
    # Each stretch is read off the index in order; what remains to be sorted is a few pages of keys.
    stretches = [
        _stretch(status, choice, size, *beyond).subquery()
        for status in choice.statuses
        for beyond in _beyond(after)
    ]
    keys = union_all(*(select(each.c.priority, each.c.number) for each in stretches)).subquery()
    ordered = select(keys.c.priority, keys.c.number).order_by(keys.c.priority.desc(), keys.c.number.desc())
    return [(priority, number) for priority, number in session.execute(ordered.limit(size))]


def total(session: Session, choice: Choice) -> int:
    """How many items `choice` means; this looks at each one."""
    query = (
        select(func.count()).select_from(Item).where(Item.status.in_(choice.statuses), *_narrowing(choice))
    )
    return session.scalars(query).one()


def with_flags(session: Session, choice: Choice) -> dict[FindingClass, int]:
    """How many items of `choice` have open flags, by class; this looks at each one."""
    sums = [func.coalesce(func.sum(case((column > 0, 1), else_=0)), 0) for column in COUNTED.values()]
    query = select(*sums).select_from(Item).where(Item.status.in_(choice.statuses), *_narrowing(choice))
    return dict(zip(COUNTED, session.execute(query).one(), strict=True))


def _beyond(after: Place | None) -> tuple[tuple[ColumnElement[bool], ...], ...]:
    """What comes after a place: the rest of its priority, and all lower ones.

    Compared as a pair, `(priority, number) < (…)`, SQLite would walk from the top of the priority.
    """
    if after is None:
        return ((),)
    priority, number = after
    return (Item.priority == priority, Item.number < number), (Item.priority < priority,)


def _stretch(status: Status, choice: Choice, size: int, *beyond: ColumnElement[bool]) -> Select[int, int]:
    query = select(Item.priority, Item.number).where(Item.status == status, *beyond, *_narrowing(choice))
    return query.order_by(Item.priority.desc(), Item.number.desc()).limit(size)


def _narrowing(choice: Choice) -> Iterator[ColumnElement[bool]]:
    """What `choice` asks of an item beyond its state."""
    if choice.queue is Queue.MINE:
        yield Item.reviewer == choice.editor
    if choice.queue is Queue.WAITING:
        yield Item.waiting.is_(True)
    if choice.classes:
        yield or_(*(COUNTED[each] > 0 for each in choice.classes))
    if choice.source is not None:
        yield Item.source == choice.source
    if choice.words:
        said = [ItemWords.words.contains(word, autoescape=True) for word in choice.words]
        yield exists().where(ItemWords.item_number == Item.number, *said)
