"""`lessor-desk imports` and `undo-import`: what came in together, listed, and taken back whole."""

from __future__ import annotations

from dataclasses import asdict

import click

from lessor_desk.cli.command import command
from lessor_desk.cli.options import as_json_lines, database, editor
from lessor_desk.cli.output import as_json, print_line, shown, tell
from lessor_desk.cli.wording import say


@command("imports")
@as_json_lines
@database
def imports(as_json_lines: bool, db: str | None) -> None:
    from lessor_desk.cli.desk import opened

    with opened(db) as desk:
        for row in desk.imports.latest():
            told = asdict(row)
            if as_json_lines:
                print_line(as_json(told | {"started_at": row.started_at.isoformat()}))
                continue
            facts = told | {"at": row.started_at.astimezone().strftime("%Y-%m-%d %H:%M"), "n": row.items}
            print_line(shown(say("imports.line", **facts)))


@command("undo-import")
@click.argument("number", type=int, required=False, metavar=say("metavar.import"))
@click.option("--yes", is_flag=True, help=say("undo-import.yes"))
@database
@editor
def undo_import(number: int | None, yes: bool, db: str | None, editor: str | None) -> None:
    from lessor_desk.cli.desk import opened, person

    with opened(db) as desk:
        who = person(desk, editor)
        found = desk.imports.find(number)
        if not yes:
            tell(say("undo-import.would", n=found.items, id=found.id))
            return
        gone = desk.imports.undo(found.id, by=who)
    print_line(say("undo-import.done", n=len(gone), id=found.id))
