"""What stands in the list when it has no rows, and the way back to them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lessor_desk.ui import fonts
from lessor_desk.ui.buttons import FieldButton
from lessor_desk.ui.text_label import TextLabel


class EmptyList(QWidget):
    """A sentence, and a button where a filter or a search hides the rows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = TextLabel(fonts.interface(13), "ink2")
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text.setWordWrap(True)
        self.clear = FieldButton(self.tr("Clear the filter"), "x")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(self._text)
        column.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        self.hide()

    def tell(self, text: str, *, clearable: bool) -> None:
        """Show `text`; `clearable` if clearing the filter may bring rows back."""
        self._text.setText(text)
        self.clear.setVisible(clearable)
        self.show()
