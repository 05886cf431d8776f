"""JSON Lines in, JSON Lines out: `lessor-desk check --records`."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lessor_desk.checks.analysis import SIEVE, analyze
from lessor_desk.checks.base import Field, FindingClass
from lessor_desk.checks.profile import Profile, ProfileEvidence
from lessor_desk.checks.repair import repaired
from lessor_desk.checks.source_evidence import Evidence, seen_in
from lessor_desk.cli.checking.rows import finding_row
from lessor_desk.cli.checking.selection import Selection
from lessor_desk.cli.output import as_json, print_line, shown, tell
from lessor_desk.cli.status import Exit
from lessor_desk.cli.wording import ingest, locale, say
from lessor_desk.text.vocabulary import Vocabulary

_RUNNING_TEXT = frozenset({Field.BODY, Field.TEASER})  # what a source's limit cuts


@dataclass(frozen=True, slots=True)
class Record:
    """A text to be checked, with the `id` that its answer carries."""

    id: object
    text: str
    source: str | None
    field: Field
    lang: str | None


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that is no record, and why."""

    id: object
    error: str


def answer_all(path: str, selection: Selection) -> Exit:
    """Print the answers to the records in the file `path` (`-`: standard input); returns the exit status."""
    raw = _read(path)
    if raw is None:
        return Exit.USAGE
    status = Exit.OK
    for answer in answers(records(raw), selection):
        print_line(as_json(answer))
        if "error" in answer:
            status = Exit.USAGE
        elif answer["findings"] and status is Exit.OK:
            status = Exit.FINDINGS
    return status


def sources_of(path: str, *, as_json_lines: bool) -> Exit:
    """Print what the records in the file `path` show of their sources; returns the exit status."""
    from lessor_desk.cli.sources import profile_json

    raw = _read(path)
    if raw is None:
        return Exit.USAGE
    lines = list(records(raw))
    bad = [line for line in lines if isinstance(line, BadLine)]
    read = [line for line in lines if isinstance(line, Record) and line.source is not None]
    profiles = _profiles(read)
    items, cut = Counter[str](), Counter[str]()
    for record in read:
        profile = profiles.get(record.source)
        found = analyze(record.text, field=record.field, lang=record.lang, profile=profile)
        items[str(record.source)] += 1
        cut[str(record.source)] += any(each.finding_class is FindingClass.TRUNCATION for each in found)
    for line in bad:
        tell(shown(line.error))
    for source in sorted(items):
        profile = profiles.get(source)
        if as_json_lines:
            told = {"source": source, "items": items[source], "cut": cut[source]}
            print_line(as_json({**told, "profile": profile_json(profile)}))
        else:
            from lessor_desk.services.source_sentences import habits

            print_line(" ".join((f"{shown(source)} :", *map(shown, habits(profile, locale())))))
    return Exit.USAGE if bad else Exit.OK


def _read(path: str) -> bytes | None:
    try:
        return sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        tell(shown(ingest("unreadable", name=path, why=error.strerror or type(error).__name__)))
        return None


def records(raw: bytes) -> Iterator[Record | BadLine]:
    """The records in `raw`, JSON Lines in UTF-8; blank lines are none."""
    for line in raw.removeprefix(b"\xef\xbb\xbf").split(b"\n"):
        if line.strip():
            yield _record(line)


def answers(read: Iterable[Record | BadLine], selection: Selection) -> Iterator[dict[str, Any]]:
    """One answer a record, in order.

    The items of one source share the profile learnt from all of them, all of them their words.
    """
    lines = list(read)
    profiles = _profiles(line for line in lines if isinstance(line, Record))
    vocabulary = Vocabulary()
    for line in lines:
        if isinstance(line, Record) and not SIEVE.hits(line.text):
            vocabulary.add(line.text)
    for line in lines:
        if isinstance(line, BadLine):
            yield {"id": line.id, "error": line.error}
        else:
            yield _answer(line, profiles.get(line.source), vocabulary, selection)


def _answer(
    record: Record, profile: Profile | None, vocabulary: Vocabulary, selection: Selection
) -> dict[str, Any]:
    findings = selection.among(
        analyze(record.text, field=record.field, lang=record.lang, profile=profile, vocabulary=vocabulary)
    )
    mended = repaired(record.text, findings)
    return {
        "id": record.id,
        "findings": [finding_row(finding) for finding in findings],
        "repaired": mended if mended != record.text else None,
    }


def _profiles(read: Iterable[Record]) -> Mapping[str | None, Profile | None]:
    """What the items of each source show, by its name."""
    return {source: seen.profile() for source, seen in learnt(read).items()}


def learnt(read: Iterable[Record]) -> dict[str, ProfileEvidence]:
    """What is seen of each source, by its name."""
    seen: dict[str, list[Evidence]] = {}
    for order, record in enumerate(read):
        if record.source is not None and record.field in _RUNNING_TEXT:
            findings = analyze(record.text, field=record.field, lang=record.lang)
            shown = seen_in(record.text, findings, order, field=record.field)
            seen.setdefault(record.source, []).append(shown)
    return {source: ProfileEvidence(found) for source, found in seen.items()}


def _record(line: bytes) -> Record | BadLine:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return BadLine(None, say("records.no_json"))
    if not isinstance(found, dict):
        return BadLine(None, say("records.no_object"))
    name = found.get("id")
    if name is None or not _can_be_answered(name):
        return BadLine(None, say("records.no_id"))
    if not isinstance(found.get("text"), str):
        return BadLine(name, say("records.no_text"))
    for key in ("source", "field", "lang"):
        if not isinstance(found.get(key), str | None):
            return BadLine(name, say("records.no_string", key=key))
    field = found.get("field") or Field.BODY.value
    if field not in set(Field):
        return BadLine(name, say("records.no_field", field=field))
    return Record(name, found["text"], found.get("source"), Field(field), found.get("lang"))


def _can_be_answered(name: object) -> bool:
    """Whether JSON has `name`: Python reads NaN and 1e999, which no JSON can say."""
    try:
        json.dumps(name, allow_nan=False)
    except ValueError:
        return False
    return True
