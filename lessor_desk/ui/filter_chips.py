"""The filter of the list: one chip for all, one for each class that has items; they combine."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from lessor_desk.checks.base import FindingClass
from lessor_desk.ui import fonts, shapes
from lessor_desk.ui.focus_ring import ringed
from lessor_desk.ui.labels import class_label
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import RADIUS_CHIP, TARGET

_GAP, _NARROW_GAP = 5, 3
_SIDE, _NARROW_SIDE = 9, 5
_SHAPE, _SHAPE_GAP = 10, 5


class Chip(QAbstractButton):
    """A rounded button that is on or off; without a class it stands for all of them."""

    def __init__(self, finding_class: FindingClass | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.finding_class = finding_class
        self.narrow = False
        self.setCheckable(True)
        self.setFont(fonts.interface(12, 600))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        ringed(self, RADIUS_CHIP)

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        side = _NARROW_SIDE if self.narrow else _SIDE
        if self.finding_class is None:
            return QSize(ceil(width + 2 * side + 2), TARGET)
        return QSize(max(TARGET, ceil(width + 2 * side + _SHAPE + _SHAPE_GAP)), TARGET)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        if self.finding_class is None:
            self._paint_all(painter)
        else:
            self._paint_class(painter, self.finding_class)

    def _paint_all(self, painter: QPainter) -> None:
        colours = theme().tokens
        if self.isChecked():
            self._paint_pill(painter, colours.ink, colours.ink)
        else:
            self._paint_pill(painter, colours.hover if self.underMouse() else colours.surface, colours.border)
        painter.setPen(QColor(colours.surface if self.isChecked() else colours.ink2))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

    def _paint_class(self, painter: QPainter, finding_class: FindingClass) -> None:
        colours = theme().tokens
        colour, soft = colours.of_class(finding_class)
        if self.isChecked():
            self._paint_pill(painter, soft, colour, 2 if colours.high else 1)
        else:
            self._paint_pill(painter, colours.hover if self.underMouse() else colours.surface, colours.border)
        metrics = QFontMetricsF(self.font())
        x = (self.width() - _SHAPE - _SHAPE_GAP - metrics.horizontalAdvance(self.text())) / 2
        middle = self.height() / 2
        shapes.paint(painter, finding_class, QRectF(round(x), middle - _SHAPE / 2, _SHAPE, _SHAPE))
        painter.setPen(QColor(colour))
        baseline = QPointF(round(x) + _SHAPE + _SHAPE_GAP, round(middle + metrics.capHeight() / 2))
        painter.drawText(baseline, self.text())

    def _paint_pill(self, painter: QPainter, fill: str, border: str, line: int = 1) -> None:
        painter.setPen(QPen(QColor(border), line))
        painter.setBrush(QColor(fill))
        half = line / 2
        place = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(place, RADIUS_CHIP - half, RADIUS_CHIP - half)


class FilterChips(QWidget):
    """The chips in a row; `filter_changed` tells the classes that are asked for, none for all."""

    filter_changed = Signal(object)  # frozenset[FindingClass]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Mapping[FindingClass, int] = {}
        self._all = Chip(None, self)
        self._all.setText(self.tr("All", "filter"))
        self._all.setAccessibleName(self.tr("All items"))
        self._all.setChecked(True)
        self._all.clicked.connect(self.clear)
        self._chips = {finding_class: Chip(finding_class, self) for finding_class in FindingClass}
        for chip in self._chips.values():
            chip.clicked.connect(self._toggled)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(TARGET)
        self.set_counts({})

    @property
    def classes(self) -> frozenset[FindingClass]:
        """The classes asked for; empty for all items."""
        return frozenset(which for which, chip in self._chips.items() if chip.isChecked())

    def set_counts(self, counts: Mapping[FindingClass, int]) -> None:
        """Show how many items have flags of each class; a class without any has no chip."""
        self._counts = counts
        for finding_class, chip in self._chips.items():
            count = counts.get(finding_class, 0)
            chip.setText(str(count))
            chip.setAccessibleName(
                self.tr("%1, %n item(s)", "", count).replace("%1", class_label(finding_class))
            )
            chip.setToolTip(chip.accessibleName())
            chip.setVisible(count > 0 or chip.isChecked())
        self._arrange()

    def clear(self) -> bool:
        """Ask for all items again; tell whether that changed anything."""
        changed = bool(self.classes)
        for chip in self._chips.values():
            chip.setChecked(False)
        self._all.setChecked(True)
        if changed:
            self.set_counts(self._counts)
            self.filter_changed.emit(frozenset())
        return changed

    def show_only(self, *classes: FindingClass) -> None:
        """Ask for the items that have flags of these classes, and no others."""
        for which, chip in self._chips.items():
            chip.setChecked(which in classes)
        self.set_counts(self._counts)
        self._toggled()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def _toggled(self) -> None:
        self._all.setChecked(not self.classes)
        self.filter_changed.emit(self.classes)

    def _arrange(self) -> None:
        """Lay the chips in a row; closer if they are many, over two rows if that is not enough."""
        shown = [self._all, *(chip for chip in self._chips.values() if not chip.isHidden())]
        for narrow in (False, True):
            for chip in shown:
                chip.narrow = narrow
            gap = _NARROW_GAP if narrow else _GAP
            if sum(chip.sizeHint().width() + gap for chip in shown) - gap <= self.width():
                break
        corner = QPoint(0, 0)
        for chip in shown:
            size = chip.sizeHint()
            if corner.x() and corner.x() + size.width() > self.width():
                corner = QPoint(0, corner.y() + TARGET + _GAP)
            chip.setGeometry(corner.x(), corner.y(), size.width(), size.height())
            corner.setX(corner.x() + size.width() + gap)
        self.setFixedHeight(corner.y() + TARGET)
