"""Changing and searching the text."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from lessor_desk.ui.actions.spec import ActionSpec

EDIT: tuple[ActionSpec, ...] = (
    ActionSpec("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), ("Ctrl+Z",), icon="undo-2"),
    ActionSpec("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
    ActionSpec("search", QT_TRANSLATE_NOOP("Actions", "Search all items"), ("Ctrl+Shift+F",), icon="search"),
    ActionSpec("headline", QT_TRANSLATE_NOOP("Actions", "Go to the headline"), ("F2",)),
)
