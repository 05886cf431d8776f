"""Breaks that are in a document only: an endless paragraph is held in several pieces.

Qt lays a whole paragraph out for every key, which takes a quarter of a second in a megabyte without
an end of line. So the document holds such a paragraph as several, and which of its paragraph ends
are none is known here. A cursor of Qt stands around each of them: Qt itself moves it with every
change, and it selects nothing forward any more once its break is gone. No break has to be guessed.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument

from lessor_desk.text.utf16 import Utf16Map, to_utf16
from lessor_desk.ui.editor.break_places import JOINER, NEAR, break_places, goes_with_the_letter_before

LIMIT = 8_000  # characters: a longer paragraph is held in pieces
_AUTO = Qt.LayoutDirection.LayoutDirectionAuto
_STRONG = {
    "L": Qt.LayoutDirection.LeftToRight,
    "R": Qt.LayoutDirection.RightToLeft,
    "AL": Qt.LayoutDirection.RightToLeft,
}
"""The direction of a paragraph whose first letter is of this class of Unicode's."""
_KEEP = QTextCursor.MoveMode.KeepAnchor
_ROUNDS = 3  # what is joined may have to be broken elsewhere


class SoftBreaks:
    """The breaks in `document`, whose pieces are at most `limit` characters long once settled.

    Places of Qt count each break as one unit; units are those of the text, which has none.
    """

    def __init__(self, document: QTextDocument, limit: int = LIMIT) -> None:
        self._document, self.limit = document, limit
        self._cursors: list[QTextCursor] = []  # each selects one break, in order
        self._places: list[int] = []  # of the breaks, as Qt counts, when last read
        self._units: list[int] = []  # the units before each
        self.still: Callable[[], AbstractContextManager[None]] = nullcontext  # keeps the view where it is
        self._turned = False  # whether a piece was ever given a direction

    def __len__(self) -> int:
        return len(self._places)

    def read(self) -> bool:
        """Take in where the breaks are, now that the document has changed; answer whether they moved."""
        if not self._cursors:
            return False
        before = self._places
        self._cursors = [cursor for cursor in self._cursors if cursor.anchor() < cursor.position()]
        self._places = [cursor.anchor() for cursor in self._cursors]
        self._units = [place - number for number, place in enumerate(self._places)]
        return self._places != before

    # places

    def to_units(self, place: int) -> int:
        """The units before Qt's `place`; before and behind a break they are the same."""
        return place - bisect_left(self._places, place) if self._places else place

    def to_qt(self, units: int, *, end: bool = False) -> int:
        """Qt's place for `units`: at a break behind it, or before it if what is meant is an `end`."""
        if not self._places:
            return units
        return units + (bisect_left if end else bisect_right)(self._units, units)

    def at(self, place: int) -> bool:
        """Whether a break stands at Qt's `place`."""
        index = bisect_left(self._places, place)
        return index < len(self._places) and self._places[index] == place

    def goes_on(self, block: QTextBlock) -> bool:
        """Whether the paragraph goes on in the block after `block`."""
        return bool(self._places) and self.at(block.position() + block.length() - 1)

    def without(self, held: str, at: int) -> str:
        """`held`, which stands at Qt's place `at`, without the breaks in it."""
        first = bisect_left(self._places, at)
        if first == len(self._places):
            return held
        units = Utf16Map(held)
        last = bisect_left(self._places, at + units.to_utf16(len(held)))
        places = [units.from_utf16(place - at) for place in self._places[first:last]]
        return "".join(
            held[start:end]
            for start, end in zip([0, *(p + 1 for p in places)], [*places, len(held)], strict=True)
        )

    # making and joining

    def broken(self, held: str) -> tuple[str, list[int]]:
        """`held` with a paragraph end at each break it needs, and their places in units from its start."""
        if len(held) <= self.limit:
            return held, []
        lines, places, at = [], [], 0
        for line in held.split("\n"):
            ends = [*break_places(line, self.limit), len(line)]
            starts = [0, *ends[:-1]]
            pieces = [line[start:end] for start, end in zip(starts, ends, strict=True)]
            for piece in pieces[:-1]:
                at += to_utf16(piece, len(piece))
                places.append(at)
                at += 1
            at += to_utf16(pieces[-1], len(pieces[-1])) + 1
            lines += pieces
        return "\n".join(lines), places

    def pin(self, places: Iterable[int]) -> None:
        """The paragraph ends at `places`, as Qt counts, are breaks."""
        for place in places:
            cursor = QTextCursor(self._document)
            cursor.setPosition(place)
            cursor.setPosition(place + 1, _KEEP)
            cursor.setKeepPositionOnInsert(True)
            insort(self._cursors, cursor, key=QTextCursor.selectionStart)

    def settle(self, first: int, last: int) -> None:
        """Break and join around the places `first` to `last` of Qt, where the text has changed."""
        if not self._places and not self._turned and self._document.characterCount() <= self.limit:
            return
        for _ in range(_ROUNDS):
            splits, joins = self._wanted(first, last)
            if not splits and not joins:
                break
            self._make(splits, joins)
            last += len(splits)
        self.direct(first, last)

    def direct(self, first: int, last: int) -> None:
        """Write each piece from `first` to `last` in the direction of its paragraph, and those after it."""
        if not self._places and not self._turned:
            return
        block = self._document.findBlock(first)
        while block.isValid():
            before = block.previous()
            if before.isValid() and self.goes_on(before):
                if turn := block.textDirection() != before.textDirection():
                    self._turned = True
                    form = QTextBlockFormat()
                    form.setLayoutDirection(before.textDirection())
                    QTextCursor(block).setBlockFormat(form)
            elif turn := block.blockFormat().layoutDirection() != (own := self._own_direction(block)):
                self._turned = self._turned or own != _AUTO
                form = QTextBlockFormat()
                form.setLayoutDirection(own)
                QTextCursor(block).setBlockFormat(form)
            if not turn and block.position() > last:
                break
            block = block.next()

    def _own_direction(self, block: QTextBlock) -> Qt.LayoutDirection:
        """What the first piece of a paragraph is written in: where it has no letter, a later piece tells."""
        first = block
        while True:
            strong = next(filter(_STRONG.__contains__, map(unicodedata.bidirectional, block.text())), None)
            if strong is not None:
                return _STRONG[strong] if block != first else _AUTO
            if not self.goes_on(block):
                return _AUTO
            block = block.next()

    def _make(self, splits: set[int], joins: set[int]) -> None:
        cursor = QTextCursor(self._document)
        with self.still(), joined(cursor):
            for place in sorted((*splits, *joins), reverse=True):
                cursor.setPosition(place)
                if place in splits:
                    cursor.insertBlock()
                    self.pin((place,))
                else:
                    cursor.deleteChar()

    def _around(self, first: int, last: int) -> Iterator[QTextBlock]:
        """The blocks from `first` to `last`, and those that these go on from and in."""
        block, stop = self._document.findBlock(first), self._document.findBlock(last)
        if block.previous().isValid() and self.goes_on(block.previous()):
            block = block.previous()
        if not stop.isValid():
            stop = self._document.lastBlock()
        if self.goes_on(stop):
            stop = stop.next()
        end = stop.position()
        while block.isValid() and block.position() <= end:
            yield block
            block = block.next()

    def _wanted(self, first: int, last: int) -> tuple[set[int], set[int]]:
        """Where breaks are to be made, and which are to be taken away, as Qt counts."""
        splits: set[int] = set()
        joins: set[int] = set()
        before = -1  # length of the piece that goes on here, or none
        for block in self._around(first, last):
            length = block.length() - 1
            if block.layout().preeditAreaText():  # an input method is at work there
                before = -1
                continue
            if length > self.limit and len(text := block.text()) > self.limit:
                if before >= 0 and self._is_torn(block):
                    joins.add(block.position() - 1)
                units = Utf16Map(text)
                splits |= {block.position() + units.to_utf16(at) for at in break_places(text, self.limit)}
                before = -1
                continue
            if before >= 0 and (self._is_short(before, length) or self._is_torn(block)):
                joins.add(block.position() - 1)
                length += before
            before = length if self.goes_on(block) else -1
        return splits, joins

    def _is_short(self, one: int, other: int) -> bool:
        together = one + other
        return together <= self.limit // 2 or (together <= self.limit and min(one, other) <= self.limit // 8)

    def _is_torn(self, block: QTextBlock) -> bool:
        """Whether the break before `block` stands inside a letter, or in a word though blanks are near."""
        first, last = block.text()[: self._near], block.previous().text()[-self._near :]
        if goes_with_the_letter_before(first) or last.endswith(JOINER):
            return True
        if first.startswith(" "):
            return bool(first.strip(" "))
        return not last.endswith(" ") and " " in first + last

    @property
    def _near(self) -> int:
        return min(NEAR, self.limit // 8)


@contextmanager
def joined(cursor: QTextCursor) -> Iterator[None]:
    """Let what is done be one change of the document."""
    cursor.beginEditBlock()
    try:
        yield
    finally:
        cursor.endEditBlock()
