"""Bytes to text and back, part by part, without losing a byte.

Every byte sequence can be read in every code page here: what the page cannot decode becomes a part
of its own, read in a page that can, so that the damage stays visible and the bytes come back exactly.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_UNDECODED = re.compile("([\ud800-\udfff]+)")


_ASCII = bytes(range(0x80))


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of text and the codec that its bytes were read with."""

    text: str
    codec: str

    def encoded(self) -> bytes:
        """The bytes that this part was read from."""
        return self.text.encode(self.codec)


def parts(raw: bytes, codec: str, strays: str = "cp1252") -> tuple[Part, ...]:
    """`raw` read in `codec`; the bytes that it cannot decode read in `strays`, and those in ISO 8859-1.

    >>> [part.text for part in parts(b"caf\\xc3\\xa9 cass\\xe9", "utf-8")]
    ['café cass', 'é']
    """
    if codec.startswith("utf-16"):
        return _wide_parts(raw, codec)
    if codec == "latin1":
        return (Part(raw.decode("latin1"), "latin1"),)
    result: list[Part] = []
    for number, piece in enumerate(_UNDECODED.split(raw.decode(codec, "surrogateescape"))):
        if number % 2 == 0:
            result += [Part(piece, codec)] if piece else []
        else:
            stray = piece.encode("ascii", "surrogateescape")
            result += parts(stray, "latin1" if strays == codec else strays, "latin1")
    return tuple(result)


def _wide_parts(raw: bytes, codec: str) -> tuple[Part, ...]:
    """UTF-16: an unpaired surrogate and an odd tail are shown byte by byte."""
    whole = len(raw) - len(raw) % 2
    result: list[Part] = []
    for number, piece in enumerate(_UNDECODED.split(raw[:whole].decode(codec, "surrogatepass"))):
        if number % 2 == 0:
            result += [Part(piece, codec)] if piece else []
        else:
            result.append(Part(piece.encode(codec, "surrogatepass").decode("latin1"), "latin1"))
    if raw[whole:]:
        result.append(Part(raw[whole:].decode("latin1"), "latin1"))
    return tuple(result)


def joined_text(read: tuple[Part, ...]) -> str:
    """The text of all parts, one after the other."""
    return "".join(part.text for part in read)


def stray_bytes(read: tuple[Part, ...], codec: str) -> int:
    """How many bytes beyond ASCII were read in another page than `codec`."""
    raw = b"".join(part.encoded() for part in read if part.codec != codec)
    return len(raw.translate(None, _ASCII))
