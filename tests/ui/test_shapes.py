"""Six shapes that cannot be taken for one another, on the screen and in documents."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from lessor_desk.checks.base import FindingClass
from lessor_desk.ui import shapes

ALL = [*((finding_class, False) for finding_class in FindingClass), (FindingClass.ENCODING, True)]


def painted(finding_class: FindingClass, lost: bool) -> QImage:
    image = QImage(24, 24, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    shapes.paint(painter, finding_class, QRectF(0, 0, 24, 24), lost=lost, colour="#000000")
    painter.end()
    return image


def ink(image: QImage) -> list[list[bool]]:
    return [[image.pixelColor(x, y).alpha() > 127 for x in range(24)] for y in range(24)]


def difference(one: list[list[bool]], other: list[list[bool]]) -> int:
    return sum(
        a != b for row, beside in zip(one, other, strict=True) for a, b in zip(row, beside, strict=True)
    )


def test_no_two_shapes_are_alike(qapp: QApplication) -> None:
    drawn = [ink(painted(*which)) for which in ALL]
    pairs = [(one, other) for place, one in enumerate(drawn) for other in drawn[place + 1 :]]
    assert min(difference(one, other) for one, other in pairs) > 40  # of 576 pixels


def test_the_lost_lozenge_is_hollow(qapp: QApplication) -> None:
    lost = painted(FindingClass.ENCODING, True)
    assert lost.pixelColor(12, 7).alpha() < 60


def test_the_svg_is_the_same_shape(qapp: QApplication) -> None:
    for finding_class, lost in ALL:
        source = shapes.svg(finding_class, lost)
        ElementTree.fromstring(source)
        image = QImage(24, 24, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        QSvgRenderer(QByteArray(source.encode())).render(painter)
        painter.end()
        assert difference(ink(image), ink(painted(finding_class, lost))) < 30
