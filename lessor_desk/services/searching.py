"""What a person types into a search: words, phrases and conditions. No string is an error.

    foire « cité des enfants » source:MSPC statut:approuvee avant:25/11/2026 signalement:E101

Conditions are known in French and English, with or without accents; a key that is
not known is an ordinary word. What stands behind a known key and means nothing is told in `unread`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from lessor_desk.checks.base import FindingClass
from lessor_desk.text.folding import folded, folded_words
from lessor_desk.text.terms import Term
from lessor_desk.workflow.queues import STATUSES
from lessor_desk.workflow.states import Queue, Status


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for. Conditions of one kind widen each other, kinds narrow each other.

    Names (`sources`, `people`, `labels`, `assignees`) are folded and may be a part of the name; ME among
    people is whoever asks. `since` is the
    first day that counts, `until` the first that does not, both in the zone of the desk.
    """

    terms: tuple[Term, ...] = ()
    sources: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    statuses: frozenset[Status] = frozenset()
    classes: frozenset[FindingClass] = frozenset()
    codes: frozenset[str] = frozenset()
    since: date | None = None
    until: date | None = None
    assignees: frozenset[str] = frozenset()
    lost: bool = False  # only what has letters that are gone for good
    doubled: bool = False  # only duplicates of other items
    unread: tuple[str, ...] = field(default=())

    def __bool__(self) -> bool:
        """Whether anything is asked."""
        return self != Search(unread=self.unread)


ME = "me"
_ME = frozenset({"moi", "me", "moi-meme"})

_QUEUES: Mapping[str, Queue] = {"atraiter": Queue.TO_HANDLE, "tohandle": Queue.TO_HANDLE}
_STATUSES: Mapping[str, Status] = {
    **{each.value.replace("_", ""): each for each in Status},
    "arelire": Status.TO_REVIEW,
    "enrelecture": Status.IN_REVIEW,
    "avalider": Status.TO_APPROVE,
    "renvoyee": Status.SENT_BACK,
    "validee": Status.APPROVED,
    "approuvee": Status.APPROVED,
    "transmise": Status.DELIVERED,
    "ecartee": Status.SPIKED,
}

_CLASSES: Mapping[str, FindingClass] = {
    **{each.value.replace("-", ""): each for each in FindingClass},
    "encodage": FindingClass.ENCODING,
    "troncature": FindingClass.TRUNCATION,
    "coupe": FindingClass.TRUNCATION,
    "cut": FindingClass.TRUNCATION,
    "orthographe": FindingClass.SPELLING,
    "typographie": FindingClass.TYPOGRAPHY,
    "stylemaison": FindingClass.HOUSE_STYLE,
    "style": FindingClass.HOUSE_STYLE,
}
_DOUBLED = frozenset({"doublon", "duplicate", "double"})
_LOST = frozenset({"irreparable", "lost", "perdu", "notrecoverable"})
_CODE = re.compile(r"[etpsh]\d{3}\Z")

# A phrase in quotes of any kind, or a run of other characters; a key may stand before either.
_PIECE = re.compile(r"""(?:(\w+):)?(?:["“«]([^"”»]*)["”»]?|([^\s"“«]+))""")
_DAY_FIRST = re.compile(r"(\d{1,2})[./-](\d{1,2})(?:[./-](\d{2}|\d{4}))?\Z")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})\Z")
_DAYS_AGO = re.compile(r"(\d{1,4})[jd]\Z")
_NAMED_DAYS = {"aujourd'hui": 0, "today": 0, "hier": 1, "yesterday": 1, "avant-hier": 2}


def searched(typed: str, *, today: date) -> Search:
    """What `typed` asks for; `today` is the day in the zone of the desk. Total: it never raises.

    >>> searched("segou statut:validee", today=date(2026, 3, 2)).statuses
    frozenset({<Status.APPROVED: 'approved'>})
    """
    search = Search()
    for key, said, quoted in _pieces(typed):
        condition = _CONDITIONS.get(key)
        if condition is None:
            words = folded_words(f"{key} {said}")
            search = replace(search, terms=(*search.terms, *_terms(words, together=quoted)))
        elif (narrowed := condition(search, folded(said).strip(), today)) is not None:
            search = narrowed
        elif said:
            search = replace(search, unread=(*search.unread, f"{key}:{said}"))
    return search


