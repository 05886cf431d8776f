"""Completing, asking and linking on the command line; the reference page among the input."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

FULL = (
    "La coopérative de Niono a livré hier à la ville 300 tonnes de riz étuvé, récoltées en contre-saison par"
    " des familles de trois villages. Les sacs partiront mardi vers les écoles, dont 50% de celles du cercle,"
    " puis vers les marchés du delta.\nLe trésorier promet une seconde livraison avant la fin du mois.\n"
)
LEFT = FULL[: FULL.index(" celles du cercle")]
CUT = LEFT + "."
ANOTHER = LEFT + " villages voisins. Le gouverneur viendra les remercier.\n"


@pytest.fixture
def desk(run: Run, home: Path) -> Run:
    """A desk with a cut text (1)."""
    run("editors", "add", "Éditeur A")
    (home / "cut.txt").write_text(CUT, encoding="utf-8")
    run("import", "cut.txt", "--source", "site.ml")
    return run


def arrive(desk: Run, text: str) -> None:
    desk("import", "-", "--source", "Courriel", stdin=text.encode())


def shown(desk: Run, number: int = 1) -> dict[str, Any]:
    [row] = desk("show", str(number), "--json").json
    return dict(row)


def test_the_full_text_is_linked_and_taken(desk: Run) -> None:
    arrive(desk, FULL)
    common = len(CUT.encode()) - 1
    assert shown(desk)["links"] == [{"number": 2, "relation": "full_text", "common_bytes": common}]
    assert shown(desk, 2)["links"] == [{"number": 1, "relation": "teaser", "common_bytes": common}]
    assert f"texte complet · Courriel · {common} octets communs" in desk("show", "1").out

    looked = desk("complete", "1", "--preview")
    assert "50% de⟦ celles du cercle" in looked.out
    assert "rien n’est changé" in looked.err
    assert shown(desk)["body"] == CUT

    done = desk("complete", "1")
    assert (done.status, done.err) == (0, "n° 1\u00a0: texte complet repris de la dépêche n° 2.\n")
    assert shown(desk)["body"] == FULL.strip()
    assert shown(desk)["history"][-1]["cause"] == "completed"


def test_one_must_be_chosen_of_two_that_disagree(desk: Run) -> None:
    assert desk("complete", "1").status == 3
    arrive(desk, FULL)
    arrive(desk, ANOTHER)
    refused = desk("complete", "1")
    assert (refused.status, "2, 3" in refused.err or "3, 2" in refused.err) == (3, True)
    assert desk("complete", "1", "--with", "3").status == 0
    assert shown(desk)["body"] == ANOTHER.strip()


def test_another_story_is_taken_only_anyway(desk: Run) -> None:
    arrive(desk, "Le marché de Kita rouvre lundi, après six semaines de travaux sous la grande halle.\n")
    refused = desk("complete", "1", "--with", "2")
    assert (refused.status, "--anyway" in refused.err, shown(desk)["body"]) == (3, True, CUT)
    assert desk("complete", "1", "--anyway").status == 2
    assert desk("complete", "1", "--with", "2", "--anyway").status == 0
    assert desk("ask", "1").status == 3


@pytest.mark.parametrize("page", ["utf-8", "cp1252", "utf-16"])
def test_the_rest_is_pasted_from_a_file_of_any_code_page(desk: Run, home: Path, page: str) -> None:
    (home / "rest.txt").write_bytes(FULL[FULL.index("dont 50%") :].replace("\n", "\r\n").encode(page))
    [looked] = desk("complete", "1", "--paste", "rest.txt", "--preview", "--json").json
    assert (looked["cause"], looked["after"], looked["left_out"]) == ("pasted", FULL.strip(), [])
    assert desk("complete", "1", "--paste", "rest.txt").status == 0
    assert shown(desk)["body"] == FULL.strip()


def test_the_rest_is_piped_in(desk: Run) -> None:
    assert desk("complete", "1", "--paste", "-", stdin=b"celles du cercle.").status == 0
    assert shown(desk)["body"] == CUT.removesuffix(".") + " celles du cercle."


def test_a_brief(desk: Run) -> None:
    assert desk("send", "1").status == 3
    assert desk("complete", "1", "--brief").status == 0
    assert shown(desk)["body"].endswith("trois villages.")
    assert desk("send", "1").status == 0
    assert desk("complete", "1", "--brief").status == 3


@pytest.mark.parametrize(
    "wrong",
    [("--brief", "--with", "2"), ("--paste", "nowhere.txt"), ("--paste", "-", "--brief"), ("--paste", "-")],
)
def test_wrong_command_lines(desk: Run, wrong: tuple[str, ...]) -> None:
    assert desk("complete", "1", *wrong).status == 2


def test_asking_shows_the_message_and_marks_the_item(desk: Run) -> None:
    asked = desk("ask", "1", "--editor", "Éditeur A")
    assert asked.status == 0
    assert "dont 50% de" in asked.out
    assert "Bonjour" in asked.out
    assert "Hello" in desk("ask", "1", "--lang", "en").out
    assert [row["number"] for row in desk("list", "--waiting", "--json").json] == [1]
    [row] = desk("list", "--json").json
    assert row["waiting_since"].endswith("Z")
    assert "demandée le " in desk("list").out
    desk("ask", "1", "--done")
    assert desk("list", "--waiting", "--json").json == []


def test_items_are_linked_and_unlinked_by_hand(desk: Run) -> None:
    arrive(desk, "Un texte qui ne commence pas du tout de la même façon, mais qui dit la même chose.\n")
    linked = desk("link", "1", "2")
    assert "texte complet · Courriel · rattachée à la main" in linked.out
    desk("link", "1", "2", "--as", "duplicate")
    assert [each["relation"] for each in shown(desk)["links"]] == ["duplicate"]
    assert desk("unlink", "1", "2").status == 0
    assert shown(desk)["links"] == []
    assert desk("unlink", "1", "2").status == 3
    assert desk("link", "1", "1").status == 3
    assert desk("link", "1", "9").status == 3
