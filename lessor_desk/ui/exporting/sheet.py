"""The export sheet: which items, in which form, where to, and what is in the way."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from lessor_desk.export.outgoing import SUFFIXES, Form, Unwritable
from lessor_desk.services.delivery import Foreseen
from lessor_desk.services.rows import ItemRow
from lessor_desk.text.codepages import PAGES, title
from lessor_desk.ui import fonts
from lessor_desk.ui.act_sheet import ActSheet
from lessor_desk.ui.buttons import FieldButton
from lessor_desk.ui.exporting.looked_at import LookedAt
from lessor_desk.ui.exporting.wanted import CLIPBOARD, Wanted, short, wanted_last
from lessor_desk.ui.note_field import NoteField
from lessor_desk.ui.preferences.controls import Choice, Pills, Switch
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import CONTROL_HEIGHT, FOCUS_RING, RADIUS_FIELD

_LABEL = 96  # px
_ONE, _ALL = "one", "all"
_ROOMY = 560  # px of height: room for more than the first places
_MOST_PLACES = 200  # that are listed


class ExportSheet(ActSheet):
    """Nothing is written before the button is pressed; the button is free once nothing is in the way."""

    look_wanted = Signal()  # something was chosen: what would it come to?
    stop_wanted = Signal()  # no need to look at the rest
    export_wanted = Signal(object)  # Wanted

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "export_sheet")
        self._one: tuple[ItemRow, ...] = ()
        self._ready: tuple[ItemRow, ...] = ()
        self._foreseen: tuple[Foreseen, ...] = ()
        self.scope = Pills(self.tr("Items"), [(_ONE, self.tr("This item")), (_ALL, self.tr("All approved"))])
        self.form = Pills(self.tr("Form"), _forms())
        self.page = Choice(self.tr("Code page"), [(page, title(page)) for page in PAGES], 200)
        self.folder, self.file = self._field(self.tr("Folder")), self._field(self.tr("File"))
        self.files = TextLabel(fonts.interface(13), "ink2")
        self._choose = FieldButton(self.tr("Choose…"), "folder-input")
        self._choose.setAccessibleName(self.tr("Choose the folder to export to"))
        self.manifest = Switch(self.tr("Manifest"))
        self.draft = Switch(self.tr("Draft"))
        self.course = LookedAt()
        self.course.stop.clicked.connect(self.stop_wanted)
        self._why = TextLabel(fonts.interface(13), "cut")
        self._why.setWordWrap(True)
        self.places = NoteField()
        self.places.setObjectName("unwritable")
        self.places.setReadOnly(True)
        self.places.setAccessibleName(self.tr("What cannot be written, and where it stands"))
        self.watch(self.places)
        self._fill()
        self._connect()
        self._dress()
        theme().changed.connect(self._dress)

    def ask(self, rows: Sequence[ItemRow], ready: Sequence[ItemRow] = ()) -> None:
        """Ask how `rows` are to leave; or all that are `ready`, if there are others than those."""
        self._one, self._ready = tuple(rows), tuple(ready)
        last = wanted_last()
        self.form.set_value(last.form)
        self.page.set_value(last.page)
        self.folder.setText(short(last.folder))
        self.file.clear()
        self.manifest.setChecked(last.manifest)
        self.draft.setChecked(False)
        self.scope.set_value(_ONE)
        self._scope_row.setVisible({row.number for row in ready} > {row.number for row in rows})
        self._look()
        self.open(self.scope if self._scope_row.isVisibleTo(self) else self.form)

    @property
    def rows(self) -> tuple[ItemRow, ...]:
        """The items that are to leave."""
        return self._ready if self.scope.value == _ALL and self._ready else self._one

    @property
    def wanted(self) -> Wanted:
        """What is chosen."""
        name = self.file.text().strip() if len(self.rows) == 1 and self.file.isModified() else ""
        return Wanted(
            str(self.form.value),
            str(self.page.value),
            Path(self.folder.text().strip()).expanduser(),
            Path(name).name,
            self.manifest.isChecked() and not self.draft.isChecked(),
            self.draft.isChecked(),
        )

    def show_foreseen(
        self,
        foreseen: tuple[Foreseen, ...],
        why_not: str = "",
        *,
        whole: bool = True,
        stopped: bool = False,
    ) -> None:
        """Tell what exporting would come to. `why_not`: the rules do not allow it.

        Not `whole`: the rest is still looked at, and the act waits for it; unless that was `stopped`.
        """
        self._foreseen = foreseen if whole or stopped else ()
        self.course.show_course(len(foreseen), len(self.rows), whole=whole, stopped=stopped)
        if len(foreseen) == 1 and not self.file.isModified():
            self.file.setText(foreseen[0].file)
        self.files.setText(
            ", ".join(each.file for each in foreseen[:2]) + (", …" if len(foreseen) > 2 else "")
        )
        many = sum(len(each.unwritable) for each in foreseen)
        if many:
            why_not = why_not or self.tr(
                "%n character(s) cannot be written in this form. Nothing is replaced.", "", many
            )
        self._why.setText(why_not)
        self._why.setVisible(bool(why_not))
        places = ((each, place) for each in foreseen for place in each.unwritable)
        lines = [self._placed(each, place) for each, place in islice(places, _MOST_PLACES)]
        if many > _MOST_PLACES:
            lines.append(self.tr("and %n more", "", many - _MOST_PLACES))
        self.places.setVisible(bool(lines))
        self.places.set_lines(min(len(lines), 5 if self.height() >= _ROOMY else 2) or 1)
        if (told := "\n".join(lines)) != self.places.toPlainText():
            self.places.setPlainText(told)
        self.act.setEnabled(self._may())
        self.act.setToolTip(why_not)
        self.act.setAccessibleDescription(why_not)

    # inside

    def _look(self) -> None:
        """Something else is chosen: show what belongs to it, and ask what it would come to."""
        one, form = len(self.rows) == 1, self.form.value
        unready = not all(row in self._ready for row in self.rows)
        clipboard = form == CLIPBOARD
        self._page_row.setVisible(form == Form.TEXT)
        self._folder_row.setVisible(not clipboard)
        self._file_row.setVisible(not clipboard)
        self.file.setVisible(one)
        self.files.setVisible(not one)
        self._draft_row.setVisible(unready)
        self._manifest_row.setVisible(not clipboard and not unready)
        if not unready:
            self.draft.setChecked(False)
        if not self.file.text().endswith(SUFFIXES[self.wanted.file_form]):
            self.file.setModified(False)  # the name was of another form
        self._foreseen = ()
        self.act.setEnabled(False)
        self.course.hide()
        self.entitle(self.tr("Export"), self._about(), self._act_words())
        self.look_wanted.emit()

    def _about(self) -> str:
        if len(self.rows) != 1:
            return self.tr("%n item(s), each in a file of its own.", "", len(self.rows))
        row = self.rows[0]
        number = self.tr("no. %1").replace("%1", str(row.number))
        return " · ".join(part for part in (number, row.headline or row.opening[:80]) if part)

    def _act_words(self) -> str:
        if self.form.value == CLIPBOARD:
            return self.tr("Copy")
        return self.tr("Export the draft") if self.draft.isChecked() else self.tr("Export")

    def _placed(self, item: Foreseen, place: Unwritable) -> str:
        """`no. 4 · headline, character 7: ɛ U+025B`"""
        where = (
            self.tr("headline, character %2")
            if place.part == "headline"
            else self.tr("text, line %1, character %2")
        )
        where = where.replace("%1", str(place.line)).replace("%2", str(place.sign))
        shown = place.character if place.character.isprintable() and not place.character.isspace() else ""
        told = " ".join(part for part in (shown, f"U+{ord(place.character):04X}") if part)
        number = self.tr("no. %1").replace("%1", str(item.number)) + " · " if len(self.rows) > 1 else ""
        return self.tr("%1%2: %3").replace("%1", number).replace("%2", where).replace("%3", told)

    def _has_place(self) -> bool:
        return self.form.value == CLIPBOARD or bool(self.folder.text().strip())

    def _do(self) -> None:
        wanted = self.wanted
        self.close_sheet()
        self.export_wanted.emit(wanted)

    def _choose_folder(self) -> None:
        begin = str(Path(self.folder.text()).expanduser())
        words = self.tr("Choose the folder to export to")
        if folder := QFileDialog.getExistingDirectory(self.window(), words, begin):
            self.folder.setText(short(Path(folder)))

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setFont(fonts.interface(13))
        field.setFixedHeight(CONTROL_HEIGHT)
        field.setAccessibleName(name)
        self.watch(field)
        return field

    def _fill(self) -> None:
        self._scope_row = self._row(self.tr("Items"), self.scope)
        self._form_row = self._row(self.tr("Form"), self.form)
        self._page_row = self._row(self.tr("Code page"), self.page)
        self._folder_row = self._row(self.tr("Folder"), self.folder, self._choose)
        self._file_row = self._row(self.tr("File"), self.file, self.files)
        self._draft_row = self._row(
            self.tr("Draft"), self.draft, _words(self.tr("The file says that nobody has approved it."))
        )
        self._manifest_row = self._row(
            self.tr("Manifest"),
            self.manifest,
            _words(self.tr("Beside it: hashes, who approved, which flags were set aside.")),
        )
        self.add(self.course)
        self.add(self._why)
        self.add(self.places)

    def _row(self, name: str, *widgets: QWidget) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        label = TextLabel(fonts.interface(13, 500), "ink2", name)
        label.setFixedWidth(_LABEL)
        line.addWidget(label)
        for widget in widgets:
            line.addWidget(widget, 1 if isinstance(widget, (QLineEdit, TextLabel)) else 0)
        if not any(isinstance(widget, (QLineEdit, TextLabel)) for widget in widgets):
            line.addStretch(1)
        self.add(row)
        return row

    def _connect(self) -> None:
        for signal in (self.scope.chosen, self.form.chosen, self.page.chosen):
            signal.connect(lambda _: self._look())
        self.draft.toggled.connect(lambda _: self._look())
        self.folder.textChanged.connect(lambda _: self.act.setEnabled(self._may()))
        self._choose.clicked.connect(self._choose_folder)
        self.act.clicked.connect(self._do)

    def _may(self) -> bool:
        return bool(self._foreseen) and not self._why.text() and self._has_place()

    def _dress(self) -> None:
        colours = theme().tokens
        self.sheet.setStyleSheet(
            f"QLineEdit {{ background: {colours.paper}; color: {colours.ink};"
            f" placeholder-text-color: {colours.ink3};"
            f" border: 1px solid {colours.field}; border-radius: {RADIUS_FIELD}px; padding: 1px 8px; }}"
            f"QLineEdit:focus {{ border: {FOCUS_RING}px solid {colours.accent}; padding: 0 7px; }}"
        )


def _forms() -> list[tuple[object, str]]:
    translate = QCoreApplication.translate
    return [
        (Form.TEXT.value, translate("ExportSheet", "Text")),
        (Form.HTML.value, translate("ExportSheet", "Web page")),
        (Form.DOCX.value, translate("ExportSheet", "Word (docx)")),
        (Form.NINJS.value, "ninjs"),
        (CLIPBOARD, translate("ExportSheet", "Clipboard")),
    ]


def _words(text: str) -> TextLabel:
    label = TextLabel(fonts.interface(12), "ink2", text)
    label.setWordWrap(True)
    return label
