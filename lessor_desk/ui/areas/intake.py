"""Copy comes in: chosen, pasted, dropped, or as the samples."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from lessor_desk.services.rows import ItemRow
from lessor_desk.ui.areas.area import Acts, Area
from lessor_desk.ui.import_sums import summary

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk


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
        window.import_panel.undo_wanted.connect(self._undo)
        intake.progressed.connect(window.status.set_progress)
        window.status.progress_wanted.connect(lambda: window.areas.side.show(window.import_panel))
        window.first_run.import_wanted.connect(window.commands["import"].trigger)
        window.first_run.paste_wanted.connect(window.commands["paste"].trigger)
        window.first_run.samples_wanted.connect(intake.bring_samples)

    def acts(self) -> Acts:
        return {
            "import": self._choose_files,
            "paste": self.window.intake.paste,
            "undo_import": lambda: self._undo(None),
        }

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

    def _undo(self, import_id: int | None) -> None:
        """Take back an import, the latest without `import_id`; what was typed meanwhile is saved before."""
        window = self.window
        window.correction.let_go()
        by = window.session.name

        def work(desk: Desk) -> tuple[int, tuple[int, ...]]:
            wanted = desk.imports.find(import_id).id
            return wanted, desk.imports.undo(wanted, by=by)

        window.session.ask(lambda _: None, lambda _: window.session.bring_in(work, self._undone, self._kept))

    def _undone(self, told: tuple[int, tuple[int, ...]]) -> None:
        window, (import_id, gone) = self.window, told
        if window.correction.row is not None and window.correction.row.number in gone:
            window.correction.leave()
        window.import_panel.undone(import_id, len(gone))
        said = self.tr("Import undone: %n items taken out.", "", len(gone))
        again = window.intake.again(import_id)
        window.toast.show_toast(said, self.tr("Import again") if again else "", again)
        window.status.say(said)
        window.queues.refresh()

    def _kept(self, refusal: Exception) -> None:
        self.window.notices.refused(refusal)
        self.window.import_panel.not_undone(self.window.notices.said(refusal))
