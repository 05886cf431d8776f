"""How the window is looked at."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from lessor_desk.ui.actions.spec import ActionSpec

VIEW: tuple[ActionSpec, ...] = (
    ActionSpec(
        "compare", QT_TRANSLATE_NOOP("Actions", "Compare with the original"), ("F9",), icon="git-compare"
    ),
    ActionSpec(
        "invisibles", QT_TRANSLATE_NOOP("Actions", "Show invisibles"), ("F4",), icon="eye", checkable=True
    ),
    ActionSpec("clean_text", QT_TRANSLATE_NOOP("Actions", "Clean text"), ("Ctrl+M",), checkable=True),
    ActionSpec("order_urgency", QT_TRANSLATE_NOOP("Actions", "Order: urgency, then arrival"), checkable=True),
    ActionSpec("order_newest", QT_TRANSLATE_NOOP("Actions", "Order: newest first"), checkable=True),
    ActionSpec("order_oldest", QT_TRANSLATE_NOOP("Actions", "Order: oldest first"), checkable=True),
    ActionSpec("save_view", QT_TRANSLATE_NOOP("Actions", "Keep this list as a view…"), icon="book-marked"),
    ActionSpec(
        "save_view_for_all",
        QT_TRANSLATE_NOOP("Actions", "Keep this list as a view for everybody…"),
        icon="book-marked",
    ),
    ActionSpec("left_pane", QT_TRANSLATE_NOOP("Actions", "Left pane"), ("Ctrl+L",)),
    ActionSpec("right_pane", QT_TRANSLATE_NOOP("Actions", "Right pane"), ("Ctrl+J",)),
    ActionSpec("next_pane", QT_TRANSLATE_NOOP("Actions", "Next pane"), ("F6",), repeats=True),
    ActionSpec("previous_pane", QT_TRANSLATE_NOOP("Actions", "Previous pane"), ("Shift+F6",), repeats=True),
    ActionSpec("zoom_in", QT_TRANSLATE_NOOP("Actions", "Larger text"), ("Ctrl++", "Ctrl+="), repeats=True),
    ActionSpec("zoom_out", QT_TRANSLATE_NOOP("Actions", "Smaller text"), ("Ctrl+-",), repeats=True),
    ActionSpec("zoom_reset", QT_TRANSLATE_NOOP("Actions", "Text at its size"), ("Ctrl+0", "Ctrl+À")),
    ActionSpec("palette", QT_TRANSLATE_NOOP("Actions", "Command, search…"), ("Ctrl+K",), icon="search"),
    ActionSpec("keyboard", QT_TRANSLATE_NOOP("Actions", "Keyboard"), ("F1",), icon="keyboard"),
    ActionSpec("menus", QT_TRANSLATE_NOOP("Actions", "Menu bar"), ("F10",), icon="menu"),
    ActionSpec("sources", QT_TRANSLATE_NOOP("Actions", "Sources…"), icon="rss"),
    ActionSpec("preferences", QT_TRANSLATE_NOOP("Actions", "Preferences…"), ("Ctrl+,",), icon="settings-2"),
    ActionSpec("full_screen", QT_TRANSLATE_NOOP("Actions", "Full screen"), ("F11",), checkable=True),
)
