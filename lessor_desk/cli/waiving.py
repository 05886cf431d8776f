"""`lessor-desk waive` and `unwaive`: one kind of finding set aside in a selection of items."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from lessor_desk.cli.command import command
from lessor_desk.cli.options import database, editor, items
from lessor_desk.cli.output import print_line, shown, tell
from lessor_desk.cli.status import Exit
from lessor_desk.cli.wording import refusal, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lessor_desk.services.waiving import WaivedItem

code = click.option("--code", required=True, metavar="E101", help=say("waive.code"))


@command("waive")
@items
@code
@click.option("--reason", default="", metavar=say("metavar.text"), help=say("waive.reason"))
@database
@editor
def waive(items: tuple[str, ...], code: str, reason: str, db: str | None, editor: str | None) -> None:
    from lessor_desk.cli.desk import opened, person

    with opened(db) as desk:
        who = person(desk, editor)
        rows = [desk.reading.find(name) for name in items]
        done = desk.correction.waive_rule(rows, code.upper(), editor=who, reason=reason)
    _tell("waive.done", done)


@command("unwaive")
@items
@code
@database
@editor
def unwaive(items: tuple[str, ...], code: str, db: str | None, editor: str | None) -> None:
    from lessor_desk.cli.desk import opened, person

    with opened(db) as desk:
        who = person(desk, editor)
        rows = [desk.reading.find(name) for name in items]
        done = desk.correction.unwaive_rule(rows, code.upper(), editor=who)
    _tell("unwaive.done", done)


def _tell(sentence: str, done: Iterable[WaivedItem]) -> None:
    status = Exit.OK
    for each in done:
        if each.refused is None:
            print_line(say(sentence, number=each.row.number, n=len(each.words)))
        else:
            why = refusal(each.refused.key, **each.refused.facts)
            tell(shown(say("decided.refused", item=each.row.number, why=why)))
            status = Exit.REFUSED
    click.get_current_context().exit(status)
