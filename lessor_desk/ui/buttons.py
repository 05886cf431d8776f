"""The three buttons of the window: the one primary action, a quiet one, and one in a field.

All show text, icon and key cap; given an action they show its text, icon and keys, and follow it.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QFont,
    QFontMetricsF,
    QIcon,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from lessor_desk.ui import fonts, icons, key_cap
from lessor_desk.ui.focus_ring import ringed
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import CONTROL_HEIGHT, ICON_BUTTON, ICON_META, RADIUS_FIELD, TARGET, mixed

_SIDE, _SIDE_AFTER_CAP = 11, 8
_ICON_GAP, _CAP_GAP = 7, 8
_PRESSED, _HOVERED = 0.14, 0.07  # how much ink darkens a fill


class Button(QAbstractButton):
    """What the three have in common: measures, the action behind, painting in layers.

    An action's property `lucide` names its icon, which then takes the colour of the text; else the
    action's own icon is drawn.
    `keys` is a shortcut such as `Ctrl+O`. A `small` one has smaller letters and icon; without `capped`
    the keys of an action are told in the tooltip only.
    """

    def __init__(
        self,
        text: str = "",
        icon_name: str = "",
        keys: QKeySequence | str = "",
        parent: QWidget | None = None,
        *,
        height: int = CONTROL_HEIGHT,
        small: bool = False,
        capped: bool = True,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._capped = capped
        self._keys = key_cap.key_text(keys) if keys else ""
        self._height = height
        self._px, self._icon_side = (12, ICON_META) if small else (13, ICON_BUTTON)
        self._action: QAction | None = None
        self._own = ("", "")  # text and icon instead of those of the action
        self.setText(text)
        self.setFont(self.text_font())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        ringed(self)

    def set_action(self, action: QAction, *, text: str = "", icon: str = "") -> None:
        """Show `action`, follow its changes, and trigger it when pressed; `text` and `icon` go before its."""
        self._own = text, icon
        if self._action is not None:
            self._action.changed.disconnect(self._follow)
            self.clicked.disconnect(self._action.trigger)
        self._action = action
        action.changed.connect(self._follow)
        self.clicked.connect(action.trigger)
        self._follow()

    def show_text(self, text: str, keys: QKeySequence | str = "") -> None:
        """Show another text and key cap."""
        self.setText(text)
        self.setAccessibleName(text)
        self._keys = key_cap.key_text(keys) if keys else ""
        self.updateGeometry()
        self.update()

    def set_icon_name(self, name: str) -> None:
        """Show the Lucide icon `name`, or none."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    @property
    def keys(self) -> str:
        """The keys in the cap, as shown."""
        return self._keys

    def text_font(self) -> QFont:
        return fonts.interface(self._px, 500)

    def sizeHint(self) -> QSize:
        width = 2 * _SIDE + QFontMetricsF(self.font()).horizontalAdvance(self._shown())
        if self._has_icon():
            width += self._icon_side + (_ICON_GAP if self._shown() else 0)
        if self._keys:
            width += _CAP_GAP + key_cap.cap_width(self._keys) + _SIDE_AFTER_CAP - _SIDE
        return QSize(max(TARGET, round(width)), self._height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter, QRectF(self.rect()))
        middle = self.height() / 2
        x = float(_SIDE)
        if self._has_icon():
            side = self._icon_side
            if not self._shown() and not self._keys:  # all of the button
                x = round((self.width() - side) / 2)
            self._paint_icon(painter, QRectF(x, round(middle - side / 2), side, side))
            x += side + _ICON_GAP
        metrics = QFontMetricsF(self.font())
        painter.setFont(self.font())
        painter.setPen(theme().colour(self.ink()))
        baseline = middle + metrics.capHeight() / 2
        painter.drawText(QPointF(x, round(baseline)), self._shown())
        if self._keys:
            width = key_cap.cap_width(self._keys)
            x = self.width() - _SIDE_AFTER_CAP - width
            place = QRectF(x, round(middle - key_cap.HEIGHT / 2), width, key_cap.HEIGHT)
            key_cap.paint_cap(painter, place, self._keys, on_button=self.cap_on_button())

    def paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        """Paint what lies under the text."""

    def ink(self) -> str:
        """The token of the text's colour."""
        return "ink" if self.isEnabled() else "ink3"

    def icon_ink(self) -> str:
        """The token of the icon's colour."""
        return "ink2" if self.isEnabled() else "ink3"

    def icon_shown(self) -> str:
        """The name of the Lucide icon, or nothing."""
        return self._icon_name

    def cap_on_button(self) -> bool:
        """Whether the key cap lies on the primary colour."""
        return False

    def _has_icon(self) -> bool:
        return bool(self.icon_shown()) or not self.icon().isNull()

    def _paint_icon(self, painter: QPainter, rect: QRectF) -> None:
        if name := self.icon_shown():
            icons.paint(painter, name, self.icon_ink(), rect)
        else:
            mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
            self.icon().paint(painter, rect.toRect(), mode=mode)

    def _shown(self) -> str:
        """The text without the mark of its mnemonic."""
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def _follow(self) -> None:
        action = self._action
        if action is None:
            return
        text, icon = self._own
        self.setText(text or action.iconText())
        self._icon_name = icon or action.property("lucide") or ""
        self.setIcon(action.icon())
        self._keys = key_cap.key_text(action.shortcut()) if self._capped else ""
        self.setEnabled(action.isEnabled())
        self.setToolTip(key_cap.tooltip(action))
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(action.toolTip())
        if self.parentWidget() is not None or not action.isVisible():
            self.setVisible(action.isVisible())  # without a parent it would be a window for a moment
        self.updateGeometry()
        self.update()


class QuietButton(Button):
    """Text on the bar itself; a fill only under the pointer."""

    def paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        if self.isEnabled() and (self.underMouse() or self.isDown() or self.isChecked()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_over(theme().tokens.hover, self))
            painter.drawRoundedRect(rect, RADIUS_FIELD, RADIUS_FIELD)

    def ink(self) -> str:
        return "ink2" if self.isEnabled() else "ink3"


class FieldButton(Button):
    """A button with a border: a secondary action."""

    def paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        colours = theme().tokens
        fill = colours.hover if colours.dark else colours.paper
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.setBrush(_over(fill, self) if self.isEnabled() else QColor(colours.hover))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_FIELD, RADIUS_FIELD)


class PrimaryButton(Button):
    """The one primary action; disabled it shows a padlock, and its tooltip says why."""

    def text_font(self) -> QFont:
        return fonts.interface(self._px, 600)

    def paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        colours = theme().tokens
        if self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_over(colours.button, self))
            painter.drawRoundedRect(rect, RADIUS_FIELD, RADIUS_FIELD)
            return
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.setBrush(QColor(colours.hover))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_FIELD, RADIUS_FIELD)

    def ink(self) -> str:
        return "button_text" if self.isEnabled() else "ink3"

    def icon_ink(self) -> str:
        return self.ink()

    def icon_shown(self) -> str:
        return super().icon_shown() if self.isEnabled() else "lock"

    def cap_on_button(self) -> bool:
        return self.isEnabled()


def _over(fill: str, button: QAbstractButton) -> QColor:
    """The fill of a button, a little nearer the ink while it is pointed at or pressed."""
    share = _PRESSED if button.isDown() else _HOVERED if button.underMouse() else 0.0
    return QColor(mixed(theme().tokens.ink, fill, share))
