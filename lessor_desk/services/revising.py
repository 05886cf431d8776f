"""How a text changes: the item is taken in hand, what was typed is kept, the new text is a revision."""

from __future__ import annotations

from collections.abc import Mapping

from lessor_desk.services import writing
from lessor_desk.services.change import Change
from lessor_desk.services.item_rows import item_text
from lessor_desk.services.rows import ItemText
from lessor_desk.workflow.transitions import Act

Facts = Mapping[str, str | int]


def begin(change: Change) -> None:
    """The first change takes the item in hand and, where that is due, into review."""
    found = change.allowed(Act.CORRECT)
    draft = change.draft
    if draft is not None and draft.editor != change.editor.name:
        writing.settle_draft(change, "taken_over", {"editor": change.editor.name})
    if found.after is not None and found.after is not change.item.status:
        change.move(Act.CORRECT, found.after)
    change.hold()
    change.touch()


def revise(change: Change, text: ItemText, cause: str, facts: Facts | None) -> None:
    """Make `text` a new revision, with its cause; a draft before it is one too. The same text makes none."""
    draft = change.draft
    if draft is None and text == writing.newest_text(change.session, change.item):
        return
    begin(change)
    draft = change.draft
    if draft is not None and item_text(draft) != text:
        writing.settle_draft(change)
    else:
        writing.drop_draft(change)
    writing.write(change, text, cause, facts)
