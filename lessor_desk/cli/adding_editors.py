"""`lessor-desk editors add`: one more person at the desk."""

from __future__ import annotations

import click

from lessor_desk.cli.command import command
from lessor_desk.cli.options import database, editor
from lessor_desk.cli.output import print_line, shown
from lessor_desk.cli.wording import say
from lessor_desk.workflow.states import Role


@command("editors.add")
@click.argument("name", metavar=say("metavar.name"))
@click.option(
    "--role",
    "roles",
    type=click.Choice([role.value for role in Role]),
    multiple=True,
    help=say("editors.role"),
)
@database
@editor
def add(name: str, roles: tuple[str, ...], db: str | None, editor: str | None) -> None:
    from lessor_desk.cli.desk import opened

    with opened(db) as desk:
        person = desk.people.add(name, map(Role, roles), by=editor)
    held = ", ".join(say(f"role.{role.value}") for role in sorted(person.roles))
    print_line(say("editors.added", name=shown(person.name), roles=held))
