"""A name that came in whole in one item is offered for the one that lacks letters in another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from desk import AtTheDesk

from lessor_desk.services.desk import Desk
from lessor_desk.workflow.states import Role

pytestmark = pytest.mark.window

WHOLE = "Le maire de Zéfirbôdo a ouvert le marché hier matin, devant une foule nombreuse."
LOST = "Le pr?sident a visit? Z?firb?do hier, apr?s deux semaines de travaux."
CLEAN = "Les pluies ont repris dans la région, après deux semaines de chaleur."


def test_it_is_offered_as_opened_while_typing_and_in_what_is_pasted(
    url: str, tmp_path: Path, open_window: Callable[..., AtTheDesk]
) -> None:
    (tmp_path / "site").mkdir()
    for number, text in enumerate((WHOLE, LOST, CLEAN), 1):
        (tmp_path / "site" / f"{number}.txt").write_text(text, encoding="utf-8")
    with Desk.open(url) as store:
        store.people.add("Éditeur A", frozenset(Role))
        numbers = [row.number for row in store.imports.bring([tmp_path / "site"], editor="Éditeur A").items]
    desk = open_window("Éditeur A")

    def offered() -> list[str | None]:
        return [flag.flag.after for flag in desk.window.pane.flags]

    desk.open(numbers[1])
    desk.wait(lambda: "Zéfirbôdo" in offered())
    before = len(offered())
    desk.write("Le b?ton. ")
    desk.wait(lambda: len(offered()) > before and "Zéfirbôdo" in offered())

    desk.open(numbers[2])
    desk.wait(lambda: offered() == [])
    desk.write(LOST + " ")
    desk.wait(lambda: "Zéfirbôdo" in offered())
