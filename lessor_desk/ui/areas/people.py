"""Who works at this window, and in which role."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint

from lessor_desk.services.rows import EditorRow
from lessor_desk.ui import labels
from lessor_desk.ui.areas.area import Area
from lessor_desk.ui.idle_lock import IdleLock
from lessor_desk.workflow.states import Queue, Role


class PeopleArea(Area):
    """The window opens for an editor; another one, or another role, changes queue and actions."""

    _ready = False  # whether the desk has opened
    _name = ""  # of whoever works here

    def bind(self) -> None:
        window = self.window
        window.session.editor_changed.connect(self._editor_changed)
        window.session.failed.connect(window.notices.failed)
        window.session.sign_in_wanted.connect(window.people.begin)
        window.people.refused.connect(window.notices.refused)
        self._idle = IdleLock(
            window.session.signs, lambda: window.session.settings.idle_lock, window.people.lock, self
        )
        window.rail.editor_menu_wanted.connect(self._show_menu)
        window.first_run.editor_change_wanted.connect(window.people.rename)

    def desk_opened(self) -> None:
        """The desk is there: show the work that lies on it."""
        self._ready = True
        self._look_at_place()
        self.window.people.refresh()
        self.window.areas.queue.show_first()
        self.window.areas.sharing.watch.start()
        self.window.areas.backups.look()
        self._idle.start()

    def _editor_changed(self, editor: EditorRow, role: Role) -> None:
        window = self.window
        if editor.name != self._name:
            self._name = editor.name
            window.toast.hide()  # what it offers to undo is another's
        window.rail.set_editor(editor.name, role)
        window.first_run.set_editor(editor.name, labels.role_label(role))
        window.status.set_ready()
        window.list.set_editor(editor.name)
        window.areas.item.follow()
        if self._ready and window.queues.queue in (Queue.TO_APPROVE, Queue.TO_HANDLE):
            window.areas.queue.show_first()

    def _look_at_place(self) -> None:
        """A network share or a synced folder is no safe place for a desk: say so."""
        url = self.window.session.url
        if url.startswith("sqlite"):
            self.window.session.aside(lambda _: _unsafe(url), self.window.notices.unsafe_place)

    def _show_menu(self, place: QPoint) -> None:
        self.window.people.show_menu(place, self.window)


def _unsafe(url: str) -> str | None:
    from lessor_desk.services.places import unsafe

    return unsafe(Path(url.partition("///")[2].partition("?")[0]))
