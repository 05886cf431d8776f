"""One export under way."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from lessor_desk.export.files import write_whole
from lessor_desk.export.naming import unused
from lessor_desk.export.outgoing import UnwritableTextError
from lessor_desk.services.delivery import Copied, Written
from lessor_desk.services.rows import ItemRow
from lessor_desk.ui.exporting.wanted import CLIPBOARD, Wanted

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk
    from lessor_desk.ui.main_window import MainWindow


class Export(QObject):
    """Item by item in the desk's thread, which is free between two of them for what is typed."""

    def __init__(self, window: MainWindow, rows: Sequence[ItemRow], wanted: Wanted) -> None:
        super().__init__(window)
        self._window = window
        self._rows, self._wanted = tuple(rows), wanted
        self._done: list[Written | Copied] = []

    def go_on(self) -> None:
        """Do the next item, or end."""
        place, session = len(self._done), self._window.session
        if len(self._rows) > 1:
            self._window.status.set_progress(place, len(self._rows))
        if place < len(self._rows):
            number = self._rows[place].number
            session.ask(lambda desk: self._one(desk, number), self._was_done, self._failed)
        elif self._wanted.manifest and self._written:
            session.ask(self._prove, lambda _: self._end(None), self._end)
        else:
            self._end(None)

    @property
    def _written(self) -> list[Written]:
        return [each for each in self._done if isinstance(each, Written)]

    def _one(self, desk: Desk, number: int) -> Written | Copied:
        wanted, row, editor = self._wanted, desk.reading.find(number), self._window.session.name
        if wanted.form == CLIPBOARD:
            return desk.delivery.copy(row, editor=editor, draft=wanted.draft)
        return desk.delivery.write(
            row,
            wanted.folder,
            wanted.name,
            editor=editor,
            form=wanted.file_form,
            page=wanted.text_page,
            draft=wanted.draft,
        )

    def _prove(self, desk: Desk) -> None:
        written = self._written
        rows = [each.row for each in written]
        proof = desk.delivery.manifest(rows, editor=self._window.session.name, written=written)
        content = json.dumps(proof, ensure_ascii=False, indent=1).encode() + b"\n"
        name = f"manifeste-{proof['audit']['number']}.json"
        write_whole(unused(self._wanted.folder / name), content)

    def _was_done(self, done: Written | Copied) -> None:
        self._done.append(done)
        self.go_on()

    def _failed(self, error: Exception) -> None:
        self._end(error)

    def _end(self, error: Exception | None) -> None:
        """Tell what has left; `error` is why the rest has not."""
        self._window.status.set_progress(None)
        if copied := [each for each in self._done if isinstance(each, Copied)]:
            _to_clipboard(copied)
        self._follow()
        if error is not None:
            self._tell_failure(error)
        else:
            self._window.status.say(self._said())
        self.deleteLater()

    def _follow(self) -> None:
        """What was delivered leaves its queue."""
        window, delivered = self._window, [] if self._wanted.draft else [each.row for each in self._done]
        if len(delivered) == 1 and delivered[0].status is not self._rows[0].status:
            window.queues.changed(delivered[0])
            window.decisions.decided.emit("deliver", delivered[0])
        elif delivered:
            window.queues.refresh()
            if window.correction.row and window.correction.row.number in {row.number for row in delivered}:
                window.correction.reload()

    def _said(self) -> str:
        if self._wanted.form == CLIPBOARD:
            return self.tr("%n item(s) copied to the clipboard.", "", len(self._done))
        if len(self._done) == 1:
            return self.tr("Exported: %1").replace("%1", self._written[0].file)
        return self.tr("%n item(s) exported.", "", len(self._done))

    def _tell_failure(self, error: Exception) -> None:
        window = self._window
        if isinstance(error, OSError):
            why = self.tr("The folder cannot be written to (%1).").replace("%1", error.strerror or "")
        elif isinstance(error, UnwritableTextError):
            why = self.tr("no. %1: the form does not have %2.").replace("%1", str(error.number))
            why = why.replace("%2", ", ".join(f"U+{ord(each):04X}" for each in error.characters[:8]))
        else:
            why = window.notices.said(error)
        banner = window.pane.banner
        close = (self.tr("Close"), lambda: banner.clear("export"))
        done = self.tr("%n item(s) have left the desk.", "", len(self._done)) if self._done else ""
        text = f"{why} {done}".strip()
        stopped = self.tr("The export was stopped.")
        banner.show_banner("danger", stopped, text, [close], "triangle-alert", key="export")
        window.status.say(why)


def _to_clipboard(copied: Sequence[Copied]) -> None:
    data = QMimeData()
    data.setText("\n".join(each.plain for each in copied))
    data.setHtml('<meta charset="utf-8">\n' + "\n".join(each.article for each in copied))
    QGuiApplication.clipboard().setMimeData(data)
