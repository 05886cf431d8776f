"""Finding the full text of cut teasers among a million items: `python benchmarks/matching.py [--items N]`.

The script makes the items: varied French news, whose openings are as alike as those of the press or more so
(`benchmarks/french.py` says how that was fitted); one in ten is followed by another story that begins with
its first words. Findable is a teaser of which 40 characters or more are left that no more than eight
stories begin with: of more, nobody could tell which it was. Both sorts are told. Then teasers arrive whose
full text is there, sound or garbled, cut as sites cut; teasers whose full text is not there; and full texts
of teasers that wait. All that arrives goes through the desk's own import. Beside it, in the same run: a key
of the first eight words, and rapidfuzz over all openings. Times are those of this process, so that a busy
machine counts less.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from french import French, tell_alike
from rapidfuzz import fuzz, process
from sqlalchemy import insert, select

from lessor_desk.db.ledgers import Accounts
from lessor_desk.db.models import Import, Item, Ledger, Link, Opening, Raw, RevisionText
from lessor_desk.db.store import Store
from lessor_desk.ingest import Dispatch
from lessor_desk.matching.openings import opening, shelved
from lessor_desk.matching.relations import Relation
from lessor_desk.services import arrivals as arrivals_module
from lessor_desk.services import openings
from lessor_desk.services.arrivals import Arrivals, Checked, add_sources, checked
from lessor_desk.services.desk import Desk
from lessor_desk.services.findings import Summary
from lessor_desk.services.intake import BATCH
from lessor_desk.services.pairs import CHOICES
from lessor_desk.services.rows import ItemText
from lessor_desk.services.work import utc_now
from lessor_desk.text.folding import folded_words
from lessor_desk.text.span import Span
from lessor_desk.workflow.states import Kind, Status

EDITOR = "Éditeur A"
SOURCES = tuple(f"source {number}" for number in range(20))
FILLED_AT_ONCE = 5000
NEWEST = 2000  # stories: what a desk gets in a day or two, which is when teasers come
FEWEST = 40  # characters in common that make a teaser findable


@dataclass(frozen=True)
class Probe:
    """A teaser, the text that it was cut from, and how many of its characters are left."""

    text: str
    full: str
    left: int
    garbled: bool


def cut(story: str, rng: random.Random) -> tuple[str, int]:
    """`story` as a site cuts it, and how many characters of it are left."""
    limit = min(rng.choice((60, 80, 120, 160, 200, 250, 300)), len(story) * 3 // 4)
    how = rng.randrange(4)
    if how == 0:
        raw = story.encode()[:limit]
        left = raw.decode(errors="ignore")
        shown = (
            left
            if len(left.encode()) == len(raw)
            else left + raw[len(left.encode()) :].decode("cp1252", "replace")
        )
        return shown + ".", len(left)
    left = story[:limit]
    if how == 1:
        return left + rng.choice((".", "...", "…", "")), len(left)
    left = left.rpartition(" ")[0]
    return left + (" [...]" if how == 2 else rng.choice(("…", ".", "..."))), len(left)


def garble(text: str, rng: random.Random) -> str:
    """`text` as copy arrives when its bytes are taken for another code page, or letters are lost."""
    how = rng.randrange(8)
    if how < 4:
        page = ("cp1252", "latin-1", "cp850", "mac-roman")[how]
        return "".join(byte.decode(page, "replace") for byte in (bytes([each]) for each in text.encode()))
    if how == 4:
        return "".join("?" if "À" <= letter <= "ÿ" else letter for letter in text)
    if how == 5:
        return text.encode("cp1252", "replace").decode("utf-8", "replace")
    if how == 6:
        return text.encode("cp850", "replace").decode("cp1252", "replace")
    return text.replace("é", "&eacute;").replace("è", "&egrave;").replace("’", "&rsquo;")


class Filled:
    """A desk with its import under way, as the service has it."""

    def __init__(self, url: str) -> None:
        self.store = Store(url)
        self.now = utc_now()
        with self.store.deciding() as session:
            begun = Import(editor=EDITOR, started_at=self.now)
            session.add(begun)
            session.flush()
            raw = Raw(
                sha256="0" * 64, name="", size=0, data=b"", code_page="", line_ends="", import_id=begun.id
            )
            session.add(raw)
            session.flush()
            add_sources(session, SOURCES, self.now)
            self.import_id, self.raw_id = begun.id, raw.id

    def stock(self, stories: Sequence[str]) -> None:
        """Put `stories` in as they would be, but for words, audit and findings, which no pair is made by."""
        with self.store.filling() as session:
            ledger = session.get_one(Ledger, 1)
            numbers = range(ledger.items + 1, ledger.items + len(stories) + 1)
            ledger.items = ledger.sequence = numbers[-1]
            session.flush()
            for table, row in ((Item, self._item), (RevisionText, _text), (Opening, _opening)):
                rows = list(map(row, numbers, stories))
                session.connection().execute(insert(table), rows)

    def _item(self, number: int, story: str) -> dict[str, object]:
        return {
            "number": number,
            "id": f"{number:036}",
            "row_version": 1,
            "sequence": number,
            "kind": Kind.ARTICLE,
            "headline": "",
            "opening": story[:200],
            "source": SOURCES[number % 20],
            "received_at": self.now,
            "import_id": self.import_id,
            "raw_id": self.raw_id,
            "status": Status.TO_REVIEW,
            "revision": 1,
            "version_start": 1,
            "digest": "0" * 64,
            "rules": 0,
        }

    def bring(self, arrived: Sequence[Checked], sources: int = len(SOURCES)) -> list[int]:
        """Store what has arrived of so many sources, in one transaction; the numbers that it got."""
        with self.store.filling() as session:
            arrivals = Arrivals(session, Accounts(session.connection()), EDITOR, self.import_id, self.now)
            for place, each in enumerate(arrived):
                arrivals.add(each, source=SOURCES[place % sources], raw_id=self.raw_id)
            arrivals.store()
        return arrivals.numbers


def _text(number: int, story: str) -> dict[str, object]:
    return {"item_number": number, "number": 1, "headline": "", "body": story, "meta": {}}


def _opening(number: int, story: str) -> dict[str, object]:
    return {"signs": shelved(opening(story)), "item_number": number}


def unchecked(body: str) -> Checked:
    """An article as if it had been checked: it is sound."""
    text = ItemText("", body)
    return Checked(_dispatch(body, Kind.ARTICLE), text, (), Summary({}, False, 0), {})


def _dispatch(body: str, kind: Kind) -> Dispatch:
    return Dispatch(kind, "", body, {}, Span(0, 1), body, {})


def as_teaser(body: str) -> Checked:
    """A teaser, really checked."""
    return checked(_dispatch(body, Kind.TEASER), {}, None)


def main() -> None:
    """Fill a desk, let teasers and full texts arrive, and tell what was found and what it cost."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--items", type=int, default=1_000_000)
    arguments.add_argument("--probes", type=int, default=1000, help="teasers of each sort")
    arguments.add_argument("--seed", type=int, default=4)
    arguments.add_argument("--folder", help="where the desk is made; it takes 2 kB an item")
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        url = f"sqlite:///{Path(folder, 'desk.sqlite')}"
        with Desk.open(url) as desk:
            desk.people.add(EDITOR)
        measure(Filled(url), given.items, given.probes, given.seed)


