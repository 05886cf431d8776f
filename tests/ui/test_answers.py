"""Only what is new of an answer is sent; put together it is the whole answer."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from lessor_desk.services.findings import findings_of
from lessor_desk.services.rows import ItemText
from lessor_desk.ui.answers import Question, Received, answer
from lessor_desk.ui.editor.checked import Checked, checked
from lessor_desk.workflow.states import Kind

WORDS = ("le", "marchÃ©", "de", "SÃ©gou", "lEurope", "mÃ", "rouvre", "à", "l’heure", "&eacute;", "𐍈")


def plain(told: Checked) -> list[tuple[object, ...]]:
    """All that is told, in a form that can be compared."""
    return [
        (name, place, flag.held, flag.flag.code, flag.flag.before, flag.flag.after)
        for name, part in sorted(told.parts.items())
        for place, flag in zip(part.places, part.flags, strict=True)
    ]


@settings(max_examples=40)
@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=12), min_size=1, max_size=5), st.booleans())
def test_answers_put_together_are_whole(texts: list[list[str]], restarted: bool) -> None:
    received = Received()
    for number, words in enumerate(texts):
        if restarted and number == 2:
            received = Received()  # the window has lost the thread
        text = ItemText(" ".join(words[:2]), " ".join(words), {"credit": " ".join(words[-1:])})
        told = received.take(answer(Question(1, 1, Kind.ARTICLE, text), received.serial))
        assert plain(told) == plain(checked(text, findings_of(Kind.ARTICLE, text)))


def test_a_key_in_a_plain_word_sends_no_flag() -> None:
    received = Received()
    before = ItemText("", "Hier, le marchÃ© de SÃ©gou a rouvert.", {})
    after = ItemText("", "Hier soir, le marchÃ© de SÃ©gou a rouvert.", {})
    first = received.take(answer(Question(1, 1, Kind.ARTICLE, before), received.serial))
    told = answer(Question(1, 2, Kind.ARTICLE, after), received.serial)
    assert told.parts["body"].fresh == ()
    assert received.take(told).parts["body"].flags is first.parts["body"].flags


def test_what_was_set_aside_is_not_told() -> None:
    from lessor_desk.services.findings import held_words

    text = ItemText("", "Le marché de Ségou a rouvert hier après deux mois..", {})
    [words] = held_words(text, findings_of(Kind.ARTICLE, text))
    aside = {words: ("Éditeur A", "")}
    told = Received().take(answer(Question(1, 1, Kind.ARTICLE, text, aside), 0))
    assert plain(told) == []
    assert told.set_aside == aside
