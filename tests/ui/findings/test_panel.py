"""The right panel: a row for each flag, a card for each cause, what was written."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from lessor_desk.checks.base import Certainty, Finding, Fix, Safety
from lessor_desk.services.rows import ItemFinding, ItemText, NoteRow, RevisionRow
from lessor_desk.text.edit import Edit
from lessor_desk.text.span import Span
from lessor_desk.ui.editor.checked import checked, in_order
from lessor_desk.ui.findings.model import FindingsModel, Role
from lessor_desk.ui.findings.panel import RightPanel

TEXT = ItemText("", "marchÃ© de SÃ©gou, le siège..", {})
AT = datetime(2025, 11, 28, 14, 20, tzinfo=UTC)


def finding(
    code: str, wrong: str, right: str | None, *, safe: bool = True, lost: bool = False
) -> ItemFinding:
    start = TEXT.body.index(wrong)
    span = Span(start, start + len(wrong))
    safety = Safety.SAFE if safe else Safety.REVIEW
    fixes = () if right is None else (Fix(safety, (Edit(span, right),)),)
    facts = {"chain": "UTF-8", "page": "cp1252", "pages": "cp1252", "times": 1, "byte": "C3", "letters": "à"}
    return ItemFinding("body", Finding(code, span, Certainty.CERTAIN, fixes, facts=facts, lost=lost))


def flags(*found: ItemFinding):
    return in_order(checked(TEXT, found).parts.values())


DAMAGED = (
    finding("E101", "Ã©", "é"),
    ItemFinding(
        "body",
        Finding(
            "E101",
            Span(12, 14),
            Certainty.CERTAIN,
            (Fix(Safety.SAFE, (Edit(Span(12, 14), "é"),)),),
            facts=finding("E101", "Ã©", "é").finding.facts,
        ),
    ),
    finding("P101", "..", ".", safe=False),
)


@pytest.fixture
def panel(qtbot) -> RightPanel:
    made = RightPanel()
    qtbot.addWidget(made)
    made.resize(322, 690)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_the_model_keeps_qt_s_rules(qtmodeltester) -> None:
    model = FindingsModel()
    model.show(flags(*DAMAGED))
    qtmodeltester.check(model)


def test_there_is_a_row_for_each_flag_and_a_card_for_each_cause(panel) -> None:
    panel.set_flags(flags(*DAMAGED))
    model = panel.findings.model()
    assert model.rowCount() == 3
    cards = [model.index(row).data(Role.CARD) for row in range(3)]
    assert [card and (card.heading, card.alike) for card in cards] == [(2, 2), None, (1, 1)]


def test_a_row_says_all_to_a_screen_reader(panel) -> None:
    panel.set_flags(flags(*DAMAGED))
    text = panel.findings.model().index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert text.startswith("Encoding, 1 of 3, blocking: before: marchÃ©, after: marché. ")


def test_arrows_leaf_through_all_flags(panel, qtbot) -> None:
    shown = flags(*DAMAGED)
    panel.set_flags(shown)
    panel.set_active(shown[0])
    with qtbot.waitSignal(panel.flag_chosen) as chosen:
        qtbot.keyClick(panel.findings, Qt.Key.Key_Down)
    assert chosen.args == [shown[1]]
    model = panel.findings.model()
    assert model.index(0).data(Role.CARD) is None
    assert model.index(1).data(Role.CARD).active
    assert panel.findings.currentIndex().row() == 1


def test_the_program_s_choice_is_not_told(panel, qtbot) -> None:
    shown = flags(*DAMAGED)
    panel.set_flags(shown)
    with qtbot.assertNotEmitted(panel.flag_chosen):
        panel.set_active(shown[2])


@pytest.mark.parametrize(
    ("key", "signal"), [("Return", "fix_wanted"), ("E", "edit_wanted"), ("I", "ignore_wanted")]
)
def test_keys_act_on_the_active_card(panel, qtbot, key: str, signal: str) -> None:
    shown = flags(*DAMAGED)
    panel.set_flags(shown)
    panel.set_active(shown[2])
    with qtbot.waitSignal(getattr(panel, signal)) as asked:
        qtbot.keyClick(panel.findings, getattr(Qt.Key, f"Key_{key}"))
    assert asked.args == [shown[2]]


def test_a_click_chooses_the_card(panel, qtbot) -> None:
    shown = flags(*DAMAGED)
    panel.set_flags(shown)
    view = panel.findings
    place = view.visualRect(view.model().index(2)).center()
    with qtbot.waitSignal(panel.flag_chosen) as chosen:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [shown[2]]


def test_fix_all_counts_what_is_safe(panel, qtbot, french) -> None:
    panel.set_flags(flags(*DAMAGED))
    card = panel.findings_tab.fix_all
    assert card.isVisible()
    assert "2" in card.text()
    with qtbot.waitSignal(panel.fix_all_wanted):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    panel.set_flags(flags(DAMAGED[2]))
    assert not card.isVisible()


def test_the_same_flags_leave_the_rows_alone(panel, qtbot) -> None:
    shown = flags(*DAMAGED)
    panel.set_flags(shown)
    panel.set_active(shown[0])
    with qtbot.assertNotEmitted(panel.findings.model().modelReset):
        panel.set_flags(tuple(shown))
    panel.set_active(shown[1])
    assert panel.findings.model().index(1).data(Role.CARD).flag is shown[1]


def test_nothing_to_report_says_what_was_checked(panel) -> None:
    panel.set_flags(())
    assert panel.findings_tab._empty.isVisible()
    assert not panel.findings.isVisible()


def test_versions_come_newest_first_with_their_cause(panel, french) -> None:
    rows = (
        RevisionRow(1, None, AT, "arrival", {}, "a"),
        RevisionRow(2, "Éditeur A", AT, "fix", {"E101": 18, "P101": 1}, "b"),
    )
    panel.set_history(rows)
    model = panel.versions.model()
    assert model.rowCount() == 0  # nobody looks at them
    panel.show_history()
    said = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert said[0].startswith("Version 2 — en cours")
    assert said[0].endswith("Éditeur A · Encodage réparé, 18 mots · Typographie corrigée, 1 endroit")
    assert said[1].startswith("Version 1 — original")
    assert said[1].endswith("empreinte a…a")


def test_a_note_is_sent_by_ctrl_return_and_shown_as_plain_text(panel, qtbot) -> None:
    panel.write_note()
    field = panel.window().focusWidget()
    qtbot.keyClicks(field, "<b>Check the name</b>")
    with qtbot.waitSignal(panel.note_written) as written:
        qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert written.args == ["<b>Check the name</b>", None]
    panel.set_notes((NoteRow(1, "Chef B", AT, written.args[0]),))
    assert panel.notes.model().index(0).data() == "<b>Check the name</b>"
    assert panel.tabs.accessibleTabName(3).endswith(" 1")


def test_all_views_have_their_names(panel) -> None:
    assert [view.objectName() for view in (panel.findings, panel.versions, panel.notes)] == [
        "findings",
        "versions",
        "notes",
    ]
