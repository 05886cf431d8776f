"""Flags are counted by level, whatever their codes and certainties."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from lessor_desk.checks.base import Certainty, Finding, Severity
from lessor_desk.checks.flags import flags
from lessor_desk.checks.levels import Levels, under
from lessor_desk.text.span import Span
from lessor_desk.ui.editor.findings_wording import level, levels
from lessor_desk.ui.editor.part_flag import PartFlag

CODES = ("E101", "E201", "T103", "P101", "T104")
WORDS = "un deux trois quatre cinq"
PLACES = st.sampled_from(
    [Span(start, start + 2) for start in range(len(WORDS) - 2) if " " not in WORDS[start : start + 2]]
)
FOUND = st.lists(st.builds(Finding, st.sampled_from(CODES), PLACES, st.sampled_from(Certainty)), max_size=12)
SET = st.dictionaries(st.sampled_from(CODES), st.sampled_from(Severity))


@given(FOUND, SET)
def test_flags_are_counted_by_level(found: list[Finding], severities: dict[str, Severity]) -> None:
    made = [PartFlag.of("body", WORDS, flag) for flag in flags(WORDS, found)]
    with under(Levels(severities)):
        assert levels(made) == Counter(map(level, made))
