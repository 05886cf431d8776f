"""`lessor-desk export`: approved items leave the desk."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from lessor_desk.cli.command import command
from lessor_desk.cli.options import database, editor
from lessor_desk.cli.output import on_terminal, print_text, shown, shown_lines, tell
from lessor_desk.cli.status import Exit
from lessor_desk.cli.wording import say
from lessor_desk.workflow.states import Status

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk
    from lessor_desk.services.rows import ItemRow

_READY = frozenset({Status.APPROVED, Status.DELIVERED})


@command("export")
@click.argument("items", nargs=-1, metavar=say("metavar.item") + "…")
@click.option("--format", "form", type=click.Choice(["text"]), default="text", help=say("export.format"))
@click.option("-o", "--output", default="-", metavar=say("metavar.file"), help=say("export.output"))
@database
@editor
@click.pass_context
def export(
    context: click.Context,
    items: tuple[str, ...],
    form: str,
    output: str,
    db: str | None,
    editor: str | None,
) -> None:
    from lessor_desk.cli.desk import opened, person

    with opened(db) as desk:
        who = person(desk, editor)
        rows = [desk.reading.find(name) for name in items] if items else _approved(desk, who)
        if not rows:
            tell(say("export.nothing"))
            return
        if status := _not_ready(rows):
            context.exit(status)
        try:
            _export_to(output, desk, rows, who)
        except OSError as error:
            if isinstance(error, BrokenPipeError):
                raise
            why = error.strerror or type(error).__name__
            tell(shown(say("export.not_written", path=output, why=why)))
            context.exit(Exit.USAGE)
    tell(say("export.done", n=len(rows)))


def _approved(desk: Desk, who: str) -> list[ItemRow]:
    """All items that are approved and not yet delivered, in order of arrival."""
    rows: list[ItemRow] = []
    after: object | None = None
    while True:
        page = desk.reading.page(None, editor=who, after=after, status=Status.APPROVED)
        rows += page.rows
        after = page.next_after
        if after is None:
            return sorted(rows, key=lambda row: row.number)


def _not_ready(rows: list[ItemRow]) -> Exit | None:
    """Refuse the whole export if one of its items is not approved, before anything is written."""
    waiting = [row for row in rows if row.status not in _READY]
    for row in waiting:
        tell(say("export.not_approved", n=row.number, status=say(f"status.{row.status.value}")))
    return Exit.REFUSED if waiting else None


def _export_to(output: str, desk: Desk, rows: list[ItemRow], who: str) -> None:
    """Write the items to a folder, a file or standard output (`-`). Raises OSError."""
    place = Path(output)
    if output == "-" and on_terminal():
        texts = BytesIO()
        _write_all(desk, rows, texts, who)
        print_text(shown_lines(texts.getvalue().decode()))
    elif output == "-":
        _write_all(desk, rows, sys.stdout.buffer, who)
    elif place.is_dir():
        for row in rows:
            with (place / f".{row.number}.txt.part").open("wb") as file:
                _write_all(desk, [row], file, who)
            Path(file.name).replace(place / f"{row.number}.txt")
    else:
        with (place.parent / f".{place.name}.part").open("wb") as file:
            _write_all(desk, rows, file, who)
        Path(file.name).replace(place)


def _write_all(desk: Desk, rows: list[ItemRow], stream: BinaryIO, who: str) -> None:
    """Write one text after the other, a blank line between them; what was delivered before stays as it is."""
    for row in rows:
        if row is not rows[0]:
            stream.write(b"\n")
        if row.status is Status.DELIVERED:
            stream.write(desk.delivery.export_text(row, editor=who))
        else:
            desk.delivery.deliver([row], stream, editor=who)
        stream.flush()
