"""What completing would make of the text: a passage before and after, and what has no place in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from lessor_desk.services.completion import Completion
from lessor_desk.services.completion import Passage as Change
from lessor_desk.ui import fonts
from lessor_desk.ui.completing.passage import Part, Passage, Piece
from lessor_desk.ui.dress import dress_bars
from lessor_desk.ui.editor.visible import shown
from lessor_desk.ui.text_label import TextLabel

_BEFORE = 160  # code points of the kept text that are shown before the change
_TALLEST = 260  # px


class Preview(QWidget):
    """The last words kept, what goes and what comes; then the corrections made again, and those left out."""

    def __init__(self) -> None:
        super().__init__()
        self._passage = Passage()
        self._kept, self._left = TextLabel(fonts.interface(12), "ink2"), TextLabel(fonts.interface(12), "cut")
        for label in (self._kept, self._left):
            label.setWordWrap(True)
        inside = QWidget()
        self._column = column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addWidget(self._passage)
        column.addWidget(self._kept)
        column.addWidget(self._left)
        column.addStretch(1)
        self._scroll = QScrollArea()
        dress_bars(self._scroll)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName(self.tr("Before and after"))
        self._scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        self.clear()

    @property
    def first(self) -> QWidget:
        """What takes the focus."""
        return self._scroll

    def clear(self) -> None:
        """Show nothing."""
        self._passage.show_pieces(())
        self._kept.hide()
        self._left.hide()
        self._scroll.setFixedHeight(24)

    def show_completion(self, completion: Completion, width: int) -> None:
        """Show what `completion` does; the sheet gives `width` pixels."""
        self._passage.show_pieces(pieces(completion))
        self._tell(self._kept, completion.reapplied, self.tr("Made again:"))
        self._tell(self._left, completion.left_out, self.tr("Without a place in the new text:"))
        needed = self._column.heightForWidth(width - 20)
        self._scroll.setFixedHeight(max(48, min(_TALLEST, needed + 4)))

    def text(self) -> str:
        """All that is shown."""
        told = (label.text() for label in (self._kept, self._left) if not label.isHidden())
        return "\n".join((self._passage.text(), *told))

    def _tell(self, label: TextLabel, changes: tuple[Change, ...], title: str) -> None:
        said = "; ".join(f"{shown(each.before)} → {shown(each.after)}" for each in changes)
        label.setText(f"{title} {said}")
        label.setVisible(bool(changes))


def pieces(completion: Completion) -> tuple[Piece, ...]:
    """The end of what is kept, what goes (struck through), what comes (green)."""
    before, after, kept = completion.before.body, completion.after.body, completion.kept
    gone = before[kept:] if before[:kept] == after[:kept] else ""
    start = max(0, kept - _BEFORE)
    if start:
        start = after.find(" ", start, kept) + 1 or start
    lead = "… " if start else ""
    return Piece(lead + after[start:kept]), Piece(gone.rstrip("\n"), Part.GONE), Piece(after[kept:], Part.NEW)
