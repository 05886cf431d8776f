"""The open item: shown, saved, and everything that follows its state."""

from __future__ import annotations

from dataclasses import replace

from lessor_desk.services.rows import ItemRow, NoteRow, OpenItem
from lessor_desk.ui.areas.area import Acts, Area
from lessor_desk.ui.i18n import in_every_language
from lessor_desk.ui.permissions import Permissions


class ItemArea(Area):
    """The actions, the primary button and the banners follow the item in the editor."""

    item: OpenItem | None = None  # as it was opened; the newest row is `correction.row`

    def bind(self) -> None:
        window, correction = self.window, self.window.correction
        correction.opened.connect(self._opened)
        correction.row_changed.connect(self._row_changed)
        correction.saving.connect(window.status.set_saving)
        correction.saved.connect(window.notices.saved)
        correction.not_saved.connect(window.notices.not_saved)
        window.notices.try_again.connect(correction.try_again)
        window.pane.undo_changed.connect(self._follow_undo)
        window.pane.announced.connect(window.status.say)
        window.pane.history_wanted.connect(self._show_history)
        self.follow()

    def acts(self) -> Acts:
        pane = self.window.pane
        return {
            "undo": pane.undo,
            "redo": pane.redo,
            "headline": pane.focus_headline,
            "name_version": self._name_version,
        }

    def follow(self) -> None:
        """Bring the actions, the buttons and the banners in line with the open item and its editor."""
        window, may = self.window, self.permissions()
        row = may.row
        for name, allowed in may.by_action().items():
            window.commands[name].setEnabled(allowed)
        window.commands["approve"].setToolTip(window.notices.four_eyes(self.item) if may.barred else "")
        primary, secondary = may.buttons()
        window.command_bar.set_buttons(
            window.commands["next_item"] if row else None,
            [window.commands[name] for name in secondary or (() if row else ("import",))],
            window.commands[primary] if primary else None,
        )
        read_only = row is None or not may.edit
        window.pane.set_read_only(read_only)
        window.panel.set_read_only(read_only)
        window.areas.flags.follow()
        self._follow_undo()
        window.notices.follow(self.item, may, window.areas.asking.offers())
        window.areas.approval.follow()

    def permissions(self) -> Permissions:
        """What the editor may do with the open item now: nothing while it is out of sight."""
        session, correction = self.window.session, self.window.correction
        row = None if self.window.areas.repairing.is_open else correction.row
        quiet_from = self.item.quiet_from if self.item is not None else None
        return Permissions(row, session.editor, session.role, correction.authors, session.eyes, quiet_from)

    def is_in_sight(self, number: int) -> bool:
        """Whether item `number` is shown, and no other chosen that is on its way: keys mean that one."""
        self.window.list.items.hurry()
        row = self.window.correction.row
        return row is not None and row.number == number and not self.window.correction.is_changing

    def close(self) -> None:
        """Show no item: the queue is empty."""
        window = self.window
        window.areas.notes.leave()
        window.correction.leave()
        self.item = None
        window.areas.compare.close()
        window.panel.set_history(())
        window.panel.set_notes(())
        window.areas.links.clear()
        self.follow()
        window.middle.setCurrentWidget(window.done)
        window.layout_.leave_room(window.areas.side.shows_panel)

    def noted(self, notes: tuple[NoteRow, ...]) -> None:
        """Show `notes` of the open item, whose text and state are as they were."""
        if self.item is not None:
            self.item = replace(self.item, notes=notes)
            self.window.panel.set_notes(notes, self.window.session.name)

    def _opened(self, item: OpenItem) -> None:
        window = self.window
        self.item = item
        if window.middle.currentWidget() is not window.pane:
            window.middle.setCurrentWidget(window.pane)
            window.layout_.leave_room(False)
        window.list.select(item.row.number)
        window.queues.changed(item.row)
        window.pane.fields.propose("source", _proposed_source(item.row))
        window.pane.show_item(item, window.correction.told, read_only=None)
        window.panel.set_history(
            item.history,
            taken=item.taken,
            source=item.row.source,
            drafted=item.drafted,
            editor=item.row.locked_by or "",
        )
        window.panel.set_notes(item.notes, window.session.name)
        self.follow()

    def _show_history(self) -> None:
        """The versions: beside the compared texts while an item is approved, whose panel has none."""
        if self.window.areas.approval.is_open:
            self.window.areas.compare.open_version(0)
        else:
            self.window.panel.show_history()

    def _row_changed(self, row: ItemRow) -> None:
        self.window.queues.changed(row)
        if self.item is not None and row.number == self.item.row.number:
            self.window.pane.head.show_item(row)
            self.follow()

    def _follow_undo(self) -> None:
        seen = not self.window.areas.repairing.is_open
        self.window.commands["undo"].setEnabled(seen and self.window.pane.can_undo)
        self.window.commands["redo"].setEnabled(seen and self.window.pane.can_redo)

    def _name_version(self) -> None:
        self.window.prompt.ask(
            self.tr("Name this version"),
            self.tr("The name stands in the history of the item."),
            self.tr("Keep this version"),
            answered=self.window.correction.name_version,
        )


def _proposed_source(row: ItemRow) -> str:
    """The source that the head names, unless it only says by which way the copy came."""
    ways = in_every_language("Intake", "clipboard") | in_every_language("Intake", "dropped text")
    return "" if row.source in ways else row.source
