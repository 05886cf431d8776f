from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lessor_desk.text.comparison import Change, ChangeKind, Row, compare, edits
from lessor_desk.text.edit import applied
from lessor_desk.text.merging import merged

COPY = st.text(alphabet="aéà ,.\n\u00a0ÃB", max_size=40)
WORDS = st.lists(st.sampled_from(["le", "préfet", "a", "dit\u00a0:", "non.", "prÃ©fet", "\n"]), max_size=25)
TEXT = COPY | WORDS.map(" ".join)


def changes(before: str, after: str) -> list[tuple[str, str, ChangeKind]]:
    return [
        (change.before.of(before), change.after.of(after), change.kind)
        for row in compare(before, after)
        for change in row.changes
    ]


def test_each_repaired_word_is_a_change_of_its_own() -> None:
    assert changes("La sÃ©cheresse Ã\u00a0 SÃ©gou", "La sécheresse à Ségou") == [
        ("sÃ©cheresse", "sécheresse", ChangeKind.WORD),
        ("Ã\u00a0", "à", ChangeKind.WORD),
        ("SÃ©gou", "Ségou", ChangeKind.WORD),
    ]


def test_blanks_capitals_and_signs_are_told_apart() -> None:
    assert changes("les spécialités , la Police, fin..", "les spécialités, la police, fin.") == [
        ("spécialités ,", "spécialités,", ChangeKind.SPACE),
        ("Police,", "police,", ChangeKind.CAPITAL),
        ("fin..", "fin.", ChangeKind.PUNCTUATION),
    ]


def test_the_letters_that_differ_are_found_within_the_word() -> None:
    before, after = "Le ministÃ¨re", "Le ministère"
    [change] = [change for row in compare(before, after) for change in row.changes]

    assert [span.of(before) for span in change.letters_before] == ["Ã¨"]
    assert [span.of(after) for span in change.letters_after] == ["è"]


def test_a_sentence_that_was_written_anew_is_one_passage() -> None:
    assert len(changes("Il a plu. Tout dort bien ici. Fin.", "Il a plu. Rien ne va plus demain. Fin.")) == 1


def test_paragraphs_are_laid_beside_each_other_and_a_new_one_beside_nothing() -> None:
    rows = compare("Un.\nTrois.", "Un.\nDeux.\nTrois.")

    assert [(row.before.of("Un.\nTrois."), row.after.of("Un.\nDeux.\nTrois.")) for row in rows] == [
        ("Un.", "Un."),
        ("Trois.", "Deux.\nTrois."),
    ]


@given(TEXT, TEXT)
def test_the_changes_make_the_one_text_of_the_other(before: str, after: str) -> None:
    assert applied(before, edits(before, after)) == after
    rows = compare(before, after)
    assert "\n".join(row.before.of(before) for row in rows) == before
    assert "\n".join(row.after.of(after) for row in rows) == after
    for row in rows:
        assert all(_within(change, row) for change in row.changes)


def test_one_word_in_an_endless_paragraph_is_one_change() -> None:
    before = " ".join(f"La phrase numéro {n} dit peu de chose." for n in range(500))

    assert changes(before, before.replace("numéro 250", "n° 250")) == [("numéro", "n°", ChangeKind.WORD)]


@given(TEXT)
def test_a_text_has_no_change_against_itself(text: str) -> None:
    assert edits(text, text) == ()


def _within(change: Change, row: Row) -> bool:
    letters = all(change.before.covers(span) for span in change.letters_before)
    return row.before.covers(change.before) and row.after.covers(change.after) and letters


@given(TEXT, TEXT)
def test_a_side_that_changed_nothing_takes_all_of_the_other(base: str, other: str) -> None:
    assert merged(base, base, other).text == other
    assert merged(base, other, base).text == other
    assert merged(base, other, other).text == other
    assert not merged(base, base, other).overlaps


@given(TEXT, TEXT, TEXT)
def test_without_overlap_both_sides_merge_alike_whoever_is_first(base: str, ours: str, theirs: str) -> None:
    one, two = merged(base, ours, theirs), merged(base, theirs, ours)

    assert len(one.overlaps) == len(two.overlaps)
    if not one.overlaps:
        assert one.text == two.text


@given(
    st.lists(st.sampled_from(["le", "préfet", "a", "dit", "non"]), min_size=6, max_size=20),
    st.data(),
)
def test_words_changed_far_from_each_other_are_all_kept(words: list[str], data: st.DataObject) -> None:
    mine = data.draw(st.integers(0, len(words) // 2 - 2))
    other = data.draw(st.integers(len(words) // 2, len(words) - 1))
    ours, theirs, both = list(words), list(words), list(words)
    ours[mine] = both[mine] = "OURS"
    theirs[other] = both[other] = "THEIRS"

    result = merged(" ".join(words), " ".join(ours), " ".join(theirs))

    assert (result.text, result.overlaps) == (" ".join(both), ())


def test_what_both_changed_is_shown_and_not_guessed() -> None:
    result = merged("Il a dit non hier.", "Il a dit oui hier.", "Il a dit peut-être hier.")

    assert result.text == "Il a dit oui hier."
    assert [(each.base, each.ours, each.theirs) for each in result.overlaps] == [("non", "oui", "peut-être")]
