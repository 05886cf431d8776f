from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessor_desk.ingest import Dispatch, divided, joined, split
from lessor_desk.workflow.states import Kind

SAMPLE = Path(__file__).parents[3] / "shared" / "samples" / "lessor-page.txt"
TITLE = "Un accord de coopération entre deux départements"
FIRST = "Les deux ministres ont signé hier à Bamako un accord qui porte sur la formation du personnel."
SECOND = "Cet accord, le premier du genre, jette les bases d’une coopération technique et durable."
TEASERS = (
    "La campagne agricole a commencé dans la région de Sikasso, où les pluies sont arrivées tôt..",
    "Le projet bénéficiera directement à plus de huit mille personnes du cercle, dont 50% de.",
    "Pour 2026, il est attendu une croissance de 5,5% selon le ministère des Finances.",
)


def page(*lines: str) -> str:
    return "\n".join(lines)


def kinds(dispatches: tuple[Dispatch, ...]) -> list[Kind]:
    return [item.kind for item in dispatches]


@pytest.mark.skipif(not SAMPLE.exists(), reason="the reference page is not part of the project")
def test_the_reference_page_is_one_article_and_six_teasers() -> None:
    article, *teasers = split(SAMPLE.read_text(encoding="utf-8"))

    assert article.kind is Kind.ARTICLE
    assert article.headline.startswith("Paraphe des accords")
    assert article.body.count("\n") == 4
    assert article.meta == {"source": "MSPC", "byline": "Rédaction Lessor"}
    assert kinds(tuple(teasers)) == [Kind.TEASER] * 6
    assert not any(teaser.headline or teaser.meta for teaser in teasers)


@pytest.mark.parametrize(
    ("closing", "meta"),
    [
        (["Source : MSPC", "Rédaction Lessor"], {"source": "MSPC", "byline": "Rédaction Lessor"}),
        (["Source: Reuters"], {"source": "Reuters"}),
        (["(AMAP)"], {"source": "AMAP"}),
        (["Par Aminata TRAORÉ"], {"byline": "Aminata TRAORÉ"}),
        (["By Aminata Traoré and Moussa Keïta"], {"byline": "Aminata Traoré and Moussa Keïta"}),
        (["Aminata TRAORÉ"], {"byline": "Aminata TRAORÉ"}),
        (["MD/KM (AMAP)"], {"byline": "MD/KM"}),
        (["A. K."], {"byline": "A. K."}),
    ],
)
def test_credits_under_an_article_become_fields(closing: list[str], meta: dict[str, str]) -> None:
    [article] = split(page(TITLE, FIRST, SECOND, *closing))

    assert (article.headline, article.body) == (TITLE, page(FIRST, SECOND))
    assert article.meta == meta


def test_a_byline_under_the_headline_is_a_field() -> None:
    [article] = split(page(TITLE, "Par Moussa Keïta", FIRST, SECOND))

    assert (article.headline, article.body, article.meta) == (
        TITLE,
        page(FIRST, SECOND),
        {"byline": "Moussa Keïta"},
    )


def test_two_articles_are_told_apart_by_the_credits_between_them() -> None:
    first, second = split(page(TITLE, FIRST, SECOND, "Source : AMAP", "La foire rouvre", SECOND, FIRST))

    assert (first.headline, first.meta) == (TITLE, {"source": "AMAP"})
    assert (second.headline, second.body, second.kind) == (
        "La foire rouvre",
        page(SECOND, FIRST),
        Kind.ARTICLE,
    )


def test_texts_with_credits_of_their_own_are_told_apart() -> None:
    first, second = split(page(FIRST, "Source : AMAP", SECOND, "Source : MSPC"))

    assert (first.body, first.meta) == (FIRST, {"source": "AMAP"})
    assert (second.body, second.meta) == (SECOND, {"source": "MSPC"})


def test_teasers_alone_are_known_by_the_marks_of_their_feed() -> None:
    texts = (TEASERS[0], TEASERS[1], TEASERS[0], TEASERS[2])

    assert kinds(split(page(*texts))) == [Kind.TEASER] * 4


def test_teasers_under_an_article_without_credits_begin_at_the_first_mark() -> None:
    article, *teasers = split(page(TITLE, FIRST, SECOND, TEASERS[0], TEASERS[2], TEASERS[0]))

    assert article.body == page(FIRST, SECOND)
    assert [teaser.body for teaser in teasers] == [TEASERS[0], TEASERS[2], TEASERS[0]]


