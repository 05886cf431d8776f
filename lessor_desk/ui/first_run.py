"""What an empty desk shows: where to drop copy, the choices already made, the samples."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from lessor_desk.ui import fonts
from lessor_desk.ui.buttons import FieldButton, PrimaryButton
from lessor_desk.ui.card import Card, Ground, Rule
from lessor_desk.ui.dress import dress_bars
from lessor_desk.ui.icon_mark import IconMark
from lessor_desk.ui.link_button import LinkButton
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.tokens import RADIUS_SHEET

COLUMN = 640  # px
BUTTON_HEIGHT = 34
ICON = 38


class FirstRun(QScrollArea):
    """No wizard: copy can be dropped at once, and every choice made for the editor can be changed."""

    import_wanted = Signal()
    paste_wanted = Signal()
    samples_wanted = Signal()
    editor_change_wanted = Signal()
    database_change_wanted = Signal()
    rules_change_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("first_run")
        self.setAccessibleName(self.tr("First steps"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        dress_bars(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._editor = Choice(self.tr("Change who you are"))
        self._database = Choice(self.tr("Change where the items are kept"))
        self._rules = Choice(self.tr("Change the rules"))
        self._editor.change.clicked.connect(self.editor_change_wanted)
        self._database.change.clicked.connect(self.database_change_wanted)
        self._rules.change.clicked.connect(self.rules_change_wanted)
        self.set_database()
        self._rules.say(
            self.tr("Language: English, rules of the desk"),
            self.tr("Encoding damage, cut texts, doubled stops."),
        )

        middle = QWidget()
        middle.setMaximumWidth(COLUMN)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 16, 0, 16)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self._drop_card())
        column.addSpacing(18)
        column.addWidget(self._editor)
        column.addWidget(Rule())
        column.addWidget(self._database)
        column.addWidget(Rule())
        column.addWidget(self._rules)
        column.addSpacing(7)
        column.addLayout(self._samples())
        column.addStretch(1)
        ground = Ground("paper")
        row = QHBoxLayout(ground)
        row.setContentsMargins(16, 0, 16, 0)
        row.addStretch(1)
        row.addWidget(middle, COLUMN)
        row.addStretch(1)
        self.setWidget(ground)

    def set_editor(self, name: str, title: str) -> None:
        """Say who works here: a name, and the title of a role as `labels.role_label` gives it."""
        who = self.tr("You are %1, %2", "name, title of the role").replace("%2", title.lower())
        self._editor.say(
            who.replace("%1", name), self.tr("The role can be changed at any time, at the bottom left.")
        )

    def set_database(self, place: str = "", *, local: bool = True) -> None:
        """Say where the items are kept; `place` is a file's name, or a server's for a shared desk."""
        if not local:
            self._database.say(self.tr("The database is shared by the newsroom"), place)
            return
        detail = self.tr("%1 — nothing leaves this machine.", "name of a file").replace("%1", place)
        self._database.say(
            self.tr("The database is on this computer"),
            detail if place else self.tr("Nothing leaves this machine."),
        )

    def _drop_card(self) -> Card:
        card = Card("surface", "field", RADIUS_SHEET)
        title = TextLabel(fonts.copy(22, 600), "ink", self.tr("Drop your dispatches here"))
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        what = self.tr(
            "Text files, whole folders or copied text. Encoding damage and cut texts are flagged on arrival."
        )
        explanation = TextLabel(fonts.interface(14), "ink2", what)
        explanation.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        explanation.setWordWrap(True)
        choose = PrimaryButton(self.tr("Choose files…"), "folder-input", "Ctrl+O", height=BUTTON_HEIGHT)
        choose.clicked.connect(self.import_wanted)
        self.setFocusProxy(choose)
        paste = FieldButton(self.tr("Paste a text"), "pencil-line", "Ctrl+N", height=BUTTON_HEIGHT)
        paste.clicked.connect(self.paste_wanted)

        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        buttons.addWidget(choose)
        buttons.addWidget(paste)
        buttons.addStretch(1)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(60, 31, 60, 29)
        inside.setSpacing(0)
        inside.addWidget(IconMark("folder-input", "accent", ICON), 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addSpacing(10)
        inside.addWidget(title)
        inside.addSpacing(10)
        inside.addWidget(explanation)
        inside.addSpacing(19)
        inside.addLayout(buttons)
        return card

    def _samples(self) -> QHBoxLayout:
        samples = LinkButton(self.tr("Open the seven samples"), 13)
        samples.clicked.connect(self.samples_wanted)
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addStretch(1)
        row.addWidget(TextLabel(fonts.interface(13), "ink2", self.tr("No dispatch at hand?")))
        row.addWidget(samples)
        row.addStretch(1)
        return row


class Choice(QWidget):
    """A choice already made: what it is, what it means, and a way to change it."""

    def __init__(self, change: str) -> None:
        """`change` says in full, for a screen reader, what the button changes."""
        super().__init__()
        self._what = TextLabel(fonts.interface(13, 500))
        self._detail = TextLabel(fonts.interface(12), "ink2")
        self.change = LinkButton(self.tr("Change"), accessible_name=change)
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addWidget(self._what)
        lines.addWidget(self._detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 7, 0, 7)
        row.setSpacing(11)
        row.addWidget(IconMark("circle-check", "ok", 17))
        row.addLayout(lines, 1)
        row.addWidget(self.change)

    def say(self, what: str, detail: str) -> None:
        """Tell the choice in one line, and what follows from it in another."""
        self._what.setText(what)
        self._detail.setText(detail)
