"""Prints the manual's table of keys (docs/keyboard.md) from the declarations of the actions."""

from __future__ import annotations

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QSettings

from lessor_desk.ui.keyboard.manual import markdown


def main() -> None:
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, os.devnull)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    sys.stdout.write(markdown(QCoreApplication([])))


if __name__ == "__main__":
    main()
