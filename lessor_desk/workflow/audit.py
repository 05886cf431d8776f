"""The chain of the audit: every entry carries the hash of the one before it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime

BEGINNING = "0" * 64  # the hash before the first entry


@dataclass(frozen=True, slots=True)
class Entry:
    """Who did what when. `editor` None: the desk itself; `item` is an id, which outlives the item's text."""

    number: int
    at: datetime
    editor: str | None
    action: str
    item: str | None = None
    revision: int | None = None
    digest: str | None = None
    reason: str = ""
    facts: Mapping[str, str | int] = field(default_factory=dict)

    def hashed(self, previous: str) -> str:
        """The hash of this entry after one whose hash is `previous`."""
        content = asdict(self) | {"at": self.at.astimezone(UTC).isoformat(timespec="microseconds")}
        written = json.dumps([previous, content], sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(written.encode("ascii")).hexdigest()