def _pieces(typed: str) -> Iterator[tuple[str, str, bool]]:
    """Each piece as its folded key ("" if none), what is said, and whether that was in quotes."""
    for match in _PIECE.finditer(typed):
        key, phrase, run = match.groups()
        if key is None and phrase is None and folded(run.removesuffix(":")) in _CONDITIONS and run[-1] == ":":
            continue  # a condition whose value is still to be typed
        yield folded(key or ""), run if phrase is None else phrase, phrase is not None


def _terms(words: tuple[str, ...], *, together: bool) -> Iterator[Term]:
    """A phrase is whole; of a single word, what follows may still be typed."""
    if together and words:
        yield Term(words)
    elif not together and len(words) > 1:  # l'or, Ségou-Ville: as they stand in the text
        yield Term(words, open=len(words[-1]) > 1)
    elif words:
        yield Term(words, open=len(words[0]) > 1)


def _status(search: Search, said: str, _: date) -> Search | None:
    wanted = re.sub(r"[\W_]", "", said).removesuffix("s")
    if (queue := _QUEUES.get(wanted)) is not None:
        return replace(search, statuses=search.statuses | {*STATUSES[queue]})
    found = _STATUSES.get(wanted)
    return None if found is None else replace(search, statuses=search.statuses | {found})


def _flag(search: Search, said: str, _: date) -> Search | None:
    wanted = re.sub(r"[\W_]", "", said)
    if _CODE.match(wanted):
        return replace(search, codes=search.codes | {wanted.upper()})
    if wanted.removesuffix("s") in _LOST:
        return replace(search, lost=True)
    if wanted.removesuffix("s") in _DOUBLED:
        return replace(search, doubled=True)
    found = _CLASSES.get(wanted) or _CLASSES.get(wanted.removesuffix("s"))
    return None if found is None else replace(search, classes=search.classes | {found})


def _source(search: Search, said: str, _: date) -> Search | None:
    return replace(search, sources=search.sources | {said}) if said else None


def _person(search: Search, said: str, _: date) -> Search | None:
    return replace(search, people=search.people | {_someone(said)}) if said else None


def _assignee(search: Search, said: str, _: date) -> Search | None:
    return replace(search, assignees=search.assignees | {_someone(said)}) if said else None


def _someone(said: str) -> str:
    return ME if said in _ME else said


def _label(search: Search, said: str, _: date) -> Search | None:
    return replace(search, labels=search.labels | {said}) if said else None


def _before(search: Search, said: str, today: date) -> Search | None:
    day = _day(said, today)
    if day is None:
        return None
    return replace(search, until=day if search.until is None else min(day, search.until))


def _after(search: Search, said: str, today: date) -> Search | None:
    day = _day(said, today)
    if day is None or day == date.max:
        return None
    following = day + timedelta(days=1)
    return replace(search, since=following if search.since is None else max(following, search.since))


def _day(said: str, today: date) -> date | None:
    """The day that `said` means, or None: 25/11/2026, 25/11, 2026-11-25, hier, 7j."""
    if said in _NAMED_DAYS:
        return today - timedelta(days=_NAMED_DAYS[said])
    try:
        if match := _DAYS_AGO.match(said):
            return today - timedelta(days=int(match[1]))
        if match := _YEAR_FIRST.match(said):
            return date(int(match[1]), int(match[2]), int(match[3]))
        if match := _DAY_FIRST.match(said):
            year = today.year if match[3] is None else int(match[3]) % 100 + today.year // 100 * 100
            if match[3] is not None and len(match[3]) == 4:
                year = int(match[3])
            return date(year, int(match[2]), int(match[1]))
    except (ValueError, OverflowError):
        pass
    return None


_Condition = Callable[[Search, str, date], Search | None]
_CONDITIONS: Mapping[str, _Condition] = {
    "source": _source,
    "statut": _status,
    "status": _status,
    "de": _person,
    "from": _person,
    "by": _person,
    "pour": _assignee,
    "for": _assignee,
    "avant": _before,
    "before": _before,
    "apres": _after,
    "after": _after,
    "signalement": _flag,
    "flag": _flag,
    "etiquette": _label,
    "label": _label,
}
