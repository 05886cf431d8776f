"""Damage of every kind, done to clean copy, as records that a scorer can read.

    python benchmarks/damage.py CLEAN.jsonl --each 40 > damaged.jsonl

CLEAN holds lines with at least `text` (and `lang`, `source`, `field`, where they are known). Each kind of
damage is done to as many of the texts as `--each` says, each text is damaged once. A record tells `text`,
`original`, the `spans` of what was damaged (code points, half-open, class "encoding") and by what it can be
repaired: "codec" (by rule), "lexicon" (only with words), "none" (the text was cut, the rest is lost).
The same seed makes the same records.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from html.entities import codepoint2name
from pathlib import Path

Pieces = list[tuple[str, str]]
"""A text in order, in pieces: what was written and what is seen."""

Kind = Callable[[str, random.Random], Pieces]

SIGNS = "’‘“”–—…œŒ€"
CODECS = {"latin1": "latin-1", "macroman": "mac-roman", "latin9": "iso8859-15", "latin10": "iso8859-16"}
PAGES = ("cp1252", "latin1", "macroman", "cp437", "cp850", "latin9", "latin10", "cp1250", "cp1254", "cp874")


def read_as(raw: bytes, page: str) -> str:
    """`raw` read in `page`; undefined bytes become the controls of their numbers."""
    codec = CODECS.get(page, page)
    seen = []
    for byte in raw:
        try:
            seen.append(bytes([byte]).decode(codec))
        except UnicodeDecodeError:
            seen.append(chr(byte))
    return "".join(seen)


def by_character(change: Callable[[str], str]) -> Kind:
    """Each character on its own."""
    return lambda text, chance: [(char, change(char)) for char in text]


def utf8_as(page: str, times: int = 1) -> Kind:
    def change(char: str) -> str:
        for _ in range(times):
            if not char.isascii():
                char = read_as(char.encode(), page)
        return char

    return by_character(change)


def some(kind: Kind, chosen: Callable[[str, random.Random], set[int]]) -> Kind:
    """`kind`, but only at the places that are `chosen`."""

    def damaged(text: str, chance: random.Random) -> Pieces:
        places = chosen(text, chance)
        pieces = kind(text, chance)
        return [(was, seen if place in places else was) for place, (was, seen) in enumerate(pieces)]

    return damaged


def half(text: str, chance: random.Random) -> set[int]:
    return {place for place in range(len(text)) if chance.random() < 0.5}


def one(text: str, chance: random.Random) -> set[int]:
    return set(chance.sample([place for place, char in enumerate(text) if not char.isascii()], 1))


def those(characters: str) -> Callable[[str, random.Random], set[int]]:
    return lambda text, chance: {place for place, char in enumerate(text) if char in characters}


def sentence(text: str, chance: random.Random) -> set[int]:
    stops = [0, *(stop.end() for stop in re.finditer(r"[.!?…»]\s", text)), len(text)]
    index = chance.randrange(len(stops) - 1)
    return set(range(stops[index], stops[index + 1]))


def seen_through(kind: Kind, change: Callable[[str], str]) -> Kind:
    """`kind`, and what is seen of it changed once more."""

    def damaged(text: str, chance: random.Random) -> Pieces:
        return [(was, change(seen) if seen != was else seen) for was, seen in kind(text, chance)]

    return damaged


def blank_lost(seen: str) -> str:
    return seen.replace("\xa0", " ")


def again(page: str) -> Callable[[str], str]:
    return lambda seen: read_as(seen.encode(), page)


def controls_lost(seen: str) -> str:
    return re.sub("[\x80-\x9f]", "?", seen)


def undefined_lost(mark: str) -> Callable[[str], str]:
    return lambda seen: re.sub("[\x81\x8d\x8f\x90\x9d]", mark, seen)


def single_byte(written: str, read: str) -> Kind:
    def change(char: str) -> str:
        return read_as(char.encode(CODECS.get(written, written)), read)

    return by_character(change)


def as_utf8(text: str, chance: random.Random) -> Pieces:
    """Windows-1252 read as UTF-8 by a lenient reader."""
    pieces = [(char, char if char.isascii() else "\ufffd") for char in text]
    if text.encode("cp1252").decode(errors="replace") != "".join(seen for _, seen in pieces):
        raise ValueError
    return pieces


def in_ascii(char: str) -> str:
    return char.encode("ascii", "replace").decode()


def in_latin_1(char: str) -> str:
    return char.encode("latin-1", "replace").decode("latin-1")


def controls(char: str) -> str:
    return char.encode("cp1252").decode("latin-1") if char in SIGNS else char


_WORD = re.compile(r"[^\W\d_]+(?:’[^\W\d_]+)+|[^\W\d_]+|.", re.DOTALL)


def without_apostrophe(text: str, chance: random.Random) -> Pieces:
    """A word that has lost its apostrophe is one piece."""
    words = (match[0] for match in _WORD.finditer(text))
    return [(word, word.replace("’", "") if len(word) > 1 else word) for word in words]


def entity(form: str) -> Callable[[str], str]:
    def change(char: str) -> str:
        if char.isascii():
            return char
        name = codepoint2name.get(ord(char))
        return {
            "named": f"&{name};" if name else f"&#{ord(char)};",
            "bare": f"&{name}" if name else char,
            "dec": f"&#{ord(char)};",
            "hex": f"&#x{ord(char):x};",
            "twice": f"&amp;{name};" if name else f"&amp;#{ord(char)};",
            "dec_twice": f"&amp;#{ord(char)};",
        }[form]

    return change


def escaped(codec: str, sign: str) -> Callable[[str], str]:
    def change(char: str) -> str:
        return char if char.isascii() else "".join(f"{sign}{byte:02X}" for byte in char.encode(codec))

    return change


def folded_mail(text: str, chance: random.Random) -> Pieces:
    """Quoted-printable with the line breaks of mail."""
    pieces: Pieces = []
    column = 0
    for was, seen in ((char, escaped("utf-8", "=")(char)) for char in text):
        if column + len(seen) > 72:
            pieces.append(("", "=\n"))
            column = 0
        column += len(seen)
        pieces.append((was, seen))
    return pieces


def written_out(form: str) -> Callable[[str], str]:
    return lambda char: char if char.isascii() else form.format(ord(char))


def in_c(char: str) -> str:
    return f"\\x{ord(char):02x}" if "\x7f" < char < "\u0100" else char


def decomposed(char: str) -> str:
    return unicodedata.normalize("NFD", char) if unicodedata.category(char).startswith("L") else char


def strewn(characters: str, between: str = r"(?<= )(?=\w)|(?<=[^\W\d_]{3})(?=[^\W\d_]{3})") -> Kind:
    """Some of `characters`, which nobody sees, put between others."""

    def damaged(text: str, chance: random.Random) -> Pieces:
        places = [match.start() for match in re.finditer(between, text)]
        chosen = set(chance.sample(places, min(len(places), chance.randint(1, 4))))
        pieces: Pieces = []
        for place, char in enumerate(text):
            if place in chosen:
                pieces.append(("", chance.choice(characters)))
            pieces.append((char, char))
        return pieces

    return damaged


_SHAPES = dict(zip("aeopcyxijAEBKMHOPCTXI", "аеорсухіјАЕВКМНОРСТХІ", strict=True))


def disguised(text: str, chance: random.Random) -> Pieces:
    """Two or three words with letters of another script."""
    words = [match for match in re.finditer(r"[a-zA-Zé]{5,}", text) if set(match[0]) & set(_SHAPES)]
    places = set[int]()
    for word in chance.sample(words, min(3, len(words))):
        fits = [word.start() + n for n, char in enumerate(word[0]) if char in _SHAPES]
        places.update(chance.sample(fits, 1))
    return [(char, _SHAPES.get(char, char) if place in places else char) for place, char in enumerate(text)]


_LIGATURES = {"ffi": "ﬃ", "ffl": "ﬄ", "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ"}


def printed(text: str, chance: random.Random) -> Pieces:
    return [
        (match[0], _LIGATURES.get(match[0], match[0]))
        for match in re.finditer("ffi|ffl|ff|fi|fl|.", text, re.DOTALL)
    ]


_SYLLABLE = re.compile(r"(?<=[^\W\d_][aeiouéè])(?=[bcdfgjlmnprstv][aeiouéèa]\w)")


def in_columns(text: str, chance: random.Random) -> Pieces:
    """Words divided at line ends, now and then."""
    pieces: Pieces = []
    column = 0
    places = {match.start() for match in _SYLLABLE.finditer(text)}
    for place, char in enumerate(text):
        if place in places and column > 60:
            pieces.append(("", "-\n"))
            column = 0
        pieces.append((char, char))
        column += 1
    return pieces


KINDS: dict[str, tuple[str, Kind]] = {
    **{f"u8_{page}": ("codec", utf8_as(page)) for page in PAGES},
    **{f"u8_{page}_x2": ("codec", utf8_as(page, 2)) for page in ("cp1252", "latin1", "cp1250", "latin9")},
    "u8_cp1252_x3": ("codec", utf8_as("cp1252", 3)),
    "u8_cp1252_then_macroman": ("codec", seen_through(utf8_as("cp1252"), again("macroman"))),
    "u8_cp1252_then_latin1": ("codec", seen_through(utf8_as("cp1252"), again("latin1"))),
    "u8_cp1252_partial": ("codec", some(utf8_as("cp1252"), sentence)),
    "u8_macroman_partial": ("codec", some(utf8_as("macroman"), sentence)),
    "u8_cp850_partial": ("codec", some(utf8_as("cp850"), sentence)),
    "u8_cp1252_random": ("codec", some(utf8_as("cp1252"), half)),
    "u8_macroman_random": ("codec", some(utf8_as("macroman"), half)),
    "u8_cp1252_x2_random": ("codec", some(utf8_as("cp1252", 2), half)),
    "u8_cp1252_single": ("codec", some(utf8_as("cp1252"), one)),
    "u8_macroman_single": ("codec", some(utf8_as("macroman"), one)),
    "u8_cp437_single": ("codec", some(utf8_as("cp437"), one)),
    "u8_cp1252_quotes_only": ("codec", some(utf8_as("cp1252"), those(SIGNS))),
    "u8_cp1252_nbsp_lost": ("codec", seen_through(utf8_as("cp1252"), blank_lost)),
    "u8_latin1_nbsp_lost": ("codec", seen_through(utf8_as("latin1"), blank_lost)),
    "u8_cp1252_x2_nbsp_lost": ("codec", seen_through(utf8_as("cp1252", 2), blank_lost)),
    "u8_cp1252_lossy_q": ("lexicon", seen_through(utf8_as("cp1252"), undefined_lost("?"))),
    "u8_cp1252_lossy_fffd": ("lexicon", seen_through(utf8_as("cp1252"), undefined_lost("\ufffd"))),
    "u8_cp1252_lossy_blank": ("lexicon", seen_through(utf8_as("cp1252"), undefined_lost(" "))),
    "u8_latin1_c1_lost": ("lexicon", seen_through(utf8_as("latin1"), controls_lost)),
    **{
        f"sb_{written}_as_{read}": ("lexicon", single_byte(written, read))
        for written, read in (
            ("cp850", "cp1252"),
            ("cp437", "cp1252"),
            ("macroman", "cp1252"),
            ("cp1252", "macroman"),
            ("cp1252", "cp850"),
            ("cp1252", "cp437"),
            ("macroman", "cp850"),
            ("cp850", "macroman"),
            ("cp850", "latin1"),
            ("macroman", "latin1"),
            ("cp1252", "cp1250"),
            ("cp1252", "cp1251"),
        )
    },
    "sb_cp850_as_cp1252_partial": ("lexicon", some(single_byte("cp850", "cp1252"), sentence)),
    "cp1252_as_utf8_fffd": ("lexicon", as_utf8),
    "fffd_single": ("lexicon", some(by_character(lambda char: char if char.isascii() else "\ufffd"), one)),
    "c1_controls": ("codec", by_character(controls)),
    "c1_dropped": ("lexicon", without_apostrophe),
    "qmark_all": ("lexicon", by_character(in_ascii)),
    "qmark_latin1": ("lexicon", by_character(in_latin_1)),
    "qmark_single": ("lexicon", some(by_character(in_ascii), one)),
    **{
        f"entity_{form}": ("codec", by_character(entity(form)))
        for form in ("named", "bare", "dec", "hex", "twice", "dec_twice")
    },
    "nbsp_moji": ("codec", some(utf8_as("cp1252"), those("\xa0«»"))),
    "nbsp_moji_space": (
        "codec",
        seen_through(some(utf8_as("cp1252"), those("\xa0")), blank_lost),
    ),
    "qp_utf8": ("codec", by_character(escaped("utf-8", "="))),
    "qp_utf8_folded": ("codec", folded_mail),
    "qp_latin1": ("codec", by_character(escaped("cp1252", "="))),
    "percent_utf8": ("codec", by_character(escaped("utf-8", "%"))),
    "percent_latin1": ("codec", by_character(escaped("cp1252", "%"))),
    "u_escape": ("codec", by_character(written_out("\\u{:04x}"))),
    "u_escape_bare": ("codec", by_character(written_out("u{:04x}"))),
    "x_escape": ("codec", by_character(in_c)),
    "nfd": ("codec", by_character(decomposed)),
    "invisible": ("codec", strewn("\ufeff\u200b\u00ad\u2060")),
    "bidi": ("codec", strewn("\u200e\u202a\u202c\u2066\u2069", r"(?<= )(?=\w)")),
    "control": ("codec", strewn("\x00\x07\x0b\x0c\x1b\x1f\x7f", r"(?<= )(?=\w)")),
    "look_alike": ("codec", disguised),
    "ligature": ("codec", printed),
    "line_end_hyphen": ("lexicon", in_columns),
}

MARKERS = (
    "",
    "",
    "",
    ".",
    "..",
    "…",
    "...",
    " […]",
    " [...]",
    " (...)",
    "... Lire la suite",
    " Lire la suite",
    "… [+1234 chars]",
)


def remnant(text: str, page: str, chance: random.Random) -> tuple[str, int, int, int] | None:
    """`text` cut inside a character, and where the remnant and the cut word are."""
    places = [n for n, char in enumerate(text) if not char.isascii() and n > 60]
    if not places:
        return None
    place = chance.choice(places)
    raw = text[place].encode()
    left = raw[: chance.randint(1, len(raw) - 1)]
    seen = "\ufffd" if page == "fffd" else read_as(left, page)
    kept = text[:place] + seen
    word = text.rfind(" ", 0, place) + 1
    return kept + chance.choice(MARKERS), place, place + len(seen), word


def records(clean: Iterable[dict[str, object]], each: int, seed: int) -> Iterator[dict[str, object]]:
    chance = random.Random(seed)
    pool = list(clean)
    chance.shuffle(pool)
    number = 0
    used: set[int] = set()
    for name, (by, kind) in KINDS.items():
        for index, item in _fitting(pool, used, each, name, kind, chance):
            pieces, source = item
            used.add(index)
            number += 1
            yield _record(f"d{number:05d}", name, by, pieces, source)
    for page in ("cp1252", "latin1", "macroman", "cp850", "fffd"):
        made = 0
        for index, source in enumerate(pool):
            if made == each:
                break
            cut = remnant(str(source["text"]), page, chance) if index not in used else None
            if cut is None:
                continue
            used.add(index)
            made, number = made + 1, number + 1
            text, start, end, word = cut
            yield {
                **_head(f"d{number:05d}", source),
                "kinds": [f"remnant_{page}"],
                "text": text,
                "original": source["text"],
                "repairable": "none",
                "recoverable_by": "none",
                "spans": [
                    {"start": start, "end": end, "class": "encoding"},
                    {"start": word, "end": len(text), "class": "truncation"},
                ],
            }


def _fitting(
    pool: list[dict[str, object]], used: set[int], each: int, name: str, kind: Kind, chance: random.Random
) -> Iterator[tuple[int, tuple[Pieces, dict[str, object]]]]:
    """As many texts as wanted that this kind of damage changes."""
    made = 0
    for index, item in enumerate(pool):
        if made == each:
            return
        if index in used:
            continue
        text = str(item["text"])
        if "-\n" in text or (text.isascii() and "ligature" not in name):
            continue
        try:
            pieces = kind(text, chance)
        except ValueError:
            continue
        seen = "".join(seen for _, seen in pieces)
        if seen != text and "".join(was for was, _ in pieces) == text:
            made += 1
            yield index, (pieces, item)


def _head(number: str, source: dict[str, object]) -> dict[str, object]:
    return {
        "id": number,
        "source": source.get("source", ""),
        "feed": None,
        "field": source.get("field", "body"),
        "lang": source.get("lang"),
        "provenance": "synthetic",
        "label": "by construction",
    }


def _record(number: str, name: str, by: str, pieces: Pieces, source: dict[str, object]) -> dict[str, object]:
    spans: list[list[int]] = []
    place = 0
    for was, seen in pieces:
        if was != seen:
            if spans and spans[-1][1] == place:
                spans[-1][1] += len(seen)
            else:
                spans.append([place, place + len(seen)])
        place += len(seen)
    return {
        **_head(number, source),
        "kinds": [name],
        "text": "".join(seen for _, seen in pieces),
        "original": "".join(was for was, _ in pieces),
        "spans": [{"start": start, "end": end, "class": "encoding"} for start, end in spans],
        "repairable": by,
        "recoverable_by": by,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("clean", type=Path)
    parser.add_argument("--each", type=int, default=20, help="how many texts for each kind of damage")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--lang", default="fr", help="only texts of this language")
    options = parser.parse_args()
    lines = options.clean.read_text("utf-8").splitlines()
    clean = (item for item in map(json.loads, lines) if item.get("lang", "fr") == options.lang)
    for record in records(clean, options.each, options.seed):
        sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
