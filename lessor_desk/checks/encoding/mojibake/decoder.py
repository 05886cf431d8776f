"""UTF-8 that was read in another code page: where it is, and what it says.

Each code page that crawlers and desktops take UTF-8 for is tried on the whole text. A page is
believed by what its sequences decode to, the best one first; where two claim the same place the
better believed one has it. What was read wrongly twice is read back twice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator
from functools import cache
from operator import attrgetter, le
from typing import NamedTuple

from lessor_desk.checks.encoding.mojibake.confused_words import is_french
from lessor_desk.checks.encoding.mojibake.plausibility import Rank
from lessor_desk.checks.encoding.mojibake.readings import PAGES, Reading, reading
from lessor_desk.checks.encoding.mojibake.sequences import (
    Sequence,
    believable,
    damaged_again,
    meaningful,
    pages_of,
    says_the_same,
    sequences,
    stretches,
)
from lessor_desk.checks.encoding.mojibake.traces import traces
from lessor_desk.checks.encoding.sieve import compiled
from lessor_desk.text import codepages
from lessor_desk.text.composition import Composed, composed
from lessor_desk.text.edit import Alignment, Edit, applied
from lessor_desk.text.span import Span

_TIMES_AT_MOST = 4


class Run(NamedTuple):
    """A passage that was decoded wrongly, and what it says.

    `page` is the code page that it was read in, `times` how often. `sure`: nothing else can be
    meant; otherwise clean copy may, seldom, look the same. `under`: the pages that lie under `page`
    where they are others, the one that it was read in first at the end.
    """

    edit: Edit
    page: str
    times: int = 1
    sure: bool = True
    under: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        return self.edit.span

    @property
    def text(self) -> str:
        return self.edit.text


class _Claim(NamedTuple):
    """What a page makes of a text, how much that is worth, and how many words it makes, if asked.

    `deeper`: so many characters of what it says are damage in their turn, and so were meant.
    """

    sequences: list[Sequence]
    read: Reading
    weight: int = 0
    words: int = 0
    deeper: int = 0

    @property
    def merit(self) -> tuple[int, int, int]:
        return self.weight, self.words, self.deeper


def runs(text: str) -> tuple[Run, ...]:
    """The passages of `text` that are UTF-8 read in another code page, from left to right."""
    found = _runs_once(text)
    times = 1
    while found and times < _TIMES_AT_MOST:
        edits = [run.edit for run in found]
        mended = applied(text, edits)
        if not _traced(mended):
            break
        alignment = Alignment(edits)
        known = {place for edit in edits for place in _places(alignment.after(edit.span))}
        deeper = _runs_once(mended, known)
        if not deeper:
            break
        steps = composed(text, edits, [run.edit for run in deeper])
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
    under = _under(before[0], after[0]) if before and after else (before + after)[0].under
    return Run(step.edit, page, times, any(run.sure for run in before + after), under)


def _under(above: Run, below: Run) -> tuple[str, ...]:
    """The pages under that of `above`, below which `below` was found."""
    last = above.under[-1] if above.under else above.page
    alike = last == below.page or {last, below.page} == _ALIKE
    return above.under if alike and not above.under else (*above.under, below.page)


_ALIKE = {"cp1252", "latin1"}


def _runs_once(text: str, known: Container[int] = ()) -> tuple[Run, ...]:
    """The runs of one layer; at the places in `known` a wrong reading has already been undone."""
    claims: list[_Claim] = []
    among = stretches(text)
    may_tell, not_agreeing = pages_of(among)
    said: dict[tuple[int, int], str] = {}  # by the first page
    for page in PAGES:
        if page not in may_tell:
            continue
        read = reading(page)
        if claims and page not in not_agreeing and says_the_same(text, read, said):
            continue  # the page named first would be believed
        found = sequences(text, among, read, known)
        if page == PAGES[0]:
            said = {(start, end): text for start, end, text, *_ in found}
        found = _sure_beside_others(text, believable(meaningful(found), text, read))
        if not all(map(_WEAK, found)):
            claims.append(_Claim(found, read))
    if len(claims) == 1 and _are_apart(claims[0].sequences):
        return tuple(_joined(text, *claims[0][:2]))
    taken = bytearray(len(text))
    result: list[Run] = []
    for claim in _in_order(text, claims):
        free: list[Sequence] = []
        for sequence in claim.sequences:
            if not any(taken[sequence.start : sequence.end]):
                taken[sequence.start : sequence.end] = b"\1" * (sequence.end - sequence.start)
                free.append(sequence)
        result += _joined(text, free, claim.read)
    return tuple(sorted(result, key=lambda run: run.edit.span.start))


def _sure_beside_others(text: str, sequences: list[Sequence]) -> list[Sequence]:
    """`sequences`, more of them sure where enough others tell of their page: « ‚úì », a ✓, and « RÃª »."""
    if sum(not each.weak for each in sequences) < _ENOUGH:
        return sequences
    return [each._replace(weak=False) if each.weak and _is_sure(text, each) else each for each in sequences]


def _is_sure(text: str, sequence: Sequence) -> bool:
    """Whether a weak `sequence` is sure beside others: of three bytes, a letter after a capital, a blank."""
    if sequence.end - sequence.start > _TWO:
        return sequence.rank > Rank.SCRIPT
    if sequence.text == "\xa0":
        return _CAPITALS.match(text, max(0, sequence.start - 2), sequence.start) is not None
    if sequence.rank < Rank.LATIN or not sequence.text.islower():
        return False
    if not text[sequence.start].isalpha() and text[sequence.start - 1 : sequence.start].islower():
        return True  # « Pjani─ç », ć
    return sequence.rank is Rank.FRENCH and _ONE_CAPITAL.match(text, max(0, sequence.start - 2)) is not None


_CAPITALS = re.compile(r"[A-Z\d][A-Z](?<!\bMB)")
_ONE_CAPITAL = re.compile(r"(?:\A|[\W_])[A-Z](?=[^\W\d_]{1,2})")
_ENOUGH, _TWO = 3, 2
_START, _END, _WEAK = map(attrgetter, ("start", "end", "weak"))


def _are_apart(sequences: list[Sequence]) -> bool:
    """Whether none of `sequences`, which come in order, begins before the end of the one before it."""
    return all(map(le, map(_END, sequences), map(_START, sequences[1:])))


def _in_order(text: str, claims: list[_Claim]) -> list[_Claim]:
    """`claims`, the best believed first; where two are equal the words judge, then the page named first.

    What equals read in two ways is sure in neither: « BĂą » is « Bâ » or « Bù ».
    """
    claims = [
        claim._replace(weight=sum(_weight(text, sequence) for sequence in claim.sequences))
        for claim in claims
    ]
    claims.sort(key=lambda claim: -claim.weight)  # stable
    if len(claims) < 2 or claims[0].weight != claims[1].weight:
        return claims
    claims = [
        claim._replace(words=_words_made(text, claim.sequences), deeper=damaged_again(claim.sequences))
        for claim in claims
    ]
    claims.sort(key=lambda claim: claim.merit, reverse=True)  # stable
    best, *others = claims
    said = {
        (each.start, each.end, each.text)
        for other in others
        if other.merit == best.merit
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


def _words_made(text: str, sequences: list[Sequence]) -> int:
    """How many words of the language `sequences` make of `text`."""
    edits = [Edit(Span(each.start, each.end), each.text) for each in sequences]
    mended, alignment = applied(text, edits), Alignment(edits)
    places = {alignment.after(edit.span).start for edit in edits}
    return sum(
        is_french(match[0]) and not places.isdisjoint(range(*match.span()))
        for match in _WORD.finditer(mended)
    )


_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")  # each part of « Côtes-d’Armor »


@cache
def _trace() -> Callable[[str], object]:
    return compiled(traces()).search


def _traced(text: str) -> bool:
    """Whether `text` may be damaged so at all."""
    return _trace()(text) is not None


def _weight(text: str, sequence: Sequence) -> int:
    """How much `sequence` speaks for its page: a capital inside a small word speaks little.

    « Ă© », of « Ä‚Â© », is none: what was read wrongly twice ends in a sign, as a rule.
    """
    worth = int(sequence.rank) * (sequence.end - sequence.start)
    if len(sequence.text) == 1 and sequence.text.isupper() and _in_a_small_word(text, sequence):
        worth //= 4
    return worth


def _in_a_small_word(text: str, sequence: Sequence) -> bool:
    """Whether what `sequence` says stands within a word that is not in capitals: « CĂŽtes », « LĂŽ »."""
    before = text[max(0, sequence.start - 2) : sequence.start]
    after = text[sequence.end : sequence.end + 1]
    if not before[-1:].isalpha():
        return False
    return before[-1].islower() or after.islower() or not (after.isalpha() or before[:-1].isupper())


def _joined(text: str, sequences: list[Sequence], read: Reading) -> Iterator[Run]:
    """Neighbouring `sequences` as one run each."""
    start = 0
    last = len(sequences) - 1
    windows = read.page != "cp1252" or _NOT_OF_WINDOWS.isdisjoint(text)
    for index, sequence in enumerate(sequences):
        if index < last and sequences[index + 1].start == sequence.end:
            continue
        if start == index:
            decoded, sure = sequence.text, not sequence.weak
        else:
            group = sequences[start : index + 1]
            decoded, sure = "".join([each.text for each in group]), not all(each.weak for each in group)
        span = Span(sequences[start].start, sequence.end)
        page = read.page if windows else _named(span.of(text))
        yield Run(Edit(span, decoded), page, 1, sure)
        start = index + 1


def _named(damaged: str) -> str:
    """The page to name for Windows-1252: ISO 8859-1 where it would not have left controls."""
    return "cp1252" if _NOT_OF_WINDOWS.isdisjoint(damaged) else "latin1"


_NOT_OF_WINDOWS = frozenset(map(chr, set(range(0x80, 0xA0)) - codepages.page("cp1252").undefined))