def measure(desk: Filled, items: int, number: int, seed: int) -> None:
    """All figures, on a desk that is still empty."""
    rng, french = random.Random(seed), French(seed)
    begun = time.perf_counter()
    stories = list(fill(desk, french, rng, items))
    spent = time.perf_counter() - begun
    print(f"{len(stories):,} items stored in {spent:,.0f} s")

    tell_alike(stories)
    order = sorted(stories)
    known = rng.sample(range(len(stories)), 2 * number)
    sound = [_probe(stories[place], rng, garbled=False) for place in known[:number]]
    garbled = [_probe(stories[place], rng, garbled=True) for place in known[number:]]
    strangers = [
        _probe(french.variant(rng.choice(stories)), rng, garbled=each % 2 == 0) for each in range(number)
    ]
    tell("sound and cut", desk, sound, stories, order, known[:number])
    tell("garbled and cut", desk, garbled, stories, order, known[number:])
    newest = rng.sample(range(max(0, len(stories) - NEWEST), len(stories)), min(number, NEWEST))
    todays = [_probe(stories[place], rng, garbled=each % 2 == 0) for each, place in enumerate(newest)]
    tell("of the newest stories", desk, todays, stories, order, newest)
    tell("without a full text", desk, strangers, stories, order, None)
    waiting(desk, [_probe(french.story(), rng, garbled=each % 2 == 0) for each in range(number)], order)
    look_up(desk, sound, stories)
    cost(desk, french)


