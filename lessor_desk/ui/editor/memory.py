"""What the pane remembers of an item while another one is open."""

from __future__ import annotations

from dataclasses import dataclass, field

from lessor_desk.services.rows import ItemText
from lessor_desk.ui.editor.undo import History


@dataclass(slots=True)
class Place:
    """Cursor (and the other end of the selection) and scroll of one part; places in code points."""

    anchor: int = 0
    position: int = 0
    scroll: int = 0


@dataclass(slots=True)
class Memory:
    """The steps of an item, the text that they end at, and where the editor was in it."""

    history: History = field(default_factory=History)
    text: ItemText = field(default_factory=ItemText)
    places: dict[str, Place] = field(default_factory=dict)


class Memories:
    """One memory for each item, kept while the window is open."""

    def __init__(self) -> None:
        self._by_number: dict[int, Memory] = {}

    def of(self, number: int, text: ItemText) -> Memory:
        """What is remembered of item `number`; nothing if its text is no longer what was left."""
        kept = self._by_number.get(number)
        if kept is None or kept.text != text:
            kept = self._by_number[number] = Memory(text=text)
        return kept
