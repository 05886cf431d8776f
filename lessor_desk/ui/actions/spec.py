"""What an action is, before there is a window."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """An action: its objectName, English words, keys (Qt's portable text), Lucide icon.

    `turns_with` names the action whose keys it shares: never are both enabled. What `repeats` is done again
    and again while its keys are held down: moving about, and nothing that decides.
    """

    name: str
    text: object  # a str; PySide6 declares what its marker gives back as an object
    keys: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False
    turns_with: str = ""
    repeats: bool = False
