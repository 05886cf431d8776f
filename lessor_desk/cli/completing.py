"""`lessor-desk complete`, `ask`: what is done about a text whose end is missing."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lessor_desk.catalogue import LOCALES
from lessor_desk.cli.command import command
from lessor_desk.cli.options import as_json_lines, database, editor, item
from lessor_desk.cli.output import as_json, print_line, print_text, shown, shown_lines, tell
from lessor_desk.cli.wording import ingest, locale, say

if TYPE_CHECKING:
    from lessor_desk.services.completion import Completion, Passage
    from lessor_desk.services.desk import Desk
    from lessor_desk.services.rows import ItemRow

_STDIN = "-"
_SAID = {"completed": "complete.completed", "pasted": "complete.pasted", "brief": "complete.brief_done"}
_BEFORE = 120  # code points of what is kept that are shown before what is added


@command("complete")
@item
@click.option("--with", "other", metavar=say("metavar.item"), help=say("complete.with"))
@click.option("--paste", metavar=say("metavar.file"), help=say("complete.paste"))
@click.option("--brief", is_flag=True, help=say("complete.brief"))
@click.option("--anyway", is_flag=True, help=say("complete.anyway"))
@click.option("--preview", is_flag=True, help=say("complete.preview"))
@as_json_lines
@database
@editor
@click.pass_context
def complete(
    context: click.Context,
    item: str,
    other: str | None,
    paste: str | None,
    brief: bool,
    anyway: bool,
    preview: bool,
    as_json_lines: bool,
    db: str | None,
    editor: str | None,
) -> None:
    if sum((other is not None, paste is not None, brief)) > 1:
        raise click.UsageError(say("complete.one_way"), context)
    if anyway and other is None:
        raise click.UsageError(say("complete.with_anyway"), context)
    pasted = None if paste is None else _read(paste, context)
    from lessor_desk.cli.desk import opened, person

    with opened(db) as desk:
        row = desk.reading.find(item)
        looked = _preview(desk, row, other, pasted, brief=brief, anyway=anyway)
        if not preview:
            who = person(desk, editor)
            row = _done(desk, row, looked, other, pasted, editor=who, anyway=anyway)
    _print(row, looked, done=not preview, as_json_lines=as_json_lines)


@command("ask")
@item
@click.option("--lang", type=click.Choice(LOCALES), help=say("ask.lang"))
@click.option("--done", is_flag=True, help=say("ask.done"))
@database
@editor
def ask(item: str, lang: str | None, done: bool, db: str | None, editor: str | None) -> None:
    from lessor_desk.cli.desk import opened, person

    with opened(db) as desk:
        who, row = person(desk, editor), desk.reading.find(item)
        if done:
            row = desk.completing.stop_waiting(row, editor=who)
            print_line(say("ask.ended", n=row.number))
            return
        message = desk.completing.message(row.number, editor=who, locale=lang or locale())
        row = desk.completing.ask(row, editor=who)
    print_line(shown(message.subject))
    print_line("")
    print_text(shown_lines(message.body))
    tell(say("ask.waiting", n=row.number))


def _read(name: str, context: click.Context) -> str:
    """The text of a file that is pasted, in whatever code page it is."""
    from lessor_desk.ingest import SetAside, read

    try:
        raw = sys.stdin.buffer.read() if name == _STDIN else Path(name).read_bytes()
        return read(raw, name=name).text
    except SetAside as aside:
        raise click.UsageError(ingest(aside.reason, **aside.facts), context) from None
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise click.UsageError(say("complete.unread", path=name, why=why), context) from None


def _preview(
    desk: Desk, row: ItemRow, other: str | None, pasted: str | None, *, brief: bool, anyway: bool
) -> Completion:
    if brief:
        return desk.completing.preview_brief(row)
    if pasted is not None:
        return desk.completing.preview_pasted(row, pasted)
    return desk.completing.preview_full_text(row, other, anyway=anyway)


def _done(
    desk: Desk,
    row: ItemRow,
    looked: Completion,
    other: str | None,
    pasted: str | None,
    *,
    editor: str,
    anyway: bool,
) -> ItemRow:
    if looked.cause == "brief":
        return desk.completing.run_as_brief(row, editor=editor)
    if pasted is not None:
        return desk.completing.paste(row, pasted, editor=editor)
    return desk.completing.take_full_text(row, other, editor=editor, anyway=anyway)


def _print(row: ItemRow, looked: Completion, *, done: bool, as_json_lines: bool) -> None:
    if as_json_lines:
        print_line(as_json(_json(row, looked)))
        return
    if looked.added:
        start = max(0, looked.kept - _BEFORE)
        kept = looked.after.body[start : looked.kept]
        print_text(("… " if start else "") + shown_lines(kept) + "⟦" + shown_lines(looked.added) + "⟧")
    else:
        print_text(shown_lines(looked.after.body))
    _list(say("complete.reapplied"), looked.reapplied)
    _list(say("complete.left_out"), looked.left_out)
    tell(say(_SAID[looked.cause] if done else "complete.previewed", n=row.number, **looked.facts))


def _list(title: str, passages: Iterable[Passage]) -> None:
    told = [f"  « {shown(each.before)} » → « {shown(each.after)} »" for each in passages]
    if told:
        tell("\n".join([title, *told]))


def _json(row: ItemRow, looked: Completion) -> dict[str, Any]:
    return {
        "id": row.id,
        "number": row.number,
        "revision": row.revision,
        "cause": looked.cause,
        "facts": dict(looked.facts),
        "before": looked.before.body,
        "after": looked.after.body,
        "kept": looked.kept,
        "reapplied": [{"before": each.before, "after": each.after} for each in looked.reapplied],
        "left_out": [{"before": each.before, "after": each.after} for each in looked.left_out],
    }
