"""`lessor-desk editors add`, `roles`, `remove`, `passphrase`: who works at the desk, and as what."""

from __future__ import annotations

import os

import click

from lessor_desk.cli.command import command
from lessor_desk.cli.options import database, editor
from lessor_desk.cli.output import print_line, shown
from lessor_desk.cli.wording import say
from lessor_desk.workflow.states import Role

NEW_PASSPHRASE = "LESSOR_DESK_NEW_PASSPHRASE"

name = click.argument("name", metavar=say("metavar.name"))
roles = click.option(
    "--role",
    "roles",
    type=click.Choice([role.value for role in Role]),
    multiple=True,
    help=say("editors.role"),
)


@command("editors.add")
@name
@roles
@database
@editor
def add(name: str, roles: tuple[str, ...], db: str | None, editor: str | None) -> None:
    from lessor_desk.cli.desk import opened, reader

    with opened(db) as desk:
        person = desk.people.add(name, map(Role, roles), by=reader(desk, editor) or None)
    _tell(person.name, person.roles)


@command("editors.roles")
@name
@roles
@database
@editor
def set_roles(name: str, roles: tuple[str, ...], db: str | None, editor: str | None) -> None:
    if not roles:
        raise click.UsageError(say("editors.which_roles"), click.get_current_context())
    from lessor_desk.cli.desk import opened, reader

    with opened(db) as desk:
        person = desk.people.set_roles(name, map(Role, roles), by=reader(desk, editor) or None)
    _tell(person.name, person.roles)


@command("editors.remove")
@name
@database
@editor
def remove(name: str, db: str | None, editor: str | None) -> None:
    from lessor_desk.cli.desk import opened, reader

    with opened(db) as desk:
        person = desk.people.set_roles(name, (), by=reader(desk, editor) or None)
    print_line(say("editors.removed", name=shown(person.name)))


@command("editors.passphrase")
@name
@click.option("--remove", "ends", is_flag=True, help=say("editors.end_passphrase"))
@database
@editor
def passphrase(name: str, ends: bool, db: str | None, editor: str | None) -> None:
    from lessor_desk.cli.desk import ask, opened, reader
    from lessor_desk.cli.desk import passphrase as current_passphrase

    with opened(db) as desk:
        person = desk.people.get(name)
        by = reader(desk, editor) if editor not in (None, name) else name
        current = current_passphrase(name) if by == name and person.guarded else None
        if ends:
            new: str | None = ""
        else:
            new = os.environ.get(NEW_PASSPHRASE) or ask(
                say("editors.new_passphrase", name=shown(name)), twice=say("editors.once_more")
            )
        if new is None:
            raise click.UsageError(
                say("editors.no_terminal", variable=NEW_PASSPHRASE), click.get_current_context()
            )
        desk.people.set_passphrase(name, new, by=by, current=current)
    print_line(say("editors.passphrase_set" if new else "editors.passphrase_ended", name=shown(name)))


def _tell(name: str, roles: frozenset[Role]) -> None:
    held = ", ".join(say(f"role.{role.value}") for role in sorted(roles))
    print_line(say("editors.added", name=shown(name), roles=held))
