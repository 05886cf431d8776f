"""What leaves the desk, and the forms that it leaves in."""

from __future__ import annotations

from collections.abc import Mapping
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


class UnwritableTextError(Exception):
    """The text has characters that the form cannot hold: all of them, each once, in order of appearance."""

    def __init__(self, number: int, characters: str) -> None:
        self.number, self.characters = number, characters
        super().__init__(number, characters)


def paragraphs(outgoing: Outgoing) -> list[str]:
    """The lines of the body; blank ones separate nothing that the form does not separate by itself."""
    return [line for line in outgoing.body.split("\n") if line.strip()]
