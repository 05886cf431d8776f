"""Bytes to dispatches: code pages, line ends, page dumps."""

from lessor_desk.ingest.decoding import stray_bytes
from lessor_desk.ingest.dispatch import Dispatch, dispatch, lines_of
from lessor_desk.ingest.gathering import Candidate, gather
from lessor_desk.ingest.judgement import FRENCH_PAGES
from lessor_desk.ingest.line_ends import LineEnds
from lessor_desk.ingest.page import split
from lessor_desk.ingest.plausibility import implausibility
from lessor_desk.ingest.provenance import LinePage, pages_within
from lessor_desk.ingest.reading import MOST_BYTES, Note, Reading, SetAside, read, read_as
from lessor_desk.ingest.regrouping import divided, joined

__all__ = [
    "FRENCH_PAGES",
    "MOST_BYTES",
    "Candidate",
    "Dispatch",
    "LineEnds",
    "LinePage",
    "Note",
    "Reading",
    "SetAside",
    "dispatch",
    "divided",
    "gather",
    "implausibility",
    "joined",
    "lines_of",
    "pages_within",
    "read",
    "read_as",
    "split",
    "stray_bytes",
]
