"""How well a source's habits are learnt from its items: simulated feeds, with a limit and without.

    python benchmarks/feeds.py TEXTS.jsonl… [--feeds 1000] [--seed 1] [--failures 10]

TEXTS are records with `text`; every file is an origin of its own. A feed takes its items from one of them:
some sentences that follow each other, cut at the feed's limit. Judged after ten items of which three or more
were cut, and again after forty. Right: limit, unit, whole words or not, suffix and marker, all of them; cut
back to a word, the limit lies in the range that is told. Where only ASCII was cut, bytes are characters.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from time import process_time

from cutting import by_bytes, by_words, texts_of, to_a_word

from lessor_desk.checks.analysis import analyze
from lessor_desk.checks.base import FindingClass
from lessor_desk.checks.profile import Profile, learn
from lessor_desk.checks.repair import safe_edits
from lessor_desk.text.edit import applied

LIMITS = (100, 120, 140, 150, 155, 160, 180, 199, 200, 220, 250, 255, 256, 280, 300, 320, 350, 400, 500, 600)
WORD_LIMITS = (15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 80, 100)
SUFFIXES = (("", ""), (".", ""), ("", "…"), ("", "..."), ("", " […]"), ("", " [...]"), ("", "… [+N chars]"))
SUFFIXES = (*SUFFIXES, ("", " (...)"), ("", " Lire la suite"), ("", "... Lire la suite"), ("", " Read more"))
DAMAGES = ("", "", "", "cp1252", "latin-1", "mac-roman")


@dataclass(frozen=True)
class Feed:
    """What a simulated source does; `limit` 0: it does not cut."""

    limit: int
    unit: str
    whole_words: bool
    suffix: str
    marker: str
    damage: str

    def sent(self, text: str, random: Random) -> tuple[str, bool]:
        """What arrives of `text`, and whether it was cut."""
        left = self._left(text)
        cut = len(left) < len(text)
        marker = self.marker.replace("N", str(random.randrange(200, 6000))) if cut else ""
        whole = left.rstrip() + marker + self.suffix
        if not self.damage:
            return whole, cut
        return whole.encode().decode(self.damage, errors="replace"), cut

    def _left(self, text: str) -> str:
        if not self.limit:
            return text
        if self.unit == "words":
            return by_words(text, self.limit)
        if self.whole_words:
            return to_a_word(text, self.limit, self.unit)
        if self.unit == "bytes":
            return by_bytes(text, self.limit, "drop" if self.damage else "cp1252")
        return text[: self.limit]


def drawn(random: Random, limited: bool) -> Feed:
    unit = random.choice(("bytes", "characters", "characters", "words"))
    suffix, marker = random.choice(SUFFIXES)
    if unit == "words":
        limit = random.choice(WORD_LIMITS)
    else:
        limit = random.choice(LIMITS) if random.random() < 0.8 else random.randrange(90, 700)
    whole_words = unit == "characters" and random.random() < 0.4
    if not limited:
        limit, marker = 0, ""
        suffix = random.choice(("", "", "."))
    return Feed(limit, unit, whole_words, suffix, marker, random.choice(DAMAGES))


def stories(texts: list[str], random: Random, typical: int) -> Iterator[str]:
    """Texts of sentences that follow each other, about `typical` characters long, more or less."""
    while True:
        place = random.randrange(len(texts))
        wanted = typical * random.lognormvariate(0.0, 0.45)
        text = texts[place]
        while len(text) < wanted and place + 1 < len(texts):
            place += 1
            text = f"{text} {texts[place]}"
        if len(text) < 4 * wanted:
            yield text


def items(feed: Feed, texts: list[str], random: Random, number: int) -> tuple[list[str], int, bool]:
    """`number` items of `feed`, how many were cut, and whether any letter beyond ASCII was sent in them."""
    typical = random.choice((120, 180, 260, 400))
    if feed.limit:
        size = feed.limit * 6 if feed.unit == "words" else feed.limit
        typical = int(size * random.uniform(0.7, 1.5))
    found, cut, beyond = [], 0, False
    for story in stories(texts, random, typical):
        sent, was_cut = feed.sent(story, random)
        found.append(sent)
        cut += was_cut
        beyond |= was_cut and not feed._left(story).isascii()
        if len(found) == number:
            return found, cut, beyond
    raise AssertionError


def readable(text: str) -> str:
    damage = [f for f in analyze(text, field="teaser") if f.finding_class is FindingClass.ENCODING]
    return applied(text, safe_edits(damage))


def wrong(feed: Feed, profile: Profile | None, beyond: bool) -> str:
    """What is wrong with `profile`; empty if nothing is."""
    if profile is None or profile.limit is None:
        return "none" if feed.limit else ""
    if not feed.limit:
        return "asserted"
    limit, faults = profile.limit, []
    same_unit = limit.unit.value == feed.unit or (
        not beyond and {limit.unit.value, feed.unit} == {"bytes", "characters"}
    )
    if not same_unit:
        faults.append("unit")
    elif not limit.least <= feed.limit <= limit.most or (not feed.whole_words and limit.least != limit.most):
        faults.append("limit")
    if limit.whole_words != feed.whole_words:
        faults.append("whole words")
    if profile.suffix != feed.suffix:
        faults.append("suffix")
    if profile.marker != feed.marker.strip():
        faults.append("marker")
    return "+".join(faults)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("texts", type=Path, nargs="+")
    arguments.add_argument("--feeds", type=int, default=1000)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--failures", type=int, default=0, help="show so many of what is learnt wrong")
    asked = arguments.parse_args()
    origins = {path.stem: [of["text"] for of in texts_of([path])] for path in asked.texts}
    random = Random(asked.seed)
    spent = 0.0
    for number in (10, 40):
        seen: Counter[str] = Counter()
        faults: dict[str, Counter[str]] = defaultdict(Counter)
        widths: list[int] = []
        shown = 0
        while min(seen["with a limit"], seen["without"]) < asked.feeds // 2:
            limited = seen["with a limit"] < asked.feeds // 2
            feed = drawn(random, limited)
            origin = random.choice(sorted(origins))
            sent, cut, beyond = items(feed, origins[origin], random, number)
            if limited and cut < 3:
                continue
            texts = [readable(text) for text in sent]
            begun = process_time()
            profile = learn(texts)
            spent += process_time() - begun
            fault = wrong(feed, profile, beyond)
            kind = "with a limit" if limited else "without"
            for group in (
                kind,
                *((f"  {feed.unit}{' to a word' if feed.whole_words else ''}",) if limited else ()),
            ):
                seen[group] += 1
                faults[group][fault] += 1
            if limited and not fault and feed.whole_words and profile and profile.limit:
                widths.append(profile.limit.most - profile.limit.least + 1)
            if fault and shown < asked.failures:
                shown += 1
                told = profile and (profile.limit, profile.suffix, profile.marker)
                print(f"    {fault}: {feed} from {origin}, {cut} cut; told {told}")
        print(f"after {number} items")
        for group in sorted(seen):
            right = faults[group].pop("", 0)
            rest = ", ".join(f"{fault} {count}" for fault, count in faults[group].most_common())
            print(f"  {group:<26}{seen[group]:>6} feeds, right {right / seen[group]:.4f}  {rest}")
        if widths:
            print(f"  range told, back to a word: {sum(widths) / len(widths):.1f} characters wide on average")
    print(f"time to learn: {spent:.1f} s in all")


if __name__ == "__main__":
    main()
