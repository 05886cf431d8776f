"""Comparing the open item: with the text as it came, with its versions, with another reading of its bytes."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from lessor_desk.services.comparing import Comparison, compared
from lessor_desk.services.history import Undoing
from lessor_desk.services.redecoding import PageChoice, Redecoding
from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.text.codepages import title
from lessor_desk.text.edit import Edit
from lessor_desk.ui import labels
from lessor_desk.ui.areas.area import Acts, Area
from lessor_desk.ui.background import Background
from lessor_desk.ui.compare.blocks import changes_of
from lessor_desk.ui.compare.view import CompareView
from lessor_desk.workflow.errors import OverlapsError, Refusal

_MOST_TOLD = 3  # overlaps that a banner tells one by one


class CompareArea(Area):
    """The view takes the place of list, editor and panel, whose text it shows and changes.

    Texts come from the desk's thread, what is different from a thread of its own; what belongs to texts
    that have changed meanwhile is dropped.
    """

    def bind(self) -> None:
        window = self.window
        self.view = CompareView()
        window.layout_.stack.addWidget(self.view)
        self._worker = Background("compare", self)
        self._asked = 0
        self._comparison: Comparison | None = None
        self._chosen: list[int] = []  # the versions that are compared, none, one or two
        self._rereading: Redecoding | None = None
        self._soon = QTimer(self, singleShot=True, interval=120)
        self._soon.timeout.connect(self._compare)
        view, versions = self.view, window.panel.versions_tab
        view.leave_wanted.connect(self.close)
        view.restore_wanted.connect(self._restore_passage)
        view.head.history_wanted.connect(view.toggle_panel)
        view.pages.page_chosen.connect(self._preview)
        view.pages.take_wanted.connect(self._take)
        versions.chosen.connect(self._versions_chosen)
        versions.opened.connect(self._open_version)
        versions.restore_wanted.connect(self._restore_version)
        versions.undo_wanted.connect(self._undo_step)
        window.pane.edited.connect(self._text_changed)
        window.correction.opened.connect(self._item_opened)

    def acts(self) -> Acts:
        return {"compare": self.toggle, "redecode": self.reread}

    @property
    def is_open(self) -> bool:
        """Whether the comparison is in sight."""
        return self.window.layout_.stack.currentWidget() is self.view

    def toggle(self) -> None:
        """Compare the open item with the text as it came, or go back to correcting it."""
        if self.is_open:
            self.close()
        else:
            self._chosen = []
            self.window.panel.versions.clearSelection()
            self._open()

    def reread(self) -> None:
        """Show the open item in the other code pages that its bytes can be read in."""
        if self.window.correction.row is None:
            return
        self.window.correction.save()
        number = self.window.correction.row.number

        def choices(desk):  # type: ignore[no-untyped-def]
            return desk.redecoding.choices(desk.reading.find(number))

        self.window.session.ask(choices, self._show_pages, self._refused)

    def step(self, by: int) -> None:
        """Go to the next change, or the one before."""
        self.view.step(by)

    def write_note(self) -> None:
        """Show the notes beside the texts, ready to write one."""
        if self.view.side.currentWidget() is self.view.versions:
            self.view.versions.tabs.setCurrentIndex(1)
            self.window.panel.notes_tab.write()

    def close(self) -> None:
        """Go back to the editor."""
        if not self.is_open:
            return
        self._rereading = None
        self.view.banner.clear("overlaps")
        self.window.panel.take_back()
        self.window.layout_.stack.setCurrentWidget(self.window.layout_.splitter)
        self.window.pane.focus_body()

    def end(self) -> None:
        """The window closes."""
        self._worker.close()

    # what is compared

    def _open(self) -> None:
        if self.window.correction.row is None:
            return
        self._rereading = None
        self.view.side.setCurrentWidget(self.view.versions)
        self.view.versions.borrow(self.window.panel.lend())
        self._show_view()
        self._compare()

    def _show_view(self) -> None:
        row = self.window.correction.row
        if row is None:
            return
        self.view.begin()
        self.view.show_comparison(None)
        self.view.head.show_item(row)
        self.view.head.set_length(len(self.window.pane.item_text().body))
        self.window.layout_.stack.setCurrentWidget(self.view)
        self.view.left.setFocus()

    def _compare(self) -> None:
        """Ask for the texts, then for what is different."""
        row = self.window.correction.row
        if row is None or not self.is_open:
            return
        self._asked += 1
        asked, now = self._asked, self.window.pane.item_text()
        if self._rereading is not None:
            self._ask_difference(asked, self._rereading.before, self._rereading.after)
            return
        wanted = self._chosen or [1]

        def texts(desk) -> list[ItemText]:  # type: ignore[no-untyped-def]
            return [desk.correction.revision_text(row, number) for number in wanted]

        def got(found: list[ItemText]) -> None:
            self._ask_difference(asked, found[0], found[1] if len(found) > 1 else now)

        self.window.session.ask(texts, got, self._refused)

    def _ask_difference(self, asked: int, before: ItemText, after: ItemText) -> None:
        row = self.window.correction.row
        if row is not None and asked == self._asked:
            self._worker.run(
                lambda: compared(row.kind, before, after),
                lambda found: self._show(asked, found),
                self.window.session.failed.emit,
            )

    def _show(self, asked: int, comparison: Comparison) -> None:
        if asked != self._asked or not self.is_open:
            return
        self._comparison = comparison
        self.view.say_headings(*self._headings())
        in_hand = self._rereading is None and len(self._chosen) < 2
        may = not self.window.pane.is_read_only if in_hand else None
        self.view.show_comparison(comparison, may_restore=may)

    def _headings(self) -> tuple[tuple[str, str], tuple[str, str]]:
        if self._rereading is not None:
            page = title(self._rereading.page)
            return (self.tr("Text as it is"), ""), (self.tr("Read as %1").replace("%1", page), "")
        names = [self._name(number) for number in self._chosen or [1]]
        if len(names) > 1:
            return names[0], names[1]
        return names[0], (self.tr("Corrected text"), self._about_now())

    def _name(self, number: int) -> tuple[str, str]:
        item = self.window.areas.item.item
        found = next((each for each in item.history if each.number == number), None) if item else None
        if found is None:
            return self.tr("Version %1").replace("%1", str(number)), ""
        if number == 1:
            about = self.tr("as it came, at %1 · never changed").replace("%1", labels.hour(found.at))
            return self.tr("Original"), about
        return (
            self.tr("Version %1").replace("%1", str(number)),
            ", ".join(part for part in (found.author, labels.hour(found.at)) if part),
        )

    def _about_now(self) -> str:
        item = self.window.areas.item.item
        if item is None or len(item.history) < 2:
            return ""
        newest = item.history[-1]
        return ", ".join(part for part in (newest.author, labels.hour(newest.at)) if part)

    # what the person does

    def _versions_chosen(self, numbers: list[int]) -> None:
        self._chosen = numbers
        if self.is_open and self._rereading is None:
            self.view.begin()
            self._compare()

    def _open_version(self, number: int) -> None:
        self._chosen = [number] if number else []
        if not self.is_open:
            self._open()

    def _restore_passage(self, change: int) -> None:
        if self._comparison is None:
            return
        part, words = changes_of(self._comparison)[change]
        self.window.pane.change(part.part, Edit(words.after, words.before.of(part.before)))

    def _restore_version(self, number: int) -> None:
        editor = self.window.session.name
        self.window.correction.act(
            lambda desk, row: desk.correction.restore(row, number, editor=editor), self._reload, self._refused
        )

    def _undo_step(self, number: int) -> None:
        """Undo one version and keep the later ones; what overlaps is shown, and nothing done."""
        editor, row = self.window.session.name, self.window.correction.row

        def refused(error: Exception) -> None:
            if isinstance(error, OverlapsError) and row is not None:
                self.window.session.ask(
                    lambda desk: desk.history.preview_undo(row, number), self._show_overlaps, self._refused
                )
            self._refused(error)

        self.window.correction.act(
            lambda desk, row: desk.history.undo_step(row, number, editor=editor), self._reload, refused
        )

    def _show_overlaps(self, found: Undoing) -> None:
        passage = self.tr("before “%1”, then “%2”, now “%3”")
        told = [
            passage.replace("%1", _short(each.before))
            .replace("%2", _short(each.step))
            .replace("%3", _short(each.now))
            for each in found.overlaps[:_MOST_TOLD]
        ]
        if not self.is_open:
            self._open_version(found.revision)
        self.view.banner.show_banner(
            "warning",
            self.tr("These words were changed again later; nothing was done."),
            " · ".join(told),
            [(self.tr("Close"), lambda: self.view.banner.clear("overlaps"))],
            "git-compare",
            key="overlaps",
        )

    def _take(self, page: str) -> None:
        editor = self.window.session.name

        def done(row: ItemRow) -> None:
            self._reload(row)
            self.close()

        self.window.correction.act(
            lambda desk, row: desk.redecoding.redecode(row, page, editor=editor), done, self._refused
        )

    def _reload(self, row: ItemRow) -> None:
        self.window.panel.versions.clearSelection()
        self.window.correction.reload()

    # another reading

    def _show_pages(self, choices: tuple[PageChoice, ...]) -> None:
        self.view.side.setCurrentWidget(self.view.pages)
        self._rereading = None
        self._show_view()
        self.view.pages.take.setEnabled(False)
        self.view.pages.show_choices(choices)
        self.view.pages.list.setFocus()

    def _preview(self, page: str) -> None:
        row = self.window.correction.row
        if row is None:
            return

        def got(found: Redecoding) -> None:
            if self.view.pages.page == page and self.is_open:
                self._rereading = found
                self.view.pages.show_redecoding(found)
                self.view.pages.take.setEnabled(not self.window.pane.is_read_only)
                self.view.begin()
                self._compare()

        self.window.session.ask(
            lambda desk: desk.redecoding.preview(desk.reading.find(row.number), page), got, self._refused
        )

    # following the item

    def _text_changed(self) -> None:
        if self.is_open and self._rereading is None:
            self._soon.start()

    def _item_opened(self) -> None:
        if not self.is_open:
            return
        if self._rereading is not None or self.view.side.currentWidget() is self.view.pages:
            self.close()
            return
        row = self.window.correction.row
        if row is not None:
            self.view.head.show_item(row)
            self._soon.start()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Refusal):
            self.window.notices.refused(error)
        else:
            self.window.session.failed.emit(error)


def _short(words: str) -> str:
    """`words` for a banner, on one line."""
    line = " ".join(words.split()) or "–"
    return line if len(line) <= 40 else line[:39] + "…"
