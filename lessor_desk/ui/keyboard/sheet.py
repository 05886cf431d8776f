"""The sheet that F1 shows: every key on one page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from lessor_desk.ui import fonts
from lessor_desk.ui.dress import dress_bars
from lessor_desk.ui.key_cap import KeyCap, key_text
from lessor_desk.ui.keyboard import groups
from lessor_desk.ui.link_button import LinkButton
from lessor_desk.ui.over_sheet import OverSheet
from lessor_desk.ui.text_label import TextLabel

WIDTH = 1060  # px, as wide as the window allows
_LINE = 23
_KEYS_WIDTH = 132
_THREE_COLUMNS_FROM = 900


class KeyboardSheet(OverSheet):
    """Shows the keys in force; they are changed in the preferences."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keyboard_sheet")
        self.setAccessibleName(self.tr("The keyboard of Lessor Desk"))
        self.preferences = LinkButton(
            self.tr("All keys can be changed in Preferences › Keyboard"), 12, weight=400, colour="ink3"
        )
        self._columns = 0  # of subjects; 0: no page was shown
        self._told: list[tuple[str, list[groups.Shown]]] = []  # what the page says
        self._ready: list[tuple[str, list[groups.Shown], _Subject]] = []  # made beforehand
        self._page = QWidget()
        self._scroll = QScrollArea()
        dress_bars(self._scroll)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName(self.tr("Keys"))
        self._scroll.viewport().setAutoFillBackground(False)
        self._lay_out()

    def show_page(self) -> None:
        """Show the page with the keys in force."""
        told = groups.page()
        if told != self._told or self._columns != self._columns_wanted():
            self._told = told
            self._make_page()
        self._fit_page()
        self._scroll.verticalScrollBar().setValue(0)
        self.open(self._scroll)

    def make_ready(self) -> Iterator[None]:
        """Make the subjects of the page beforehand, one with each step."""
        if not self._told:
            for title, lines in groups.page():
                self._ready.append((title, lines, _Subject(title, lines)))
                yield

    def _subject(self, title: str, lines: list[groups.Shown]) -> _Subject:
        for ready in self._ready:
            if ready[:2] == (title, lines):
                self._ready.remove(ready)
                return ready[2]
        return _Subject(title, lines)

    def _make_page(self) -> None:
        columns = self._columns = self._columns_wanted()
        self._page = QWidget()
        grid = QGridLayout(self._page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(20)
        for place, (title, lines) in enumerate(self._told):
            subject = self._subject(title, lines)
            grid.addWidget(subject, place // columns, place % columns, Qt.AlignmentFlag.AlignTop)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        self._ready.clear()
        self._scroll.setWidget(self._page)
        self._page.setAutoFillBackground(False)
        self._fit_page()

    def _columns_wanted(self) -> int:
        return 3 if self._inner_width() >= _THREE_COLUMNS_FROM else 2

    def text(self) -> str:
        """All that the page says, line by line."""
        return "\n".join(
            f"{' '.join(map(key_text, line.keys))}\t{line.text}"
            for _, lines in groups.page()
            for line in lines
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F1:
            self.leave()
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            if self._columns not in (0, self._columns_wanted()):
                self._make_page()
            self._fit_page()
        return super().event(event)

    def _fit_page(self) -> None:
        """The sheet is as high as its page, as far as the window allows."""
        room = self.height() - 40 - self._head.sizeHint().height() - 60
        layout = self._page.layout()
        beside_bar = self._inner_width() - self._scroll.verticalScrollBar().sizeHint().width()
        needed = layout.heightForWidth(beside_bar) if layout is not None else 0
        self._scroll.setFixedHeight(max(120, min(needed, room)))

    def _inner_width(self) -> int:
        parent = self.parentWidget()
        return min(WIDTH, (parent.width() if parent is not None else WIDTH) - 32) - 58

    def _lay_out(self) -> None:
        title = TextLabel(fonts.copy(18, 600), "ink", self.tr("The keyboard of Lessor Desk"))
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(10)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.preferences)
        head.addWidget(KeyCap("Esc"))
        self.sheet.setMaximumWidth(WIDTH)
        inside = QVBoxLayout(self.sheet)
        inside.setContentsMargins(28, 20, 28, 20)
        inside.setSpacing(10)
        inside.addWidget(self._head)
        inside.addWidget(self._scroll)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.sheet, WIDTH)
        middle.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.addStretch(1)
        whole.addLayout(middle)
        whole.addStretch(1)


class _Subject(QWidget):
    """One subject: its title, then a line for each key."""

    def __init__(self, title: str, lines: Sequence[groups.Shown]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, _KEYS_WIDTH)
        grid.setColumnStretch(1, 1)
        grid.addWidget(TextLabel(fonts.interface(13, 600), "accent", title), 0, 0, 1, 2)
        grid.setRowMinimumHeight(0, 22)
        for row, line in enumerate(lines, start=1):
            caps = QWidget()
            side_by_side = QHBoxLayout(caps)
            side_by_side.setContentsMargins(0, 0, 8, 0)
            side_by_side.setSpacing(5)
            for keys in line.keys:
                side_by_side.addWidget(KeyCap(keys))
            side_by_side.addStretch(1)
            words = TextLabel(fonts.interface(12), "ink2", line.text)
            words.setWordWrap(True)
            words.setContentsMargins(0, 2, 0, 2)  # so that two lines of one are not two
            grid.addWidget(caps, row, 0)
            grid.addWidget(words, row, 1)
            grid.setRowMinimumHeight(row, _LINE)
