"""What was chosen lately in the palette, the latest first, kept between sessions."""

from __future__ import annotations

import json

from PySide6.QtCore import QSettings

MOST = 12
_KEY = "palette/recent"


def recent() -> list[str]:
    """The keys of the entries chosen last."""
    try:
        kept = json.loads(str(QSettings().value(_KEY, "[]")))
    except ValueError:
        return []
    return [key for key in kept if isinstance(key, str)] if isinstance(kept, list) else []


def remember(key: str) -> None:
    """The entry `key` was chosen just now."""
    keys = [key, *(each for each in recent() if each != key)][:MOST]
    QSettings().setValue(_KEY, json.dumps(keys))
