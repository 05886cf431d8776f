"""The card of one source: what is known, what shows it, and what a person may say of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from lessor_desk.services import source_sentences
from lessor_desk.services.sources import SourceRow
from lessor_desk.ui import fonts
from lessor_desk.ui.buttons import FieldButton, QuietButton
from lessor_desk.ui.card import Card
from lessor_desk.ui.elided_label import ElidedLabel
from lessor_desk.ui.preferences.source_form import SourceForm
from lessor_desk.ui.text_label import TextLabel


class SourceCard(Card):
    """`decided` tells the source, what is wanted (confirm, correct, freeze, release), and the profile."""

    decided = Signal(str, str, object)

    def __init__(self, row: SourceRow, locale: str) -> None:
        super().__init__("card", "border")
        self._row, self._locale = row, locale
        self.name = ElidedLabel(fonts.interface(13, 600), "ink")
        self._standing = TextLabel(fonts.interface(12), "ink2")
        self._habits = TextLabel(fonts.interface(13), "ink")
        self._evidence = TextLabel(fonts.interface(12), "ink2")
        self._departure = TextLabel(fonts.interface(12, 500), "cut")
        for label in (self._habits, self._evidence, self._departure):
            label.setWordWrap(True)
        self.confirm = FieldButton(self.tr("Confirm"), "check", height=28, small=True)
        self.correct = QuietButton(self.tr("Correct…"), "pencil-line", height=28, small=True)
        self.freeze = QuietButton(self.tr("Freeze"), "lock", height=28, small=True)
        self.release = QuietButton(self.tr("Learn again"), "undo-2", height=28, small=True)
        self.form = SourceForm(row, locale)
        self.form.hide()
        self.confirm.clicked.connect(lambda: self._decide("confirm"))
        self.freeze.clicked.connect(lambda: self._decide("freeze"))
        self.release.clicked.connect(lambda: self._decide("release"))
        self.correct.clicked.connect(self._open_form)
        self.form.applied.connect(self._correct)
        self.form.left.connect(self._close_form)
        self._lay_out()
        self.show_row(row)

    def show_row(self, row: SourceRow) -> None:
        """Show what is known of the source now."""
        self._row = row
        told = source_sentences
        self.name.show_text(row.name)
        self._standing.setText(f"{told.counts(row, self._locale)} · {told.standing(row, self._locale)}")
        self._habits.setText(" ".join(told.habits(row.profile, self._locale)))
        self._habits.set_colour("ink" if row.profile is not None else "ink2")
        self._evidence.setText(told.evidence(row, self._locale))
        self._departure.setText(told.departure(row, self._locale))
        self._departure.setVisible(row.departs)
        self._show_acts()
        for button in (self.confirm, self.correct, self.freeze, self.release):
            button.setAccessibleName(f"{button.text()}, {row.name}")
        self.setAccessibleName(", ".join((row.name, self._standing.text(), self._habits.text())))

    def text(self) -> str:
        """All that the card says."""
        labels = (self._standing, self._habits, self._evidence, self._departure)
        return "\n".join((self._row.name, *(label.text() for label in labels if label.text())))

    def _show_acts(self) -> None:
        """Show what can be done now; while the form is open, it alone has buttons."""
        row, correcting = self._row, not self.form.isHidden()
        self.correct.setVisible(not correcting)
        self.confirm.setVisible(not correcting and row.decided is None and row.learnt is not None)
        self.freeze.setVisible(not correcting and row.decided is None and row.profile is not None)
        self.release.setVisible(not correcting and row.decided is not None)

    def _decide(self, act: str) -> None:
        self.decided.emit(self._row.name, act, None)

    def _open_form(self) -> None:
        self.form.show_profile(self._row.profile)
        self.form.show()
        self._show_acts()
        self.form.limit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_form(self) -> None:
        self.form.hide()
        self._show_acts()
        self.correct.setFocus(Qt.FocusReason.OtherFocusReason)

    def _correct(self, profile: object) -> None:
        self._close_form()
        self.decided.emit(self._row.name, "correct", profile)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.name, 1)
        head.addWidget(self._standing)
        foot = QHBoxLayout()
        foot.setSpacing(4)
        for button in (self.confirm, self.correct, self.freeze, self.release):
            foot.addWidget(button)
        foot.addStretch(1)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(14, 10, 12, 8)
        inside.setSpacing(3)
        inside.addLayout(head)
        inside.addWidget(self._habits)
        inside.addWidget(self._evidence)
        inside.addWidget(self._departure)
        inside.addSpacing(2)
        inside.addWidget(self.form)
        inside.addLayout(foot)
