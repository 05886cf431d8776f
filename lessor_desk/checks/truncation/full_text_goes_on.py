"""T110: a longer text goes on where this one stops."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from lessor_desk.checks.base import Certainty, Check, Clean, Copy, Field, Finding, Flagged
from lessor_desk.checks.truncation.ending import Ending, ending
from lessor_desk.checks.truncation.limits import Profile

WALL = Profile(
    full="Les pluies du mois d’août ont renversé le mur de la forteresse, que les maçons relèvent. On les "
    "paie le vendredi."
)
"""What the examples' desk has: a text that begins as they do, and goes on."""

_TELLING = 40  # characters before the end that must be found again in the longer text
_SHOWN = 40  # characters of what follows that are told
_QUOTES = str.maketrans("“”„«»’ʼ‘", '"""""' + "'''")
_BLANKS = re.compile(r"\s+")
_BLANKS_WITHIN = re.compile(r'(?<=")\s+|\s+(?=["»:;!?%])')
_FIRST_WORDS = re.compile(rf"\s*\S.{{0,{_SHOWN}}}(?!\w)", re.DOTALL)


class FullTextGoesOn(Check):
    """A longer text goes on where this one stops, in the middle of a sentence.

    The desk has a text that begins with all of this one. If it goes on within the last word, the full stop
    hides a cut: `le mur de la for.` of `forteresse`. If it goes on within the sentence, that is likely too;
    an editor may have ended it there. A teaser that stops where a sentence of the longer text does is a
    brief, and whole: most feeds send the first sentences of their articles.
    """

    code, name = "T110", "full-text-goes-on"
    examples = (
        Flagged("Les pluies du mois d’août ont renversé le mur de la ⟦for.⟧", profile=WALL),
        Flagged("Les pluies du mois d’août ont renversé le ⟦mur.⟧", profile=WALL),
        Flagged("Les pluies du mois d’août ont renversé le mur de la ⟦forteresse.⟧", profile=WALL),
        Clean(
            "Les pluies du mois d’août ont renversé le mur de la forteresse, que les maçons relèvent.",
            profile=WALL,
        ),
        Clean("Les pluies de juillet n’ont rien renversé, dit le maire, ni mur ni grenier.", profile=WALL),
        Clean("Les pluies du mois d’août ont renversé le mur de la for."),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        full = copy.profile.full if copy.profile is not None else ""
        if not full or copy.field in (Field.HEADLINE, Field.BYLINE):
            return
        end = ending(copy.text)
        if end is None or end.closers or end.stops.strip("."):
            return
        following = _following(end, full)
        certainty = _certainty(end, following)
        if certainty:
            within = following[0].isalnum()
            shown = _FIRST_WORDS.match(following)
            facts = {"word": end.last, "following": (shown.group() if shown else following[:_SHOWN]).strip()}
            yield Finding(self.code, end.span, certainty, reason="word" if within else "", facts=facts)


def _following(end: Ending, full: str) -> str:
    """How `full` goes on after the last words that are left; empty if it has them nowhere, or twice."""
    kept, whole = _plain(end.text[: end.left]), _plain(full)
    if kept and whole.startswith(kept):
        return whole[len(kept) :]
    tail = kept[-_TELLING:]
    place = whole.find(tail)
    if len(tail) < _TELLING or place < 0 or whole.find(tail, place + 1) >= 0:
        return ""
    return whole[place + len(tail) :]


def _certainty(end: Ending, following: str) -> Certainty | None:
    """How surely a text is cut that goes on with `following`; None where it may well end."""
    if not following:
        return None
    if following[0].isalnum():
        return Certainty.CERTAIN
    if following[0] == " " and (following[1:2].islower() or following[1:2].isdigit()):
        return Certainty.LIKELY
    return Certainty.SUSPECT if following[0] in ",;" and not end.pause else None


def _plain(text: str) -> str:
    """`text` as far as two copies of it may differ: blanks and quotation marks."""
    plain = _BLANKS.sub(" ", unicodedata.normalize("NFC", text).translate(_QUOTES))
    return _BLANKS_WITHIN.sub("", plain)
