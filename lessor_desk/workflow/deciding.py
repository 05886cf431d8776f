"""What must hold before a text goes on: a body, no open blocking flag, four eyes."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass
from datetime import datetime

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


def check_complete(act: Act, body: str, blocking: int) -> None:
    """Raises EmptyBodyError for a blank body, BlockingFindingsError while `blocking` flags are open."""
    if not body.strip():
        raise EmptyBodyError
    if blocking:
        raise BlockingFindingsError(act.value, blocking)


def check_four_eyes(approver: str, authored: Iterable[Authored]) -> None:
    """Raises SameEditorError, with the time of the latest, if `approver` wrote one of `authored`."""
    own = [revision.at for revision in authored if revision.editor == approver]
    if own:
        raise SameEditorError(max(own))


def check_waiver(roles: Set[Role], reason: str, *, blocking: bool) -> None:
    """Who may set a flag aside: anyone who corrects; one that is `blocking`, a chief with a reason.

    Raises RoleError or ReasonRequiredError.
    """
    needed = {Role.CHIEF} if blocking else {Role.COPY, Role.CHIEF}
    if not needed & roles:
        raise RoleError(needed)
    if blocking and not reason.strip():
        raise ReasonRequiredError
