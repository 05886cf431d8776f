"""What the editor reads about a flag: its class, how sure it is, why it is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from lessor_desk.checks import wording
from lessor_desk.checks.base import Certainty, FindingClass, Severity
from lessor_desk.checks.severity import severity
from lessor_desk.ui import labels
from lessor_desk.ui.editor.part_flag import PartFlag
from lessor_desk.ui.editor.visible import spoken
from lessor_desk.ui.i18n import language

_LEVELS = tuple(Severity)


def reason(flag: PartFlag) -> str:
    """Why the flag is there, in one sentence."""
    return wording.message(flag.flag.findings[0], language())


def title(flag: PartFlag) -> str:
    """The short name of the damage."""
    return wording.title(flag.flag.code, language())


def class_name(flag: PartFlag) -> str:
    """The class of the flag, and whether its letters are lost."""
    return labels.class_label(flag.finding_class, flag.lost)


def certainty_label(certainty: Certainty) -> str:
    """How sure the damage is."""
    translate = QCoreApplication.translate
    match certainty:
        case Certainty.CERTAIN:
            return translate("flags", "beyond doubt")
        case Certainty.LIKELY:
            return translate("flags", "likely")
        case Certainty.SUSPECT:
            return translate("flags", "to be checked")


def level(flag: PartFlag) -> Severity:
    """What the flag means for the desk: the gravest of its findings."""
    levels = {severity(finding) for finding in flag.flag.findings}
    return levels.pop() if len(levels) == 1 else min(levels, key=_LEVELS.index)


def levels(flags: Sequence[PartFlag]) -> Counter[Severity]:
    """How many of `flags` are of each level. What is found in one has one code and one certainty."""
    kinds = [(flag.flag.code, id(flag.flag.certainty)) for flag in flags]
    one_of = dict(zip(kinds, flags, strict=True))
    counted: Counter[Severity] = Counter()
    for kind, many in Counter(kinds).items():
        counted[level(one_of[kind])] += many
    return counted


def has_change(flag: PartFlag) -> bool:
    """Whether before and after say what is wrong: not so for a text that is cut."""
    return flag.finding_class is not FindingClass.TRUNCATION or flag.flag.after is not None


def announcement(flag: PartFlag, number: int, of: int) -> str:
    """`Spelling, 1 of 4: automatisation. Proposed: autonomisation.`"""
    translate = QCoreApplication.translate
    if flag.flag.after is None:
        text = translate("flags", "%1, %2 of %3: %4. %5")
        last = reason(flag)
    else:
        text = translate("flags", "%1, %2 of %3: %4. Proposed: %5.")
        last = spoken(flag.flag.after) or translate("flags", "nothing")
    return filled(text, class_name(flag), str(number), str(of), spoken(flag.flag.before), last)


def change_spoken(flag: PartFlag) -> str:
    """The change for a screen reader: `before …, after …`, or the passage alone."""
    before = spoken(flag.flag.before)
    if flag.flag.after is None:
        return before
    translate = QCoreApplication.translate
    after = spoken(flag.flag.after) or translate("flags", "nothing")
    return filled(translate("flags", "before: %1, after: %2"), before, after)


def filled(text: str, *values: str) -> str:
    """`text` with %1, %2… replaced, whatever the values hold."""
    parts = text.split("%")
    return parts[0] + "".join(values[int(part[0]) - 1] + part[1:] for part in parts[1:])
