"""People, passphrases, settings and the audit on the command line."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
SECRET = "le fleuve en crue"
BAD = "La cÃ©rÃ©monie a eu lieu hier Ã  Bamako, devant une foule nombreuse.\n"


@pytest.fixture
def desk(run: Run, home: Path) -> Run:
    """A desk of an administrator and a copy editor, with two damaged texts."""
    run("editors", "add", "Chef B")
    run("editors", "add", "Éditeur A")
    for name in ("a", "b"):
        (home / f"{name}.txt").write_text(f"{name} {BAD}", encoding="utf-8")
    run("import", "a.txt", "b.txt", "--editor", "Éditeur A")
    return run


def test_on_an_empty_desk_the_first_name_gets_every_role(run: Run, home: Path) -> None:
    (home / "a.txt").write_text(BAD, encoding="utf-8")
    assert run("list", "--editor", "Éditeur A").status == 3
    assert run("import", "a.txt", "--editor", "Éditeur A").status == 0
    assert run("editors", "--json").json == [{"name": "Éditeur A", "roles": ["admin", "chief", "copy"]}]
    assert run("import", "a.txt", "--editor", "Chef B").status == 3


def test_a_passphrase_is_given_in_the_environment(desk: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LESSOR_DESK_NEW_PASSPHRASE", SECRET)
    assert desk("editors", "passphrase", "Éditeur A").status == 0
    assert "phrase secrète" in desk("editors").out
    refused = desk("spike", "1", "--editor", "Éditeur A")
    assert (refused.status, refused.err.count("\n")) == (3, 1)
    monkeypatch.setenv("LESSOR_DESK_PASSPHRASE", "mauvaise phrase")
    assert desk("spike", "1", "--editor", "Éditeur A").status == 3
    monkeypatch.setenv("LESSOR_DESK_PASSPHRASE", SECRET)
    assert desk("spike", "1", "--editor", "Éditeur A").status == 0
    assert desk("list", "--editor", "Éditeur A").status == 0
    assert desk("editors", "passphrase", "Éditeur A", "--remove").status == 0
    monkeypatch.delenv("LESSOR_DESK_PASSPHRASE")
    assert desk("unspike", "1", "--editor", "Éditeur A").status == 0


def test_the_help_says_how_a_passphrase_is_given(run: Run) -> None:
    assert "LESSOR_DESK_PASSPHRASE" in run("send", "--help").out
    assert "LESSOR_DESK_NEW_PASSPHRASE" in run("editors", "passphrase", "--help").out


def test_without_a_terminal_a_new_passphrase_is_not_waited_for(desk: Run) -> None:
    assert desk("editors", "passphrase", "Éditeur A").status == 2


def test_people_change_roles_and_leave(desk: Run) -> None:
    done = desk("editors", "roles", "Éditeur A", "--role", "chief", "--role", "copy", "--editor", "Chef B")
    assert done.out == "Éditeur A\u00a0: chef, relecture.\n" or done.status == 0
    assert desk("editors", "roles", "Éditeur A", "--role", "admin", "--editor", "Éditeur A").status == 3
    assert desk("editors", "remove", "Chef B", "--editor", "Chef B").status == 3
    assert desk("editors", "remove", "Éditeur A", "--editor", "Chef B").status == 0
    assert desk("send", "1", "--editor", "Éditeur A").status == 3
    assert desk("editors", "roles", "Éditeur A").status == 2


def test_settings_are_shown_and_set(desk: Run) -> None:
    assert desk("settings", "--json").json == [{"four_eyes": True, "solo": False, "idle_lock": 15}]
    assert desk("settings", "four_eyes", "off", "--editor", "Éditeur A").status == 3
    assert desk("settings", "four_eyes", "off", "--editor", "Chef B").out.splitlines()[0] == "four_eyes off"
    assert desk("settings", "idle_lock", "30", "--editor", "Chef B").lines[2] == "idle_lock 30"
    for arguments, status in ((["solo", "on"], 3), (["solo"], 2), (["solo", "vrai"], 2), (["x", "on"], 3)):
        assert desk("settings", *arguments, "--editor", "Chef B").status == status


def test_one_rule_is_set_aside_in_a_selection_and_opened_again(desk: Run) -> None:
    arguments = ("1", "2", "--code", "e101", "--reason", "citation")
    assert desk("waive", *arguments, "--editor", "Éditeur A").status == 3
    assert desk("waive", *arguments[:4], "--editor", "Chef B").status == 3
    done = desk("waive", *arguments, "--editor", "Chef B")
    assert (done.status, len(done.lines)) == (0, 2)
    assert desk("send", "1", "--editor", "Éditeur A").status == 0
    assert desk("unwaive", "2", "--code", "E101", "--editor", "Éditeur A").status == 0
    assert desk("send", "2", "--editor", "Éditeur A").status == 3


def test_delivered_items_are_corrected_in_a_new_version(desk: Run, home: Path) -> None:
    desk("waive", "1", "--code", "E101", "--reason", "citation", "--editor", "Chef B")
    desk("send", "1", "--editor", "Éditeur A")
    desk("approve", "1", "--editor", "Chef B")
    desk("export", "1", "-o", home / "out.txt", "--editor", "Éditeur A")
    assert desk("rectify", "1", "--editor", "Chef B").status == 3
    assert desk("rectify", "1", "--note", "Le jour est faux", "--editor", "Chef B").status == 0
    [told] = desk("show", "1", "--json").json
    assert (told["status"], told["edition"]) == ("in_review", "correction")
    assert " · en relecture · rectificatif · " in desk("list").out
    assert "edition" not in desk("show", "2", "--json").json[0]


def test_the_spike_is_emptied_only_when_it_is_said_twice(desk: Run) -> None:
    desk("spike", "1", "--editor", "Éditeur A")
    assert desk("empty-spike", "--editor", "Chef B").status == 0
    assert len(desk("list").lines) == 2
    assert desk("empty-spike", "--yes", "--editor", "Éditeur A").status == 3
    assert desk("empty-spike", "--yes", "--editor", "Chef B").status == 0
    assert len(desk("list").lines) == 1


def test_the_audit_is_proved_and_printed(desk: Run, home: Path) -> None:
    proved = desk("audit", "verify")
    assert proved.status == 0
    number_and_hash = proved.out.split()[-1]
    assert "desk.sqlite.audit-head" in proved.err
    assert desk("audit", "verify", "--expect", number_and_hash).status == 0
    assert desk("audit", "verify", "--expect", "1:" + "0" * 64).status == 1
    assert desk("audit", "verify", "--expect", "1").status == 2
    assert len(desk("audit", "export").lines) == int(number_and_hash.partition(":")[0])
    assert desk("audit", "export", "--format", "csv", "-o", home / "audit.csv").status == 0
    content = (home / "audit.csv").read_text("utf-8-sig")
    assert len([*csv.reader(io.StringIO(content))]) == int(number_and_hash.partition(":")[0]) + 1


def test_items_leave_in_other_forms_with_a_manifest(desk: Run, home: Path) -> None:
    assert desk("export", "1", "--draft", "--editor", "Éditeur A").out.startswith("BROUILLON")
    assert desk("export", "--draft", "--editor", "Éditeur A").status == 2
    desk("waive", "1", "--code", "E101", "--reason", "citation", "--editor", "Chef B")
    desk("send", "1", "--editor", "Éditeur A")
    desk("approve", "1", "--editor", "Chef B")
    assert desk("export", "1", "--code-page", "cp037", "--editor", "Éditeur A").status == 2
    refused = desk("export", "1", "--code-page", "cp437", "-o", home / "sortie.txt", "--editor", "Éditeur A")
    assert (refused.status, "U+00C3" in refused.err) == (3, True)
    assert not (home / "sortie.txt").exists()
    arguments = ("--format", "html", "-o", home / "a.html", "--manifest", home / "m.json")
    assert desk("export", "1", *arguments, "--editor", "Éditeur A").status == 0
    assert b"<article>" in (home / "a.html").read_bytes()
    assert b'"reason":"citation"' in (home / "m.json").read_bytes()
