"""`lessor-desk empty-spike`: spiked items erased for ever."""

from __future__ import annotations

import click

from lessor_desk.cli.command import command
from lessor_desk.cli.options import database, editor
from lessor_desk.cli.output import print_line, tell
from lessor_desk.cli.wording import say


@command("empty-spike")
@click.argument("items", nargs=-1, metavar=say("metavar.item") + "…")
@click.option("--yes", is_flag=True, help=say("empty-spike.yes"))
@database
@editor
def empty_spike(items: tuple[str, ...], yes: bool, db: str | None, editor: str | None) -> None:
    from lessor_desk.cli.desk import opened, person

    with opened(db) as desk:
        who = person(desk, editor)
        numbers = [desk.reading.find(name).number for name in items] if items else desk.erasing.spiked()
        if not yes:
            tell(say("empty-spike.would", n=len(numbers)))
            return
        erased = desk.erasing.empty_spike(numbers, by=who)
    print_line(say("empty-spike.done", n=erased.items))
    if erased.raws_kept:
        print_line(say("empty-spike.kept", n=erased.raws_kept))
