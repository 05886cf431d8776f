"""UUIDs that sort by time (RFC 9562, version 7); Python has them from 3.14 on."""

from __future__ import annotations

import secrets
import time
from uuid import UUID


def uuid7() -> str:
    """A new UUIDv7: 48 bits of milliseconds, then chance.

    >>> UUID(uuid7()).version
    7
    """
    value = (time.time_ns() // 1_000_000) << 80 | secrets.randbits(80)
    value = value & ~(0xF << 76) | 0x7 << 76  # version
    value = value & ~(0x3 << 62) | 0x2 << 62  # variant
    return str(UUID(int=value))
