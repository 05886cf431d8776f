"""Who works here: the menu of the avatar, taking turns, adding a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from lessor_desk.services.rows import EditorRow
from lessor_desk.ui.people_menu import PeopleMenu
from lessor_desk.ui.session import Session
from lessor_desk.workflow.states import Role

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk
    from lessor_desk.ui.note_prompt import NotePrompt

WORKING = frozenset({Role.COPY, Role.CHIEF})


class People(QObject):
    """The people of the desk, as this window knows them."""

    refused = Signal(Exception)
    changing = Signal()  # somebody else sits down: what is open is saved first

    def __init__(self, session: Session, prompt: NotePrompt, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._prompt = session, prompt
        self._editors: tuple[EditorRow, ...] = ()

    @property
    def editors(self) -> tuple[EditorRow, ...]:
        """Everybody, as last read."""
        return self._editors

    def refresh(self) -> None:
        """Read again who works here."""

        self._session.ask(lambda desk: desk.people.editors(), self.know)

    def know(self, editors: tuple[EditorRow, ...]) -> None:
        """These work here now."""
        self._editors = tuple(editor for editor in editors if editor.works)
        self._session.people = sum(not WORKING.isdisjoint(editor.roles) for editor in editors)

    def show_menu(self, place: QPoint, window: QWidget) -> None:
        """The menu of the avatar, with its lower left corner at `place` on the screen."""
        if self._session.editor is None:
            return
        menu = PeopleMenu(self._session.editor, self._session.role, self._editors, window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.role_chosen.connect(self._session.take_role)
        menu.editor_chosen.connect(self.sit_down)
        menu.person_wanted.connect(self.ask_for_new)
        menu.popup(place - QPoint(0, menu.sizeHint().height()))

    def sit_down(self, name: str) -> None:
        """Let `name` work at this window from now on."""
        self.changing.emit()
        self._session.ask(lambda desk: desk.people.get(name), self._session.sign_in, self.refused.emit)

    def ask_for_new(self) -> None:
        """Ask for the name of a new person, who corrects copy."""
        self._prompt.ask(
            self.tr("Add a person"),
            self.tr("The name as it stands in the history. Roles are given on the command line."),
            self.tr("Add"),
            lines=1,
            answered=lambda name: self.add(name, frozenset({Role.COPY})),
        )

    def rename(self) -> None:
        """Ask who works here: on an empty desk the first person is the one of this computer."""
        self._prompt.ask(
            self.tr("Who works here?"),
            self.tr("The name as it stands in the history."),
            self.tr("Work under this name"),
            written=self._session.name,
            lines=1,
            answered=self._work_as,
        )

    def _work_as(self, name: str) -> None:
        if name == self._session.name:
            return
        if any(editor.name == name for editor in self._editors):
            self.sit_down(name)
        else:
            self.add(name, frozenset(Role))

    def add(self, name: str, roles: frozenset[Role]) -> None:
        """Let `name`, who is new here, sit down with these roles."""
        by = self._session.name

        def work(desk: Desk) -> tuple[EditorRow, ...]:
            desk.people.add(name, roles, by=by)
            return desk.people.editors()

        def done(editors: tuple[EditorRow, ...]) -> None:
            self.know(editors)
            self.sit_down(name)

        self._session.ask(work, done, self.refused.emit)
