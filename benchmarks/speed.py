"""How fast clean copy is let through: all E, T and P101 checks against `ftfy.fix_and_explain`, in one run.

    python benchmarks/speed.py --corpus DIR [--texts FILE.jsonl …] [--rounds 7] [--damaged 0.03]

DIR holds `dev.jsonl`, records with `text`, `field`, `lang` and `kinds`; FILEs hold more such records, all
of them clean (`kinds` may be missing). Measured are the clean French items, each of them read for the first
time by a process of its own, and then again; the same with a share of damaged ones of all kinds among them,
and the clean items of other languages. Each round runs both programs over all texts; what counts is the least
processor time that each has needed, so that other work matters little.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import ftfy

from lessor_desk.checks import analyze

Item = tuple[str, str]  # text, field
Measure = Callable[[Sequence[Item]], tuple[float, float]]
SEED = 7
FEWEST = 200  # texts: smaller samples are repeated
FIRST = "Le marché de Ségou rouvre lundi."  # with it all is read that is read once


def records(path: Path) -> list[dict[str, object]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def items(found: Sequence[dict[str, object]]) -> list[Item]:
    return [(str(record["text"]), str(record.get("field") or "body")) for record in found]


def is_clean(record: dict[str, object]) -> bool:
    return record.get("kinds", ["clean"]) == ["clean"]


def seconds(work: Callable[[], object]) -> float:
    """The processor time that `work` needs."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def both(texts: Sequence[Item]) -> tuple[float, float]:
    """The processor time that we and ftfy need for `texts`."""
    return (
        seconds(lambda: [analyze(text, field=field) for text, field in texts]),
        seconds(lambda: [ftfy.fix_and_explain(text) for text, _ in texts]),
    )


def both_anew(texts: Sequence[Item]) -> tuple[float, float]:
    """The same in a process that has read one text before."""
    with ProcessPoolExecutor(1, get_context("spawn")) as process:
        process.submit(analyze, FIRST).result()
        return process.submit(both, texts).result()


def compare(name: str, texts: Sequence[Item], rounds: int, measure: Measure = both) -> None:
    """Print how long both programs need for one of `texts`, and how many times as long ftfy needs."""
    texts = list(texts) * max(1, FEWEST // max(1, len(texts)))
    ours, theirs = zip(*(measure(texts) for _ in range(rounds)), strict=True)
    each = 1e6 / len(texts)
    length = sum(len(text) for text, _ in texts) / len(texts)
    print(
        f"{name:38}{len(texts):7}{length:8.0f}{min(ours) * each:10.1f}{min(theirs) * each:10.1f}"
        f"{min(theirs) / min(ours):8.1f}"
    )


def with_damage(clean: Sequence[Item], damaged: Sequence[Item], share: float) -> list[Item]:
    """`clean`, of which `share` are replaced by some of `damaged`."""
    choice = random.Random(SEED)
    mixed = list(clean)
    places = choice.sample(range(len(mixed)), round(share * len(mixed)))
    for place in places:
        mixed[place] = choice.choice(damaged)
    return mixed


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("--corpus", type=Path, required=True)
    arguments.add_argument(
        "--texts", type=Path, nargs="*", default=[], help="more clean records, file by file"
    )
    arguments.add_argument("--rounds", type=int, default=7)
    arguments.add_argument("--damaged", type=float, default=0.03, help="the share of damaged items")
    asked = arguments.parse_args()
    corpus = records(asked.corpus / "dev.jsonl")
    damaged = items([r for r in corpus if r["lang"] == "fr" and not is_clean(r)])
    languages: dict[str, list[dict[str, object]]] = defaultdict(list)
    for record in filter(is_clean, corpus):
        languages[str(record["lang"])].append(record)
    french = items(languages.pop("fr"))
    begin = time.perf_counter()
    analyze(FIRST)
    print(f"the first text, with all that is read once: {(time.perf_counter() - begin) * 1000:.0f} ms")
    print(f"{'':38}{'texts':>7}{'length':>8}{'ours µs':>10}{'ftfy µs':>10}{'times':>8}")
    compare("clean French, read for the first time", french, asked.rounds, both_anew)
    samples = {
        "clean French": french,
        f"{asked.damaged:.0%} damaged": with_damage(french, damaged, asked.damaged),
    }
    for path in asked.texts:
        clean = items(records(path))
        samples[path.stem] = clean
        samples[f"{path.stem}, {asked.damaged:.0%} damaged"] = with_damage(clean, damaged, asked.damaged)
    samples |= {f"clean {lang}": items(found) for lang, found in sorted(languages.items())}
    samples["damaged French"] = damaged
    for name, texts in samples.items():
        compare(name, texts, asked.rounds)


if __name__ == "__main__":
    main()
