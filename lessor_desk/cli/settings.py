"""`lessor-desk settings`: what the desk has agreed upon."""

from __future__ import annotations

from dataclasses import asdict

import click

from lessor_desk.cli.command import command
from lessor_desk.cli.options import as_json_lines, database, editor
from lessor_desk.cli.output import as_json, print_line, shown
from lessor_desk.cli.wording import say

_SWITCH = {"on": True, "yes": True, "true": True, "off": False, "no": False, "false": False}


@command("settings")
@click.argument("name", required=False, metavar=say("metavar.name"))
@click.argument("value", required=False, metavar=say("settings.value"))
@as_json_lines
@database
@editor
def settings(
    name: str | None, value: str | None, as_json_lines: bool, db: str | None, editor: str | None
) -> None:
    if name is not None and value is None:
        raise click.UsageError(say("settings.no_value", name=shown(name)), click.get_current_context())
    wanted = _meant(value) if value is not None else None
    from lessor_desk.cli.desk import opened, person

    with opened(db) as desk:
        if name is not None and wanted is not None:
            desk.settings.change(name, wanted, by=person(desk, editor))
        now = asdict(desk.settings.read())
    if as_json_lines:
        print_line(as_json(now))
        return
    for each, found in now.items():
        print_line(f"{each} {('off', 'on')[found] if isinstance(found, bool) else found}")


def _meant(value: str) -> bool | int:
    if value.lower() in _SWITCH:
        return _SWITCH[value.lower()]
    if value.isascii() and value.isdigit() and len(value) < 10:
        return int(value)
    raise click.UsageError(say("settings.what", value=shown(value)), click.get_current_context())
