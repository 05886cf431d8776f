"""`lessor-desk notes`: what was said about an item, and something to say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from lessor_desk.cli.command import command
from lessor_desk.cli.options import as_json_lines, database, editor, item
from lessor_desk.cli.output import as_json, print_line, shown
from lessor_desk.cli.wording import say

if TYPE_CHECKING:
    from lessor_desk.services.rows import NoteRow


@command("notes")
@item
@click.option("--add", "text", metavar=say("metavar.text"), help=say("notes.add"))
@click.option("--on", "words", metavar=say("metavar.text"), help=say("notes.on"))
@as_json_lines
@database
@editor
def notes(
    item: str, text: str | None, words: str | None, as_json_lines: bool, db: str | None, editor: str | None
) -> None:
    from lessor_desk.cli.desk import opened, person, reader
    from lessor_desk.cli.item_json import note_json

    if words is not None and text is None:
        raise click.UsageError(say("notes.on_without_add"))
    with opened(db) as desk:
        if text is not None:
            who, row = person(desk, editor), desk.reading.find(item)
            passage = desk.notes.passage(row, words) if words is not None else None
            desk.notes.add(row, text, editor=who, passage=passage)
        found = desk.reading.open(item, reader=reader(desk, editor) or None)
    for note in found.notes:
        if as_json_lines:
            print_line(as_json(note_json(note)))
        else:
            for line in _lines(note):
                print_line(line)


def _lines(note: NoteRow) -> Iterator[str]:
    local = note.at.astimezone()
    yield f"{note.number}. {shown(note.author)} · {local:%Y-%m-%d %H:%M}"
    if note.passage is not None:
        key = "notes.passage" if note.passage.span is not None else "notes.passage_gone"
        yield f"   {say(key, words=shown(note.passage.words))}"
    yield from (f"   {shown(line)}" for line in note.text.split("\n"))
