"""The length of what is written, told in the head of the text: of the selection if there is one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTimer

from lessor_desk.text.calibrage import Counted, Length, counted, length_of
from lessor_desk.ui.editor.copy_edit import CopyEdit
from lessor_desk.ui.editor.head_row import HeadRow
from lessor_desk.ui.editor.parts import Parts
from lessor_desk.ui.settings import MEASURE, settings

_AFTER = 200  # ms without a change


class LengthTeller(QObject):
    """Tells of the body, or of the headline or field that the cursor is in; after a pause, not at every key.

    Paragraphs that did not change are not counted again.
    """

    def __init__(self, parts: Parts, head: HeadRow, parent: QObject) -> None:
        super().__init__(parent)
        self._parts, self._head = parts, head
        self._counted: Counted = {}
        self._measure = settings().value(MEASURE)
        self.soon = QTimer(self, singleShot=True, interval=_AFTER)
        self.soon.timeout.connect(self.tell)
        settings().changed.connect(self._follow)

    def bind(self, edit: CopyEdit) -> None:
        """Follow the cursor in `edit`, one of the parts."""
        edit.focused.connect(self.soon.start)
        edit.selectionChanged.connect(self.soon.start)

    def tell(self) -> None:
        """Count, and say it."""
        part, edit = next(
            ((name, each) for name, each in self._parts if each.hasFocus()), ("body", self._parts["body"])
        )
        selected = edit.selected_text()
        if selected:
            self._say(length_of(selected, self._measure), self.tr("Selection: %1"))
        elif part == "body":
            length, self._counted = counted(edit.toPlainText(), self._measure, self._counted)
            self._say(length, "%1")
        else:
            self._say(length_of(edit.toPlainText(), self._measure), f"{edit.accessibleName()} · %1")

    def _say(self, length: Length, template: str) -> None:
        signs, whole = told(length)
        measure = self.tr("In lines of %n sign(s).", "", self._measure)
        self._head.show_length(template.replace("%1", signs), template.replace("%1", whole), measure)

    def _follow(self, key: str) -> None:
        if key == MEASURE.key:
            self._measure, self._counted = settings().value(MEASURE), {}
            self.tell()


def told(length: Length) -> tuple[str, str]:
    """`526 signs`, and `526 signs · 84 words · 9 lines`."""
    translate = QCoreApplication.translate
    signs = _figures(translate("HeadRow", "%n character(s)", "", length.signs), length.signs)
    parts = [signs]
    if length.words is not None:
        parts.append(_figures(translate("Length", "%n word(s)", "", length.words), length.words))
    if length.lines is not None:
        parts.append(_figures(translate("Length", "%n line(s)", "", length.lines), length.lines))
    return signs, " · ".join(parts)


def _figures(text: str, number: int) -> str:
    return text.replace(str(number), QLocale().toString(number))
