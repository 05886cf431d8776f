"""The open item, and what is decided about it."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from lessor_desk.ui.actions.spec import ActionSpec

ITEM: tuple[ActionSpec, ...] = (
    ActionSpec(
        "next_item", QT_TRANSLATE_NOOP("Actions", "Next"), ("Alt+Down",), icon="chevron-down", repeats=True
    ),
    ActionSpec("previous_item", QT_TRANSLATE_NOOP("Actions", "Previous"), ("Alt+Up",), repeats=True),
    ActionSpec(
        "send", QT_TRANSLATE_NOOP("Actions", "Send for approval"), ("Ctrl+Return", "Ctrl+Enter"), icon="send"
    ),
    ActionSpec("approve", QT_TRANSLATE_NOOP("Actions", "Approve"), icon="stamp", turns_with="send"),
    ActionSpec(
        "send_back",
        QT_TRANSLATE_NOOP("Actions", "Send back…"),
        ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
        icon="undo-2",
    ),
    ActionSpec("take_back", QT_TRANSLATE_NOOP("Actions", "Take back the last one"), ("Ctrl+Shift+R",)),
    ActionSpec("reopen", QT_TRANSLATE_NOOP("Actions", "Reopen…"), icon="pencil-line"),
    ActionSpec("rectify", QT_TRANSLATE_NOOP("Actions", "Correct…"), icon="pencil-line"),
    ActionSpec("withdraw", QT_TRANSLATE_NOOP("Actions", "Withdraw…"), icon="octagon-alert"),
    ActionSpec("take_over", QT_TRANSLATE_NOOP("Actions", "Take over…"), icon="user-check"),
    ActionSpec(
        "add_note", QT_TRANSLATE_NOOP("Actions", "Add a note"), ("Ctrl+Shift+N",), icon="message-square"
    ),
    ActionSpec("redecode", QT_TRANSLATE_NOOP("Actions", "Read again as…"), icon="file-search"),
    ActionSpec("spike", QT_TRANSLATE_NOOP("Actions", "Spike"), ("Ctrl+Shift+X",), icon="archive"),
    ActionSpec("unspike", QT_TRANSLATE_NOOP("Actions", "Restore"), icon="undo-2"),
    ActionSpec(
        "take_full_text", QT_TRANSLATE_NOOP("Actions", "Take the full text of a cut item"), icon="check"
    ),
    ActionSpec("ask_source", QT_TRANSLATE_NOOP("Actions", "Ask the source of a cut item…"), icon="mail"),
    ActionSpec(
        "paste_rest", QT_TRANSLATE_NOOP("Actions", "Paste the rest of a cut item…"), icon="folder-input"
    ),
    ActionSpec("run_as_brief", QT_TRANSLATE_NOOP("Actions", "Run a cut item as a brief…"), icon="scissors"),
    ActionSpec("stop_waiting", QT_TRANSLATE_NOOP("Actions", "Wait for the source no longer"), icon="clock"),
    ActionSpec("attach", QT_TRANSLATE_NOOP("Actions", "Attach another item…"), icon="copy"),
)
