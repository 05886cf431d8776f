"""A pane with a damaged item in it, and findings made by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from lessor_desk.checks.base import Certainty, Finding, Fix, Safety
from lessor_desk.services.rows import ItemFinding, ItemRow, ItemText, OpenItem
from lessor_desk.text.edit import Edit
from lessor_desk.text.span import Span
from lessor_desk.ui import i18n
from lessor_desk.ui.editor.checked import checked
from lessor_desk.ui.editor.pane import EditorPane
from lessor_desk.workflow.states import Kind, Status

HEADLINE = "Le ministÃ¨re rouvre"
BODY = "Le marchÃ© de Bamako a rouvert.\nLe marchÃ© de SÃ©gou attend , dit-on.\nIl manque de mÃ."
MOJIBAKE = {"Ã©": "é", "Ã¨": "è"}


def safe(code: str, text: str, wrong: str, right: str) -> Iterator[Finding]:
    """A certain finding with a safe fix for each `wrong` in `text`."""
    at = text.find(wrong)
    while at >= 0:
        span = Span(at, at + len(wrong))
        facts = {"chain": "UTF-8 → Windows-1252", "pages": "Windows-1252", "page": "Windows-1252", "times": 1}
        yield Finding(code, span, Certainty.CERTAIN, (Fix(Safety.SAFE, (Edit(span, right),)),), facts=facts)
        at = text.find(wrong, span.end)


def found_in(text: ItemText) -> tuple[ItemFinding, ...]:
    """What the checks would find in a text made of the pieces above."""
    found = [
        ItemFinding(part, finding)
        for part, words in (("headline", text.headline), *sorted(text.meta.items()), ("body", text.body))
        for wrong, right in MOJIBAKE.items()
        for finding in safe("E101", words, wrong, right)
    ]
    body = text.body
    if (at := body.find("attend ,")) >= 0:
        span = Span(at, at + 8)
        fix = Fix(Safety.REVIEW, (Edit(span, "attend,"),))
        found.append(ItemFinding("body", Finding("P101", span, Certainty.LIKELY, (fix,))))
    if body.endswith("mÃ."):
        end = len(body)
        facts = {"byte": "C3", "letters": "à â é è", "word": "m", "stub": "m"}
        lost = Finding("E201", Span(end - 2, end - 1), Certainty.CERTAIN, facts=facts, lost=True)
        found.append(ItemFinding("body", lost))
    return tuple(found)


def open_item(number: int, text: ItemText, findings: tuple[ItemFinding, ...] | None = None) -> OpenItem:
    """Item `number` with `text`, as the services give it."""
    row = ItemRow(
        number,
        str(number),
        Kind.TEASER,
        text.headline,
        text.body[:200],
        "lessor.ml",
        Status.TO_REVIEW,
        datetime(2025, 11, 28, 14, 20, tzinfo=UTC),
        {},
        lost=False,
        blocking=0,
        row_version=1,
        revision=1,
    )
    found = found_in(text) if findings is None else findings
    return OpenItem(row, text, found, (), (), frozenset(), drafted=False)


def show(pane: EditorPane, item: OpenItem) -> None:
    """Show `item` in `pane` with what was found in it."""
    pane.show_item(item, checked(item.text, item.findings))


@pytest.fixture
def damaged() -> ItemText:
    return ItemText(HEADLINE, BODY, {"source": "MSPC", "credit": "kept"})


@pytest.fixture
def make_pane(qtbot) -> Callable[[], EditorPane]:
    def make() -> EditorPane:
        i18n.install(QApplication.instance(), "en")
        pane = EditorPane()
        qtbot.addWidget(pane)
        pane.resize(648, 690)
        with qtbot.waitActive(pane):
            pane.show()
            pane.activateWindow()
        return pane

    return make


@pytest.fixture
def pane(make_pane, damaged) -> EditorPane:
    """A pane that shows item 1, the damaged one."""
    made = make_pane()
    show(made, open_item(1, damaged))
    return made
