"""Words in the order of their bytes, in blocks: which there are, which begin alike, and their numbers.

Half a million words are kept so in some 6 MB, and read within milliseconds: only the blocks become objects. A
look-up searches among the blocks, of which the first words are in order too, and then reads through one.
"""

from __future__ import annotations

from bisect import bisect_right

_SIZE = 32  # words of a block, as in hatch_build.py
_BEYOND = b"\xff"  # comes after every character


class WordBlocks:
    """Words, numbered in the order of their UTF-8. Any `str` may be asked for, lone surrogates too."""

    def __init__(self, written: bytes) -> None:
        """`written`: the words, a line feed before and after each one, a NUL between two blocks of 32."""
        self._blocks = written.split(b"\0")

    def __contains__(self, word: str) -> bool:
        line, blocks = b"\n%b\n" % word.encode(errors="replace"), self._blocks
        return line in blocks[bisect_right(blocks, line + _BEYOND) - 1] and "\n" not in word

    def number(self, word: str) -> int | None:
        """The number of `word`, or None."""
        line = b"\n%b\n" % word.encode(errors="replace")
        block = bisect_right(self._blocks, line + _BEYOND) - 1
        place = self._blocks[block].find(line)
        return None if place < 0 or "\n" in word else self._number(block, place)

    def beginning_with(self, stub: str) -> tuple[range, bool]:
        """The numbers of the words that begin with `stub`, not an empty one; whether the first is `stub`."""
        line, blocks = b"\n" + stub.encode(errors="replace"), self._blocks
        first = bisect_right(blocks, line) - 1
        place = blocks[first].find(line) if first >= 0 else -1
        if place < 0:  # none of those that this block ends with
            first, place = first + 1, 0
            if first == len(blocks) or not blocks[first].startswith(line):
                return range(0), False
        if "\n" in stub:
            return range(0), False
        last = bisect_right(blocks, line + _BEYOND, first) - 1
        end = self._number(last, blocks[last].rfind(line)) + 1
        return range(self._number(first, place), end), blocks[first].startswith(b"\n", place + len(line))

    def words(self, numbers: range) -> list[str]:
        """The words that have these `numbers`."""
        if not numbers:
            return []
        first, last = numbers[0] // _SIZE, numbers[-1] // _SIZE
        lines = b"".join(block[1:] for block in self._blocks[first : last + 1]).decode().split("\n")
        return lines[numbers.start - first * _SIZE : numbers.stop - first * _SIZE]

    def _number(self, block: int, place: int) -> int:
        """The number of the word at `place` in `block`, the line feed before it counted in."""
        return block * _SIZE + self._blocks[block].count(b"\n", 0, place)
