"""The search above the list: its field, what may be typed, and what became of what was typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from lessor_desk.ui import fonts, icons
from lessor_desk.ui.dress import dress, search_field
from lessor_desk.ui.focus_ring import ringed
from lessor_desk.ui.search.hints import Known, SearchHints, completed, offers
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.tokens import CONTROL_HEIGHT, ICON_BUTTON

SEARCH_MS = 50  # without a key before the search is made


class SearchField(QLineEdit):
    """Where a search is typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setFont(fonts.interface(13))
        self.setFixedHeight(CONTROL_HEIGHT)
        self.setPlaceholderText(self.tr("Search all items"))
        self.setAccessibleName(self.placeholderText())
        sign = self.addAction(
            icons.icon("search", "ink2", ICON_BUTTON), QLineEdit.ActionPosition.LeadingPosition
        )
        sign.setText(self.placeholderText())
        dress(self, search_field)
        ringed(self)


class SearchRow(QWidget):
    """Shown when it is asked for. Escape leaves the search, Return and Down go to what was found."""

    changed = Signal(str)
    left, rows_wanted, keep_wanted = Signal(), Signal(), Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = SearchField(self)
        self.hints = SearchHints(self)
        self.keep = QToolButton(self)
        self._told = TextLabel(fonts.interface(12), "ink2")
        self._known = Known()
        self._sought = ""
        self._typing = QTimer(self, singleShot=True, interval=SEARCH_MS)
        self._typing.timeout.connect(self.search_now)
        self._lay_out()
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self.hints.taken.connect(self._take)
        self.keep.clicked.connect(self.keep_wanted)
        self.hide()

    @property
    def sought(self) -> str:
        """What is looked for."""
        return self._sought

    def open(self) -> None:
        """Come into sight, ready to be typed into."""
        self.show()
        self._offer()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def know(self, known: Known) -> None:
        """Names that may follow a condition."""
        self._known = known
        self._offer()

    def search_for(self, text: str) -> None:
        """Look for `text` at once, as if it had been typed."""
        self.show()
        with QSignalBlocker(self.field):
            self.field.setText(text)
        self._offer()
        self.search_now()

    def forget(self, *, silently: bool = False) -> None:
        """Look for nothing any more and go out of sight; `silently`: whoever asks knows."""
        with QSignalBlocker(self.field):
            self.field.clear()
        if silently:
            self._typing.stop()
            self._sought = ""
        else:
            self.search_now()
        self.tell("")
        self.hide()

    def search_now(self) -> None:
        """Make the search that stands in the field, if it is another one."""
        self._typing.stop()
        text = self.field.text().strip()
        self.keep.setEnabled(bool(text))
        if text != self._sought:
            self._sought = text
            self.changed.emit(text)

    def tell(self, text: str) -> None:
        """Say `text` under the field: what was not understood, what cannot be found yet."""
        self._told.setText(text)
        self._told.setVisible(bool(text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.field:
            return False
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            QTimer.singleShot(0, self, self._offer)
            return False
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        match event.key():
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.search_now()
                self.rows_wanted.emit()
            case _:
                return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:  # from an offer
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _typed(self) -> None:
        self._typing.start()
        self._offer()

    def _take(self, offer: str) -> None:
        self.field.setFocus()
        self.field.setText(completed(self.field.text(), offer))

    def _offer(self) -> None:
        """Offer what may come next while somebody is here."""
        focus = self.window().focusWidget()
        here = focus is not None and (focus is self.field or self.hints.isAncestorOf(focus))
        self.hints.show_offers(offers(self.field.text(), self._known) if here else ())

    def _lay_out(self) -> None:
        self.keep.setAutoRaise(True)
        self.keep.setIcon(icons.icon("book-marked", "ink2", ICON_BUTTON))
        self.keep.setFixedSize(CONTROL_HEIGHT, CONTROL_HEIGHT)
        self.keep.setAccessibleName(self.tr("Keep this search as a view"))
        self.keep.setToolTip(self.keep.accessibleName())
        self.keep.setEnabled(False)
        ringed(self.keep)
        self._told.setWordWrap(True)
        self._told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._told.hide()
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self.field, 1)
        line.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 2, 10, 8)
        column.setSpacing(6)
        column.addLayout(line)
        column.addWidget(self.hints)
        column.addWidget(self._told)
