"""E402: quoted-printable left in the copy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessor_desk.checks.base import (
    Certainty,
    Check,
    Clean,
    Copy,
    Edit,
    Finding,
    Fix,
    Flagged,
    Safety,
    Span,
    Trace,
)
from lessor_desk.checks.encoding.escaped_bytes import said_by
from lessor_desk.checks.encoding.verbatim import verbatim

_ESCAPES = re.compile(r"(?:=[0-9A-Fa-f]{2}(?:=\r?\n)?)+")
_SOFT_BREAK = re.compile(r"=\r?\n")
_BEFORE = re.compile(r"[\W_a-zà-ÿ]|(?<![^\W\d_])[A-Z]")
_ONE_BYTE = 3
_AFTER = re.compile(r"[\W_a-zà-ÿ]|\Z")
_ELIDED = re.compile(r"\b(?:[ldjmtsncLDJMTSNC]|[Qq]u|squ)=92\Z")
_QUOTED = re.compile(r"(?<![^\W_])=9[1356]\Z|=9[2456]\Z")


class QuotedPrintable(Check):
    """Quoted-printable was left in the copy: « d=C3=A9cid=C3=A9 », « d=E9cid=E9 ».

    Mail writes the bytes of accented letters so; a tool took the message without reading it as mail.
    The bytes are those of UTF-8 or of Windows-1252 and say what they were, so the repair is safe.
    The line breaks that mail puts into long lines, with « = » before them, are taken out with it.
    """

    code, name = "E402", "quoted-printable"
    traces = (Trace("=", "[0-9A-Fa-f]{2}"),)
    examples = (
        Flagged("Il a d⟦=C3=A9⟧cid⟦=C3=A9⟧ hier.", fixed="Il a décidé hier."),
        Flagged("Il a d⟦=E9⟧cid⟦=E9⟧ hier.", fixed="Il a décidé hier."),
        Flagged("L⟦=E2=80=99⟧ann⟦=C3=A9⟧e der⟦=\n⟧ni⟦=C3=A8⟧re", fixed="L’année dernière"),
        Flagged("Le chef de l⟦=92⟧Est a d⟦=E9⟧cid⟦=E9⟧.", fixed="Le chef de l’Est a décidé."),
        Clean("x=12, y=AB, CODE=E9A4, 2+2=4"),
        Clean("https://exemple.org/?q=C3=A9"),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        if "=" not in copy.text:
            return
        keep = verbatim(copy.text)
        escapes = [(Span(*match.span()), _said(copy.text, match)) for match in _ESCAPES.finditer(copy.text)]
        found = [(span, said) for span, said in escapes if said is not None and not keep.touches(span)]
        if any(
            said.isalpha() or len(span) > _ONE_BYTE or _of_a_sign(copy.text, span.end) for span, said in found
        ):
            for span, said in found:
                yield self._finding(span, said, span.of(copy.text))
            for match in _SOFT_BREAK.finditer(copy.text):
                if not _ESCAPES.fullmatch(copy.text, max(0, match.start() - 3), match.end()):
                    yield self._finding(Span(*match.span()), "", "=")

    def _finding(self, span: Span, said: str, escape: str) -> Finding:
        fix = Fix(Safety.SAFE, (Edit(span, said),))
        facts = {"escape": escape.strip(), "character": said}
        return Finding(self.code, span, Certainty.CERTAIN, (fix,), "" if said else "break", facts)


def _said(text: str, match: re.Match[str]) -> str | None:
    raw = bytes.fromhex(_SOFT_BREAK.sub("", match[0]).replace("=", ""))
    single = len(raw) == 1
    if single and not (_BEFORE.match(text, match.start() - 1) if match.start() else True):
        return None
    if single and not _AFTER.match(text, match.end()) and not _of_a_sign(text, match.end()):
        return None
    before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
    return said_by(raw, in_a_word=before.isalpha() and after.islower())


def _of_a_sign(text: str, end: int) -> bool:
    """Whether the escape that ends there is one of ’ “ ” – before a capital: « l=92Est », « =93Ce »."""
    before = text[max(0, end - 7) : end]
    return _ELIDED.search(before) is not None or _QUOTED.search(before) is not None
