"""An item on one line, for people."""

from __future__ import annotations

from datetime import datetime

from lessor_desk.cli.output import shown
from lessor_desk.cli.wording import say
from lessor_desk.services.rows import ItemRow, LinkRow
from lessor_desk.workflow.states import Edition

_LONGEST = 70  # code points of headline or opening


def item_line(row: ItemRow) -> str:
    """Number, kind, state, source, flags by class, and the headline or how the text begins."""
    flags = ", ".join(say(f"class.{each.value}", n=number) for each, number in row.counts.items() if number)
    facts = [
        say(f"kind.{row.kind.value}"),
        say(f"status.{row.status.value}"),
        *(() if row.edition is Edition.FIRST else (say(f"edition.{row.edition.value}"),)),
        shown(row.source),
        flags or say("class.none"),
        *_waiting(row.waiting_since),
    ]
    return f"{row.number:>6}  {' · '.join(facts)} · {_words(row)}"


def link_line(link: LinkRow) -> str:
    """What the other item is, its number, its source, and how it begins."""
    common = say("link.common", n=link.common_bytes) if link.common_bytes else say("link.by_hand")
    facts = [say(f"link.{link.relation.value}"), shown(link.source), common, _words(link)]
    return f"{link.number:>6}  {' · '.join(facts)}"


def _words(row: ItemRow | LinkRow) -> str:
    words = row.headline or row.opening
    return shown(words if len(words) <= _LONGEST else words[:_LONGEST].rstrip() + "…")


def _waiting(since: datetime | None) -> tuple[str, ...]:
    """Since when the source was asked, as a day and an hour here."""
    if since is None:
        return ()
    return (say("list.waiting_since", time=f"{since.astimezone():%Y-%m-%d %H:%M}"),)
