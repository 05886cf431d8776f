"""`lessor-desk sources`, with a database and without."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

LIMIT = 90
ENDS = ("la route", "les semences", "le marché", "l’école", "une pompe", "le dispensaire", "un pont")
AT_90 = {
    "limit_min": 90,
    "limit_max": 90,
    "unit": "bytes",
    "whole_words": False,
    "suffix": ".",
    "marker": "",
    "certainty": "certain",
}


def sent(number: int) -> str:
    """What a site sends that cuts at 90 bytes and glues a full stop to everything."""
    end = ENDS[number % len(ENDS)]
    story = f"Le maire a présenté {end}."
    if number % 3:
        people = "les éleveurs, les commerçants, les élèves et les pêcheurs du cercle réunis"
        story = f"À Ségou, le préfet a reçu {number + 2} fois {people} pour {end} qui manque."
    return story.encode()[:LIMIT].decode(errors="ignore") + "."


def records(path: Path) -> Path:
    lines = [{"id": n, "text": sent(n), "source": "site", "field": "teaser"} for n in range(15)]
    lines += [{"id": "x", "text": "Le marché a rouvert.", "source": "agence"}, {"id": "y", "text": "Rien."}]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return path


@pytest.fixture
def desk(run: Run, home: Path) -> str:
    folder = home / "Site"
    folder.mkdir()
    for number in range(15):
        (folder / f"{number:02}.txt").write_text(sent(number), encoding="utf-8")
    assert run("editors", "add", "Chef B", "--db", "d.sqlite").status == 0
    assert run("import", folder, "--db", "d.sqlite").status == 0
    return "d.sqlite"


def test_records_tell_their_sources_without_a_database(run: Run, home: Path) -> None:
    done = run("sources", "--records", records(home / "r.jsonl"), "--json")
    assert done.status == 0
    assert done.json == [
        {"source": "agence", "items": 1, "cut": 0, "profile": None},
        {"source": "site", "items": 15, "cut": 10, "profile": AT_90},
    ]
    told = run("sources", "--records", home / "r.jsonl")
    assert told.lines[1].startswith("site : Coupe à 90 octets. Ajoute «\u00a0.\u00a0» à tous ses textes.")


def test_the_sources_of_the_desk(run: Run, desk: str) -> None:
    done = run("sources", "--json", "--db", desk)
    assert done.json == [{"source": "Site", "items": 15, "cut": 10, "profile": AT_90, "decided": None}]
    assert run("sources", "--db", desk).lines == [
        "Site · 15 dépêches, coupées\u00a0: 10 · Appris",
        "  Coupe à 90 octets.",
        "  Ajoute «\u00a0.\u00a0» à tous ses textes.",
        "  Vu sur 10 textes à cette longueur, parmi les 15 derniers. Sûr.",
    ]


def test_a_person_decides(run: Run, desk: str) -> None:
    decide = ("sources", "--db", desk, "--json", "--editor", "Chef B")
    assert run(*decide, "--confirm", "Site").json[0]["decided"] == "confirmed"
    [corrected] = run(
        *decide,
        "--set",
        "Site",
        "--limit",
        "280-285",
        "--unit",
        "characters",
        "--whole-words",
        "--marker",
        "…",
    ).json
    assert corrected["profile"]["limit_max"] == 285
    assert corrected["profile"]["whole_words"]
    assert "autre chose" in run("sources", "--db", desk).lines[-1]
    assert run(*decide, "--set", "Site").json[0]["profile"] is None
    assert run(*decide, "--freeze", "Site").json[0]["decided"] == "frozen"
    assert run(*decide, "--release", "Site").json[0]["profile"] == AT_90


@pytest.mark.parametrize(
    "mistake",
    [
        ("--confirm", "Site", "--freeze", "Site"),
        ("--limit", "300"),
        ("--set", "Site", "--limit", "beaucoup"),
        ("--set", "Site", "--limit", "280-300"),
        ("--records", "-", "--freeze", "Site"),
    ],
)
def test_mistakes_are_told(run: Run, desk: str, mistake: tuple[str, ...]) -> None:
    done = run("sources", "--db", desk, *mistake)
    assert done.status == 2
    assert done.err


def test_an_unknown_source_is_refused(run: Run, desk: str) -> None:
    done = run("sources", "--db", desk, "--editor", "Chef B", "--confirm", "Personne")
    assert done.status == 3
    assert "Personne" in done.err
