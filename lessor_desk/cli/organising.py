"""`lessor-desk prioritise`, `assign`, `label`, `views`: how the desk arranges its work."""

from __future__ import annotations

import click

from lessor_desk.cli.command import command
from lessor_desk.cli.options import as_json_lines, database, editor, items
from lessor_desk.cli.output import as_json, print_line, shown
from lessor_desk.cli.wording import say
from lessor_desk.workflow.states import Priority

_LEVELS = {each.name.lower(): each for each in Priority}


@command("prioritise")
@items
@click.option("--level", type=click.Choice(list(_LEVELS)), required=True, help=say("prioritise.level"))
@database
@editor
def prioritise(items: tuple[str, ...], level: str, db: str | None, editor: str | None) -> None:
    from lessor_desk.cli.desk import opened, person

    with opened(db) as desk:
        who = person(desk, editor)
        for name in items:
            row = desk.organising.prioritise(desk.reading.find(name), _LEVELS[level], editor=who)
            print_line(say("prioritised", n=row.number, level=say(f"priority.{level}")))


@command("assign")
@items
@click.option("--to", metavar=say("metavar.name"), help=say("assign.to"))
@database
@editor
def assign(items: tuple[str, ...], to: str | None, db: str | None, editor: str | None) -> None:
    from lessor_desk.cli.desk import opened, person

    with opened(db) as desk:
        who = person(desk, editor)
        for name in items:
            row = desk.organising.assign(desk.reading.find(name), to, editor=who)
            told = (
                say("assigned", n=row.number, name=shown(to)) if to else say("assigned.nobody", n=row.number)
            )
            print_line(told)


@command("label")
@items
@click.option("--add", multiple=True, metavar=say("metavar.text"), help=say("label.add"))
@click.option("--remove", multiple=True, metavar=say("metavar.text"), help=say("label.remove"))
@database
@editor
def label(
    items: tuple[str, ...],
    add: tuple[str, ...],
    remove: tuple[str, ...],
    db: str | None,
    editor: str | None,
) -> None:
    from lessor_desk.cli.desk import opened, person

    with opened(db) as desk:
        who = person(desk, editor)
        for name in items:
            row = desk.organising.label(desk.reading.find(name), add=add, remove=remove, editor=who)
            print_line(say("labelled", n=row.number, labels=shown(", ".join(row.labels)) or "–"))


@command("views")
@click.option("--add", metavar=say("metavar.name"), help=say("views.add"))
@click.option("--search", default="", metavar=say("metavar.text"), help=say("views.search"))
@click.option("--everybody", is_flag=True, help=say("views.everybody"))
@click.option("--remove", type=int, metavar="ID", help=say("views.remove"))
@click.option("--rename", type=int, metavar="ID", help=say("views.rename"))
@click.option("--to", metavar=say("metavar.name"), help=say("views.to"))
@click.option("--move", type=int, metavar="ID", help=say("views.move"))
@click.option("--by", "places", type=int, default=-1, show_default=True, metavar="N", help=say("views.by"))
@as_json_lines
@database
@editor
@click.pass_context
def views(
    context: click.Context,
    add: str | None,
    search: str,
    everybody: bool,
    remove: int | None,
    rename: int | None,
    to: str | None,
    move: int | None,
    places: int,
    as_json_lines: bool,
    db: str | None,
    editor: str | None,
) -> None:
    from lessor_desk.cli.desk import opened, person

    if (rename is None) != (to is None):
        raise click.UsageError(say("views.rename_to"), context)
    with opened(db) as desk:
        who = person(desk, editor)
        if rename is not None and to is not None:
            desk.organising.rename_view(rename, to, editor=who)
        if move is not None:
            desk.organising.move_view(move, places, editor=who)
        if remove is not None:
            desk.organising.drop_view(remove, editor=who)
        if add is not None:
            desk.organising.save_view(add, search, editor=who, everybody=everybody)
        for view in desk.organising.views(who):
            facts = {
                "id": view.id,
                "name": view.name,
                "search": view.search,
                "owner": view.owner,
                "items": view.number,
            }
            if as_json_lines:
                print_line(as_json(facts))
            else:
                print_line(f"{view.id:>4}  {shown(view.name)} · {view.number} · {shown(view.search)}")
