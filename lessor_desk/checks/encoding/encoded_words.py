"""Encoded words: how mail writes a subject or a name that is not ASCII, « =?UTF-8?Q?D=C3=A9p=C3=AAche?= »."""

from __future__ import annotations

import base64
import binascii
import quopri
import re
from collections.abc import Iterator

from lessor_desk.checks.base import Edit, Span

_WORD = r"=\?([A-Za-z0-9-]{2,20})(?:\*[A-Za-z-]{2,8})?\?([QqBb])\?([!->@-~ ]{0,200}?)\?="
_ENCODED = re.compile(_WORD)
_WORDS = re.compile(rf"{_WORD}(?:\s+{_WORD})*")


def encoded_words(text: str) -> Iterator[Edit]:
    """The encoded words of `text` with what they say; the blanks between two of them are part of neither."""
    if "=?" not in text:
        return
    for match in _WORDS.finditer(text):
        said = _said(match[0])
        if said is not None:
            yield Edit(Span(*match.span()), said)


def _said(words: str) -> str | None:
    """What `words`, which come in a row, say; None where a page is unknown or the bytes are none of it."""
    raws: list[tuple[str, bytes]] = []
    for page, kind, inside in _ENCODED.findall(words):
        try:
            raw = (
                base64.b64decode(inside, validate=True)
                if kind in "Bb"
                else quopri.decodestring(inside.encode("ascii"), header=True)
            )
        except (binascii.Error, ValueError):
            return None
        if raws and raws[-1][0] == page.lower():  # a letter may be cut between two words
            raws[-1] = page.lower(), raws[-1][1] + raw
        else:
            raws.append((page.lower(), raw))
    try:
        said = "".join(raw.decode(page) for page, raw in raws)
    except (LookupError, UnicodeError):
        return None
    return said if said.isprintable() else None
