"""Cut texts and their full texts find each other, whichever comes first and however garbled."""

from __future__ import annotations

import pytest

from lessor_desk.checks.base import Certainty
from lessor_desk.matching.relations import Relation
from lessor_desk.services import openings
from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.workflow.errors import BlockingFindingsError, OwnLinkError, UnknownLinkError
from lessor_desk.workflow.states import Queue, Status

from .conftest import Send
from .stories import CUT, FULL

A, B = "Éditeur A", "Chef B"


def links(desk: Desk, row: ItemRow) -> list[tuple[int, Relation]]:
    return [(link.number, link.relation) for link in desk.reading.open(row.number).links]


@pytest.mark.parametrize("first", ["teaser", "article"])
def test_a_cut_text_and_its_full_text_find_each_other(desk: Desk, send: Send, first: str) -> None:
    if first == "teaser":
        teaser, article = send(CUT), send(FULL, "Courriel")
    else:
        article, teaser = send(FULL, "Courriel"), send(CUT)
    assert links(desk, teaser) == [(article.number, Relation.FULL_TEXT)]
    assert links(desk, article) == [(teaser.number, Relation.TEASER)]
    [full] = desk.reading.open(teaser.number).full_texts
    assert full.preferred
    assert full.kept.endswith("dont la moitié de")
    assert full.continuation.startswith(" terres neuves, rendues par la décrue. La présidente")
    assert full.link.common_bytes == len(CUT[:-1].encode())
    assert desk.reading.open(article.number).full_texts == ()


@pytest.mark.parametrize(
    "garbled",
    [
        CUT.encode().decode("cp1252").encode(),
        CUT.encode().decode("cp850").encode(),
        CUT.replace("é", "?").encode(),
        CUT.encode("cp1252", "replace").decode("utf-8", "replace").encode(),
        CUT.replace("’", "").encode(),
    ],
    ids=["cp1252", "cp850", "question-marks", "fffd", "apostrophes"],
)
@pytest.mark.parametrize("first", ["teaser", "article"])
def test_a_garbled_one_is_found_too(desk: Desk, send: Send, garbled: bytes, first: str) -> None:
    if first == "teaser":
        teaser, article = send(garbled), send(FULL)
    else:
        article, teaser = send(FULL), send(garbled)
    assert links(desk, teaser) == [(article.number, Relation.FULL_TEXT)]


WALL = (
    "La mairie de Kati a remis lundi aux maçons les clés du chantier, où doit être relevé pierre à pierre,"
    " avec la chaux d’autrefois, le mur de la forteresse que les pluies du mois d’août avaient renversé."
)


@pytest.mark.server
@pytest.mark.parametrize("first", ["cut", "full"])
@pytest.mark.parametrize("until", ["teresse", " que les pluies"])
def test_the_full_text_shows_a_cut_that_a_stop_hides(desk: Desk, send: Send, until: str, first: str) -> None:
    hidden = WALL[: WALL.index(until)] + "."  # `for` is a word, `forteresse.` a full sentence
    if first == "cut":
        short, full = send(hidden), send(WALL, "Courriel")
    else:
        full, short = send(WALL, "Courriel"), send(hidden)
    opened = desk.reading.open(short.number)
    [found] = [each.finding for each in opened.findings]
    sure = Certainty.CERTAIN if until == "teresse" else Certainty.LIKELY
    assert (found.code, found.certainty, found.span.of(hidden)) == ("T110", sure, hidden.split()[-1])
    assert opened.row.blocking == 1
    with pytest.raises(BlockingFindingsError):
        desk.review.send(opened.row, editor=A)
    assert links(desk, short) == [(full.number, Relation.FULL_TEXT)]
    assert desk.completing.preview_full_text(short).after.body == WALL
    row = desk.completing.take_full_text(opened.row, editor=A)
    assert desk.reading.open(row.number).findings == ()
    assert desk.review.send(row, editor=A).status is Status.TO_APPROVE


