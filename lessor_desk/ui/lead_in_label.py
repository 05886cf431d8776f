"""A wrapped sentence whose first words are bold: plain text, never read as HTML."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy

from lessor_desk.ui import fonts
from lessor_desk.ui.theme import theme

_PX, _LINE = 13, 16
_WIDTH = 360  # what it would like to have


class LeadInLabel(QLabel):
    """`text()` is the whole sentence; only its painting knows what is bold."""

    def __init__(self) -> None:
        super().__init__()
        self._bold = 0
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(fonts.interface(_PX, 500))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def tell(self, bold: str, text: str) -> None:
        """Show `bold`, then `text`, as one paragraph."""
        self._bold = len(bold.encode("utf-16-le", "surrogatepass")) // 2
        self.setText(f"{bold} {text}".strip())
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return _LINE * self._laid_out(width).lineCount()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, self.heightForWidth(_WIDTH))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _LINE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme().colour("ink"))
        layout = self._laid_out(self.width())
        layout.draw(painter, QPointF(0, (self.height() - _LINE * layout.lineCount()) // 2))

    def _laid_out(self, width: int) -> QTextLayout:
        layout = QTextLayout(self.text(), self.font())
        strong = QTextLayout.FormatRange()
        strong.start, strong.length = 0, self._bold
        strong.format = QTextCharFormat()
        strong.format.setFont(fonts.interface(_PX, 600))
        layout.setFormats([strong])
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, _LINE * line.lineNumber()))
        layout.endLayout()
        return layout
