"""`lessor-desk doctor`: a report on program and desk, for a person to read before anybody else does."""

from __future__ import annotations

import click

from lessor_desk.catalogue import sentence
from lessor_desk.cli.command import command
from lessor_desk.cli.options import database, editor
from lessor_desk.cli.output import as_json, print_line, shown
from lessor_desk.cli.progress import progress
from lessor_desk.cli.status import Exit
from lessor_desk.cli.wording import locale, say

_SIGNS = {"fine": "ok", "look": "?", "bad": "!!"}


@command("doctor")
@click.option("--json", "as_json_lines", is_flag=True, help=say("doctor.json"))
@database
@editor
@click.pass_context
def doctor(context: click.Context, as_json_lines: bool, db: str | None, editor: str | None) -> None:
    from lessor_desk.cli.desk import url
    from lessor_desk.services.doctor import Verdict, examined

    with progress(say("doctor.course")) as report:
        lines = tuple(examined(url(db), report=report))
    bad = False
    for line in lines:
        bad |= line.verdict is Verdict.BAD
        told = sentence(f"doctor.{line.key}", locale(), **line.facts)
        if as_json_lines:
            facts = {"key": line.key, "verdict": line.verdict.value, "facts": line.facts, "message": told}
            print_line(as_json(facts))
        else:
            print_line(f"{_SIGNS[line.verdict.value]:<3} {shown(told)}")
    context.exit(Exit.FINDINGS if bad else Exit.OK)
