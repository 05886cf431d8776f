"""The sample page has the shapes of damage that the first run promises to show."""

from __future__ import annotations

import pytest

from lessor_desk import resources

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
