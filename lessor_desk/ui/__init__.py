"""The window. `open_desk` opens it on a desk; a QApplication exists already."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from lessor_desk.ui.main_window import MainWindow

TURN = 0.0002  # s that a thread computes before the window has its turn; Python's own 5 ms are felt


def open_desk(
    url: str,
    *,
    editor: str | None = None,
    locale: str = "fr",
    theme: Literal["light", "dark", "system"] = "light",
) -> MainWindow:
    """The window on the desk at `url`, shown. It is there at once; the desk opens behind it.

    `editor` is the name of the person at this window: on an empty desk they are added with all roles,
    None is whoever worked here last. What goes wrong in opening the desk is told in the window.
    """
    from PySide6.QtWidgets import QApplication

    from lessor_desk.ui import fonts, i18n, window_icon
    from lessor_desk.ui import theme as themes

    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("a QApplication must exist")
    sys.setswitchinterval(min(TURN, sys.getswitchinterval()))
    i18n.install(app, locale)
    fonts.load()
    themes.theme().apply(theme)
    app.setWindowIcon(window_icon.window_icon())
    from lessor_desk.ui.main_window import MainWindow

    window = MainWindow(url, editor=editor, locale=locale)
    window.show()
    return window
