"""What lost letters and signs may have been, in one word and its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from lessor_desk.checks.encoding.lost.completion import MARK, Completion, Known, completions
from lessor_desk.text.lexicon import lexicon

SIGNS = "’‘“”«»–—…•€\xa0"
OUTSIDE_LATIN_1 = "’‘“”–—…•€œŒŸ"

_CLOSED_BY = {"«": "»", "“": "”"}
QUOTATION_MARKS = frozenset("«»“”")
_QUOTATION_MARK = re.compile(f"[{''.join(sorted(QUOTATION_MARKS))}]")
_MARKS_WITH_A_BLANK = frozenset(":;!?»%€")
_ENDS_OF_WORDS = frozenset(" \n\xa0.,;:!?)")


class Reading(NamedTuple):
    """One reading of a token, of its very length; `word`: made of words that are known.

    `hearsay`: the word is a name that is known from elsewhere only.
    """

    text: str
    weight: float
    word: bool = True
    hearsay: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A token with lost letters and what stands around it.

    `opened` is the quotation mark that is still open before it, "" if none; `only_signs` says that
    the letters of Latin-1 have survived; `known` is where names are looked up.
    """

    text: str
    start: int
    end: int
    opened: str
    only_signs: bool
    known: Known

    @property
    def token(self) -> str:
        return self.text[self.start : self.end]

    @property
    def before(self) -> str:
        return self.text[max(0, self.start - 1) : self.start]

    @property
    def after(self) -> str:
        return self.text[self.end : self.end + 1]

    @property
    def begins_a_sentence(self) -> bool:
        return _SENTENCE_BEGINS.search(self.text, max(0, self.start - 4), self.start) is not None


_SENTENCE_BEGINS = re.compile(r"(?:\A|[.!?]\s+|\n)[«“\"(]?\s?\Z")


def readings(place: Place) -> list[Reading]:
    """Every reading of the token at `place`, most likely first; there is at least one."""
    token = place.token
    found = list(_bare(place) if not token.strip(MARK) else _figures(place) or _word(place))
    return sorted(found, key=lambda reading: (not reading.word, -reading.weight))


def _bare(place: Place) -> Iterator[Reading]:
    """Marks with no letter beside them: à, a dash, a quotation mark, a no-break space."""
    count = place.end - place.start
    closing = "\xa0»" if place.opened != "“" else "”"
    if count == 2 and not place.only_signs:
        opens = place.before in {"", " ", "\n", "("} and place.after not in _ENDS_OF_WORDS
        yield Reading("«\xa0" if opens else "\xa0»", 1)
    elif count > 1:
        yield Reading(("…" + closing + MARK * count)[:count], 0, word=False)
    elif not place.only_signs and place.text[max(0, place.start - 5) : place.start].lower() in _ELIDED_JUSQUE:
        yield Reading("à", 6)
    elif _is_of_a_price(place):
        yield Reading("€", 6)
        yield Reading("–" if place.only_signs else "à", 2)
    elif not place.only_signs and place.before == "-" and place.after == "-":
        yield Reading("à", 6)
    elif not place.only_signs and place.text.startswith(".-U", place.end):
        yield Reading("É", 6)
    elif not place.only_signs and _CLOSES.match(place.text, place.end) and place.before.isspace():
        yield Reading("»", 3)
        yield Reading("à", 1)
    elif not place.only_signs and _quotes(place):
        yield Reading("«", 3)
        yield Reading("À" if place.begins_a_sentence else "à", 2)
    elif place.before not in {"", " ", "\n", "\xa0"}:
        if place.after in _MARKS_WITH_A_BLANK and not place.only_signs:
            yield Reading("\xa0", 3)
        yield Reading("”" if place.before in ".!?,…)" else "…", 1)
    elif place.only_signs:
        yield Reading("–", 2)
        yield Reading("—", 1)
    else:
        yield Reading("À" if place.begins_a_sentence else "à", 6)
        yield Reading("–", 2)
        yield Reading("—", 1)


_ELIDED_JUSQUE = {"usqu'", "usqu’"}
_PRICE = re.compile(r"\d,\d\d[ \xa0]?\Z")


def _is_of_a_price(place: Place) -> bool:
    """Whether the mark stands after cents, and no other figure follows: « 4,50 ? le kilo »."""
    before = _PRICE.search(place.text, max(0, place.start - 5), place.start)
    return before is not None and not place.text[place.end : place.end + 2].strip(" \xa0").isdigit()


