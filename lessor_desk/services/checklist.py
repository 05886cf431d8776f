"""What a chief editor looks at before a text is approved, point by point. No database here."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from lessor_desk.checks.base import FindingClass, class_of
from lessor_desk.services.rows import ItemFinding, ItemText, RevisionRow
from lessor_desk.workflow.deciding import Eyes

FIELDS = ("headline", "byline", "section")
FROM_SOURCE = "from_source"
"""The fact of a revision that ended a cut text with words that its source was asked for."""
_ENDED_BY = frozenset({"completed", "pasted", "brief"})  # the causes of revisions that end a cut text
_REPAIRED_BY = frozenset({"fix", "bulk_fix"})


class Point(StrEnum):
    """What is looked at, in this order. Typography becomes language with the first check of language."""

    ENCODING = "encoding"
    ENDING = "ending"
    TYPOGRAPHY = "typography"
    FIELDS = "fields"
    EYES = "eyes"


class State(StrEnum):
    """How it stands."""

    KEPT = "kept"
    DOUBTFUL = "doubtful"  # the text may go out, but it is to be looked at
    BROKEN = "broken"  # it may not


@dataclass(frozen=True, slots=True)
class Looked:
    """One point of the list; `why` and `facts` are what its sentence is made of.

    encoding: `clean`, `open` (n), `waived` (by, n). ending: `complete`, `open`, `waived` (by, n), `ended`
    (cause, by), `from_source` (by). typography: `open` (n), `handled` (corrected, ignored).
    fields: `filled`, `missing` (fields, separated by blanks). eyes: `others` (by), `nobody`, `own`.
    """

    point: Point
    state: State
    why: str
    facts: Mapping[str, str | int] = field(default_factory=dict)


def checklist(
    text: ItemText,
    open_flags: Mapping[FindingClass, int],
    waived: Iterable[ItemFinding],
    history: Sequence[RevisionRow],
    authors: Collection[str],
    *,
    editor: str,
    eyes: Eyes = Eyes.FOUR,
) -> tuple[Looked, ...]:
    """The list for `editor`, who is to approve `text` under the desk's rule `eyes`.

    `waived` are the findings that were set aside, `history` the revisions of this version, `authors`
    whoever wrote one of them after its first.
    """
    aside = tuple(waived)
    encoding = _damage(Point.ENCODING, FindingClass.ENCODING, open_flags, aside)
    ending = _damage(Point.ENDING, FindingClass.TRUNCATION, open_flags, aside)
    return (
        encoding or Looked(Point.ENCODING, State.KEPT, "clean"),
        ending or _ending(history),
        _typography(open_flags, aside, history),
        _fields(text),
        _eyes(authors, editor, eyes),
    )


def _damage(
    point: Point,
    finding_class: FindingClass,
    open_flags: Mapping[FindingClass, int],
    waived: tuple[ItemFinding, ...],
) -> Looked | None:
    if number := open_flags.get(finding_class, 0):
        return Looked(point, State.BROKEN, "open", {"n": number})
    by = [each.waived_by or "" for each in waived if each.finding.finding_class is finding_class]
    if by:
        return Looked(point, State.DOUBTFUL, "waived", {"n": len(by), "by": _names(by)})
    return None


def _ending(history: Sequence[RevisionRow]) -> Looked:
    ended = next((each for each in reversed(history) if _has_ended(each)), None)
    if ended is None:
        return Looked(Point.ENDING, State.KEPT, "complete")
    if FROM_SOURCE in ended.facts:
        return Looked(Point.ENDING, State.KEPT, "from_source", {"by": ended.author or ""})
    return Looked(Point.ENDING, State.KEPT, "ended", {"cause": ended.cause, "by": ended.author or ""})


def _has_ended(revision: RevisionRow) -> bool:
    return revision.cause in _ENDED_BY or FROM_SOURCE in revision.facts


def _typography(
    open_flags: Mapping[FindingClass, int], waived: tuple[ItemFinding, ...], history: Sequence[RevisionRow]
) -> Looked:
    if number := open_flags.get(FindingClass.TYPOGRAPHY, 0):
        return Looked(Point.TYPOGRAPHY, State.DOUBTFUL, "open", {"n": number})
    ignored = sum(each.finding.finding_class is FindingClass.TYPOGRAPHY for each in waived)
    corrected = sum(
        number
        for revision in history
        if revision.cause in _REPAIRED_BY
        for code, number in revision.facts.items()
        if isinstance(number, int) and class_of(code) is FindingClass.TYPOGRAPHY
    )
    facts = {"corrected": corrected, "ignored": ignored}
    return Looked(Point.TYPOGRAPHY, State.KEPT, "handled", facts)


def _fields(text: ItemText) -> Looked:
    missing = [name for name in FIELDS if not text.part(name).strip()]
    if missing:
        return Looked(Point.FIELDS, State.DOUBTFUL, "missing", {"fields": " ".join(missing)})
    return Looked(Point.FIELDS, State.KEPT, "filled")


def _eyes(authors: Collection[str], editor: str, eyes: Eyes) -> Looked:
    if editor in authors:
        state = State.BROKEN if eyes is Eyes.FOUR else State.DOUBTFUL
        return Looked(Point.EYES, state, "own")
    if not authors:
        return Looked(Point.EYES, State.KEPT, "nobody")
    return Looked(Point.EYES, State.KEPT, "others", {"by": _names(authors)})


def _names(names: Iterable[str]) -> str:
    return ", ".join(sorted(set(names)))
