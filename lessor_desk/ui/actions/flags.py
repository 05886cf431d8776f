"""Going through the flags."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from lessor_desk.ui.actions.spec import ActionSpec

FLAGS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "fix_here",
        QT_TRANSLATE_NOOP("Actions", "Fix here"),
        ("Alt+Return", "Alt+Enter"),
        icon="wand-sparkles",
    ),
    ActionSpec(
        "fix_all_safe",
        QT_TRANSLATE_NOOP("Actions", "Fix all certain"),
        ("Alt+Shift+Return", "Alt+Shift+Enter"),
        icon="wand-sparkles",
    ),
    ActionSpec("next_flag", QT_TRANSLATE_NOOP("Actions", "Next flag"), ("F8",), repeats=True),
    ActionSpec("previous_flag", QT_TRANSLATE_NOOP("Actions", "Previous flag"), ("Shift+F8",), repeats=True),
    ActionSpec("review_pass", QT_TRANSLATE_NOOP("Actions", "Review from the top"), ("F7",), icon="eye"),
)
