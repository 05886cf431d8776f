"""What must hold before a text goes on: a body, no open blocking flag, four eyes."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from lessor_desk.workflow.errors import (
    BlockingFindingsError,
    EmptyBodyError,
    ReasonRequiredError,
    RoleError,
    SameEditorError,
)
from lessor_desk.workflow.states import Role
from lessor_desk.workflow.transitions import Act


@dataclass(frozen=True, slots=True)
class Authored:
    """Who wrote a revision after the first of this version, and when."""

    editor: str
    at: datetime


class Eyes(StrEnum):
    """With how many pairs of eyes a text was approved, or is to be."""

    FOUR = "four"  # whoever corrected it does not approve it
    WARNED = "warned"  # they may: the desk only warns
    SOLO = "solo"  # they may: nobody else works here


def check_complete(act: Act, body: str, blocking: int) -> None:
    """Raises EmptyBodyError for a blank body, BlockingFindingsError while `blocking` flags are open."""
    if not body.strip():
        raise EmptyBodyError
    if blocking:
        raise BlockingFindingsError(act.value, blocking)


def check_four_eyes(approver: str, authored: Iterable[Authored], rule: Eyes = Eyes.FOUR) -> Eyes:
    """With how many eyes `approver` approves a version of which `authored` was written.

    Raises SameEditorError, with the time of the latest, if they wrote any of it and the desk's `rule`
    is four eyes; under another rule that rule is the answer, and goes into the audit.
    """
    own = [revision.at for revision in authored if revision.editor == approver]
    if not own:
        return Eyes.FOUR
    if rule is Eyes.FOUR:
        raise SameEditorError(max(own))
    return rule


def check_waiver(roles: Set[Role], reason: str, *, blocking: bool) -> None:
    """Who may set a flag aside: anyone who corrects; one that is `blocking`, a chief with a reason.

    Raises RoleError or ReasonRequiredError.
    """
    if not blocking:
        check_corrects(roles)
    elif Role.CHIEF not in roles:
        raise RoleError({Role.CHIEF})
    if blocking and not reason.strip():
        raise ReasonRequiredError


def check_corrects(roles: Set[Role]) -> None:
    """Raises RoleError unless one of `roles` corrects copy."""
    needed = {Role.COPY, Role.CHIEF}
    if not needed & roles:
        raise RoleError(needed)
