"""The levels of the rules as the desk has set them."""

from __future__ import annotations

from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from lessor_desk.checks.levels import USUAL, Levels
from lessor_desk.checks.registry import RULES_VERSION
from lessor_desk.db.models import RuleLevel

_LEVELS = select(RuleLevel.rule, RuleLevel.severity, RuleLevel.enabled, RuleLevel.changes)
_PER_CHANGE = 10_000  # of what an item's `rules` says; the version of the rules is the rest


def levels_of(session: Session | Connection) -> Levels:
    """What the desk says of its rules; as usual if nobody has said anything."""
    rows = session.execute(_LEVELS).all()
    if not rows:
        return USUAL
    return Levels(
        {row.rule: row.severity for row in rows if row.severity is not None},
        frozenset(row.rule for row in rows if not row.enabled),
        sum(row.changes for row in rows),
    )


def counted_by(levels: Levels) -> int:
    """What an item's `rules` says that was counted by the rules of today under `levels`."""
    return RULES_VERSION + _PER_CHANGE * levels.version
