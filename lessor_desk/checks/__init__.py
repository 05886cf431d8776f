"""Finding damage: `analyze` and what it gives back. Neither Qt nor SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lessor_desk.checks.base import Finding
    from lessor_desk.checks.profile import Profile
    from lessor_desk.text.vocabulary import Vocabulary

__all__ = ["analyze"]


def analyze(
    text: str,
    *,
    field: str = "body",
    lang: str | None = None,
    profile: Profile | None = None,
    vocabulary: Vocabulary | None = None,
) -> tuple[Finding, ...]:
    """The findings on `text`; see `lessor_desk.checks.analysis.analyze`."""
    from lessor_desk.checks import analysis  # the checks are read when the first text is

    return analysis.analyze(text, field=field, lang=lang, profile=profile, vocabulary=vocabulary)