@pytest.mark.parametrize(
    "text",
    [
        page(TITLE, FIRST, SECOND),
        page(TITLE, "", FIRST, "", SECOND),
        page(FIRST, "", SECOND, "", FIRST),
        page(TITLE, FIRST, "Une coopération durable", SECOND, "Les suites", FIRST),
        page(TITLE, FIRST, SECOND, "Source : MSPC", "© 2026 Lessor. Tous droits réservés."),
        page(TITLE, FIRST + "..", SECOND),
        page(TITLE, FIRST[:-1] + "…", SECOND[:-1] + "…", FIRST[:-1] + "…"),
    ],
)
def test_without_real_evidence_a_file_is_one_dispatch(text: str) -> None:
    assert len(split(text)) == 1


def test_lines_broken_at_a_width_are_no_headline() -> None:
    text = page(
        "Le ministre des Transports a inauguré hier la route qui relie",
        "Bamako à Ségou, longue de deux cents kilomètres et financée par",
        "Trois bailleurs. Les travaux avaient commencé il y a deux ans et",
        "ont coûté huit milliards.",
    )
    [article] = split(text)

    assert (article.headline, article.body) == ("", text)


def test_an_alert_is_one_line_that_says_so() -> None:
    [alert] = split("URGENT - Bamako : le Conseil des ministres est reporté à vendredi")

    assert alert.kind is Kind.ALERT


LINES = st.sampled_from(
    (TITLE, FIRST, SECOND, *TEASERS, "", "  ", "Source : MSPC", "(AMAP)", "Par Moussa Keïta", "x", "URGENT a")
)
PAGES = st.lists(LINES, max_size=14).map("\n".join) | st.text(max_size=200)


def numbers(dispatches: tuple[Dispatch, ...]) -> list[int]:
    return [number for item in dispatches for number in range(item.lines.start, item.lines.end)]


def full_lines(text: str) -> set[int]:
    return {number for number, line in enumerate(text.split("\n")) if line.strip()}


def assert_nothing_is_lost(text: str, dispatches: tuple[Dispatch, ...]) -> None:
    owned = numbers(dispatches)
    assert len(owned) == len(set(owned))
    assert full_lines(text) <= set(owned)
    lines = text.split("\n")
    for item in dispatches:
        parts = [item.headline, item.body, *item.meta.values()]
        for number in range(item.lines.start, item.lines.end):
            line = lines[number].strip()
            assert any(line in part or (part and part in line) for part in parts) or not line
        assert item.headline or item.body


@given(PAGES)
def test_every_line_is_in_exactly_one_dispatch_and_each_part_in_its_place(text: str) -> None:
    dispatches = split(text)

    assert_nothing_is_lost(text, dispatches)
    for item in dispatches:
        for part, value in {"headline": item.headline, "body": item.body, **item.meta}.items():
            if value:
                assert text.startswith(value, item.places[part])


@given(PAGES, st.data())
def test_joining_and_dividing_keep_every_line(text: str, data: st.DataObject) -> None:
    dispatches = split(text)
    if len(dispatches) > 1:
        index = data.draw(st.integers(0, len(dispatches) - 2))
        dispatches = joined(dispatches, index)
        assert_nothing_is_lost(text, dispatches)
    for index, item in enumerate(dispatches):
        inner = [
            number for number in range(item.lines.start + 1, item.lines.end) if number in full_lines(text)
        ]
        if inner:
            parts = divided(dispatches, index, data.draw(st.sampled_from(inner)))
            assert len(parts) == len(dispatches) + 1
            assert_nothing_is_lost(text, parts)
            break


def test_what_was_joined_can_be_divided_again() -> None:
    dispatches = split(page(TITLE, FIRST, SECOND, "Source : AMAP", *TEASERS))

    together = joined(dispatches, 0)

    assert len(together) == len(dispatches) - 1
    assert divided(together, 0, dispatches[1].lines.start)[0] == dispatches[0]


@pytest.mark.parametrize("line", [0, 9])
def test_a_division_that_leaves_nothing_is_refused(line: int) -> None:
    with pytest.raises(ValueError, match="does not divide"):
        divided(split(page(TITLE, FIRST)), 0, line)
