"""The application's own icon: a page, torn at its edge, checked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from lessor_desk import resources

SIZES = (16, 20, 24, 32, 48, 64, 128, 256)


def window_icon() -> QIcon:
    """The icon in every size that a desktop asks for, drawn from the SVG; needs a QGuiApplication."""
    drawing = QSvgRenderer(str(resources.path("icons", "lessor-desk.svg")))
    icon = QIcon()
    for size in SIZES:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        drawing.render(painter)
        painter.end()
        icon.addPixmap(pixmap)
    return icon
