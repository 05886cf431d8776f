"""How the files that leave the desk are called."""

from __future__ import annotations

from pathlib import Path

from lessor_desk.export.outgoing import SUFFIXES, Form, Outgoing
from lessor_desk.text.folding import folded_words
from lessor_desk.workflow.states import Edition

_WORDS, _LONGEST = 7, 60  # of the headline in a name: words, and letters
_EDITIONS = {Edition.CORRECTION: "rectificatif", Edition.WITHDRAWAL: "retrait"}


def file_name(outgoing: Outgoing, form: Form) -> str:
    """A name that every system takes and that sorts by arrival: `1042-le-marche-de-segou.txt`.

    A draft, a correction and a withdrawal say so: `1042-brouillon-le-marche.txt`.
    """
    kind = ("brouillon",) if outgoing.draft else ()
    edition = (_EDITIONS[outgoing.edition],) if outgoing.edition in _EDITIONS else ()
    words = [word for word in folded_words(outgoing.headline, _WORDS) if word.isascii()]
    stem = "-".join((str(outgoing.number), *kind, *edition, *words))
    if len(stem) > _LONGEST:
        stem = stem[: _LONGEST + 1].rpartition("-")[0] or stem[:_LONGEST]
    return f"{stem}{SUFFIXES[form]}"


def unused(place: Path) -> Path:
    """`place`, or the same name with a figure where a file of that name is there already."""
    candidate, counter = place, 1
    while candidate.exists():
        counter += 1
        candidate = place.with_name(f"{place.stem}-{counter}{place.suffix}")
    return candidate
