"""The menu of the avatar: the roles a person holds, the others at this desk, a new one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from lessor_desk.services.rows import EditorRow
from lessor_desk.ui import icons, labels
from lessor_desk.ui.dress import dress, menu_sheet
from lessor_desk.workflow.states import Role

WORKING_ROLES = (Role.COPY, Role.CHIEF)
"""The roles that change queue, primary action and default tab; an administrator works in one of them."""


class PeopleMenu(QMenu):
    """Made anew each time it is opened; show it with `popup`."""

    role_chosen = Signal(object)  # Role
    editor_chosen = Signal(str)  # the name of another person
    person_wanted = Signal()  # somebody who is not known here yet
    passphrase_wanted = Signal()
    lock_wanted = Signal()

    def __init__(
        self,
        editor: EditorRow,
        role: Role,
        people: Sequence[EditorRow],
        parent: QWidget | None = None,
        *,
        guarded: bool = False,
    ) -> None:
        """The menu for `editor`, who works in `role`; `people` is everybody, `editor` included.

        `guarded`: the editor has a passphrase, so that the window can be locked.
        """
        super().__init__(parent)
        dress(self, menu_sheet)
        self.setAccessibleName(self.tr("Role and person"))
        self.addAction(heading(editor.name, self))
        self._add_roles(editor, role)
        others = [person for person in people if person.name != editor.name]
        self.addSeparator()
        if others:
            self.addAction(heading(self.tr("Somebody else takes over"), self))
        for person in others:
            action = self.addAction(icons.icon("user"), plain(person.name))
            action.triggered.connect(partial(self.editor_chosen.emit, person.name))
        action = self.addAction(icons.icon("plus"), self.tr("Add a person…"))
        action.triggered.connect(self.person_wanted)
        self.addSeparator()
        words = self.tr("My passphrase…") if guarded else self.tr("Set a passphrase…")
        self.addAction(icons.icon("lock"), words).triggered.connect(self.passphrase_wanted)
        if guarded:
            self.addAction(icons.icon("lock"), self.tr("Lock this window")).triggered.connect(
                self.lock_wanted
            )

    def _add_roles(self, editor: EditorRow, role: Role) -> None:
        group = QActionGroup(self)
        for held in (held for held in WORKING_ROLES if held in editor.roles):
            action = self.addAction(labels.role_label(held))
            action.setCheckable(True)
            action.setChecked(held is role)
            group.addAction(action)
            action.triggered.connect(partial(self.role_chosen.emit, held))


def heading(text: str, parent: QMenu) -> QAction:
    """A line of the menu that names what follows and cannot be chosen."""
    action = QAction(plain(text), parent)
    action.setEnabled(False)
    return action


def plain(name: str) -> str:
    """A name as a menu shows it as it is: an ampersand would mark a mnemonic."""
    return name.replace("&", "&&")
