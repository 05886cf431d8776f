"""One single-byte code page taken for another: DOS or Mac text read as Windows-1252, and the reverse.

Every byte still stands for one character, only the wrong one: « d‚j… » for « déjà ». No shape gives
it away, so the words of the language judge: the pair of pages under which most of the odd words
become words of French is believed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from lessor_desk.checks.base import Trace
from lessor_desk.checks.encoding.mojibake.plausibility import FRENCH_LETTERS, Rank, rank
from lessor_desk.text import codepages
from lessor_desk.text.lexicon import Lexicon, lexicon
from lessor_desk.text.span import Span

# Written in the first, read in the second.
PAIRS = (
    ("cp850", "cp1252"),
    ("macroman", "cp1252"),
    ("cp1252", "cp850"),
    ("cp1252", "macroman"),
    ("cp437", "cp1252"),
    ("cp1252", "cp437"),
    ("macroman", "cp850"),
    ("cp850", "macroman"),
    ("latin9", "cp1252"),
)

# Signs and letters that French copy has of its own accord: alone they prove nothing.
_NATURAL = frozenset("’‘“”«»–—…•·°€\xa0" + FRENCH_LETTERS)
_ALWAYS_KEPT = frozenset("éèêàçùôîûâ")
_BARE = frozenset("àÀ")
_AFTER_AN_ELISION = r"(?:(?<=(?<![^\W_])[ldjmtsncLDJMTSNC]’)|(?<=[qQ][uU]’)|(?<=rd’))"
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Confusion:
    """Characters read in the page `read` that were written in `written`, and what they are.

    `word`: they are part of a word that the language knows. `sure`: several such words say so.
    """

    span: Span
    text: str
    written: str
    read: str
    word: bool
    sure: bool


@dataclass(frozen=True, slots=True)
class _Pair:
    written: str
    read: str
    table: dict[int, str]
    odd: re.Pattern[str]
    token: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    seen: str
    meant: str
    known: bool
    counts: bool


@cache
def _pair(written: str, read: str) -> _Pair:
    true, seen = codepages.page(written).table, codepages.page(read).table
    table: dict[int, str] = {}
    for byte in range(0x80, 0x100):
        for char in {seen[byte], chr(byte)} if byte < 0xA0 else {seen[byte]}:
            meant = true[byte]
            if char == meant or char in _ALWAYS_KEPT or char == "\xa0":
                continue
            if rank(meant) is Rank.FRENCH or (rank(meant) >= Rank.SIGN and char not in _NATURAL):
                table[ord(char)] = meant
    keys = "".join(re.escape(chr(number)) for number in table)
    odd = "".join(re.escape(chr(number)) for number in table if chr(number) not in _NATURAL)
    signs = f"[{odd}]|[^\\W\\d_][{keys}][^\\W\\d_]|[a-z][ÀÉÈÊËÎÏÔÛÙÇÆŒ]"
    return _Pair(written, read, table, re.compile(signs), re.compile(rf"(?:[^\W_]|[{keys}'’-])+"))


def traces() -> tuple[Trace, ...]:
    """What the sieve looks for: what is odd under one of the pairs.

    An apostrophe between letters is odd unless it may be that of an elision: there no page has a
    letter of French that could stand between these two.
    """
    keys = {chr(number) for names in PAIRS for number in _pair(*names).table}
    return (
        Trace("".join(sorted(keys - _NATURAL))),
        Trace("".join(sorted(keys & _NATURAL - {"’"})), r"(?<=[^\W\d_].)[^\W\d_]"),
        Trace("’", rf"(?<=[^\W\d_]’)(?=[^\W\d_])(?!{_AFTER_AN_ELISION}[aeiouyhàâéèêëîïôœAEIOUYHÀÂÉÈÊÎÔŒ])"),
        Trace("ÀÉÈÊËÎÏÔÛÙÇÆŒ", "(?<=[a-z].)"),
    )


def confusions(text: str) -> Iterator[Confusion]:
    """The passages of `text` that one page was taken for another in, in order."""
    words = lexicon()
    best: tuple[int, _Pair, list[_Token]] | None = None
    for names in PAIRS:
        pair = _pair(*names)
        if not pair.odd.search(text):
            continue
        tokens = list(_tokens(text, pair, words))
        good = sum(token.known and token.counts for token in tokens)
        weight = good - 2 * sum(not token.known for token in tokens)
        if good and (best is None or weight > best[0]) and 3 * (len(tokens) - good) <= 4 * good + 3:
            best = weight, pair, tokens
    if best is not None:
        _, pair, tokens = best
        proofs = [token for token in tokens if token.known and token.counts]
        if len(proofs) >= _ENOUGH or len(proofs[0].seen) > 5:
            yield from _told(pair, tokens, sure=len(proofs) > _ENOUGH)


def _tokens(text: str, pair: _Pair, words: Lexicon) -> Iterator[_Token]:
    """The words of `text` that the pair would change and that are none as they stand."""
    for match in pair.token.finditer(text):
        seen = match[0].strip("'-")
        start = match.start() + match[0].find(seen)
        meant = seen.translate(pair.table)
        if meant == seen or _stands(seen, words):
            continue
        meant = _kept_signs(seen, meant)
        if meant != seen:
            known = meant in _BARE or _is_french(meant, words)
            yield _Token(start, seen, meant, known, counts=len(meant) > 2 and _proves(seen, meant))


_PARTS = re.compile(r"[’'-]")
_ELIDED = frozenset(
    [
        "l",
        "d",
        "j",
        "m",
        "t",
        "s",
        "n",
        "c",
        "qu",
        "jusqu",
        "lorsqu",
        "puisqu",
        "quelqu",
        "aujourd",
        "hui",
        "t",
    ]
)
_ELIDED_BEFORE = frozenset("aeiouyhàâéèêëîïôœAEIOUYHÀÂÉÈÊÎÔŒ")
_LETTERS = re.compile(r"[^\W\d_]+\Z")
_SIGNS_AROUND = "“”«»…–—\xa0°·"


def _is_french(word: str, words: Lexicon) -> bool:
    parts = [part for part in _PARTS.split(word.strip(_SIGNS_AROUND)) if part]
    return bool(parts) and all(part.lower() in _ELIDED or part in words for part in parts)


def _stands(word: str, words: Lexicon) -> bool:
    """Whether `word` is one as it stands, signs around it left aside."""
    core = word.strip(_SIGNS_AROUND)
    return bool(core) and _is_french(core, words)


def _proves(seen: str, meant: str) -> bool:
    """Whether a letter has become a letter of French, or the apostrophe of an elision.

    A sign alone proves nothing: other languages have letters where a page has its signs.
    """
    return any(
        new.isalpha() or (new == "’" and after in _ELIDED_BEFORE)
        for old, new, after in zip(seen, meant, f"{meant[1:]} ", strict=True)
        if old != new
    )


def _kept_signs(seen: str, meant: str) -> str:
    """`meant`, but with the apostrophes inside that are in their place as they stand."""
    return "".join(a if a in "’-'" and b not in "’" else b for a, b in zip(seen, meant, strict=True))


def _told(pair: _Pair, tokens: list[_Token], *, sure: bool) -> Iterator[Confusion]:
    for token in tokens:
        if not token.known and set(token.seen) <= _NATURAL:
            continue
        start = None
        for place in range(len(token.seen) + 1):
            differs = place < len(token.seen) and token.seen[place] != token.meant[place]
            if differs and start is None:
                start = place
            elif not differs and start is not None:
                span = Span(token.start + start, token.start + place)
                yield Confusion(span, token.meant[start:place], pair.written, pair.read, token.known, sure)
                start = None
