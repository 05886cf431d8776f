"""The sequences of UTF-8 in a text, as they look in one wrong page, and what each one says.

All their characters lie beyond ASCII, so that they are found in the stretches of such characters: these
are short, the same ones come again and again, and what a page makes of one is remembered.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from lessor_desk.checks.encoding.mojibake.half_lost import half_lost
from lessor_desk.checks.encoding.mojibake.lost_blanks import blank_said, lost_blanks
from lessor_desk.checks.encoding.mojibake.plausibility import Rank, rank
from lessor_desk.checks.encoding.mojibake.readings import (
    FOREIGN,
    LEADS_OF_FRENCH,
    MARK_LEADS,
    MARKS_AFTER_A_WORD,
    PAGES,
    Reading,
    reading,
)
from lessor_desk.checks.encoding.mojibake.remembering import Remembered

_SCRIPT_RUN = 3
_NONE, _SCRIPT, _FRENCH = Rank.NONE, Rank.SCRIPT, Rank.FRENCH


class Sequence(NamedTuple):
    """One sequence: where it is, what it says; `weak`: clean copy may look the same."""

    start: int
    end: int
    text: str
    rank: Rank
    weak: bool


_RANK = attrgetter("rank")

Stretch = tuple[int, str]
"""Characters beyond ASCII in a row, and where they begin."""


def stretches(text: str) -> tuple[Stretch, ...]:
    """The stretches of `text`, from left to right."""
    return tuple([(match.start(), match[0]) for match in _STRETCH.finditer(text)])


_STRETCH = re.compile(r"[^\x00-\x7f]+")


def pages_of(among: Iterable[Stretch]) -> tuple[set[str], set[str]]:
    """The pages that the stretches `among` may speak for; those that do not agree with the first page.

    What agrees makes nothing of any stretch but what the first page says too.
    """
    may_tell: set[str] = set()
    not_agreeing: set[str] = set()
    for _, stretch in among:
        telling, others = _pages_of[stretch, PAGES[0]]
        may_tell |= telling
        not_agreeing |= others
    return may_tell, not_agreeing


@Remembered
def _pages_of(stretch: str, first: str) -> tuple[frozenset[str], frozenset[str]]:
    said = {(start, end): text for start, end, text, *_ in _plain(stretch, first)}
    return (
        frozenset(page for page in PAGES if reading(page).may_be_in(stretch)),
        frozenset(
            page
            for page in PAGES
            if any(said.get((start, end)) != text for start, end, text, *_ in _plain(stretch, page))
        ),
    )


def says_the_same(text: str, read: Reading, said: Mapping[tuple[int, int], str]) -> bool:
    """Whether what `read` makes of plain blanks in `text` the first page, of which `said` tells, says too."""
    blank = read.blank_in(text)
    if blank is None or blank == reading(PAGES[0]).blank:
        return True
    return all(said.get(match.span()) == blank_said(match) for match in blank.finditer(text))


def sequences(text: str, among: Iterable[Stretch], read: Reading, known: Container[int]) -> list[Sequence]:
    """What `read` makes of `text`, which has the stretches `among`, in the order of the text.

    At the places in `known` a wrong reading has already been undone.
    """
    page, found = read.page, []
    for start, stretch in among:
        for at, end, decoded, worth, weak, doubtful in _within[stretch, page]:
            if doubtful:
                weak = weak or _may_be_meant(text, start + at, start + end, decoded)
            found.append(Sequence(start + at, start + end, decoded, worth, weak))
    besides = list(_beside_the_stretches(text, read, known))
    return sorted(found + besides) if besides else found


def _beside_the_stretches(text: str, read: Reading, known: Container[int]) -> Iterator[Sequence]:
    """Sequences of which a part has become a blank or was lost."""
    blank = read.blank_in(text)
    for span, said, weak in lost_blanks(text, blank, known) if blank is not None else ():
        yield Sequence(*span, said, rank(said), weak)
    if read.page == "cp1252":
        for left in half_lost(text):
            yield Sequence(left.start, left.end, left.text, _FRENCH, weak=not left.sure)


_Found = tuple[int, int, str, Rank, bool, bool]
"""A sequence in a stretch, from where to where; whether it is weak, and whether its place tells if it is."""


@Remembered
def _within(stretch: str, page: str) -> tuple[_Found, ...]:
    """The sequences in `stretch`; what was read wrongly twice is one of them."""
    read = reading(page)
    deep = [match.span() for match in read.deep.finditer(stretch)] if read.twice else []
    within = {place for start, end in deep for place in range(start, end)}
    found = [each for each in _plain(stretch, page) if each[0] not in within]
    found += ((start, end, read.twice[stretch[start:end]], _FRENCH, False, False) for start, end in deep)
    return tuple(sorted(found))


def _plain(stretch: str, page: str) -> list[_Found]:
    found: list[_Found] = []
    for match in reading(page).sequence.finditer(stretch):
        judged = reading(page).judged(match[0])
        if judged is not None:
            decoded, worth, tells = judged
            weak = worth is _NONE or not tells
            found.append((*match.span(), decoded, worth, weak, not weak and _depends(match[0])))
    return found


def meaningful(sequences: list[Sequence]) -> list[Sequence]:
    """`sequences` without those that say what no copy holds, unless that is damage in its turn.

    « Ã¢Â\x80Â\x99 » is ’ read wrongly twice: read back once, it holds two controls. Such ones are worth
    what lies under them, and so is the « Γ » of « ΓÇÖ », another page's ’.
    """
    if not sequences or min(map(_RANK, sequences)) > Rank.SIGN:
        return sequences
    kept: list[Sequence] = []
    group: list[Sequence] = []
    for sequence in [*sequences, None]:
        if sequence is not None and (not group or group[-1].end == sequence.start):
            group.append(sequence)
            continue
        said = "".join(each.text[0] for each in group)
        deeper = _deeper(said) if any(each.rank <= Rank.SIGN for each in group) else {}
        for place, each in enumerate(group):
            if each.rank is not _NONE or place in deeper:
                kept.append(_worth(each, deeper.get(place, _NONE)))
        group = [sequence] if sequence is not None else []
    return kept


def damaged_again(sequences: list[Sequence]) -> int:
    """How many characters of what `sequences`, in order, say where they touch are damage again."""
    said, end, count = "", -1, 0
    for each in [*sequences, None]:
        if each is None or each.start != end:
            count += len(_deeper(said))
            said = ""
        if each is not None:
            said, end = said + each.text, each.end
    return count


def _worth(sequence: Sequence, under: Rank) -> Sequence:
    """`sequence`, worth what lies `under` it: a little less where no copy holds what it says itself."""
    if under < Rank.LATIN or sequence.rank > Rank.SIGN:
        return sequence
    return sequence._replace(rank=under if sequence.rank else Rank(under - 1))


@lru_cache(maxsize=1024)
def _deeper(said: str) -> dict[int, Rank]:
    """The places in `said`, a stretch read back once, that are damage again, and what that is worth."""
    worth: dict[int, Rank] = {}
    for name in PAGES:
        for start, end, _, judged, *_ in _plain(said, name):
            for place in range(start, end):
                worth[place] = max(judged, worth.get(place, _NONE))
    return worth


def _depends(sequence: str) -> bool:
    """Whether its place tells if the characters of `sequence` can stand side by side in clean copy."""
    lead, mark = sequence[0], sequence[1]
    if lead in MARK_LEADS or (lead == "É" and mark.isupper()):
        return True
    if len(sequence) == 2 and lead.isupper() and mark.isupper():
        return True
    return len(sequence) == 2 and mark in MARKS_AFTER_A_WORD and lead.isupper()


def _may_be_meant(text: str, start: int, end: int, decoded: str) -> bool:
    """Whether what is seen from `start` to `end`, read as `decoded`, can stand side by side in clean copy."""
    lead, mark = text[start], text[start + 1]
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if lead == "…":  # ɛ ɲ ɔ in Mac Roman
        return not (mark in "õ≤" or (mark == "î" and before.islower() and after != "l"))  # « tout…îles »
    if lead in MARK_LEADS:
        return not (lead == "‚" and mark in "ÄÇ")
    if lead == "É" and mark.isupper():
        return not after.islower()
    if _BETWEEN_WORDS.match(text, start):
        return True
    if (
        end - start == 2 and lead.isupper() and mark.isupper()
    ):  # « ORĂŞENESC » and « ÂŞIK » hold no small ê or ª
        capitals = start > 1 and text[start - 2].isupper() and before.isupper()
        among = after.isupper() or (capitals and not after.islower())
        return among and not decoded.isupper()
    if after.isalpha() or before.islower() or (start and _IN_FRENCH.match(text, start - 1)):
        return False
    if _BEHIND_CAPITALS.match(text, start):
        return False
    return before.isupper() or lead not in LEADS_OF_FRENCH


# « Où », « OÙ », « Là » and « N° » in UTF-8 read as Windows-1252: one capital before the damage.
_IN_FRENCH = re.compile(r"(?<![^\W_])(?:(?:OÃ[¹™]|L[ÃĂ]\xa0)(?![^\W_])|NÂ°)")

# « LIBERTÉ–ÉGALITÉ » and « M. KONÉ Mamadou », with a no-break space, hold no ɖ and no ɠ, which nobody writes;
# « Mariama BÂ a écrit » does not either. A small ɖ or ɗ behind capitals would be a capital itself.
_BETWEEN_WORDS = re.compile(
    r"É\xa0|(?<=[A-ZÀ-Þ])[ÉË][–—](?:(?<=[^\W\d_]{2}..)|(?![a-zß-ÿ]))"
    r"|(?<=[A-Z])(?<![^\W_].)Â\xa0(?=[^\W\d_])"
)

# « SIDAÂ : » and « la 5GÂ» »: a no-break space and a closing quotation mark after capitals.
_BEHIND_CAPITALS = re.compile(r"(?:(?<=[A-Z\d][A-Z])|(?<=\d [A-Z]))(?<!\bMB)Â(?:\xa0[:;!?»%]|»(?![^\W_]))")


def believable(sequences: list[Sequence], text: str, read: Reading) -> list[Sequence]:
    """`sequences` without letters of another script that do not form words."""
    if not sequences:
        return sequences
    script = FOREIGN.get(read.page)
    if script is not None:
        inside = sum(len(script.findall(text, s.start, s.end)) for s in sequences)
        if len(script.findall(text)) > inside:
            return []  # the text speaks that language
    if _SCRIPT not in map(_RANK, sequences):
        return sequences
    groups = list(_adjacent(sequences))
    words = any(group[0].rank is _SCRIPT and len(group) >= _SCRIPT_RUN for group in groups)
    if not words and read.page == PAGES[0] and _ARABIC.search(text):
        words = all(_ARABIC.fullmatch(s.text) for group in groups if group[0].rank is _SCRIPT for s in group)
    return [s for group in groups if words or group[0].rank is not _SCRIPT for s in group]


_ARABIC = re.compile("[\u0600-\u06ff]")  # of which the text is, where one letter or two are damaged


def _adjacent(sequences: list[Sequence]) -> Iterator[list[Sequence]]:
    """`sequences` in groups that touch and are alike in being of another script or not."""
    group: list[Sequence] = []
    for sequence in sequences:
        alike = group and (group[-1].rank is _SCRIPT) == (sequence.rank is _SCRIPT)
        if group and not (alike and group[-1].end == sequence.start):
            yield group
            group = []
        group.append(sequence)
    if group:
        yield group
