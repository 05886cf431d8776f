"""The message that asks a source for what is missing. No database here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote

from lessor_desk.catalogue import sentence
from lessor_desk.checks.base import Finding, FindingClass
from lessor_desk.checks.truncation.ending import ending
from lessor_desk.checks.wording import message
from lessor_desk.services.findings import parts_of
from lessor_desk.services.rows import ItemFinding, ItemRow, ItemText

_BEGINNING, _END = 90, 90  # code points that are quoted
_PLACES = 5  # places with lost letters that are quoted
_BREAKS = re.compile(r"\s*[\n\r\u2028\u2029]\s*")


@dataclass(frozen=True, slots=True)
class Message:
    """What a source is asked, ready for a person to send."""

    subject: str
    body: str

    @property
    def mailto(self) -> str:
        """The address that opens it in the mail program; the recipient is for the person to fill in."""
        body = self.body.replace("\n", "\r\n")
        return f"mailto:?subject={quote(self.subject)}&body={quote(body)}"


def message_to_source(
    row: ItemRow, text: ItemText, findings: Sequence[ItemFinding], *, editor: str, locale: str
) -> Message:
    """What the source of the item `row` is asked, in "fr" or "en": the whole text, and why."""
    local = row.received_at.astimezone()
    title = _quoted(text.headline or text.body, _BEGINNING)
    facts = {
        "title": title,
        "number": row.number,
        "source": row.source,
        "editor": editor,
        "date": _date(local, locale),
        "hour": local.hour,
        "minute": f"{local.minute:02}",
    }
    missing = "\n".join(f"– {line}" for line in _missing(text, findings, locale))
    said = [sentence(f"asking.{each}", locale, **facts) for each in ("greeting", "arrived")]
    said += [missing, sentence("asking.please", locale), f"{sentence('asking.thanks', locale)}\n{editor}"]
    return Message(sentence("asking.subject", locale, **facts), "\n\n".join(said))


def _missing(text: ItemText, findings: Sequence[ItemFinding], locale: str) -> Iterator[str]:
    """What is missing, a line each: the end, then letters."""
    open_ones = [each for each in findings if each.waived_by is None]
    cuts = [each for each in open_ones if each.finding.finding_class is FindingClass.TRUNCATION]
    yield sentence("asking.begins", locale, words=_quoted(text.body, _BEGINNING))
    for each in cuts:
        if each.part == "body":
            end = ending(text.body)
            words = text.body[: end.left] if end else text.body
            why = message(each.finding, locale).rstrip(".")
            yield sentence("asking.ends", locale, words=_last(words), why=why)
    parts = dict(parts_of(text))
    lost = [
        _around(parts[each.part], each.finding)
        for each in open_ones
        if each.finding.lost and each not in cuts and not any(_at(each, cut) for cut in cuts)
    ]
    if lost:
        yield sentence("asking.letters", locale, n=len(lost), words=_list(lost[:_PLACES], locale))


def _at(each: ItemFinding, cut: ItemFinding) -> bool:
    return each.part == cut.part and each.finding.span.overlaps(cut.finding.span)


def _around(text: str, finding: Finding) -> str:
    """The words that `finding` touches."""
    start = text.rfind(" ", 0, finding.span.start) + 1
    end = text.find(" ", finding.span.end)
    return _BREAKS.sub(" ", text[start : end if end >= 0 else len(text)])[:_BEGINNING]


def _list(words: Iterable[str], locale: str) -> str:
    return ", ".join(sentence("asking.quoted", locale, words=each) for each in words)


def _quoted(text: str, length: int) -> str:
    """The beginning of `text`, on one line, whole words."""
    line = _BREAKS.sub(" ", text.strip())
    if len(line) <= length:
        return line
    return line[: length + 1].rpartition(" ")[0] + " …" if " " in line[:length] else line[:length] + "…"


def _last(text: str) -> str:
    """The end of `text`, on one line, whole words."""
    line = _BREAKS.sub(" ", text.strip())
    return line if len(line) <= _END else "… " + line[-_END:].partition(" ")[2]


def _date(local: datetime, locale: str) -> str:
    month = sentence("asking.months", locale).split()[local.month - 1]
    return sentence("asking.date", locale, day=local.day, month=month, year=local.year)