# What stands after a closing mark, a blank before it, and what a quotation begins with.
_CLOSES = re.compile(
    r"[.,;]|\Z|,? (?:(?:a-t|ont|dit)-(?:ils?|elles?|on)|(?:a|ont|avait) (?:dit|ajout|indiqu)"
    r"|disait|selon|poursuit|explique|affirme|ajoute|souligne)\b"
)
_BEGINS_A_QUOTATION = re.compile(
    r" (?:Nous|Je|J['’]|Ils?|Elles?|On|C['’]|Cet?|Cette|Ces|Le|La|Les|L['’]|Une?|Notre|Nos|Mon|Ma|Mes"
    r"|Vous|Tu|Si|Pour)\b"
)


def _quotes(place: Place) -> bool:
    """Whether a quotation begins at the mark that stands alone."""
    if _BEGINS_A_QUOTATION.match(place.text, place.end):
        return not place.before or place.before.isspace()
    return place.text[max(0, place.start - 2) : place.start] == ": "


_FIGURES = (
    (re.compile(rf"\d{{1,2}}{MARK}\d{{1,2}}$"), "–"),
    (re.compile(rf"\d+(?:{MARK}\d+)+"), "\xa0"),
    (re.compile(rf"\d+{MARK}(?=[CF]?$)"), "°"),
    (re.compile(rf"\d+{MARK}{MARK}(?=[CF]$)"), "\xa0°"),
    (re.compile(rf"\d+{MARK}(?=mes?$|re$)"), "è"),
    (re.compile(rf"\d+{MARK}(?=[a-z]{{2,}})"), "\xa0"),
    (re.compile(rf"[A-Z][a-z]+{MARK}(?=[IVX]+$)"), "\xa0"),
)
_NUMBER_SIGN = re.compile(rf"[nN]{MARK}$")


def _figures(place: Place) -> list[Reading]:
    """A token of figures: the blank between thousands or before a unit, degrees, the sign of a number."""
    token = place.token
    if _NUMBER_SIGN.match(token) and re.match(r"[ \xa0]?\d", place.text[place.end : place.end + 2]):
        return [Reading(token[0] + "°", 6)]
    if token[:-1].isdigit() and place.after in _MARKS_WITH_A_BLANK:
        return [Reading(token.replace(MARK, "\xa0"), 6)]
    for shape, sign in _FIGURES:
        if (match := shape.match(token)) and not place.only_signs:
            replaced = match[0].replace(MARK * len(sign), sign) + token[match.end() :]
            return [Reading(replaced, 3)] if MARK not in replaced else []
    return []


def _word(place: Place) -> Iterator[Reading]:
    """A word, with lost signs before and after it perhaps."""
    token = place.token
    lead = 0 if place.before in {"-", "'", "’"} else len(token) - len(token.lstrip(MARK))
    trail = 0 if place.after in {"-", "'", "’"} else len(token) - len(token.rstrip(MARK))
    for before in range(min(lead, 2) + 1):
        for after in range(min(trail, 3) + 1):
            words = _cores(token[before : len(token) - after], place)
            for left, left_weight in _signs_before(before, place):
                opened = left[:1] or place.opened
                for right, right_weight in _signs_after(after, opened, place):
                    for word in words:
                        weight = word.weight + left_weight + right_weight
                        known = not _is_a_name(word) or min(left_weight, right_weight) > _UNLIKELY
                        yield Reading(left + word.text + right, weight, known, word.hearsay)
    joined = None if place.only_signs else _JOINED.fullmatch(token)
    if joined and all(part in lexicon() for part in joined.groups()):
        yield Reading("\xa0".join(joined.groups()), 0)
    yield Reading(_guessed(token, place), 0, word=False)


# Two words, of which a no-break space stood between.
_JOINED = re.compile(rf"([^\W\d_]{{3,}}){MARK}([^\W\d_]{{3,}})")


_UNLIKELY = -3.0
_OF_A_NAME = 2.0


def _is_a_name(word: Completion) -> bool:
    return word.weight == _OF_A_NAME and word.text.isascii()


def _cores(core: str, place: Place) -> list[Completion]:
    """What the word without its signs may have been."""
    if MARK not in core:
        known = completions(core, place.known)
        if known:
            return [known[0]]
        return [Completion(core, _OF_A_NAME)] if core[:1].isupper() or core[:1].isdigit() else []
    found = completions(core, place.known)
    if place.only_signs:
        found = tuple(word for word in found if _kept_latin_1(core, word.text))
    return [printed for word in found for printed in _in_print(word, core, place)]


def _kept_latin_1(core: str, word: str) -> bool:
    return all(known != MARK or letter in OUTSIDE_LATIN_1 for known, letter in zip(core, word, strict=True))


