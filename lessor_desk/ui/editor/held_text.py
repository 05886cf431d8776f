"""The text of a QTextDocument as it is meant, kept beside it and told of every change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor, QTextDocument

from lessor_desk.text.edit import Edit
from lessor_desk.text.span import Span
from lessor_desk.text.utf16 import Utf16Map, from_utf16, to_utf16
from lessor_desk.ui.editor.stand_ins import StandIns

_MANY = 2_000  # units: from here on the whole document is asked, not a cursor


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a text: `edit` and `removed` in code points, the places in UTF-16 units."""

    edit: Edit
    removed: str
    at: int
    taken: int
    added: int


class HeldText(QObject):
    """What `document` says, in code points, with what Qt cannot hold put back.

    Qt tells a change as a place and two lengths, sometimes wider than what changed; the old text
    is kept here to know what was taken away, and the change is told as narrow as it was.
    """

    changed = Signal(object)  # Change

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._document = document
        self._stand_ins = StandIns()
        self._text = ""
        self._units = 0  # length in UTF-16
        self._map: Utf16Map | None = None  # of the text as it is, made when it is asked for
        self._untold: list[Change] = []
        document.contentsChange.connect(self._follow)
        document.contentsChanged.connect(self._tell)

    @property
    def text(self) -> str:
        return self._text

    def encode(self, text: str) -> str:
        """`text` as the document must be given it."""
        return self._stand_ins.encode(text, self._document.toRawText)

    def decode(self, held: str) -> str:
        """What a passage taken from the document means."""
        return self._stand_ins.decode(held)

    def to_utf16(self, place: int) -> int:
        """The document's place for a code point."""
        return place if self._units == len(self._text) else self._places().to_utf16(place)

    def utf16_places(self) -> Callable[[int], int]:
        """`to_utf16` for many places in the text as it is."""
        return int if self._units == len(self._text) else self._places().to_utf16

    def from_utf16(self, place: int) -> int:
        """The code point at a place of the document."""
        return place if self._units == len(self._text) else self._places().from_utf16(place)

    def _places(self) -> Utf16Map:
        if self._map is None:
            self._map = Utf16Map(self._text)
        return self._map

    def _follow(self, at: int, taken: int, added: int) -> None:
        length = self._document.characterCount() - 1
        taken, added = min(taken, self._units - at), min(added, length - at)
        if taken < 0 or self._units - taken + added != length:
            at, taken, added = 0, self._units, length
        held = self._passage(at, added, length)
        start, end = self.from_utf16(at), self.from_utf16(at + taken)
        inserted = self._stand_ins.decode(held)
        removed = self._text[start:end]
        if inserted == removed:
            return
        before, after = common_ends(removed, inserted) if removed and inserted else (0, 0)
        self._text = self._text[:start] + inserted + self._text[end:]
        self._units, self._map = length, None
        at += to_utf16(inserted, before)
        inserted, removed = inserted[before : len(inserted) - after], removed[before : len(removed) - after]
        start += before
        edit = Edit(Span(start, start + len(removed)), inserted)
        taken, added = to_utf16(removed, len(removed)), to_utf16(inserted, len(inserted))
        self._untold.append(Change(edit, removed, at, taken, added))

    def _tell(self) -> None:
        """Tell what changed, now that the paragraphs are laid out again."""
        while self._untold:
            self.changed.emit(self._untold.pop(0))

    def _passage(self, at: int, added: int, length: int) -> str:
        if added > _MANY:
            raw = self._document.toRawText()
            return raw if added == length else raw[from_utf16(raw, at) : from_utf16(raw, at + added)]
        cursor = QTextCursor(self._document)
        cursor.setPosition(at)
        cursor.setPosition(at + added, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText()


def common_ends(one: str, other: str) -> tuple[int, int]:
    """How many characters both begin and, beyond these, end with."""
    shortest = min(len(one), len(other))
    before = next((n for n in range(shortest) if one[n] != other[n]), shortest)
    rest = shortest - before
    after = next((n for n in range(rest) if one[-1 - n] != other[-1 - n]), rest)
    return before, after
