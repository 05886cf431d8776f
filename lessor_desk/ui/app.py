"""The program: the application object, its language and look, and the way out of unexpected errors."""

from __future__ import annotations

import gc
import logging
import logging.handlers
import sys
from types import TracebackType
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lessor_desk import __version__
from lessor_desk.ui import i18n, stall_watch
from lessor_desk.ui.folders import data_folder
from lessor_desk.ui.settings import THEME, settings
from lessor_desk.ui.theme import ThemeName

log = logging.getLogger("lessor_desk")


def run(url: str, editor: str | None = None, theme: ThemeName | None = None) -> int:
    """Open the window on the desk at `url` and stay until it closes. Returns the exit status.

    Without a `theme` it is the one of the preferences.
    """
    app = QApplication(sys.argv[:1])
    prepare(app)
    _log_to_file()
    sys.excepthook = _unexpected
    from lessor_desk.ui import open_desk, reopening

    look = theme or cast("ThemeName", settings().value(THEME))
    window = open_desk(url, editor=editor, locale=i18n.chosen(), theme=look)
    reopening.hold(window)
    window.correction.opened.connect(keep_for_good, Qt.ConnectionType.SingleShotConnection)
    reopening.on_arrival(keep_for_good)
    if stall_watch.wanted():
        stall_watch.log_stalls(app)
    del window
    status = app.exec()
    reopening.let_go()
    return status


def prepare(app: QApplication) -> None:
    """Name the application, so that its settings and data have their place."""
    app.setApplicationName("lessor-desk")
    app.setApplicationDisplayName("Lessor Desk")
    app.setApplicationVersion(__version__)
    app.setOrganizationName("Lessor Desk")
    app.setDesktopFileName("lessor-desk")


def keep_for_good() -> None:
    """Look no more for garbage among what is there once the first text is: program and window stay.

    To go through all of it takes 50 ms now and then, in which nothing answers.
    """
    gc.freeze()


def _log_to_file() -> None:
    """A rotating log; what is logged never holds copy text."""
    folder = data_folder()
    folder.mkdir(parents=True, exist_ok=True)
    handler = logging.handlers.RotatingFileHandler(
        folder / "lessor-desk.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)


def _unexpected(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """What nobody expected is logged with its place, and never ends the program in silence."""
    log.error("unexpected", exc_info=(kind, error, trace))
    sys.__excepthook__(kind, error, trace)
