"""Finding damage: `analyze` and what it gives back. Neither Qt nor SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lessor_desk.checks.analysis import analyze

__all__ = ["analyze"]


def __getattr__(name: str) -> object:
    """`analyze`, whose checks are read when it is asked for; nothing lies between it and its caller."""
    if name != "analyze":
        raise AttributeError(name)
    from lessor_desk.checks.analysis import analyze

    globals()[name] = analyze
    return analyze
