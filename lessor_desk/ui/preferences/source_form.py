"""Saying oneself how a source cuts its texts and what it adds."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lessor_desk.checks.profile import Limit, Profile, Unit
from lessor_desk.services.sources import SourceRow
from lessor_desk.ui import fonts
from lessor_desk.ui.buttons import FieldButton, QuietButton
from lessor_desk.ui.note_field import NoteField
from lessor_desk.ui.preferences.controls import Choice, Switch
from lessor_desk.ui.text_label import TextLabel

LONGEST = 100_000
_NARROW, _WIDE = 72, 130


class SourceForm(QWidget):
    """A limit, or none; its unit; whole words; what is added. `applied` tells the profile, None for none."""

    applied = Signal(object)
    left = Signal()

    def __init__(self, row: SourceRow, locale: str) -> None:
        super().__init__()
        self.limit = self._field(self.tr("Limit; empty if the source does not cut"), _NARROW)
        self.suffix = self._field(self.tr("Added to all texts"), _WIDE)
        self.marker = self._field(self.tr("Added to texts that are cut"), _WIDE)
        units = (
            (Unit.BYTES, self.tr("bytes")),
            (Unit.CHARACTERS, self.tr("characters")),
            (Unit.WORDS, self.tr("words")),
        )
        self.unit = Choice(self.tr("Unit"), units)
        self.whole_words = Switch(self.tr("The cut comes after a whole word"))
        self.apply = FieldButton(self.tr("Apply"), "check", height=28, small=True)
        self.cancel = QuietButton(self.tr("Cancel"), "", "Esc", height=28, small=True)
        for button in (self.apply, self.cancel):
            button.setAccessibleName(f"{button.text()}, {row.name}")
        self._wrong = TextLabel(fonts.interface(12), "enc")
        self._wrong.setWordWrap(True)
        self._wrong.hide()
        self._kept: Profile | None = None
        self.apply.clicked.connect(self._apply)
        self.cancel.clicked.connect(self.left)
        self._lay_out()
        self.show_profile(row.profile)

    def show_profile(self, profile: Profile | None) -> None:
        """Begin with what is known."""
        self._kept = profile
        limit = profile.limit if profile else None
        told = (
            ""
            if limit is None
            else f"{limit.least}-{limit.most}"
            if limit.least < limit.most
            else str(limit.most)
        )
        self.limit.setPlainText(told)
        self.unit.set_value(limit.unit if limit else Unit.CHARACTERS)
        self.whole_words.setChecked(limit is not None and limit.whole_words)
        self.suffix.setPlainText(profile.suffix if profile else "")
        self.marker.setPlainText(profile.marker if profile else "")
        self._wrong.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    def _apply(self) -> None:
        try:
            profile = self._profile()
        except ValueError:
            self._wrong.setText(self.tr("A number, or a range such as 280-290 with whole words."))
            self._wrong.show()
            self.limit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.applied.emit(profile)

    def _profile(self) -> Profile | None:
        """What the fields say. Raises ValueError for a limit that is none."""
        suffix, marker = self.suffix.note(), self.marker.note()
        written = self.limit.note()
        limit = self._limit(written) if written else None
        if limit is None and not suffix and not marker:
            return None
        kept = self._kept or Profile()
        return Profile(limit, suffix, marker, kept.stops, kept.closing, kept.pages)

    def _limit(self, written: str) -> Limit:
        least, dash, most = written.partition("-")
        numbers = (int(least), int(most if dash else least))
        whole_words = self.whole_words.isChecked()
        if not 0 < numbers[0] <= numbers[1] <= LONGEST or (dash and not whole_words):
            raise ValueError(written)
        unit = self.unit.value
        assert isinstance(unit, Unit)
        return Limit(*numbers, unit, whole_words)

    def _field(self, name: str, width: int) -> NoteField:
        field = NoteField()
        field.set_lines(1)
        field.setFixedWidth(width)
        field.setAccessibleName(name)
        field.setToolTip(name)
        return field

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(8)
        first.addWidget(self._label(self.tr("Limit")))
        first.addWidget(self.limit)
        first.addWidget(self.unit)
        first.addSpacing(8)
        first.addWidget(self.whole_words)
        first.addWidget(self._label(self.tr("whole words")))
        first.addStretch(1)
        second.addWidget(self._label(self.tr("Adds to all")))
        second.addWidget(self.suffix)
        second.addSpacing(8)
        second.addWidget(self._label(self.tr("to cut ones")))
        second.addWidget(self.marker)
        second.addStretch(1)
        third = QHBoxLayout()
        third.setSpacing(4)
        third.addWidget(self.apply)
        third.addWidget(self.cancel)
        third.addStretch(1)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 6, 0, 4)
        inside.setSpacing(6)
        inside.addLayout(first)
        inside.addLayout(second)
        inside.addWidget(self._wrong)
        inside.addLayout(third)

    def _label(self, text: str) -> TextLabel:
        return TextLabel(fonts.interface(12), "ink2", text)
