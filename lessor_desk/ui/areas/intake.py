"""Copy comes in: chosen, pasted, dropped, or as the samples."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from lessor_desk.services.rows import ItemRow
from lessor_desk.ui.areas.area import Acts, Area
from lessor_desk.ui.import_sums import summary


class IntakeArea(Area):
    """An import shows at the side, or folded in the status bar; what it brings shows in the list."""

    def bind(self) -> None:
        window, intake = self.window, self.window.intake
        window.drop.dropped.connect(intake.take)
        intake.arrived.connect(self._arrived)
        intake.came.connect(self._came)
        intake.panel_wanted.connect(window.areas.side.show)
        intake.failed.connect(window.notices.failed)
        intake.ended.connect(lambda report: window.status.say(summary(report)))
        intake.progressed.connect(window.status.set_progress)
        window.status.progress_wanted.connect(lambda: window.areas.side.show(window.import_panel))
        window.first_run.import_wanted.connect(window.commands["import"].trigger)
        window.first_run.paste_wanted.connect(window.commands["paste"].trigger)
        window.first_run.samples_wanted.connect(intake.bring_samples)

    def acts(self) -> Acts:
        return {"import": self._choose_files, "paste": self.window.intake.paste}

    def _choose_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self.window, self.tr("Choose files to import"))
        if names:
            self.window.intake.bring([Path(name) for name in names])

    def _arrived(self) -> None:
        self.window.layout_.show_first_run(False)
        self.window.queues.refresh()

    def _came(self, rows: tuple[ItemRow, ...]) -> None:
        self.window.layout_.show_first_run(False)
        self.window.queues.came(rows)
