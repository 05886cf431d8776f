"""Code pages: what each byte means in the pages that French copy passes through."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field
from functools import cache

_TITLES = {
    "utf-8": "UTF-8",
    "utf-16-le": "UTF-16 LE",
    "utf-16-be": "UTF-16 BE",
    "ascii": "ASCII",
    "cp1252": "Windows-1252",
    "latin1": "ISO 8859-1",
    "latin9": "ISO 8859-15",
    "latin10": "ISO 8859-16",
    "macroman": "Mac Roman",
    "cp437": "DOS 437",
    "cp850": "DOS 850",
    "cp1250": "Windows-1250",
    "cp1251": "Windows-1251",
    "cp1253": "Windows-1253",
    "cp1254": "Windows-1254",
    "cp1256": "Windows-1256",
    "cp874": "Windows-874",
}
_CODECS = {"latin9": "iso8859-15", "latin10": "iso8859-16", "macroman": "mac-roman"}

_NICKNAMES = {
    "mac": "macroman",
    "dos": "cp850",
    "windows": "cp1252",
    "utf-16": "utf-16-le",
    "utf16": "utf-16-le",
}

PAGES = tuple(name for name in _TITLES if name != "ascii")
"""The names of all pages that bytes can be read in."""

SINGLE_BYTE = tuple(name for name in _TITLES if name not in {"utf-8", "utf-16-le", "utf-16-be", "ascii"})
"""The names of the pages in which one byte is one character."""


@dataclass(frozen=True, slots=True)
class CodePage:
    """A page of 256 characters.

    A byte that the page leaves undefined stands for the control character of its number, as
    browsers and crawlers have it: what a lenient reader makes of any bytes can be undone.
    """

    name: str
    table: str
    undefined: frozenset[int]
    bytes_of: dict[str, int] = field(compare=False, repr=False)

    @property
    def title(self) -> str:
        """How people call the page, in every language: `Windows-1252`."""
        return _TITLES[self.name]

    def decoded(self, raw: bytes) -> str:
        """`raw` read in this page; undefined bytes become controls."""
        return raw.decode("latin-1").translate(self.table)

    def has(self, character: str) -> bool:
        """Whether the page defines a byte for `character`."""
        return self.bytes_of.get(character, -1) not in {-1, *self.undefined}

    def encoded(self, text: str) -> bytes:
        """The bytes that read as `text` in this page. Raises KeyError for a character it lacks."""
        bytes_of = self.bytes_of
        return bytes([bytes_of[character] for character in text])


@cache
def page(name: str) -> CodePage:
    """The single-byte code page `name`, one of `SINGLE_BYTE`. Raises KeyError for others."""
    if name not in SINGLE_BYTE:
        raise KeyError(name)
    codec = _CODECS.get(name, name)
    characters: list[str] = []
    undefined: set[int] = set()
    for byte in range(256):
        try:
            characters.append(bytes([byte]).decode(codec))
        except UnicodeDecodeError:
            characters.append(chr(byte))
            undefined.add(byte)
    table = "".join(characters)
    return CodePage(name, table, frozenset(undefined), {char: byte for byte, char in enumerate(table)})


def title(name: str) -> str:
    """How people call the code page `name`, UTF-8 and UTF-16 among them: `Windows-1252`."""
    return _TITLES[name]


def named(name: str) -> str:
    """Our name of the page that people or labels call `name`. Raises KeyError for one that is not in PAGES.

    >>> named("Windows-1252"), named("ISO_8859-1"), named("dos 850"), named("Mac Roman")
    ('cp1252', 'latin1', 'cp850', 'macroman')
    """
    asked = " ".join(name.casefold().split())
    for page, told in _TITLES.items():
        if asked in (page, told.casefold()) and page in PAGES:
            return page
    if asked in _NICKNAMES:
        return _NICKNAMES[asked]
    try:
        codec = codecs.lookup(re.sub(r"^(?:dos|ibm|cp)[ -]?(?=\d)", "cp", asked)).name
    except (LookupError, ValueError):
        raise KeyError(name) from None
    for page in PAGES:
        if codecs.lookup(_CODECS.get(page, page)).name == codec:
            return page
    raise KeyError(name)
