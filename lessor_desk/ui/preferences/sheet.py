"""The sheet of the preferences: the names of the pages at the left, one page at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from lessor_desk.ui import fonts, grounds, hairline, icons
from lessor_desk.ui.buttons import FieldButton, QuietButton
from lessor_desk.ui.focus_ring import ringed
from lessor_desk.ui.over_sheet import OverSheet
from lessor_desk.ui.preferences.page import BAR, Page
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import ICON_BUTTON, RADIUS_FIELD, RADIUS_SHEET

WIDTH, HEIGHT = 860, 560  # px, as far as the window allows
_NAMES, _NAMES_NARROW = 197, 170
_NAME_HEIGHT = 33


@dataclass(frozen=True, slots=True)
class Offer:
    """A page that is made when it is first shown."""

    title: str
    icon: str
    make: Callable[[], Page]


class PreferencesSheet(OverSheet):
    """Each page changes things at once; the foot says so."""

    def __init__(self, parent: QWidget, offers: Sequence[Offer]) -> None:
        super().__init__(parent)
        self.setObjectName("preferences_sheet")
        self.setAccessibleName(self.tr("Preferences"))
        self.offers = tuple(offers)
        self._made: dict[int, Page] = {}
        self._shown = 0
        self._names = QButtonGroup(self)
        self._stack = QStackedWidget()
        self._title = TextLabel(fonts.interface(16, 600))
        self._subtitle = TextLabel(fonts.interface(12), "ink2")
        self._subtitle.setWordWrap(True)
        self._said = TextLabel(fonts.interface(12), "ink2")
        self._said.setWordWrap(True)
        self._reset = QuietButton(self.tr("Reset this page"))
        self._reset.setAccessibleName(self._reset.text())
        self._reset.clicked.connect(lambda: self.page.reset())
        self._close = FieldButton(self.tr("Close"), "", "Esc")
        self._close.setAccessibleName(self._close.text())
        self._close.clicked.connect(self.leave)
        self._lay_out()
        self._names.idClicked.connect(self.show_page)

    def show_sheet(self, page: int = -1) -> None:
        """Show the sheet; `page` is where it opens, or where it was."""
        self._fit_sheet()
        self.show_page(page if page >= 0 else self._shown)
        self.open(self._names.button(self._shown))

    def show_page(self, page: int) -> None:
        """Show one of the pages."""
        self._shown = page
        if page not in self._made:
            made = self._made[page] = self.offers[page].make()
            made.said.connect(self.say)
            self._stack.addWidget(made)
        shown = self.page
        self._stack.setCurrentWidget(shown)
        self._names.button(page).setChecked(True)
        self._title.setText(self.offers[page].title)
        self._subtitle.setText(shown.subtitle)
        self._subtitle.setVisible(bool(shown.subtitle))
        self._reset.setVisible(shown.can_reset)
        self._said.setText(self.tr("Changes apply at once."))
        shown.begin()

    @property
    def place(self) -> int:
        """Which of the pages is shown, or was shown last."""
        return self._shown

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._made[self._shown]

    def say(self, text: str) -> None:
        """Tell at the foot what has just happened."""
        self._said.setText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_sheet()

    def _fit_sheet(self) -> None:
        width, height = min(WIDTH, self.width() - 24), min(HEIGHT, self.height() - 24)
        self.sheet.setFixedSize(width, height)
        self._side.setFixedWidth(_NAMES if width >= WIDTH - 60 else _NAMES_NARROW)

    def _lay_out(self) -> None:
        self._side = _Side()
        names = QVBoxLayout(self._side)
        names.setContentsMargins(12, 14, 12, 12)
        names.setSpacing(2)
        heading = TextLabel(fonts.interface(16, 600), "ink", self.tr("Preferences"))
        heading.setContentsMargins(1, 2, 0, 8)
        names.addWidget(heading)
        for place, offer in enumerate(self.offers):
            button = _Name(offer.title, offer.icon)
            self._names.addButton(button, place)
            names.addWidget(button)
        names.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, BAR, 0)
        foot.setSpacing(12)
        foot.addWidget(self._said, 1)
        foot.addWidget(self._reset)
        foot.addWidget(self._close)
        close = QuietButton(icon_name="x", height=26)
        close.setAccessibleName(self.tr("Close the preferences"))
        close.setToolTip(close.accessibleName())
        close.setFixedWidth(26)
        close.clicked.connect(self.leave)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 3, 0)
        head.addWidget(self._title, 1)
        head.addWidget(close)
        right = QVBoxLayout()
        right.setContentsMargins(26, 15, 16, 16)
        right.setSpacing(0)
        right.addLayout(head)
        right.addWidget(self._subtitle)
        right.addSpacing(10)
        right.addWidget(self._stack, 1)
        right.addSpacing(12)
        right.addLayout(foot)
        inside = QHBoxLayout(self.sheet)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self._side)
        inside.addLayout(right, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addStretch(1)
        whole.addWidget(self.sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(1)


class _Side(QWidget):
    """The ground under the names, with a line at its right."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS_SHEET - 1, RADIUS_SHEET - 1)
        hairline.paint(painter, QRectF(self.width() - 1, 0, 1, self.height()))


class _Name(QAbstractButton):
    """The name of a page; one of them is on."""

    def __init__(self, text: str, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFixedHeight(_NAME_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        ringed(self)

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(fonts.interface(13, 600)).horizontalAdvance(self.text())
        return QSize(round(width) + 44, _NAME_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        if on or self.underMouse():
            grounds.paint(painter, QRectF(self.rect()), RADIUS_FIELD, chosen=on)
        middle = self.height() / 2
        icons.paint(
            painter, self._icon, "accent" if on else "ink2", QRectF(9, middle - 8, ICON_BUTTON, ICON_BUTTON)
        )
        font = fonts.interface(13, 600 if on else 500)
        painter.setFont(font)
        painter.setPen(QColor(colours.ink if on else colours.ink2))
        baseline = middle + QFontMetricsF(font).capHeight() / 2
        painter.drawText(QPointF(34, round(baseline)), self.text())
