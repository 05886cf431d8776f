"""`lessor-desk list`: the items of the desk."""

from __future__ import annotations

import click

from lessor_desk.cli.command import command
from lessor_desk.cli.options import as_json_lines, database, editor
from lessor_desk.cli.output import as_json, print_line, shown, tell
from lessor_desk.cli.wording import say
from lessor_desk.workflow.states import Queue, Status


@command("list")
@click.option("--status", type=click.Choice([each.value for each in Status]), help=say("list.status"))
@click.option("--source", metavar="SOURCE", help=say("list.source"))
@click.option("--waiting", is_flag=True, help=say("list.waiting"))
@click.option("--search", default="", metavar=say("metavar.text"), help=say("list.search"))
@as_json_lines
@database
@editor
def list_items(
    status: str | None,
    source: str | None,
    waiting: bool,
    search: str,
    as_json_lines: bool,
    db: str | None,
    editor: str | None,
) -> None:
    from lessor_desk.cli.desk import opened, reader
    from lessor_desk.cli.item_json import item_json
    from lessor_desk.cli.item_line import item_line

    with opened(db) as desk:
        name = reader(desk, editor)
        wanted = Status(status) if status else None
        queue = Queue.WAITING if waiting else None
        after: object | None = None
        while search and desk.reading.index():
            pass
        while True:
            page = desk.reading.page(
                queue, editor=name, after=after, status=wanted, source=source, search=search
            )
            for row in page.rows:
                print_line(as_json(item_json(row)) if as_json_lines else item_line(row))
            after = page.next_after
            if after is None:
                for each in page.unread:
                    tell(shown(say("list.unread", condition=each)))
                return
