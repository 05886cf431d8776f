"""`lessor-desk levels`: how grave the flags of each rule are on this desk, and which rules are off."""

from __future__ import annotations

import click

from lessor_desk.cli.command import command
from lessor_desk.cli.options import as_json_lines, database, editor
from lessor_desk.cli.output import as_json, print_line, shown
from lessor_desk.cli.wording import locale, say

_LEVELS = ("blocking", "correct", "advice", "usual", "on", "off")


@command("levels")
@click.argument("rule", required=False, metavar=say("metavar.rule"))
@click.argument("level", required=False, type=click.Choice(_LEVELS), metavar=say("metavar.level"))
@as_json_lines
@database
@editor
def levels(
    rule: str | None, level: str | None, as_json_lines: bool, db: str | None, editor: str | None
) -> None:
    from lessor_desk.checks.base import Severity
    from lessor_desk.checks.wording import title
    from lessor_desk.cli.desk import opened, person
    from lessor_desk.services.levels import CLASSES, RULES

    with opened(db) as desk:
        now = desk.levels.read()
        if rule is not None and level is not None:
            enabled = level != "off" if level in ("on", "off") else now.on(rule)
            severity = now.severities.get(rule)
            if level not in ("on", "off"):
                severity = None if level == "usual" else Severity(level)
            name = person(desk, editor)
            now = desk.levels.change(rule, severity=severity, enabled=enabled, by=name)
            below = desk.levels.recount(editor=name).below
            while below is not None:
                below = desk.levels.recount(editor=name, below=below).below
        for each in RULES if rule is None else (rule,):
            grave, on = now.of(each), now.on(each)
            if as_json_lines:
                print_line(as_json({"rule": each, "severity": grave.value, "on": on}))
                continue
            named = say(f"class_name.{each}") if each in CLASSES else title(each, locale())
            told = say(f"severity.{grave.value}") if on else say("levels.off")
            print_line(f"{each:<12} {told:<12} {shown(named)}")
