"""How the work is arranged, and what is done to several items at once."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from lessor_desk.ui.actions.spec import ActionSpec

MANY: tuple[ActionSpec, ...] = (
    ActionSpec("assign_to_me", QT_TRANSLATE_NOOP("Actions", "Assign to me"), icon="user-check"),
    ActionSpec("assign", QT_TRANSLATE_NOOP("Actions", "Assign…"), icon="user"),
    ActionSpec("labels", QT_TRANSLATE_NOOP("Actions", "Labels…"), icon="book-marked"),
    ActionSpec("urgency", QT_TRANSLATE_NOOP("Actions", "Urgency…"), icon="arrow-up"),
    ActionSpec("select_all", QT_TRANSLATE_NOOP("Actions", "Select all items of the list"), icon="copy"),
    ActionSpec(
        "repair_many_safe",
        QT_TRANSLATE_NOOP("Actions", "Fix what is certain in the selected items"),
        icon="wand-sparkles",
    ),
    ActionSpec("repair_many", QT_TRANSLATE_NOOP("Actions", "Choose repairs of many…"), icon="spell-check"),
    ActionSpec("waive_many", QT_TRANSLATE_NOOP("Actions", "Set a rule aside in many…"), icon="check"),
    ActionSpec("spike_many", QT_TRANSLATE_NOOP("Actions", "Spike the selected items"), icon="archive"),
    ActionSpec("undo_many", QT_TRANSLATE_NOOP("Actions", "Undo what was done to many"), icon="undo-2"),
)
