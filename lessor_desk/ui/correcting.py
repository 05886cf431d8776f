"""The open item: opened, edited, checked, saved. The widgets see neither thread nor database."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from lessor_desk.services.rows import ItemRow, ItemText, OpenItem
from lessor_desk.ui.analysis import Analyst
from lessor_desk.ui.checking import Checking
from lessor_desk.ui.drafts import TRY_AGAIN_AFTER, Drafts
from lessor_desk.ui.editor.checked import Checked
from lessor_desk.ui.in_order import Act, InOrder
from lessor_desk.ui.journalling import Journalling
from lessor_desk.ui.opening import Opening
from lessor_desk.ui.recovery import Journal
from lessor_desk.ui.session import Session
from lessor_desk.workflow.errors import Refusal

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk
    from lessor_desk.ui.editor.pane import EditorPane

__all__ = ["Act", "Correction"]

SAVE_AFTER = 400  # ms after the last key
CLOSE_AFTER = 120_000  # ms without a key: the draft becomes a revision
LOOK_AGAIN_AFTER = 200  # ms, while something is under way


class Correction(QObject):
    """Keeps the item in the editor pane and the item in the store the same.

    Every change is journalled, then saved as a draft; what is done to the item (`act`) is done to
    the newest text. All of it passes through one thread in order, so the newest row is always known.
    """

    opened = Signal(object)  # OpenItem
    row_changed = Signal(object)  # ItemRow
    saving, saved = Signal(), Signal()
    not_saved = Signal(Exception)
    kept_beside = Signal(Exception)  # Refusal: why the text could not be saved; it is not lost
    not_done = Signal(Exception)

    def __init__(
        self, session: Session, pane: EditorPane, analyst: Analyst, journal: Journal, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._pane = session, pane
        self._checking = Checking(session, pane, analyst, self)
        self._journal = Journalling(session, journal, self)
        self._store = InOrder(session, self)
        self.opening = Opening(session, self)
        self._drafts = Drafts(session, self._do, self._typed_since, self)
        self._wanted: int | None = None  # the item asked for
        self._row: ItemRow | None = None  # the item shown
        self._authors: frozenset[str] = frozenset()
        self.told = Checked()  # the flags of the item as it was opened
        self._dirty = False
        self._drafted = self._holding = False
        self._save_timer = self._timer(SAVE_AFTER, self.save)
        self._close_timer = self._timer(CLOSE_AFTER, self.close_draft)
        pane.edited.connect(self._edited)
        pane.fixed.connect(self._fixed)
        self._journal.due.connect(self._write_journal)
        self._journal.failed.connect(self.not_saved)
        self._drafts.saving.connect(self.saving)
        self._drafts.saved.connect(self._settle)
        self._drafts.not_saved.connect(self.not_saved)
        self._drafts.refused.connect(self._keep_beside)

    @property
    def row(self) -> ItemRow | None:
        """The item that is open, as last heard of."""
        return self._row

    @property
    def is_changing(self) -> bool:
        """Whether another item is on its way: what is decided now is not about the one still in sight."""
        return self._wanted is not None and not self._is_open(self._wanted)

    @property
    def is_settled(self) -> bool:
        """Whether everything typed into the open item is in the store."""
        return not (self._dirty or self._store.is_under_way)

    @property
    def is_saved(self) -> bool:
        """Whether all that was typed is in the store, and nothing waits to be tried again."""
        return self.is_settled and self._drafts.is_saved

    @property
    def held(self) -> frozenset[int]:
        """The items that this window has in hand."""
        row = self._row
        mine = row is not None and (self._holding or row.locked_by == self._session.name)
        return frozenset({row.number}) if row is not None and mine else frozenset()

    @property
    def authors(self) -> frozenset[str]:
        """Whoever has authored this version of the open item: four eyes."""
        return self._authors

    def open(self, number: int, *, again: bool = False) -> None:
        """Show item `number`; if another is asked for before it comes, only that one is shown.

        `again`: read it anew even if it is shown already.
        """
        if number == self._wanted and not again:
            return
        if number == self._wanted:
            self.close_draft()
        else:
            self.let_go()
        self._wanted = number

        def failed(error: Exception) -> None:
            if self._wanted == number:
                self._wanted = self._row.number if self._row is not None else None
            self._session.failed.emit(error)

        self.opening.open(number, self._show, failed, again=again)

    def reload(self) -> None:
        """Show the open item as it is in the store now."""
        if self._wanted is not None:
            self.open(self._wanted, again=True)

    def name_version(self, name: str) -> None:
        """Close the draft as a version with a name."""
        self.act(
            lambda desk, row: desk.correction.close_draft(
                row, editor=self._session.name, cause="named", facts={"name": name}
            ),
            lambda row: self.reload(),
            self.not_saved.emit,
        )

    def leave(self) -> None:
        """Show no item."""
        self.let_go()
        self._wanted = self._row = None
        self._checking.end()
        self._pane.clear()

    def save(self) -> None:
        """Bring what was typed into the store, if it is not there yet."""
        self._save_timer.stop()
        if not self._dirty or self._row is None:
            return
        self._write_journal()
        self._dirty, self._drafted, self._holding = False, True, True
        self._drafts.save(self._row.number, self._pane.item_text(), self._pane.text_revision())

    def try_again(self) -> None:
        """Save what could not be saved."""
        self._drafts.try_again()

    def close_draft(self) -> None:
        """Make what was typed a revision: the item is left, the editor has paused, the window closes."""
        self.save()
        if self._row is None or not self._drafted:
            return
        number, editor = self._row.number, self._session.name
        self._drafted = False
        self._close_timer.stop()
        self._do(
            number,
            lambda desk, row: desk.correction.close_draft(row, editor=editor),
            lambda row: self._journal.closed(number),
            self.not_saved.emit,
        )

    def let_go(self) -> None:
        """Close the draft and take the item out of one's hands: others may have it at once."""
        self.save()
        row, editor = self._row, self._session.name
        if row is None or not (self._drafted or self._holding or row.locked_by == editor):
            return
        self._drafted = self._holding = False
        self._close_timer.stop()
        self._do(
            row.number,
            lambda desk, row: desk.correction.leave(row, editor=editor),
            lambda _: self._journal.closed(row.number),
            self.not_saved.emit,
        )

    def heard(self, row: ItemRow) -> None:
        """Another window has changed an item, or the state of its lock: `row` is how it is now."""
        self.opening.forget(row.number)
        if not self._is_open(row.number) or self._row is None:
            return
        if self._store.is_under_way:  # its answer tells of a change of the text, but not of the lock
            QTimer.singleShot(LOOK_AGAIN_AFTER, self, lambda: self._look_again(row.number))
            return
        judged_again = row.counts != self._row.counts and self.saved and not self._drafted
        changed = row.row_version != self._row.row_version or row.conflicts != self._row.conflicts
        if changed or judged_again:  # an article that has just come proves a cut
            self.reload()
        elif row != self._row:
            self._row = replace(row, read=True)
            self.row_changed.emit(self._row)

    def _look_again(self, number: int) -> None:
        if self._is_open(number):
            reader = self._session.name
            self._session.ask(lambda desk: desk.reading.find(number, reader=reader), self.heard)

    def take_over(self) -> None:
        """Take the open item out of another's hands; what they typed is kept as a version of theirs."""
        self.act(
            lambda desk, row: desk.correction.take_over(row, editor=self._session.name),
            lambda row: self.reload(),
            self.not_done.emit,
        )

    def act(self, work: Act, done: Callable[[ItemRow], None], failed: Callable[[Exception], None]) -> None:
        """Save, then do `work` to the item as it then is."""
        if self._row is None:
            return
        self.save()
        number = self._row.number
        self._drafted = False

        def acted(row: ItemRow) -> None:
            self._journal.closed(number)
            done(row)

        self._do(number, work, acted, failed)

    def _do(
        self,
        number: int,
        work: Act,
        done: Callable[[ItemRow], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do `work` in the store to item `number` as it was left by the work before."""

        def answered(row: ItemRow, in_step: bool) -> None:
            if self._is_open(number) and in_step:
                self._row = row
            self.opening.forget(number)
            self.row_changed.emit(row)
            done(row)
            if self._is_open(number) and not in_step:
                self.reload()

        def in_store(desk: Desk, row: ItemRow) -> ItemRow:
            self._journal.wait()
            return work(desk, row)

        self._store.do(number, in_store, answered, failed)

    def _keep_beside(self, number: int, text: ItemText, refusal: Refusal) -> None:
        """The desk does not take `text` any more: it is kept beside the item, which is shown as it is now."""
        editor = self._session.name
        self._dirty = self._drafted = self._holding = False
        self._save_timer.stop()
        self._close_timer.stop()
        if self._is_open(number):
            self._pane.set_read_only(True)

        def done(_: ItemRow) -> None:
            if self._is_open(number) and (newer := self._pane.item_text()) != text:
                self._keep_beside(number, newer, refusal)  # keys came before the pane was closed to them
                return
            self._journal.drafted(number)
            self._journal.closed(number)
            self.kept_beside.emit(refusal)
            if self._is_open(number):
                self.reload()

        def failed(error: Exception) -> None:
            self.not_saved.emit(error)

        self._do(
            number, lambda desk, row: desk.correction.keep_beside(row, text, editor=editor), done, failed
        )

    def _timer(self, after: int, work: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=after)
        timer.timeout.connect(work)
        return timer

    def _is_open(self, number: int) -> bool:
        return self._row is not None and self._row.number == number

    def _show(self, item: OpenItem, told: Checked) -> None:
        if item.row.number != self._wanted:
            return
        if self._is_open(item.row.number) and (self._dirty or self._store.is_under_way):
            self.reload()  # something was typed or done meanwhile: what is read then has it
            return
        if not self._is_open(item.row.number):
            self.let_go()  # keys that came meanwhile belong to the item before
        if not item.row.read:
            self._mark_read(item.row.number)
        item = replace(item, row=replace(item.row, read=True))
        self._row, self._dirty, self._drafted = item.row, False, item.drafted
        self._store.shown(item.row)
        self._authors, self.told = item.authors, told
        self._checking.begin(item, told)
        self.opened.emit(item)
        self.opening.read_ahead(item.row.number)

    def _mark_read(self, number: int) -> None:
        """Once it is shown: nobody waits for what only remembers that they saw it."""
        reader = self._session.name
        self._session.ask_soon(lambda desk: desk.reading.mark_read(number, reader), lambda _: None)

    def _edited(self) -> None:
        self._dirty = True
        self._authors |= {self._session.name}
        self._save_timer.start()
        self._close_timer.start()
        self._journal.typed()
        self._checking.check_soon()

    def _fixed(self, counts: Mapping[str, int]) -> None:
        if self._row is None:
            return
        text, editor, facts = self._pane.item_text(), self._session.name, dict(counts)
        number, revision = self._row.number, self._pane.text_revision()
        self._save_timer.stop()
        self._write_journal()
        self._dirty = False

        def work(desk: Desk, row: ItemRow) -> ItemRow:
            return desk.correction.revise(row, text, editor=editor, cause="fix", facts=facts)

        def done(_: ItemRow) -> None:
            self._settle(number, revision)

        def failed(error: Exception) -> None:
            if isinstance(error, Refusal):
                self._keep_beside(number, text, error)
                return
            self.not_saved.emit(error)
            if self._is_open(number):
                self._dirty = True
                self._save_timer.start(TRY_AGAIN_AFTER)

        self.saving.emit()
        self.act(work, done, failed)
        self._checking.check()

    def _write_journal(self) -> None:
        if self._row is not None:
            self._journal.keep(self._row.number, self._pane.item_text())

    def _settle(self, number: int, revision: int) -> None:
        """The text of that revision is in the store."""
        if not self._typed_since(number, revision):
            self._journal.saved(number)
            self.saved.emit()

    def _typed_since(self, number: int, revision: int) -> bool:
        return self._is_open(number) and self._pane.text_revision() != revision
