"""Taking a decision back: its author may, until another person changes state or text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from lessor_desk.workflow.errors import NothingToTakeBackError
from lessor_desk.workflow.states import Status
from lessor_desk.workflow.transitions import Act

REVERSIBLE = frozenset({Act.SEND, Act.APPROVE, Act.SEND_BACK, Act.SPIKE})


class Move(Protocol):
    """A change of state: what was done, by whom, and which revision was the newest then."""

    @property
    def act(self) -> Act: ...
    @property
    def before(self) -> Status: ...
    @property
    def after(self) -> Status: ...
    @property
    def editor(self) -> str: ...
    @property
    def revision(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Writing:
    """A change of text by `editor`: a revision, or a draft that would become number `revision`."""

    editor: str | None
    revision: int


def to_take_back(moves: Sequence[Move], writings: Sequence[Writing], editor: str) -> int:
    """The place in `moves` (oldest first, none of them taken back) of what `editor` takes back.

    A correction of one's own does not stand in the way. Raises NothingToTakeBackError.
    """
    for place in reversed(range(len(moves))):
        move = moves[place]
        if move.editor != editor:
            break
        if move.act is Act.CORRECT:
            continue
        if move.act in REVERSIBLE and _untouched(move, writings):
            return place
        break
    raise NothingToTakeBackError


def _untouched(move: Move, writings: Sequence[Writing]) -> bool:
    return all(writing.editor == move.editor for writing in writings if writing.revision > move.revision)


def former_status(before: Status, *, approval_holds: bool) -> Status:
    """The state that a spiked item goes back to when it was `before`.

    An approval whose hash no longer matches the text is not restored: the text is reviewed again.
    """
    if before is Status.APPROVED and not approval_holds:
        return Status.IN_REVIEW
    return before
