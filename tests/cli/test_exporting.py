"""`lessor-desk export`: nothing is overwritten in silence, and what is told as delivered was written."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from lessor_desk.cli.outlet import Outlet
from lessor_desk.db.errors import DiskFullError

Run = Callable[..., Any]
CHIEF = ("--editor", "Chef B")
TEXTS = (
    "La foire de Kayes rouvre\nLe marché a rouvert hier après deux semaines de travaux.\nSource : AMAP\n",
    "Le pont de Sikasso ferme\nLe pont de la ville ferme demain matin pour deux semaines ɛ.\nSource : AMAP\n",
)


@pytest.fixture
def desk(run: Run, home: Path) -> Run:
    """A desk with two approved items; the second has a letter that old code pages lack."""
    run("editors", "add", "Éditeur A")
    run("editors", "add", "Chef B", "--role", "chief")
    for number, text in enumerate(TEXTS, 1):
        (home / f"{number}.txt").write_text(text, encoding="utf-8")
        run("import", f"{number}.txt", "--editor", "Éditeur A")
    assert run("send", "1", "2", "--editor", "Éditeur A").status == 0
    assert run("approve", "1", "2", *CHIEF).status == 0
    (home / "sortie").mkdir()
    return run


def statuses(desk: Run) -> list[str]:
    return [row["status"] for row in sorted(desk("list", "--json").json, key=lambda row: row["number"])]


def actions(desk: Run) -> list[str]:
    return [line.split("  ")[3] for line in desk("audit", "export").lines]


def test_a_folder_keeps_the_files_that_are_there(desk: Run, home: Path) -> None:
    (home / "sortie" / "1.txt").write_text("Mes notes.")
    done = desk("export", "-o", "sortie", "--manifest", "preuve.json", *CHIEF)
    assert done.status == 0
    assert "1-2.txt" in done.err
    assert (home / "sortie" / "1.txt").read_text() == "Mes notes."
    assert sorted(path.name for path in (home / "sortie").iterdir()) == ["1-2.txt", "1.txt", "2.txt"]
    proof = json.loads((home / "preuve.json").read_bytes())
    assert [each["file"]["name"] for each in proof["items"]] == ["1-2.txt", "2.txt"]


def test_a_file_is_replaced_only_if_that_is_said(desk: Run, home: Path) -> None:
    place = home / "journal.txt"
    place.write_text("Mes notes.")
    refused = desk("export", "-o", place, *CHIEF)
    assert (refused.status, "--overwrite" in refused.err) == (2, True)
    assert place.read_text() == "Mes notes."
    assert statuses(desk) == ["approved", "approved"]
    assert desk("export", "-o", place, "--overwrite", *CHIEF).status == 0
    assert place.read_text().split("\n\n")[0] == "La foire de Kayes rouvre"
    assert statuses(desk) == ["delivered", "delivered"]


def test_what_cannot_be_written_stops_all_of_it_before_anything_leaves(desk: Run, home: Path) -> None:
    refused = desk("export", "--code-page", "cp1252", "-o", "sortie", *CHIEF)
    assert (refused.status, "U+025B" in refused.err) == (3, True)
    assert not [*(home / "sortie").iterdir()]
    assert statuses(desk) == ["approved", "approved"]


def test_a_folder_that_cannot_be_written_delivers_nothing(desk: Run, home: Path) -> None:
    refused = desk("export", "-o", home / "part" / "ici" / "journal.txt", *CHIEF)
    assert refused.status == 2
    assert statuses(desk) == ["approved", "approved"]
    assert desk("export", "-o", "/dev/full", *CHIEF).status == 2
    assert statuses(desk) == ["approved", "approved"]


def test_the_last_one_that_fails_leaves_the_others_in_the_file(
    desk: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = iter([True, False])

    def full(descriptor: int) -> None:
        if not next(room):
            raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr("lessor_desk.cli.outlet.os.fsync", full)
        done = desk("export", "-o", "journal.txt", *CHIEF)
    assert (done.status, "1 dépêche transmise" in done.err) == (2, True)
    assert statuses(desk) == ["delivered", "approved"]
    assert (home / "journal.txt").read_text() == "".join(desk("export", "1", "-o", "-", *CHIEF).out)
    assert not [*home.glob(".*.part")]


def test_what_the_desk_does_not_take_is_not_in_the_file(
    desk: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commits = iter([True, False])

    def commit(_: object) -> None:
        if not next(commits, True):
            raise DiskFullError

    with monkeypatch.context() as disk:
        put = Outlet._pass_on

        def passed_on(*given: Any) -> None:
            event.listen(Engine, "commit", commit)
            try:
                put(*given)
            finally:
                event.remove(Engine, "commit", commit)

        disk.setattr(Outlet, "_pass_on", passed_on)
        assert desk("export", "-o", "journal.txt", *CHIEF).status
    assert statuses(desk) == ["delivered", "approved"]
    assert (home / "journal.txt").read_text() == "".join(desk("export", "1", "-o", "-", *CHIEF).out)


def test_a_place_that_is_taken_meanwhile_loses_nothing(
    desk: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put = Outlet._pass_on

    def passed_on(*given: Any) -> None:
        (home / "journal.txt").mkdir(exist_ok=True)
        put(*given)

    monkeypatch.setattr(Outlet, "_pass_on", passed_on)
    done = desk("export", "-o", "journal.txt", *CHIEF)
    assert (done.status, "journal-2.txt" in done.err) == (0, True)
    assert statuses(desk) == ["delivered", "delivered"]
    assert (home / "journal-2.txt").read_text().count("semaines") == 2


def test_the_audit_tells_of_drafts_and_of_what_leaves_again(desk: Run, home: Path) -> None:
    assert desk("export", "1", "--draft", *CHIEF).status == 0
    assert statuses(desk) == ["approved", "approved"]
    assert desk("export", "1", *CHIEF).status == 0
    assert desk("export", "1", *CHIEF).status == 0
    assert actions(desk)[-3:] == ["export_draft", "deliver", "export_again"]
    assert desk("audit", "verify").status == 0
    assert desk("export", "1", "--draft", "--manifest", "preuve.json", *CHIEF).status == 2


def test_only_the_labels_that_are_named_are_put_on_and_taken_off(desk: Run, home: Path) -> None:
    place = ("--db", home / "data" / "lessor-desk" / "desk.sqlite", *CHIEF)
    assert desk(*place, "label", "1", "--add", "Une").status == 0
    assert desk(*place, "label", "1", "--add", "Sports").out.endswith("Sports, Une\n")
    assert desk(*place, "label", "1", "--remove", "Une").out.endswith(" Sports\n")
    assert desk(*place, "views").status == 0


def test_views_are_renamed_and_ordered(desk: Run) -> None:
    for name in ("Une", "Sports"):
        desk("views", "--add", name, "--search", "statut:validee", *CHIEF)
    assert [view["name"] for view in desk("views", "--move", "2", "--by", "-1", "--json", *CHIEF).json] == [
        "Sports",
        "Une",
    ]
    renamed = desk("views", "--rename", "1", "--to", "La une", "--json", *CHIEF)
    assert [view["name"] for view in renamed.json] == ["Sports", "La une"]
    assert desk("views", "--rename", "1", *CHIEF).status == 2
    assert desk("views", "--rename", "9", "--to", "Rien", *CHIEF).status == 3
    assert desk("views", "--rename", "1", "--to", "Sports", *CHIEF).status == 3


def test_an_audit_in_a_file_replaces_no_other(desk: Run, home: Path) -> None:
    (home / "audit.csv").write_text("Mes notes.")
    assert desk("audit", "export", "--format", "csv", "-o", "audit.csv").status == 2
    assert (home / "audit.csv").read_text() == "Mes notes."
    assert desk("audit", "export", "--format", "csv", "-o", "audit.csv", "--overwrite").status == 0
    assert desk("audit", "export", "-o", "nulle-part/audit.txt").status == 2
