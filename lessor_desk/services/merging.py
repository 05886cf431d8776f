"""One text made of two: for each passage that differs, what a person keeps. No database here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from lessor_desk.services.comparing import Comparison, PartComparison
from lessor_desk.services.rows import ItemText


class Keep(StrEnum):
    """What is kept of a passage: the words at the left (before), at the right (after), or both in turn."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


def merged(comparison: Comparison, choices: Sequence[Keep]) -> ItemText:
    """The text that `choices` make, one for each change of `comparison` in order. Nothing else is touched."""
    choice, before, after = iter(choices), comparison.before, comparison.after
    texts = {part.part: "".join(_pieces(part, choice)) for part in comparison.parts}
    meta = dict(before.meta)
    for name in texts.keys() & {*before.meta, *after.meta}:
        if texts[name] or (name in before.meta and name in after.meta):
            meta[name] = texts[name]
        else:
            meta.pop(name, None)
    return ItemText(texts.get("headline", before.headline), texts["body"], meta)


def _pieces(part: PartComparison, choices: Iterator[Keep]) -> Iterator[str]:
    done = 0
    for change in part.changes:
        yield part.before[done : change.before.start]
        left, right = change.before.of(part.before), change.after.of(part.after)
        match next(choices):
            case Keep.LEFT:
                yield left
            case Keep.RIGHT:
                yield right
            case Keep.BOTH:
                yield _both(left, right)
        done = change.before.end
    yield part.before[done:]


def _both(left: str, right: str) -> str:
    """Left, then right, with a blank between them where neither has one."""
    if not left or not right or left[-1].isspace() or right[0].isspace():
        return left + right
    return f"{left}\n{right}" if "\n" in left + right else f"{left} {right}"
