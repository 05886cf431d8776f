"""An item that waits for approval, as a chief editor reads it: what was changed, what is to be checked."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from lessor_desk.checks.base import FindingClass
from lessor_desk.services.changes import Step, ToldChanges, told_changes
from lessor_desk.services.checklist import checklist
from lessor_desk.services.rows import OpenItem, Passage
from lessor_desk.ui.approval.view import ApprovalView
from lessor_desk.ui.approval.weaving import Woven, woven
from lessor_desk.ui.areas.area import Area
from lessor_desk.ui.background import Background
from lessor_desk.workflow.deciding import Eyes
from lessor_desk.workflow.states import Role, Status

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk

_READ = frozenset({Status.TO_APPROVE, Status.APPROVED})


class ApprovalArea(Area):
    """The view stands in the place of the editor until the chief wants to write.

    Texts come from the desk's thread, what is different from a thread of its own; what belongs to an item or
    a text that has changed meanwhile is dropped.
    """

    _item: OpenItem | None = None  # which the view is for, while an item is approved

    def bind(self) -> None:
        window = self.window
        self.view = ApprovalView()
        self._worker = Background("approval", self)
        self._asked = 0
        self._steps: tuple[Step, ...] = ()
        self._editing = False  # the chief wants to write, or to see the flags
        self._soon = QTimer(self, singleShot=True, interval=150)
        self._soon.timeout.connect(self._compare)
        window.pane.lend_place(self.view)
        window.pane.text_wanted.connect(self.edit)
        window.pane.edited.connect(self._edited)
        window.pane.flags_changed.connect(self._look)
        window.pane.passages.changed.connect(self._show_noted)
        self.view.note_pressed.connect(window.pane.passages.pressed)
        window.commands["clean_text"].toggled.connect(self._turn_clean)
        self.view.edit_wanted.connect(self._edit_here)
        self.view.active_changed.connect(window.panel.changes_tab.set_active)
        window.panel.changes_tab.change_chosen.connect(self.show_change)
        window.panel.note_wanted.connect(window.commands["add_note"].trigger)

    @property
    def is_open(self) -> bool:
        """Whether the open item is one that is approved, or was, by a chief editor."""
        return self._item is not None

    @property
    def shows_changes(self) -> bool:
        """Whether the text with its changes is in sight, and not the editor."""
        return self.is_open and self.window.pane.is_lent

    @property
    def is_edited(self) -> bool:
        """Whether the chief wanted the editor, with the flags in it."""
        return self.is_open and self._editing

    @property
    def is_idle(self) -> bool:
        """Whether all that was asked for is shown."""
        return self._worker.is_idle and not self._soon.isActive()

    def follow(self) -> None:
        """The open item, its state or the role of the editor is another."""
        item, row = self.window.areas.item.item, self.window.correction.row
        chief = self.window.session.role is Role.CHIEF
        wanted = item is not None and row is not None and row.status in _READ and chief
        if not wanted or item is None:
            self._leave()
        elif item is not self._item:
            self._enter(item)
        else:
            self._look()

    def step(self, by: int) -> None:
        """Go to the next change, or the one before, with their list beside the text."""
        self.window.areas.side.show_panel(beside=True)
        self.view.step(by)

    def show_change(self, change: int) -> None:
        """Show `change` in the text."""
        self._editing = False
        self.window.commands["clean_text"].setChecked(False)
        self._place()
        self.view.show_change(change)

    def passage(self) -> Passage | None:
        """The words of the change that is looked at, for a note about them."""
        if self.view.active < 0:
            return None
        change = self.view.changes[self.view.active]
        return Passage(change.part, change.after, change.change.after) if change.after.strip() else None

    def edit(self) -> None:
        """Show the editor, with the flags in it."""
        if self.is_open and not self._editing:
            self._editing = True
            self._place()
            self._warn()

    def end(self) -> None:
        self._worker.close()

    # coming and going

    def _enter(self, item: OpenItem) -> None:
        another = self._item is None or self._item.row.number != item.row.number
        self._item = item
        self.window.panel.set_approving(True)
        if another:
            self._editing = False
            self._steps = ()
            self.window.panel.set_changes(())
            self.view.show_text(item.text, source=self.window.pane.fields.proposed("source"))
        self._place()
        self._look()
        self._ask()

    def _leave(self) -> None:
        if self._item is not None:
            self._item = None
            self._asked += 1
            self._soon.stop()
            self.window.panel.set_approving(False)
            self.window.pane.banner.clear("approval")
            self._place()

    def _place(self) -> None:
        """The view is in sight unless the clean text or the editor is wanted."""
        clean = self.window.commands["clean_text"].isChecked()
        lent = self.is_open and not self._editing and not clean
        pane = self.window.pane
        if lent is not pane.is_lent:
            had = pane.holds_focus()
            pane.set_lent(lent)
            if had:
                pane.focus_body()
        if self.shows_changes or not self.is_open:
            self.window.pane.banner.clear("approval")
        elif clean:
            self._warn()

    def _turn_clean(self, clean: bool) -> None:
        if self.is_open:
            self._editing = self._editing and clean
            self._place()

    def _edit_here(self) -> None:
        self.edit()
        self.window.pane.focus_body()

    def _back(self) -> None:
        self._editing = False
        self.window.commands["clean_text"].setChecked(False)
        self._place()
        self.window.pane.focus_body()

    def _warn(self) -> None:
        """Four eyes speak before a word is written, not after."""
        may = self.window.areas.item.permissions()
        back = [(self.tr("Back to the changes"), self._back)]
        eyes = False
        if self.window.pane.is_read_only:
            title, text = self.tr("Text as approved."), self.tr("It is read-only.")
        elif may.own or self.window.session.eyes is not Eyes.FOUR:
            title, text = self.tr("Text to approve."), self.tr("What you change is seen among the changes.")
        else:
            eyes, title = True, self.tr("Four eyes.")
            text = self.tr("If you change this text, someone else must approve it.")
        self.window.pane.banner.show_banner(
            "info", title, text, back, "users", key="approval", of_item=True, urgent=eyes
        )

    # what is shown

    def _ask(self) -> None:
        row = self.window.correction.row
        if row is None:
            return
        self._asked += 1
        asked = self._asked

        def steps(desk: Desk) -> tuple[Step, ...]:
            return desk.history.steps(row)

        def got(found: tuple[Step, ...]) -> None:
            if asked == self._asked:
                self._steps = found
                self._compare()

        self.window.session.ask(steps, got)

    def _compare(self) -> None:
        """Ask what became of the text as it came."""
        if self._item is None or not self._steps:
            return
        self._asked += 1
        asked, now, item = self._asked, self.window.pane.item_text(), self._item
        steps = self._steps if self._steps[-1].text == now else (*self._steps, Step(None, now))

        def work() -> tuple[ToldChanges, Woven]:
            told = told_changes(item.row.kind, steps, item.profile)
            return told, woven(told)

        def done(found: tuple[ToldChanges, Woven]) -> None:
            if asked == self._asked and self._item is not None:
                told, shown = found
                row = self.window.correction.row
                name = (row.locked_by if row is not None else None) or self.window.session.name
                self.view.show_changes(shown, told.changes, now, typing=name)
                self._show_noted()
                again = steps[0].row is not None and steps[0].row.number > 1
                self.window.panel.set_changes(told.changes, typing=name, again=again)
                self.window.panel.changes_tab.set_active(self.view.active)

        self._worker.run(work, done, self.window.session.failed.emit)

    def _show_noted(self) -> None:
        """The bars of notes stand beside the same words as in the editor."""
        if self._item is not None:
            self.view.show_noted(self.window.pane.passages.places())

    def _look(self) -> None:
        """Show how the points of the list stand."""
        item = self._item
        if item is None:
            return
        window = self.window
        flags = Counter(flag.finding_class for flag in window.pane.flags)
        open_flags: dict[FindingClass, int] = dict(flags)
        start = min((step.row.number for step in self._steps if step.row is not None), default=1)
        self.view.show_list(
            checklist(
                window.pane.item_text(),
                open_flags,
                [found for found in item.findings if found.waived_by is not None],
                [each for each in item.history if each.number > start],
                window.correction.authors,
                editor=window.session.name,
                eyes=window.session.eyes,
            )
        )

    def _edited(self) -> None:
        if self._item is None:
            return
        self._soon.start()
        if self.window.commands["approve"].isEnabled() and self.window.areas.item.permissions().barred:
            self.window.areas.item.follow()  # four eyes speak at once
