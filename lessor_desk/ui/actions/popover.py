"""The single keys of popover, cards and compare: only there, never in the text."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class PopoverKey:
    """A key that answers while popover, card or compare has the focus; `text` is English.

    `action` is the action of the window that the key does there, if it has one.
    """

    key: str
    text: object
    action: str = ""


POPOVER: tuple[PopoverKey, ...] = (
    PopoverKey("Return", QT_TRANSLATE_NOOP("Actions", "fix, next")),
    PopoverKey("T", QT_TRANSLATE_NOOP("Actions", "fix everywhere")),
    PopoverKey("E", QT_TRANSLATE_NOOP("Actions", "fix by hand")),
    PopoverKey("I", QT_TRANSLATE_NOOP("Actions", "ignore here")),
    PopoverKey("S", QT_TRANSLATE_NOOP("Actions", "ask the source"), "ask_source"),
    PopoverKey("B", QT_TRANSLATE_NOOP("Actions", "run as a brief"), "run_as_brief"),
    PopoverKey("R", QT_TRANSLATE_NOOP("Actions", "restore the passage")),
)


def key_of(action: str) -> str:
    """The key of a window's action where popover, card or compare has the focus, or nothing."""
    return next((each.key for each in POPOVER if action and each.action == action), "")
