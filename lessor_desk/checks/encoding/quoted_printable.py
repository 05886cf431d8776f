"""E402: quoted-printable left in the copy."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

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
from lessor_desk.checks.encoding.encoded_words import encoded_words
from lessor_desk.checks.encoding.escaped_bytes import ENOUGH, in_words, is_utf8, said_by
from lessor_desk.checks.encoding.mentions import DOUBTFUL, weighed
from lessor_desk.checks.encoding.mojibake.plausibility import Rank
from lessor_desk.checks.encoding.verbatim import verbatim

# One alone is written in capitals or has a digit: « ville=Bamako » and « sexe=femme » have none.
_ESCAPES = re.compile(r"(?:=[0-9A-Fa-f]{2}(?:=\r?\n)?){2,}|=(?:[0-9A-F]{2}|[0-9][a-f]|[a-f][0-9])(?:=\r?\n)?")
_SOFT_BREAK = re.compile(r"=\r?\n")
_ENDS_A_HEADER = re.compile(r"=\?\S*\?\Z")
_BEFORE = re.compile(r"[\W_a-zà-ÿ]|(?<![^\W\d_])[A-Z]")
_ORDINAL = re.compile(r"=E8(?=(?:mes?|re)\b)")
_NUMBER = re.compile(r"(?<![^\W_])[nN]=B0(?=\s?\d)")
_AFTER = re.compile(r"[\W_a-zà-ÿ]|\Z")
_ELIDED = re.compile(r"\b(?:[ldjmtsncLDJMTSNC]|[a-z]{0,5}[Qq]u|aujourd)=92(?:=[C-Fc-f][0-9A-Fa-f])?\Z")
_QUOTED = re.compile(r"(?<![^\W_])=9[1356]\Z|=9[2456]\Z")


class QuotedPrintable(Check):
    """Quoted-printable was left in the copy: « d=C3=A9cid=C3=A9 », « d=E9cid=E9 ».

    Mail writes the bytes of accented letters so; a tool took the message without reading it as mail.
    The bytes are those of UTF-8 or of Windows-1252 and say what they were, so the repair is safe once
    one of them makes a word; alone in a name it is left to the editor, in code (« $prix=E9 ») it stays.
    The line breaks that mail puts into long lines, with « = » before them, are taken out with it. Subjects
    and names are written otherwise (« =?UTF-8?Q?D=C3=A9p=C3=AAche?= »): such a word is read as a whole.
    """

    code, name = "E402", "quoted-printable"
    traces = (Trace("=", r"[0-9A-Fa-f]{2}|\?[A-Za-z]"),)
    examples = (
        Flagged("Il a d⟦=C3=A9⟧cid⟦=C3=A9⟧ hier.", fixed="Il a décidé hier."),
        Flagged("Il a d⟦=E9⟧cid⟦=E9⟧ hier.", fixed="Il a décidé hier."),
        Flagged("L⟦=E2=80=99⟧ann⟦=C3=A9⟧e der⟦=\n⟧ni⟦=C3=A8⟧re", fixed="L’année dernière"),
        Flagged("Le chef de l⟦=92⟧Est a d⟦=E9⟧cid⟦=E9⟧.", fixed="Le chef de l’Est a décidé."),
        Flagged("Situ⟦=E9⟧ dans le 6⟦=E8⟧me arrondissement", fixed="Situé dans le 6ème arrondissement"),
        Flagged(
            "D⟦=E9⟧cid⟦=E9⟧ ⟦=E0⟧ c⟦=F4⟧t⟦=E9⟧ : 3 m⟦=B2⟧, ⟦=93⟧en FCFA⟦=94⟧, le 2⟦=E8⟧ ⟦=F1⟧u",
            fixed="Décidé à côté : 3 m², “en FCFA”, le 2è ñu",
        ),
        Flagged("Les marchés n⟦=B0⟧046 et n⟦=B0⟧047", fixed="Les marchés n°046 et n°047"),
        Flagged("Le ballon d’Arouna Kon⟦=E9⟧"),
        Flagged("Objet : ⟦=?UTF-8?Q?D=C3=A9p=C3=AAche_du_jour?=⟧", fixed="Objet : Dépêche du jour"),
        Clean("x=12, y=AB, CODE=E9A4, 2+2=4"),
        Clean("Le script met $prix=E9 et taille=E9, puis color=e9ecef."),
        Clean("Nom=Fatoumata ville=Bamako sexe=femme mode=effacer ville=dakar"),
        Clean("https://exemple.org/?q=C3=A9"),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        if "=" not in copy.text:
            return
        keep = verbatim(copy.text)
        headers = [edit for edit in encoded_words(copy.text) if not keep.touches(edit.span)]
        for edit in headers:
            yield self._finding(edit, edit.span.of(copy.text), proven=True)
        breaks = [
            Edit(Span(*match.span()), "")
            for match in _SOFT_BREAK.finditer(copy.text)
            if not _ESCAPES.fullmatch(copy.text, max(0, match.start() - 3), match.end())
            and _ENDS_A_HEADER.search(copy.text, max(0, match.start() - 80), match.start()) is None
        ]
        matches = [
            match
            for match in _ESCAPES.finditer(copy.text)
            if not keep.touches(Span(*match.span()))
            and not any(edit.span.overlaps(Span(*match.span())) for edit in headers)
        ]
        found = _edits(matches, _said)
        words = in_words(copy.text, found, breaks)
        proofs = sum(
            bool(word)
            or is_utf8(_raw(edit.span.of(copy.text)))
            or _of_a_sign(copy.text, edit.span.end)
            or _NUMBER.match(copy.text, max(0, edit.span.start - 1)) is not None
            or _is_ordinal(copy.text, edit.span.start)
            for edit, word in zip(found, words, strict=True)
        )
        proven = proofs > 0
        if proofs >= ENOUGH:
            found = _edits(matches, _said_anywhere)
        elif not proven:
            found = [edit for edit, word in zip(found, words, strict=True) if word is None]
        for edit, sure in weighed(copy.text, found):
            yield self._finding(edit, edit.span.of(copy.text), proven=proven, sure=sure)
        for edit in breaks if proven else ():
            yield self._finding(edit, "=", proven=True)

    def _finding(self, edit: Edit, escape: str, *, proven: bool, sure: bool = True) -> Finding:
        certainty, safety = (Certainty.CERTAIN, Safety.SAFE) if proven else (Certainty.LIKELY, Safety.REVIEW)
        if not sure:
            certainty, safety = DOUBTFUL
        facts = {"escape": escape.strip(), "character": edit.text}
        reason = "" if edit.text else "break"
        return Finding(self.code, edit.span, certainty, (Fix(safety, (edit,)),), reason, facts)


def _edits(matches: Iterable[re.Match[str]], said: Callable[[re.Match[str]], str | None]) -> list[Edit]:
    """What the escapes in `matches` are by `said`, as far as they are any."""
    return [Edit(Span(*match.span()), text) for match in matches if (text := said(match)) is not None]


def _raw(escape: str) -> bytes:
    return bytes.fromhex(_SOFT_BREAK.sub("", escape).replace("=", ""))


def _said(match: re.Match[str]) -> str | None:
    text, raw = match.string, _raw(match[0])
    before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
    in_capitals = before.isupper() and after.isupper()  # « VID=C9O »
    if len(raw) == 1 and not in_capitals and not (before.isdigit() and _ORDINAL.match(text, match.start())):
        if before and not _BEFORE.match(text, match.start() - 1):
            return None
        told = _of_a_sign(text, match.end()) or _NUMBER.match(text, max(0, match.start() - 1))
        if not _AFTER.match(text, match.end()) and not told:
            return None
    in_a_word = before.isalpha() and (after.islower() or not after.isalnum())
    said = said_by(raw, least=Rank.LATIN if in_a_word else Rank.FRENCH)
    return None if in_capitals and said is not None and said.islower() else said


def _said_anywhere(match: re.Match[str]) -> str | None:
    """The same in a message of which enough is proven: its own « = » are escaped too, « x=3DAB »."""
    said = _said(match)
    return said_by(_raw(match[0]), least=Rank.SIGN) if said is None else said


def _is_ordinal(text: str, start: int) -> bool:
    """Whether the escape that begins there is the è of « 2ème »."""
    return text[max(0, start - 1) : start].isdigit() and _ORDINAL.match(text, start) is not None


def _of_a_sign(text: str, end: int) -> bool:
    """Whether the escape that ends there is one of ’ “ ” – before a capital: « l=92Est », « =93Ce »."""
    before = text[max(0, end - 16) : end]
    return _ELIDED.search(before) is not None or _QUOTED.search(before) is not None
