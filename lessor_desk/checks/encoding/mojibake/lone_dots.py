"""« … » alone, where French has à and no pause is made: « face … la justice », « jusqu'… 10 heures ».

A DOS page has à where Windows-1252 has the ellipsis. What stands before it asks for « à », and a word follows
that « à » has after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessor_desk.text.french import reads_as_french
from lessor_desk.text.lexicon import lexicon

_PARTS = frozenset({"…", "jusqu'…", "jusqu’…", "Jusqu'…", "Jusqu’…"})
"""The parts of a text between two blanks that such an ellipsis is."""

_ASKS_FOR_A_VERB = r"contribu(?:e|é|er)|invite|appelée?s?|obligée?s?|destinée?s?|réduite?s?"
_ASKS_FOR_A_VERB_ALONE = r"continu(?:e|ent|er)|commenc(?:e|ent|é|er)|refuse"  # « continue … la vie aussi »
_ASKS_FOR_A_NOUN = (
    r"[Ff]ace|[Gg]râce|[Qq]uant|[Ss]uite|[Cc]andidate?s?|[Rr]apport|[Cc]ontrairement|[Cc]onformément"
    r"|[a-zà-ÿ]{1,20}-t-(?:ils?|elles?|on)|saut|appel|retour|va|vont|aller|rend|rendre|rendu|arrivée?s?|répond"
)
_PLACES = re.compile(
    rf"(?<![^\W_])(?:(?:(?P<verb>{_ASKS_FOR_A_VERB}|(?P<alone>{_ASKS_FOR_A_VERB_ALONE}))|{_ASKS_FOR_A_NOUN}) "
    r"|[jJ]usqu['’])(?P<dots>…)"
)
_BEFORE_A_NOUN = re.compile(
    r" (?:(?:l['’]|la |une? |cet? |cette |ces |son |sa |ses |leurs? |notre |nos |votre |vos |nouveau )\w|\d"
    r"|(?P<name>[A-ZÉÀÎ][a-zà-ÿ]+))"
)
_BEFORE_A_VERB = re.compile(
    r" (?!(?:encore|entre|contre|outre|autre|notre|votre|hier)(?![^\W_]))[a-zà-ÿ]+(?:er|ir|re)(?![^\W_])"
)

# « Elle hésite … il va … la nuit tombe »: whoever pauses so has no à before it.
_A_PAUSE = re.compile(
    r"(?<!\S)… (?:ils?|elles?|on|je|tu|nous|et|mais|puis|ou|que|qui|car|c['’]est|oui|non)(?![^\W_])"
)


def has_lone_dots(text: str) -> bool:
    """Whether a part of `text` is such an ellipsis."""
    return "…" in text and not _PARTS.isdisjoint(text.split(" "))


def lone_dots(text: str) -> Iterator[int]:
    """The places of such ellipses in `text`."""
    found = [match for match in _PLACES.finditer(text) if _follows(match)]
    if found and _A_PAUSE.search(text) is None and reads_as_french(text, besides=1):
        for match in found:
            yield match.start("dots")


def _follows(match: re.Match[str]) -> bool:
    """Whether what follows has « à » before it: a noun with its article, a name, a verb after such a one."""
    text, end = match.string, match.end()
    noun = _BEFORE_A_NOUN.match(text, end)
    if noun and match["alone"] is None:
        return noun["name"] is None or noun["name"].lower() not in lexicon()  # « il va … Le temps presse »
    return match["verb"] is not None and _BEFORE_A_VERB.match(text, end) is not None
