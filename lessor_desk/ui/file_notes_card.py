"""The card of the import panel that tells how files were read, where that is worth knowing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lessor_desk.catalogue import sentence
from lessor_desk.services.rows import FileNote
from lessor_desk.ui import fonts
from lessor_desk.ui.card import Card
from lessor_desk.ui.i18n import language
from lessor_desk.ui.icon_mark import IconMark
from lessor_desk.ui.set_aside_card import shortened
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.tokens import TARGET

_MOST = 4  # notes that are told one by one


class FileNotesCard(Card):
    """Several code pages in one file, an uncertain one, a cut end; hidden while there is nothing to tell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._title = TextLabel(fonts.interface(13, 500))
        self._title.setMinimumHeight(TARGET)
        self._told = TextLabel(fonts.interface(12), "ink2")
        self._told.setWordWrap(True)
        self._told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconMark("file-search", "ink2", 16))
        head.addWidget(self._title, 1)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(12, 6, 8, 9)
        inside.setSpacing(2)
        inside.addLayout(head)
        inside.addWidget(self._told)
        self.hide()

    def show_notes(self, notes: Sequence[FileNote]) -> None:
        """Tell `notes`, in place of those of an earlier import."""
        self.setVisible(bool(notes))
        self._title.setText(self.tr("How %n files were read", "", len({note.name for note in notes})))
        lines = [_said(note) for note in notes[:_MOST]]
        if len(notes) > _MOST:
            lines.append(self.tr("and %n more; the history of each item tells.", "", len(notes) - _MOST))
        self._told.setText("\n".join(lines))


def _said(note: FileNote) -> str:
    template = sentence(f"ingest.{note.key}", language(), **note.facts)
    return f"{shortened(note.name)} — {template}"