def fill(desk: Filled, french: French, rng: random.Random, items: int) -> Iterator[str]:
    """Put so many items in; the stories among them in order of their numbers, with what varies them."""
    for start in range(0, items, FILLED_AT_ONCE):
        batch: list[str] = []
        while len(batch) < min(FILLED_AT_ONCE, items - start):
            story = french.story()
            batch.append(story)
            if rng.random() < 0.1:
                batch.append(french.variant(story))
        desk.stock(batch)
        yield from batch


def _probe(story: str, rng: random.Random, *, garbled: bool) -> Probe:
    text, left = cut(story, rng)
    return Probe(garble(text, rng) if garbled else text, story, left, garbled)


def tell(
    what: str,
    desk: Filled,
    probes: Sequence[Probe],
    stories: Sequence[str],
    order: Sequence[str],
    known: Sequence[int] | None,
) -> None:
    """Let `probes` arrive, and print how many found their story (its number is its place + 1)."""
    numbers: list[int] = []
    for start in range(0, len(probes), BATCH):
        numbers += desk.bring([as_teaser(probe.text) for probe in probes[start : start + BATCH]])
    found = full_texts(desk, numbers)
    found_of: dict[bool, list[bool]] = {True: [], False: []}  # by whether it is findable
    alone = by_words = wrong = 0
    for place, (probe, number) in enumerate(zip(probes, numbers, strict=True)):
        linked = found.get(number, [])
        begins = [other for other in linked if same_beginning(probe, stories, other)]
        wrong += len(linked) - len(begins)
        if len(begins) < len(linked):
            print(f"wrong: {number} is linked with {linked}: {probe.text!r}")
        if known is None or probe.left < FEWEST:
            continue
        findable = beginning_so(order, probe.full[: probe.left]) <= CHOICES
        found_of[findable].append(known[place] + 1 in linked)
        if findable:
            alone += linked == [known[place] + 1]
            by_words += eight_words(probe)
    print(f"{what}: {len(probes):,} arrived, wrong pairs {wrong}")
    if findable := len(found_of[True]):
        tell_found(found_of)
        print(f"    of the findable {alone / findable:.4f} alone, {by_words / findable:.4f} by eight words")


def tell_found(found_of: dict[bool, list[bool]]) -> None:
    """Print how many were found of the findable, and of those that nobody could tell from others."""
    both = len(found_of[True]) + len(found_of[False])
    both_found = _share([*found_of[True], *found_of[False]])
    print(f"    {both:,} have {FEWEST} characters or more left: found {both_found}")
    for findable, said in (
        (True, f"findable: no more than {CHOICES} stories begin with all that is left"),
        (False, f"not findable: more than {CHOICES} do"),
    ):
        some = found_of[findable]
        print(f"    {said}: {len(some):,} ({len(some) / both:.4f}), found {_share(some)}")


def _share(found: Sequence[bool]) -> str:
    return f"{sum(found) / len(found):.4f}" if found else "-"


def beginning_so(order: Sequence[str], left: str) -> int:
    """How many of the sorted stories begin with `left`."""
    return bisect_left(order, left + chr(0x10FFFF)) - bisect_left(order, left)


def same_beginning(probe: Probe, stories: Sequence[str], other: int) -> bool:
    """Whether item `other` begins, to the letter, with all that is left of the teaser's story.

    A paragraph break counts as a blank: sites make one of it in their teasers.
    """
    return other <= len(stories) and _on_one_line(stories[other - 1]).startswith(
        _on_one_line(probe.full[: probe.left]).rstrip()
    )


def _on_one_line(text: str) -> str:
    return text.casefold().replace("\n", " ")


