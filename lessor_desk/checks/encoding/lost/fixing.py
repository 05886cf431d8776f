"""From what a lost letter may have been to the fixes of its finding."""

from __future__ import annotations

from collections.abc import Sequence

from lessor_desk.checks.base import Edit, Fix, Safety
from lessor_desk.checks.encoding.lost.resolver import Guess


def fixes(guess: Guess, *, safe: bool) -> tuple[Fix, ...]:
    """One fix for each reading of `guess`, most likely first.

    The first is safe if `safe` allows it and the words of the language leave no other reading.
    """
    first, other = Safety.SAFE if safe and guess.single and guess.word else Safety.REVIEW, Safety.REVIEW
    return tuple(
        Fix(other if number else first, (Edit(guess.span, text),)) for number, text in enumerate(guess.texts)
    )


def are_french(guesses: Sequence[Guess]) -> bool:
    """Whether the words that are left are French, so that the readings are worth showing.

    Names say nothing, as long as there is a word besides.
    """
    known = sum(guess.word for guess in guesses)
    return known > 0 and 2 * known >= sum(guess.word or not guess.name for guess in guesses)
