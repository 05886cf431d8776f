"""`lessor-desk history` and `undo-step`: the revisions of an item, compared, restored, undone one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from lessor_desk.cli.command import command
from lessor_desk.cli.options import as_json_lines, database, editor, item
from lessor_desk.cli.output import as_json, print_line, shown, tell
from lessor_desk.cli.showing import cause
from lessor_desk.cli.status import Exit
from lessor_desk.cli.wording import refusal, say

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk
    from lessor_desk.services.history import Undoing
    from lessor_desk.services.rows import ItemRow


@command("history")
@item
@click.option("--compare", nargs=2, type=int, metavar="N N", help=say("history.compare"))
@click.option("--restore", type=int, metavar="N", help=say("history.restore"))
@as_json_lines
@database
@editor
@click.pass_context
def history(
    context: click.Context,
    item: str,
    compare: tuple[int, int] | None,
    restore: int | None,
    as_json_lines: bool,
    db: str | None,
    editor: str | None,
) -> None:
    if compare and restore:
        raise click.UsageError(say("history.one"), context)
    from lessor_desk.cli.desk import opened, person, reader

    with opened(db) as desk:
        row = desk.reading.find(item)
        if restore is not None:
            row = desk.correction.restore(row, restore, editor=person(desk, editor))
            print_line(say("history.restored", n=row.number, old=restore, revision=row.revision))
        elif compare:
            _print_compared(desk, row, *compare)
        else:
            _print_revisions(desk, row, reader(desk, editor) or None, as_json_lines)


@command("undo-step")
@item
@click.argument("revision", type=int, metavar="N")
@click.option("--preview", is_flag=True, help=say("undo-step.preview"))
@database
@editor
@click.pass_context
def undo_step(
    context: click.Context, item: str, revision: int, preview: bool, db: str | None, editor: str | None
) -> None:
    from lessor_desk.cli.desk import opened, person
    from lessor_desk.cli.side_by_side import side_by_side
    from lessor_desk.workflow.errors import OverlapsError

    with opened(db) as desk:
        row = desk.reading.find(item)
        found = desk.history.preview_undo(row, revision)
        if preview:
            headings = say("redecode.now"), say("undo-step.then", revision=revision)
            for line in side_by_side(found.now, found.text, headings):
                print_line(line)
        if found.overlaps:
            _tell_overlaps(found)
            error = OverlapsError(revision=revision, n=len(found.overlaps))
            tell(shown(refusal(error.key, **error.facts)))
            context.exit(Exit.REFUSED)
        if not preview:
            row = desk.history.undo_step(row, revision, editor=person(desk, editor))
            print_line(say("undo-step.done", n=row.number, old=revision, revision=row.revision))


def _print_revisions(desk: Desk, row: ItemRow, name: str | None, as_json_lines: bool) -> None:
    from lessor_desk.cli.item_json import revision_json

    for revision in desk.reading.open(row.number, reader=name).history:
        if as_json_lines:
            print_line(as_json(revision_json(revision)))
        else:
            print_line(f"{revision.number}. {cause(revision)}")


def _print_compared(desk: Desk, row: ItemRow, one: int, other: int) -> None:
    from lessor_desk.cli.side_by_side import side_by_side

    texts = [desk.correction.revision_text(row, number) for number in (one, other)]
    headings = say("history.revision", n=one), say("history.revision", n=other)
    for line in side_by_side(texts[0], texts[1], headings):
        print_line(line)


def _tell_overlaps(found: Undoing) -> None:
    for each in found.overlaps:
        tell(
            shown(say("undo-step.overlap", part=each.part, before=each.before, step=each.step, now=each.now))
        )
