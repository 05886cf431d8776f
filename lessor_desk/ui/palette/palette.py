"""The palette itself: a field, what it finds, and how to use it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from lessor_desk.ui import fonts, icons
from lessor_desk.ui.announce import announce
from lessor_desk.ui.card import Rule
from lessor_desk.ui.dress import dress_bars
from lessor_desk.ui.key_cap import KeyCap
from lessor_desk.ui.over_sheet import OverSheet
from lessor_desk.ui.palette.delegate import ROW, PaletteDelegate
from lessor_desk.ui.palette.entry import Entry, Found, Section
from lessor_desk.ui.palette.model import FOUND, PaletteModel
from lessor_desk.ui.palette.recent import remember
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.theme import theme

WIDTH, TOP = 620, 96  # px
_HIGHEST = 8.5 * ROW


class CommandPalette(OverSheet):
    """Letters go to the field, arrows to the rows, Return does what the row says."""

    asked = Signal(str)  # what is written has changed, or the palette has opened

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("command_palette")
        self.setAccessibleName(self.tr("Command or search"))
        self.field = QLineEdit()
        self.field.setFrame(False)
        self.field.setFont(fonts.interface(17))
        self.field.setPlaceholderText(self.tr("Search or command…"))
        self.field.setAccessibleName(self.tr("Command or search"))
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self.asked)
        self.setFocusProxy(self.field)
        self.model = PaletteModel(self)
        self.rows = QListView()
        self.rows.setModel(self.model)
        self.rows.setItemDelegate(PaletteDelegate(self.rows))
        self.rows.setFrameShape(QListView.Shape.NoFrame)
        dress_bars(self.rows)
        self.rows.viewport().setAutoFillBackground(False)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setAccessibleName(self.tr("What was found"))
        self.rows.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setMouseTracking(True)
        self.rows.entered.connect(self._pointed)
        self.rows.clicked.connect(self._run)
        self._nothing = TextLabel(fonts.interface(13), "ink2", self.tr("Nothing has this name."))
        self._nothing.setContentsMargins(20, 12, 20, 14)
        self._lay_out()
        theme().changed.connect(self._dress)
        self._dress()

    def ask(self, written: str = "") -> None:
        """Open with `written` in the field."""
        self.field.setText(written)
        self.asked.emit(written)
        self.open(self.field)

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show what was found; the row that was chosen stays chosen if it is still there."""
        before = self.chosen
        self.model.show(sections)
        rows = range(self.model.rowCount())
        again = next((row for row in rows if before is not None and self._key(row) == before.key), None)
        self._choose(self.model.first if again is None or not self._moved else again)
        empty = self.model.rowCount() == 0
        self._nothing.setVisible(empty)
        self.rows.setVisible(not empty)
        self._fit_rows()

    @property
    def chosen(self) -> Entry | None:
        """The entry that Return starts."""
        row = self.rows.currentIndex().data(FOUND)
        return row.entry if isinstance(row, Found) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._steer(event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._steer(event):
            self.field.setFocus()
            self.field.event(event)
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._whole.setContentsMargins(16, self._top(), 16, 16)
        self._fit_rows()

    def _steer(self, event: QKeyEvent) -> bool:
        """Whether `event` was for the rows or the palette, not for the field."""
        page = max(1, self.rows.height() // ROW - 1)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_K if control:
                self.leave()
            case Qt.Key.Key_Down | Qt.Key.Key_Tab:
                self._step(1)
            case Qt.Key.Key_Up | Qt.Key.Key_Backtab:
                self._step(-1)
            case Qt.Key.Key_PageDown:
                self._step(page)
            case Qt.Key.Key_PageUp:
                self._step(-page)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._run(self.rows.currentIndex())
            case _:
                return False
        return True

    def focusNextPrevChild(self, forward: bool) -> bool:
        return True

    _moved = False  # whether a person has gone to another row than the first

    def _step(self, step: int) -> None:
        self._moved = True
        self._choose(self.model.step(self.rows.currentIndex().row(), step))
        if self.chosen is not None:
            index = self.rows.currentIndex()
            announce(self, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _choose(self, row: int) -> None:
        index = self.model.index(row) if row >= 0 else QModelIndex()
        self.rows.setCurrentIndex(index)
        if row == self.model.first:
            self.rows.scrollToTop()  # with the title above it
            self._moved = False
        else:
            self.rows.scrollTo(index)

    def _pointed(self, index: QModelIndex) -> None:
        if isinstance(index.data(FOUND), Found):
            self._moved = True
            self.rows.setCurrentIndex(index)

    def _key(self, row: int) -> str:
        found = self.model.row(row)
        return found.entry.key if isinstance(found, Found) else ""

    def _run(self, index: QModelIndex) -> None:
        found = index.data(FOUND)
        if isinstance(found, Found) and found.entry.enabled:
            remember(found.entry.key)
            run: Callable[[], object] = found.entry.run
            self.close_sheet()
            run()

    def _fit_rows(self) -> None:
        delegate = self.rows.itemDelegate()
        heights = (
            delegate.sizeHint(None, self.model.index(row)).height()  # type: ignore[arg-type]
            for row in range(self.model.rowCount())
        )
        room = self.height() - self._top() - 50 - 38 - 24
        self.rows.setFixedHeight(round(max(0, min(sum(heights) + 8, _HIGHEST, room))))

    def _top(self) -> int:
        """How far from the top of the window: less in a low one."""
        return min(TOP, max(16, self.height() // 8))

    def _dress(self) -> None:
        colours = theme().tokens
        fill = "surface" if colours.dark else "paper"
        self.sheet.set_fill(fill)
        self.field.setStyleSheet(
            f"background: transparent; border: none; color: {colours.ink};"
            f" placeholder-text-color: {colours.ink3};"
        )

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(18, 0, 16, 0)
        line.setSpacing(9)
        line.addWidget(_Magnifier())
        line.addWidget(self.field, 1)
        line.addWidget(KeyCap("Esc"))
        head = QWidget()
        head.setFixedHeight(49)
        head.setLayout(line)
        inside = QVBoxLayout(self.sheet)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(head)
        inside.addWidget(Rule())
        inside.addWidget(self.rows)
        inside.addWidget(self._nothing)
        inside.addWidget(Rule())
        inside.addWidget(self._make_foot())
        self.sheet.setMaximumWidth(WIDTH)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.sheet, WIDTH)
        middle.addStretch(1)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(16, TOP, 16, 16)
        self._whole.addLayout(middle)
        self._whole.addStretch(1)

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        foot.setFixedHeight(37)
        row = QHBoxLayout(foot)
        row.setContentsMargins(18, 0, 18, 0)
        row.setSpacing(7)
        for caps, words in ((("Up", "Down"), self.tr("choose")), (("Return",), self.tr("start"))):
            for cap in caps:
                row.addWidget(KeyCap(cap))
            row.addWidget(TextLabel(fonts.interface(12), "ink2", words))
            row.addSpacing(7)
        row.addStretch(1)
        hint = TextLabel(fonts.interface(12), "ink2", self.tr("Type “#” for a number, “@” for a person"))
        row.addWidget(hint)
        return foot


class _Magnifier(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(18, 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        icons.paint(QPainter(self), "search", "ink2", QRectF(self.rect()))
