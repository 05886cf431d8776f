"""Database and backups: where the desk lies, how it is, its copies."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMessageBox, QVBoxLayout, QWidget

from lessor_desk.ui import fonts, labels
from lessor_desk.ui.buttons import FieldButton, QuietButton
from lessor_desk.ui.icon_mark import IconMark
from lessor_desk.ui.preferences.page import Page, Row, SettingRow
from lessor_desk.ui.progress_line import ProgressLine
from lessor_desk.ui.settings import DAILY_BACKUP
from lessor_desk.ui.text_label import TextLabel

_MOST = 5  # backups that are listed
_SIGNS = {"fine": ("check", "ok"), "look": ("triangle-alert", "cut"), "bad": ("octagon-alert", "enc")}


class DatabasePage(Page):
    """Backing up, restoring, the doctor's report. It asks for them; somebody else does them."""

    can_reset = False
    backup_wanted = Signal()
    restore_wanted = Signal(object)  # Path
    report_wanted = Signal()
    list_wanted = Signal()

    def __init__(self, where: str) -> None:
        super().__init__()
        self.subtitle = where
        self._report: list[str] = []
        make = FieldButton(self.tr("Back up now"), "hard-drive", height=30)
        make.setAccessibleName(make.text())
        make.clicked.connect(self.backup_wanted)
        other = FieldButton(self.tr("Restore a backup…"), "undo-2", height=30)
        other.setAccessibleName(other.text())
        other.clicked.connect(self._choose)
        self.make, self.other = make, other
        self._last = Row(self.tr("Backup"), " ", make)
        self.add_row(self._last)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 4, 0, 4)
        self._list.setSpacing(2)
        self.column.addLayout(self._list)
        self.add_row(SettingRow(DAILY_BACKUP))
        text = self.tr("The desk becomes what the backup holds. What it holds now is backed up first.")
        self.add_row(Row(self.tr("Restore"), text, other))
        copy = QuietButton(self.tr("Copy the report"), "copy", height=30)
        copy.setAccessibleName(copy.text())
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText("\n".join(self._report)))
        report = self.tr("No text of an item is in it. Read it before you send it.")
        self.add_row(Row(self.tr("Examination"), report, copy), rule=False)
        self._course = ProgressLine()
        self._course.setAccessibleName(self.tr("Examination"))
        self._course.hide()
        self.column.addWidget(self._course)
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 2, 0, 8)
        self._lines.setSpacing(4)
        self.column.addLayout(self._lines)
        self.end()

    def begin(self) -> None:
        self.list_wanted.emit()
        self.report_wanted.emit()

    def show_backups(self, backups: Sequence[object]) -> None:
        """Show the backups, the newest first."""
        _emptied(self._list)
        for backup in backups[:_MOST]:
            self._list.addWidget(self._backup_line(backup))
        if backups:
            at = backups[0].made_at  # type: ignore[attr-defined]
            told = self.tr("The last one is of %1.").replace("%1", _moment(at))
        else:
            told = self.tr("There is none yet.")
        self._last.text.setText(told)

    def show_course(self, done: int, total: int) -> None:
        """Show how far the doctor is: with the file first, then with the audit."""
        self._course.setRange(0, max(1, total))
        self._course.setValue(done)
        self._course.show()

    def show_report(self, lines: Sequence[tuple[str, str]]) -> None:
        """Show what the doctor found: verdict (fine, look, bad) and sentence."""
        self._course.hide()
        _emptied(self._lines)
        self._report = [sentence for _, sentence in lines]
        for verdict, sentence in lines:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
            label = TextLabel(fonts.interface(12), "ink2", sentence)
            label.setWordWrap(True)
            row.addWidget(IconMark(*_SIGNS[verdict], 14))
            row.addWidget(label, 1)
            self._lines.addWidget(line)

    def report(self) -> str:
        """The report as it is copied."""
        return "\n".join(self._report)

    def confirm(self, name: str, then: Callable[[], None]) -> None:
        """Replacing the database is asked about; the harmless button is the default."""
        box = QMessageBox(self.window())
        box.setTextFormat(box.textFormat().PlainText)
        box.setText(self.tr("Replace the desk by the backup “%1”?").replace("%1", name))
        box.setInformativeText(self.tr("The desk as it is now is backed up first."))
        keep = box.addButton(self.tr("Keep the desk as it is"), QMessageBox.ButtonRole.RejectRole)
        replace = box.addButton(self.tr("Replace it"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(keep)
        box.exec()
        if box.clickedButton() is replace:
            then()

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a backup"), "", self.tr("Backups (%1)").replace("%1", "*.sqlite")
        )
        if name:
            self.ask_to_restore(Path(name))

    def ask_to_restore(self, file: Path) -> None:
        """Ask whether `file` is to replace the desk."""
        self.confirm(file.name, lambda: self.restore_wanted.emit(file))

    def _backup_line(self, backup: object) -> QWidget:
        file, at, size = backup.file, backup.made_at, backup.size  # type: ignore[attr-defined]
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        told = f"{_moment(at)} · {QLocale().formattedDataSize(size)}"
        words = TextLabel(fonts.interface(12), "ink2", told)
        words.setToolTip(str(file.name))
        again = QuietButton(self.tr("Restore…"), "", height=24, small=True)
        again.setAccessibleName(self.tr("Restore the backup of %1").replace("%1", _moment(at)))
        again.clicked.connect(lambda: self.ask_to_restore(file))
        row.addWidget(IconMark("hard-drive", "ink3", 14))
        row.addWidget(words, 1)
        row.addWidget(again)
        return line


def _moment(at: object) -> str:
    local = at.astimezone()  # type: ignore[attr-defined]
    day = QLocale().toString(QDate(local.year, local.month, local.day), "d MMMM yyyy")
    return f"{day}, {labels.hour(at)}"  # type: ignore[arg-type]


def _emptied(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
