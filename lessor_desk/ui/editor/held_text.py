"""The text of a QTextDocument as it is meant, kept beside it and told of every change.

Three ways to count meet here. Text, findings and edits count code points; flags that follow the
text count UTF-16 units of it; Qt counts units too, and the breaks inside endless paragraphs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor, QTextDocument

from lessor_desk.text.edit import Edit
from lessor_desk.text.span import Span
from lessor_desk.text.utf16 import Utf16Map, from_utf16, to_utf16
from lessor_desk.ui.editor.soft_breaks import LIMIT, SoftBreaks, joined
from lessor_desk.ui.editor.stand_ins import StandIns

_MANY = 2_000  # units: from here on the whole document is asked, not a cursor


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a text: `edit` and `removed` in code points, the places in UTF-16 units of the text."""

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

    def __init__(self, document: QTextDocument, limit: int = LIMIT) -> None:
        super().__init__(document)
        self._document = document
        self._stand_ins = StandIns()
        self.breaks = SoftBreaks(document, limit)
        self.tell: Callable[[Change], None] = _nobody
        """Is told every change, once the paragraphs are laid out again."""
        self._text = ""
        self._units = 0  # length in UTF-16
        self._length = 0  # the same as Qt counts, with the breaks
        self._map: Utf16Map | None = None  # of the text as it is, made when it is asked for
        self._untold: list[Change] = []
        self._coming: tuple[int, list[int]] | None = None  # length and breaks of what is being loaded
        self._is_settled = False  # the change that comes is one of breaks only, or brings them
        self._unsettled: tuple[int, int] | None = None  # from where to where breaks are to be looked after
        document.contentsChange.connect(self._follow)
        document.contentsChanged.connect(self._tell)

    @property
    def text(self) -> str:
        return self._text

    def load(self, text: str, show: Callable[[str], None]) -> None:
        """Let `show` put `text`, as the document must be given it, in place of all that is there."""
        held, places = self.breaks.broken(self._encoded(text))
        self._is_settled = True
        self._coming = to_utf16(held, len(held)), places
        try:
            show(held)
            self._coming = None
            self.breaks.direct(0, self._length)
        finally:
            self._coming, self._is_settled = None, False

    def put(self, cursor: QTextCursor, text: str) -> None:
        """Put `text` in place of what `cursor` has selected."""
        held, places = self.breaks.broken(self._encoded(text))
        start = cursor.selectionStart()
        with joined(cursor):
            cursor.insertText(held)
            self.breaks.pin(start + place for place in places)

    def to_utf16(self, place: int) -> int:
        """The units before a code point."""
        return place if self._units == len(self._text) else self._places().to_utf16(place)

    def utf16_places(self) -> Callable[[int], int]:
        """`to_utf16` for many places in the text as it is."""
        return int if self._units == len(self._text) else self._places().to_utf16

    def from_utf16(self, place: int) -> int:
        """The code point at a unit."""
        return place if self._units == len(self._text) else self._places().from_utf16(place)

    def to_qt(self, place: int, *, end: bool = False) -> int:
        """Qt's place for a code point; at a break behind it, or before it if it is the `end` of a passage."""
        return self.breaks.to_qt(self.to_utf16(place), end=end)

    def from_qt(self, place: int) -> int:
        """The code point at Qt's place."""
        return self.from_utf16(self.breaks.to_units(place))

    def _places(self) -> Utf16Map:
        if self._map is None:
            self._map = Utf16Map(self._text)
        return self._map

    def _encoded(self, text: str) -> str:
        return self._stand_ins.encode(text, self._document.toRawText)

    def _follow(self, at: int, taken: int, added: int) -> None:
        length, before = self._document.characterCount() - 1, self._length
        taken, added = min(taken, before - at), min(added, length - at)
        if taken < 0 or before - taken + added != length:
            at, taken, added = 0, before, length
        start = self.from_qt(at)
        end = self.from_qt(at + taken) if taken else start  # the breaks are still those of before
        if self._coming and length == self._coming[0]:
            self.breaks.pin(self._coming[1])
        other_breaks = self.breaks.read()
        self._length = length
        inserted = self._stand_ins.decode(self.breaks.without(self._passage(at, added, length), at))
        removed = self._text[start:end]
        if not self._is_settled and (inserted != removed or other_breaks):
            first, last = self._unsettled or (at, at)
            self._unsettled = min(first, at), max(last, at + added)
        if inserted == removed:
            return
        same, after = common_ends(removed, inserted) if removed and inserted else (0, 0)
        units = self.to_utf16(start) + to_utf16(inserted, same)
        self._text = self._text[:start] + inserted + self._text[end:]
        self._units, self._map = length - len(self.breaks), None
        inserted, removed = inserted[same : len(inserted) - after], removed[same : len(removed) - after]
        start += same
        edit = Edit(Span(start, start + len(removed)), inserted)
        taken, added = to_utf16(removed, len(removed)), to_utf16(inserted, len(inserted))
        self._untold.append(Change(edit, removed, units, taken, added))

    def _tell(self) -> None:
        """Tell what changed, now that the paragraphs are laid out again, and break them anew."""
        while self._untold:
            self.tell(self._untold.pop(0))
        if self._unsettled is not None:
            first, last = self._unsettled
            self._unsettled = None
            self._is_settled = True
            try:
                self.breaks.settle(first, last)
            finally:
                self._is_settled = False

    def _passage(self, at: int, added: int, length: int) -> str:
        if added <= 1:
            return self._document.characterAt(at) if added else ""
        if added > _MANY:
            raw = self._document.toRawText()
            return raw if added == length else raw[from_utf16(raw, at) : from_utf16(raw, at + added)]
        cursor = QTextCursor(self._document)
        cursor.setPosition(at)
        cursor.setPosition(at + added, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText()


def _nobody(_change: Change) -> None:
    pass


def common_ends(one: str, other: str) -> tuple[int, int]:
    """How many characters both begin and, beyond these, end with."""
    shortest = min(len(one), len(other))
    before = next((n for n in range(shortest) if one[n] != other[n]), shortest)
    rest = shortest - before
    after = next((n for n in range(rest) if one[-1 - n] != other[-1 - n]), rest)
    return before, after
