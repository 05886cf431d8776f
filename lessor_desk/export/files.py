"""Files that appear whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path


def write_whole(place: Path, content: bytes) -> None:
    """Write `content` to `place`; until it is on the disk, what was there before stays. Raises OSError."""
    place.parent.mkdir(parents=True, exist_ok=True)
    fresh = place.parent / f".{place.name}.part"
    try:
        with fresh.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(place)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
