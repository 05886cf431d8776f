"""Which question marks of a text stand for a lost letter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lessor_desk.checks.encoding.lost.completion import MARK, completions
from lessor_desk.checks.encoding.lost.readings import OUTSIDE_LATIN_1
from lessor_desk.checks.encoding.verbatim import Verbatim, verbatim
from lessor_desk.text.french import reads_as_french
from lessor_desk.text.lexicon import Lexicon, lexicon
from lessor_desk.text.span import Span

# A question mark that is closely followed by small letters, in a word of its own.
_INSIDE = re.compile(
    r"(?<![\w?/=&])\??[^\W_]*(?:[^\W_]\?{1,2}[^\W\dA-ZÀ-Þ_]|[ldjmtsncLDJMTSNCu]\?[^\W_])(?:[^\W_]|\?)*"
)

# One where a word lacks its last letter or its first one.
_AT_THE_END = re.compile(r"(?<![\w?/=&'’.-])[a-zà-ÿ]{3,}\?(?![\w?])")
_GOES_ON = re.compile(r" (?:\? )?[a-zà-ÿ]|[,;] ")
_AT_THE_BEGINNING = re.compile(r"(?:(?<=[\s'’(«“\"])|\A)\?[a-zà-ÿ]{2,}(?![\w?])")
_COMMON, _MET, _SHORT = 3.0, 0.5, 4

AROUND = (
    r"(?<=[^\W_]\?)\??[^\W\dA-ZÀ-Þ_]|(?<=[ldjmtsncLDJMTSNCu]\?)[^\W_]"
    r"|(?<=[a-zà-ÿ]{3}\?)(?![\w?])|(?<=ét\?)(?!\w)|(?<=usqu['’]\?)(?!\w)|(?<![^'’\s(«“\"]\?)[a-zà-ÿ]"
)
"""What stands around such question marks, for the sieve."""

_RUN = re.compile(r"\?+")
_LATIN_1_LETTERS = re.compile("[éèàêçùôîûâ]")

_ASKS = re.compile(
    r"\b(?:comment|pourquoi|combien|quel(?:le)?s?|est-ce|lequel|laquelle)\b"
    r"|-(?:t-)?(?:ils?|elles?|on|vous|nous|je|tu|ce)\b",
    re.IGNORECASE,
)
_BEGINS_TO_ASK = re.compile(
    r"\W*(?:(?:et|mais|alors|donc|or)\W+)?(?:(?:à|\?|de|pour|avec|en|par) )?"
    r"(?:qui|que|quoi|qu['’?]|quand|o[ùu?])\b",
    re.IGNORECASE,
)
_SENTENCE = 300
_SENTENCE_ENDS = re.compile(r"[.!?…]\s")
_ASKED = re.compile(r"\s*(?:\Z|[»”\"]|\s[A-ZÀ-Þ«“\"–—-])")


@dataclass(frozen=True, slots=True)
class LostToQuestionMarks:
    """`text` with a MARK for each question mark that is none, their places, and what was lost.

    `only_signs`: the letters of Latin-1 have survived.
    """

    text: str
    only_signs: bool
    places: frozenset[int]

    def __contains__(self, place: int) -> bool:
        return place in self.places


def unmasked(text: str) -> LostToQuestionMarks | None:
    """Which question marks of `text` stand for lost letters; None if it is not sure that any does.

    At least one must stand in a word of the language that is none without it, where nobody asks.
    Once one does, the others are looked at too: at the beginning of a word, alone, before a comma.
    """
    inside, edges = [match for match in _INSIDE.finditer(text) if _fits(match[0])], list(_edges(text))
    if not inside and not edges:
        return None
    keep = verbatim(text)
    inside, edges = _outside(keep, inside), _outside(keep, edges)
    if not inside and not edges:
        return None
    only_signs = (
        _LATIN_1_LETTERS.search(text) is not None
        and all(_fits(m[0], signs=True) for m in (*inside, *edges))
        and not any(m[0][0] == "?" and not _CLOSED.match(text, m.end()) for m in edges)
        and not any(m.re is _AT_THE_END and _is_a_participle(text, m, lexicon()) for m in edges)
    )
    certain = {place for match in inside for place in _places(match)}
    certain |= {match.start() + match[0].index("?") for match in edges}
    lost = [
        place
        for run in _RUN.finditer(text)
        if not keep.touches(Span(*run.span()))
        for place in _lost_of(text, run, certain, only_signs)
    ]
    characters = list(text)
    for place in lost:
        characters[place] = MARK
    return LostToQuestionMarks("".join(characters), only_signs, frozenset(lost))


def _outside(keep: Verbatim, matches: list[re.Match[str]]) -> list[re.Match[str]]:
    """Those of `matches` that no passage to `keep` touches."""
    return [match for match in matches if not keep.touches(Span(*match.span()))]


# A quotation that is closed behind its words, with none opened before: « ?émeutes » and « ?meutes ... ? »
_CLOSED = re.compile(r"(?:[^?]|(?<=\s)\?(?=\s)|(?<=\w)\?(?=\w)){0,400}?(?<=[^\s?])\?(?!\w)")


def _edges(text: str) -> Iterator[re.Match[str]]:
    """Words that lack their first letter, or their last one and are none without it.

    A question mark has a blank after it: before a word, « ?lèves » and « ?couler », none is meant.
    """
    words = lexicon()
    for match in _SHORT_ONES.finditer(text):
        if _GOES_ON_HERE.match(text, match.end()):
            yield match
    for match in _AT_THE_END.finditer(text):
        if _is_a_participle(text, match, words):
            yield match
            continue
        lacks = match[0][:-1] not in words and _common(match[0])
        if lacks and (_GOES_ON.match(text, match.end()) or reads_as_french(text)):
            yield match
    for match in _AT_THE_BEGINNING.finditer(text):
        rest = match[0][1:]
        if _common(match[0], at_least=_MET if len(rest) > _SHORT else _COMMON):
            yield match


# « ét? » is no word, and nobody asks « jusqu’? ».
_SHORT_ONES = re.compile(r"(?:ét(?<![^\W_]..)(?<!['’-]..)|(?<=[Jj]usqu['’]))\?")
_GOES_ON_HERE = re.compile(r" (?:[a-zà-ÿ«\d]|[A-ZÀ-Þ][a-zà-ÿ])")

# « a été report? une fois »: an auxiliary before it, and the sentence goes on, where nobody says « demande ».
_AUXILIARY = re.compile(
    r"(?<![^\W_])(?:a|ont|est|sont|été|étai(?:t|ent)|avai(?:t|ent)|fu(?:t|rent)|aurai(?:t|ent)|serai(?:t|ent)|sera"
    r"|seront|être|avoir|ayant|étant) (?:(?:été|pas|bien|aussi|également|déjà|plus) )?\Z"
)
_NOBODY_ASKS = re.compile(
    r" (?!(?:demand|dit |di[st]ai|lanc|répon|quest|interr|s['’]|se |ou ))(?:[a-zà-ÿ\d«])"
)


def _is_a_participle(text: str, match: re.Match[str], words: Lexicon) -> bool:
    """Whether a participle has lost its last letter, a word as it may be all the same: « report? »."""
    if _NOBODY_ASKS.match(text, match.end()) is None:
        return False
    before = _AUXILIARY.search(text, max(0, match.start() - 30), match.start())
    if before is None:
        return False
    stem = match[0][:-1]
    least = 0.0 if before[0].endswith("été ") else words.frequency(stem)  # « est bas? dit-il »
    return words.frequency(stem + "é") > max(least, _MET)


def may_be_a_letter(text: str, place: int) -> bool:
    """Whether the MARK at `place` may stand for a letter of Latin-1 in a word of the language.

    Where the letters of Latin-1 have survived it is a sign or œ. But they may just have been put back.
    """
    for match in _WITH_MARKS.finditer(text, max(0, place - _LONGEST)):
        if match.end() > place:
            at = place - match.start()
            words = completions(match[0].rstrip(MARK)) if 0 <= at < len(match[0].rstrip(MARK)) else ()
            return any(word.text[at] not in OUTSIDE_LATIN_1 and word.weight >= _MET for word in words)
    return False


_WITH_MARKS = re.compile(rf"(?:[^\W_]|{MARK})+")
_LONGEST = 40  # code points of a word


def _common(token: str, at_least: float = _COMMON) -> bool:
    """Whether a word that is so frequent fits `token`."""
    return any(word.weight >= at_least for word in completions(token.replace("?", MARK)))


def _places(match: re.Match[str]) -> list[int]:
    """The question marks of a word that stand before its last letter."""
    last = len(match[0].rstrip("?"))
    return [match.start() + place for place, char in enumerate(match[0][:last]) if char == "?"]


def _fits(token: str, *, signs: bool = False) -> bool:
    """Whether a word of the language fits `token`, the question marks at its edges left open."""
    core = token.strip("?").replace("?", MARK)
    whole = token.replace("?", MARK)
    for form in dict.fromkeys((core, whole, whole.rstrip(MARK), whole.rstrip(MARK) + MARK)):
        for word in completions(form):
            if not signs or all(
                a != MARK or b in OUTSIDE_LATIN_1 for a, b in zip(form, word.text, strict=True)
            ):
                return True
    return False


def _lost_of(text: str, run: re.Match[str], certain: set[int], only_signs: bool) -> range:
    """Those of a run of question marks that stand for something lost; a real one comes last."""
    start, end = run.span()
    if start in certain:
        return range(start, end)
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if after.isupper() and before.islower() and not _fits(_token(text, start)):
        return range(start, end - 1)  # « le trophée?Après un an »
    if after.isalnum() or (after and after in ",;:.)-’'!%" and before not in "!"):
        return range(start, end)
    if not _ASKED.match(text, end):
        asked = after.isspace() and not text[end + 1 : end + 2].islower() and _asks(text, start)
        return range(start, end - 1 if asked else end)
    if before in ".!":
        return range(start, end)
    if not _asks(text, start) and not (only_signs and end - start == 1):
        stem = _WORD_BEFORE.search(text, max(0, start - 40), start)
        if end - start > 1 or (stem and completions(stem[0] + MARK) and not before.isspace()):
            return range(start, end)
        if before.isspace() and _ASKED_OF_A_NAME.match(text, end):
            return range(start, end)
    return range(start, end - 1)


def _token(text: str, place: int) -> str:
    """The word with its question marks that stands around `place`."""
    return next((m[0] for m in _AROUND_IT.finditer(text, max(0, place - 40)) if m.end() > place), "")


_AROUND_IT = re.compile(r"(?:[^\W_]|\?)+")
_WORD_BEFORE = re.compile(r"[^\W\d_]+\Z")
_ASKED_OF_A_NAME = re.compile(r" [A-Z]")


def _asks(text: str, place: int) -> bool:
    """Whether the sentence before `place` is a question."""
    passage = text[max(0, place - _SENTENCE) : place]
    begin = 0
    for end in _SENTENCE_ENDS.finditer(passage):
        begin = end.end()
    return _ASKS.search(passage, begin) is not None or _BEGINS_TO_ASK.match(passage, begin) is not None
