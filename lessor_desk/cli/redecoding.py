"""`lessor-desk redecode`: the kept bytes of an item read again in another code page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from lessor_desk.cli.command import command
from lessor_desk.cli.options import database, editor, item
from lessor_desk.cli.output import print_line
from lessor_desk.cli.wording import say
from lessor_desk.text.codepages import title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lessor_desk.services.redecoding import Redecoding


@command("redecode")
@item
@click.option("--as", "page", required=True, metavar=say("metavar.name"), help=say("redecode.as"))
@click.option("--preview", is_flag=True, help=say("redecode.preview"))
@database
@editor
def redecode(item: str, page: str, preview: bool, db: str | None, editor: str | None) -> None:
    from lessor_desk.cli.desk import opened, person
    from lessor_desk.cli.side_by_side import side_by_side

    with opened(db) as desk:
        row = desk.reading.find(item)
        found = desk.redecoding.preview(row, page)
        if preview:
            headings = say("redecode.now"), say("redecode.then", page=title(found.page))
            for line in side_by_side(found.before, found.after, headings):
                print_line(line)
        else:
            row = desk.redecoding.redecode(row, page, editor=person(desk, editor))
            print_line(say("redecode.done", n=row.number, page=title(found.page), revision=row.revision))
        for line in _told(found):
            print_line(line)


def _told(found: Redecoding) -> Iterator[str]:
    if found.strays:
        yield say("redecode.strays", n=found.strays, page=title(found.page))
    if not found.same_split:
        yield say("redecode.split")
    if found.corrections:
        yield say("redecode.corrections", n=found.corrections)
