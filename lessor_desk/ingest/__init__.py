"""Bytes to dispatches: code pages, line ends, page dumps."""

from lessor_desk.ingest.dispatch import Dispatch
from lessor_desk.ingest.gathering import Candidate, gather
from lessor_desk.ingest.line_ends import LineEnds
from lessor_desk.ingest.page import split
from lessor_desk.ingest.reading import MOST_BYTES, Note, Reading, SetAside, read
from lessor_desk.ingest.regrouping import divided, joined

__all__ = [
    "MOST_BYTES",
    "Candidate",
    "Dispatch",
    "LineEnds",
    "Note",
    "Reading",
    "SetAside",
    "divided",
    "gather",
    "joined",
    "read",
    "split",
]
