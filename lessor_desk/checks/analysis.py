"""Finding everything: one text in, its findings out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lessor_desk.checks.base import (
    Certainty,
    Check,
    Copy,
    Edit,
    Field,
    Finding,
    FindingClass,
    Fix,
    Safety,
    Span,
)
from lessor_desk.checks.encoding.sieve import Sieve
from lessor_desk.checks.registry import check, of_class
from lessor_desk.checks.repair import safe_edits
from lessor_desk.checks.truncation.judgement import judged
from lessor_desk.checks.truncation.sieve import may_be_cut
from lessor_desk.text.composition import composed
from lessor_desk.text.edit import Alignment, applied

if TYPE_CHECKING:
    from lessor_desk.checks.profile import Profile
    from lessor_desk.text.vocabulary import Vocabulary

# Judged by the words around, and therefore on text in which all else is repaired.
_BY_WORDS = tuple(check(code) for code in ("E102", "E203", "E204", "E205"))
_BY_SHAPE = tuple(check for check in of_class(FindingClass.ENCODING) if check not in _BY_WORDS)
_BESIDE = frozenset((check("T105"),))
SIEVE = Sieve(of_class(FindingClass.ENCODING), beside=_BESIDE)
"""What clean copy falls through: the encoding checks that it does not ask for have nothing to report."""
_DOUBLED_PERIOD = check("P101")

# Damage under damage ("&Atilde;&copy;" hides "Ã©"): so many layers are taken off at most.
_LAYERS = 4

_FIELDS: dict[str, Field] = {field.value: field for field in Field}
_GRAVITY = {Certainty.CERTAIN: 0, Certainty.LIKELY: 1, Certainty.SUSPECT: 2}


def analyze(
    text: str,
    *,
    field: str = "body",
    lang: str | None = None,
    profile: Profile | None = None,
    vocabulary: Vocabulary | None = None,
) -> tuple[Finding, ...]:
    """The findings on `text`, in the order of the text, the gravest first where two begin together.

    `field` is one of `Field`; `lang` a language tag if it is known; `profile` how the source damages
    its copy; `vocabulary` the words of the batch that it came in, which lost letters are looked up in.
    Encoding is judged first, the cut on the text after its safe repairs, the doubled period where
    nothing is cut; all spans count in `text` as it is. Total on any string.
    """
    part = _FIELDS.get(field) or Field(field)
    told = SIEVE.told(text)
    if not told or told <= _BESIDE:
        if profile is None and not may_be_cut(text, part, notices=bool(told)):
            return tuple(_DOUBLED_PERIOD.find(Copy(text, part, lang))) if text[-2:] == ".." else ()
        return tuple(_judged_ending(Copy(text, part, lang, profile)))
    copy = Copy(text, part, lang, profile, vocabulary)
    findings, mended = _encoding(copy, told)
    ending = tuple(_ending(copy.saying(mended)))
    if not ending:
        return findings
    if mended is not text:
        edits = safe_edits(findings)
        alignment = Alignment(edits)
        ending = tuple(_moved(finding, alignment, edits) for finding in ending)
    return tuple(sorted((*findings, *ending), key=_order))


def _encoding(copy: Copy, asked: frozenset[Check]) -> tuple[tuple[Finding, ...], str]:
    """The encoding findings on `copy`, in order and apart, with what lies under them; the text they leave.

    `asked` are the checks that may report something on it. The text is that of `copy` after the safe fixes.
    """
    mended: tuple[Finding, ...] = ()
    left: list[Finding] = []
    known: set[tuple[str, Span, Certainty]] = set()  # what is left is found again in each layer
    text = copy.text
    settled = False  # whether nothing more lies under what was found by shape
    for layer in (*[_BY_SHAPE] * _LAYERS, _BY_WORDS):
        if settled and layer is _BY_SHAPE:
            continue
        checks = [check for check in layer if check in asked] if asked else ()
        found = _found(checks, copy.saying(text)) if checks else ()
        fresh = tuple(finding for finding in found if finding.safe_fix is not None)
        settled = not fresh
        if len(fresh) < len(found):
            edits = safe_edits(mended)
            alignment = Alignment(edits)
            for finding in found:
                place = finding.code, alignment.before(finding.span), finding.certainty
                if finding.safe_fix is None and place not in known:
                    known.add(place)
                    left.append(_moved(finding, alignment, edits))
        if fresh:
            mended = _under(copy.text, mended, fresh)
            text = applied(copy.text, safe_edits(mended))
            asked = SIEVE.told(text)
    findings = _apart((*mended, *left))
    if left or len(findings) < len(mended):
        text = applied(copy.text, safe_edits(findings))
    return findings, text


def _found(checks: Iterable[Check], copy: Copy) -> tuple[Finding, ...]:
    """What `checks` report on `copy`, in order and apart."""
    return _apart(finding for check in checks for finding in check.find(copy))


def _ending(copy: Copy) -> Iterable[Finding]:
    """What is wrong with how `copy` ends: one cut, or else a doubled period."""
    if copy.profile is None and not may_be_cut(copy.text, copy.field):
        return _DOUBLED_PERIOD.find(copy) if copy.text[-2:] == ".." else ()
    return _judged_ending(copy)


def _judged_ending(copy: Copy) -> Iterable[Finding]:
    cut = judged(copy)
    return (cut,) if cut else _DOUBLED_PERIOD.find(copy)


def _apart(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """`findings` in order, without those that a graver or a longer one overlaps."""
    found = list(findings)
    if _are_in_order(found):  # as a rule: those of one check
        return tuple(found)
    found.sort(key=_order)
    if all(one.span.end <= next_one.span.start for one, next_one in pairwise(found)):
        return tuple(found)
    kept: list[Finding] = []
    taken: set[int] = set()
    for finding in sorted(found, key=lambda f: (_GRAVITY[f.certainty], -len(f.span), _order(f))):
        places = range(finding.span.start, finding.span.end)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(finding)
    return tuple(sorted(kept, key=_order))


def _are_in_order(findings: list[Finding]) -> bool:
    """Whether each of `findings` begins after the beginning of the one before it, and not before its end."""
    start = end = -1
    for finding in findings:
        span = finding.span
        if span.start < end or span.start == start:
            return False
        start, end = span.start, span.end
    return True


def _under(text: str, mended: tuple[Finding, ...], fresh: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """`mended`, and what is `fresh` in the text that it leaves, all told on `text` itself.

    The safe fix of an encoding finding is one edit.
    """
    if not mended:
        return tuple(map(_with_its_safe_fix_alone, fresh))
    first, second = [_edit(finding) for finding in mended], [_edit(finding) for finding in fresh]
    alignment = Alignment(first)
    result: list[Finding] = []
    for step in composed(text, first, second):
        parts = [mended[number] for number in step.first]
        places = [part.span for part in parts] + [alignment.before(fresh[n].span) for n in step.second]
        span = Span(min(place.start for place in places), max(place.end for place in places))
        head = (parts or [fresh[number] for number in step.second])[0]
        result.append(replace(head, span=span, fixes=(Fix(Safety.SAFE, (step.edit,)),)))
    return tuple(result)


def _with_its_safe_fix_alone(finding: Finding) -> Finding:
    if len(finding.fixes) == 1:
        return finding
    return replace(finding, fixes=(Fix(Safety.SAFE, (_edit(finding),)),))


def _edit(finding: Finding) -> Edit:
    fix = finding.safe_fix
    if fix is None or len(fix.edits) != 1:
        raise ValueError(f"{finding.code} has no safe fix of one edit")
    return fix.edits[0]


def _moved(finding: Finding, alignment: Alignment, edits: tuple[Edit, ...]) -> Finding:
    """`finding` on an edited text, told on the text before `edits`.

    Fixes that would undo a part of them fall away; one that covers them puts what it says in their place.
    """
    if not edits:
        return finding
    fixes: list[Fix] = []
    for fix in finding.fixes:
        moved = tuple(Edit(alignment.before(edit.span), edit.text) for edit in fix.edits)
        if all(edit.span.covers(other.span) for edit in moved for other in _touched(edits, edit.span)):
            fixes.append(Fix(fix.safety, moved))
    return replace(finding, span=alignment.before(finding.span), fixes=tuple(fixes))


def _touched(edits: tuple[Edit, ...], span: Span) -> Iterator[Edit]:
    """Those of `edits`, which come ordered, that have a code point of `span`."""
    number = bisect_right(edits, span.start, key=lambda edit: edit.span.end)
    while number < len(edits) and edits[number].span.start < span.end:
        yield edits[number]
        number += 1


def _order(finding: Finding) -> tuple[int, int, int, str]:
    return finding.span.start, finding.span.end, _GRAVITY[finding.certainty], finding.code
