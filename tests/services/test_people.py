"""Who works at the desk, who of them is here, and who may say so."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from lessor_desk.services import people
from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.workflow import errors
from lessor_desk.workflow.settings import DeskSettings
from lessor_desk.workflow.states import Role, Status

A, B, C, D = "Éditeur A", "Chef B", "Éditeur C", "Chef D"
SECRET = "le fleuve en crue"


@pytest.fixture
def empty(url: str):
    with Desk.open(url) as opened:
        yield opened


def test_the_first_person_gets_every_role(empty: Desk) -> None:
    assert empty.people.editors() == ()
    assert empty.people.add(A, {Role.COPY}).roles == frozenset(Role)
    assert empty.people.add(C, {Role.COPY}).roles == {Role.COPY}
    assert [editor.name for editor in empty.people.editors()] == [A, C]


@pytest.mark.server
def test_only_an_administrator_adds_people(desk: Desk) -> None:
    assert desk.people.add("Éditeur E", {Role.COPY}, by=B).name == "Éditeur E"
    with pytest.raises(errors.RoleError):
        desk.people.add("Éditeur F", {Role.COPY}, by=D)


@pytest.mark.server
def test_a_name_is_one_person(desk: Desk) -> None:
    with pytest.raises(errors.NameTakenError):
        desk.people.add("  Éditeur \u00a0 A ")
    for same in ("E\u0301diteur A", "éditeur a", "Editeur A", "Éditeur\u200b A", "\u202eÉditeur A"):
        with pytest.raises(errors.NameTakenError):
            desk.people.add(same)
    assert desk.people.get("E\u0301diteur A").name == A
    for nobody in (" \t", "\u200b", "\ud800", "\x00"):
        with pytest.raises(errors.EmptyNameError):
            desk.people.add(nobody)
    with pytest.raises(errors.UnknownEditorError):
        desk.people.get("éditeur a")


def test_on_an_empty_desk_whoever_comes_is_the_first(empty: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    assert empty.people.who(A).roles == frozenset(Role)
    with pytest.raises(errors.UnknownEditorError):
        empty.people.who(C)
    monkeypatch.setattr(people, "own_names", lambda: ("Quelqu’un d’autre",))
    assert empty.people.who(None).name == A, "who works alone is meant"


def test_the_computer_s_user_is_meant_by_full_name_or_login(
    empty: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people, "own_names", lambda: (A, "ea"))
    assert empty.people.who(None).name == A
    empty.people.add("ea")
    empty.people.add(C)
    assert empty.people.who(None).name == A
    assert empty.people.who(None, last=C).name == C
    monkeypatch.setattr(people, "own_names", lambda: ("inconnu",))
    with pytest.raises(errors.SeveralPeopleError):
        empty.people.who(None, last="Personne")


def test_a_computer_that_knows_no_name_asks_for_one(empty: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people, "own_names", tuple)
    with pytest.raises(errors.EmptyNameError):
        empty.people.who(None)


@pytest.mark.server
def test_roles_change_and_end_and_somebody_always_manages(desk: Desk, item: ItemRow) -> None:
    assert desk.people.set_roles(C, {Role.COPY, Role.CHIEF}, by=B).roles == {Role.COPY, Role.CHIEF}
    with pytest.raises(errors.RoleError):
        desk.people.set_roles(B, {Role.COPY}, by=C)
    with pytest.raises(errors.LastAdministratorError):
        desk.people.set_roles(B, {Role.CHIEF}, by=B)
    desk.people.set_roles(C, (), by=B)
    assert not desk.people.get(C).works
    with pytest.raises(errors.FormerEditorError):
        desk.people.sign_in(C)
    with pytest.raises(errors.FormerEditorError):
        desk.review.send(item, editor=C)


def test_whoever_has_set_a_passphrase_gives_it(desk: Desk) -> None:
    assert desk.people.sign_in(A).name == A
    assert desk.people.set_passphrase(A, SECRET, by=A).guarded
    assert desk.people.sign_in(A, SECRET).guarded
    for wrong, key in ((None, "passphrase.none"), ("le fleuve", "passphrase"), ("", "passphrase")):
        with pytest.raises(errors.PassphraseError) as refused:
            desk.people.sign_in(A, wrong)
        assert refused.value.key == key


def test_a_passphrase_is_the_same_from_every_keyboard(desk: Desk) -> None:
    desk.people.set_passphrase(A, "e\u0301te\u0301 a\u0300 Se\u0301gou", by=A)
    assert desk.people.sign_in(A, "été à Ségou").name == A


@pytest.mark.server
def test_tries_are_slowed_down_for_all_windows_alike(desk: Desk, url: str, clock) -> None:
    desk.people.set_passphrase(A, SECRET, by=A)
    with Desk.open(url, now=clock) as other:
        for window in (desk, other, desk):
            with pytest.raises(errors.PassphraseError):
                window.people.sign_in(A, "mauvaise phrase")
        for window in (desk, other):
            with pytest.raises(errors.TooManyTriesError) as refused:
                window.people.sign_in(A, SECRET)
            assert refused.value.facts == {"n": 2}
    clock.advance(hours=-1)
    with pytest.raises(errors.TooManyTriesError):
        desk.people.sign_in(A, SECRET)
    clock.advance(hours=1, seconds=2)
    assert desk.people.sign_in(A, SECRET).name == A
    with pytest.raises(errors.PassphraseError):
        desk.people.sign_in(A, "mauvaise phrase")
    refused_ones = [entry for entry, _ in desk.audit.entries() if entry.action == "sign_in_refused"]
    assert [entry.facts for entry in refused_ones] == [{"name": A}] * 4


def test_a_passphrase_is_changed_by_whoever_knows_it_or_an_administrator(desk: Desk) -> None:
    desk.people.set_passphrase(A, SECRET, by=A)
    for wrong in (None, "autre phrase"):
        with pytest.raises(errors.PassphraseError):
            desk.people.set_passphrase(A, "nouvelle phrase", by=A, current=wrong)
    with pytest.raises(errors.RoleError):
        desk.people.set_passphrase(A, "nouvelle phrase", by=D)
    with pytest.raises(errors.ShortPassphraseError):
        desk.people.set_passphrase(A, "court", by=B)
    desk.people.set_passphrase(A, "nouvelle phrase", by=B)
    assert desk.people.sign_in(A, "nouvelle phrase")
    assert not desk.people.set_passphrase(A, "", by=A, current="nouvelle phrase").guarded
    assert desk.people.sign_in(A)


def test_the_passphrase_is_nowhere_in_the_file(desk: Desk, tmp_path: Path) -> None:
    desk.people.set_passphrase(A, SECRET, by=A)
    desk.people.sign_in(A, SECRET)
    for file in tmp_path.glob("desk.sqlite*"):
        assert SECRET.encode() not in file.read_bytes()


def test_once_an_administrator_has_a_passphrase_nobody_nameless_adds_people(desk: Desk) -> None:
    assert desk.people.add("Éditeur E").name == "Éditeur E"
    desk.people.set_passphrase(B, SECRET, by=B)
    with pytest.raises(errors.RoleError):
        desk.people.add("Éditeur F")


def test_settings_are_an_administrator_s_and_in_the_audit(desk: Desk) -> None:
    assert desk.settings.read() == DeskSettings()
    with pytest.raises(errors.RoleError):
        desk.settings.change("four_eyes", False, by=D)
    assert desk.settings.change("four_eyes", False, by=B) == DeskSettings(four_eyes=False)
    assert desk.settings.change("idle_lock", 0, by=B) == DeskSettings(four_eyes=False, idle_lock=0)
    for name, value in (("couleur", True), ("idle_lock", -1), ("idle_lock", True), ("solo", 2)):
        with pytest.raises(errors.UnknownSettingError):
            desk.settings.change(name, value, by=B)
    told = [entry.facts for entry, _ in desk.audit.entries() if entry.action == "settings"]
    assert told == [{"name": "four_eyes", "value": 0}, {"name": "idle_lock", "value": 0}]


def eyes(desk: Desk) -> list[object]:
    return [entry.facts["eyes"] for entry, _ in desk.audit.entries() if entry.action == "approve"]


def test_a_desk_of_one_approves_its_own_corrections_and_says_so(empty: Desk, tmp_path: Path) -> None:
    empty.people.add(A)
    [row] = empty.imports.bring_bytes("Le marché a rouvert.".encode(), name="a.txt", editor=A).items
    row = empty.correction.revise(row, ItemText(body="Le marché rouvre."), editor=A, cause="typed")
    row = empty.review.send(row, editor=A)
    with pytest.raises(errors.SameEditorError):
        empty.review.approve(row, editor=A)
    empty.settings.change("solo", True, by=A)
    assert empty.review.approve(row, editor=A).status is Status.APPROVED
    assert eyes(empty) == ["solo"]
    empty.people.add(C)
    assert not empty.settings.read().solo, "a second person came: four eyes again"
    with pytest.raises(errors.NotAloneError):
        empty.settings.change("solo", True, by=A)


def test_a_desk_that_only_warns_says_so_in_the_audit(desk: Desk, item: ItemRow, url: str) -> None:
    desk.settings.change("four_eyes", False, by=B)
    row = desk.correction.revise(item, ItemText(body="Le marché rouvre."), editor=D, cause="typed")
    row = desk.review.approve(desk.review.send(row, editor=D), editor=D)
    assert eyes(desk) == ["warned"]
    engine = create_engine(url)
    with engine.connect() as connection:
        assert connection.scalars(text("SELECT eyes FROM approvals")).all() == ["warned"]
    engine.dispose()
    row = desk.review.take_back(row, editor=D)
    desk.review.approve(row, editor=B)
    assert eyes(desk) == ["warned", "four"]


@pytest.mark.server
def test_who_works_here_no_more_does_nothing_but_keeps_what_they_typed(desk: Desk, item: ItemRow) -> None:
    row = desk.review.spike(item, editor=C)
    desk.people.set_roles(C, (), by=B)
    for act in (
        lambda: desk.review.take_back(row, editor=C),
        lambda: desk.notes.add(row, "Encore moi.", editor=C),
        lambda: desk.organising.label(row, add=["Une"], editor=C),
        lambda: desk.organising.save_view("Une", "foire", editor=C),
        lambda: desk.organising.assign(row, C, editor=A),
        lambda: desk.delivery.export(row, editor=C, draft=True),
        lambda: desk.delivery.copy(row, editor=C, draft=True),
        lambda: desk.imports.bring_bytes(b"Le fleuve monte encore.", name="a.txt", editor=C),
    ):
        with pytest.raises(errors.FormerEditorError):
            act()
    kept = desk.correction.keep_beside(row, ItemText("", "Ce que j’écrivais."), editor=C)
    assert kept.conflicts == 1


def test_who_works_here_no_more_undoes_no_import_and_judges_no_source(desk: Desk, item: ItemRow) -> None:
    brought = desk.imports.find()
    assert brought.editor == A
    desk.people.set_roles(A, (), by=B)
    with pytest.raises(errors.FormerEditorError):
        desk.imports.undo(brought.id, by=A)
    with pytest.raises(errors.FormerEditorError):
        desk.sources.freeze(item.source, editor=A)
    assert desk.reading.find(item.number).source == item.source


def test_who_is_chief_no_more_takes_no_approval_back(desk: Desk, item: ItemRow) -> None:
    row = desk.review.approve(desk.review.send(item, editor=A), editor=D)
    desk.people.set_roles(D, {Role.COPY}, by=B)
    with pytest.raises(errors.RoleError):
        desk.review.take_back(row, editor=D)
    assert desk.reading.find(row.number).status is Status.APPROVED
