"""Two texts laid beside each other: which paragraphs belong together, which words changed, which letters.

A word is what stands between plain blanks, its punctuation and no-break spaces included: they change with it,
and so does a sign behind it that a blank keeps off.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile

from rapidfuzz.distance import Indel, Levenshtein

from lessor_desk.text.edit import Edit
from lessor_desk.text.span import Span

_LINES = re.compile(r"[^\n]*\n|[^\n]+")
_SENTENCES = re.compile(r".*?[.!?…]+[ \t\n]+|.+", re.DOTALL)
_TOKENS = re.compile(r"\n|[ \t]+|[^ \t\n]+(?:[ \t]+[,.;:!?»)%]+(?![^ \t\n]))*")
_NO_LETTERS = re.compile(r"[\W_]+")
_BLANKS = re.compile(r"[\s\u200b\ufeff]+")

_Pair = tuple[Span, Span]

_ALIKE = 0.4  # from here on two words are one word that was changed
_LONG_LINE = 2000  # code points
_LONGEST = 400  # code points of a change whose letters are compared


class ChangeKind(StrEnum):
    """What is different: the first of these that says all of it."""

    SPACE = "space"
    CAPITAL = "capital"
    PUNCTUATION = "punctuation"
    ADDED = "added"
    REMOVED = "removed"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Change:
    """The words `before` gave way to the words `after`; one of the two may be empty.

    `letters_before` and `letters_after` are the letters in them that differ, none where the words have so
    little in common that all of them do.
    """

    before: Span
    after: Span
    kind: ChangeKind
    letters_before: tuple[Span, ...] = ()
    letters_after: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """Paragraphs that belong together, without the line ends around them. One side may hold several."""

    before: Span
    after: Span
    changes: tuple[Change, ...]


def compare(before: str, after: str) -> tuple[Row, ...]:
    """The rows that lay `after` beside `before`; texts without any line end are one row.

    >>> [change.kind.value for row in compare("La Police a vu", "La police a vu") for change in row.changes]
    ['capital']
    """
    return tuple(_rows(before, after, _changes(before, after)))


def edits(before: str, after: str) -> tuple[Edit, ...]:
    """What makes `after` of `before`, word by word."""
    return tuple(Edit(change.before, change.after.of(after)) for change in _changes(before, after))


def fine_edits(before: str, after: str) -> tuple[Edit, ...]:
    """What makes `after` of `before`, letter by letter within words that are alike, else word by word."""
    result: list[Edit] = []
    for change in _changes(before, after):
        if change.letters_before or change.letters_after:
            result += (
                Edit(old.shifted(change.before.start), new.shifted(change.after.start).of(after))
                for old, new in _letters(change.before.of(before), change.after.of(after))
            )
        else:
            result.append(Edit(change.before, change.after.of(after)))
    return tuple(result)


def _changes(before: str, after: str) -> tuple[Change, ...]:
    spans = list(_joined(before, after, _differing(before, after)))
    return tuple(_change(before, after, old, new) for old, new in spans)


def _differing(before: str, after: str) -> Iterator[_Pair]:
    """The spans that differ. Lines that are alike are found first, so that long texts cost little."""
    old_lines, new_lines = _lines(before), _lines(after)
    old_at, new_at = _starts(old_lines), _starts(new_lines)
    for block in Indel.opcodes(old_lines, new_lines):
        if block.tag == "equal":
            continue
        yield (
            Span(old_at[block.src_start], old_at[block.src_end]),
            Span(new_at[block.dest_start], new_at[block.dest_end]),
        )


def _lines(text: str) -> list[str]:
    """The lines of `text`; those without end sentence by sentence, which keeps the search short."""
    lines: list[str] = []
    for line in _LINES.findall(text):
        lines += [line] if len(line) <= _LONG_LINE else _SENTENCES.findall(line)
    return lines


def _joined(before: str, after: str, blocks: Iterable[_Pair]) -> Iterator[_Pair]:
    """The words that differ within blocks of lines."""
    for old, new in _merged(blocks):
        yield from _passages(before, after, _words(before, after, old, new))


def _merged(pairs: Iterable[_Pair]) -> list[_Pair]:
    """`pairs` in order, those that touch on both sides made one."""
    result: list[_Pair] = []
    for old, new in pairs:
        if result and result[-1][0].end == old.start and result[-1][1].end == new.start:
            last_old, last_new = result.pop()
            old, new = Span(last_old.start, old.end), Span(last_new.start, new.end)
        result.append((old, new))
    return result


def _words(before: str, after: str, old: Span, new: Span) -> list[_Pair]:
    old_words = _TOKENS.findall(before, old.start, old.end)
    new_words = _TOKENS.findall(after, new.start, new.end)
    old_at = [old.start + start for start in _starts(old_words)]
    new_at = [new.start + start for start in _starts(new_words)]
    return _merged(
        (
            Span(old_at[word.src_start], old_at[word.src_end]),
            Span(new_at[word.dest_start], new_at[word.dest_end]),
        )
        for word in Levenshtein.opcodes(old_words, new_words)
        if word.tag != "equal"
    )


def _passages(before: str, after: str, words: Iterable[_Pair]) -> Iterator[_Pair]:
    """Words one after the other are one passage if they have nothing in common with what they were, or all
    but their blanks, or if one of them is a sign that belongs to the word beside it."""
    last: _Pair | None = None
    for old, new in words:
        if last is not None:
            gap = before[last[0].end : old.start]
            both = Span(last[0].start, old.end), Span(last[1].start, new.end)
            strange = not (_alike(before, after, *last) or _alike(before, after, old, new))
            signs = _only_signs(before, after, *last) or _only_signs(before, after, old, new)
            if not gap.strip(" \t") and (strange or signs or _only_blanks(before, after, *both)):
                last = both
                continue
            yield _trimmed(before, after, *last)
        last = old, new
    if last is not None:
        yield _trimmed(before, after, *last)


def _trimmed(before: str, after: str, old: Span, new: Span) -> _Pair:
    """The spans without the blanks that both end with."""
    one, other = old.of(before), new.of(after)
    backwards = zip(reversed(one), reversed(other), strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1] and pair[0] in " \t", backwards))
    return Span(old.start, old.end - same), Span(new.start, new.end - same)


def _alike(before: str, after: str, old: Span, new: Span) -> bool:
    one, other = old.of(before)[:_LONGEST], new.of(after)[:_LONGEST]
    return bool(one) and bool(other) and Levenshtein.normalized_similarity(one, other) >= _ALIKE


def _only_signs(before: str, after: str, old: Span, new: Span) -> bool:
    return not _NO_LETTERS.sub("", old.of(before) + new.of(after))


def _only_blanks(before: str, after: str, old: Span, new: Span) -> bool:
    return _kind(old.of(before), new.of(after)) is ChangeKind.SPACE


def _change(before: str, after: str, old: Span, new: Span) -> Change:
    kind = _kind(old.of(before), new.of(after))
    if max(len(old), len(new)) > _LONGEST or not _alike(before, after, old, new):
        return Change(old, new, kind)
    pieces = _letters(old.of(before), new.of(after))
    return Change(
        old,
        new,
        kind,
        tuple(span.shifted(old.start) for span, _ in pieces if len(span)),
        tuple(span.shifted(new.start) for _, span in pieces if len(span)),
    )


def _letters(before: str, after: str) -> list[_Pair]:
    """The letters that differ in two words that are alike."""
    return _merged(
        (Span(code.src_start, code.src_end), Span(code.dest_start, code.dest_end))
        for code in Levenshtein.opcodes(before, after)
        if code.tag != "equal"
    )


def _kind(before: str, after: str) -> ChangeKind:
    old, new = _BLANKS.sub("", before), _BLANKS.sub("", after)
    if old == new:
        return ChangeKind.SPACE
    if old.casefold() == new.casefold():
        return ChangeKind.CAPITAL
    if _NO_LETTERS.sub("", old) == _NO_LETTERS.sub("", new):
        return ChangeKind.PUNCTUATION
    if not old:
        return ChangeKind.ADDED
    return ChangeKind.WORD if new else ChangeKind.REMOVED


def _rows(before: str, after: str, changes: Sequence[Change]) -> Iterator[Row]:
    """Rows end at the line ends that both texts have, which are those outside the changes."""
    old_start = new_start = 0
    pending: list[Change] = []
    outside = [(0, 0), *((change.before.end, change.after.end) for change in changes)]
    ends = [change.before.start for change in changes] + [len(before)]
    for number, ((old, new), end) in enumerate(zip(outside, ends, strict=True)):
        for line_end in re.finditer("\n", before[old:end]):
            old_end, new_end = old + line_end.start(), new + line_end.start()
            yield Row(Span(old_start, old_end), Span(new_start, new_end), tuple(pending))
            old_start, new_start, pending = old_end + 1, new_end + 1, []
        if number < len(changes):
            pending.append(changes[number])
    yield Row(Span(old_start, len(before)), Span(new_start, len(after)), tuple(pending))


def _starts(pieces: Sequence[str]) -> list[int]:
    starts = [0]
    for piece in pieces:
        starts.append(starts[-1] + len(piece))
    return starts
