"""Every action of the window, declared once: name, words, keys, icon."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """An action: its objectName, English words, keys (Qt's portable text), Lucide icon."""

    name: str
    text: object  # a str; PySide6 declares what its marker gives back as an object
    keys: tuple[str, ...] = ()
    icon: str = ""
    menu: str = "item"


ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("import", QT_TRANSLATE_NOOP("Actions", "Import…"), ("Ctrl+O",), "download", "file"),
    ActionSpec("paste", QT_TRANSLATE_NOOP("Actions", "Paste an item"), ("Ctrl+N",), "pencil-line", "file"),
    ActionSpec("export", QT_TRANSLATE_NOOP("Actions", "Export…"), ("Ctrl+Shift+S",), "folder-input", "file"),
    ActionSpec(
        "name_version", QT_TRANSLATE_NOOP("Actions", "Name this version…"), ("Ctrl+S",), "check", "file"
    ),
    ActionSpec("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), ("Ctrl+Q",), "x", "file"),
    ActionSpec("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), ("Ctrl+Z",), "undo-2", "edit"),
    ActionSpec("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "", "edit"),
    ActionSpec(
        "search", QT_TRANSLATE_NOOP("Actions", "Search all items"), ("Ctrl+Shift+F",), "search", "edit"
    ),
    ActionSpec("headline", QT_TRANSLATE_NOOP("Actions", "Go to the headline"), ("F2",), "", "edit"),
    ActionSpec(
        "fix_here",
        QT_TRANSLATE_NOOP("Actions", "Fix here"),
        ("Alt+Return", "Alt+Enter"),
        "wand-sparkles",
        "flags",
    ),
    ActionSpec(
        "fix_all_safe",
        QT_TRANSLATE_NOOP("Actions", "Fix all certain"),
        ("Alt+Shift+Return", "Alt+Shift+Enter"),
        "wand-sparkles",
        "flags",
    ),
    ActionSpec("next_flag", QT_TRANSLATE_NOOP("Actions", "Next flag"), ("F8",), "", "flags"),
    ActionSpec("previous_flag", QT_TRANSLATE_NOOP("Actions", "Previous flag"), ("Shift+F8",), "", "flags"),
    ActionSpec("review_pass", QT_TRANSLATE_NOOP("Actions", "Review from the top"), ("F7",), "eye", "flags"),
    ActionSpec("next_item", QT_TRANSLATE_NOOP("Actions", "Next"), ("Alt+Down",), "chevron-down", "item"),
    ActionSpec("previous_item", QT_TRANSLATE_NOOP("Actions", "Previous"), ("Alt+Up",), "", "item"),
    ActionSpec(
        "send", QT_TRANSLATE_NOOP("Actions", "Send for approval"), ("Ctrl+Return", "Ctrl+Enter"), "send"
    ),
    ActionSpec("approve", QT_TRANSLATE_NOOP("Actions", "Approve"), ("Ctrl+Return", "Ctrl+Enter"), "stamp"),
    ActionSpec(
        "send_back",
        QT_TRANSLATE_NOOP("Actions", "Send back…"),
        ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
        "undo-2",
    ),
    ActionSpec("take_back", QT_TRANSLATE_NOOP("Actions", "Take back the last one"), ("Ctrl+Shift+R",)),
    ActionSpec("reopen", QT_TRANSLATE_NOOP("Actions", "Reopen…"), (), "pencil-line"),
    ActionSpec("add_note", QT_TRANSLATE_NOOP("Actions", "Add a note"), ("Ctrl+Shift+N",), "message-square"),
    ActionSpec("spike", QT_TRANSLATE_NOOP("Actions", "Spike"), ("Ctrl+Shift+X",), "archive"),
    ActionSpec("unspike", QT_TRANSLATE_NOOP("Actions", "Restore"), (), "undo-2"),
    ActionSpec("invisibles", QT_TRANSLATE_NOOP("Actions", "Show invisibles"), ("F4",), "eye", "view"),
    ActionSpec("clean_text", QT_TRANSLATE_NOOP("Actions", "Clean text"), ("Ctrl+M",), "", "view"),
    ActionSpec("left_pane", QT_TRANSLATE_NOOP("Actions", "Left pane"), ("Ctrl+L",), "", "view"),
    ActionSpec("right_pane", QT_TRANSLATE_NOOP("Actions", "Right pane"), ("Ctrl+J",), "", "view"),
    ActionSpec("next_pane", QT_TRANSLATE_NOOP("Actions", "Next pane"), ("F6",), "", "view"),
    ActionSpec("previous_pane", QT_TRANSLATE_NOOP("Actions", "Previous pane"), ("Shift+F6",), "", "view"),
    ActionSpec("zoom_in", QT_TRANSLATE_NOOP("Actions", "Larger text"), ("Ctrl++", "Ctrl+="), "", "view"),
    ActionSpec("zoom_out", QT_TRANSLATE_NOOP("Actions", "Smaller text"), ("Ctrl+-",), "", "view"),
    ActionSpec(
        "zoom_reset", QT_TRANSLATE_NOOP("Actions", "Text at its size"), ("Ctrl+0", "Ctrl+À"), "", "view"
    ),
    ActionSpec("full_screen", QT_TRANSLATE_NOOP("Actions", "Full screen"), ("F11",), "", "view"),
)

MENUS: tuple[tuple[str, object], ...] = (
    ("file", QT_TRANSLATE_NOOP("Actions", "File")),
    ("edit", QT_TRANSLATE_NOOP("Actions", "Edit")),
    ("flags", QT_TRANSLATE_NOOP("Actions", "Flags")),
    ("item", QT_TRANSLATE_NOOP("Actions", "Item")),
    ("view", QT_TRANSLATE_NOOP("Actions", "View")),
)

CHECKABLE = frozenset({"invisibles", "clean_text", "full_screen"})


def words(text: object) -> str:
    """`text` of a declaration in the window's language."""
    return QCoreApplication.translate("Actions", str(text))


def make_actions(parent: QWidget) -> Mapping[str, QAction]:
    """The actions of `parent`, by name; their keys work from every pane of its window."""
    actions: dict[str, QAction] = {}
    for spec in ACTIONS:
        action = QAction(words(spec.text), parent)
        action.setObjectName(spec.name)
        action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
        action.setCheckable(spec.name in CHECKABLE)
        action.setProperty("lucide", spec.icon)
        parent.addAction(action)
        actions[spec.name] = action
    return actions


def main_menu(actions: Mapping[str, QAction], parent: QWidget) -> QMenu:
    """The menu of the menu button: every action, by subject."""
    menu = QMenu(parent)
    for key, title in MENUS:
        sub = menu.addMenu(words(title))
        for spec in ACTIONS:
            if spec.menu == key:
                sub.addAction(actions[spec.name])
    return menu
