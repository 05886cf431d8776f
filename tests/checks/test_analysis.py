"""What holds for `analyze` on any text, and on the page that the desk was made for."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessor_desk.checks import analyze
from lessor_desk.checks.base import Field, FindingClass, Severity
from lessor_desk.checks.repair import repaired
from lessor_desk.checks.severity import severity
from lessor_desk.ingest import read, split

REAL_PAGE = Path(__file__).parents[3] / "shared" / "samples" / "lessor-page.txt"

ANY_TEXT = st.text(st.characters(), max_size=300)  # lone surrogates too
PIECES = [*"Ãâ€™©¨ª‚Š aeé'’?.\n…«»&;#=%\\u�\x85\u200b", "Ã©", "â€™", "&eacute;", "mot", "L'"]
DAMAGED = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


@given(ANY_TEXT | DAMAGED, st.sampled_from(list(Field)))
@settings(max_examples=300)
def test_it_answers_on_any_text(text: str, field: Field) -> None:
    for finding in analyze(text, field=field):
        assert 0 <= finding.span.start <= finding.span.end <= len(text)
        for fix in finding.fixes:
            assert all(edit.span.end <= len(text) for edit in fix.edits)


@given(ANY_TEXT | DAMAGED)
@settings(max_examples=300)
def test_safe_repairs_are_made_once(text: str) -> None:
    once = repaired(text, analyze(text))
    assert repaired(once, analyze(once)) == once


@given(ANY_TEXT | DAMAGED)
@settings(max_examples=200)
def test_there_is_one_cut_at_most_and_no_doubled_stop_beside_it(text: str) -> None:
    codes = [finding.code for finding in analyze(text)]
    cuts = [code for code in codes if code[0] == "T"]
    assert len(cuts) <= 1
    assert not (cuts and "P101" in codes)


PARAGRAPHS = (
    "Le marché de Ségou a rouvert hier, dit-on, à 10 h 30 : « Tout est prêt », selon M. Diarra. ",
    "La rÃ©union du comitÃ© sâ€™est tenue Ã  Kayes ; lâ€™eau y est attendue. ",
    "L'‚lection pr‚sidentielle ? La m?t?o et d&eacute;j&agrave; l?été, daujourdhui. ",
    "É" * 40 + "\ufffd\x92 =C3=A9 %C3%A9 \\u00e9 ",
)


@pytest.mark.parametrize("paragraph", PARAGRAPHS)
def test_the_time_grows_as_the_text_does(paragraph: str) -> None:
    """A square would make it a hundredfold; benchmarks/linearity.py has the exact figure."""
    small, large = paragraph * 100, paragraph * 1000
    analyze(small)
    ratios = []
    for _ in range(5):
        begin = time.thread_time()
        analyze(small)
        middle = time.thread_time()
        analyze(large)
        ratios.append((time.thread_time() - middle) / (middle - begin))
    assert min(ratios) <= 25


@pytest.mark.skipif(not REAL_PAGE.exists(), reason="the real page is not beside the project")
def test_the_real_page_shows_what_it_is_known_to_have() -> None:
    article, *teasers = split(read(REAL_PAGE.read_bytes(), name="page.txt").text)
    assert not [f for f in analyze(article.body) if f.finding_class in ("encoding", "truncation")]
    assert len(article.body.split("\n")) == 5
    assert dict(article.meta) == {"source": "MSPC", "byline": "Rédaction Lessor"}
    found = [sorted(finding.code for finding in analyze(text.body, field="teaser")) for text in teasers]
    assert found == [["P101"], ["P101"], ["T103"], ["E201", "T101"], [], ["P101"]]


def test_a_lone_remnant_tells_its_byte_and_has_no_safe_fix() -> None:
    [remnant] = [f for f in analyze("un lot de kits et de mÃ.", field="teaser") if f.code == "E201"]
    assert remnant.span.of("un lot de kits et de mÃ.") == "Ã"
    assert remnant.facts["byte"] == "C3"
    assert "é" in str(remnant.facts["letters"])
    assert remnant.safe_fix is None
    assert severity(remnant) is Severity.BLOCKING


def test_bambara_and_other_writings_are_text() -> None:
    for text in (
        "Ɲɛtaa bɛ taa ka ɲɛ, a ko kɔrɔba la.",
        "São Paulo não é a capital.",
        "Tiếng Việt có nhiều dấu.",
        "وصل الوزير إلى باماكو أمس.",
        "Le cœur d’Anouk bat ; l’œuvre « Ÿ » est là… 😀",
    ):
        assert not [f for f in analyze(text) if f.finding_class is FindingClass.ENCODING], text
