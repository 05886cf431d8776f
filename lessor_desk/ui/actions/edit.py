"""Changing and searching the text."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from lessor_desk.ui.actions.spec import ActionSpec

EDIT: tuple[ActionSpec, ...] = (
    ActionSpec("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), ("Ctrl+Z",), icon="undo-2", repeats=True),
    ActionSpec("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), repeats=True),
    ActionSpec("find", QT_TRANSLATE_NOOP("Actions", "Find in the text"), ("Ctrl+F",), icon="search"),
    ActionSpec("find_next", QT_TRANSLATE_NOOP("Actions", "Next place found"), ("F3",), repeats=True),
    ActionSpec(
        "find_previous", QT_TRANSLATE_NOOP("Actions", "Previous place found"), ("Shift+F3",), repeats=True
    ),
    ActionSpec("replace", QT_TRANSLATE_NOOP("Actions", "Replace in the text"), ("Ctrl+H",)),
    ActionSpec("search", QT_TRANSLATE_NOOP("Actions", "Search all items"), ("Ctrl+Shift+F",), icon="search"),
    ActionSpec("headline", QT_TRANSLATE_NOOP("Actions", "Go to the headline"), ("F2",)),
)
