"""What leaves the desk, and the forms that it leaves in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from lessor_desk.workflow.states import Edition


class Form(StrEnum):
    """The form of a file."""

    TEXT = "text"
    HTML = "html"
    DOCX = "docx"
    NINJS = "ninjs"


SUFFIXES: Mapping[Form, str] = {
    Form.TEXT: ".txt",
    Form.HTML: ".html",
    Form.DOCX: ".docx",
    Form.NINJS: ".json",
}


@dataclass(frozen=True, slots=True)
class Outgoing:
    """The text of one revision on its way out; `draft`: nobody has approved it, and the file says so."""

    number: int
    id: str
    revision: int
    headline: str
    body: str
    meta: Mapping[str, str] = field(default_factory=dict)
    edition: Edition = Edition.FIRST
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Unwritable:
    """A character that a form does not have, and where it stands: `line` and `sign` count from 1."""

    character: str
    part: str  # headline or body
    line: int
    sign: int  # code points within the line


class UnwritableTextError(Exception):
    """The text has characters that the form cannot hold: `places` are all of them, in order."""

    def __init__(self, number: int, places: tuple[Unwritable, ...]) -> None:
        self.number, self.places = number, places
        super().__init__(number, places)

    @property
    def characters(self) -> str:
        """Each of the characters once, in order of appearance."""
        return "".join(dict.fromkeys(place.character for place in self.places))


def check(outgoing: Outgoing, writable: Callable[[str], bool]) -> None:
    """Raises UnwritableTextError if there is a character that is not `writable`."""
    places = tuple(
        Unwritable(character, part, line, sign)
        for part, text in (("headline", outgoing.headline), ("body", outgoing.body))
        if not all(map(writable, set(text) - {"\n"}))
        for line, words in enumerate(text.split("\n"), 1)
        for sign, character in enumerate(words, 1)
        if not writable(character)
    )
    if places:
        raise UnwritableTextError(outgoing.number, places)


def paragraphs(outgoing: Outgoing) -> list[str]:
    """The lines of the body; blank ones separate nothing that the form does not separate by itself."""
    return [line for line in outgoing.body.split("\n") if line.strip()]