# Words that names begin with: nothing but the place tells whether they have a capital.
_OFTEN_CAPITALISED = re.compile("(?:état|église|île|école|académie|évangile|émirat|équipe|étoile)s?$")
_ALWAYS_CAPITALISED = frozenset(
    (
        *("écosse", "égypte", "élysée", "équateur", "érythrée", "estonie", "éthiopie", "édimbourg"),
        *("édouard", "édith", "élie", "élise", "élisabeth", "élodie", "émile", "émilie"),
        *("éric", "étienne", "évelyne", "évry", "îles"),
    )
)
_CONDITION = re.compile(r" (?:civil|actuel|grave|critique|psych|d.(?:urgence|esprit|âme|alerte|arrestation))")


def _in_print(word: Completion, core: str, place: Place) -> Iterator[Completion]:
    """`word` as it may be printed where its capital itself was lost."""
    initial = word.text.rfind("’", 0, -1) + 1
    if core[initial] != MARK or word.text[initial].isupper():
        yield word
        return
    capital = word.text[:initial] + word.text[initial].upper() + word.text[initial + 1 :]
    if initial == 0 and place.begins_a_sentence:
        yield replace(word, text=capital)
        return
    if word.text[initial:] in _ALWAYS_CAPITALISED or _a_state(word.text, place):
        yield replace(word, text=capital, weight=word.weight + 0.5)
    elif _OFTEN_CAPITALISED.search(word.text):
        yield replace(word, text=capital, weight=word.weight - 0.5)
    yield word


def _a_state(word: str, place: Place) -> bool:
    """Whether « état » is a country: « d’État », « l’État », « les États-Unis », « États membres »."""
    following = place.text[place.end : place.end + 14]
    if word.endswith("états"):
        return following.startswith(("-Unis", " membre", " africain"))
    elided = re.search(
        r"([dl])['’]état$", place.text[max(0, place.start - 2) : place.start] + word, re.IGNORECASE
    )
    if elided is None or _CONDITION.match(following):
        return False
    return elided[1] in "dD" or not following.startswith((" de", " d"))


def _signs_before(count: int, place: Place) -> tuple[tuple[str, float], ...]:
    if not count:
        return (("", 0.0),)
    if count == 1:
        return (("“", -0.5 if place.only_signs else -4.0),)
    return (("«\xa0", 0.0),) if not place.only_signs else ()


def _signs_after(count: int, opened: str, place: Place) -> tuple[tuple[str, float], ...]:
    if not count:
        return (("", 0.0),)
    ends = not place.after or place.after in _ENDS_OF_WORDS
    if count == 1:
        if place.after in _MARKS_WITH_A_BLANK and place.after and not place.only_signs:
            return (("\xa0", 0.0), ("”", -4.0))
        if not ends:
            return ()
        quoted = ("”", 0.0 if opened == "“" else -4.0)
        return quoted, ("…", -4.0 if not place.only_signs else -1.0)
    if place.only_signs:
        return (("…”", -1.0),) if count == 2 else ()
    if count == 2:
        return (("\xa0»", 0.0 if opened == "«" else -2.0), ("…\xa0", -6.0))
    return (("…\xa0»", -2.0),)


def closed(opened: str, passage: str) -> str:
    """The quotation mark that is open after `passage`, if `opened` was before it."""
    if QUOTATION_MARKS.isdisjoint(passage):
        return opened
    for char in _QUOTATION_MARK.findall(passage):
        if char in _CLOSED_BY:
            opened = char
        elif opened and char == _CLOSED_BY[opened]:
            opened = ""
    return opened


_DIAERESIS = re.compile(rf"(?<=[aoAO]){MARK}(?=[^\Waeiouy]|$)")
_ELIDED = re.compile(
    rf"^(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu){MARK}(?=[aeiouyhAEIOUYH{MARK}]\w)", re.IGNORECASE
)


def _guessed(token: str, place: Place) -> str:
    """A token that no word fits, a name as a rule, with the letters that names have most often."""
    ending = ""
    trail = len(token) - len(token.rstrip(MARK))
    if trail >= 2 and place.after not in {"-", "'", "’"} and not place.only_signs:
        ending = (
            "\xa0»" if trail > 2 or place.opened else "\xa0" if place.after in _MARKS_WITH_A_BLANK else ""
        )
    token = token[: len(token) - len(ending)]
    token = _ELIDED.sub(lambda match: match[0].replace(MARK, "’"), token)
    if place.only_signs:
        return token.replace(MARK, "’") + ending
    return _DIAERESIS.sub("ï", token).replace(MARK, "é") + ending
