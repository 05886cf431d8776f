"""Who works at the desk, and who may add them."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessor_desk.services.desk import Desk
from lessor_desk.workflow import errors
from lessor_desk.workflow.states import Role


def test_the_first_person_gets_every_role(tmp_path: Path) -> None:
    with Desk.open(f"sqlite:///{tmp_path / 'desk.sqlite'}") as desk:
        assert desk.people.editors() == ()
        assert desk.people.add("Éditeur A", {Role.COPY}).roles == frozenset(Role)
        assert desk.people.add("Éditeur C", {Role.COPY}).roles == {Role.COPY}
        assert [editor.name for editor in desk.people.editors()] == ["Éditeur A", "Éditeur C"]


def test_only_an_administrator_adds_people(desk: Desk) -> None:
    assert desk.people.add("Éditeur E", {Role.COPY}, by="Chef B").name == "Éditeur E"
    with pytest.raises(errors.RoleError):
        desk.people.add("Éditeur F", {Role.COPY}, by="Chef D")


def test_a_name_is_one_person(desk: Desk) -> None:
    with pytest.raises(errors.NameTakenError):
        desk.people.add("  Éditeur \u00a0 A ")
    with pytest.raises(errors.EmptyNameError):
        desk.people.add(" \t")
    with pytest.raises(errors.UnknownEditorError):
        desk.people.get("éditeur a")
