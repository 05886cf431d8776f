"""What a person sees as one flag: the findings in one word that belong together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lessor_desk.checks.base import Certainty, Edit, Finding, FindingClass, Span
from lessor_desk.text.edit import OverlapError, applied

# A sign by itself says nothing: ".. → ." is shown as "siège.. → siège.".
_SHOWN_IN_WORDS = frozenset({FindingClass.TYPOGRAPHY})

_BLANK = re.compile(r"\s")
_MARKS_BEFORE = "\"'(«“‘[{<—–"
_MARKS_AFTER = "\"').,;:!?»”’]}>…—–"


@dataclass(frozen=True, slots=True)
class Flag:
    """One or more findings that are looked at, counted and mended as one.

    `before` is the word or words that `span` touches, `after` what the first fix of each finding makes
    of them; None if one of them has no fix. `safe`: "fix all" takes the whole flag.
    """

    span: Span
    findings: tuple[Finding, ...]
    code: str
    finding_class: FindingClass
    certainty: Certainty
    lost: bool
    before: str
    after: str | None
    safe: bool


def flags(text: str, findings: Iterable[Finding]) -> tuple[Flag, ...]:
    """`findings` on `text` as flags, in the order of the text.

    Findings of one code, certainty and loss inside one blank-separated word are one flag. An
    encoding flag spans the word it touches, without the marks around the word that no finding
    touches; any other flag has the finding's own span.
    """
    return tuple(_flag(text, group) for group in _groups(text, sorted(findings, key=_place)))


def _place(finding: Finding) -> tuple[Span, str]:
    return finding.span, finding.code


def _groups(text: str, findings: list[Finding]) -> Iterator[list[Finding]]:
    group: list[Finding] = []
    for finding in findings:
        if group and not _belong_together(text, group[-1], finding):
            yield group
            group = []
        group.append(finding)
    if group:
        yield group


def _belong_together(text: str, one: Finding, next_one: Finding) -> bool:
    return (
        one.finding_class is FindingClass.ENCODING
        and (one.code, one.certainty, one.lost) == (next_one.code, next_one.certainty, next_one.lost)
        and not _BLANK.search(text, one.span.end, next_one.span.start)
    )


def _flag(text: str, group: list[Finding]) -> Flag:
    first = group[0]
    span = Span(first.span.start, max(finding.span.end for finding in group))
    if first.finding_class is FindingClass.ENCODING:
        at_the_end = first.lost and not text[span.end :].strip(_MARKS_AFTER).strip()
        span = _word_around(text, span, with_marks_after=at_the_end)
    shown = (
        _word_around(text, span, with_marks_after=True) if first.finding_class in _SHOWN_IN_WORDS else span
    )
    edits = [edit for finding in group if finding.fixes for edit in finding.fixes[0].edits]
    after = _after(text, shown, edits) if all(finding.fixes for finding in group) else None
    return Flag(
        span,
        tuple(group),
        first.code,
        first.finding_class,
        first.certainty,
        first.lost,
        shown.of(text),
        after,
        safe=all(finding.safe_fix is not None for finding in group),
    )


def _word_around(text: str, span: Span, *, with_marks_after: bool) -> Span:
    start, end = span.start, span.end
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    if end and not text[end - 1].isspace():
        while end < len(text) and not text[end].isspace():
            end += 1
    while start < span.start and text[start] in _MARKS_BEFORE:
        start += 1
    while not with_marks_after and end > span.end and text[end - 1] in _MARKS_AFTER:
        end -= 1
    return Span(start, end)


def _after(text: str, span: Span, edits: list[Edit]) -> str | None:
    """What stands under `span` once `edits` are made; None if they contradict each other or leave it."""
    if not all(span.covers(edit.span) for edit in edits):
        return None
    try:
        return applied(span.of(text), [Edit(edit.span.shifted(-span.start), edit.text) for edit in edits])
    except OverlapError:
        return None
