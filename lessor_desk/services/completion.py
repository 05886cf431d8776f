"""What completing an item would make of its text: taken whole, joined, ended as a brief. No database here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lessor_desk.checks.analysis import analyze
from lessor_desk.checks.base import Finding, FindingClass
from lessor_desk.checks.truncation.ending import ending
from lessor_desk.matching import joining
from lessor_desk.matching.agreement import agreement, letters
from lessor_desk.matching.corrections import made_again
from lessor_desk.matching.relations import kept as kept_of
from lessor_desk.services.rows import ItemText, field_of
from lessor_desk.text.sentences import last_full_sentence_end
from lessor_desk.workflow.errors import NoFullSentenceError, NotCutError, NothingPastedError
from lessor_desk.workflow.states import Kind

_IN_WORD = frozenset({"T101", "T102"})
_SHOWN_IN_WORD = ("T110", "word")  # by the full text
_TRIES = 20  # sentences, from the last one back, that may be the end of a brief


@dataclass(frozen=True, slots=True)
class Passage:
    """A change of words in the body: `before` became, or was to become, `after`. Either may be empty."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Completion:
    """What completing an item makes of it. `before` is its newest text, nothing is changed yet.

    `cause` is that of the revision: `completed`, `pasted` or `brief`, and `facts` go with it. The body of
    `after` is the old one up to `kept` (code points); what follows is added. `reapplied` are corrections of
    the old text that the new one gets again, `left_out` those that have no place in it, and pasted words
    that come before what was joined.
    """

    cause: str
    facts: Mapping[str, str | int]
    before: ItemText
    after: ItemText
    kept: int
    reapplied: tuple[Passage, ...] = ()
    left_out: tuple[Passage, ...] = ()

    @property
    def added(self) -> str:
        """What is new in the body; empty for a brief."""
        return self.after.body[self.kept :]


def from_full_text(text: ItemText, arrived: str, full: str, facts: Mapping[str, str | int]) -> Completion:
    """The body becomes `full`; what was corrected since the body `arrived` is made again in it.

    Headline and meta fields stay. What the two bodies have in common at first is compared word by word; what
    was written after the cut has no place in the full text. Where more of that opening is damaged in the full
    text than in the item, it stays as it arrived: completing never damages what was sound.
    """
    base, ours = kept_of(arrived), kept_of(text.body)
    found = agreement(base, full)
    reach = found.right if found.whole else len(full)
    known = base[: found.left] if found.whole else arrived
    opening = full[:reach]
    if found.whole and _damage(base) < _damage(opening):
        opening = base
    merged = made_again(known, ours if found.whole else text.body, opening, rest=full[reach:])
    body = merged.text + full[reach:]
    return Completion(
        "completed",
        facts,
        text,
        ItemText(text.headline, body, text.meta),
        len(merged.text) if found.whole else 0,
        tuple(Passage(change.before, change.after) for change in merged.made),
        tuple(Passage(change.before, change.after) for change in merged.left_out),
    )


def from_pasted(text: ItemText, pasted: str, findings: Sequence[Finding]) -> Completion:
    """The body goes on with `pasted`, however that begins. Raises NothingPastedError if it adds nothing."""
    in_word = any(each.code in _IN_WORD or (each.code, each.reason) == _SHOWN_IN_WORD for each in findings)
    kept = text.body.rstrip()
    if _cut(findings) or _goes_on(pasted):
        kept = kept_of(text.body)
    found = joining.joined(kept, pasted, in_word=in_word)
    if kept != (bare := kept_of(text.body)):
        again = joining.joined(bare, pasted, in_word=in_word)
        if " " in again.overlap and _goes_on(again.text[again.kept :]):
            found = again  # the sentence comes again, and goes on where a stop was put
    if not letters(found.text[found.kept :]):
        raise NothingPastedError
    skipped = (Passage(found.skipped, ""),) if found.skipped else ()
    after = ItemText(text.headline, found.text, text.meta)
    return Completion("pasted", {}, text, after, found.kept, left_out=skipped)


def as_brief(kind: Kind, text: ItemText, findings: Sequence[Finding]) -> Completion:
    """The body ends with its last full sentence. Raises NotCutError, NoFullSentenceError."""
    cut = _cut(findings)
    if cut is None:
        raise NotCutError
    end = ending(text.body)
    limit = min(cut.span.start, end.start if end else 0)
    for _ in range(_TRIES):
        limit = last_full_sentence_end(text.body[:limit])
        if not limit:
            break
        brief = text.body[:limit]
        if _cut(analyze(brief, field=field_of(kind, "body"))) is None:
            after = ItemText(text.headline, brief, text.meta)
            return Completion("brief", {}, text, after, len(brief))
        limit -= 1
    raise NoFullSentenceError


def _damage(text: str) -> int:
    """How many places of `text` an encoding has damaged."""
    return sum(each.finding_class is FindingClass.ENCODING for each in analyze(text))


def _cut(findings: Sequence[Finding]) -> Finding | None:
    return next((each for each in findings if each.finding_class is FindingClass.TRUNCATION), None)


def _goes_on(pasted: str) -> bool:
    """Whether what is pasted goes on within a sentence."""
    first = pasted.strip()[:1]
    return first.islower() or first in (",", ";")
