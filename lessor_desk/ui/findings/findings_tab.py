"""The first tab: fix all, what blocks, the cards; or that there is nothing to report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lessor_desk.checks.base import FindingClass, Severity
from lessor_desk.ui import fonts
from lessor_desk.ui.editor import findings_wording
from lessor_desk.ui.editor.part_flag import PartFlag
from lessor_desk.ui.findings.card_layout import LEFT, RIGHT
from lessor_desk.ui.findings.fix_all_card import FixAllCard
from lessor_desk.ui.findings.links_line import LinksLine
from lessor_desk.ui.findings.model import FindingsModel
from lessor_desk.ui.findings.view import FindingsView
from lessor_desk.ui.icon_mark import IconMark
from lessor_desk.ui.text_label import TextLabel


class FindingsTab(QWidget):
    """Shows the flags of the open item; it mends nothing itself."""

    fix_all_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.model = FindingsModel(self)
        self.view = FindingsView(self.model)
        self.fix_all = FixAllCard()
        self.fix_all.clicked.connect(self.fix_all_wanted)
        self._blocking = TextLabel(fonts.interface(12, 600), "enc")
        self._blocking_line = self._line("octagon-alert", "enc", self._blocking)
        self._empty = self._make_empty()
        self._read_only = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(0)
        above = QVBoxLayout()
        above.setContentsMargins(LEFT, 0, RIGHT, 0)
        above.setSpacing(0)
        above.addWidget(self.fix_all)
        above.addWidget(self._blocking_line)
        above.addWidget(self._empty)
        column.addLayout(above)
        self.links = LinksLine()
        column.addWidget(self.view, 1)
        column.addWidget(self.links)
        self.show_flags(())

    def show_flags(self, flags: Sequence[PartFlag]) -> None:
        """Show `flags`, which are in order of class."""
        self.model.show(flags)
        self.view.measure()
        self.view.follow_active()
        safe = [flag for flag in flags if flag.flag.safe]
        self.fix_all.setVisible(bool(safe) and not self._read_only)
        if safe:
            damaged = safe[0].finding_class is FindingClass.ENCODING
            self.fix_all.tell(len(safe), one_cause=damaged and self.model.causes_of_safe == 1)
        levels = findings_wording.levels(flags)
        self._blocking.setText(self._levels(levels))
        self._blocking_line.setVisible(levels[Severity.BLOCKING] > 0 and self.fix_all.isHidden())
        self._empty.setVisible(not flags)
        self.view.setVisible(bool(flags))

    def set_read_only(self, read_only: bool) -> None:
        """Offer nothing that changes the text."""
        if read_only != self._read_only:
            self._read_only = read_only
            self.view.set_read_only(read_only)
            self.show_flags([self.model.flag(self.model.index(row)) for row in range(self.model.rowCount())])

    def _levels(self, levels: Counter[Severity]) -> str:
        blocking = self.tr("%n blocking", "flags", levels[Severity.BLOCKING])
        correct = self.tr("%n to correct", "flags", levels[Severity.CORRECT])
        if not levels[Severity.CORRECT]:
            return blocking
        return self.tr("%1, %2").replace("%1", blocking).replace("%2", correct)

    def _make_empty(self) -> QWidget:
        empty = QWidget()
        title = TextLabel(fonts.interface(13, 600), "ok", self.tr("Nothing to report"))
        checked = TextLabel(
            fonts.interface(12), "ink2", self.tr("Encoding, end of the text and punctuation were checked.")
        )
        checked.setWordWrap(True)
        column = QVBoxLayout(empty)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._line("check", "ok", title))
        column.addWidget(checked)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        return empty

    @staticmethod
    def _line(icon: str, colour: str, label: TextLabel) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(2, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconMark(icon, colour, 15))
        row.addWidget(label, 1)
        return line
