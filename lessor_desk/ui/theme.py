"""The theme of the application: its palette from the tokens, changed at once."""

from __future__ import annotations

import functools
from typing import Any, Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication, QStyleFactory, QToolTip

from lessor_desk.ui import fonts
from lessor_desk.ui.tokens import DARK, LIGHT, Tokens, raised

ThemeName = Literal["light", "dark", "system"]


class Theme(QObject):
    """The colours in force. Widgets that paint themselves repaint on `changed`."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name: ThemeName = "light"
        self.tokens: Tokens = LIGHT
        self.contrast = "system"
        self._hints: QStyleHints | None = None  # the system, once it is asked; PySide must keep both
        self._needs: Any = None  # how the person needs to see, as the system knows it

    def apply(self, name: str, contrast: str | None = None) -> None:
        """Dress the application in `light`, `dark`, or what the `system` asks for, now and later.

        `contrast` likewise: `normal`, `high`, `system`; None leaves it. Raises ValueError for another name.
        """
        if name not in ("light", "dark", "system"):
            raise ValueError(f"no such theme: {name!r}")
        if contrast not in (None, "normal", "high", "system"):
            raise ValueError(f"no such contrast: {contrast!r}")
        self.name = name  # type: ignore[assignment]
        self.contrast = contrast or self.contrast
        if self._hints is None:
            self._hints = QGuiApplication.styleHints()
            self._hints.colorSchemeChanged.connect(self._system_changed)
            if hasattr(self._hints, "accessibility"):  # from Qt 6.10 on
                self._needs = self._hints.accessibility()
                self._needs.contrastPreferenceChanged.connect(self._system_changed)
        self._dress()

    def colour(self, name: str) -> QColor:
        """The colour of a token in force, or `name` itself if it is `#RRGGBB`."""
        return QColor(name if name.startswith("#") else getattr(self.tokens, name))

    def _system_changed(self) -> None:
        if "system" in (self.name, self.contrast):
            self._dress()

    def _dress(self) -> None:
        tokens = DARK if self._wants_dark() else LIGHT
        self.tokens = raised(tokens) if self._wants_contrast() else tokens
        application = QApplication.instance()
        if isinstance(application, QApplication):
            if application.style().objectName().lower() != "fusion":
                application.setStyle(QStyleFactory.create("Fusion"))
            if (font := fonts.interface(13)) != application.font():
                application.setFont(font)  # asked of every widget
            application.setPalette(palette(self.tokens))
            QToolTip.setPalette(application.palette())
        self.changed.emit()

    def _wants_dark(self) -> bool:
        if self.name == "system":
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self.name == "dark"

    def _wants_contrast(self) -> bool:
        if self.contrast != "system":
            return self.contrast == "high"
        if self._needs is None:
            return False
        return bool(self._needs.contrastPreference() == Qt.ContrastPreference.HighContrast)


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
