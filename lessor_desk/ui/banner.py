"""A band at the top of a pane: what is wrong or forbidden, and the one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from lessor_desk.ui import fonts, hairline, icons
from lessor_desk.ui.announce import announce
from lessor_desk.ui.buttons import Button, FieldButton, QuietButton
from lessor_desk.ui.lead_in_label import LeadInLabel
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import ICON_BUTTON

BannerKind = Literal["danger", "warning", "info"]
BannerAction = tuple[str, Callable[[], object]] | tuple[str, Callable[[], object], str]
"""The button's text, what it does, and perhaps its icon."""

_GRAVITY = ("danger", "warning", "info")
_FILLS = {"danger": "enc_soft", "warning": "cut_soft", "info": "sel"}
_SIGNS = {"danger": "enc", "warning": "cut", "info": "accent"}
_BUTTON_HEIGHT, _SMALL_BUTTON_HEIGHT = 30, 28


@dataclass(frozen=True, slots=True)
class _Message:
    kind: BannerKind
    bold: str
    text: str
    actions: Sequence[BannerAction]
    icon: str
    of_item: bool
    urgent: bool

    @property
    def said(self) -> tuple[str, ...]:
        """What there is to see of it: the same again is not announced again."""
        return (self.kind, self.bold, self.text, self.icon, *(action[0] for action in self.actions))


class Banner(QFrame):
    """Shows the gravest of its messages, with `+1` if there is another; hidden without any."""

    placed = Signal(bool)  # whether what it says is about the item: it stands below the item's head

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._messages: dict[str, _Message] = {}
        self._shown: _Message | None = None
        self._buttons: list[Button] = []
        self._text = LeadInLabel()
        self._more = TextLabel(fonts.interface(12, 600), "ink2")
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(50, 8, 16, 8)
        self._line.setSpacing(8)
        self._line.addWidget(self._text, 1)
        self._line.addWidget(self._more)
        self._line.addSpacing(4)
        self.setMinimumHeight(48)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_banner(
        self,
        kind: BannerKind,
        bold: str,
        text: str,
        actions: Sequence[BannerAction] = (),
        icon: str = "octagon-alert",
        *,
        key: str = "",
        of_item: bool = False,
        urgent: bool = False,
    ) -> None:
        """Say it until `clear(key)`; the same `key` says it anew. The first action stands in a field.

        `of_item`: it is about the item that is open, and not about the desk. A screen reader says at once
        what is wrong, and what is `urgent` though nothing is.
        """
        urgent = urgent or kind != "info"
        self._messages[key] = _Message(kind, bold, text, actions, icon, of_item, urgent)
        self._show_gravest()

    def clear(self, key: str | None = None) -> None:
        """Take back the message `key`, or all of them."""
        if key is None:
            self._messages.clear()
        elif self._messages.pop(key, None) is None:
            return
        self._show_gravest()

    @property
    def text(self) -> str:
        """What the banner says, without its buttons; empty if it says nothing."""
        return f"{self._shown.bold} {self._shown.text}".strip() if self._shown else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour(_FILLS[self._shown.kind]))
        if theme().tokens.high:  # two of the fills are gone
            hairline.paint(painter, QRectF(0, self.height() - 1, self.width(), 1))
        place = QRectF(24, (self.height() - ICON_BUTTON) // 2, ICON_BUTTON, ICON_BUTTON)
        icons.paint(painter, self._shown.icon, _SIGNS[self._shown.kind], place)

    def _show_gravest(self) -> None:
        gravest = min(self._messages.values(), key=lambda message: _GRAVITY.index(message.kind), default=None)
        self.setVisible(gravest is not None)
        if gravest is None:
            self._shown = None
            return
        others = len(self._messages) - 1
        self._more.setText(f"+{others}")
        self._more.setVisible(others > 0)
        said = self._shown.said if self._shown is not None else None
        self._shown = gravest
        if gravest.said != said:
            self._text.tell(gravest.bold, gravest.text)
            self.setAccessibleName(self.text)
            self._offer(gravest.actions)
            self.placed.emit(gravest.of_item)
            announce(self, self.text, assertive=gravest.urgent)
        self.update()

    def _run(self, number: int) -> None:
        if self._shown is not None:
            self._shown.actions[number][1]()

    def _offer(self, actions: Sequence[BannerAction]) -> None:
        for button in self._buttons:
            self._line.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        small = len(actions) > 1
        height = _SMALL_BUTTON_HEIGHT if small else _BUTTON_HEIGHT
        for number, action in enumerate(actions):
            icon = action[2] if len(action) == 3 else ""
            kind = FieldButton if number == 0 else QuietButton
            button = kind(action[0], icon, height=height, small=small)
            button.setAccessibleName(action[0])
            button.clicked.connect(lambda _checked=False, number=number: self._run(number))
            self._line.addWidget(button)
            button.show()
            self._buttons.append(button)
