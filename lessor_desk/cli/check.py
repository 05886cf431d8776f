"""`lessor-desk check`: findings on files or records, without a desk."""

from __future__ import annotations

import click

from lessor_desk.cli.command import command
from lessor_desk.cli.wording import say

_FORMATS = ("text", "json", "jsonl", "sarif")


@command("check")
@click.argument("paths", nargs=-1, metavar=say("metavar.paths"))
@click.option("--records", metavar=say("metavar.file"), help=say("check.records"))
@click.option("--format", "form", type=click.Choice(_FORMATS), default="text", help=say("check.format"))
@click.option("--select", multiple=True, metavar="CODES", help=say("check.select"))
@click.option("--ignore", multiple=True, metavar="CODES", help=say("check.ignore"))
@click.option("--source", metavar="SOURCE", help=say("check.source"))
@click.option("--fix", is_flag=True, help=say("check.fix"))
@click.option("--diff", is_flag=True, help=say("check.diff"))
@click.option("--write", is_flag=True, help=say("check.write"))
@click.pass_context
def check(
    context: click.Context,
    paths: tuple[str, ...],
    records: str | None,
    form: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    source: str | None,
    fix: bool,
    diff: bool,
    write: bool,
) -> None:
    mistakes = {
        "paths_or_records": bool(paths) == bool(records),
        "records_have_sources": bool(records) and source is not None,
        "diff_or_write": diff and write,
        "records_are_not_fixed": bool(records) and (fix or diff or write),
        "stdin_is_not_written": write and "-" in paths,
    }
    for mistake, made in mistakes.items():
        if made:
            raise click.UsageError(say(f"check.{mistake}"), context)

    from lessor_desk.cli.checking.selection import Selection, UnknownNameError

    try:
        selection = Selection.of(select, ignore)
    except UnknownNameError as error:
        raise click.UsageError(say("check.unknown_code", name=error.name), context) from None

    if records:
        from lessor_desk.cli.checking.records import answer_all

        context.exit(answer_all(records, selection))

    from lessor_desk.cli.checking.inputs import Inputs
    from lessor_desk.cli.checking.reports import REPORTS

    inputs = Inputs(paths, selection, source)
    REPORTS["diff" if diff else "write" if write else "fix" if fix else form](inputs)
    context.exit(inputs.status)
