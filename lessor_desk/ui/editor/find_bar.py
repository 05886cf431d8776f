"""The band in which words to be found, and what replaces them, are written."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from lessor_desk.ui import fonts, hairline
from lessor_desk.ui.buttons import FieldButton, QuietButton
from lessor_desk.ui.dress import dress, plain_field
from lessor_desk.ui.focus_ring import ringed
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tick_box import TickBox

_HEIGHT = 30


class FindBar(QWidget):
    """Says what is wanted; Return goes on, Escape ends it. It looks for nothing itself."""

    looked_for = Signal(str, bool)  # the words, whether exactly these
    next_wanted, previous_wanted = Signal(), Signal()
    replace_wanted, replace_all_wanted = Signal(str), Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = self._field("find_words", self.tr("Find in the text"))
        self.by = self._field("replace_by", self.tr("Replace by"))
        self._count = TextLabel(fonts.interface(12), "ink2")
        self._exact = TickBox(self.tr("Exactly"))
        self._exact.setMinimumHeight(_HEIGHT)
        self._exact.setToolTip(self.tr("Case and accents count"))
        self._exact.setAccessibleDescription(self._exact.toolTip())
        previous = self._button(QuietButton, self.tr("Previous place"), "chevron-up", "Shift+F3")
        following = self._button(QuietButton, self.tr("Next place"), "chevron-down", "F3")
        close = self._button(QuietButton, self.tr("Close"), "x", "Esc")
        self._one = FieldButton(self.tr("Replace"), height=_HEIGHT, small=True)
        self._all = FieldButton(self.tr("Replace all"), height=_HEIGHT, small=True)
        self._replacing = (self.by, self._one, self._all)
        find = QHBoxLayout()
        find.setSpacing(6)
        find.setContentsMargins(4, 0, 0, 0)
        for widget in (self._count, self._exact, previous, following, close):
            find.addWidget(widget)
        replace = QHBoxLayout()
        replace.setSpacing(6)
        replace.addWidget(self._one)
        replace.addWidget(self._all)
        replace.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(24, 7, 15, 8)
        grid.setSpacing(6)
        grid.addWidget(self.words, 0, 0)
        grid.addLayout(find, 0, 1)
        grid.addWidget(self.by, 1, 0)
        grid.addLayout(replace, 1, 1)
        grid.setColumnStretch(0, 1)
        self.words.textChanged.connect(self._look)
        self._exact.toggled.connect(self._look)
        self.by.returnPressed.connect(self._one.click)
        previous.clicked.connect(self.previous_wanted)
        following.clicked.connect(self.next_wanted)
        close.clicked.connect(self.close_bar)
        self._one.clicked.connect(lambda: self.replace_wanted.emit(self.by.text()))
        self._all.clicked.connect(lambda: self.replace_all_wanted.emit(self.by.text()))
        theme().changed.connect(self.update)
        self.hide()

    def open(self, words: str, *, replacing: bool) -> None:
        """Show the band, with `words` to begin with (what is selected), ready to write."""
        for widget in self._replacing:
            widget.setVisible(replacing)
        if words and "\n" not in words:
            self.words.setText(words)
        self.show()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()
        self._look()

    def set_read_only(self, read_only: bool) -> None:
        """Replace nothing."""
        for widget in self._replacing:
            widget.setEnabled(not read_only)

    def tell(self, which: int, of: int) -> None:
        """Say which of how many places is selected."""
        number = QLocale().toString
        if not self.words.text():
            text = ""
        elif not of:
            text = self.tr("not found")
        elif which:
            text = self.tr("%1 of %2").replace("%1", number(which)).replace("%2", number(of))
        else:
            text = self.tr("%n place(s)", "", of)
        self._count.setText(text)
        self.words.setAccessibleDescription(text)

    def close_bar(self) -> None:
        """Leave."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.close_bar()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.words.hasFocus():
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                (self.previous_wanted if back else self.next_wanted).emit()
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("surface"))
        hairline.paint(painter, QRectF(0, self.height() - 1, self.width(), 1))

    def _look(self) -> None:
        self.looked_for.emit(self.words.text(), self._exact.isChecked())

    def _field(self, name: str, label: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setFont(fonts.interface(13))
        field.setFixedHeight(_HEIGHT)
        field.setMinimumWidth(90)
        field.setPlaceholderText(label)
        field.setAccessibleName(label)
        dress(field, plain_field)
        ringed(field)
        return field

    def _button(self, kind: type[QuietButton], name: str, icon: str, keys: str) -> QuietButton:
        button = kind("", icon, height=_HEIGHT, small=True)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({keys})")
        return button
