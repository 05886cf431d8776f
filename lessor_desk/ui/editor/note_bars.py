"""The bars beside passages that notes are about: thin lines in the margin, next to the letters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QRectF

if TYPE_CHECKING:
    from lessor_desk.ui.editor.copy_edit import CopyEdit
    from lessor_desk.ui.editor.flag_track import FlagTrack

WIDTH, TO_TEXT = 2, 5  # px
_INSET = 4  # px at the top and bottom of a line


class NoteBar(NamedTuple):
    """The bar of note `number`, in pixels of the viewport."""

    number: int
    top: float
    bottom: float

    def rect(self, left: float, shift: float) -> QRectF:
        """Where it is painted, `shift` px lower than the viewport counts."""
        return QRectF(left, self.top + shift, WIDTH, self.bottom - self.top)


def bars(edit: CopyEdit, track: FlagTrack[int], clip: QRect) -> Iterator[NoteBar]:
    """The bars beside `clip` of the text, one for each paragraph that a passage touches."""
    for block, origin in edit.flags_in_view.blocks(clip):
        layout, position = block.layout(), block.position()
        for mark in track.between(position, position + block.length() - 1):
            numbers = [
                line.lineNumber()
                for line in map(layout.lineAt, range(layout.lineCount()))
                if mark.start - position < line.textStart() + line.textLength()
                and mark.end - position > line.textStart()
            ]
            if numbers:
                top = origin.y() + numbers[0] * edit.pitch + _INSET
                yield NoteBar(mark.flag, top, origin.y() + (numbers[-1] + 1) * edit.pitch - _INSET)
