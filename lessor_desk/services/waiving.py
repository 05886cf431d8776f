"""Flags set aside by a person, and opened again: one by one, or all of one rule in a selection."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from lessor_desk.checks.base import Severity
from lessor_desk.checks.severity import severity
from lessor_desk.db.models import Waiver
from lessor_desk.services import writing
from lessor_desk.services.batches import found_on
from lessor_desk.services.change import Change
from lessor_desk.services.findings import Words, held_words, told_words
from lessor_desk.services.rows import ItemFinding, ItemRow
from lessor_desk.services.work import Work
from lessor_desk.workflow.deciding import check_waiver
from lessor_desk.workflow.errors import Refusal, UnknownFindingError
from lessor_desk.workflow.transitions import Act, transition


@dataclass(frozen=True, slots=True)
class WaivedItem:
    """What was done to one item of a selection; `refused` says why nothing was."""

    row: ItemRow
    words: tuple[Words, ...] = ()
    refused: Refusal | None = None


def waive_rule(
    work: Work, rows: Iterable[ItemRow], code: str, *, editor: str, reason: str = ""
) -> tuple[WaivedItem, ...]:
    """Set all open flags of the rule `code` aside in each of these items; one that is refused is told."""

    def waive(change: Change) -> Iterator[Words]:
        for finding, words in _of_rule(change, code):
            if set_aside(change, finding, words, reason):
                yield words

    return tuple(_done(work, row, editor, waive) for row in rows)


def unwaive_rule(work: Work, rows: Iterable[ItemRow], code: str, *, editor: str) -> tuple[WaivedItem, ...]:
    """Open all flags of the rule `code` again that were set aside in these items."""

    def unwaive(change: Change) -> Iterator[Words]:
        for _, words in _of_rule(change, code):
            if opened_again(change, words):
                yield words

    return tuple(_done(work, row, editor, unwaive) for row in rows)


def take_back(work: Work, done: Iterable[WaivedItem], *, editor: str) -> tuple[WaivedItem, ...]:
    """Undo `waive_rule`: just the flags that it set aside are open again, not those set aside before."""
    return tuple(_done(work, each.row, editor, partial(_again, each.words)) for each in done)


def set_aside(change: Change, finding: ItemFinding, words: Words, reason: str) -> bool:
    """Set aside the `finding` on `words`; False if it was before. Raises RoleError, ReasonRequiredError."""
    check_waiver(change.editor.roles, reason, blocking=severity(finding.finding) is Severity.BLOCKING)
    if change.session.get(Waiver, _place(change, words)) is not None:
        return False
    change.session.add(
        Waiver(
            item_number=change.item.number,
            code=words.code,
            part=words.part,
            words=words.words,
            occurrence=words.occurrence,
            editor=change.editor.name,
            at=change.now,
            reason=reason,
        )
    )
    change.record("waive", reason=reason, facts=told_words(words))
    return True


def opened_again(change: Change, words: Words) -> bool:
    """Open the flag on `words` again; False if it was not set aside."""
    waiver = change.session.get(Waiver, _place(change, words))
    if waiver is None:
        return False
    change.session.delete(waiver)
    change.record("unwaive", facts=told_words(words))
    return True


def held(change: Change, finding: ItemFinding) -> Words:
    """The words of `finding` in the newest text. Raises UnknownFindingError, and what CORRECT raises."""
    wanted = (finding.part, finding.finding.code, finding.finding.span)
    for each, words in _all(change):
        if (each.part, each.finding.code, each.finding.span) == wanted:
            return words
    raise UnknownFindingError


def recount(change: Change) -> None:
    """Count the flags of the newest revision under the waivers as they now are."""
    change.session.flush()
    text = writing.revision_text(change.session, change.item, change.item.revision)
    found = writing.revision_findings(change.session, change.item, text)
    writing.recount(change, text, found)


def _done(work: Work, row: ItemRow, editor: str, act: Callable[[Change], Iterable[Words]]) -> WaivedItem:
    try:
        with work.changing(row, editor, as_seen=False) as change:
            words = tuple(act(change))
            if words:
                recount(change)
    except Refusal as refused:
        return WaivedItem(row, refused=refused)
    return WaivedItem(change.row(), words)


def _again(wanted: Iterable[Words], change: Change) -> Iterator[Words]:
    transition(change.item.status, Act.CORRECT, change.editor.roles)
    return (words for words in wanted if opened_again(change, words))


def _of_rule(change: Change, code: str) -> list[tuple[ItemFinding, Words]]:
    return [(finding, words) for finding, words in _all(change) if words.code == code]


def _all(change: Change) -> Iterator[tuple[ItemFinding, Words]]:
    transition(change.item.status, Act.CORRECT, change.editor.roles)
    if change.draft is not None and change.draft.editor == change.editor.name:
        writing.settle_draft(change)  # a waiver holds on to words of a revision
    text = writing.newest_text(change.session, change.item)
    found = found_on(change.session, change.item, text)
    return zip(found, held_words(text, found), strict=True)


def _place(change: Change, words: Words) -> tuple[int, str, str, str, int]:
    return (change.item.number, words.code, words.part, words.words, words.occurrence)
