"""Copy and versions, in and out."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from lessor_desk.ui.actions.spec import ActionSpec

FILE: tuple[ActionSpec, ...] = (
    ActionSpec("import", QT_TRANSLATE_NOOP("Actions", "Import…"), ("Ctrl+O",), icon="download"),
    ActionSpec("paste", QT_TRANSLATE_NOOP("Actions", "Paste an item"), ("Ctrl+N",), icon="pencil-line"),
    ActionSpec("undo_import", QT_TRANSLATE_NOOP("Actions", "Undo the latest import"), icon="undo-2"),
    ActionSpec("export", QT_TRANSLATE_NOOP("Actions", "Export…"), ("Ctrl+Shift+S",), icon="folder-input"),
    ActionSpec("print", QT_TRANSLATE_NOOP("Actions", "Print…"), ("Ctrl+P",)),
    ActionSpec("print_changes", QT_TRANSLATE_NOOP("Actions", "Print with its corrections…")),
    ActionSpec("name_version", QT_TRANSLATE_NOOP("Actions", "Name this version…"), ("Ctrl+S",), icon="check"),
    ActionSpec("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), ("Ctrl+Q",), icon="x"),
)
