"""What can be proved about an item that has left: hashes, who approved it, what was set aside."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from lessor_desk.db.models import Approval, Item, Waiver
from lessor_desk.services.approved import approved


def proved(session: Session, item: Item) -> dict[str, Any]:
    """What a manifest says of `item`, ready for JSON. Raises what `approved` raises."""
    approved(session, item)
    approval = session.get_one(Approval, item.number)
    waivers = session.scalars(select(Waiver).where(Waiver.item_number == item.number).order_by(Waiver.at))
    return {
        "number": item.number,
        "id": item.id,
        "edition": item.edition.value,
        "revision": item.revision,
        "sha256": approval.digest,
        "approved_by": approval.editor,
        "approved_at": approval.at.isoformat(),
        "eyes": approval.eyes.value,
        "waivers": [
            {
                "code": each.code,
                "part": each.part,
                "words": each.words,
                "by": each.editor,
                "at": each.at.isoformat(),
                "reason": each.reason,
            }
            for each in waivers
        ],
    }
