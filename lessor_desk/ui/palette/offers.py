"""What the palette offers at this window: actions, queues, filters, items, people."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from lessor_desk.checks.base import FindingClass
from lessor_desk.services.rows import EditorRow, ItemRow
from lessor_desk.ui import keymap, labels
from lessor_desk.ui.actions import popover
from lessor_desk.ui.palette.entry import Entry
from lessor_desk.workflow.states import Queue, Role

if TYPE_CHECKING:
    from lessor_desk.ui.main_window import MainWindow

_HIDDEN = frozenset({"palette"})  # it would only close itself
_MOST_TEXT = 120  # code points of an item that can be seen in a row


class Offers(QObject):
    """Made anew each time the palette opens or its field changes: what cannot be done now is dimmed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def commands(self) -> Iterator[Entry]:
        """Every action, every queue, every view, and the filters of the queue."""
        yield from self._actions()
        yield from self._queues()
        yield from self._views()
        yield from self.filters()

    def items(self, rows: Iterable[ItemRow], named: Collection[FindingClass] = ()) -> Iterator[Entry]:
        """The items of these rows; those with flags of the classes `named` say so instead of their state."""
        for row in rows:
            text = " ".join((row.headline or row.opening).split())[:_MOST_TEXT]
            worst = next((each for each in FindingClass if row.counts.get(each)), None)
            number = self.tr("no. %1").replace("%1", str(row.number))
            flagged = next((each for each in FindingClass if each in named and row.counts.get(each)), None)
            state = self._flagged(flagged) if flagged else labels.status_label(row.status).lower()
            yield Entry(
                f"item:{row.number}",
                text or number,
                partial(self._window.areas.queue.open_item, row.number),
                detail=f"{number} · {state}" if text else state,
                icon="" if worst else labels.STATUS_ICONS[row.status],
                shape=(worst, row.lost and worst is FindingClass.ENCODING) if worst else None,
            )

    def _flagged(self, finding_class: FindingClass) -> str:
        if finding_class is FindingClass.TRUNCATION:
            return self.tr("cut", "an item")
        return labels.class_label(finding_class).lower()

    def people(self) -> Iterator[Entry]:
        """Everybody who can sit down at this window."""
        for person in self._window.people.editors:
            yield Entry(
                f"person:{person.name}",
                person.name,
                partial(self._window.people.sit_down, person.name),
                detail=self._roles(person),
                icon="user",
                enabled=person.name != self._window.session.name,
            )

    def _actions(self) -> Iterator[Entry]:
        open_item = self._window.correction.row is not None
        for name, action in self._window.commands.items():
            if name in _HIDDEN:
                continue
            keys = keymap.keys_of(name) or (popover.key_of(name),)
            about_item = name in keymap.OF_ITEM and open_item
            yield Entry(
                f"action:{name}",
                action.iconText(),
                action.trigger,
                detail=self.tr("open item") if about_item else "",
                icon=action.property("lucide") or "",
                keys=keys[0],
                enabled=action.isEnabled(),
            )

    def _queues(self) -> Iterator[Entry]:
        counts = self._window.queues.counts
        for queue in Queue:
            yield Entry(
                f"queue:{queue.value}",
                self.tr("Show “%1”").replace("%1", labels.queue_label(queue)),
                partial(self._window.areas.queue.show, queue),
                detail=self.tr("%n item(s)", "", counts.get(queue, 0)),
                icon=labels.QUEUE_ICONS[queue],
            )

    def _views(self) -> Iterator[Entry]:
        views = self._window.areas.saved_views
        for view in views.views:
            yield Entry(
                f"view:{view.name}",
                self.tr("Show the view “%1”").replace("%1", view.name),
                partial(views.show, view),
                detail=view.counted,
                icon=view.icon,
            )

    def filters(self) -> Iterator[Entry]:
        """A filter of the queue for each class that some of its items have flags of."""
        counts = self._window.queues.class_counts
        where = labels.queue_label(self._window.queues.queue)
        for which, text in (
            (FindingClass.ENCODING, self.tr("Show the items with damaged encoding")),
            (FindingClass.TRUNCATION, self.tr("Show the cut items")),
            (FindingClass.SPELLING, self.tr("Show the items with spelling flags")),
            (FindingClass.TYPOGRAPHY, self.tr("Show the items with typography flags")),
            (FindingClass.HOUSE_STYLE, self.tr("Show the items with house style flags")),
        ):
            if count := counts.get(which, 0):
                yield Entry(
                    f"class:{which.value}",
                    text,
                    partial(self._show_only, which),
                    detail=self.tr("%n in %1", "", count).replace("%1", where),
                    shape=(which, False),
                )

    def _show_only(self, which: FindingClass) -> None:
        self._window.layout_.show_list()
        self._window.list.show_only(which)

    @staticmethod
    def _roles(person: EditorRow) -> str:
        return ", ".join(labels.role_label(role) for role in Role if role in person.roles)