@pytest.mark.server
def test_a_full_text_that_comes_during_a_recount_shows_the_cut(desk: Desk, send: Send, url: str) -> None:
    """The cut text was judged without it, and is not counted yet."""
    _, short = send("Le pont de Kita est fermé."), send(WALL[: WALL.index("teresse")] + ".")
    desk.levels.change("spelling", enabled=False, by=B)
    asked: list[None] = []

    def go_on() -> bool:
        asked.append(None)
        if len(asked) == 2:  # before the older one is judged
            with Desk.open(url) as other:
                other.imports.bring_bytes(WALL.encode(), name="b.txt", source="Courriel", editor=A)
        return True

    desk.levels.recount(editor=A, go_on=go_on)
    row = desk.reading.find(short.number)
    assert (row.blocking, len(desk.reading.open(short.number).findings)) == (1, 1)


def test_parting_the_two_takes_the_proof_away(desk: Desk, send: Send) -> None:
    short, full = send(WALL[: WALL.index("teresse")] + "."), send(WALL, "Courriel")
    assert desk.reading.find(short.number).blocking == 1
    assert desk.reading.counts(A)[Queue.TO_HANDLE] == 2
    row = desk.pairing.part(desk.reading.find(short.number), full.number, editor=A)
    assert row.blocking == 0
    row = desk.pairing.attach(row, full.number, editor=A)
    assert row.blocking == 1
    desk.pairing.part(desk.reading.find(full.number), short.number, editor=A)
    assert desk.reading.find(short.number).blocking == 0


@pytest.mark.parametrize("first", ["teaser", "article"])
def test_the_first_sentence_of_an_article_is_a_brief(desk: Desk, send: Send, first: str) -> None:
    brief = FULL[: FULL.index(" Elles")]
    if first == "teaser":
        short, _ = send(brief), send(FULL, "Courriel")
    else:
        _, short = send(FULL, "Courriel"), send(brief)
    assert desk.reading.open(short.number).findings == ()


def test_the_end_that_a_person_writes_is_no_cut(desk: Desk, send: Send) -> None:
    short = send(WALL[: WALL.index(" que les pluies")] + ".")
    send(WALL, "Courriel")
    row = desk.reading.find(short.number)
    other = WALL[: WALL.index(", où doit")] + "."
    row = desk.correction.revise(row, ItemText(body=other), editor=A, cause="typed")
    assert row.blocking == 0  # it ends before a comma: another way to end the sentence
    assert desk.review.send(row, editor=A).status is Status.TO_APPROVE


def test_a_version_that_ends_another_way_is_an_update(desk: Desk, send: Send) -> None:
    short = send(WALL)
    longer = send(WALL[:-1] + ", selon un nouveau bilan.", "Courriel")
    assert links(desk, short) == [(longer.number, Relation.UPDATE)]


def test_a_corrected_teaser_is_found_by_what_it_was_and_by_what_it_is(desk: Desk, send: Send) -> None:
    old = FULL.replace("Fonds régional", "Fond régional")
    row = send(CUT.replace("Fonds régional", "Fond régional"))
    row = desk.correction.revise(row, ItemText(body=CUT), editor=A, cause="typed")
    same, corrected = send(old), send(FULL)
    assert {number for number, _ in links(desk, row)} == {same.number, corrected.number}


def test_two_that_disagree_are_both_given_and_none_is_preferred(desk: Desk, send: Send) -> None:
    ours = send(FULL, "site.ml")
    place = FULL.index(" terres neuves")
    other = send(
        FULL[:place] + " vergers. Le ministre a promis d’autres pompes pour la saison prochaine.", "B"
    )
    row = send(CUT, "site.ml")
    full_texts = desk.reading.open(row.number).full_texts
    assert [each.link.number for each in full_texts] == [ours.number, other.number]
    assert not any(each.preferred for each in full_texts)


def test_of_two_that_agree_the_most_recent_of_the_same_source_leads(desk: Desk, send: Send) -> None:
    older = send(FULL, "site.ml")
    newer = send(FULL + " La suite viendra demain, dit le maire.", "site.ml")
    elsewhere = send(FULL + "\nRédaction locale et correspondants du fleuve.", "B")
    full_texts = desk.reading.open(send(CUT, "site.ml").number).full_texts
    assert [each.link.number for each in full_texts] == [newer.number, older.number, elsewhere.number]
    assert [each.preferred for each in full_texts] == [True, False, False]


