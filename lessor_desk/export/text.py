"""An item as plain text: headline, blank line, body, final newline; UTF-8 without BOM."""

from __future__ import annotations


def text_of(headline: str, body: str) -> bytes:
    """The file that readers get. Without a headline it is the body alone.

    >>> text_of("Titre", "Le corps.").decode()
    'Titre\\n\\nLe corps.\\n'

    Raises UnicodeEncodeError for half a character (a lone surrogate), which no file can hold.
    """
    body = body.rstrip("\n") + "\n"
    return (f"{headline}\n\n{body}" if headline else body).encode("utf-8")
