"""Any mix of people doing anything in any order: the desk keeps its promises."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from server import Server
from sqlalchemy import text

from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.workflow.errors import Refusal
from lessor_desk.workflow.states import Queue, Role, Status

PEOPLE = {
    "Éditeur A": {Role.COPY, Role.CHIEF},
    "Chef B": {Role.COPY, Role.CHIEF, Role.ADMIN},
    "Éditeur C": {Role.COPY},
    "Chef D": {Role.CHIEF},
}
BODIES = (
    "Le marché a rouvert hier.",
    "Le marché a rouvert mardi.",
    "Le marché a rouvert mercredi..",
    "Le ministÃ¨re a rouvert le marché.",
    "Il a remis des kits et de mÃ.",
    " ",
)
APPROVED = text(
    "SELECT number, editor FROM items JOIN approvals ON item_number = number "
    "WHERE status IN ('approved', 'delivered')"
)
people = st.sampled_from(sorted(PEOPLE))
bodies = st.sampled_from(BODIES[:2] * 4 + BODIES)
# Mostly what is there now is seen; sometimes an older state of it.
ages = st.sampled_from((0, 0, 0, 0, 1, 3))


class DeskMachine(RuleBasedStateMachine):
    """Two items and four people. Refusals are part of the game, broken promises are not."""

    def __init__(self, server: Server | None = None) -> None:
        super().__init__()
        self.server = server  # on which the desk is, rather than in a file

    @initialize()
    def begin(self) -> None:
        self.ending = ExitStack()
        self.folder = Path(self.ending.enter_context(tempfile.TemporaryDirectory()))
        self.time = datetime(2026, 3, 2, 14, tzinfo=UTC)
        url = f"sqlite:///{self.folder / 'desk.sqlite'}"
        if self.server is not None:
            url = self.ending.enter_context(self.server.database())
        self.desk = self.ending.enter_context(Desk.open(url, now=lambda: self.time))
        self.desk.people.add("Chef B")
        for name in sorted(PEOPLE.keys() - {"Chef B"}):
            self.desk.people.add(name, PEOPLE[name])
        report = self.desk.imports.bring_bytes(BODIES[0].encode(), name="a.txt", editor="Chef B")
        other = self.desk.imports.bring_bytes(BODIES[3].encode(), name="b.txt", editor="Chef B")
        self.seen: dict[int, list[ItemRow]] = {row.number: [row] for row in (*report.items, *other.items)}

    def teardown(self) -> None:
        if hasattr(self, "desk"):
            self.nothing_typed_is_lost()
            self.what_was_delivered_is_what_was_approved()
            self.the_counts_are_right()
            self.ending.close()

    def attempt(self, number: int, age: int, act: Callable[[ItemRow], ItemRow]) -> bool:
        """Do `act` to the item as it was seen; whether the desk allowed it."""
        rows = self.seen[number]
        before = self.desk.reading.open(number)
        try:
            after = act(rows[max(0, len(rows) - 1 - age)])
        except Refusal:
            now = self.desk.reading.open(number)
            assert (now.text, now.row.row_version) == (before.text, before.row.row_version)
            return False
        assert after == self.desk.reading.find(number)
        rows.append(after)
        return True

    numbers = st.sampled_from((1, 2))

    @rule(number=numbers, age=ages, who=people, body=bodies)
    def type_text(self, number: int, age: int, who: str, body: str) -> None:
        typed = ItemText(f"Titre de {who}", body)
        if self.attempt(number, age, lambda row: self.desk.correction.save_draft(row, typed, editor=who)):
            assert self.desk.reading.open(number).text == typed

    @rule(number=numbers, age=ages, who=people, body=bodies)
    def revise(self, number: int, age: int, who: str, body: str) -> None:
        typed = ItemText(f"Titre de {who}", body)

        def revise(row: ItemRow) -> ItemRow:
            return self.desk.correction.revise(row, typed, editor=who, cause="fix", facts={"E101": 1})

        if self.attempt(number, age, revise):
            assert self.desk.reading.open(number).text == typed

    @rule(number=numbers, who=people, act=st.sampled_from(("close_draft", "leave", "take_over", "fix")))
    def correct(self, number: int, who: str, act: str) -> None:
        self.attempt(number, 0, lambda row: getattr(self.desk.correction, act)(row, editor=who))

    @rule(number=numbers, age=ages, who=people, body=bodies)
    def come_too_late(self, number: int, age: int, who: str, body: str) -> None:
        typed = ItemText(f"Titre de {who}", body)
        self.attempt(number, age, lambda row: self.desk.correction.keep_beside(row, typed, editor=who))

    @rule(number=numbers, who=people, act=st.sampled_from(("take_conflict", "settle_conflict")))
    def settle(self, number: int, who: str, act: str) -> None:
        kept = self.desk.reading.open(number).conflicts
        if kept:
            self.attempt(
                number, 0, lambda row: getattr(self.desk.correction, act)(row, kept[0].id, editor=who)
            )

    @rule(number=numbers, who=people, back=st.integers(0, 3))
    def restore(self, number: int, who: str, back: int) -> None:
        def restore(row: ItemRow) -> ItemRow:
            return self.desk.correction.restore(row, max(1, row.revision - back), editor=who)

        self.attempt(number, 0, restore)

    @rule(number=numbers, who=people, reason=st.sampled_from(("", "citation")))
    def waive(self, number: int, who: str, reason: str) -> None:
        findings = self.desk.reading.open(number).findings
        if findings:
            self.attempt(
                number,
                0,
                lambda row: self.desk.correction.waive(row, findings[-1], editor=who, reason=reason),
            )

    @rule(number=numbers, age=ages, who=people, act=st.sampled_from(("send", "approve", "spike", "unspike")))
    def decide(self, number: int, age: int, who: str, act: str) -> None:
        self.attempt(number, age, lambda row: getattr(self.desk.review, act)(row, editor=who))

    @rule(number=numbers, who=people)
    def go_on(self, number: int, who: str) -> None:
        """What is done next on a good day, so that many games come far."""

        def next_step(row: ItemRow) -> ItemRow:
            match row.status:
                case Status.TO_APPROVE:
                    return self.desk.review.approve(row, editor=who)
                case Status.APPROVED:
                    return self.desk.delivery.deliver([row], self.folder / "out", editor=who)[0]
                case Status.SPIKED:
                    return self.desk.review.unspike(row, editor=who)
                case _:
                    return self.desk.review.send(row, editor=who)

        self.attempt(number, 0, next_step)

    @rule(number=numbers, who=people, act=st.sampled_from(("send_back", "reopen")))
    def decide_with_a_note(self, number: int, who: str, act: str) -> None:
        self.attempt(number, 0, lambda row: getattr(self.desk.review, act)(row, editor=who, note="Revoir."))

    @rule(number=numbers, who=people)
    def take_back(self, number: int, who: str) -> None:
        self.attempt(number, 0, lambda row: self.desk.review.take_back(row, editor=who))

    @rule(minutes=st.sampled_from((1, 16)))
    def let_time_pass(self, minutes: int) -> None:
        self.time += timedelta(minutes=minutes)

    @invariant()
    def nobody_approves_their_own_text(self) -> None:
        with self.desk._store.reading() as session:
            approved = session.execute(APPROVED).all()
        for number, approver in approved:
            item = self.desk.reading.open(number)
            assert Role.CHIEF in PEOPLE[approver]
            assert approver not in item.authors
            assert approver not in item.text.headline, "whoever put it there, it is their text"
            assert not item.drafted
            assert not item.row.blocking
            assert item.text.body.strip()

    def what_was_delivered_is_what_was_approved(self) -> None:
        for number in self.seen:
            row = self.desk.reading.find(number)
            if row.status is Status.DELIVERED:
                written = (self.folder / "out" / f"{number}.txt").read_bytes()
                assert written == self.desk.delivery.export_text(row, editor="Chef B")

    def nothing_typed_is_lost(self) -> None:
        for number, row in ((number, rows[-1]) for number, rows in self.seen.items()):
            history = self.desk.reading.open(number).history
            assert [revision.number for revision in history] == [*range(1, row.revision + 1)]
            for revision in history:
                assert self.desk.correction.revision_text(row, revision.number).digest() == revision.digest

    def the_counts_are_right(self) -> None:
        rows = [self.desk.reading.find(number) for number in self.seen]
        pages = {queue: self.desk.reading.page(queue, editor="Éditeur A").rows for queue in Queue}
        assert self.desk.reading.counts("Éditeur A") == {queue: len(page) for queue, page in pages.items()}
        for queue, page in pages.items():
            flags = Counter(each for row in page for each in row.counts)
            assert self.desk.reading.class_counts(queue, editor="Éditeur A") == flags
        assert sum(len(pages[queue]) for queue in set(Queue) - {Queue.MINE, Queue.SENT_BACK}) == len(rows)


def play(examples: int, steps: int, server: Server | None = None) -> None:
    """Play the game so many times, so many steps each."""
    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        lambda: DeskMachine(server),
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            suppress_health_check=[*HealthCheck],
        ),
    )


def test_no_order_of_acts_breaks_a_promise() -> None:
    play(examples=30, steps=30)


def test_no_order_of_acts_breaks_a_promise_on_a_server(server: Server) -> None:
    play(examples=6, steps=30, server=server)


@pytest.mark.campaign
def test_no_order_of_acts_breaks_a_promise_in_a_long_run() -> None:
    play(examples=3000, steps=60)
