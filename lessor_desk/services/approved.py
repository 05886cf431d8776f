"""What may leave the desk: a text that is, to the letter, what a chief editor approved."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from lessor_desk.db.models import Approval, AuditEntry, Item
from lessor_desk.services import writing
from lessor_desk.services.rows import ItemText
from lessor_desk.workflow.errors import ApprovedTextError, BlockingFindingsError, WrongStateError
from lessor_desk.workflow.states import Edition, Status
from lessor_desk.workflow.transitions import Act

_EDITIONS = {Act.RECTIFY.value: Edition.CORRECTION, Act.WITHDRAW.value: Edition.WITHDRAWAL}


def approved(session: Session, item: Item) -> ItemText:
    """The text of an approved or delivered item, if it is what was approved.

    Raises WrongStateError, ApprovedTextError, BlockingFindingsError.
    """
    if item.status not in (Status.APPROVED, Status.DELIVERED):
        raise WrongStateError(Act.DELIVER.value)
    text = writing.revision_text(session, item, item.revision)
    approval = session.get(Approval, item.number)
    digest, edition = _chained(session, item)
    if approval is None or not text.digest() == approval.digest == digest or item.edition is not edition:
        raise ApprovedTextError("altered")
    if item.blocking:
        raise BlockingFindingsError(Act.DELIVER.value, item.blocking)
    return text


def _chained(session: Session, item: Item) -> tuple[str | None, Edition]:
    """What the audit, which is chained, says: the hash approved last, and what the version is."""
    query = select(AuditEntry.action, AuditEntry.digest).where(
        AuditEntry.item == item.id, AuditEntry.action.in_((Act.APPROVE.value, *_EDITIONS))
    )
    told = session.execute(query.order_by(AuditEntry.number.desc())).all()
    digest = next((row.digest for row in told if row.action == Act.APPROVE), None)
    return digest, next((_EDITIONS[row.action] for row in told if row.action in _EDITIONS), Edition.FIRST)
