"""`lessor-desk send`, `approve`, `send-back`, `spike` and the like: decisions about items."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from lessor_desk.cli.command import command
from lessor_desk.cli.options import database, editor, items
from lessor_desk.cli.output import print_line, shown, tell
from lessor_desk.cli.status import Exit
from lessor_desk.cli.wording import refusal, say

if TYPE_CHECKING:
    from lessor_desk.services.review import ReviewService
    from lessor_desk.services.rows import ItemRow

    Decision = Callable[[ReviewService, ItemRow, str], ItemRow]

note = click.option("--note", default="", metavar=say("metavar.text"), help=say("send-back.note"))


@command("send")
@items
@database
@editor
def send(items: tuple[str, ...], db: str | None, editor: str | None) -> None:
    _decide(items, db, editor, lambda review, seen, who: review.send(seen, editor=who))


@command("approve")
@items
@database
@editor
def approve(items: tuple[str, ...], db: str | None, editor: str | None) -> None:
    _decide(items, db, editor, lambda review, seen, who: review.approve(seen, editor=who))


@command("send-back")
@items
@note
@database
@editor
def send_back(items: tuple[str, ...], note: str, db: str | None, editor: str | None) -> None:
    _decide(items, db, editor, lambda review, seen, who: review.send_back(seen, editor=who, note=note))


@command("take-back")
@items
@database
@editor
def take_back(items: tuple[str, ...], db: str | None, editor: str | None) -> None:
    _decide(items, db, editor, lambda review, seen, who: review.take_back(seen, editor=who))


@command("spike")
@items
@click.option("--reason", default="", metavar=say("metavar.text"), help=say("spike.reason"))
@database
@editor
def spike(items: tuple[str, ...], reason: str, db: str | None, editor: str | None) -> None:
    _decide(items, db, editor, lambda review, seen, who: review.spike(seen, editor=who, reason=reason))


@command("unspike")
@items
@database
@editor
def unspike(items: tuple[str, ...], db: str | None, editor: str | None) -> None:
    _decide(items, db, editor, lambda review, seen, who: review.unspike(seen, editor=who))


@command("reopen")
@items
@note
@database
@editor
def reopen(items: tuple[str, ...], note: str, db: str | None, editor: str | None) -> None:
    _decide(items, db, editor, lambda review, seen, who: review.reopen(seen, editor=who, note=note))


@command("rectify")
@items
@note
@database
@editor
def rectify(items: tuple[str, ...], note: str, db: str | None, editor: str | None) -> None:
    _decide(items, db, editor, lambda review, seen, who: review.rectify(seen, editor=who, note=note))


@command("withdraw")
@items
@note
@database
@editor
def withdraw(items: tuple[str, ...], note: str, db: str | None, editor: str | None) -> None:
    _decide(items, db, editor, lambda review, seen, who: review.withdraw(seen, editor=who, note=note))


def _decide(items: tuple[str, ...], db: str | None, editor: str | None, decision: Decision) -> None:
    """Decide about each item by itself: one that is refused is told, the others go on."""
    from lessor_desk.cli.desk import opened, person
    from lessor_desk.workflow.errors import Refusal

    status = Exit.OK
    with opened(db) as desk:
        who = person(desk, editor)
        for name in items:
            try:
                row = decision(desk.review, desk.reading.find(name), who)
            except Refusal as error:
                tell(shown(say("decided.refused", item=name, why=refusal(error.key, **error.facts))))
                status = Exit.REFUSED
            else:
                print_line(say("decided.done", n=row.number, status=say(f"status.{row.status.value}")))
    click.get_current_context().exit(status)
