"""A search of the list finds what an older desk has brought along without an index."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from desk import AtTheDesk
from sqlalchemy import create_engine, text

from lessor_desk.services.desk import Desk

pytestmark = pytest.mark.window


def test_items_without_an_index_are_found_once_the_window_is_open(
    url: str, open_window: Callable[..., AtTheDesk]
) -> None:
    with Desk.open(url) as desk:
        desk.people.add("Éditeur A")
        for words in ("La foire de Ségou ouvre.", "La route de Kayes est coupée."):
            desk.imports.bring_bytes(words.encode(), name="a.txt", editor="Éditeur A")
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO item_search (item_search) VALUES ('delete-all')"))
        connection.execute(text("UPDATE item_search_filled SET number = 0"))
    engine.dispose()
    at_desk = open_window()
    at_desk.wait(lambda: at_desk.items.rowCount() == 2)
    at_desk.wait(lambda: at_desk.window.session.is_idle)
    at_desk.window.list.search_changed.emit("segou")
    at_desk.wait(lambda: at_desk.items.rowCount() == 1)
    assert at_desk.window.list.model.rows[0].opening == "La foire de Ségou ouvre."
