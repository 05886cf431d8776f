"""Who works here: the menu of the avatar, taking turns, adding a person."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from lessor_desk.services.rows import EditorRow
from lessor_desk.ui.form_sheet import Form, FormSheet
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

    def __init__(
        self,
        session: Session,
        prompt: NotePrompt,
        sheet: FormSheet,
        said: Callable[[Exception], str],
        parent: QObject,
    ) -> None:
        """`said` is the sentence for an error."""
        super().__init__(parent)
        self._session, self._prompt, self._sheet, self._said = session, prompt, sheet, said
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
        menu = PeopleMenu(
            self._session.editor,
            self._session.role,
            self._editors,
            window,
            guarded=self._guards(self._session.name),
        )
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.role_chosen.connect(self._session.take_role)
        menu.editor_chosen.connect(self.sit_down)
        menu.person_wanted.connect(self.ask_for_new)
        menu.passphrase_wanted.connect(self.change_passphrase)
        menu.lock_wanted.connect(self.lock)
        menu.popup(place - QPoint(0, menu.sizeHint().height()))

    def sit_down(self, name: str) -> None:
        """Let `name` work at this window from now on; whoever has a passphrase is asked for it."""
        if self._guards(name):
            self._ask_who(self.tr("Who works here now?"), "", name, self.names, closed=False)
        else:
            self._sign_in(name, None)

    def begin(self, people: tuple[EditorRow, ...], likely: EditorRow) -> None:
        """The window opens: ask who is here."""
        self.know(people)
        self._ask_who(self.tr("Who works here?"), "", likely.name, self.names, closed=True)

    def lock(self) -> None:
        """Nobody is here any more: what is open is saved, and nothing is shown until somebody signs in."""
        name = self._session.name
        if not self._guards(name) or self._sheet.isVisible():
            return
        self.changing.emit()
        text = self.tr("All that was written is saved.")
        self._ask_who(self.tr("This window is locked"), text, name, self.names, closed=True)

    def change_passphrase(self) -> None:
        """Ask for a new passphrase of the one who works here, and for the present one."""
        name, guarded = self._session.name, self._guards(self._session.name)
        new, again = self.tr("New passphrase, empty for none"), self.tr("Once more")
        asked = (self.tr("Present passphrase"), new, again) if guarded else (new, again)
        form = Form(
            self.tr("Passphrase of %1").replace("%1", name),
            self.tr("Whoever signs in under this name will be asked for it."),
            self.tr("Keep it"),
            (name,),
            name,
            lambda _: asked,
        )
        self._sheet.ask(form, lambda _, secrets: self._keep_passphrase(name, secrets))

    @property
    def names(self) -> tuple[str, ...]:
        """Everybody who works here."""
        return tuple(editor.name for editor in self._editors)

    def _guards(self, name: str) -> bool:
        return any(editor.name == name and editor.guarded for editor in self._editors)

    def _ask_who(self, title: str, text: str, chosen: str, names: tuple[str, ...], *, closed: bool) -> None:
        passphrase = self.tr("Passphrase")
        form = Form(
            title,
            text,
            self.tr("Sign in"),
            names,
            chosen,
            lambda name: (passphrase,) if self._guards(name) else (),
            closed,
        )
        self._sheet.ask(form, lambda name, secrets: self._sign_in(name, secrets[0] if secrets else None))

    def _sign_in(self, name: str, passphrase: str | None) -> None:
        def done(editor: EditorRow) -> None:
            self.changing.emit()
            self._sheet.close_sheet()
            self._session.sign_in(editor)

        self._session.ask(lambda desk: desk.people.sign_in(name, passphrase), done, self._refuse)

    def _keep_passphrase(self, name: str, secrets: tuple[str, ...]) -> None:
        *current, new, again = secrets
        if new != again:
            self._sheet.refuse(self.tr("The two are not the same."))
            return

        def work(desk: Desk) -> tuple[EditorRow, ...]:
            desk.people.set_passphrase(name, new, by=name, current=current[0] if current else None)
            return desk.people.editors()

        def done(editors: tuple[EditorRow, ...]) -> None:
            self.know(editors)
            self._sheet.close_sheet()

        self._session.ask(work, done, self._refuse)

    def _refuse(self, error: Exception) -> None:
        if self._sheet.isVisible():
            self._sheet.refuse(self._said(error))
        else:
            self.refused.emit(error)

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
