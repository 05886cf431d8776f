"""The three families of the window, from the font packages: Inter, Noto Serif, JetBrains Mono.

They are variable fonts: the weight is set on the `wght` axis, and QFont's own weight stays normal
(both together embolden twice). Sizes are pixels.
"""

from __future__ import annotations

import functools
import importlib.util
import logging
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

log = logging.getLogger(__name__)

INTERFACE, COPY, MONO = "Inter", "Noto Serif", "JetBrains Mono"
_PACKAGES = ("fontpkg_inter", "fontpkg_noto_serif", "fontpkg_jetbrains_mono")
_HINTS = {
    INTERFACE: QFont.StyleHint.SansSerif,
    COPY: QFont.StyleHint.Serif,
    MONO: QFont.StyleHint.Monospace,
}


@functools.cache
def load() -> int:
    """Make the families known to Qt, once; return how many files were taken.

    A file that is missing or unreadable costs its family only: the system's own sans, serif or
    monospace stands in for it.
    """
    files = [file for package in _PACKAGES for file in _files(package)]
    loaded = [file for file in files if QFontDatabase.addApplicationFont(str(file)) >= 0]
    if len(loaded) < 2 * len(_PACKAGES):
        log.warning("only %d of %d font files could be loaded", len(loaded), 2 * len(_PACKAGES))
    return len(loaded)


def interface(px: float, weight: int = 400, *, italic: bool = False) -> QFont:
    """Labels, buttons, lists."""
    return QFont(_font(INTERFACE, px, weight, italic))


def copy(px: float, weight: int = 400, italic: bool = False) -> QFont:
    """What the newsroom writes: headline and body."""
    return QFont(_font(COPY, px, weight, italic))


def mono(px: float, weight: int = 400) -> QFont:
    """Bytes and code points."""
    return QFont(_font(MONO, px, weight, False))


@functools.cache
def _font(family: str, px: float, weight: int, italic: bool) -> QFont:
    load()
    font = QFont(family)
    font.setStyleHint(_HINTS[family])
    font.setPixelSize(round(px))
    font.setItalic(italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setVariableAxis(QFont.Tag("wght"), float(weight))
    if family == INTERFACE:
        font.setVariableAxis(QFont.Tag("opsz"), float(min(max(px, 14), 32)))
    return font


def _files(package: str) -> list[Path]:
    """The font files of an installed package, found without importing it."""
    found = importlib.util.find_spec(package)
    if found is None or found.origin is None:
        return []
    return sorted((Path(found.origin).parent / "files").glob("*.ttf"))
