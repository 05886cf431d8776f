"""The findings on a whole item, part by part, and what the list tells of them. No database here."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lessor_desk.checks.analysis import analyze
from lessor_desk.checks.base import Finding, FindingClass, Severity
from lessor_desk.checks.flags import flags
from lessor_desk.checks.levels import Levels, in_force, under
from lessor_desk.checks.severity import severity
from lessor_desk.services.rows import LACKING, ItemFinding, ItemText, field_of
from lessor_desk.text.folding import folded
from lessor_desk.text.span import Span
from lessor_desk.text.vocabulary import of_words
from lessor_desk.workflow.states import Kind

if TYPE_CHECKING:
    from lessor_desk.checks.profile import Profile

_BLANK = re.compile(r"\s")
_REACH = 80  # code points on either side of a finding in which its words are looked for


@dataclass(frozen=True, slots=True)
class Summary:
    """What the list tells of the findings: open flags by class, some letters lost, flags that block."""

    counts: Mapping[FindingClass, int]
    lost: bool
    blocking: int


@dataclass(frozen=True, slots=True)
class Words:
    """What a waiver holds on to: the words that a finding touches, wherever they stand in the part.

    `occurrence` tells equal words apart: 0 is the first of them that has a finding of this code.
    """

    code: str
    part: str
    words: str
    occurrence: int


def parts_of(text: ItemText) -> Iterator[tuple[str, str]]:
    """The parts of `text` that are checked, with their names: headline, meta fields, body."""
    yield "headline", text.headline
    yield from sorted(text.meta.items())
    yield "body", text.body


Maker = Callable[[Kind, ItemText, "Profile | None", tuple[str, ...]], tuple[ItemFinding, ...]]
_maker: ContextVar[Maker | None] = ContextVar("maker", default=None)


@contextmanager
def made_by(maker: Maker) -> Iterator[None]:
    """Within this context, and in this thread, `findings_of` lets `maker` do the work."""
    token = _maker.set(maker)
    try:
        yield
    finally:
        _maker.reset(token)


def findings_of(
    kind: Kind,
    text: ItemText,
    profile: Profile | None = None,
    batch: tuple[str, ...] = (),
    *,
    here: bool = False,
) -> tuple[ItemFinding, ...]:
    """All findings on the item `text` of rules that are on, in the order of `parts_of` and of the text.

    `profile`: how the source of the item damages what it sends, if that is known; `batch`: the words of
    the items that came in with it, the most frequent first. `here`: made by this very function, whoever
    else makes them in this context.
    """
    maker = None if here else _maker.get()
    found = (maker or _made_here)(kind, text, profile, batch)
    levels = in_force()  # of this process: whoever else made them knows the usual ones only
    return tuple(each for each in found if levels.on(each.finding.code)) if levels.off else found


def _made_here(
    kind: Kind, text: ItemText, profile: Profile | None, batch: tuple[str, ...]
) -> tuple[ItemFinding, ...]:
    profile = _for_body(profile, text)
    vocabulary = of_words(batch) if batch else None
    return tuple(
        ItemFinding(part, finding)
        for part, words in parts_of(text)
        if words
        for finding in analyze(words, field=field_of(kind, part), profile=profile, vocabulary=vocabulary)
    )


def lacks_letters(findings: Iterable[ItemFinding]) -> bool:
    """Whether the words of the batch may say more than `findings` do."""
    return any(found.finding.code in LACKING for found in findings)


def _for_body(profile: Profile | None, text: ItemText) -> Profile | None:
    """`profile` as the body of `text` is judged by: its closing line may stand in a field of its own."""
    if profile is None or not profile.closing:
        return profile
    closed = any(folded(value.strip()) == profile.closing for value in text.meta.values())
    return replace(profile, closing="") if closed else profile


def findings_under(
    levels: Levels,
    kind: Kind,
    text: ItemText,
    profile: Profile | None = None,
    batch: tuple[str, ...] = (),
) -> tuple[ItemFinding, ...]:
    """All findings on the item `text` under `levels`: for a process of its own."""
    with under(levels):
        return findings_of(kind, text, profile, batch)


def summary(text: ItemText, findings: Iterable[ItemFinding]) -> Summary:
    """What the list tells of `findings` on `text`; those set aside are left out."""
    open_ones: dict[str, list[Finding]] = {}
    for found in findings:
        if found.waived_by is None:
            open_ones.setdefault(found.part, []).append(found.finding)
    counts: Counter[FindingClass] = Counter()
    lost, blocking = False, 0
    for part, words in parts_of(text):
        for flag in flags(words, open_ones.get(part, ())):
            counts[flag.finding_class] += 1
            lost |= flag.lost and flag.finding_class is FindingClass.ENCODING
            blocking += any(severity(finding) is Severity.BLOCKING for finding in flag.findings)
    return Summary(counts, lost, blocking)


def held_words(text: ItemText, findings: Iterable[ItemFinding]) -> tuple[Words, ...]:
    """For each of `findings` on `text`, the words that a waiver of it holds on to."""
    parts = dict(parts_of(text))
    seen: Counter[tuple[str, str, str]] = Counter()
    result = []
    for found in findings:
        part = parts[found.part]
        touched = words_span(part, found.finding.span).of(part)
        key = (found.finding.code, found.part, touched)
        result.append(Words(*key, seen[key]))
        seen[key] += 1
    return tuple(result)


def with_waivers(
    text: ItemText, findings: tuple[ItemFinding, ...], waivers: Mapping[Words, tuple[str, str]]
) -> tuple[ItemFinding, ...]:
    """`findings` with those marked that `waivers` (editor and reason, by words) set aside."""
    if not waivers:
        return findings
    marked = []
    for found, words in zip(findings, held_words(text, findings), strict=True):
        editor, reason = waivers.get(words, (None, None))
        marked.append(replace(found, waived_by=editor, waived_because=reason))
    return tuple(marked)


def told_words(words: Words) -> dict[str, str | int]:
    """What the audit tells of a waiver. It outlives the text, so it has a hash of the words only."""
    digest = hashlib.sha256(words.words.encode("utf-8", "surrogatepass")).hexdigest()
    return {"code": words.code, "part": words.part, "words": digest, "occurrence": words.occurrence}


def words_span(text: str, span: Span) -> Span:
    """The blank-separated words that `span` touches; of an endless one, what is near."""
    before = text[max(0, span.start - _REACH) : span.start]
    after = text[span.end : span.end + _REACH]
    return Span(
        span.start - len(_BLANK.split(before)[-1]), span.end + len(_BLANK.split(after, maxsplit=1)[0])
    )
