"""One of several processes at one desk: `python worker.py URL NAME SEED ACTS`; prints what it has written.

Each text that it writes is the newest one with a word of its own in front; it ends in a full stop, so that it
may be sent. A text that the desk does not take is kept beside the item, as the window does it.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter

from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.workflow.errors import Refusal

ACTS = (
    ("type",) * 8
    + ("revise",) * 3
    + ("leave",) * 3
    + ("send",) * 3
    + ("approve", "reopen") * 3
    + ("send_back",)
)
ACTS += ("spike", "unspike", "take_over", "take_back", "note", "read")
WRITING = ("type", "revise")


def main(url: str, name: str, seed: str, acts: str) -> None:
    """Work, then print `{"words": […], "told": {…}}`."""
    chance = random.Random(seed)
    words: list[str] = []
    told: Counter[str] = Counter()
    with Desk.open(url) as desk:
        numbers = [row.number for row in desk.reading.page(None, editor=name).rows]
        seen = {number: desk.reading.open(number) for number in numbers}
        for number_of_act in range(int(acts)):
            act, number = chance.choice(ACTS), chance.choice(numbers)
            if (
                act in WRITING and chance.random() < 0.9
            ):  # each mostly in half of them, so that the other may approve
                number = chance.choice(numbers[int(seed) % 2 :: 2])
            if chance.random() < 0.7:  # else what was seen some time ago
                seen[number] = desk.reading.open(number)
            item = seen[number]
            if act in WRITING:
                word = f"{name[0]}{seed}{number_of_act}"
                words.append(word)
                text = ItemText("", f"{word} {item.text.body}")
                told[write(desk, item.row, text, name, act)] += 1
            else:
                told[decide(desk, item.row, name, act)] += 1
    print(json.dumps({"words": words, "told": told}))


def write(desk: Desk, row: ItemRow, text: ItemText, name: str, act: str) -> str:
    """Save `text`; what is refused is kept beside the item."""
    try:
        if act == "type":
            desk.correction.save_draft(row, text, editor=name)
        else:
            desk.correction.revise(row, text, editor=name, cause="typed")
    except Refusal as refusal:
        desk.correction.keep_beside(row, text, editor=name)
        return f"kept: {refusal.name}"
    return act


def decide(desk: Desk, row: ItemRow, name: str, act: str) -> str:
    """Do `act`, whatever comes of it."""
    try:
        match act:
            case "leave" | "take_over":
                getattr(desk.correction, act)(row, editor=name)
            case "note":
                desk.notes.add(row, "Vu.", editor=name)
            case "read":
                desk.reading.changed_since(0)
            case "send_back" | "reopen":
                getattr(desk.review, act)(row, editor=name, note="Revoir.")
            case _:
                getattr(desk.review, act)(row, editor=name)
    except Refusal as refusal:
        return f"refused: {refusal.name}"
    return act


if __name__ == "__main__":
    main(*sys.argv[1:])
