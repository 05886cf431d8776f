"""The bar on top: the menu, the name, the palette's field, and what can be done with the item."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from lessor_desk.ui import fonts, hairline, icons, key_cap
from lessor_desk.ui.buttons import Button, FieldButton, PrimaryButton, QuietButton
from lessor_desk.ui.focus_ring import ringed
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import COMMAND_BAR_HEIGHT, CONTROL_HEIGHT, ICON_RAIL, RADIUS_FIELD

PALETTE_KEYS = "Ctrl+K"
_FIELD_END = 7  # px between the key cap and the end of the field
_BORDERED = frozenset({"send_back", "reopen"})  # decisions beside the primary one
_UNCAPPED = frozenset({"spike"})  # too near the primary button to ask for attention


class CommandBar(QWidget):
    """Shows the buttons it is given; what sets an item aside is quiet and shows no key cap."""

    menu_requested = Signal(QPoint)  # where the menu's upper left corner belongs, on the screen
    palette_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(COMMAND_BAR_HEIGHT)
        self._menu = MenuButton(self)
        self._menu.clicked.connect(self._ask_for_menu)
        self._palette = PaletteField(self)
        self._palette.clicked.connect(self.palette_wanted)
        self._shown: list[Button] = []
        self._wanted: tuple[QAction | None, tuple[QAction, ...], QAction | None] = (None, (), None)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(7, 0, 12, 0)
        self._line.setSpacing(8)
        self._line.addWidget(self._menu)
        self._line.addSpacing(-1)
        self._line.addWidget(TextLabel(fonts.interface(14, 600), "ink", "Lessor Desk"))
        self._line.addSpacing(11)
        self._line.addWidget(self._palette, 1)
        self._line.addStretch(1)

    def set_palette_visible(self, visible: bool) -> None:
        """Show the field that opens the command palette, or not."""
        self._palette.setVisible(visible)

    def set_buttons(
        self, following: QAction | None, secondary: Sequence[QAction], primary: QAction | None
    ) -> None:
        """Show these actions from left to right in place of the former ones."""
        wanted = (following, tuple(secondary), primary)
        if wanted == self._wanted:
            return
        self._wanted = wanted
        for button in self._shown:
            self._line.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._shown = []
        if following is not None:
            self._add(QuietButton(), following)
        for action in secondary:
            if action.objectName() in _BORDERED:
                self._add(FieldButton(), action)
            else:
                self._add(QuietButton(capped=action.objectName() not in _UNCAPPED), action)
        if primary is not None:
            self._add(PrimaryButton(), primary)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("window"))
        hairline.paint(painter, QRectF(0, self.height() - 1, self.width(), 1))

    def _add(self, button: Button, action: QAction) -> None:
        self._shown.append(button)
        self._line.addWidget(button)
        button.set_action(action)

    def _ask_for_menu(self) -> None:
        self.menu_requested.emit(self._menu.mapToGlobal(QPoint(0, self._menu.height() + 4)))


class MenuButton(QAbstractButton):
    """The three lines that open the menu."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(CONTROL_HEIGHT, CONTROL_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(self.tr("Menu"))
        self.setToolTip(self.tr("Menu (%1)").replace("%1", "F10"))
        ringed(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("hover"))
            painter.drawRoundedRect(QRectF(self.rect()), RADIUS_FIELD, RADIUS_FIELD)
        icons.paint(painter, "menu", "ink2", QRectF(7, 7, ICON_RAIL, ICON_RAIL))


class PaletteField(QAbstractButton):
    """Looks like a field and opens the command palette."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(self.tr("Search or command…"))
        self.setAccessibleName(self.tr("Command or search"))
        self.setToolTip(f"{self.accessibleName()} ({key_cap.key_text(PALETTE_KEYS)})")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(CONTROL_HEIGHT)
        self.setMinimumWidth(160)
        self.setMaximumWidth(300)
        ringed(self)

    def sizeHint(self) -> QSize:
        return QSize(300, CONTROL_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.field), 1))
        painter.setBrush(QColor(colours.paper))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, RADIUS_FIELD, RADIUS_FIELD)
        icons.paint(painter, "search", "ink2", QRectF(11, 8, 15, 15))
        painter.setFont(fonts.interface(13))
        painter.setPen(QColor(colours.ink3))
        keys = key_cap.key_text(PALETTE_KEYS)
        width = key_cap.cap_width(keys)
        text, capped = self._fitting(self.width() - 34 - _FIELD_END, width + _FIELD_END)
        painter.drawText(QPointF(34, 21), text)
        if capped:
            place = QRectF(self.width() - width - _FIELD_END, 7, width, key_cap.HEIGHT - 2)
            key_cap.paint_cap(painter, place, keys)

    def _fitting(self, room: int, cap: int) -> tuple[str, bool]:
        """The words that fit into `room`, and whether the key cap does so beside them."""
        metrics = QFontMetricsF(fonts.interface(13))
        for text in (self.text(), self.tr("Search…")):
            needed = metrics.horizontalAdvance(text)
            if needed + cap <= room or needed <= room < needed + cap:
                return text, needed + cap <= room
        return "", True
