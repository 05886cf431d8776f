"""How the desk arranges its work: urgency, who takes what, labels, and searches kept under a name.

None of it changes a text or a state, so nobody's screen goes stale by it; all of it is in the audit.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from lessor_desk.db import queues
from lessor_desk.db.ledgers import Accounts
from lessor_desk.db.models import ItemLabel, SavedView
from lessor_desk.db.types import NAME_LENGTH
from lessor_desk.services.change import Change
from lessor_desk.services.choosing import chosen
from lessor_desk.services.rows import ItemRow, ViewRow
from lessor_desk.services.searching import searched
from lessor_desk.services.work import Work, working_editor
from lessor_desk.text.naming import tidied
from lessor_desk.workflow.errors import EmptyNameError, NameTakenError, UnknownViewError
from lessor_desk.workflow.states import Priority


class OrganisingService:
    """Urgency, assignment, labels and saved views."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def prioritise(self, seen: ItemRow, priority: Priority, *, editor: str) -> ItemRow:
        """Say how urgent the item is; lists show urgent ones first."""
        with self._work.changing(seen, editor, as_seen=False) as change:
            if change.item.priority != priority.value:
                facts = {"from": change.item.priority, "to": priority.value}
                change.item.priority = priority.value
                change.record("prioritise", facts=facts)
        return change.row()

    def assign(self, seen: ItemRow, to: str | None, *, editor: str) -> ItemRow:
        """Give the item to a person, or to nobody. It is no lock: others may still correct it.

        Raises UnknownEditorError, FormerEditorError.
        """
        with self._work.changing(seen, editor, as_seen=False) as change:
            if to is not None:
                working_editor(change.session, to)
            if change.item.assignee != to:
                change.item.assignee = to
                change.record("assign", facts={"to": to or ""})
        return change.row()

    def label(
        self, seen: ItemRow, *, add: Iterable[str] = (), remove: Iterable[str] = (), editor: str
    ) -> ItemRow:
        """Put labels on the item and take others off. Raises EmptyNameError."""
        added, removed = list(dict.fromkeys(map(_named, add))), {*map(_named, remove)}
        with self._work.changing(seen, editor, as_seen=False) as change:
            there = set(change.labels)
            self._relabel(change, [each for each in added if each not in there], removed & there)
        return change.row()

    def labels(self) -> tuple[str, ...]:
        """Every label that is on some item, by name."""
        with self._work.reading() as session:
            return tuple(session.scalars(select(ItemLabel.label).distinct().order_by(ItemLabel.label)))

    def views(self, editor: str) -> tuple[ViewRow, ...]:
        """The saved views of everybody and of `editor`, in their order, each with its number of items.

        A number of `db.queues.MOST_COUNTED` means at least so many.
        """
        today = self._work.now().astimezone().date()
        with self._work.reading() as session:
            mine = SavedView.owner.is_(None) | (SavedView.owner == editor)
            found = session.scalars(select(SavedView).where(mine).order_by(SavedView.place, SavedView.id))
            rows = []
            for view in found:
                choice = chosen(session, searched(view.search, today=today), None, editor)
                number = queues.total(session, choice)
                rows.append(ViewRow(view.id, view.name, view.search, view.owner, number))
        return tuple(rows)

    def save_view(self, name: str, search: str, *, editor: str, everybody: bool = False) -> None:
        """Keep `search` as a view. Raises EmptyNameError, NameTakenError, UnknownEditorError."""
        name = _named(name)
        with self._work.deciding() as session:
            working_editor(session, editor)
            owner = None if everybody else editor
            self._check_free(session, name, owner)
            place = (session.scalar(select(func.max(SavedView.place))) or 0) + 1
            session.add(SavedView(name=name, owner=owner, search=search, place=place))
            self._record(session, "save_view", editor, {"name": name, "search": search})

    def counted(self, searches: Iterable[str], *, editor: str) -> tuple[int, ...]:
        """How many items each of `searches` finds among all, each up to `db.queues.MOST_COUNTED`."""
        today = self._work.now().astimezone().date()
        with self._work.reading() as session:
            return tuple(
                queues.total(session, chosen(session, searched(each, today=today), None, editor))
                for each in searches
            )

    def rename_view(self, view: int, name: str, *, editor: str) -> None:
        """Give a saved view another name. Raises EmptyNameError, NameTakenError, UnknownViewError."""
        name = _named(name)
        with self._work.deciding() as session:
            found = self._view(session, view, editor)
            if found.name == name:
                return
            self._check_free(session, name, found.owner)
            facts: dict[str, str | int] = {"name": name, "before": found.name}
            found.name = name
            self._record(session, "rename_view", editor, facts)

    def move_view(self, view: int, by: int, *, editor: str) -> None:
        """Let a saved view go `by` places up (-1) or down (+1) among those that `editor` sees.

        It goes no further than the end. Raises UnknownViewError.
        """
        with self._work.deciding() as session:
            self._view(session, view, editor)
            mine = SavedView.owner.is_(None) | (SavedView.owner == editor)
            listed = list(
                session.scalars(select(SavedView).where(mine).order_by(SavedView.place, SavedView.id))
            )
            at = next(place for place, each in enumerate(listed) if each.id == view)
            to = min(max(at + by, 0), len(listed) - 1)
            if to != at:
                listed.insert(to, listed.pop(at))
                for place, each in enumerate(listed, 1):
                    each.place = place
                self._record(session, "move_view", editor, {"name": listed[to].name, "by": to - at})

    def drop_view(self, view: int, *, editor: str) -> None:
        """Forget a saved view: one's own, or one of everybody. Raises UnknownViewError."""
        with self._work.deciding() as session:
            found = self._view(session, view, editor)
            session.delete(found)
            self._record(session, "drop_view", editor, {"name": found.name, "search": found.search})

    def _view(self, session: Session, view: int, editor: str) -> SavedView:
        """A view that `editor` may change. Raises UnknownViewError, UnknownEditorError."""
        working_editor(session, editor)
        found = session.get(SavedView, view)
        if found is None or found.owner not in (None, editor):
            raise UnknownViewError(view=view)
        return found

    def _check_free(self, session: Session, name: str, owner: str | None) -> None:
        same = SavedView.owner.is_(None) if owner is None else SavedView.owner == owner
        if session.scalar(select(SavedView.id).where(SavedView.name == name, same)) is not None:
            raise NameTakenError(name=name)

    def _record(self, session: Session, action: str, editor: str, facts: dict[str, str | int]) -> None:
        accounts = Accounts(session.connection())
        accounts.record(action, at=self._work.now(), editor=editor, facts=facts)
        accounts.close()

    def _relabel(self, change: Change, added: list[str], removed: set[str]) -> None:
        number = change.item.number
        if added:
            rows = [{"item_number": number, "label": label} for label in added]
            change.session.execute(insert(ItemLabel), rows)
        if removed:
            gone = delete(ItemLabel).where(ItemLabel.item_number == number, ItemLabel.label.in_(removed))
            change.session.execute(gone)
        for action, labels in (("label", added), ("unlabel", sorted(removed))):
            for each in labels:
                change.record(action, facts={"label": each})
        change.labels = tuple(sorted({*change.labels, *added} - removed))


def _named(name: str) -> str:
    """`name` on one line and of a length that is kept. Raises EmptyNameError."""
    name = tidied(name, NAME_LENGTH)
    if not name:
        raise EmptyNameError
    return name
