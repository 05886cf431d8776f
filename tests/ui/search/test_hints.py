"""What may be typed is offered, and what is offered is understood."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessor_desk.checks.base import FindingClass
from lessor_desk.services.searching import searched
from lessor_desk.ui.search.hints import Known, as_search, completed, offers
from lessor_desk.ui.search.views import standard_views
from lessor_desk.workflow.queues import STATUSES
from lessor_desk.workflow.states import Queue

KNOWN = Known(("MSPC", "Courriel MSPC"), ("Éditeur A", "Chef B"), ("CAN 2027", "Une"))
TODAY = date(2026, 3, 2)


@pytest.mark.usefixtures("french")
def test_conditions_are_offered_where_nothing_is_typed() -> None:
    assert offers("", KNOWN)[:3] == ("statut:", "signalement:", "source:")
    assert offers("segou", KNOWN) == ()
    assert offers("segou ", KNOWN) == ()


@pytest.mark.usefixtures("french")
def test_values_are_offered_behind_a_condition() -> None:
    assert "à_relire" in offers("segou statut:", KNOWN)
    assert offers("statut:A_VAL", KNOWN) == ("à_valider",)
    assert offers("pour:", KNOWN) == ("moi", "Éditeur A", "Chef B")
    assert offers("source:mspc", KNOWN) == ("Courriel MSPC",)
    assert offers('étiquette:"can', KNOWN) == ("CAN 2027",)
    assert offers("inconnu:", KNOWN) == ()


def test_a_name_of_several_words_is_completed_in_quotes() -> None:
    assert completed("foire pour:é", "Éditeur A") == 'foire pour:"Éditeur A" '
    assert completed('pour:"Éditeur', "Éditeur A") == 'pour:"Éditeur A" '
    assert completed("", "statut:") == "statut:"


@pytest.mark.usefixtures("french")
@pytest.mark.parametrize("condition", offers("", KNOWN) or ("",))
def test_whatever_is_offered_is_understood(condition: str) -> None:
    for condition in offers("", KNOWN):
        for value in offers(condition, KNOWN):
            assert searched(completed(condition, value), today=TODAY).unread == ()
            assert searched(completed(condition, value), today=TODAY), (condition, value)


@pytest.mark.usefixtures("french")
def test_a_queue_and_its_filter_are_a_search() -> None:
    for queue in set(Queue) - {Queue.WAITING}:
        search = searched(as_search(queue, [FindingClass.TRUNCATION]), today=TODAY)
        assert search.statuses == {*STATUSES[queue]}
        assert search.classes == {FindingClass.TRUNCATION}
        assert not search.unread
    assert as_search(Queue.WAITING, []) == ""


@pytest.mark.usefixtures("french")
def test_the_views_of_every_desk_are_understood() -> None:
    searches = [searched(view.search, today=TODAY) for view in standard_views()]
    assert all(search.statuses and not search.unread and not search.terms for search in searches)
    assert [bool(search.assignees) for search in searches] == [True, False, False, False]
    assert searches[1].lost
    assert searches[3].doubled


@given(st.text(max_size=40))
def test_whatever_is_typed_something_or_nothing_is_offered(typed: str) -> None:
    for offer in offers(typed, KNOWN):
        completed(typed, offer)
