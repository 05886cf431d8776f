"""The theme of the application: palette and style sheet from the tokens, changed at once."""

from __future__ import annotations

import functools
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from lessor_desk.ui import fonts
from lessor_desk.ui.tokens import DARK, LIGHT, Tokens, mixed

ThemeName = Literal["light", "dark", "system"]


class Theme(QObject):
    """The colours in force. Widgets that paint themselves repaint on `changed`."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name: ThemeName = "light"
        self.tokens: Tokens = LIGHT
        self._follows_system = False

    def apply(self, name: str) -> None:
        """Dress the application in `light`, `dark`, or what the `system` asks for, now and later.

        Raises ValueError for another name.
        """
        if name not in ("light", "dark", "system"):
            raise ValueError(f"no such theme: {name!r}")
        self.name = name  # type: ignore[assignment]
        if name == "system" and not self._follows_system:
            self._follows_system = True
            QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._dress()

    def colour(self, name: str) -> QColor:
        """The colour of a token in force, or `name` itself if it is `#RRGGBB`."""
        return QColor(name if name.startswith("#") else getattr(self.tokens, name))

    def _system_changed(self) -> None:
        if self.name == "system":
            self._dress()

    def _dress(self) -> None:
        self.tokens = DARK if self._wants_dark() else LIGHT
        application = QApplication.instance()
        if isinstance(application, QApplication):
            if application.style().objectName().lower() != "fusion":
                application.setStyle(QStyleFactory.create("Fusion"))
            application.setFont(fonts.interface(13))
            application.setPalette(palette(self.tokens))
            application.setStyleSheet(style_sheet(self.tokens))
        self.changed.emit()

    def _wants_dark(self) -> bool:
        if self.name == "system":
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self.name == "dark"


@functools.cache
def theme() -> Theme:
    """The one theme of the application."""
    return Theme()


def palette(tokens: Tokens) -> QPalette:
    """The tokens as Qt's own widgets ask for them."""
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.window,
        role.WindowText: tokens.ink,
        role.Base: tokens.paper,
        role.AlternateBase: tokens.surface,
        role.Text: tokens.ink,
        role.PlaceholderText: tokens.ink3,
        role.Button: tokens.paper,
        role.ButtonText: tokens.ink,
        role.BrightText: tokens.button_text,
        role.ToolTipBase: tokens.paper,
        role.ToolTipText: tokens.ink,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.button_text,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Light: tokens.paper,
        role.Midlight: tokens.hover,
        role.Mid: tokens.border,
        role.Dark: tokens.field,
        role.Shadow: tokens.field,
    }
    made = QPalette()
    for which, colour in colours.items():
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.ink3))
    return made


def style_sheet(tokens: Tokens) -> str:
    """The radii and borders that the palette cannot say."""
    return f"""
QToolTip, QMenu {{ background: {tokens.paper}; color: {tokens.ink}; border: 1px solid {tokens.field}; }}
QToolTip {{ padding: 3px 6px; }}
QMenu {{ padding: 5px; }}
QMenu::item {{ padding: 6px 14px 6px 10px; border-radius: 6px; min-height: 16px; }}
QMenu::item:selected {{ background: {tokens.sel}; }}
QMenu::item:disabled {{ color: {tokens.ink3}; }}
QMenu::separator {{ height: 1px; background: {tokens.border}; margin: 5px 6px; }}
QMenu::icon {{ padding-left: 8px; }}
QLineEdit#search {{ background: {tokens.paper}; border: 1px solid {tokens.field}; border-radius: 6px; }}
QSplitter::handle {{ background: transparent; }}
QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: 10px; }}
QScrollBar:horizontal {{ height: 10px; }}
QScrollBar::handle {{ background: {mixed(tokens.field, tokens.surface, 0.5)}; border-radius: 2px; }}
QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {tokens.field}; }}
QScrollBar::handle:vertical {{ min-height: 32px; margin: 2px 1px 2px 5px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; margin: 5px 2px 1px 2px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
