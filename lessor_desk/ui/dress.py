"""The style sheets of the few parts that Qt paints: scroll bars, menus, the search field.

Each part has its own. One for the whole application would be worked out anew for every widget whenever
the theme changes: 90 ms, in which the window does not answer.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractScrollArea, QMenu, QWidget

from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import RADIUS_FIELD, Tokens, mixed

Sheet = Callable[[Tokens], str]


def dress(widget: QWidget, sheet: Sheet) -> None:
    """Let `widget` wear `sheet` in the colours in force, now and after each change of the theme."""
    _Dress(widget, sheet)


def dress_bars(area: QAbstractScrollArea, ground: str = "") -> None:
    """Give `area` the scroll bars of the design; they stand on the token `ground`, or on what is below."""
    for bar in (area.verticalScrollBar(), area.horizontalScrollBar()):
        dress(bar, partial(scroll_bar, ground=ground))


def dressed_menu(parent: QWidget, title: str = "") -> QMenu:
    """An empty menu of `parent`."""
    menu = QMenu(title, parent)
    dress(menu, menu_sheet)
    return menu


class _Dress(QObject):
    """Belongs to the widget, and ends with it.

    Qt takes half a millisecond for each sheet: what is out of sight changes it when it is shown again.
    """

    def __init__(self, widget: QWidget, sheet: Sheet) -> None:
        super().__init__(widget)
        self._sheet = sheet
        self._waits = False
        self._put_on()
        theme().changed.connect(self._change)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self._put_on()
        return super().eventFilter(watched, event)

    def _change(self) -> None:
        if self._widget.isVisible():
            self._put_on()
        elif not self._waits:
            self._waits = True
            self._widget.installEventFilter(self)

    def _put_on(self) -> None:
        if self._waits:
            self._waits = False
            self._widget.removeEventFilter(self)
        self._widget.setStyleSheet(self._sheet(theme().tokens))

    @property
    def _widget(self) -> QWidget:
        return cast(QWidget, self.parent())


def menu_sheet(tokens: Tokens) -> str:
    """Of a menu."""
    around = f"border: 1px solid {tokens.accent}; padding: 5px 13px 5px 9px;" if tokens.high else ""
    return f"""
QMenu {{ background: {tokens.paper}; color: {tokens.ink}; border: 1px solid {tokens.field}; padding: 5px; }}
QMenu::item {{ padding: 6px 14px 6px 10px; border-radius: 6px; min-height: 16px; }}
QMenu::item:selected {{ background: {tokens.sel}; {around} }}
QMenu::item:disabled {{ color: {tokens.ink3}; }}
QMenu::separator {{ height: 1px; background: {tokens.border}; margin: 5px 6px; }}
QMenu::icon {{ padding-left: 8px; }}
"""


def search_field(tokens: Tokens) -> str:
    """Of the field in which the list is searched."""
    look = f"background: {tokens.paper}; border: 1px solid {tokens.field}; border-radius: {RADIUS_FIELD}px;"
    return f"QLineEdit {{ {look} }}"


def plain_field(tokens: Tokens) -> str:
    """Of a line to write in, ringed by the window while it has the focus."""
    look = f"background: {tokens.paper}; border: 1px solid {tokens.field}; border-radius: {RADIUS_FIELD}px;"
    return f"QLineEdit {{ {look} padding: 0 7px; }}"


def scroll_bar(tokens: Tokens, ground: str = "") -> str:
    """Of a scroll bar: a handle on the token `ground`, or on what is below it."""
    share = 0.75 if tokens.high else 0.5
    return f"""
QScrollBar {{ background: {getattr(tokens, ground) if ground else "transparent"}; border: none; margin: 0; }}
QScrollBar:vertical {{ width: 10px; }}
QScrollBar:horizontal {{ height: 10px; }}
QScrollBar::handle {{ background: {mixed(tokens.field, tokens.surface, share)}; border-radius: 2px; }}
QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {tokens.field}; }}
QScrollBar::handle:vertical {{ min-height: 32px; margin: 2px 1px 2px 5px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; margin: 5px 2px 1px 2px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
