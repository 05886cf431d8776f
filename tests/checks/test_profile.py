"""What is learnt of a source, whatever way its items come."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from lessor_desk.checks.analysis import analyze
from lessor_desk.checks.base import Certainty, Field
from lessor_desk.checks.profile import NEWEST, Limit, Profile, ProfileEvidence, Unit, learn
from lessor_desk.checks.truncation.evidence import evidence

WORDS = (
    *("le", "ministre", "a", "présenté", "hier", "les", "mesures", "pour", "la", "région", "de", "Ségou"),
    *("où", "pluies", "ont", "été", "fortes", "cette", "année", "et", "habitants", "attendent", "encore"),
    *("route", "qui", "doit", "relier", "marché", "aux", "villages", "du", "fleuve", "avant", "l’hiver"),
)


def story(seed: int, size: int) -> str:
    """A sentence of about `size` characters, another for each `seed`."""
    words: list[str] = []
    while len(" ".join(words)) < size:
        words.append(WORDS[(seed * 7 + len(words) * (seed % 5 + 1)) % len(WORDS)])
    return " ".join(words).capitalize() + "."


def teasers(limit: int = 120) -> list[str]:
    """Twelve teasers of a source that cuts at `limit` bytes and adds a full stop to all of them."""
    found = []
    for seed in range(12):
        whole = story(seed, 60 if seed % 3 == 0 else limit + 40 + seed)
        found.append(_cut(whole, limit) + ".")
    return found


def _cut(text: str, limit: int) -> str:
    raw = text.encode()
    return text if len(raw) <= limit else raw[:limit].decode(errors="ignore")


def test_a_limit_of_bytes_and_a_glued_stop_are_learnt() -> None:
    profile = learn(teasers())
    assert profile is not None
    assert profile.limit == Limit(120, 120, Unit.BYTES, whole_words=False)
    assert (profile.suffix, profile.marker) == (".", "")


def test_an_item_exactly_at_the_limit_is_certain() -> None:
    profile = learn(teasers())
    [found] = analyze(teasers()[1], field=Field.TEASER, profile=profile)
    assert found.finding_class == "truncation"
    assert found.certainty is Certainty.CERTAIN


def test_a_complete_item_of_that_source_has_one_stop_too_many() -> None:
    profile = learn(teasers())
    assert [found.code for found in analyze(teasers()[0], field=Field.TEASER, profile=profile)] == ["P101"]


def test_a_source_that_never_puts_an_end_mark_is_not_flagged_for_it() -> None:
    texts = [f"Le point. {story(seed, 70 + seed * 9).rstrip('.')} lundi" for seed in range(12)]
    profile = learn(texts)
    assert profile is not None
    assert profile.limit is None
    assert not profile.stops
    assert analyze(texts[5], field=Field.BODY, profile=profile) == ()
    assert [found.code for found in analyze(texts[5], field=Field.BODY)] == ["T108"]


def test_nothing_is_learnt_from_few_items_or_from_sound_ones() -> None:
    assert learn(teasers()[:9]) is None
    assert learn(story(seed, 50 + seed * 13) for seed in range(40)) is None


def test_a_limit_of_words_is_learnt_however_no_break_spaces_count() -> None:
    for blank in (" ", "\u00a0"):
        texts = []
        for seed in range(12):
            words = story(seed, 400).replace(" la ", f"{blank}la ").split(" " if blank != " " else None)
            texts.append(" ".join(words[:30]) + " […]")
        profile = learn(texts)
        assert profile is not None
        assert profile.limit == Limit(30, 30, Unit.WORDS, whole_words=False)


def whole(seed: int, size: int) -> str:
    """A sentence of about `size` characters that ends well, another for each `seed`."""
    return f"{story(seed, size).removesuffix('.')} devant les habitants du village."


def to_a_word(text: str, limit: int) -> str:
    """`text` cut at `limit` characters and then back to the end of a word."""
    return text if len(text) <= limit else text[: limit + 1].rpartition(" ")[0]


def test_three_cuts_back_to_a_word_tell_a_limit_where_all_others_are_shorter() -> None:
    stories = [whole(seed, 40 + 12 * seed) for seed in range(7)] + [whole(seed, 260) for seed in (8, 9, 10)]
    cut = [to_a_word(text, 200) for text in stories]
    profile = learn(left if left == text else left + " […]" for left, text in zip(cut, stories, strict=True))
    assert profile is not None
    assert profile.limit is not None
    assert profile.limit.whole_words
    assert profile.limit.least <= 200 <= profile.limit.most
    assert profile.marker == "[…]"


def test_items_without_a_stop_of_their_own_are_cut_where_all_others_have_one() -> None:
    stories = [whole(seed, 40 + 12 * seed) for seed in range(7)]
    ends = ("en présence de tous les élus", "pendant la saison des pluies", "devant la mairie de la commune")
    cut = [f"Le ministre a présenté {'hier encore ' * 18}{end}" for end in ends]
    profile = learn(text + "." for text in (*stories, *(" ".join(text.split()[:44]) for text in cut)))
    assert profile is not None
    assert (profile.limit, profile.suffix) == (Limit(44, 44, Unit.WORDS, whole_words=False), ".")


def test_what_is_counted_too_long_or_stripped_does_not_hide_a_hard_limit() -> None:
    sizes = (180, 179, 179, 179, 182)  # a blank was stripped, a remnant read as more than was sent
    cut = [f"{whole(seed, 260)[: size - 4]}prés […]" for seed, size in enumerate(sizes)]
    profile = learn([*cut, *(whole(seed, 40 + 12 * seed) for seed in range(5))])
    assert profile is not None
    assert profile.limit == Limit(180, 180, Unit.CHARACTERS, whole_words=False)


def test_cuts_whose_words_no_break_spaces_hold_together_are_not_taken_for_whole_items() -> None:
    ended = ("les élus de", "la route de", "le marché de", "un village de", "les habitants de")
    kept = (" ".join([*whole(seed, 400).split()[:27], *end.split()]) for seed, end in enumerate(ended * 2))
    cut = [text.replace(" la ", "\u00a0la\u00a0").replace(" de ", "\u00a0de\u00a0") for text in kept]
    profile = learn([*(text + "." for text in cut), "Un point a été fait hier devant les élus."])
    assert profile is not None
    assert profile.limit == Limit(30, 30, Unit.WORDS, whole_words=False)
    assert (profile.suffix, profile.marker) == (".", "")


def test_cuts_at_all_lengths_tell_no_limit() -> None:
    cut = [story(seed, 400)[: 90 + 23 * seed] + "…" for seed in range(8)]
    assert learn([*cut, story(8, 90), story(9, 330)]) in (None, Profile(marker="…", items=10))


def test_a_person_is_told_what_ends_the_articles_of_a_source() -> None:
    articles = [
        f"Un titre {seed}.\n{story(seed, 150)}\n{story(seed + 1, 130)}\nRédaction du Matin"
        for seed in range(10)
    ]
    seen = ProfileEvidence(evidence(text, n, field=Field.BODY) for n, text in enumerate(articles))
    profile = seen.profile()
    assert profile is not None
    assert profile.closing == "redaction du matin"
    shorter = articles[0].removesuffix("\nRédaction du Matin")
    assert [found.code for found in analyze(shorter, profile=profile)] == ["T109"]
    assert analyze(articles[0], profile=profile) == ()


ITEMS = st.lists(
    st.tuples(st.integers(0, 999), st.sampled_from([*teasers(), story(3, 200), "", "…"])),
    max_size=30,
    unique_by=lambda item: item[0],
)


@given(ITEMS, st.randoms(use_true_random=False), st.integers(0, 30))
@settings(max_examples=60)
def test_the_order_of_items_and_of_merging_does_not_matter(items: list[tuple[int, str]], random, cut) -> None:  # type: ignore[no-untyped-def]
    whole = ProfileEvidence(evidence(text, order) for order, text in items)
    shuffled = random.sample(items, len(items))
    parts = [
        ProfileEvidence(evidence(text, order) for order, text in part)
        for part in (shuffled[:cut], shuffled[cut:])
    ]
    assert parts[0].merged(parts[1]) == parts[1].merged(parts[0]) == whole
    assert parts[0].merged(whole) == whole
    one_by_one = ProfileEvidence()
    for order, text in shuffled:
        one_by_one.add(text, order)
    assert one_by_one == whole
    assert ProfileEvidence.from_json(whole.as_json()) == whole


def test_only_the_newest_items_count() -> None:
    seen = ProfileEvidence(evidence("Un mot.", order) for order in range(NEWEST + 50))
    assert len(seen) == NEWEST
    assert seen.as_json()[0][0] == 50


def test_a_profile_without_a_limit_reaches_nothing() -> None:
    assert not Profile().reached_by("Un texte.")
    assert Profile().share_of("Un texte.") == 0.0


CUT_AT = st.tuples(
    st.integers(0, 40), st.integers(25, 400), st.sampled_from(["", ".", "..", "…", " […]", " Lire la suite"])
)


@given(CUT_AT)
@settings(max_examples=80)
def test_a_cut_is_told_at_the_end_and_nothing_before_it_changes(cut: tuple[int, int, str]) -> None:
    seed, size, added = cut
    text = story(seed, 420)[:size].rstrip() + added
    for found in analyze(text, field=Field.TEASER, profile=learn(teasers())):
        if found.finding_class == "truncation":
            assert found.span.end == len(text)
            assert found.span.start >= len(text[:size].rstrip()) - max(map(len, WORDS)) - len(added)
            assert found.safe_fix is None
            assert all(edit.span.start >= found.span.start for fix in found.fixes for edit in fix.edits)
