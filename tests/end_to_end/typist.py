"""Types without end into the first item of the desk at the URL given, and tells of each word.

A process of its own, so that a test can kill it in the middle of a word.
"""

from __future__ import annotations

import sys

from desk import type_into
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from lessor_desk.ui import open_desk
from lessor_desk.ui.app import prepare


def main() -> None:
    app = QApplication([])
    prepare(app)
    window = open_desk(sys.argv[1], editor="Éditeur A")
    words = 0

    def type_a_word() -> None:
        nonlocal words
        if window.correction.row is None:
            return
        body = window.findChild(QPlainTextEdit, "body")
        type_into(body, f"mot{words} ")
        print(words, flush=True)
        words += 1

    timer = QTimer(interval=40)
    timer.timeout.connect(type_a_word)
    timer.start()
    app.exec()


if __name__ == "__main__":
    main()
