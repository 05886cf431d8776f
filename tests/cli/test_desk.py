"""The commands that work at the desk, on a real database."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

ARTICLE = (
    "La foire de Kayes rouvre\nLe marché a rouvert hier après deux semaines de travaux.\nSource : AMAP\n"
)
BAD = "La cÃ©rÃ©monie a eu lieu hier Ã  Bamako, devant une foule nombreuse.\n"


@pytest.fixture
def desk(run: Run, home: Path) -> Run:
    """A desk of two people with one sound article (1) and one damaged text (2)."""
    run("editors", "add", "Éditeur A")
    run("editors", "add", "Chef B", "--role", "chief")
    (home / "foire.txt").write_text(ARTICLE, encoding="utf-8")
    (home / "bad.txt").write_text(BAD, encoding="utf-8")
    run("import", "foire.txt", "bad.txt", "--editor", "Éditeur A")
    return run


def item(desk: Run, number: int) -> dict[str, object]:
    [row] = desk("show", str(number), "--json").json
    return dict(row)


def test_the_desk_lies_in_the_data_folder_unless_it_is_named(run: Run, home: Path) -> None:
    run("editors", "add", "Éditeur A")
    run("editors", "add", "Chef B", "--db", f"sqlite:///{home}/other.sqlite")
    run("--db", str(home / "third.sqlite"), "editors", "add", "Chef C")

    assert (home / "data" / "lessor-desk" / "desk.sqlite").exists()
    assert "Chef B" in run("editors", "--db", str(home / "other.sqlite")).out
    assert "Chef C" in run("--db", str(home / "third.sqlite"), "editors").out


def test_the_variable_names_the_desk(run: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LESSOR_DESK_DB", f"sqlite:///{home}/named.sqlite")
    run("editors", "add", "Éditeur A")

    assert (home / "named.sqlite").exists()


def test_the_first_person_gets_every_role(desk: Run) -> None:
    assert desk("editors", "--json").json == [
        {"name": "Chef B", "roles": ["chief"]},
        {"name": "Éditeur A", "roles": ["admin", "chief", "copy"]},
    ]


def test_an_import_tells_each_dispatch_and_then_the_counts(run: Run, home: Path) -> None:
    (home / "in").mkdir()
    (home / "in" / "foire.txt").write_text(ARTICLE, encoding="utf-8")
    (home / "in" / "empty.txt").touch()
    run("editors", "add", "Éditeur A")

    first = run("import", "in")
    again = run("import", "in", "--json")

    assert "La foire de Kayes rouvre" in first.lines[0]
    assert first.lines[-1] == "2 reçues, 1 nouvelle, 0 déjà là, 1 mise de côté."
    assert "empty.txt" in first.err
    [counts] = again.json
    assert (counts["received"], counts["new"], counts["already_there"]) == (2, 0, 1)
    assert [aside["name"] for aside in counts["set_aside"]] == ["empty.txt"]


def test_standard_input_is_imported_with_its_source(run: Run) -> None:
    done = run("import", "-", "--json", "--source", "AMAP", stdin=ARTICLE.encode("cp1252"))

    row, counts = done.json
    assert (row["source"], row["headline"], counts["new"]) == ("AMAP", "La foire de Kayes rouvre", 1)


def test_list_tells_the_items_that_are_asked_for(desk: Run) -> None:
    rows = desk("list", "--json").json

    assert {row["number"] for row in rows} == {1, 2}
    assert rows[0].keys() == {
        "id",
        "number",
        "kind",
        "headline",
        "source",
        "status",
        "received_at",
        "counts",
        "revision",
        "locked_by",
    }
    assert [row["number"] for row in desk("list", "--json", "--source", "foire").json] == [1]
    assert [row["number"] for row in desk("list", "--json", "--search", "ceremonie FOULE").json] == []
    assert [row["number"] for row in desk("list", "--json", "--search", "marche").json] == [1]
    assert desk("list", "--status", "approved").out == ""


def test_show_adds_text_findings_history_and_links(desk: Run) -> None:
    row = item(desk, 2)

    assert row["body"] == BAD.strip()
    assert row["links"] == []
    assert [revision["revision"] for revision in row["history"]] == [1]  # type: ignore[attr-defined]
    assert {finding["code"] for finding in row["findings"]} == {"E101"}  # type: ignore[attr-defined]
    [by_id] = desk("show", str(row["id"]), "--json").json
    assert by_id["number"] == 2
    assert "La cÃ©rÃ©monie" in desk("show", "2").out


def test_an_item_goes_through_two_pairs_of_eyes_and_leaves(desk: Run, home: Path) -> None:
    assert desk("send", "1", "--editor", "Éditeur A").out == "n° 1\u00a0: à valider.\n"
    assert desk("approve", "1", "--editor", "Chef B").status == 0

    done = desk("export", "--format", "text", "-o", "-", "--editor", "Chef B")

    assert done.raw == (
        "La foire de Kayes rouvre\n\nLe marché a rouvert hier après deux semaines de travaux.\n".encode()
    )
    assert item(desk, 1)["status"] == "delivered"
    again = desk("export", "1", "-o", home / "out.txt", "--editor", "Chef B")
    assert again.status == 0
    assert (home / "out.txt").read_bytes() == done.raw


def test_a_folder_gets_a_file_for_each_item(desk: Run, home: Path) -> None:
    desk("send", "1", "--editor", "Éditeur A")
    desk("approve", "1", "--editor", "Chef B")
    (home / "out").mkdir()

    desk("export", "-o", "out", "--editor", "Chef B")

    assert [path.name for path in (home / "out").iterdir()] == ["1.txt"]


def test_what_is_sent_can_be_sent_back_taken_back_and_spiked(desk: Run) -> None:
    steps = (
        (["send", "1"], "to_approve"),
        (["take-back", "1"], "to_review"),
        (["send", "1"], "to_approve"),
        (["send-back", "1", "--note", "Revoir la fin"], "sent_back"),
        (["spike", "1"], "spiked"),
        (["unspike", "1"], "sent_back"),
    )
    for arguments, status in steps:
        done = desk(*arguments, "--editor", "Éditeur A")
        assert (done.status, item(desk, 1)["status"]) == (0, status), (arguments, done.err)
    assert "Revoir la fin" in desk("show", "1").out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["send", "2", "--editor", "Éditeur A"], "bloquant"),
        (["send", "1", "--editor", "Personne"], "Personne"),
        (["list", "--editor", "Personne"], "Personne"),
        (["show", "99"], "99"),
        (["approve", "1", "--editor", "Chef B"], "validée"),
        (["send-back", "1", "--editor", "Chef B"], "1"),
        (["export", "1", "--editor", "Chef B"], "à relire"),
        (["editors", "add", "Éditeur A"], "Éditeur A"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_the_rules_forbid_is_status_3_with_one_sentence(
    desk: Run, arguments: list[str], told: str
) -> None:
    done = desk(*arguments)

    assert (done.status, done.out) == (3, "")
    assert done.err.count("\n") == 1
    assert told in done.err


def test_one_item_that_is_refused_does_not_hold_up_the_others(desk: Run) -> None:
    done = desk("send", "2", "1", "--editor", "Éditeur A")

    assert done.status == 3
    assert item(desk, 1)["status"] == "to_approve"


def test_several_people_must_say_who_they_are(desk: Run) -> None:
    done = desk("send", "1")

    assert done.status == 2
    assert "Chef B, Éditeur A" in done.err


def test_a_file_that_is_no_desk_is_a_mistake(run: Run, home: Path) -> None:
    (home / "text.txt").write_text(ARTICLE * 100, encoding="utf-8")

    done = run("list", "--db", "text.txt")

    assert done.status == 2
    assert done.err.count("\n") == 1
