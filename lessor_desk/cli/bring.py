"""`lessor-desk import`: files, folders or standard input become items."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from lessor_desk.cli.command import command
from lessor_desk.cli.options import as_json_lines, database, editor
from lessor_desk.cli.output import as_json, print_line, shown, tell
from lessor_desk.cli.status import Exit
from lessor_desk.cli.wording import ingest, say

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk
    from lessor_desk.services.rows import ImportReport

_STDIN = "-"


@command("import")
@click.argument("paths", nargs=-1, required=True, metavar=say("metavar.paths"))
@click.option("--source", metavar="SOURCE", help=say("import.source"))
@as_json_lines
@database
@editor
@click.pass_context
def bring(
    context: click.Context,
    paths: tuple[str, ...],
    source: str | None,
    as_json_lines: bool,
    db: str | None,
    editor: str | None,
) -> None:
    if _STDIN in paths and len(paths) > 1:
        raise click.UsageError(say("import.stdin_alone"), context)
    from lessor_desk.cli.desk import opened, person

    with opened(db) as desk:
        report = _brought(desk, paths, source, person(desk, editor))
    _print(report, as_json_lines)
    nothing_read = report.set_aside and not (report.new or report.already_there)
    context.exit(Exit.USAGE if nothing_read else Exit.OK)


def _brought(desk: Desk, paths: tuple[str, ...], source: str | None, editor: str) -> ImportReport:
    from lessor_desk.cli.progress import progress

    if paths == (_STDIN,):
        raw = sys.stdin.buffer.read()
        return desk.imports.bring_bytes(raw, name="stdin", editor=editor, source=source or "stdin")
    with progress(say("import.progress")) as report:
        told = None if report is None else (lambda course: report(course.done, course.total))
        return desk.imports.bring(paths, editor=editor, source=source, report=told)


def _print(report: ImportReport, as_json_lines: bool) -> None:
    from lessor_desk.cli.item_json import item_json
    from lessor_desk.cli.item_line import item_line

    for row in report.items:
        print_line(as_json(item_json(row)) if as_json_lines else item_line(row))
    reasons = [(aside.name, ingest(aside.reason, **aside.facts)) for aside in report.set_aside]
    notes = [(note.name, ingest(note.key, **note.facts)) for note in report.notes]
    if as_json_lines:
        print_line(
            as_json(
                {
                    "received": report.received,
                    "new": report.new,
                    "already_there": report.already_there,
                    "set_aside": [{"name": name, "reason": reason} for name, reason in reasons],
                    "notes": [{"name": name, "note": note} for name, note in notes],
                }
            )
        )
        return
    for _, reason in reasons:
        tell(shown(reason))
    for name, note in notes:
        tell(shown(say("import.note", name=name, note=note)))
    counts = (
        say("import.received", n=report.received),
        say("import.new", n=report.new),
        say("import.already_there", n=report.already_there),
        say("import.set_aside", n=len(report.set_aside)),
    )
    print_line(", ".join(counts) + ".")
