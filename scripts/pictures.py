"""Renders every view of the window into docs/pictures/, in both themes and sizes.

    scripts/pictures                 render all views
    scripts/pictures --only damage   one of them
    scripts/pictures --design DIR    also write build/pictures.html, each beside the picture in DIR

The desk in the pictures is made of the samples and of people called Éditeur A and Chef B.
"""

from __future__ import annotations

import argparse
import html
import os
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from scenes import VIEWS
from studio import Studio

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"
SIZES = ((1366, 768), (1600, 1000))
THEMES = ("light", "dark")


def render(names: list[str]) -> list[Path]:
    """Render the views `names`; returns the files."""
    files = []
    for name in names:
        for theme in THEMES:
            for size in SIZES:
                with tempfile.TemporaryDirectory() as folder:
                    studio = Studio(Path(folder), theme, size)
                    VIEWS[name](studio)
                    files.append(PICTURES / f"{name}-{size[0]}x{size[1]}-{theme}.png")
                    studio.photograph(files[-1])
                    studio.close()
                print(files[-1].relative_to(ROOT))
    return files


def beside(files: list[Path], design: Path) -> Path:
    """A page that lays each picture beside the design's picture of the same name."""
    rows = []
    for file in files:
        drawn = design / file.name
        pair = [file, drawn] if drawn.exists() else [file]
        cells = "".join(f'<td><img src="{each.resolve().as_uri()}" width="900"></td>' for each in pair)
        rows.append(f"<tr><th colspan=2>{html.escape(file.stem)}</th></tr><tr>{cells}</tr>")
    page = ROOT / "build" / "pictures.html"
    page.parent.mkdir(exist_ok=True)
    page.write_text(f"<!doctype html><meta charset=utf-8><table>{''.join(rows)}</table>", encoding="utf-8")
    return page


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", action="append", choices=VIEWS, help="a view to render; may be repeated")
    parser.add_argument("--design", type=Path, help="the folder of the design's pictures")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
            os.environ[name] = home
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, home)
        app = QApplication([])
        app.setApplicationName("lessor-desk-pictures")
        files = render(arguments.only or list(VIEWS))
    if arguments.design:
        print(beside(files, arguments.design).relative_to(ROOT))


if __name__ == "__main__":
    main()