def test_the_same_story_again_is_a_duplicate_and_a_longer_one_an_update(desk: Desk, send: Send) -> None:
    first, again = send(FULL, "A"), send(FULL.replace("hier", "HIER") + "\n", "B")
    longer = send(FULL + "\nLe préfet visitera les parcelles jeudi, avec les chefs de village.", "C")
    assert links(desk, first) == [
        (again.number, Relation.DUPLICATE),
        (longer.number, Relation.UPDATE),
    ]


@pytest.mark.server
def test_a_shared_formula_makes_no_pair(desk: Desk, send: Send) -> None:
    formula = "Le Président de la Transition, le Général d’armée, a présidé vendredi dernier la cérémonie "
    one = send(formula + "de sortie de la promotion. Les élèves ont prêté serment devant le drapeau.")
    send(formula + "d’ouverture du marché. Les commerçants ont salué la fin des travaux de la halle.")
    cut = send(formula + "de remise des clés aux habitants du nouveau quartier et des.")
    assert links(desk, one) == []
    assert links(desk, cut) == []


def formula(place: str) -> str:
    begins = "Le gouverneur de la région, entouré de ses proches collaborateurs, a visité hier le chantier "
    return f"{begins}{place}. Les travaux ont repris {place} dès la fin des pluies, avec deux équipes."


CROWD = [
    *("du pont", "du port", "du stade", "de l’école", "du marché", "de la gare", "du bac", "de la digue"),
    *("de l’abattoir", "du barrage", "du musée", "du dispensaire"),
]


@pytest.mark.server
@pytest.mark.parametrize("alike", [50, 3], ids=["many", "a crowd"])
def test_of_many_that_begin_alike_those_that_came_next_are_taken(
    desk: Desk, send: Send, monkeypatch: pytest.MonkeyPatch, alike: int
) -> None:
    monkeypatch.setattr(openings, "ALIKE", alike)
    before = [send(formula(place)) for place in CROWD[:10]]
    left = formula("")[: formula("").index("chantier") + len("chantier")]
    cut = send(left + " […]")
    assert [number for number, _ in links(desk, cut)] == [row.number for row in reversed(before)][:8]
    assert not any(each.preferred for each in desk.reading.open(cut.number).full_texts)
    after = [send(formula(place), "Courriel") for place in CROWD[10:]]
    assert {number for number, _ in links(desk, cut)} == {row.number for row in (*before[4:], *after)}
    assert links(desk, before[3]) == []


def test_what_is_attached_by_hand_is_shown_in_both_and_can_be_parted(desk: Desk, send: Send) -> None:
    row, other = send(CUT), send("Un tout autre texte, que seul un lecteur peut rapprocher du premier.")
    desk.pairing.attach(row, other.number, editor=A)
    assert links(desk, row) == [(other.number, Relation.FULL_TEXT)]
    assert links(desk, other) == [(row.number, Relation.TEASER)]
    assert desk.pairing.links(row.number)[0].attached_by == A
    desk.pairing.part(row, other.number, editor=B)
    assert links(desk, row) == links(desk, other) == []
    with pytest.raises(UnknownLinkError):
        desk.pairing.part(row, other.number, editor=B)
    with pytest.raises(OwnLinkError):
        desk.pairing.attach(row, row.number, editor=A)


@pytest.mark.server
def test_a_parted_pair_is_not_made_again(desk: Desk, send: Send) -> None:
    row, article = send(CUT), send(FULL)
    row = desk.pairing.part(row, article.number, editor=A)
    desk.correction.revise(row, ItemText(body=CUT.replace("hier", "lundi")), editor=A, cause="typed")
    assert links(desk, row) == []
    desk.pairing.attach(row, article.number, editor=A)
    assert links(desk, row) == [(article.number, Relation.FULL_TEXT)]
