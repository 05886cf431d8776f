"""The proof of the open item, on paper."""

from __future__ import annotations

from lessor_desk.ui.areas.area import Acts, Area


class PrintingArea(Area):
    """Asks with the system's own dialog; what is printed is the text as it stands."""

    def acts(self) -> Acts:
        return {"print": self._print}

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog

        from lessor_desk.ui.proof import print_proof, printer

        row = self.window.correction.row
        if row is None:
            return
        paper = printer()
        dialog = QPrintDialog(paper, self.window)
        dialog.setWindowTitle(self.tr("Print the proof"))
        if dialog.exec():
            print_proof(row, self.window.pane.item_text(), paper)
            self.window.status.say(self.tr("The proof is at the printer."))
