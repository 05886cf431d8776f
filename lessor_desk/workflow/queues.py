"""Which states each queue of the desk shows."""

from __future__ import annotations

from collections.abc import Mapping

from lessor_desk.workflow.states import Queue, Status

# MINE shows only what the editor has in hand, WAITING only what was asked of the source.
STATUSES: Mapping[Queue, tuple[Status, ...]] = {
    Queue.TO_HANDLE: (Status.TO_REVIEW, Status.IN_REVIEW, Status.SENT_BACK),
    Queue.MINE: (Status.IN_REVIEW,),
    Queue.TO_APPROVE: (Status.TO_APPROVE,),
    Queue.SENT_BACK: (Status.SENT_BACK,),
    Queue.WAITING: (Status.TO_REVIEW, Status.IN_REVIEW, Status.SENT_BACK),
    Queue.APPROVED: (Status.APPROVED,),
    Queue.DELIVERED: (Status.DELIVERED,),
    Queue.SPIKED: (Status.SPIKED,),
}
