"""UTF-8 that was read in another code page: where it is, and what it says.

Each code page that crawlers and desktops take UTF-8 for is tried on the whole text. A page is
believed by what its sequences decode to, the best one first; where two claim the same place the
better believed one has it. What was read wrongly twice is read back twice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from lessor_desk.checks.encoding.mojibake.confused_words import is_french
from lessor_desk.checks.encoding.mojibake.half_lost import half_lost
from lessor_desk.checks.encoding.mojibake.plausibility import Rank
from lessor_desk.checks.encoding.mojibake.readings import (
    FOREIGN,
    LEADS_OF_FRENCH,
    MARK_LEADS,
    MARKS_AFTER_A_WORD,
    PAGES,
    Reading,
    reading,
)
from lessor_desk.checks.encoding.mojibake.traces import traces
from lessor_desk.checks.encoding.sieve import compiled
from lessor_desk.text import codepages
from lessor_desk.text.composition import Composed, composed
from lessor_desk.text.edit import Alignment, Edit, applied
from lessor_desk.text.span import Span

# What stands before the letter à where it ends a word, damaged as the text may be.
_ENDS_IN_A_GRAVE = re.compile(r"(?:^|[\s'’™(\"«-]|\b(?:[lL]|voil|del|hol|d(?:é|Ã©)j|ç|Ã§))$")

# « Ã Nous » after a sentence or a colon is the quotation mark of a Mac, read in a DOS page.
_QUOTATION_BEGINS = re.compile(r"[.!?:…]\sÃ [A-ZÀ-Þ]")

_TIMES_AT_MOST = 4
_SCRIPT_RUN = 3


@dataclass(frozen=True, slots=True)
class Run:
    """A passage that was decoded wrongly, and what it says.

    `page` is the code page that it was read in, `times` how often. `sure`: nothing else can be
    meant; otherwise clean copy may, seldom, look the same.
    """

    span: Span
    text: str
    page: str
    times: int = 1
    sure: bool = True


class _Sequence(NamedTuple):
    start: int
    end: int
    text: str
    rank: Rank
    weak: bool


class _Claim(NamedTuple):
    """What a page makes of a text, how much that is worth, and how many words it makes, if asked."""

    weight: int
    sequences: list[_Sequence]
    read: Reading
    words: int = 0


def runs(text: str) -> tuple[Run, ...]:
    """The passages of `text` that are UTF-8 read in another code page, from left to right."""
    found = _runs_once(text)
    times = 1
    while found and times < _TIMES_AT_MOST:
        edits = [Edit(run.span, run.text) for run in found]
        mended = applied(text, edits)
        if not _traced(mended):
            break
        alignment = Alignment(edits)
        known = {place for edit in edits for place in _places(alignment.after(edit.span))}
        deeper = _runs_once(mended, known)
        if not deeper:
            break
        steps = composed(text, edits, [Edit(run.span, run.text) for run in deeper])
        found = tuple(_after(step, found, deeper) for step in steps)
        times += 1
    return found


def _places(span: Span) -> range:
    return range(span.start, span.end)


def _after(step: Composed, found: tuple[Run, ...], deeper: tuple[Run, ...]) -> Run:
    """The run that reads back what `step` joins, once more than before where it goes deeper."""
    before = [found[number] for number in step.first]
    after = [deeper[number] for number in step.second]
    page = (before + after)[0].page
    times = max((run.times for run in before), default=0) + bool(after)
    return Run(step.edit.span, step.edit.text, page, times, any(run.sure for run in before + after))


def _runs_once(text: str, known: Container[int] = ()) -> tuple[Run, ...]:
    """The runs of one layer; at the places in `known` a wrong reading has already been undone."""
    claims: list[_Claim] = []
    characters = frozenset(text)
    said: dict[tuple[int, int], str] = {}  # by the first page
    for read in filter(lambda read: read.may_be_in(characters), map(reading, PAGES)):
        if claims and _says_the_same(text, read, said):
            continue  # the page named first would be believed
        sequences = sorted(_sequences(text, read, known))
        if read.page == PAGES[0]:
            said = {(sequence.start, sequence.end): sequence.text for sequence in sequences}
        sequences = _believable(_meaningful(sequences, read), text, read)
        if any(not sequence.weak for sequence in sequences):
            claims.append(_Claim(sum(_weight(text, sequence) for sequence in sequences), sequences, read))
    claims = _in_order(text, claims)
    taken = bytearray(len(text))
    found: list[Run] = []
    for _, sequences, read, _ in claims:
        free: list[_Sequence] = []
        for sequence in sequences:
            if not any(taken[sequence.start : sequence.end]):
                taken[sequence.start : sequence.end] = b"\1" * (sequence.end - sequence.start)
                free.append(sequence)
        found += _joined(text, free, read)
    return tuple(sorted(found, key=lambda run: run.span))


def _in_order(text: str, claims: list[_Claim]) -> list[_Claim]:
    """`claims`, the best believed first; where two are equal the words judge, then the page named first.

    What equals read in two ways is sure in neither: « BĂą » is « Bâ » or « Bù ».
    """
    claims.sort(key=lambda claim: -claim.weight)  # stable
    if len(claims) < 2 or claims[0].weight != claims[1].weight:
        return claims
    claims = [claim._replace(words=_words_made(text, claim.sequences)) for claim in claims]
    claims.sort(key=lambda claim: (-claim.weight, -claim.words))
    best, *others = claims
    said = {
        (each.start, each.end, each.text)
        for other in others
        if (other.weight, other.words) == (best.weight, best.words)
        for each in other.sequences
    }
    places = {(start, end) for start, end, _ in said}
    doubtful = [
        each._replace(weak=True)
        if (each.start, each.end) in places and (each.start, each.end, each.text) not in said
        else each
        for each in best.sequences
    ]
    return [best._replace(sequences=doubtful), *others]


def _words_made(text: str, sequences: list[_Sequence]) -> int:
    """How many words of the language `sequences` make of `text`."""
    edits = [Edit(Span(each.start, each.end), each.text) for each in sequences]
    mended, alignment = applied(text, edits), Alignment(edits)
    places = {alignment.after(edit.span).start for edit in edits}
    return sum(
        is_french(match[0]) and not places.isdisjoint(range(*match.span()))
        for match in _WORD.finditer(mended)
    )


_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


def _says_the_same(text: str, read: Reading, said: dict[tuple[int, int], str]) -> bool:
    """Whether all that `read` makes of `text` has been `said` in the same places."""
    for match in read.sequence.finditer(text):
        decoded = read.decoded(match[0])
        if decoded is not None and said.get(match.span()) != decoded:
            return False
    if read.blank is None or read.blank == reading(PAGES[0]).blank:
        return True
    return all(
        said.get(match.span()) == ("\xa0" if match["a"] is None else "à")
        for match in read.blank.finditer(text)
    )


@cache
def _trace() -> Callable[[str], object]:
    return compiled(traces()).search


def _traced(text: str) -> bool:
    """Whether `text` may be damaged so at all."""
    return _trace()(text) is not None


def _sequences(text: str, read: Reading, known: Container[int]) -> Iterator[_Sequence]:
    deep = [match.span() for match in read.deep.finditer(text)] if read.twice else []
    for start, end in deep:
        yield _Sequence(start, end, read.twice[text[start:end]], Rank.FRENCH, weak=False)
    within = {place for start, end in deep for place in range(start, end)}
    for match in read.sequence.finditer(text):
        judged = read.judged(match[0]) if match.start() not in within else None
        if judged is not None:
            decoded, worth, tells = judged
            weak = worth is Rank.NONE or not tells or _may_be_meant(text, match)
            yield _Sequence(*match.span(), decoded, worth, weak)
    if read.blank is not None:
        for match in read.blank.finditer(text):
            if match["a"] is None:
                weak = match["weak"] is not None and match.start() not in known
                yield _Sequence(*match.span(), "\xa0", Rank.FRENCH, weak)
            elif _ENDS_IN_A_GRAVE.search(
                text, max(0, match.start() - 9), match.start()
            ) and not _QUOTATION_BEGINS.match(text, max(0, match.start() - 2)):
                yield _Sequence(*match.span(), "à", Rank.FRENCH, weak=False)
    if read.page == "cp1252":
        for left in half_lost(text):
            yield _Sequence(left.start, left.end, left.text, Rank.FRENCH, weak=not left.sure)


def _meaningful(sequences: list[_Sequence], read: Reading) -> list[_Sequence]:
    """`sequences` without those that say what no copy holds, unless that is damage in its turn.

    « Ã¢Â\x80Â\x99 » is ’ read wrongly twice: read back once, it holds two controls.
    """
    if all(sequence.rank is not Rank.NONE for sequence in sequences):
        return sequences
    kept: list[_Sequence] = []
    group: list[_Sequence] = []
    for sequence in [*sequences, None]:
        if sequence is not None and (not group or group[-1].end == sequence.start):
            group.append(sequence)
            continue
        said = "".join(each.text[0] for each in group)
        deeper = {
            place
            for name in dict.fromkeys((read.page, "cp1252"))
            for match in reading(name).sequence.finditer(said)
            for place in range(*match.span())
        }
        kept += (each for place, each in enumerate(group) if each.rank is not Rank.NONE or place in deeper)
        group = [sequence] if sequence is not None else []
    return kept


def _may_be_meant(text: str, match: re.Match[str]) -> bool:
    """Whether the characters can stand side by side in clean copy."""
    lead, mark = match[0][0], match[0][1]
    if lead == "…":  # ɛ ɲ ɔ in Mac Roman
        here = (
            text[match.start() - 1 : match.start()].islower() and text[match.end() : match.end() + 1] != "l"
        )
        return not (mark in "õ≤" or (mark == "î" and here))  # « tout…îles »
    if lead in MARK_LEADS:
        return not (lead == "‚" and mark in "ÄÇ")
    if lead == "É" and mark.isupper():
        return not text[match.end() : match.end() + 1].islower()
    if len(match[0]) > 2 or mark not in MARKS_AFTER_A_WORD or not lead.isupper():
        return False
    before = text[match.start() - 1 : match.start()] if match.start() else ""
    after = text[match.end() : match.end() + 1]
    if after.isalpha() or before.islower() or _IN_FRENCH.match(text, match.start() - 1):
        return False
    return before.isupper() or lead not in LEADS_OF_FRENCH


# « Où », « OÙ » and « Là » in UTF-8 read as Windows-1252: words of one capital before the damage.
_IN_FRENCH = re.compile(r"(?<![^\W_])(?:OÃ[¹™]|LÃ\xa0)(?![^\W_])")


def _believable(sequences: list[_Sequence], text: str, read: Reading) -> list[_Sequence]:
    """`sequences` without letters of another script that do not form words."""
    if not sequences:
        return sequences
    script = FOREIGN.get(read.page)
    if script is not None:
        inside = sum(len(script.findall(text, s.start, s.end)) for s in sequences)
        if len(script.findall(text)) > inside:
            return []  # the text speaks that language
    groups = list(_adjacent(sequences))
    words = any(group[0].rank is Rank.SCRIPT and len(group) >= _SCRIPT_RUN for group in groups)
    return [s for group in groups if words or group[0].rank is not Rank.SCRIPT for s in group]


def _adjacent(sequences: list[_Sequence]) -> Iterator[list[_Sequence]]:
    """`sequences` in groups that touch and are alike in being of another script or not."""
    group: list[_Sequence] = []
    for sequence in sequences:
        alike = group and (group[-1].rank is Rank.SCRIPT) == (sequence.rank is Rank.SCRIPT)
        if group and not (alike and group[-1].end == sequence.start):
            yield group
            group = []
        group.append(sequence)
    if group:
        yield group


def _weight(text: str, sequence: _Sequence) -> int:
    """How much `sequence` speaks for its page: a capital inside a small word speaks little."""
    worth = int(sequence.rank) * (sequence.end - sequence.start)
    if sequence.text.isupper() and text[sequence.start - 1 : sequence.start].islower():
        worth //= 4
    return worth


def _joined(text: str, sequences: list[_Sequence], read: Reading) -> Iterator[Run]:
    """Neighbouring `sequences` as one run each."""
    start = 0
    for index, sequence in enumerate(sequences):
        last = index + 1 == len(sequences) or sequences[index + 1].start != sequence.end
        if not last:
            continue
        group = sequences[start : index + 1]
        start = index + 1
        span = Span(group[0].start, group[-1].end)
        decoded = "".join(s.text for s in group)
        yield Run(span, decoded, _named(span.of(text), read), sure=not all(s.weak for s in group))


def _named(damaged: str, read: Reading) -> str:
    """The page to name: ISO 8859-1 where Windows-1252 would not have left controls."""
    if read.page == "cp1252":
        undefined = codepages.page("cp1252").undefined
        if any(0x80 <= ord(char) < 0xA0 and ord(char) not in undefined for char in damaged):
            return "latin1"
    return read.page
