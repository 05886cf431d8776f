"""An item on one line, for people."""

from __future__ import annotations

from lessor_desk.cli.output import shown
from lessor_desk.cli.wording import say
from lessor_desk.services.rows import ItemRow

_LONGEST = 70  # code points of headline or opening


def item_line(row: ItemRow) -> str:
    """Number, kind, state, source, flags by class, and the headline or how the text begins."""
    flags = ", ".join(say(f"class.{each.value}", n=number) for each, number in row.counts.items() if number)
    words = row.headline or row.opening
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rstrip() + "…"
    facts = [
        say(f"kind.{row.kind.value}"),
        say(f"status.{row.status.value}"),
        shown(row.source),
        flags or say("class.none"),
    ]
    return f"{row.number:>6}  {' · '.join(facts)} · {shown(words)}"