def full_texts(desk: Filled, numbers: Sequence[int]) -> dict[int, list[int]]:
    """The full texts that the items are linked with."""
    found: dict[int, list[int]] = {}
    with desk.store.reading() as session:
        for start in range(0, len(numbers), 500):
            query = select(Link.item_number, Link.other_number).where(
                Link.item_number.in_(numbers[start : start + 500]), Link.relation == Relation.FULL_TEXT
            )
            for number, other in session.execute(query):
                found.setdefault(number, []).append(other)
    return found


def eight_words(probe: Probe) -> bool:
    """Whether a key of the first eight words, all whole, would find the story."""
    side = openings.begun(0, Kind.TEASER, probe.text, as_teaser(probe.text).findings).side
    ours = folded_words(side.kept)[:-1][:8]
    return len(ours) == 8 and ours == folded_words(probe.full, 8)


def waiting(desk: Filled, probes: Sequence[Probe], order: Sequence[str]) -> None:
    """Teasers first, their full texts afterwards."""
    teasers, articles = [], []
    for start in range(0, len(probes), BATCH):
        teasers += desk.bring([as_teaser(probe.text) for probe in probes[start : start + BATCH]])
    for start in range(0, len(probes), BATCH):
        articles += desk.bring([unchecked(probe.full) for probe in probes[start : start + BATCH]])
    found = full_texts(desk, teasers)
    order = sorted([*order, *(probe.full for probe in probes)])
    found_of: dict[bool, list[bool]] = {True: [], False: []}
    for place, probe in enumerate(probes):
        if probe.left >= FEWEST:
            findable = beginning_so(order, probe.full[: probe.left]) <= CHOICES
            found_of[findable].append(articles[place] in found.get(teasers[place], []))
    print(f"teasers that waited: {len(probes):,} arrived")
    tell_found(found_of)


def look_up(desk: Filled, probes: Sequence[Probe], stories: Sequence[str]) -> None:
    """Medians of looking one teaser up, ours and by rapidfuzz, in turn."""
    ours, theirs = [], []
    begun = [
        openings.begun(0, Kind.TEASER, probe.text, as_teaser(probe.text).findings) for probe in probes[:200]
    ]
    beginnings = [story[:300] for story in stories]
    with desk.store.reading() as session:
        for place, item in enumerate(begun):
            ours.append(timed(lambda item=item: openings.found(session, item)))
            if place % 10 == 0:
                theirs.append(
                    timed(lambda item=item: process.extractOne(item.side.kept, beginnings, scorer=fuzz.ratio))
                )
    mine, fuzzy = statistics.median(ours), statistics.median(theirs)
    print(f"look-up, median {mine * 1000:.2f} ms; rapidfuzz over all openings {fuzzy * 1000:.0f} ms", end="")
    print(f": 1/{fuzzy / mine:.0f}")


def cost(desk: Filled, french: French) -> None:
    """What pairing adds to an import in batches: with it and without, in turns that alternate.

    The batches are of one source each, as files are: what is learnt of sources costs much more than pairs do,
    and would hide them.
    """
    spent: dict[bool, list[float]] = {True: [], False: []}
    for turn in range(80):
        for paired in (False, True) if turn % 2 else (True, False):
            batch = [unchecked(french.story()) for _ in range(BATCH)]
            with pairing(paired):
                spent[paired].append(timed(lambda batch=batch: desk.bring(batch, 1)) / BATCH)
    added = [whole - bare for bare, whole in zip(spent[False], spent[True], strict=True)]
    bare, whole = statistics.median(spent[False]) * 1000, statistics.median(spent[True]) * 1000
    print(f"import, {BATCH} at once: {bare:.2f} ms an item without pairing, {whole:.2f} with it", end="")
    print(f": {statistics.median(added) * 1000:.2f} added")


@contextmanager
def pairing(on: bool) -> Iterator[None]:
    """Imports with pairing or without."""
    kept = arrivals_module.enter
    if not on:
        arrivals_module.enter = lambda *_, **__: set()
    try:
        yield
    finally:
        arrivals_module.enter = kept


def timed(work: Callable[[], object]) -> float:
    """Seconds of this process that `work` takes; others on the machine do not count."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


if __name__ == "__main__":
    main()
