"""The words for states, classes, queues, roles and times, in the language of the window."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from lessor_desk.checks.base import FindingClass
from lessor_desk.workflow.states import Edition, Order, Priority, Queue, Role, Status

STATUS_ICONS = {
    Status.TO_REVIEW: "inbox",
    Status.IN_REVIEW: "pencil-line",
    Status.TO_APPROVE: "stamp",
    Status.SENT_BACK: "undo-2",
    Status.APPROVED: "circle-check",
    Status.DELIVERED: "send",
    Status.SPIKED: "archive",
}
STATUS_COLOURS = {
    Status.TO_REVIEW: "ink2",
    Status.IN_REVIEW: "accent",
    Status.TO_APPROVE: "spell",
    Status.SENT_BACK: "cut",
    Status.APPROVED: "ok",
    Status.DELIVERED: "ok",
    Status.SPIKED: "ink3",
}
QUEUE_ICONS = {
    Queue.TO_HANDLE: "inbox",
    Queue.MINE: "pencil-line",
    Queue.TO_APPROVE: "stamp",
    Queue.SENT_BACK: "undo-2",
    Queue.WAITING: "clock",
    Queue.APPROVED: "circle-check",
    Queue.DELIVERED: "send",
    Queue.SPIKED: "archive",
}
_HOURS_OF_THE_NIGHT = timedelta(hours=6)


def status_label(status: Status) -> str:
    translate = QCoreApplication.translate
    match status:
        case Status.TO_REVIEW:
            return translate("labels", "To review")
        case Status.IN_REVIEW:
            return translate("labels", "In review")
        case Status.TO_APPROVE:
            return translate("labels", "To approve")
        case Status.SENT_BACK:
            return translate("labels", "Sent back")
        case Status.APPROVED:
            return translate("labels", "Approved")
        case Status.DELIVERED:
            return translate("labels", "Delivered")
        case Status.SPIKED:
            return translate("labels", "Spiked")


def edition_label(edition: Edition) -> str:
    """What a new version of what was delivered is; nothing for the first one."""
    translate = QCoreApplication.translate
    match edition:
        case Edition.FIRST:
            return ""
        case Edition.CORRECTION:
            return translate("labels", "Correction", "of what was delivered")
        case Edition.WITHDRAWAL:
            return translate("labels", "Withdrawal", "of what was delivered")


def queue_label(queue: Queue, *, roomy: bool = False) -> str:
    """The name of `queue`; where there is room, the one of the state of its items."""
    translate = QCoreApplication.translate
    if roomy and queue is Queue.MINE:
        return status_label(Status.IN_REVIEW)
    match queue:
        case Queue.TO_HANDLE:
            return translate("labels", "To handle", "queue")
        case Queue.MINE:
            return translate("labels", "In progress", "queue")
        case Queue.TO_APPROVE:
            return translate("labels", "To approve", "queue")
        case Queue.SENT_BACK:
            return translate("labels", "Sent back", "queue")
        case Queue.WAITING:
            return translate("labels", "Waiting", "queue")
        case Queue.APPROVED:
            return translate("labels", "Approved", "queue")
        case Queue.DELIVERED:
            return translate("labels", "Delivered", "queue")
        case Queue.SPIKED:
            return translate("labels", "Spiked", "queue")


def order_label(order: Order) -> str:
    translate = QCoreApplication.translate
    match order:
        case Order.URGENCY:
            return translate("labels", "Urgency, then arrival")
        case Order.NEWEST:
            return translate("labels", "Newest first")
        case Order.OLDEST:
            return translate("labels", "Oldest first")


def priority_label(priority: Priority) -> str:
    translate = QCoreApplication.translate
    match priority:
        case Priority.URGENT:
            return translate("labels", "Urgent", "priority")
        case Priority.NORMAL:
            return translate("labels", "Normal", "priority")
        case Priority.LOW:
            return translate("labels", "Can wait", "priority")


def class_label(finding_class: FindingClass, lost: bool = False) -> str:
    translate = QCoreApplication.translate
    match finding_class:
        case FindingClass.ENCODING if lost:
            return translate("labels", "Encoding · not recoverable")
        case FindingClass.ENCODING:
            return translate("labels", "Encoding")
        case FindingClass.TRUNCATION:
            return translate("labels", "Truncation")
        case FindingClass.SPELLING:
            return translate("labels", "Spelling")
        case FindingClass.TYPOGRAPHY:
            return translate("labels", "Typography")
        case FindingClass.HOUSE_STYLE:
            return translate("labels", "House style")


def role_label(role: Role) -> str:
    """What a person with this role is called."""
    translate = QCoreApplication.translate
    match role:
        case Role.COPY:
            return translate("labels", "Copy editor")
        case Role.CHIEF:
            return translate("labels", "Chief editor")
        case Role.ADMIN:
            return translate("labels", "Administrator")


def role_task(role: Role) -> str:
    """What a person with this role does, in one word: what stands under the avatar."""
    translate = QCoreApplication.translate
    match role:
        case Role.COPY:
            return translate("labels", "Reviewing")
        case Role.CHIEF:
            return translate("labels", "Approving")
        case Role.ADMIN:
            return translate("labels", "Settings")


def hour(at: datetime) -> str:
    """The hour of a UTC time on the desk's clock: `14 h 32`."""
    local = at.astimezone()
    template = QCoreApplication.translate("labels", "%1:%2", "hour:minutes, as 14:32")
    return template.replace("%1", str(local.hour)).replace("%2", f"{local.minute:02}")


def age(then: datetime, now: datetime) -> str:
    """How long ago: `just now`, `9 min`, `1 h`, `yesterday`, then the date."""
    translate = QCoreApplication.translate
    passed = now - then
    if passed < timedelta(minutes=1):
        return translate("labels", "just now")
    if passed < timedelta(hours=1):
        return translate("labels", "%n min", "age", passed // timedelta(minutes=1))
    match days_ago(then, now):
        case 0:
            return translate("labels", "%n h", "age", passed // timedelta(hours=1))
        case 1:
            return translate("labels", "yesterday")
    day = then.astimezone().date()
    form = "d MMM" if day.year == now.astimezone().year else "d MMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def days_ago(then: datetime, now: datetime) -> int:
    """How many times the desk has slept since: 0 on the same day, or in the same night's hours."""
    if now - then < _HOURS_OF_THE_NIGHT:
        return 0
    return (now.astimezone().date() - then.astimezone().date()).days


def initials(name: str) -> str:
    """The letters in an avatar.

    >>> initials("Éditeur A")
    'ÉA'
    """
    words = [word for word in name.replace("-", " ").split() if word[0].isalnum()]
    chosen = words if len(words) < 3 else (words[0], words[-1])
    return "".join(word[0].upper() for word in chosen)
