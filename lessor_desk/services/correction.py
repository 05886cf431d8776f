"""What a copy editor does to the text of an item."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from lessor_desk.services import conflicts, waiving, writing
from lessor_desk.services.authorship import words_before
from lessor_desk.services.batches import found_on
from lessor_desk.services.change import Change
from lessor_desk.services.findings import with_waivers
from lessor_desk.services.repairing import repaired
from lessor_desk.services.revising import Facts, begin, revise
from lessor_desk.services.rows import ItemFinding, ItemRow, ItemText
from lessor_desk.services.waiving import WaivedItem
from lessor_desk.services.work import Work, known_item
from lessor_desk.workflow import locks
from lessor_desk.workflow.deciding import check_corrects
from lessor_desk.workflow.transitions import Act, transition


class CorrectionService:
    """Drafts, revisions, repairs, and waivers; each change takes the item in hand."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def save_draft(self, seen: ItemRow, text: ItemText, *, editor: str) -> ItemRow:
        """Keep what is being typed. It becomes a revision when the draft is closed.

        Raises StaleItemError, LockedError, RoleError, ApprovedTextError, WrongStateError; nothing that was
        kept before is lost then.
        """
        with self._work.changing(seen, editor) as change:
            if text != writing.newest_text(change.session, change.item):
                begin(change)
                writing.keep_draft(change, text)
        return change.row()

    def close_draft(
        self, seen: ItemRow, *, editor: str, cause: str = "typed", facts: Facts | None = None
    ) -> ItemRow:
        """Make the draft of `editor` a revision; without one nothing happens."""
        with self._work.changing(seen, editor, as_seen=False, rescue=True) as change:
            _close_own(change, cause, facts)
        return change.row()

    def leave(self, seen: ItemRow, *, editor: str) -> ItemRow:
        """Close the draft of `editor` and let the item go: others may take it at once."""
        with self._work.changing(seen, editor, as_seen=False, rescue=True) as change:
            _close_own(change, "typed", None)
            if change.lease is not None and change.lease.editor == editor:
                change.let_go()
        return change.row()

    def take_over(self, seen: ItemRow, *, editor: str) -> ItemRow:
        """Take the item out of another's hands; what they typed is kept as a revision of theirs.

        Anyone may when nothing has changed for a while, a chief always. Raises LockedError, RoleError,
        ApprovedTextError, WrongStateError.
        """
        with self._work.changing(seen, editor, as_seen=False) as change:
            transition(change.item.status, Act.CORRECT, change.editor.roles)
            lease = change.lease
            locks.check_takeover(lease, editor, change.editor.roles, change.now)
            if lease is not None and lease.editor != editor:
                writing.settle_draft(change, "taken_over", {"editor": editor})
                change.record("take_over", facts={"editor": lease.editor})
            change.hold()
            change.touch()
        return change.row()

    def keep_beside(self, seen: ItemRow, text: ItemText, *, editor: str) -> ItemRow:
        """Keep `text`, which could not be saved: the item had changed, or was no longer `editor`'s to change.

        It stands beside the item as a conflict, which `settle_conflict` or `take_conflict` ends. Any person
        of the desk may, in any state; nothing that is in the item changes.
        """
        with self._work.changing(seen, editor, as_seen=False, rescue=True) as change:
            conflicts.keep(change, text, seen.revision)
        return change.row()

    def take_conflict(self, seen: ItemRow, conflict: int, *, editor: str) -> ItemRow:
        """Make the text `conflict` the newest revision; the one before stays in the history.

        Raises UnknownConflictError, and as `save_draft`.
        """
        with self._work.changing(seen, editor) as change:
            kept = conflicts.settled(change, conflict)
            revise(change, kept.text, "conflict", {"editor": kept.editor})
        return change.row()

    def merge_conflict(self, seen: ItemRow, conflict: int, text: ItemText, *, editor: str) -> ItemRow:
        """Make `text`, made of the item's and of the text `conflict`, the newest revision.

        Both stay as they were: the item's text in the history, and the other as a revision of its author's
        before the newest. Raises UnknownConflictError, and as `save_draft`.
        """
        with self._work.changing(seen, editor) as change:
            kept = conflicts.settled(change, conflict)
            begin(change)
            writing.settle_draft(change)
            facts = {"editor": kept.editor}
            writing.write(change, kept.text, "conflict", facts, author=kept.editor, at=kept.at)
            writing.write(change, text, "merge", facts)
        return change.row()

    def settle_conflict(self, seen: ItemRow, conflict: int, *, editor: str) -> ItemRow:
        """Leave the item as it is; the text `conflict` is no longer shown, and never erased.

        Raises UnknownConflictError, RoleError.
        """
        with self._work.changing(seen, editor, as_seen=False) as change:
            check_corrects(change.editor.roles)
            conflicts.settled(change, conflict)
        return change.row()

    def stay(self, numbers: Iterable[int], *, editor: str) -> None:
        """A sign of life: `editor` still has these items in hand, as far as they have them."""
        self._work.renew(numbers, editor)

    def revise(
        self, seen: ItemRow, text: ItemText, *, editor: str, cause: str, facts: Facts | None = None
    ) -> ItemRow:
        """Make `text` a new revision, with its cause ("fix", {"E101": 18}); a draft before it is one too.

        Raises as `save_draft`.
        """
        with self._work.changing(seen, editor) as change:
            revise(change, text, cause, facts)
        return change.row()

    def fix(self, seen: ItemRow, *, editor: str, codes: Collection[str] | None = None) -> ItemRow:
        """Make all safe fixes, or those of `codes`, as one revision. Raises as `save_draft`."""
        with self._work.changing(seen, editor) as change:
            text = writing.newest_text(change.session, change.item)
            found = found_on(change.session, change.item, text)
            waivers = writing.waivers_of(change.session, change.item)
            open_ones = [
                each
                for each in with_waivers(text, found, waivers)
                if each.waived_by is None and (codes is None or each.finding.code in codes)
            ]
            fixed, facts = repaired(text, open_ones)
            revise(change, fixed, "fix", facts)
        return change.row()

    def restore(self, seen: ItemRow, revision: int, *, editor: str) -> ItemRow:
        """Make the text of an older revision the newest. Raises UnknownRevisionError, and as `save_draft`."""
        with self._work.changing(seen, editor) as change:
            text = writing.revision_text(change.session, change.item, revision)
            words = words_before(change.session, change.item, revision)
            revise(change, text, "restore", {"revision": revision, **words})
        return change.row()

    def revision_text(self, seen: ItemRow, number: int) -> ItemText:
        """The text of revision `number`. Raises UnknownRevisionError."""
        with self._work.reading() as session:
            return writing.revision_text(session, known_item(session, seen.number), number)

    def waive(self, seen: ItemRow, finding: ItemFinding, *, editor: str, reason: str = "") -> ItemRow:
        """Set `finding` aside. What blocks needs a chief and a reason.

        Raises UnknownFindingError if the newest text does not have it, RoleError, ReasonRequiredError,
        ApprovedTextError, WrongStateError. The item may be in another's hands.
        """
        with self._work.changing(seen, editor, as_seen=False) as change:
            if waiving.set_aside(change, finding, waiving.held(change, finding), reason):
                waiving.recount(change)
        return change.row()

    def unwaive(self, seen: ItemRow, finding: ItemFinding, *, editor: str) -> ItemRow:
        """Open a flag again that was set aside. Raises as `waive`."""
        with self._work.changing(seen, editor, as_seen=False) as change:
            if waiving.opened_again(change, waiving.held(change, finding)):
                waiving.recount(change)
        return change.row()

    def waive_rule(
        self, rows: Iterable[ItemRow], code: str, *, editor: str, reason: str = ""
    ) -> tuple[WaivedItem, ...]:
        """Set all open flags of the rule `code` aside in a selection; an item that is refused is told."""
        return waiving.waive_rule(self._work, rows, code, editor=editor, reason=reason)

    def unwaive_rule(self, rows: Iterable[ItemRow], code: str, *, editor: str) -> tuple[WaivedItem, ...]:
        """Open all flags of the rule `code` again in a selection."""
        return waiving.unwaive_rule(self._work, rows, code, editor=editor)

    def undo_waive_rule(self, done: Iterable[WaivedItem], *, editor: str) -> tuple[WaivedItem, ...]:
        """Undo what `waive_rule` has done, and nothing else."""
        return waiving.take_back(self._work, done, editor=editor)


def _close_own(change: Change, cause: str, facts: Facts | None) -> None:
    draft = change.draft
    if draft is not None and draft.editor == change.editor.name:
        writing.settle_draft(change, cause, facts)
