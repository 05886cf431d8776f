"""What stands above the two texts that are compared."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from lessor_desk.services.rows import ConflictRow, OpenItem, RevisionRow
from lessor_desk.text.codepages import title
from lessor_desk.ui import labels

Heading = tuple[str, str]
"""What the text is, and what is to be said of it: `Original`, `as it came, at 14:23 · never changed`."""


def of_versions(item: OpenItem, chosen: Sequence[int]) -> tuple[Heading, Heading]:
    """The headings of the versions `chosen`: two, or one and the text in hand; none is the first one."""
    names = [_version(item, number) for number in chosen or (1,)]
    if len(names) > 1:
        return names[0], names[1]
    newest = item.history[-1]
    about = _who_and_when(newest) if newest.author else ""
    return names[0], (QCoreApplication.translate("compare", "Corrected text"), about)


def of_reading(page: str) -> tuple[Heading, Heading]:
    """The headings of the text as it is and of the one read in the code page `page`."""
    read = QCoreApplication.translate("compare", "Read as %1").replace("%1", title(page))
    return (QCoreApplication.translate("compare", "Text as it is"), ""), (read, "")


def of_full_text(number: int, source: str) -> tuple[Heading, Heading]:
    """The headings of the text as it is and of the one that item `number` completes it with."""
    about = QCoreApplication.translate("compare", "of item no. %1, %2")
    about = about.replace("%1", str(number)).replace("%2", source)
    full = QCoreApplication.translate("compare", "Full text")
    return (QCoreApplication.translate("compare", "Text as it is"), ""), (full, about)


def of_conflict(item: OpenItem, conflict: ConflictRow) -> tuple[Heading, Heading]:
    """The headings of the item's text, at the left, and of the one that came too late."""
    translate, newest = QCoreApplication.translate, item.history[-1]
    left, right = translate("compare", "Left: in the item"), translate("compare", "Right: came too late")
    about = ", ".join(part for part in (conflict.editor, labels.hour(conflict.at)) if part)
    return (left, _who_and_when(newest) if newest.author else ""), (right, about)


def _version(item: OpenItem, number: int) -> Heading:
    found = next((each for each in item.history if each.number == number), None)
    if found is not None and number == 1:
        about = QCoreApplication.translate("compare", "as it came, at %1 · never changed")
        original = QCoreApplication.translate("compare", "Original")
        return original, about.replace("%1", labels.hour(found.at))
    name = QCoreApplication.translate("versions", "Version %1").replace("%1", str(number))
    return name, _who_and_when(found) if found is not None else ""


def _who_and_when(revision: RevisionRow) -> str:
    return ", ".join(part for part in (revision.author, labels.hour(revision.at)) if part)
