"""Every action of the window, declared once, by menu: name, words, keys, icon."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from lessor_desk.ui.actions.edit import EDIT
from lessor_desk.ui.actions.file import FILE
from lessor_desk.ui.actions.flags import FLAGS
from lessor_desk.ui.actions.item import ITEM
from lessor_desk.ui.actions.many import MANY
from lessor_desk.ui.actions.spec import ActionSpec
from lessor_desk.ui.actions.view import VIEW
from lessor_desk.ui.dress import dressed_menu

MENUS: tuple[tuple[object, tuple[ActionSpec, ...]], ...] = (
    (QT_TRANSLATE_NOOP("Actions", "File"), FILE),
    (QT_TRANSLATE_NOOP("Actions", "Edit"), EDIT),
    (QT_TRANSLATE_NOOP("Actions", "Flags"), FLAGS),
    (QT_TRANSLATE_NOOP("Actions", "Item"), ITEM),
    (QT_TRANSLATE_NOOP("Actions", "Several items"), MANY),
    (QT_TRANSLATE_NOOP("Actions", "View"), VIEW),
)
ACTIONS: tuple[ActionSpec, ...] = tuple(spec for _, specs in MENUS for spec in specs)


def words(text: object) -> str:
    """`text` of a declaration in the window's language."""
    return QCoreApplication.translate("Actions", str(text))


def make_actions(parent: QWidget) -> Mapping[str, QAction]:
    """The actions of `parent`, by name, without keys: `keymap` binds those to every pane of its window."""
    actions: dict[str, QAction] = {}
    for spec in ACTIONS:
        action = QAction(words(spec.text), parent)
        action.setObjectName(spec.name)
        action.setCheckable(spec.checkable)
        action.setAutoRepeat(spec.repeats)
        action.setProperty("lucide", spec.icon)
        parent.addAction(action)
        actions[spec.name] = action
    return actions


def menus(actions: Mapping[str, QAction], parent: QWidget) -> list[QMenu]:
    """A menu for each subject, of `parent`."""
    made = []
    for title, specs in MENUS:
        menu = dressed_menu(parent, words(title))
        menu.addActions([actions[spec.name] for spec in specs])
        made.append(menu)
    return made


def main_menu(actions: Mapping[str, QAction], parent: QWidget) -> QMenu:
    """The menu of the menu button: every action, by subject."""
    menu = dressed_menu(parent)
    for sub in menus(actions, menu):
        menu.addMenu(sub)
    return menu
