"""Which code page bytes were written in."""

from __future__ import annotations

import codecs
from collections import Counter
from dataclasses import dataclass

from lessor_desk.checks.base import Certainty
from lessor_desk.ingest.decoding import Part, joined_text, parts, stray_bytes
from lessor_desk.ingest.mixing import Page, is_utf8, stretches
from lessor_desk.ingest.plausibility import implausibility
from lessor_desk.text.codepages import SINGLE_BYTE

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# The pages that French copy comes in, likeliest first: the first one wins where two read the same text.
FRENCH_PAGES = ("cp1252", "latin1", "cp850", "macroman", "cp437")

_BEYOND_ASCII = bytes(range(0x80, 0x100))
_SAMPLE = 65_536  # bytes that are judged
_CLEAR = 6.0  # a reading that costs so much less than the next one leaves no doubt
_LABEL = 2.0  # what a declared label is worth: evidence, not law


@dataclass(frozen=True, slots=True)
class Judgement:
    """`raw[len(bom):]` read as `parts`, nearly all of them in `code_page` (a Python codec name)."""

    code_page: str
    parts: tuple[Part, ...]
    certainty: Certainty
    bom: bytes = b""
    cut: bool = False  # the last character's bytes are incomplete

    @property
    def text(self) -> str:
        return joined_text(self.parts)

    @property
    def other_pages(self) -> tuple[str, ...]:
        """The pages of the bytes that were not in the code page."""
        return tuple(dict.fromkeys(part.codec for part in self.parts if part.codec != self.code_page))

    def agrees_with(self, label: str) -> bool:
        """Whether `label` names the page, or one that reads the same text."""
        named = _codec(label)
        if named in ("utf-16", "utf-8-sig"):
            return self.code_page.startswith(named.removesuffix("-sig"))
        try:
            return b"".join(part.encoded() for part in self.parts).decode(named) == self.text
        except (LookupError, UnicodeDecodeError):
            return False

    @property
    def strays(self) -> int:
        """How many bytes were not in the code page."""
        return stray_bytes(self.parts, self.code_page)


def read_in(raw: bytes, page: str) -> Judgement:
    """`raw` read in `page` because a person says so; a byte order mark is left out whatever it marks."""
    bom = next((bom for bom, _ in _BYTE_ORDER_MARKS if raw.startswith(bom)), b"")
    return Judgement(page, parts(raw[len(bom) :], page), Certainty.CERTAIN, bom)


def judged(raw: bytes, declared: str | None = None) -> Judgement:
    """The code page of `raw`, from its bytes; `declared`, what a label says, is only evidence."""
    for bom, marked in _BYTE_ORDER_MARKS:
        if raw.startswith(bom):
            return _marked(raw[len(bom) :], bom, marked, declared)
    if wide := _unmarked_utf16(raw):
        return Judgement(wide, parts(raw, wide), Certainty.LIKELY, cut=len(raw) % 2 == 1)
    return _byte_pages(raw, declared)


def _marked(raw: bytes, bom: bytes, page: str, declared: str | None) -> Judgement:
    if page == "utf-8":  # people save cp1252 over it, too
        found = _byte_pages(raw, declared)
        return Judgement(found.code_page, found.parts, found.certainty, bom, found.cut)
    return Judgement(page, parts(raw, page), Certainty.CERTAIN, bom, cut=len(raw) % 2 == 1)


def _unmarked_utf16(raw: bytes) -> str | None:
    """UTF-16 without a mark: every second byte of Latin text is NUL, in other scripts of the blanks."""
    sample = raw[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) < max(1, len(sample) // 40) or min(even, odd) * 10 > max(even, odd):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _byte_pages(raw: bytes, declared: str | None) -> Judgement:
    tail = _cut_tail(raw)
    whole = raw[: len(raw) - tail]
    if is_utf8(whole) and not (tail and whole.isascii()):
        return Judgement("utf-8", parts(raw, "utf-8"), Certainty.CERTAIN, cut=tail > 0)
    sample = _telling_lines(raw)
    readings = {page: page.text(sample) for page in _pages(sample, declared)}
    costs = {page: implausibility(text) for page, text in readings.items()}
    label = _single_byte(declared)
    for page in costs:
        costs[page] -= _LABEL if page.main == label else 0.0
    best = min(costs, key=lambda page: costs[page])
    others = [costs[page] for page, text in readings.items() if text != readings[best]]
    sure = not others or min(others) - costs[best] >= _CLEAR
    found = stretches(raw, best, tuple(readings))
    read = tuple(part for stretch, page in found for part in page.parts(stretch))
    return Judgement(
        _commonest(read) if len(found) > 1 else best.main,
        read,
        Certainty.LIKELY if sure or len(found) > 1 else Certainty.SUSPECT,
        cut=found[-1][1].main == "utf-8" and tail > 0,
    )


def _commonest(read: tuple[Part, ...]) -> str:
    """The page of most of the bytes beyond ASCII."""
    sizes: Counter[str] = Counter()
    for part in read:
        raw = part.encoded()
        sizes[part.codec] += len(raw) - len(raw.translate(None, _BEYOND_ASCII))
    return max(sizes, key=sizes.__getitem__)


def _cut_tail(raw: bytes) -> int:
    """How many bytes at the end begin a UTF-8 character that is not finished."""
    for length in range(1, min(4, len(raw) + 1)):
        lead = raw[-length]
        if lead >= 0xC0:
            whole = 2 if lead < 0xE0 else 3 if lead < 0xF0 else 4
            return length if lead in range(0xC2, 0xF5) and length < whole else 0
        if lead < 0x80:
            return 0
    return 0


def _telling_lines(raw: bytes) -> bytes:
    """The lines that say something about the page: those that are no UTF-8, then the rest, up to _SAMPLE."""
    lines = [line for line in raw.split(b"\n") if not line.isascii()]
    lines.sort(key=is_utf8)
    sample: list[bytes] = []
    size = 0
    for line in lines:
        sample.append(line[: _SAMPLE - size])
        size += len(line) + 1
        if size >= _SAMPLE:
            break
    return b"\n".join(sample)


def _pages(sample: bytes, declared: str | None) -> list[Page]:
    """The ways of reading that are worth a look, likeliest first."""
    names = list(FRENCH_PAGES)
    for named in (_single_byte(declared), _single_byte(_detected(sample))):
        if named and named not in names:
            names.append(named)
    found = [Page(name, "cp1252") for name in names]
    if any(part.codec == "utf-8" and not part.text.isascii() for part in parts(sample, "utf-8")):
        found = [Page("utf-8", name) for name in names] + found
    return found


def _detected(sample: bytes) -> str | None:
    """What chardet, a detector for all languages, takes the bytes for."""
    import chardet  # 60 ms that a strict UTF-8 file does not pay

    return chardet.detect(sample)["encoding"]


def _single_byte(label: str | None) -> str | None:
    """Our name of the single-byte page that a label means, if it is one that we know."""
    return _PAGE_OF_CODEC.get(_codec(label))


def _codec(label: str | None) -> str:
    try:
        return codecs.lookup(label or "").name
    except (LookupError, ValueError):
        return ""


_PAGE_OF_CODEC = {_codec(page): page for page in SINGLE_BYTE}
