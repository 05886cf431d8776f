"""The card of the import panel that tells which files could not be read, and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lessor_desk.catalogue import sentence
from lessor_desk.services.rows import SetAsideRow
from lessor_desk.ui import fonts
from lessor_desk.ui.card import Card
from lessor_desk.ui.i18n import language
from lessor_desk.ui.icon_mark import IconMark
from lessor_desk.ui.link_button import LinkButton
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.tokens import TARGET

_LONGEST_NAME = 34  # characters of a file's name before its middle is left out


class SetAsideCard(Card):
    """Shows the latest reason, and all of them once they are asked for; hidden while there is none."""

    show_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._rows: tuple[SetAsideRow, ...] = ()
        self._all = False
        self._goes_on = True
        self._title = TextLabel(fonts.interface(13, 500))
        self._title.setMinimumHeight(TARGET)
        self._show = LinkButton(self.tr("Show"), accessible_name=self.tr("Show all files set aside"))
        self._show.clicked.connect(self._unfold)
        self._shown: list[TextLabel] = []
        self._reasons = QVBoxLayout()
        self._reasons.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconMark("file-warning", "cut", 16))
        head.addWidget(self._title, 1)
        head.addWidget(self._show)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(12, 6, 8, 9)
        inside.setSpacing(2)
        inside.addLayout(head)
        inside.addLayout(self._reasons)
        self.hide()

    def show_rows(self, rows: Sequence[SetAsideRow], *, goes_on: bool) -> None:
        """Show what was set aside so far; `goes_on` says that the import continues."""
        self._rows, self._goes_on = tuple(rows), goes_on
        self._say()

    def unfold(self) -> None:
        """Show every file with its reason."""
        self._all = True
        self._say()

    def fold(self) -> None:
        """Show the latest reason only."""
        self._all = False
        self._say()

    def _unfold(self) -> None:
        self.unfold()
        self.show_wanted.emit()

    def _say(self) -> None:
        self.setVisible(bool(self._rows))
        if not self._rows:
            return
        self._title.setText(self.tr("%n files set aside", "", len(self._rows)))
        self._show.setVisible(len(self._rows) > 1 and not self._all)
        if self._all:
            self._list(map(reason, self._rows))
        else:
            latest = reason(self._rows[-1])
            template = self.tr("%1 The rest goes on.", "why a file was set aside") if self._goes_on else "%1"
            self._list([template.replace("%1", latest)])

    def _list(self, sentences: Iterable[str]) -> None:
        for label in self._shown:
            label.hide()
            label.deleteLater()
        self._shown = []
        for text in sentences:
            label = TextLabel(fonts.interface(12), "ink2", text)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._reasons.addWidget(label)
            self._shown.append(label)


def reason(row: SetAsideRow) -> str:
    """Why a file was set aside, in one sentence that names it."""
    return sentence(f"ingest.{row.reason}", language(), **{**row.facts, "name": shortened(row.name)})


def shortened(name: str, longest: int = _LONGEST_NAME) -> str:
    """A name that fits: what is too long loses its middle, and keeps its ending.

    >>> shortened("relevé des dépêches.txt", 12)
    'relev…es.txt'
    """
    if len(name) <= longest:
        return name
    kept = longest - 1
    return f"{name[: kept // 2]}…{name[len(name) - (kept - kept // 2) :]}"
