"""`lessor-desk export`: approved items leave the desk."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from lessor_desk.cli.command import command
from lessor_desk.cli.options import database, editor
from lessor_desk.cli.output import as_json, on_terminal, print_text, shown, shown_lines, tell
from lessor_desk.cli.status import Exit
from lessor_desk.cli.wording import say
from lessor_desk.workflow.states import Status

if TYPE_CHECKING:
    from lessor_desk.export.outgoing import Form, Unwritable
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
    output: str,
    db: str | None,
    editor: str | None,
) -> None:
    from lessor_desk.cli.desk import opened, person
    from lessor_desk.export.files import write_whole
    from lessor_desk.export.outgoing import Form, UnwritableTextError

    page = _page(context, page)
    if draft and not items:
        raise click.UsageError(say("export.which_draft"), context)
    with opened(db) as desk:
        who = person(desk, editor)
        rows = [desk.reading.find(name) for name in items] if items else _approved(desk, who)
        if not rows:
            tell(say("export.nothing"))
            return
        if not draft and (status := _not_ready(rows)):
            context.exit(status)
        if Form(form) is Form.DOCX and len(rows) > 1 and not Path(output).is_dir():
            raise click.UsageError(say("export.one_docx"), context)
        wanted = _Wanted(desk, who, Form(form), page, draft)
        try:
            _export_to(output, wanted, rows)
            if manifest is not None and not draft:
                write_whole(
                    Path(manifest), as_json(desk.delivery.manifest(rows, editor=who)).encode() + b"\n"
                )
        except UnwritableTextError as error:
            tell(shown(say("export.unwritable", n=error.number, characters=_named(error.characters))))
            for place in error.places[:_MOST_PLACES]:
                tell(shown(_placed(place)))
            if (left := len(error.places) - _MOST_PLACES) > 0:
                tell(say("export.more_places", n=left))
            context.exit(Exit.REFUSED)
        except OSError as error:
            if isinstance(error, BrokenPipeError):
                raise
            why = error.strerror or type(error).__name__
            tell(shown(say("export.not_written", path=output, why=why)))
            context.exit(Exit.USAGE)
    tell(say("export.done", n=len(rows)))


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


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Who exports from which desk, and in which form."""

    desk: Desk
    who: str
    form: Form
    page: str
    draft: bool

    def write(self, row: ItemRow, stream: BinaryIO) -> None:
        """Write one item; what was delivered before, and what is a draft, stays as it is."""
        delivery = self.desk.delivery
        if self.draft or row.status is Status.DELIVERED:
            stream.write(
                delivery.export(row, editor=self.who, form=self.form, page=self.page, draft=self.draft)
            )
        else:
            delivery.deliver([row], stream, editor=self.who, form=self.form, page=self.page)
        stream.flush()


def _export_to(output: str, wanted: _Wanted, rows: list[ItemRow]) -> None:
    """Write the items to a folder, a file or standard output (`-`). Raises OSError."""
    place = Path(output)
    if output == "-" and on_terminal():
        texts = BytesIO()
        _write_all(wanted, rows, texts)
        print_text(shown_lines(texts.getvalue().decode(wanted.page, "replace")))
    elif output == "-":
        _write_all(wanted, rows, sys.stdout.buffer)
    elif place.is_dir():
        from lessor_desk.export.outgoing import SUFFIXES

        for row in rows:
            name = f"{row.number}{SUFFIXES[wanted.form]}"
            with (place / f".{name}.part").open("wb") as file:
                wanted.write(row, file)
            Path(file.name).replace(place / name)
    else:
        with (place.parent / f".{place.name}.part").open("wb") as file:
            _write_all(wanted, rows, file)
        Path(file.name).replace(place)


def _write_all(wanted: _Wanted, rows: list[ItemRow], stream: BinaryIO) -> None:
    """Write one item after the other, a blank line between texts."""
    for row in rows:
        if row is not rows[0]:
            stream.write("\n".encode(wanted.page if wanted.form == "text" else "utf-8"))
        wanted.write(row, stream)


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
