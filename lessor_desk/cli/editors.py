"""`lessor-desk editors`: who works at the desk."""

from __future__ import annotations

import click

from lessor_desk.cli.command import Group
from lessor_desk.cli.options import as_json_lines, database
from lessor_desk.cli.output import as_json, print_line, shown
from lessor_desk.cli.wording import say

_HERE = "lessor_desk.cli.managing_editors"
_MODULES = {
    "add": (_HERE, "add"),
    "roles": (_HERE, "set_roles"),
    "remove": (_HERE, "remove"),
    "passphrase": (_HERE, "passphrase"),
}


@click.group("editors", cls=Group, modules=_MODULES, area="editors.", help=say("editors.help"))
@as_json_lines
@database
@click.pass_context
def editors(context: click.Context, as_json_lines: bool, db: str | None) -> None:
    if context.invoked_subcommand is not None:
        above = context.default_map or {}
        given = {"db": db} if db is not None else {}
        context.default_map = {name: {**above.get(name, {}), **given} for name in _MODULES}
        return
    from lessor_desk.cli.desk import opened

    with opened(db) as desk:
        people = desk.people.editors()
    for person in people:
        roles = sorted(role.value for role in person.roles)
        if as_json_lines:
            print_line(as_json({"name": person.name, "roles": roles}))
        else:
            held = ", ".join(say(f"role.{role}") for role in roles) or say("editors.gone")
            guarded = f" · {say('editors.guarded')}" if person.guarded else ""
            print_line(f"{shown(person.name)} · {held}{guarded}")
