"""`lessor-desk checks`: the catalogue of the checks, printed from the registry."""

from __future__ import annotations

import click

from lessor_desk.cli.command import command
from lessor_desk.cli.output import as_json, print_line, print_text, shown
from lessor_desk.cli.wording import locale, say

_FORMATS = ("text", "json", "markdown")


@command("checks")
@click.option("--format", "form", type=click.Choice(_FORMATS), default="text", help=say("checks.format"))
def checks(form: str) -> None:
    from lessor_desk.checks.base import class_of
    from lessor_desk.checks.registry import CHECKS
    from lessor_desk.checks.wording import title
    from lessor_desk.cli.manual import manual

    if form == "markdown":
        print_text(manual(CHECKS))
        return
    for check in CHECKS:
        kind = class_of(check.code).value
        name = title(check.code, locale())
        if form == "json":
            print_line(as_json({"code": check.code, "name": check.name, "class": kind, "title": name}))
        else:
            print_line(f"{check.code}  {say(f'class_name.{kind}'):<13} {shown(name)}")
