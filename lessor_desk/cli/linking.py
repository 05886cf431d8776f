"""`lessor-desk link`, `unlink`: items that belong together, said by a person."""

from __future__ import annotations

import click

from lessor_desk.cli.command import command
from lessor_desk.cli.options import database, editor, item
from lessor_desk.cli.output import print_line
from lessor_desk.cli.wording import say

RELATIONS = ("full_text", "teaser", "duplicate", "update")

other = click.argument("other", metavar=say("metavar.other"))


@command("link")
@item
@other
@click.option("--as", "relation", type=click.Choice(RELATIONS), help=say("link.as"))
@database
@editor
def link(item: str, other: str, relation: str | None, db: str | None, editor: str | None) -> None:
    from lessor_desk.cli.desk import opened, person
    from lessor_desk.cli.item_line import link_line
    from lessor_desk.matching.relations import Relation

    with opened(db) as desk:
        who, row = person(desk, editor), desk.reading.find(item)
        meant = Relation(relation) if relation else None
        desk.pairing.attach(row, other, editor=who, relation=meant)
        number = desk.reading.find(other).number
        for each in desk.pairing.links(row.number):
            if each.number == number:
                print_line(link_line(each))


@command("unlink")
@item
@other
@database
@editor
def unlink(item: str, other: str, db: str | None, editor: str | None) -> None:
    from lessor_desk.cli.desk import opened, person

    with opened(db) as desk:
        who, row = person(desk, editor), desk.reading.find(item)
        number = desk.reading.find(other).number
        desk.pairing.part(row, number, editor=who)
    print_line(say("unlink.done", n=row.number, other=number))
