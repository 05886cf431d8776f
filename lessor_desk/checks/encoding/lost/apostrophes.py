"""Words that have lost the apostrophe of their elision: « lEurope », « quil », « daujourdhui »."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from lessor_desk.checks.encoding.lost.capitals import may_lack_in_capitals
from lessor_desk.text.french import are_french
from lessor_desk.text.lexicon import Lexicon, lexicon
from lessor_desk.text.span import Span


@dataclass(frozen=True, slots=True)
class Elision:
    """A word without its apostrophe, the word with it, and how sure that is.

    `sure`: no word of the language is written so. `named`: a name follows, whose capital shows the
    place of the apostrophe.
    """

    span: Span
    text: str
    sure: bool
    named: bool = False


# What is elided, and how frequent the word after it must be (lexicon's scale) to be believed.
_LEAST = {"l": 2.4, "d": 2.4, "qu": 3.0, "n": 3.2, "s": 3.2, "j": 3.2, "m": 3.6, "t": 4.0, "c": 5.0}
_LEAST |= dict.fromkeys(("jusqu", "lorsqu", "puisqu", "quoiqu"), 3.0)
_OF_C = frozenset({"est", "était", "étaient", "eût", "en"})
_SHORT = 4
_TELLING = 8  # letters of a word that is hardly a name by chance
_KNOWN = 0.7  # of the words at least so many are French, where others have lost their apostrophes
_AFTER = {
    "l": "un une on en est a ai ont an or air art âge ami été eau état île",
    "d": "un une en y ici eux où an or air art âge ami été eau état ici être abord",
    "qu": "un une il ils on en y est a au aux ont",
    "n": "est a ai ont en y",
    "s": "est il ils en y",
    "j": "ai en y",
    "c": "est",
    "jusqu": "au aux à en ici où",
    "lorsqu": "un une il ils on en",
    "puisqu": "un une il ils on en",
    "quoiqu": "un une il ils on en",
}
"""The words of less than four letters that are believed after each elision."""

_NAMED = re.compile(  # no « @lObs », no « lAfrique.info »
    r"(?<![\w’'@#/])(?P<prefix>[ldLD]|[Qq]u|jusqu|lorsqu|puisqu)(?![\w.-]{1,60}\.(?:com|org|net|info|fr|ml|sn|ci|bf)(?!\w))"
    r"(?P<name>[AEIOUYHÉÈÊÎÔŒÂ](?:[a-zà-ÿœ]{2,}|[A-Z]{1,5}(?![\wà-ÿ]))[\w-]*)"
)
# A word of its own; « redaction » in « r‚daction » is none, where that is left to the editor.
_WORD = re.compile(
    r"(?<![\w\u0300-\u036f’'@#&?./-])(?<![ˆ†‡‰\x80-\x9f\ufffd])(?<!\w[‚„])[^\W\d_]+"
    r"(?![‚„ˆ†‡‰\x80-\x9f\ufffd]?[\w\u0300-\u036f]|[’'@/])"
)
_PREFIX = re.compile(r"(jusqu|lorsqu|puisqu|quoiqu|qu|[ldnsjmtc])(?=[aeiouyhàâéèêëîïôœ])", re.IGNORECASE)
_INTACT = re.compile(
    r"['’](?:(?<=(?<![^\W_])[ldnsjmtcLDNSJMTC].)|(?<=(?<![^\W_])[Qq]u.)|(?<=(?<![^\W_])jourd.))[^\W\d_]"
)
# Words that are none but for a lost apostrophe, so frequent that they tell of it in any copy.
_OF_D = "un|être|a(?:voir|illeurs|bord|ccord|utres?|utant)"
_OF_J = "ai|avais|étais|aurais|aime"
_ONE_OF_THEM = re.compile(
    r"\b(?:[Qq]u(?:ils?|une?|on)|[Cc](?:est|était)|[Ll]orsquils?|(?:d|qu|jusqu)?[Aa]ujourdhui|[Jj]usqu(?:à|au|en|ici)"
    rf"|[Dd](?:{_OF_D})|[Jj](?:{_OF_J})|[dlDL]h[aeéèêioôuy][^\W\d_]{{2,}})\b"
)

# What all words begin with that may have lost an apostrophe: those that do not are let go at once.
_BEGINS_LIKE_ONE = re.compile(
    r"(?<![^\W_])(?:[ldnsjmtc][aeiouyhàâéèêëîïôœ]|[ldLD][AEIOUYHÉÈÊÎÔŒÂ]|[CDJ][aeiéê]|[dl]h|[DL]h|[qQjJ][uU]|[lL]orsqu"
    r"|[pP]uisqu|[aA][uU][jJ]|[pP][rR][eE])"
)
_MAY_LACK = re.compile(r"(?<![^\W_])(?:[ldnsjmtc]|qu|puisqu)[aeiouyhàâéèêëîïôœ][^\W\d_]*")

_TODAY = re.compile(r"([dD]|[qQ]u|jusqu)?(aujourd)(hui)|(presqu)([îi]les?)|(quelqu)(une?)", re.IGNORECASE)
# Words that are both: a noun after an article, an elision elsewhere.
_ARTICLES = re.compile(
    r"(?:\b(?:[lL]a|[uU]ne|[cC]ette|[sS]a|[pP]leine|[dD]emi|[nN]ouvelle|[gG]rande|[dD]e)|-)[ -]$"
)
_ABOVE = 2.4

_BEGINS = re.compile(r"(?:\A|[.!?:…]\s|[«“\"]\s?|\n)\Z")


def may_lack(parts: str) -> bool:
    """Whether one of `parts` of a text between two blanks holds a word that may have lost an apostrophe.

    A text without any has lost none.
    """
    if not _BEGINS_LIKE_ONE.search(parts):
        return False
    if _ONE_OF_THEM.search(parts) or _TODAY.search(parts) or any(_with_a_name(parts)):
        return True
    if may_lack_in_capitals(parts):
        return True
    words = lexicon()
    return any(
        word.islower() and word not in words and _split(word, words) is not None
        for word in _MAY_LACK.findall(parts)
    )


def words_that_tell(words: Iterable[str]) -> list[str]:
    """Those of `words` of the language that may have lost an apostrophe all the same: « dune », « cest »."""
    return [word for word in _LIKE_ONE_OF_THEM.findall("\n".join(("", *words))) if may_lack(word)]


# A line each, so that a search through all frequent words runs from one line feed to the next.
_LIKE_ONE_OF_THEM = re.compile(
    r"\n((?:[qQ]u[ioena]|[cC](?:es|ét)|[lL](?:or|h)|[aA]uj|[dD](?:uj?|êt|a[vibcu]|h)|[jJ](?:us|a|é)|[pP]re).*)"
)


def elisions(text: str) -> tuple[Elision, ...]:
    """The words of `text` that have lost an apostrophe, in order.

    A capital after a small letter shows the place (`lEurope`). Small letters are judged only in
    French copy that has no apostrophe left, or in which others are surely lost: a word that the
    language does not know, but knows without its first letter. Names (`Tunis`) are never split.
    """
    named = list(_with_a_name(text))
    if not named and not _ONE_OF_THEM.search(text) and _INTACT.search(text):
        return ()
    words = lexicon()
    taken = {elision.span.start for elision in named}
    tokens = [match for match in _WORD.finditer(text) if match.start() not in taken]
    small = list(_small(tokens, words))
    lacking = {elision.span.start for elision in small}
    left = (match[0] for match in tokens if match.start() not in lacking)
    telling = {elision.text for elision in (*small, *named) if elision.text.partition("’")[2] in words}
    besides = len(telling) + (_ONE_OF_THEM.search(text) is not None)
    if not are_french(left, known=_KNOWN, besides=besides):
        return ()
    found = named + small
    sure = sum(elision.sure for elision in found)
    if not sure:
        return ()
    if sure > len(_INTACT.findall(text)):
        found += _doubtful(text, tokens, words)
    found.sort(key=lambda elision: elision.span)
    return tuple(_as_sure_as_proven(found, words))


def _as_sure_as_proven(found: list[Elision], words: Lexicon) -> Iterator[Elision]:
    """`found`, sure where several are and the words are known: « dAILY » may be the name of something."""
    sure = [elision for elision in found if elision.sure]
    proven = any(_is_known(elision, words) for elision in sure)
    for elision in found:
        few = len(sure) < 2  # one may be a slip of the keyboard
        strange = elision.named and not _is_known(elision, words)
        if few or (strange and (not proven or elision.text.partition("’")[2].isupper())):
            yield replace(elision, sure=False)
        else:
            yield elision


def _is_known(elision: Elision, words: Lexicon) -> bool:
    return all(part in words for part in elision.text.partition("’")[2].split("-"))


def _with_a_name(text: str) -> Iterator[Elision]:
    for match in _NAMED.finditer(text):
        prefix, name = match.groups()
        if prefix[0].isupper() and (len(name) < 4 or name.isupper()):
            continue  # « LAN », « DAvid »
        if not name[0].isascii() and name not in lexicon():
            continue  # « dÈcret » is a code page taken for another
        yield Elision(
            Span(*match.span()),
            f"{prefix}’{name}",
            sure=prefix[0].islower() or not name[0].isascii(),
            named=True,
        )


def _small(tokens: list[re.Match[str]], words: Lexicon) -> Iterator[Elision]:
    """Words in small letters that the language knows only with an apostrophe."""
    for match in tokens:
        token = match[0]
        if today := _TODAY.fullmatch(token):
            yield Elision(Span(*match.span()), "’".join(filter(None, today.groups())), sure=True)
        elif token[0].isupper() and token[1:].islower() and _ONE_OF_THEM.fullmatch(token):
            split = None if token in words else _split(token, words)  # « Cest », « Jai »
            if split is not None and _begins_a_sentence(match):
                yield Elision(Span(*match.span()), split, sure=True)
        elif token.islower() and token not in words:
            split = _split(token, words)
            if split is not None and not _BEHIND_A_PIECE.search(
                match.string, max(0, match.start() - 3), match.start()
            ):
                yield Elision(Span(*match.span()), split, sure=token not in _MISSPELT)


def _begins_a_sentence(match: re.Match[str]) -> bool:
    """Whether a word with a capital begins one: elsewhere it is a name, as « M. Lhéritier » is."""
    before = match.string[max(0, match.start() - 6) : match.start()]
    return _BEGINS.search(before) is not None and _TITLE.search(before) is None


_TITLE = re.compile(r"(?<!\w)(?:MM?|Mmes?|Mlle|Dr|Pr|Me|Mgr|St|[A-Z])\.\s\Z")

# « Les G teaux » has lost another letter.
_BEHIND_A_PIECE = re.compile(r"(?<![^\W_])[B-DF-HJ-NP-TV-Zb-df-hj-np-tv-z] \Z")

# « ceux qui lon vu » is « l’ont » with two mistakes.
_MISSPELT = frozenset({"lon", "len"})


@lru_cache(maxsize=1 << 13)
def _split(token: str, words: Lexicon) -> str | None:
    """`token` with its apostrophe, if it is likely to have lost one."""
    match = _PREFIX.match(token)
    if match is None:
        return None
    prefix, rest = match[1], token[match.end() :]
    if prefix.lower() == "c" and rest not in _OF_C:
        return None
    if len(rest) < _SHORT and rest not in _AFTER.get(prefix.lower(), "").split():
        return None
    frequency = words.frequency(rest)
    if frequency >= _LEAST[prefix.lower()] or (len(rest) >= _TELLING and frequency >= 1.5):
        return f"{prefix}’{rest}"
    return None


def _doubtful(text: str, tokens: list[re.Match[str]], words: Lexicon) -> Iterator[Elision]:
    """Words that stand for themselves too, or begin a sentence, where others are surely lost."""
    for match in tokens:
        token = match[0]
        if token.islower() and token in words:
            split = _split(token, words)
            if split is None or _ARTICLES.search(text, max(0, match.start() - 9), match.start()):
                continue
            if words.frequency(split.partition("’")[2]) - words.frequency(token) >= _ABOVE:
                yield Elision(Span(*match.span()), split, sure=False)
        elif token[0].isupper() and token[1:].islower():
            split = _split(token, words)
            begins = _BEGINS.search(text, max(0, match.start() - 4), match.start()) is not None
            if split is not None and _is_likelier(split, token, words, begins=begins):
                yield Elision(Span(*match.span()), split, sure=False)


def _is_likelier(split: str, token: str, words: Lexicon, *, begins: bool) -> bool:
    """Whether a word with a capital is rather an elision than a name or the first word of a sentence."""
    rest = split.partition("’")[2]
    frequency = words.frequency(rest)
    if token in words or not begins:
        return begins and frequency - words.frequency(token) >= _ABOVE
    return frequency >= (1.5 if len(rest) >= _TELLING else 3.5 if len(token) > _SHORT else 5.0)
