"""Prints the manual's table of keys into docs/keyboard.md, from the declarations of the actions."""

from __future__ import annotations

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QSettings

from lessor_desk.ui.keyboard.manual import markdown

PAGE = Path(__file__).parent.parent / "docs" / "keyboard.md"


def main() -> None:
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, os.devnull)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    PAGE.write_text(markdown(QCoreApplication([])), encoding="utf-8")


if __name__ == "__main__":
    main()
