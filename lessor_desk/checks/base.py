"""What a check is, and what it reports: findings with fixes."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from lessor_desk.text.edit import Edit
from lessor_desk.text.slots import setters
from lessor_desk.text.span import Span

if TYPE_CHECKING:
    from lessor_desk.checks.profile import Profile
    from lessor_desk.text.vocabulary import Vocabulary

__all__ = [
    "Certainty",
    "Check",
    "Clean",
    "Copy",
    "Edit",
    "Field",
    "Finding",
    "FindingClass",
    "Fix",
    "Flagged",
    "Safety",
    "Severity",
    "Span",
    "Trace",
    "class_of",
]


class FindingClass(StrEnum):
    """The class of a finding, from the first letter of its code, gravest first."""

    ENCODING = "encoding"
    TRUNCATION = "truncation"
    SPELLING = "spelling"
    TYPOGRAPHY = "typography"
    HOUSE_STYLE = "house-style"


_CLASS_OF_LETTER = {
    "E": FindingClass.ENCODING,
    "T": FindingClass.TRUNCATION,
    "S": FindingClass.SPELLING,
    "P": FindingClass.TYPOGRAPHY,
    "H": FindingClass.HOUSE_STYLE,
}


def class_of(code: str) -> FindingClass:
    """The class of findings with `code`. Raises KeyError for a letter that stands for none."""
    return _CLASS_OF_LETTER[code[0]]


class Certainty(StrEnum):
    """How sure the damage is."""

    CERTAIN = "certain"
    LIKELY = "likely"
    SUSPECT = "suspect"


class Safety(StrEnum):
    """Whether a fix may be taken without looking: `SAFE` has one possible reading."""

    SAFE = "safe"
    REVIEW = "review"


_SAFE = Safety.SAFE  # asked for so often that the look-up in its class would tell


class Severity(StrEnum):
    """What a finding means for the desk; `BLOCKING` stops sending."""

    BLOCKING = "blocking"
    CORRECT = "correct"
    ADVICE = "advice"


class Field(StrEnum):
    """Which part of an item a text is; headlines and bylines need no full stop."""

    BODY = "body"
    TEASER = "teaser"
    HEADLINE = "headline"
    BYLINE = "byline"


@dataclass(frozen=True, slots=True, init=False)
class Fix:
    """Edits that repair a finding, made together; their spans count in the text that was checked."""

    safety: Safety
    edits: tuple[Edit, ...]

    def __init__(self, safety: Safety, edits: tuple[Edit, ...]) -> None:
        _set_safety(self, safety)
        _set_edits(self, edits)


_set_safety, _set_edits = setters(Fix)


@dataclass(frozen=True, slots=True, init=False)
class Finding:
    """What a check reports on a text: where (code points, half-open), how sure, and how to mend it.

    `facts` are the values that the reason's sentence needs (`pages`, `byte`, `letters`, …); the
    sentence itself is in the catalogue under `code`, or under `code` + "." + `reason` where one
    check has several reasons. Fixes come most likely first. `lost`: the letters are gone for good,
    so that no fix can be certain.
    """

    code: str
    span: Span
    certainty: Certainty
    fixes: tuple[Fix, ...]
    reason: str
    facts: Mapping[str, str | int] = field(hash=False)
    lost: bool

    def __init__(
        self,
        code: str,
        span: Span,
        certainty: Certainty,
        fixes: tuple[Fix, ...] = (),
        reason: str = "",
        facts: Mapping[str, str | int] | None = None,
        lost: bool = False,
    ) -> None:
        _set_code(self, code)
        _set_span(self, span)
        _set_certainty(self, certainty)
        _set_fixes(self, fixes)
        _set_reason(self, reason)
        _set_facts(self, {} if facts is None else facts)
        _set_lost(self, lost)

    @property
    def finding_class(self) -> FindingClass:
        return class_of(self.code)

    @property
    def safe_fix(self) -> Fix | None:
        """The fix that "fix all" may take, if there is one."""
        for fix in self.fixes:
            if fix.safety is _SAFE:
                return fix
        return None


_set_code, _set_span, _set_certainty, _set_fixes, _set_reason, _set_facts, _set_lost = setters(Finding)


@dataclass(frozen=True, slots=True)
class Copy:
    """A text to be checked, and what is known about it; `vocabulary`: the words of the batch it came in."""

    text: str
    field: Field = Field.BODY
    lang: str | None = None
    profile: Profile | None = None
    vocabulary: Vocabulary | None = None

    def saying(self, text: str) -> Copy:
        """The same copy with `text` in the place of its own."""
        return self if text is self.text else Copy(text, self.field, self.lang, self.profile, self.vocabulary)


@dataclass(frozen=True, slots=True)
class Flagged:
    """An example that a check must report: `⟦…⟧` marks the span.

    `fixed` is the text after the first fix; None says that the finding has no safe fix.
    """

    text: str
    fixed: str | None = None
    field: Field = Field.BODY
    profile: Profile | None = None


@dataclass(frozen=True, slots=True)
class Clean:
    """An example that a check must leave alone."""

    text: str
    field: Field = Field.BODY
    profile: Profile | None = None


@dataclass(frozen=True, slots=True)
class Trace:
    """What damage leaves in a text: one of `characters`, where the pattern `around` matches.

    `around` is matched after the character, which a look-behind can see (`(?<=[a-z].)`); without it
    the character alone is a trace. What is frequent in clean copy needs an `around`.
    """

    characters: str
    around: str = ""


class Check(ABC):
    """One kind of damage. The docstring is its page in the manual.

    `traces` are what the sieve asks for before it asks the check: an encoding check is asked only
    about texts that show one of them (see `lessor_desk.checks.encoding.sieve`).
    """

    code: ClassVar[str]
    name: ClassVar[str]
    examples: ClassVar[tuple[Flagged | Clean, ...]]
    traces: ClassVar[tuple[Trace, ...]] = ()

    @abstractmethod
    def find(self, copy: Copy) -> Iterator[Finding]:
        """The findings on `copy`, in any order; linear in its length."""

    def shown_in(self, parts: str) -> bool:
        """Whether any of `parts` of a text may be damaged in a way that leaves no trace.

        They are one, or several with a blank between them: of several it is what it is of one of them. Asked
        once for each part that is met, and remembered.
        """
        return False

    def telling_words(self, words: Set[str]) -> Iterable[str]:
        """Those of frequent `words` of the language that `shown_in` must be asked about all the same.

        Parts made of the others, with the marks of copy around them, are plain: nothing is asked about them.
        """
        return ()
