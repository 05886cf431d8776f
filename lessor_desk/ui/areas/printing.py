"""The proof of the open item, on paper or as PDF."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from lessor_desk.services.changes import Step, told_changes
from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.ui.approval.weaving import Woven, woven
from lessor_desk.ui.areas.area import Acts, Area
from lessor_desk.ui.print_thread import PrintThread

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtPrintSupport import QPrinter

    from lessor_desk.services.desk import Desk
    from lessor_desk.ui.main_window import MainWindow


class PrintingArea(Area):
    """Asks with the system's own dialog. What is printed is the text as it stands, or its corrections too.

    Each proof has a thread of its own, and is finished before the window closes.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._threads: set[PrintThread] = set()

    def end(self) -> None:
        for thread in self._threads:
            thread.wait()

    @property
    def is_idle(self) -> bool:
        """Whether all is printed."""
        return not self._threads

    def acts(self) -> Acts:
        return {"print": self._print, "print_changes": self._print_changes}

    def _print(self) -> None:
        row, paper = self.window.correction.row, self._paper()
        if row is not None and paper is not None:
            self.put(row, self.window.pane.item_text(), paper)

    def _print_changes(self) -> None:
        row, paper = self.window.correction.row, self._paper()
        if row is None or paper is None:
            return
        text = self.window.pane.item_text()

        def work(desk: Desk) -> Woven:
            steps = desk.history.steps(row)
            steps = steps if steps[-1].text == text else (*steps, Step(None, text))
            return woven(told_changes(row.kind, steps))

        self.window.session.beside(work, lambda changes: self.put(row, text, paper, changes))

    def _paper(self) -> QPrinter | None:
        """What a person wants it printed on; None if they do not."""
        from PySide6.QtPrintSupport import QPrintDialog

        from lessor_desk.ui.proof import printer

        if self.window.correction.row is None:
            return None
        paper = printer()
        dialog = QPrintDialog(paper, self.window)
        dialog.setWindowTitle(self.tr("Print the proof"))
        return paper if dialog.exec() else None

    def put(self, row: ItemRow, text: ItemText, paper: QPrinter, changes: Woven | None = None) -> None:
        """Print the proof of `text` of the item `row` on `paper`."""
        from lessor_desk.ui.proof import is_file, print_proof, proof

        thread = PrintThread(partial(print_proof, proof(row, text, changes), paper), self)
        in_file = is_file(paper)
        again = self.window.commands["print" if changes is None else "print_changes"]
        thread.printed.connect(lambda: self._printed(in_file))
        thread.failed.connect(lambda error: self._not_printed(error, again, in_file=in_file))
        thread.finished.connect(lambda: self._ended(thread))
        self._threads.add(thread)
        thread.start()

    def _printed(self, in_file: bool) -> None:
        window = self.window
        window.pane.banner.clear("print")
        told = self.tr("The proof is in its file.") if in_file else self.tr("The proof is at the printer.")
        window.status.say(told)

    def _not_printed(self, error: Exception, again: QAction, *, in_file: bool) -> None:
        """Say it for as long as nobody has read it: the sheet is missing, whoever waits for it."""
        from lessor_desk.ui.proof import NotPrintedError

        banner = self.window.pane.banner
        if not isinstance(error, NotPrintedError):
            told = self.window.notices.said(error)
        elif in_file:
            told = self.tr("The file could not be written: choose another folder, or free some space.")
        else:
            told = self.tr("The printer did not take it: see whether it is on, or choose another one.")
        banner.show_banner(
            "warning",
            self.tr("The proof was not printed."),
            told,
            [
                (self.tr("Print again…"), again.trigger),
                (self.tr("Close"), lambda: banner.clear("print")),
            ],
            key="print",
        )

    def _ended(self, thread: PrintThread) -> None:
        self._threads.discard(thread)
        thread.deleteLater()
