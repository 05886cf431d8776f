"""The flags of the open item: in the text and in the panel, gone through, mended, set aside."""

from __future__ import annotations

from functools import partial

from lessor_desk.checks.base import Severity
from lessor_desk.checks.severity import severity
from lessor_desk.services.rows import ItemFinding
from lessor_desk.ui.areas.area import Acts, Area
from lessor_desk.ui.editor.undo import Aside


class FlagsArea(Area):
    """Text and panel tell each other which flag is looked at and what is to be done with it."""

    def bind(self) -> None:
        pane, panel = self.window.pane, self.window.panel
        pane.flags_changed.connect(self._changed)
        pane.active_flag_changed.connect(panel.set_active)
        pane.waive_wanted.connect(self._waive)
        pane.aside_turned.connect(self._turn)
        pane.quick_fix_opening.connect(self.window.layout_.leave_text)
        panel.flag_chosen.connect(pane.show_flag)
        panel.fix_wanted.connect(pane.fix)
        panel.fix_all_wanted.connect(self.window.commands["fix_all_safe"].trigger)
        panel.edit_wanted.connect(pane.edit_by_hand)
        panel.ignore_wanted.connect(pane.ignore)

    def acts(self) -> Acts:
        pane = self.window.pane
        return {
            "fix_here": pane.fix_here,
            "fix_all_safe": pane.fix_all_safe,
            "next_flag": self._next,
            "previous_flag": self._previous,
            "review_pass": pane.start_pass,
        }

    def follow(self) -> None:
        """Bring what repairs all at once in line with what may be written."""
        pane = self.window.pane
        can_fix = any(flag.flag.safe for flag in pane.flags)
        self.window.commands["fix_all_safe"].setEnabled(can_fix and not pane.is_read_only)

    def _changed(self) -> None:
        self.window.panel.set_flags(self.window.pane.flags)
        self.follow()

    def _previous(self) -> None:
        if self.window.areas.compare.is_open:
            self.window.areas.compare.step(-1)
        elif self.window.areas.approval.shows_changes:
            self.window.areas.approval.step(-1)
        else:
            self.window.areas.side.show_panel(beside=True)
            self.window.pane.previous_flag()

    def _next(self) -> None:
        if self.window.areas.compare.is_open:
            self.window.areas.compare.step(+1)
            return
        if self.window.areas.approval.shows_changes:
            self.window.areas.approval.step(+1)
            return
        self.window.areas.side.show_panel(beside=True)
        self.window.pane.next_flag()

    def _waive(self, findings: tuple[ItemFinding, ...]) -> None:
        window, row = self.window, self.window.correction.row
        if row is not None and any(severity(each.finding) is Severity.BLOCKING for each in findings):
            window.decisions.waive_blocking(findings, partial(self._waived, row.number))
        else:
            window.decisions.waive(findings, "", window.correction.reload)

    def _waived(self, number: int, findings: tuple[ItemFinding, ...], reason: str) -> None:
        row = self.window.correction.row
        if row is not None and row.number == number:  # else the pane shows another text
            self.window.pane.was_set_aside(findings, reason)
        self.window.correction.reload()

    def _turn(self, aside: Aside) -> None:
        """Undo or redo has come to a flag that was set aside."""
        decisions, reload = self.window.decisions, self.window.correction.reload
        if aside.back:
            decisions.unwaive(aside.findings, reload)
        else:
            decisions.waive(aside.findings, aside.reason, reload)
