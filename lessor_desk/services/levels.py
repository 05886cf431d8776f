"""The levels of the rules: set by an administrator for the whole desk, obeyed by all that counts flags."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from lessor_desk.checks.base import FindingClass, Severity
from lessor_desk.checks.levels import Levels, in_force, under
from lessor_desk.checks.registry import CHECKS
from lessor_desk.db.ledgers import Accounts
from lessor_desk.db.models import Item, RuleLevel
from lessor_desk.db.rule_levels import counted_by, levels_of
from lessor_desk.db.seeking import only_compared
from lessor_desk.services import writing
from lessor_desk.services.batches import Batches, found_on
from lessor_desk.services.begun import begun
from lessor_desk.services.change import Change
from lessor_desk.services.profiles import habits, profile_of
from lessor_desk.services.rows import ItemFinding, ItemText
from lessor_desk.services.work import Work, known_editor
from lessor_desk.workflow.errors import RoleError, UnknownRuleError
from lessor_desk.workflow.states import Role, Status

if TYPE_CHECKING:
    from lessor_desk.checks.profile import Profile

CLASSES = tuple(each.value for each in FindingClass)
RULES = (*CLASSES, *(check.code for check in CHECKS))
_UNDER_WAY = (Status.TO_REVIEW, Status.IN_REVIEW, Status.SENT_BACK, Status.TO_APPROVE)
LOOKED_AT = 20_000  # numbers of items in one recount: 20 ms in a desk of a million


@dataclass(frozen=True, slots=True)
class Recounted:
    """The numbers of items that were counted again, and below which number to go on; None: it is done."""

    numbers: tuple[int, ...]
    below: int | None


class _Judged(NamedTuple):
    number: int
    seen: tuple[int, int]  # its revision, and the rules it was counted by
    habits: Profile | None  # of its source, by which it was judged
    text: ItemText
    found: tuple[ItemFinding, ...]


def _judged(session: Session, items: Iterable[Item], go_on: Callable[[], bool]) -> Iterator[_Judged]:
    """What is found in `items` now, for as long as `go_on`."""
    batches: Batches = {}
    for item in items:
        if not go_on():
            return
        text = writing.revision_text(session, item, item.revision)
        found = found_on(session, item, text, batches)
        yield _Judged(item.number, (item.revision, item.rules), _habits(session, item), text, found)


def _habits(session: Session, item: Item) -> Profile | None:
    return habits(profile_of(session, item.source))


def _always() -> bool:
    return True


class LevelsService:
    """What the desk says of its rules. A change recounts in the background, and never ends an approval."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def read(self) -> Levels:
        """The levels as they are."""
        return self._work.levels()

    def change(self, rule: str, *, severity: Severity | None = None, enabled: bool = True, by: str) -> Levels:
        """Set `rule`, a code or a class, as the administrator `by`; severity None is the usual one.

        Raises UnknownRuleError, RoleError, UnknownEditorError.
        """
        if rule not in RULES:
            raise UnknownRuleError(rule=rule)
        return self._change([(rule, severity, enabled)], by)

    def reset(self, *, by: str) -> Levels:
        """Let every rule be as usual again. Raises as `change`."""
        levels = self.read()
        return self._change([(rule, None, True) for rule in {*levels.severities, *levels.off}], by)

    def recount(
        self, *, editor: str, below: int | None = None, most: int = 50, go_on: Callable[[], bool] = _always
    ) -> Recounted:
        """Count again some of the items under way that were counted under other rules or levels.

        At most `most`, of those below the number `below`, newest first, and while `go_on`; few enough are
        looked at that nobody waits. Neither text nor state changes, and no approval ends. `editor` is at
        whose window it is done. Raises UnknownEditorError.
        """
        with self._work.reading() as session:
            end = below if below is not None else (session.scalar(select(func.max(Item.number))) or 0) + 1
            start = max(1, end - LOOKED_AT)
            older = select(Item).where(
                Item.number >= start,
                Item.number < end,
                only_compared(Item.status).in_(_UNDER_WAY),
                Item.rules != counted_by(in_force()),
            )
            items = session.scalars(older.order_by(Item.number.desc()).limit(most)).all()
            judged = list(_judged(session, items, go_on))
            levels = in_force()
        going = bool(judged) and go_on()
        done, numbers = self._count_again(judged, levels, editor, go_on) if going else (0, ())
        last = items[done - 1].number if done else end
        left = start if done == len(items) < most else last
        return Recounted(numbers, left if left > 1 else None)

    def _count_again(
        self, judged: Iterable[_Judged], levels: Levels, editor: str, go_on: Callable[[], bool]
    ) -> tuple[int, tuple[int, ...]]:
        """Count the first that was found, and more for as long as `go_on`; how many, and the numbers of those
        that were counted.

        Items that others have written, counted or approved meanwhile are not, and none where the desk's
        `levels` are others by now. Where another profile is known of the source, the item is judged by it.
        """
        done, counted = 0, []
        with self._work.store.changing() as transaction, under(levels_of(transaction.connection)):
            session = transaction.session
            known_editor(session, editor)
            if in_force() != levels:
                return 0, ()
            for each in judged:
                if done and not go_on():
                    break
                done += 1
                found = begun(transaction.connection, each.number, editor)
                if found is None or (found.item.revision, found.item.rules) != each.seen:
                    continue
                if found.item.status not in _UNDER_WAY:
                    continue
                change = Change(transaction, found, self._work.now())
                findings = each.found
                if _habits(session, found.item) != each.habits:
                    findings = found_on(session, found.item, each.text)
                writing.count(change, each.text, findings)
                change.counted()
                change.finish()
                counted.append(each.number)
        return done, tuple(counted)

    def _change(self, wanted: Iterable[tuple[str, Severity | None, bool]], by: str) -> Levels:
        with self._work.deciding() as session:
            if Role.ADMIN not in known_editor(session, by).roles:
                raise RoleError({Role.ADMIN})
            accounts = Accounts(session.connection())
            for rule, severity, enabled in wanted:
                stored = session.get(RuleLevel, rule)
                if stored is None:
                    stored = RuleLevel(rule=rule, severity=None, enabled=True, changes=0)
                    session.add(stored)
                if (stored.severity, stored.enabled) == (severity, enabled):
                    continue
                stored.severity, stored.enabled, stored.changes = severity, enabled, stored.changes + 1
                facts = {
                    "rule": rule,
                    "severity": severity.value if severity else "usual",
                    "on": int(enabled),
                }
                accounts.next_sequence()
                accounts.record("levels", at=self._work.now(), editor=by, facts=facts)
            accounts.close()
            session.flush()
            return levels_of(session)
