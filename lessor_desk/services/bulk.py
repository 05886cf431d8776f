"""Many items repaired at once: every change is proposed first, ticked by a person, and undone as one.

What is not ticked stays as it is, to the byte. An item that has changed since it was proposed, or that the
rules of the desk do not allow to be corrected, is told and left alone; the rest goes on.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import func, insert, select

from lessor_desk.checks.base import Edit, FindingClass, class_of
from lessor_desk.checks.repair import hinders
from lessor_desk.db.models import BulkChange, Revision
from lessor_desk.db.uuid7 import uuid7
from lessor_desk.services import review, writing
from lessor_desk.services.correction import CorrectionService
from lessor_desk.services.findings import parts_of
from lessor_desk.services.reading import ReadingService
from lessor_desk.services.revising import revise
from lessor_desk.services.rows import (
    BulkReport,
    Cancelled,
    ItemRow,
    ItemText,
    OpenItem,
    ProposedFix,
)
from lessor_desk.services.work import Work
from lessor_desk.text.edit import applied
from lessor_desk.workflow.errors import NothingToUndoError, Refusal, StaleItemError
from lessor_desk.workflow.states import Queue, Status

Report = Callable[[int, int], None]
CAUSE = "bulk_fix"
_BLANK = re.compile(r"\s")
_AROUND = 80  # code points that are shown on either side of a change


class BulkService:
    """Repairs over a selection or a whole queue."""

    def __init__(self, work: Work, reading: ReadingService, correction: CorrectionService) -> None:
        self._work = work
        self._reading = reading
        self._correction = correction

    def numbers(
        self,
        queue: Queue | None = None,
        *,
        editor: str,
        status: Status | None = None,
        search: str = "",
        classes: Iterable[FindingClass] = (),
    ) -> tuple[int, ...]:
        """The numbers of all items of a queue, a state or a search, in the order of the list."""
        classes = frozenset(classes)
        numbers: list[int] = []
        after: object | None = None
        while True:
            page = self._reading.page(
                queue,
                editor=editor,
                after=after,
                size=1000,
                status=status,
                search=search,
                classes=classes,
            )
            numbers += (row.number for row in page.rows)
            if (after := page.next_after) is None:
                return tuple(numbers)

    def propose(
        self, numbers: Collection[int], *, select: Iterable[str] = (), report: Report | None = None
    ) -> Iterator[ProposedFix]:
        """Every fix of the items of `numbers`, item by item, in the order of the text.

        `select` holds codes or their beginnings ("E", "P101"); none means all. Flags that were set aside
        are left out. If `report` raises Cancelled, there is nothing more.
        """
        chosen = tuple(select)
        for done, number in enumerate(numbers):
            try:
                if report is not None:
                    report(done, len(numbers))
            except Cancelled:
                return
            yield from proposed(self._reading.open(number), chosen)
        if report is not None:
            report(len(numbers), len(numbers))

    def apply(
        self, ticked: Iterable[ProposedFix], *, editor: str, report: Report | None = None
    ) -> BulkReport:
        """Make the changes that are `ticked`: a revision of each item, one step to undo.

        If `report` raises Cancelled, what is done stays done, by whole items. Raises UnknownEditorError.
        """
        by_item = [list(fixes) for _, fixes in groupby(ticked, key=lambda fix: fix.number)]
        bulk = uuid7()
        done: list[ItemRow] = []
        refused: list[tuple[int, Refusal]] = []
        changes = 0
        for place, fixes in enumerate(by_item):
            try:
                if report is not None:
                    report(place, len(by_item))
            except Cancelled:
                return BulkReport(bulk, tuple(done), changes, tuple(refused), stopped=True)
            try:
                done.append(self._repair(bulk, fixes, editor))
                changes += len(fixes)
            except Refusal as refusal:
                refused.append((fixes[0].number, refusal))
        if report is not None:
            report(len(by_item), len(by_item))
        return BulkReport(bulk, tuple(done), changes, tuple(refused))

    def latest(self, editor: str) -> str:
        """The last bulk repair that `editor` made and has not undone. Raises NothingToUndoError."""
        with self._work.reading() as session:
            query = select(func.max(BulkChange.bulk)).where(
                BulkChange.editor == editor, BulkChange.undone.is_(False)
            )
            bulk = session.scalar(query)
        if bulk is None:
            raise NothingToUndoError
        return bulk

    def undo(self, bulk: str, *, editor: str, report: Report | None = None) -> BulkReport:
        """Bring back the texts before the repair `bulk`, where nobody has changed them since, and the states
        that the items had, where nobody has changed those.

        Raises NothingToUndoError.
        """
        with self._work.reading() as session:
            query = select(BulkChange.item_number, BulkChange.base).where(
                BulkChange.bulk == bulk, BulkChange.undone.is_(False)
            )
            changed = session.execute(query.order_by(BulkChange.item_number)).all()
        if not changed:
            raise NothingToUndoError
        done: list[ItemRow] = []
        refused: list[tuple[int, Refusal]] = []
        for place, (number, base) in enumerate(changed):
            if report is not None:
                report(place, len(changed))
            try:
                if (row := self._undone(bulk, number, base, editor)) is not None:
                    done.append(row)
            except Refusal as refusal:
                refused.append((number, refusal))
        return BulkReport(bulk, tuple(done), len(done), tuple(refused))

    def _repair(self, bulk: str, fixes: list[ProposedFix], editor: str) -> ItemRow:
        seen = fixes[0]
        item = self._reading.open(seen.number)
        if item.text.digest() != seen.digest:
            raise StaleItemError(number=seen.number)
        text = _text(item.text, fixes)
        facts: dict[str, str | int] = {"bulk": bulk, **Counter(fix.code for fix in fixes)}
        # Noted first: a note without its revision undoes nothing, a revision without its note could not be.
        with self._work.deciding() as session:
            values = {"bulk": bulk, "item_number": seen.number, "base": item.row.revision}
            session.execute(insert(BulkChange), {**values, "editor": editor, "undone": False})
        return self._correction.revise(item.row, text, editor=editor, cause=CAUSE, facts=facts)

    def _undone(self, bulk: str, number: int, base: int, editor: str) -> ItemRow | None:
        """The item as it was before, text and state; None if nothing was done to it."""
        row = self._reading.find(number)
        with self._work.changing(row, editor) as change:
            item, session = change.item, change.session
            newest = session.get_one(Revision, (number, item.revision))
            ours = newest.cause == CAUSE and newest.facts.get("bulk") == bulk
            since = select(Revision.number).where(Revision.item_number == number, Revision.number > base)
            if change.draft is not None or (not ours and session.scalar(since.limit(1)) is not None):
                raise StaleItemError(number=number)
            if ours:
                before = newest.parent or base
                text = writing.revision_text(session, item, before)
                revise(change, text, "restore", {"revision": before})
                review.undo_correct(change, before)
            session.get_one(BulkChange, (bulk, number)).undone = True
        return change.row() if ours else None


def proposed(item: OpenItem, select: tuple[str, ...] = ()) -> Iterator[ProposedFix]:
    """Every fix of the open flags of `item`, the likeliest of each, one that another hinders left out.

    What is damaged alike within one word is one fix, as it is one flag.
    """
    digest, parts = item.text.digest(), dict(parts_of(item.text))
    group: list[_Piece] = []
    for piece in _pieces(item, select):
        if group and not _in_one_word(parts[piece.part], group[-1], piece):
            yield _as_one(item, parts[group[0].part], group, digest)
            group = []
        group.append(piece)
    if group:
        yield _as_one(item, parts[group[0].part], group, digest)


@dataclass(frozen=True, slots=True)
class _Piece:
    """The fix of one finding."""

    part: str
    code: str
    safe: bool
    edits: tuple[Edit, ...]
    start: int
    end: int


def _pieces(item: OpenItem, select: tuple[str, ...]) -> Iterator[_Piece]:
    taken: dict[str, list[Edit]] = {}
    for found in item.findings:
        finding = found.finding
        fix = finding.safe_fix or next(iter(finding.fixes), None)
        if fix is None or found.waived_by is not None or (select and not finding.code.startswith(select)):
            continue
        others = taken.setdefault(found.part, [])
        if any(hinders(edit, other) for edit in fix.edits for other in others):
            continue
        others += fix.edits
        start = min(edit.span.start for edit in fix.edits)
        end = max(edit.span.end for edit in fix.edits)
        yield _Piece(found.part, finding.code, finding.safe_fix is not None, fix.edits, start, end)


def _in_one_word(words: str, one: _Piece, other: _Piece) -> bool:
    alike = (one.part, one.code, one.safe) == (other.part, other.code, other.safe)
    damage = class_of(one.code) is FindingClass.ENCODING
    return alike and damage and one.end <= other.start and not _BLANK.search(words, one.end, other.start)


def _as_one(item: OpenItem, words: str, group: list[_Piece], digest: str) -> ProposedFix:
    start, end = group[0].start, max(piece.end for piece in group)
    edits = tuple(edit for piece in group for edit in piece.edits)
    inside = [Edit(edit.span.shifted(-start), edit.text) for edit in edits]
    return ProposedFix(
        number=item.row.number,
        headline=item.row.headline or item.row.opening,
        part=group[0].part,
        code=group[0].code,
        safe=group[0].safe,
        before=words[start:end],
        after=applied(words[start:end], inside),
        leading=words[max(0, start - _AROUND) : start],
        trailing=words[end : end + _AROUND],
        digest=digest,
        edits=edits,
    )


def _text(text: ItemText, fixes: Iterable[ProposedFix]) -> ItemText:
    """`text` with `fixes` made; all else is the same, to the byte."""
    parts = dict(parts_of(text))
    for part in parts:
        edits = [edit for fix in fixes if fix.part == part for edit in fix.edits]
        parts[part] = applied(parts[part], edits)
    headline, body = parts.pop("headline"), parts.pop("body")
    return ItemText(headline, body, parts)
