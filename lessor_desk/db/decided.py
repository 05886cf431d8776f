"""What was decided since a moment: looked for from the newest decision backwards, however many there are."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from lessor_desk.db.models import Approval, Item, Move
from lessor_desk.workflow.states import Status


def approved_since(session: Session, when: datetime) -> int:
    """How many items were approved at `when` (UTC) or later, and still are, or are delivered."""
    before = select(Move.id).where(Move.at < when).order_by(Move.id.desc()).limit(1).scalar_subquery()
    moved = select(Move.item_number).where(Move.id > func.coalesce(before, 0))
    query = (
        select(func.count())
        .select_from(Approval)
        .join(Item, Item.number == Approval.item_number)
        .where(
            Approval.item_number.in_(moved),
            Approval.at >= when,
            Item.status.in_((Status.APPROVED, Status.DELIVERED)),
        )
    )
    return session.scalar(query) or 0
