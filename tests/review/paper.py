"""A desk on paper: one item, moved by the rules of `workflow` alone, and the game that is played with it.

A game is a string of bytes; each byte is one act of one person, sometimes with a text. So a game is drawn
at once, a hundred thousand are played in a minute, and the very same game can be played at a real desk.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from lessor_desk.workflow.deciding import Authored, Eyes, check_complete, check_four_eyes, check_waiver
from lessor_desk.workflow.locks import Lease, check_free, check_takeover, renewed
from lessor_desk.workflow.states import Role, Status
from lessor_desk.workflow.taking_back import Writing, former_status, to_take_back
from lessor_desk.workflow.transitions import Act, transition

PEOPLE = {
    "Éditeur A": frozenset({Role.COPY, Role.CHIEF}),
    "Chef B": frozenset(Role),
    "Éditeur C": frozenset({Role.COPY}),
    "Chef D": frozenset({Role.CHIEF}),
}
NAMES = tuple(PEOPLE)
SOUND, BLOCKED, BLANK = "Le marché a rouvert hier.", "Le ministÃ¨re a rouvert hier.", " "
TEXTS = (SOUND, "Le marché a rouvert mardi.", BLOCKED)
START = datetime(2026, 3, 2, 14, tzinfo=UTC)
NOTE = "Revoir."


@dataclass(frozen=True)
class Play:
    """One act of a game. `text` is for those acts that write."""

    act: str
    who: str
    text: str


ACTS = (
    "type",
    "revise",
    "leave",
    "take_over",
    "waive",
    "send",
    "approve",
    "send_back",
    "reopen",
    "rectify",
    "withdraw",
    "spike",
    "unspike",
    "deliver",
    "take_back",
    "wait",
    "wait_long",
)
GO_ON = {
    Status.TO_REVIEW: "send",
    Status.IN_REVIEW: "send",
    Status.SENT_BACK: "send",
    Status.TO_APPROVE: "approve",
    Status.APPROVED: "deliver",
    Status.DELIVERED: "rectify",
    Status.SPIKED: "unspike",
}


def play_of(byte: int, status: Status) -> Play:
    """The act that `byte` means: any one of any person, or, one time in five, what is done on a good day."""
    who, rest = NAMES[byte % 4], byte // 4
    text, act = TEXTS[rest % 3], rest // 3
    return Play(ACTS[act] if act < len(ACTS) else GO_ON[status], who, text)


@dataclass(frozen=True)
class Moved:
    act: Act
    before: Status
    after: Status
    editor: str
    revision: int


@dataclass
class PaperDesk:
    """What `services` do to an item, with nothing but the rules. Refusals leave it as it was."""

    rule: Eyes = Eyes.FOUR
    now: datetime = START
    status: Status = Status.TO_REVIEW
    texts: list[tuple[str, str]] = field(default_factory=lambda: [(SOUND, "")])  # and their authors
    draft: tuple[str, str] | None = None
    version_start: int = 1
    approval: tuple[str, str, Eyes] | None = None  # text, approver, with how many eyes
    moves: list[Moved] = field(default_factory=list)
    lease: Lease | None = None
    waived: bool = False  # the blocking flag of BLOCKED
    sent_out: list[tuple[str, str]] = field(default_factory=list)  # the text, and what was approved

    @property
    def text(self) -> str:
        return self.draft[0] if self.draft else self.texts[-1][0]

    def play(self, play: Play) -> None:
        """Do it. Raises Refusal."""
        getattr(self, f"_{play.act}")(play.who, play.text)

    def _type(self, who: str, text: str) -> None:
        if text != self.text:
            self._begin(who)
            if text != self.texts[-1][0] or self.draft:
                self.draft = (text, who)

    def _revise(self, who: str, text: str) -> None:
        if text == self.text and self.draft is None:
            return
        self._begin(who)
        if self.draft is not None and self.draft[0] != text:
            self._settle()
        self.draft = None
        self._write(text, who)

    def _leave(self, who: str, text: str) -> None:
        if self.draft and self.draft[1] == who:
            self._settle()
        if self.lease and self.lease.editor == who:
            self.lease = None

    def _take_over(self, who: str, text: str) -> None:
        transition(self.status, Act.CORRECT, PEOPLE[who])
        check_takeover(self.lease, who, PEOPLE[who], self.now)
        if self.lease and self.lease.editor != who:
            self._settle()
        self.lease = renewed(self.lease, who, self.now)

    def _waive(self, who: str, text: str) -> None:
        transition(self.status, Act.CORRECT, PEOPLE[who])
        if self.text == BLOCKED:
            check_waiver(PEOPLE[who], NOTE, blocking=True)
        if self.draft and self.draft[1] == who:
            self._settle()
        self.waived = self.waived or self.text == BLOCKED

    def _send(self, who: str, text: str) -> None:
        self._allowed(Act.SEND, who)
        check_complete(Act.SEND, self.text, self._blocking())
        self._settle()
        self._decide(Act.SEND, Status.TO_APPROVE, who)

    def _approve(self, who: str, text: str) -> None:
        self._allowed(Act.APPROVE, who)
        typed = self.draft is not None and self.draft[0] != self.texts[-1][0]  # else there is no revision
        written = [*self.texts[self.version_start :], *([self.draft] if self.draft and typed else [])]
        eyes = check_four_eyes(who, [Authored(author, self.now) for _, author in written], self.rule)
        check_complete(Act.APPROVE, self.text, self._blocking())
        self._settle()
        self.approval = (self.text, who, eyes)
        self._decide(Act.APPROVE, Status.APPROVED, who)

    def _send_back(self, who: str, text: str) -> None:
        self._allowed(Act.SEND_BACK, who)
        self._settle()
        self._decide(Act.SEND_BACK, Status.SENT_BACK, who)

    def _reopen(self, who: str, text: str) -> None:
        self._allowed(Act.REOPEN, who)
        self.approval = None
        self._decide(Act.REOPEN, Status.IN_REVIEW, who)

    def _rectify(self, who: str, text: str) -> None:
        self._new_version(Act.RECTIFY, who)

    def _withdraw(self, who: str, text: str) -> None:
        self._new_version(Act.WITHDRAW, who)

    def _spike(self, who: str, text: str) -> None:
        self._allowed(Act.SPIKE, who)
        self._settle()
        self._decide(Act.SPIKE, Status.SPIKED, who)

    def _unspike(self, who: str, text: str) -> None:
        self._allowed(Act.UNSPIKE, who)
        spiked = next(move for move in reversed(self.moves) if move.act is Act.SPIKE)
        self._decide(Act.UNSPIKE, self._former(spiked), who)

    def _deliver(self, who: str, text: str) -> None:
        self._allowed(Act.DELIVER, who)
        assert self.approval is not None
        self.sent_out.append((self.text, self.approval[0]))
        self._decide(Act.DELIVER, Status.DELIVERED, who)

    def _take_back(self, who: str, text: str) -> None:
        writings = [Writing(author or None, number) for number, (_, author) in enumerate(self.texts, 1)]
        if self.draft:
            writings.append(Writing(self.draft[1], len(self.texts) + 1))
        place = to_take_back(self.moves, writings, who)
        move = self.moves.pop(place)
        self._settle()
        self.status = self._former(move)
        if move.act is Act.APPROVE:
            self.approval = None
        self.lease = None

    def _wait(self, who: str, text: str) -> None:
        self.now += timedelta(minutes=1)

    def _wait_long(self, who: str, text: str) -> None:
        self.now += timedelta(minutes=16)

    def _allowed(self, act: Act, who: str) -> Status | None:
        found = transition(self.status, act, PEOPLE[who], note=NOTE)
        check_free(self.lease, who, self.now)
        return found.after

    def _begin(self, who: str) -> None:
        after = self._allowed(Act.CORRECT, who)
        if self.draft and self.draft[1] != who:
            self._settle()
        if after is not None and after is not self.status:
            self._move(Act.CORRECT, after, who)
        self.lease = renewed(self.lease, who, self.now)

    def _settle(self) -> None:
        if self.draft:
            text, author = self.draft
            self.draft = None
            self._write(text, author)

    def _write(self, text: str, author: str) -> None:
        if text != self.texts[-1][0]:
            self.texts.append((text, author))
            self.waived = self.waived and text == BLOCKED  # it ends with its words

    def _new_version(self, act: Act, who: str) -> None:
        self._allowed(act, who)
        self.approval = None
        self.version_start = len(self.texts)
        self._decide(act, Status.IN_REVIEW, who)

    def _decide(self, act: Act, after: Status, who: str) -> None:
        self._move(act, after, who)
        self.lease = None

    def _move(self, act: Act, after: Status, who: str) -> None:
        self.moves.append(Moved(act, self.status, after, who, len(self.texts)))
        self.status = after

    def _former(self, move: Moved) -> Status:
        holds = self.approval is not None and self.approval[0] == self.texts[-1][0]
        return former_status(move.before, approval_holds=holds)

    def _blocking(self) -> int:
        return int(self.text == BLOCKED and not self.waived)


def check_promises(desk: PaperDesk) -> None:
    """What holds whatever was played."""
    for sent, approved in desk.sent_out:
        assert sent == approved
    if desk.status not in (Status.APPROVED, Status.DELIVERED):
        return
    assert desk.approval is not None
    text, approver, eyes = desk.approval
    assert desk.draft is None
    assert text == desk.text != BLANK
    assert text != BLOCKED or desk.waived
    assert Role.CHIEF in PEOPLE[approver]
    wrote = any(author == approver for _, author in desk.texts[desk.version_start :])
    assert not wrote or eyes is desk.rule is not Eyes.FOUR
