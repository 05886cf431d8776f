"""Bytes to text: one file, or a reason to set it aside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lessor_desk.checks.base import Certainty
from lessor_desk.ingest.binary import is_binary, known_format
from lessor_desk.ingest.decoding import Part, joined_text
from lessor_desk.ingest.judgement import Judgement, judged, read_in
from lessor_desk.ingest.line_ends import LineEnds, line_ends, unified
from lessor_desk.ingest.provenance import LinePage, is_in_parts, line_pages, told
from lessor_desk.text.codepages import title

MOST_BYTES = 50_000_000


class SetAside(Exception):
    """An input that is no copy; the rest goes on.

    `reason` is `empty`, `binary`, `format`, `unreadable` or `too_big`: the sentence is in the catalogue under
    `"ingest." + reason` and takes `facts`.
    """

    def __init__(self, reason: str, **facts: str | int) -> None:
        super().__init__(reason, facts)
        self.reason = reason
        self.facts: Mapping[str, str | int] = facts


@dataclass(frozen=True, slots=True)
class Note:
    """Something told about a reading; the sentence is in the catalogue under `"ingest." + key`."""

    key: str
    facts: Mapping[str, str | int] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as text: line ends are `\\n`, everything else is as decoded.

    `code_page` is Python's name of the page that nearly all bytes were read in; `parts` says it byte for
    byte, with the line ends as they came.
    """

    text: str
    code_page: str
    certainty: Certainty
    line_ends: LineEnds
    notes: tuple[Note, ...]
    bom: bytes
    parts: tuple[Part, ...]

    @property
    def line_pages(self) -> tuple[LinePage, ...]:
        """Which lines of `text` were read in which page."""
        return line_pages(self.parts)


def read(raw: bytes, *, name: str, declared: str | None = None) -> Reading:
    """The text of `raw`; `name` is told in messages, `declared` is the page that a label claims.

    >>> read("L'été".encode("cp850"), name="a.txt").text
    "L'été"

    Raises SetAside for what is empty, no text, or above MOST_BYTES.
    """
    if len(raw) > MOST_BYTES:
        raise SetAside("too_big", name=name, megabytes=len(raw) // 1_000_000)
    if found := known_format(raw):
        raise SetAside("format", name=name, format=found)
    found_page = judged(raw, declared)
    if not found_page.code_page.startswith("utf-16") and is_binary(raw):
        raise SetAside("binary", name=name)
    reading = _reading(found_page, declared)
    if not reading.text.strip():
        raise SetAside("empty", name=name)
    return reading


def read_as(raw: bytes, page: str) -> Reading:
    """The text of `raw` in the code page `page`, one of `text.codepages.PAGES`, whatever it looks like.

    >>> read_as(b"\x90t\x82", "cp850").text
    'Été'
    """
    return _reading(read_in(raw, page), None)


def _reading(found: Judgement, declared: str | None) -> Reading:
    as_decoded = joined_text(found.parts)
    return Reading(
        unified(as_decoded),
        found.code_page,
        found.certainty,
        line_ends(as_decoded),
        _notes(found, declared),
        found.bom,
        found.parts,
    )


def _notes(found: Judgement, declared: str | None) -> tuple[Note, ...]:
    notes = []
    page = title(found.code_page)
    if found.certainty is Certainty.SUSPECT:
        notes.append(Note("page_doubtful", {"page": page}))
    if declared and not found.agrees_with(declared):
        notes.append(Note("label_wrong", {"label": declared, "page": page}))
    if found.cut:
        notes.append(Note("cut_character"))
    if others := found.other_pages:
        pages = line_pages(found.parts)
        if is_in_parts(pages, found.code_page):
            notes.append(Note("parts", {"parts": told(pages)}))
        else:
            names = ", ".join(map(title, others))
            notes.append(Note("mixed", {"page": page, "pages": names, "n": found.strays}))
    return tuple(notes)
