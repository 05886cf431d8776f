"""The sample page has the shapes of damage that the first run promises to show."""

from __future__ import annotations

import pytest

from lessor_desk import resources
from lessor_desk.checks import analyze
from lessor_desk.ingest import Dispatch, split

SITE_LIMIT = 300  # bytes of UTF-8, then a full stop


@pytest.fixture
def lines() -> list[str]:
    return resources.path("samples", "joliba-page.txt").read_text(encoding="utf-8").splitlines()


def test_an_article_with_its_credits_then_six_teasers(lines: list[str]) -> None:
    assert len(lines) == 1 + 5 + 2 + 6
    assert not lines[0].endswith(".")
    assert lines[6].startswith("Source : ")
    assert lines[7].startswith("Rédaction ")


def test_headline_and_two_paragraphs_are_utf8_read_as_another_page(lines: list[str]) -> None:
    damaged = [number for number, line in enumerate(lines[:6]) if "Ã©" in line]
    assert damaged == [0, 2, 5]
    for number in damaged:
        assert "é" in lines[number].encode("cp1252").decode("utf-8")


def test_teasers_are_cut_where_the_site_cuts_them(lines: list[str]) -> None:
    teasers = lines[8:]
    doubled = [teaser for teaser in teasers if teaser.endswith("..")]
    dangling = next(teaser for teaser in teasers if teaser.endswith(" dont les."))
    torn = next(teaser for teaser in teasers if teaser.endswith("Ã."))
    assert len(doubled) == 3
    assert all(len(teaser.encode()) <= SITE_LIMIT for teaser in doubled)
    assert len(dangling[:-1].encode()) == SITE_LIMIT
    assert len(torn[:-2].encode()) + 1 == SITE_LIMIT  # the lone lead byte C3 is the last of them


def test_names_in_the_languages_of_the_country_are_among_them(lines: list[str]) -> None:
    assert set("ɛɔŊƝ") <= set("".join(lines))


def codes(item: Dispatch) -> set[str]:
    parts = (("headline", item.headline), ("teaser" if item.kind == "teaser" else "body", item.body))
    return {finding.code for field, text in parts for finding in analyze(text, field=field)}


def test_the_desk_finds_what_was_put_in(lines: list[str]) -> None:
    article, *teasers = split("\n".join(lines))
    assert article.meta == {"source": "DRA de Ségou", "byline": "Rédaction Joliba"}
    assert codes(article) == {"E101"}
    found = [codes(teaser) for teaser in teasers]
    assert [len(each) for each in found] == [1, 1, 1, 2, 0, 1]
    assert found[0] == found[2] == found[5] == {"P101"}
    assert {code[0] for code in found[1]} == {"T"}
    assert {code[0] for code in found[3]} == {"E", "T"}
