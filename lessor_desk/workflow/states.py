"""The words of the desk: states, kinds, roles, queues."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Status(StrEnum):
    """The state of an item (product reference, states)."""

    TO_REVIEW = "to_review"
    IN_REVIEW = "in_review"
    TO_APPROVE = "to_approve"
    SENT_BACK = "sent_back"
    APPROVED = "approved"
    DELIVERED = "delivered"
    SPIKED = "spiked"


class Priority(IntEnum):
    """How urgent an item is; lists show the higher first."""

    LOW = -1
    NORMAL = 0
    URGENT = 1


class Edition(StrEnum):
    """What a version of an item is to those who had the one before."""

    FIRST = "first"
    CORRECTION = "correction"  # in French rectificatif
    WITHDRAWAL = "withdrawal"  # in French retrait: what was delivered is to be killed


class Kind(StrEnum):
    """What an item is."""

    ARTICLE = "article"
    TEASER = "teaser"
    ALERT = "alert"


class Role(StrEnum):
    """What an editor may do."""

    COPY = "copy"
    CHIEF = "chief"
    ADMIN = "admin"


class Order(StrEnum):
    """How a list is ordered."""

    URGENCY = "urgency"  # urgent ones first, then the newest
    NEWEST = "newest"
    OLDEST = "oldest"


class Queue(StrEnum):
    """A list of items that belong together on the desk."""

    TO_HANDLE = "to_handle"  # to_review + in_review + sent_back
    MINE = "mine"  # in_review, and mine
    TO_APPROVE = "to_approve"
    SENT_BACK = "sent_back"
    WAITING = "waiting"  # asked of the source
    APPROVED = "approved"
    DELIVERED = "delivered"
    SPIKED = "spiked"
