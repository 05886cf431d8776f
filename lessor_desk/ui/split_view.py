"""The dispatches that one input was split into, shown before they are accepted: a person joins or cuts."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QVBoxLayout, QWidget

from lessor_desk.ingest import Dispatch, divided, joined
from lessor_desk.ui import fonts, hairline
from lessor_desk.ui.buttons import Button, FieldButton, PrimaryButton
from lessor_desk.ui.card import Ground
from lessor_desk.ui.dress import dress_bars
from lessor_desk.ui.elided_label import ElidedLabel
from lessor_desk.ui.kept_focus import KeptFocus
from lessor_desk.ui.link_button import LinkButton
from lessor_desk.ui.panel_head import SIDE, PanelHead
from lessor_desk.ui.split_delegate import SplitDelegate
from lessor_desk.ui.split_model import Part, Role, Row, SplitModel
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.theme import theme

AnyButton = TypeVar("AnyButton", bound=Button)


class SplitView(QWidget):
    """A card for each dispatch, with its lines.

    Return cuts above the chosen line, Delete joins the chosen dispatch with the next, as they would in a
    text; Ctrl+Z takes the last of them back, Ctrl+Return accepts. Nothing enters the desk before that.
    """

    accepted = Signal(object)  # tuple[Dispatch, …]
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("split_view")
        self.setAccessibleName(self.tr("Dispatches of the input"))
        self._before: list[tuple[Dispatch, ...]] = []
        self._model = SplitModel()
        self.list = SplitList(self._model)
        self.list.selectionModel().currentChanged.connect(self._follow)
        self.setFocusProxy(self.list)
        self.list.cut_wanted.connect(self.cut)
        self.list.join_wanted.connect(self.join)
        self.list.undo_wanted.connect(self.take_back)
        self.list.accept_wanted.connect(self.accept)
        self._name = ElidedLabel(fonts.interface(15, 600))
        self._count = TextLabel(fonts.interface(12), "ink2")
        self._count.setWordWrap(True)
        self._head = PanelHead("scissors", self.tr("Check the split"))
        self._head.say_leave(self.tr("cancel"), self.tr("Cancel: nothing is imported"))
        self._head.leave_wanted.connect(self.cancel)
        self._back = LinkButton(self.tr("Back to the proposal"), side=0)
        self._back.clicked.connect(self._take_all_back)
        self._cut = _wide(FieldButton(self.tr("Cut here"), "scissors", "Return"))
        self._cut.clicked.connect(self.cut)
        self._join = _wide(FieldButton(self.tr("Join with the next"), "plus", "Del"))
        self._join.clicked.connect(self.join)
        self._accept = _wide(PrimaryButton("", "check", "Ctrl+Return"))
        self._accept.clicked.connect(self.accept)
        self._focus = KeptFocus(self)
        self._lay_out()

    @property
    def dispatches(self) -> tuple[Dispatch, ...]:
        """The dispatches as they stand now."""
        return self._model.dispatches

    def show_dispatches(self, name: str, dispatches: tuple[Dispatch, ...]) -> None:
        """Show what the input `name` was split into."""
        self._focus.keep()
        self._before.clear()
        self._name.show_text(name)
        self._show(dispatches, 0)

    def cut(self) -> None:
        """Let a new dispatch begin at the chosen line."""
        row = self._chosen()
        if row is not None and self._may_cut(row):
            self._change(divided(self.dispatches, row.dispatch, row.line), row.line)

    def join(self) -> None:
        """Make the chosen dispatch and the next one into one."""
        row = self._chosen()
        if row is not None and self._may_join(row):
            line = row.line if row.line >= 0 else self.dispatches[row.dispatch].lines.start
            self._change(joined(self.dispatches, row.dispatch), line)

    def accept(self) -> None:
        """Let the dispatches enter the desk as they stand now."""
        self._focus.give_back()
        self.accepted.emit(self.dispatches)

    def cancel(self) -> None:
        """Let nothing of the input enter the desk."""
        self._focus.give_back()
        self.cancelled.emit()

    def take_back(self) -> None:
        """Take the last cut or join back."""
        if self._before:
            row = self._chosen()
            self._show(self._before.pop(), row.line if row is not None else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        hairline.paint(QPainter(self), QRectF(0, 0, 1, self.height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        else:
            super().keyPressEvent(event)

    def _take_all_back(self) -> None:
        proposal = self._before[0]
        self._before.clear()
        self._show(proposal, 0)
        self.list.setFocus()

    def _change(self, dispatches: tuple[Dispatch, ...], line: int) -> None:
        self._before.append(self.dispatches)
        self._show(dispatches, line)

    def _show(self, dispatches: tuple[Dispatch, ...], line: int) -> None:
        self._model.show_dispatches(dispatches)
        self.list.setCurrentIndex(self._model.index(self._model.row_of_line(line) or 0))
        count = len(dispatches)
        self._count.setText(self.tr("%n dispatches. Does each begin where it should?", "", count))
        self._accept.setText(self.tr("Accept (%n dispatches)", "", count))
        self._back.setVisible(bool(self._before))
        self._follow()

    def _chosen(self) -> Row | None:
        row = self.list.currentIndex().data(Role.ROW)
        return row if isinstance(row, Row) else None

    def _may_cut(self, row: Row) -> bool:
        return row.part is not Part.HEADING and not row.first

    def _may_join(self, row: Row) -> bool:
        return row.dispatch + 1 < len(self.dispatches)

    def _follow(self) -> None:
        row = self._chosen()
        self._cut.setEnabled(row is not None and self._may_cut(row))
        self._join.setEnabled(row is not None and self._may_join(row))

    def _lay_out(self) -> None:
        above = Ground("surface")
        told = QVBoxLayout(above)
        told.setContentsMargins(SIDE, 10, SIDE, 8)
        told.setSpacing(2)
        told.addWidget(self._name)
        told.addWidget(self._count)
        told.addWidget(self._back)

        foot = Ground("surface", line="top")
        buttons = QVBoxLayout(foot)
        buttons.setContentsMargins(SIDE, 9, SIDE, 8)
        buttons.setSpacing(6)
        for button in (self._cut, self._join, self._accept):
            buttons.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)  # the line that parts it from the text
        whole.setSpacing(0)
        for widget in (self._head, above):
            whole.addWidget(widget)
        whole.addWidget(self.list, 1)
        whole.addWidget(foot)


class SplitList(QListView):
    """The list itself; it keeps Ctrl+Return, Delete and Ctrl+Z from the window's shortcuts."""

    cut_wanted = Signal()
    join_wanted = Signal()
    undo_wanted = Signal()
    accept_wanted = Signal()

    def __init__(self, model: SplitModel) -> None:
        super().__init__()
        self.setObjectName("split")
        self.setAccessibleName(self.tr("Proposed dispatches"))
        self.setModel(model)
        self.setItemDelegate(SplitDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        dress_bars(self)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._dress()
        theme().changed.connect(self._dress)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._keeps(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_accept(event):
            self.accept_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.cut_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.join_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @staticmethod
    def _keeps(event: QKeyEvent) -> bool:
        undo = event.matches(QKeySequence.StandardKey.Undo)
        return undo or event.key() == Qt.Key.Key_Delete or _is_accept(event)

    def _dress(self) -> None:
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, theme().colour("surface"))
        self.setPalette(palette)
        self.viewport().update()


def _is_accept(event: QKeyEvent) -> bool:
    pressed = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return pressed and event.modifiers() == Qt.KeyboardModifier.ControlModifier


def _wide(button: AnyButton) -> AnyButton:
    """`button` as wide as its place: text at the left, key at the right."""
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return button
