"""`lessor-desk fix`: many items of the desk repaired at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from lessor_desk.cli.command import command
from lessor_desk.cli.options import as_json_lines, database, editor
from lessor_desk.cli.output import as_json, print_line, shown, shown_lines, tell
from lessor_desk.cli.status import Exit
from lessor_desk.cli.wording import refusal, say
from lessor_desk.workflow.states import Status

if TYPE_CHECKING:
    from lessor_desk.services.rows import BulkReport, ProposedFix


@command("fix")
@click.argument("items", nargs=-1, metavar=say("metavar.item") + "…")
@click.option("--safe", is_flag=True, help=say("fix.safe"))
@click.option("--select", multiple=True, metavar="CODE", help=say("fix.select"))
@click.option("--status", type=click.Choice([each.value for each in Status]), help=say("fix.status"))
@click.option("--search", default="", metavar=say("metavar.text"), help=say("list.search"))
@click.option("--preview", is_flag=True, help=say("fix.preview"))
@click.option("--undo", is_flag=True, help=say("fix.undo"))
@as_json_lines
@database
@editor
@click.pass_context
def fix(
    context: click.Context,
    items: tuple[str, ...],
    safe: bool,
    select: tuple[str, ...],
    status: str | None,
    search: str,
    preview: bool,
    undo: bool,
    as_json_lines: bool,
    db: str | None,
    editor: str | None,
) -> None:
    if not undo and not safe and not preview:
        raise click.UsageError(say("fix.only_safe"), context)
    from lessor_desk.cli.desk import opened, person
    from lessor_desk.cli.progress import progress

    with opened(db) as desk, progress(say("fix.progress")) as report:
        who = person(desk, editor)
        if undo:
            done = desk.bulk.undo(desk.bulk.latest(who), editor=who, report=report)
            _tell(done, as_json_lines, "fix.undone")
            context.exit(Exit.REFUSED if done.refused else Exit.OK)
        if items:
            numbers = tuple(desk.reading.find(name).number for name in items)
        else:
            wanted = Status(status) if status else None
            numbers = desk.bulk.numbers(editor=who, status=wanted, search=search)
        codes = tuple(each.strip().upper() for given in select for each in given.split(","))
        changes = [each for each in desk.bulk.propose(numbers, select=codes) if each.safe or not safe]
        if preview:
            for each in changes:
                print_line(as_json(_json(each)) if as_json_lines else _line(each))
            return
        done = desk.bulk.apply(changes, editor=who, report=report)
        _tell(done, as_json_lines, "fix.done")
        context.exit(Exit.REFUSED if done.refused else Exit.OK)


def _json(change: ProposedFix) -> dict[str, object]:
    return {
        "number": change.number,
        "field": change.part,
        "code": change.code,
        "safety": "safe" if change.safe else "review",
        "before": change.before,
        "after": change.after,
        "edits": [
            {"start": each.span.start, "end": each.span.end, "text": each.text} for each in change.edits
        ],
    }


def _line(change: ProposedFix) -> str:
    words = f"…{change.leading}⟦{change.before}→{change.after}⟧{change.trailing}…"
    safety = say("fix.is_safe") if change.safe else say("fix.is_review")
    return f"{change.number:>6}  {change.code} {safety} {change.part}: {shown_lines(words)}".replace(
        "\n", " "
    )


def _tell(report: BulkReport, as_json_lines: bool, key: str) -> None:
    for number, why in report.refused:
        told = refusal(why.key, **why.facts)
        tell(shown(say("decided.refused", item=number, why=told)))
    if as_json_lines:
        facts = {
            "bulk": report.bulk,
            "items": [row.number for row in report.done],
            "changes": report.changes,
            "refused": [{"number": number, "reason": why.key} for number, why in report.refused],
        }
        print_line(as_json(facts))
    else:
        print_line(say(key, n=len(report.done), changes=report.changes))
