"""Copy that is about damage: « on écrit &eacute; pour é », « Ségou devient SÃ©gou ».

What is damaged there is meant. The same letter or word stands whole beside it, and between them what
people say when they set one against the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lessor_desk.checks.base import Certainty, Safety
from lessor_desk.text.edit import Edit, applied
from lessor_desk.text.span import Span

_NEAR = 110  # code points before and after what is mentioned
_SOME = r"[^.!?\n]"
_ARTICLES = (
    r"(?:(?:une?|les?|la|du|des?|lettre|mot|nom|caractère|signe|simple|vrai)[ ]|[ldLD]['’]"
    r"|[«“\"'(][ \xa0\u202f]?){0,4}"
)
_NAMED = r"(?:de[ ])?(?:le (?:mot|nom)[ ])?(?:[«“\"'(][ \xa0\u202f]?)?"  # no article: « devient un marchÃ© »
_QUOTED = (
    r"(?:de[ ])?[«“\"][ \xa0\u202f]?(?:l[ea]s?[ ]|une?[ ]|[ld]['’])"  # « prÃ©vu » au lieu de « le prévu »
)
_IS_SAID_AFTER = (  # « &eacute; vaut é »
    r"(?:vaut|valent|donnent?|devien(?:t|nent)|signifi(?:e|ent|ait)|veut dire|veulent dire"
    r"|rempla(?:c(?:e|ent)|ç(?:ait|aient))|représent(?:e|ent)|désign(?:e|ent)|cod(?:e|ent)|et non(?: pas)?"
    r"|au lieu|à la place"
)
_IS_SAID_JUST_AFTER = r"(?:pour|=|→)"
_IS_SAID_OF_A_LETTER_AFTER = r"|pour|obtenir|avoir|lire|voir|afficher"
_IS_SAID_BEFORE = (  # « Ségou devient SÃ©gou »
    r"(?:devien(?:t|nent)|devenai(?:t|ent)|s['’](?:écri(?:t|vent)|affich(?:e|ent|ait))|se code(?:nt)?"
    r"|donnent?|apparaît|apparait|écrire|écri[stv]\w*|tap(?:er|ez|e)|mett(?:re|ez)|et non(?: pas)?|au lieu|→"
)
_IS_SAID_OF_A_LETTER_BEFORE = r"|par|en|comme|=|,"
_AS_LETTERS = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_WORDS_THEMSELVES = frozenset("àÀyô")

_TELLING = (
    *("HTML", "XML", "JSON", "SQL", "CSS", "PHP", "UTF-8", "UTF8", "ASCII", "ISO 8859", "ISO-8859", "LIKE "),
    *("Unicode", "JavaScript", "Python", "quoted-printable", "encodage", "échappement", "esperluette"),
    *("insécable", "balise", "code source", "page de code", "pages de code"),
)
_OF_PROGRAMS = re.compile(rf"\b(?:{'|'.join(map(re.escape, map(str.strip, _TELLING)))})")


DOUBTFUL = Certainty.SUSPECT, Safety.REVIEW
"""What an escape is where its sentence speaks of programs."""


def weighed(text: str, edits: Sequence[Edit]) -> Iterator[tuple[Edit, bool]]:
    """Those of `edits` that `text` is not about, and whether that is sure."""
    kept, doubtful = meant(text, edits), beside_programs(text, edits)
    for edit in edits:
        if not (kept and edit in kept) and not _is_replaced(text, edit.span):
            yield edit, not (doubtful and edit in doubtful)


def meant(text: str, edits: Sequence[Edit]) -> frozenset[Edit]:
    """Those of `edits`, which put in order what is damaged, whose damage `text` is about.

    Costs a look-up for each letter they put where none of these is there already.
    """
    letters = {edit.text for edit in edits if edit.text.isalpha()}
    if len(edits) > _SEVERAL or not any(letter in text for letter in letters):
        return frozenset()
    if not (_A_LETTER_ALONE.search(text) or _IS_SET_AGAINST.search(text)):
        return frozenset()
    return frozenset(
        edit for place, inside in _in_tokens(text, edits) if _is_meant(text, place, inside) for edit in inside
    )


_SEVERAL = 8  # edits: copy that is about damage shows little of it
_A_LETTER_ALONE = re.compile(r"[éèêëçùûîôâïœæÉÈÊÇ](?![^\W_])(?<![^\W_].)")
_IS_SET_AGAINST = re.compile(
    r"(?<![^\W_])(?:vau|vale|donn|devie|deven|signif|veu|rempl|repr|désig|cod|et non|au lieu|à la|écri|affich"
    r"|tap|mett|appara|pour à|par à)|[=→]"
)


def beside_programs(text: str, edits: Sequence[Edit]) -> frozenset[Edit]:
    """Those of `edits` in whose sentence words of programs stand: the copy may be about what they mend.

    Letters are hardly meant where more than a few are mended, and ’ in a word never is.
    """
    if not any(map(text.__contains__, _TELLING)):
        return frozenset()
    few = len(edits) <= _FEW
    return frozenset(
        edit
        for edit in edits
        if not (edit.text == "’" and _is_in_a_word(text, edit.span))
        and (few or not edit.text.isalpha())
        and _OF_PROGRAMS.search(_sentence(text, edit.span))
    )


_FEW = 2


def _is_in_a_word(text: str, span: Span) -> bool:
    return text[span.start - 1 : span.start].isalpha() or text[span.end : span.end + 1].isalpha()


def _sentence(text: str, span: Span) -> str:
    before = text[max(0, span.start - _NEAR) : span.start]
    after = text[span.end : span.end + _NEAR]
    return re.split(r"[.!?]\s|\n", before)[-1] + " … " + re.split(r"[.!?]\s|\n", after)[0]


def _in_tokens(text: str, edits: Sequence[Edit]) -> Iterator[tuple[Span, list[Edit]]]:
    """`edits` that come in order, with the part of `text` between blanks that they stand in."""
    group: list[Edit] = []
    end = -1
    for edit in edits:
        if group and edit.span.start >= end:
            yield _part(text, group), group
            group = []
        group.append(edit)
        end = _end_of_part(text, edit.span.end)
    if group:
        yield _part(text, group), group


def _part(text: str, edits: list[Edit]) -> Span:
    start = edits[0].span.start
    before = re.split(r"\s", text[max(0, start - _NEAR) : start])[-1]
    return Span(start - len(before), _end_of_part(text, edits[-1].span.end))


def _end_of_part(text: str, end: int) -> int:
    return end + len(re.split(r"\s", text[end : end + _NEAR], maxsplit=1)[0])


_REPLACED = re.compile(
    r"(?<![^\W_])(?:remplac|tap|ins[éè]r|écri|mett|ajout|supprim|utilis)\w{1,4} (?:[^\W_]+ )?"
    r"[«“\"]?[ \xa0]?\Z",
    re.IGNORECASE,
)
_BY = re.compile(r"[ \xa0]?[»”\"]?,? (?:par|pour|au lieu|à la place|dans le code)(?![^\W_])")


def _is_replaced(text: str, place: Span) -> bool:
    """Whether the text says that what is at `place` is to be written or replaced: « taper &nbsp; pour »."""
    if _BY.match(text, place.end) is None:
        return False
    return _REPLACED.search(text, max(0, place.start - 40), place.start) is not None


def _is_meant(text: str, place: Span, edits: list[Edit]) -> bool:
    """Whether what `edits` make of the part at `place` stands beside it, set against it."""
    said = applied(place.of(text), [_from(edit, place.start) for edit in edits])
    words = [word[0] for word in _AS_LETTERS.finditer(said) if not word[0].isascii()]
    if len(words) != 1:
        return False
    [word] = words
    if word not in text:
        return False
    before = re.split(r"[.!?]\s|\n", text[max(0, place.start - _NEAR) : place.start])[-1]
    after = re.split(r"[.!?]\s|\n", text[place.end : place.end + _NEAR])[0]
    if _is_quoted(text, edits) and _stands_beside(word, before, after):
        return True
    if word in _WORDS_THEMSELVES:
        tight = _SET_AGAINST.match(after)
        return tight is not None and after.startswith(word, tight.end()) and _ends(after, tight.end() + 1)
    said_before, said_after = _OF_LETTERS if len(word) == 1 else _OF_WORDS
    if any(said_before.match(before, end) for end in _ends_of(word, before)):
        return True
    return any(said_after.fullmatch(after, 0, end - len(word)) for end in _ends_of(word, after))


# « Ã© » remplaçait « é », é (&eacute;): nothing but what is damaged within the quotation marks.
_QUOTE_OPENS = re.compile(r"(?:[«“\"][ \xa0\u202f]?[^\s«»“”\"()]{0,40}|\()\Z")
_QUOTE_CLOSES = re.compile(r"[^\s«»“”\"()]{0,40}[ \xa0\u202f]?[»”\"]|\)")


def _is_quoted(text: str, edits: list[Edit]) -> bool:
    start, end = edits[0].span.start, edits[-1].span.end
    if _QUOTE_OPENS.search(text, max(0, start - 42), start) is None:
        return False
    return _QUOTE_CLOSES.match(text, end) is not None


def _stands_beside(word: str, before: str, after: str) -> bool:
    """Whether `word` stands in the sentence too: quoted or just before where it is one of copy."""
    if word not in _WORDS_THEMSELVES:
        return any(next(_ends_of(word, side), None) is not None for side in (before, after))
    quoted = rf"[«“\"][ \xa0\u202f]?{word}[ \xa0\u202f]?[»”\"]"
    if re.search(rf"(?<!\w){word} [«“\"(]?[ \xa0\u202f]?\Z", before):
        return True
    return any(re.search(quoted, side) for side in (before, after))


def _ends_of(word: str, text: str) -> Iterator[int]:
    """Where `word` ends in `text`, by itself."""
    start = text.find(word)
    while start >= 0:
        if _is_whole(word, text, start):
            yield start + len(word)
        start = text.find(word, start + 1)


def _ends(text: str, start: int) -> bool:
    return _NOTHING.fullmatch(text, start) is not None


def _is_whole(word: str, text: str, start: int) -> bool:
    """Whether `word` stands at `start` of `text` by itself."""
    beside = text[max(0, start - 1) : start] + text[start + len(word) :][:1]
    return text.startswith(word, start) and not any(map(str.isalnum, beside))


_SET_AGAINST = re.compile(r"\W{0,3}(?:pour|vaut|au lieu de|à la place de|par)[ ](?:un[ ])?[«“\"]?[ \xa0]?")
_NOTHING = re.compile(r"\W*")


def _said_before(said: str, articles: str) -> re.Pattern[str]:
    """What stands between a word and what is mentioned after it."""
    return re.compile(rf"{_SOME}{{0,45}}?(?<![^\W_]){said}){_SOME}{{0,2}}{articles}\Z")


# The same for what is mentioned before it.
_OF_LETTERS = (
    _said_before(_IS_SAID_BEFORE + _IS_SAID_OF_A_LETTER_BEFORE, _ARTICLES),
    re.compile(
        rf"{_SOME}{{0,30}}?(?<![^\W_]){_IS_SAID_AFTER}{_IS_SAID_OF_A_LETTER_AFTER}|=|→)[ ]{_ARTICLES}"
    ),
)
_OF_WORDS = (
    _said_before(_IS_SAID_BEFORE, _NAMED),
    re.compile(
        rf"\W{{0,3}}(?:{_IS_SAID_JUST_AFTER}|(?:[^\s.!?]+[ ]){{0,4}}{_IS_SAID_AFTER}))"
        rf"[ ](?:{_NAMED}|{_QUOTED})"
    ),
)


def _from(edit: Edit, start: int) -> Edit:
    return Edit(Span(edit.span.start - start, edit.span.end - start), edit.text)
