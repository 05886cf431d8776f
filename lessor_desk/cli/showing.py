"""`lessor-desk show`: one item whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lessor_desk.cli.command import command
from lessor_desk.cli.options import as_json_lines, database, editor, item
from lessor_desk.cli.output import as_json, print_line, shown, shown_lines
from lessor_desk.cli.wording import locale, say
from lessor_desk.services import causes

if TYPE_CHECKING:
    from lessor_desk.services.rows import OpenItem, RevisionRow


@command("show")
@item
@as_json_lines
@database
@editor
def show(item: str, as_json_lines: bool, db: str | None, editor: str | None) -> None:
    from lessor_desk.cli.desk import opened, reader
    from lessor_desk.cli.item_json import open_item_json

    with opened(db) as desk:
        found = desk.reading.open(item, reader=reader(desk, editor) or None)
    if as_json_lines:
        print_line(as_json(open_item_json(found)))
        return
    for line in _lines(found):
        print_line(line)


def _lines(found: OpenItem) -> Iterator[str]:
    from lessor_desk.checks.wording import message
    from lessor_desk.cli.item_line import item_line, link_line

    yield item_line(found.row).strip()
    for name, value in found.text.meta.items():
        yield f"{shown(name)}: {shown(value)}"
    yield ""
    if found.text.headline:
        yield shown(found.text.headline)
        yield ""
    yield from shown_lines(found.text.body).split("\n")
    if found.findings:
        yield ""
        yield say("show.findings")
        for each in found.findings:
            span = each.finding.span
            waived = f" {say('show.waived', name=shown(each.waived_by))}" if each.waived_by else ""
            told = shown(message(each.finding, locale()))
            yield f"  {each.finding.code} {each.part}:{span.start}-{span.end} {told}{waived}"
    if found.links:
        yield ""
        yield say("show.links")
        yield from map(link_line, found.links)
    yield ""
    yield say("show.history")
    for revision in found.history:
        yield f"  {revision.number}. {cause(revision)}"
    for note in found.notes:
        yield f"  {say('show.note', name=shown(note.author))} {shown(note.text)}"


def cause(revision: RevisionRow) -> str:
    """Who made `revision`, when and why, on one line."""
    local = revision.at.astimezone()
    why = causes.told(revision, locale())
    who = f"{shown(revision.author)} · " if revision.author else ""
    return f"{who}{local:%Y-%m-%d %H:%M} · {shown(why)}"
