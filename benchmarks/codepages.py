"""How well the code page of French copy is told from its bytes: ours, chardet, charset-normalizer.

    python benchmarks/codepages.py --corpus FILE [--most 3000] [--shortest 60] [--failures] [--glued]

FILE is JSON lines with `text`, `lang` and, if some are damaged, `kinds`. The clean French items are written
in each page (once ’ is ' and œ is oe where the page lacks them) and read again; what counts is the exact
text. With --glued, files are glued from items of several pages, and the lines that come out exactly count.
"""

from __future__ import annotations

import argparse
import codecs
import json
import random
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import chardet
from charset_normalizer import from_bytes

from lessor_desk.ingest import SetAside, read

PAGES = {
    "utf-8": b"",
    "utf-8 + BOM": codecs.BOM_UTF8,
    "utf-16-le": b"",
    "utf-16-le + BOM": codecs.BOM_UTF16_LE,
    "utf-16-be": b"",
    "utf-16-be + BOM": codecs.BOM_UTF16_BE,
    "cp1252": b"",
    "latin1": b"",
    "macroman": b"",
    "cp850": b"",
    "cp437": b"",
}


def ours(raw: bytes) -> str:
    try:
        return read(raw, name="item").text
    except SetAside:
        return ""


def of_chardet(raw: bytes) -> str:
    return _decoded(raw, chardet.detect(raw)["encoding"])


def of_charset_normalizer(raw: bytes) -> str:
    best = from_bytes(raw).best()
    return _decoded(raw, best.encoding if best else None)


READERS: tuple[Callable[[bytes], str], ...] = (ours, of_chardet, of_charset_normalizer)


def _decoded(raw: bytes, encoding: str | None) -> str:
    try:
        return raw.decode(encoding or "utf-8").removeprefix("\ufeff")
    except (LookupError, UnicodeDecodeError):
        return ""


_DAMAGED = re.compile("[\x80-\x9f\ufffd]|[ÃÂ][\x80-\xbf]|â€|Ã ")  # texts of the press are not all clean
GLUED = (("utf-8", "cp1252"), ("utf-8", "cp850"), ("utf-8", "macroman"), ("cp1252", "cp850"))
GLUED += (("cp1252", "macroman"), ("utf-8", "cp1252", "cp850"))


def french_items(corpus: Path, shortest: int, most: int) -> list[str]:
    """At most `most` of the clean French texts of the corpus with `shortest` code points or more."""
    with corpus.open(encoding="utf-8") as lines:
        found = [json.loads(line) for line in lines]
    texts = [
        record["text"]
        for record in found
        if record["lang"] == "fr" and record.get("kinds", ["clean"]) == ["clean"]
    ]
    texts = [text for text in texts if len(text) >= shortest and not _DAMAGED.search(text)]
    return random.Random(1).sample(texts, most) if len(texts) > most else texts


def glued(
    texts: list[str], pages: tuple[str, ...], run: int, files: int
) -> Iterator[tuple[list[str], bytes]]:
    """Files whose pages change after every `run` lines: the lines, and the bytes."""
    chance = random.Random(2)
    telling = [" ".join(text.split()) for text in texts if not text.isascii()]
    for _ in range(files):
        lines = []
        for number in range(3 * run):
            page = pages[number // run % len(pages)]
            while not (found := list(written([chance.choice(telling)], page, b""))):
                continue
            lines += found
        yield [text for text, _ in lines], b"\n".join(raw for _, raw in lines)


def show_glued(texts: list[str]) -> None:
    print(f"{'glued from':<28}" + "".join(f"{f'{run} lines each':>16}" for run in (1, 3, 8)))
    for pages in GLUED:
        print(f"{' + '.join(pages):<28}", end="")
        for run in (1, 3, 8):
            right = total = 0
            for lines, raw in glued(texts, pages, run, 100):
                right += sum(map(str.__eq__, lines, ours(raw).split("\n")))
                total += len(lines)
            print(f"{right / total:>16.4f}", end="", flush=True)
        print()


def written(texts: Iterable[str], page: str, bom: bytes) -> Iterator[tuple[str, bytes]]:
    """Each text that `page` can hold, as it is held, and its bytes."""
    codec = page.partition(" ")[0]
    for text in texts:
        for held in (text, text.replace("’", "'").replace("œ", "oe").replace("Œ", "OE")):
            try:
                yield held, bom + held.encode(codec)
            except UnicodeEncodeError:
                continue
            break


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("--corpus", type=Path, required=True)
    arguments.add_argument("--most", type=int, default=3000)
    arguments.add_argument("--glued", action="store_true", help="files of several pages")
    arguments.add_argument("--shortest", type=int, default=60)
    arguments.add_argument("--failures", action="store_true", help="show what ours gets wrong")
    asked = arguments.parse_args()
    texts = french_items(asked.corpus, asked.shortest, asked.most)
    if asked.glued:
        show_glued(texts)
        return
    print(f"{'page':<18}{'items':>7}" + "".join(f"{reader.__name__:>24}" for reader in READERS))
    for page, bom in PAGES.items():
        items = list(written(texts, page, bom))
        print(f"{page:<18}{len(items):>7}", end="")
        for reader in READERS:
            exact = sum(reader(raw) == text for text, raw in items)
            print(f"{exact / len(items):>24.4f}", end="", flush=True)
        print()
        if asked.failures:
            for text, raw in items:
                if (got := ours(raw)) != text:
                    print(f"    {text}\n    {got}")


if __name__ == "__main__":
    main()
