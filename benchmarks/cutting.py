"""How sites cut: by bytes, characters or words, through a letter, a word or an entity, with what they add.

Used by `benchmarks/cuts.py` and `benchmarks/feeds.py`. Lengths count the text before what is added.
"""

from __future__ import annotations

import html
import html.entities
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

BARE = ("", ".", "..")
ELLIPSES = ("…", "...", " …", " ...", "....", "…»")
MARKERS = (
    *(" […]", "[…]", " [...]", " (...)", " (…)", "[&hellip;]", "… [+2731 chars]", "… [+841 caractères]"),
    *(" Lire la suite", "… Lire la suite", "... Lire la suite", " Lire la suite »", " Lire plus", " Suite…"),
    *(" […] Lire plus »", " Lire l’article complet", "… En savoir plus", " Voir plus", " Afficher la suite"),
    *(" (Lire la suite)", " [Lire la suite…]", "... [lire la suite]", " → Lire la suite", "… La suite ici"),
    *(
        " Read more",
        "... Read More »",
        "… Continue reading →",
        " Keep reading",
        " [Read more...]",
        " See more",
    ),
    *("\nLire la suite", "\nLire la suite sur notre site", "… plus", " (suite)", " (la suite en page 7)"),
    *("\nCet article est réservé aux abonnés.", " La suite est réservée aux abonnés.", "…\nAbonnez-vous"),
    *("\nL’article La une du jour est apparu en premier sur Journal.",),
    " […]\nThe post Front page appeared first on Journal.",
)

_FUNCTION_WORDS = (
    "le la les un une des de du à au aux et ou que qui dont dans par pour sur sous avec sans chez ce "
    "cet cette ces son sa ses leur leurs notre votre nos vos mon ma mes est sont ont a été être avait "
    "avaient ne se en afin lors selon entre vers contre depuis comme mais si quand lorsque tandis "
    "parce plus très aussi il elle ils elles on nous vous je "
)
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS.split())
_ACCENTED = re.compile("[À-ÿœŒ’«»–…]")
_FIGURE = re.compile(r"\d[\d .,]*\d|\d")
_OPEN = re.compile(r"[«“(]\s?[^»”)]{15,}")


@dataclass(frozen=True)
class Cut:
    """What is left of a text, what the site added to it, and how it was cut."""

    left: str
    added: str
    kind: str

    @property
    def text(self) -> str:
        return self.left + self.added

    @property
    def start(self) -> int:
        """The start of the last blank-separated word that is left."""
        return len(self.left) - len(self.left.split()[-1])


def texts_of(paths: Iterable[Path]) -> list[dict[str, Any]]:
    """The records in `paths`, JSON Lines with `text`, and `lang`, `field`, `source` where known."""
    found: list[dict[str, Any]] = []
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            found += [{"source": path.stem, **json.loads(line)} for line in lines if line.strip()]
    return found


def by_bytes(text: str, limit: int, remnant: str) -> str:
    """`text` cut after `limit` bytes of UTF-8; a letter cut through is dropped, or its remnant decoded."""
    raw = text.encode()[:limit]
    whole = raw.decode(errors="ignore")
    lost = raw[len(whole.encode()) :]
    if not lost or remnant == "drop":
        return whole
    return whole + ("\ufffd" if remnant == "fffd" else lost.decode(remnant, errors="ignore"))


def by_words(text: str, limit: int) -> str:
    """`text` cut after `limit` blank-separated words."""
    ends = [match.end() for match in re.finditer(r"\S+", text)]
    return text[: ends[limit - 1]] if len(ends) > limit else text


def to_a_word(text: str, limit: int, unit: str = "characters") -> str:
    """`text` cut at `limit` and then back to the end of a word."""
    left = text[:limit] if unit == "characters" else text.encode()[:limit].decode(errors="ignore")
    if len(left) < len(text) and not text[len(left)].isspace():
        left = left[: max(0, max(left.rfind(blank) for blank in " \n"))]
    return left.rstrip()


def ways(text: str, random: Random) -> list[tuple[str, str]]:
    """Every way of cutting `text` somewhere past its middle, by name; each result is shorter than it."""
    size = len(text)
    limit = random.randrange(size // 3, size - 3)
    raw = len(text.encode()) * limit // size
    found = [
        ("characters", text[:limit].rstrip()),
        ("bytes", by_bytes(text, raw, random.choice(("drop", "cp1252", "fffd", "latin-1")))),
        ("words", by_words(text, max(4, len(text.split()) * limit // size))),
        ("to a word", to_a_word(text, limit)),
    ]
    if letters := [m.start() for m in _ACCENTED.finditer(text, size // 3) if m.start() > 30]:
        place = random.choice(letters)
        page = random.choice(("cp1252", "latin-1", "fffd"))
        found.append(("letter", by_bytes(text, len(text[:place].encode()) + 1, page)))
        named = html.escape(text[place]).encode("ascii", "xmlcharrefreplace").decode()
        named = random.choice((named, _named(text[place])))
        if len(named) > 3 and text[place - 1].isalpha():
            found.append(("entity", text[:place] + named[: random.randrange(1, len(named) - 1)]))
    spans = [m.span() for m in re.finditer(r"(?<!\S)\S+", text)]
    calling = [end for start, end in spans if start > size // 3 and text[start:end] in FUNCTION_WORDS]
    if calling:
        found.append(("function word", text[: random.choice(calling)]))
    figures = [m for m in _FIGURE.finditer(text, size // 3) if m.end() < size - 6]
    if figures:
        figure = random.choice(figures)
        found.append(("figure", text[: random.randrange(figure.start(), figure.end()) + 1].rstrip(" ,.")))
    if opened := [m for m in _OPEN.finditer(text) if m.start() > size // 4]:
        inside = random.choice(opened)
        place = random.randrange(inside.start() + 12, inside.end())
        found.append(("quotation", to_a_word(text, place)))
    elided = [
        m.end() for m in re.finditer(r"\b(?:[ldnsjcm]|qu)[’']", text[: size - 5]) if m.end() > size // 3
    ]
    if elided:
        found.append(("elision", text[: random.choice(elided)]))
    return [(kind, left) for kind, left in found if 25 < len(left) < size - 1]


def _named(letter: str) -> str:
    name = html.entities.codepoint2name.get(ord(letter))
    return f"&{name};" if name else letter


def paragraphs(texts: Sequence[str], random: Random, count: int) -> str:
    """`count` of `texts`, as the paragraphs of one article."""
    return "\n".join(random.choice(texts) for _ in range(count))
