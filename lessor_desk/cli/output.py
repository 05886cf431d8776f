"""What the commands print: UTF-8 everywhere, and no control character of copy reaches a terminal raw."""

from __future__ import annotations

import io
import json
import os
import re
import sys
from pathlib import Path

# Controls, format characters (bidirectional ones, zero widths, BOM, tags), line separators, lone surrogates.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u0600-\u0605\u061c\u06dd\u070f\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def shown(text: str) -> str:
    """`text` on one line, safe for a terminal: what cannot be seen is written as an escape.

    >>> shown("\\x1b[31m\\u202eabc\\n")
    '\\\\x1b[31m\\\\u202eabc\\\\n'
    """
    return _UNSAFE.sub(_escaped, text)


def shown_lines(text: str) -> str:
    """`text` safe for a terminal, its line feeds kept."""
    return "\n".join(shown(line) for line in text.split("\n"))


def as_json(value: object) -> str:
    """`value` as JSON on one line: readable letters, everything that cannot be seen as `\\uXXXX`."""
    line = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _UNSAFE.sub(_json_escaped, line)


def _escaped(match: re.Match[str]) -> str:
    return ascii(match.group())[1:-1]


def _json_escaped(match: re.Match[str]) -> str:
    return json.dumps(match.group())[1:-1]


def use_utf8() -> None:
    """Make standard output and error UTF-8 with `\\n`, whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def print_line(text: str) -> None:
    """One line on standard output."""
    sys.stdout.write(text + "\n")


def print_text(text: str) -> None:
    """Several lines on standard output; the last one is ended if it is not."""
    print_line(text.removesuffix("\n"))


def print_bytes(raw: bytes) -> None:
    """Bytes on standard output, in order with the lines."""
    sys.stdout.flush()
    sys.stdout.buffer.write(raw)
    sys.stdout.buffer.flush()


def holds_something(place: Path) -> bool:
    """Whether a file is there whose content would be lost if it were written."""
    return place.is_file() and place.stat().st_size > 0


def tell(text: str) -> None:
    """One line on standard error: what people need to know and programs do not."""
    sys.stderr.write(text + "\n")


def on_terminal() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout.isatty()


def stop_writing() -> None:
    """Forget standard output, after the program that read it has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
