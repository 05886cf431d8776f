"""`lessor-desk export`: approved items leave the desk."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lessor_desk.cli.command import command
from lessor_desk.cli.options import database, editor
from lessor_desk.cli.output import as_json, holds_something, on_terminal, print_text, shown, shown_lines, tell
from lessor_desk.cli.status import Exit
from lessor_desk.cli.wording import say
from lessor_desk.workflow.states import Status

if TYPE_CHECKING:
    from lessor_desk.cli.outlet import Outlet
    from lessor_desk.export.outgoing import Unwritable
    from lessor_desk.services.delivery import Foreseen, Written
    from lessor_desk.services.desk import Desk
    from lessor_desk.services.rows import ItemRow

_MOST_PLACES = 20  # of characters that cannot be written, told one by one
_READY = frozenset({Status.APPROVED, Status.DELIVERED})


@command("export")
@click.argument("items", nargs=-1, metavar=say("metavar.item") + "…")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "html", "docx", "ninjs"]),
    default="text",
    help=say("export.format"),
)
@click.option("--code-page", "page", default="utf-8", metavar=say("metavar.name"), help=say("export.page"))
@click.option("--draft", is_flag=True, help=say("export.draft"))
@click.option("--manifest", metavar=say("metavar.file"), help=say("export.manifest"))
@click.option("--overwrite", is_flag=True, help=say("export.overwrite"))
@click.option("-o", "--output", default="-", metavar=say("metavar.file"), help=say("export.output"))
@database
@editor
@click.pass_context
def export(
    context: click.Context,
    items: tuple[str, ...],
    form: str,
    page: str,
    draft: bool,
    manifest: str | None,
    overwrite: bool,
    output: str,
    db: str | None,
    editor: str | None,
) -> None:
    from lessor_desk.cli.desk import opened, person
    from lessor_desk.cli.outlet import Outlet
    from lessor_desk.export.files import write_whole
    from lessor_desk.export.outgoing import Form

    page = _page(context, page)
    if draft and not items:
        raise click.UsageError(say("export.which_draft"), context)
    if draft and manifest is not None:
        raise click.UsageError(say("export.no_proof"), context)
    with opened(db) as desk:
        who = person(desk, editor)
        rows = [desk.reading.find(name) for name in dict.fromkeys(items)] if items else _approved(desk, who)
        if not rows:
            tell(say("export.nothing"))
            return
        if not draft and (status := _not_ready(rows)):
            context.exit(status)
        if Form(form) is Form.DOCX and len(rows) > 1 and not Path(output).is_dir():
            raise click.UsageError(say("export.one_docx"), context)
        for name in (output, manifest):
            if name not in (None, "-") and not overwrite and holds_something(Path(name)):
                tell(shown(say("export.there", path=name)))
                context.exit(Exit.USAGE)
        outlet = Outlet(desk, who, Form(form), page, draft)
        foreseen = desk.delivery.foresee(rows, form=outlet.form, page=page, draft=draft)
        if any(each.unwritable for each in foreseen):
            _tell_unwritable(foreseen)
            context.exit(Exit.REFUSED)
        if refusal := next((each.refusal for each in foreseen if each.refusal is not None), None):
            raise refusal
        where = output
        try:
            written = _export_to(output, outlet, rows)
            if manifest is not None:
                where = manifest
                proof = desk.delivery.manifest(rows, editor=who, written=written)
                write_whole(Path(manifest), as_json(proof).encode() + b"\n")
        except OSError as error:
            if isinstance(error, BrokenPipeError):
                raise
            why = error.strerror or type(error).__name__
            tell(shown(say("export.not_written", path=where, why=why)))
            if outlet.left:
                tell(say("export.drafts" if draft else "export.done", n=outlet.left))
            context.exit(Exit.USAGE)
    tell(say("export.drafts" if draft else "export.done", n=len(rows)))


def _approved(desk: Desk, who: str) -> list[ItemRow]:
    """All items that are approved and not yet delivered, in order of arrival."""
    rows: list[ItemRow] = []
    after: object | None = None
    while True:
        page = desk.reading.page(None, editor=who, after=after, status=Status.APPROVED)
        rows += page.rows
        after = page.next_after
        if after is None:
            return sorted(rows, key=lambda row: row.number)


def _not_ready(rows: list[ItemRow]) -> Exit | None:
    """Refuse the whole export if one of its items is not approved, before anything is written."""
    waiting = [row for row in rows if row.status not in _READY]
    for row in waiting:
        tell(say("export.not_approved", n=row.number, status=say(f"status.{row.status.value}")))
    return Exit.REFUSED if waiting else None


def _tell_unwritable(foreseen: Iterable[Foreseen]) -> None:
    """Tell every character that the form does not have, item by item."""
    for each in foreseen:
        if not each.unwritable:
            continue
        characters = _named("".join(dict.fromkeys(place.character for place in each.unwritable)))
        tell(shown(say("export.unwritable", n=each.number, characters=characters)))
        for place in each.unwritable[:_MOST_PLACES]:
            tell(shown(_placed(place)))
        if (left := len(each.unwritable) - _MOST_PLACES) > 0:
            tell(say("export.more_places", n=left))


def _export_to(output: str, outlet: Outlet, rows: list[ItemRow]) -> list[Written]:
    """Write the items to a folder, a file or standard output (`-`). Raises OSError."""
    place = Path(output)
    if output == "-" and on_terminal():
        texts = BytesIO()
        outlet.to_stream(rows, texts)
        print_text(shown_lines(texts.getvalue().decode(outlet.page, "replace")))
    elif output == "-":
        outlet.to_stream(rows, sys.stdout.buffer)
    elif place.is_dir():
        return outlet.to_folder(rows, place)
    elif place.exists() and not place.is_file():
        with place.open("wb") as file:  # a pipe, a device
            outlet.to_stream(rows, file)
    else:
        outlet.to_file(rows, place.resolve())
    return []


def _page(context: click.Context, name: str) -> str:
    from lessor_desk.text.codepages import named

    try:
        return named(name)
    except KeyError:
        raise click.UsageError(say("export.unknown_page", name=shown(name)), context) from None


def _named(characters: str) -> str:
    """Characters as people and programs tell them: `ɛ (U+025B)`."""
    return ", ".join(f"{sign} (U+{ord(sign):04X})" for sign in characters)


def _placed(place: Unwritable) -> str:
    """Where a character stands: `  headline, character 7: ɛ (U+025B)`."""
    told = {"character": _named(place.character), "sign": place.sign, "line": place.line}
    return "  " + say(f"export.place.{place.part}", **told)
