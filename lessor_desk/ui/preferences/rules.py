"""Language and rules: how grave a flag of each class and of each rule is, and which are on."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lessor_desk.checks.base import FindingClass, Severity, class_of
from lessor_desk.checks.levels import in_force
from lessor_desk.checks.registry import CHECKS
from lessor_desk.checks.wording import title
from lessor_desk.ui import fonts, shapes
from lessor_desk.ui.buttons import QuietButton
from lessor_desk.ui.i18n import language
from lessor_desk.ui.labels import class_label
from lessor_desk.ui.preferences.controls import Choice, Switch
from lessor_desk.ui.preferences.page import Page, Row, note

_USUAL = "usual"


class RulesPage(Page):
    """A row a class, with the rules of it beneath when they are asked for."""

    change_wanted = Signal(str, object, bool)  # code or class, Severity or None for the usual one, on
    reset_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.subtitle = self.tr("Each class keeps its shape and its colour everywhere: list, margin, text.")
        self._rows: dict[str, _RuleRow] = {}
        self._more: dict[FindingClass, QuietButton] = {}
        self._may_change = False
        self._note = note(self.tr("The levels are those of the whole desk; an administrator changes them."))
        self.column.addWidget(self._note)
        for finding_class in FindingClass:
            codes = [check for check in CHECKS if class_of(check.code) is finding_class]
            if codes:
                self._add_class(finding_class, [check.code for check in codes])
        self.end()

    def follow(self, *, may_change: bool) -> None:
        """Show the levels in force; only who `may_change` them is offered to."""
        self._may_change = may_change
        self._note.setVisible(not may_change)
        self.can_reset = may_change
        levels = in_force()
        for rule, row in self._rows.items():
            row.show_level(levels.severities.get(rule), levels.of(rule), on=rule not in levels.off)
            class_on = row.is_class or class_of(rule).value not in levels.off
            row.set_enabled(may_change and class_on, level=may_change and class_on and levels.on(rule))

    def reset(self) -> None:
        self.reset_wanted.emit()

    def row(self, rule: str) -> _RuleRow:
        """The row of a code or a class."""
        return self._rows[rule]

    def _add_class(self, finding_class: FindingClass, codes: list[str]) -> None:
        rules = QWidget()
        rules.hide()
        name = class_label(finding_class)
        more = QuietButton(icon_name="chevron-down", height=28)
        more.setCheckable(True)
        more.setAccessibleName(self.tr("The rules of “%1”").replace("%1", name))
        more.setToolTip(more.accessibleName())
        more.toggled.connect(lambda shown: self._show_rules(rules, codes, shown))
        row = self._make_row(finding_class.value, name, self._explained(finding_class), is_class=True)
        row.add(more, mark=_Shape(finding_class))
        self._more[finding_class] = more
        self.column.addWidget(row)
        self.add_row(rules)

    def _show_rules(self, rules: QWidget, codes: list[str], shown: bool) -> None:
        """Show the rules of a class beneath it; they are made when they are first asked for."""
        if shown and rules.layout() is None:
            column = QVBoxLayout(rules)
            column.setContentsMargins(24, 0, 0, 8)
            column.setSpacing(0)
            for code in codes:
                name = f"{code} · {title(code, language())}"
                column.addWidget(self._make_row(code, name, "", is_class=False))
            self.follow(may_change=self._may_change)
        rules.setVisible(shown)

    def open_class(self, finding_class: FindingClass) -> None:
        """Show the rules of a class."""
        self._more[finding_class].setChecked(True)

    def _make_row(self, rule: str, name: str, text: str, *, is_class: bool) -> _RuleRow:
        row = _RuleRow(rule, name, text, is_class=is_class)
        row.changed.connect(lambda severity, on: self.change_wanted.emit(rule, severity, on))
        self._rows[rule] = row
        return row

    def _explained(self, finding_class: FindingClass) -> str:
        match finding_class:
            case FindingClass.ENCODING:
                return self.tr("Repair at one stroke what has one possible reading.")
            case FindingClass.TRUNCATION:
                return self.tr("Look for the rest in the database.")
            case FindingClass.TYPOGRAPHY:
                return self.tr("Full stops that were doubled.")
            case FindingClass.SPELLING:
                return self.tr("Words and agreement.")
            case FindingClass.HOUSE_STYLE:
                return self.tr("What this newsroom has agreed upon.")


class _RuleRow(QWidget):
    """A rule or a class: its name, its level, whether it is on."""

    changed = Signal(object, bool)  # Severity, or None for the usual one; on

    def __init__(self, rule: str, name: str, text: str, *, is_class: bool) -> None:
        super().__init__()
        self.is_class = is_class
        choices: list[tuple[object, str]] = [
            (Severity.BLOCKING, self.tr("Blocking")),
            (Severity.CORRECT, self.tr("To correct")),
            (Severity.ADVICE, self.tr("Advice")),
        ]
        if not is_class:
            choices.insert(0, (_USUAL, self.tr("As the class")))
        self.level = Choice(self.tr("Level of “%1”").replace("%1", name), choices)
        self.switch = Switch(self.tr("“%1” is on").replace("%1", name))
        self.level.chosen.connect(self._changed)
        self.switch.clicked.connect(self._changed)
        self._row = Row(name, text, self.level, self.switch)
        if not is_class:
            self._row.setMinimumHeight(38)
            self._row.title.setFont(fonts.interface(12, 500))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)

    def add(self, button: QWidget, *, mark: QWidget) -> None:
        """Put `mark` before the words and `button` after the controls."""
        layout = self._row.layout()
        if layout is not None:
            layout.insertWidget(0, mark)  # type: ignore[attr-defined]
            layout.addWidget(button)

    def show_level(self, own: Severity | None, grave: Severity, *, on: bool) -> None:
        """Show what is set, and what it comes to; nothing is told."""
        self.level.set_value(grave if self.is_class or own is not None else _USUAL)
        self.switch.setChecked(on)

    def set_enabled(self, switch: bool, *, level: bool) -> None:
        """Whether they may be changed."""
        self.switch.setEnabled(switch)
        self.level.setEnabled(level)

    def _changed(self) -> None:
        value = self.level.value
        self.changed.emit(None if value == _USUAL else value, self.switch.isChecked())


class _Shape(QWidget):
    """The shape of a class, as everywhere."""

    def __init__(self, finding_class: FindingClass) -> None:
        super().__init__()
        self._class = finding_class
        self.setFixedSize(12, 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        shapes.paint(QPainter(self), self._class, QRectF(QPointF(0, 0), self.size().toSizeF()))
