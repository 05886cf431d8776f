"""What the files of one run show of their sources: items of one source are judged by all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from lessor_desk.checks.profile import FEWEST, Profile, ProfileEvidence
from lessor_desk.checks.source_evidence import Evidence, seen_in
from lessor_desk.cli.checking.checked import CheckedFile, CheckedItem
from lessor_desk.services.rows import field_of
from lessor_desk.text.folding import folded


def profiles(files: Iterable[CheckedFile]) -> Mapping[str, Profile | None]:
    """How each source damages its copy, by its name; nothing is known of one with a few items."""
    items: dict[str, list[CheckedItem]] = {}
    for file in files:
        items.setdefault(file.source, []).extend(file.items)
    return {
        source: ProfileEvidence(_seen(found)).profile()
        for source, found in items.items()
        if len(found) >= FEWEST
    }


def _seen(items: Iterable[CheckedItem]) -> Iterator[Evidence]:
    """What each item shows; the line that closes an article may be a field of its own."""
    for order, item in enumerate(items):
        body = next((part for part in item.parts if part.name == "body"), None)
        if body is not None:
            seen = seen_in(body.text, body.findings, order, field=field_of(item.dispatch.kind, "body"))
            line = item.dispatch.meta.get("byline") or item.dispatch.meta.get("source") or ""
            yield replace(seen, closing=folded(line.strip())) if line else seen
