"""A cut text at the window: completed from the database, asked for, pasted, run as a brief."""

from __future__ import annotations

import pytest
from desk import AtTheDesk
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QRadioButton, QWidget

from lessor_desk.services.desk import Desk
from lessor_desk.ui.compare.view import CompareView
from lessor_desk.ui.completing.end_card import EndCard
from lessor_desk.workflow.states import Queue, Status

pytestmark = pytest.mark.window

WHOLE = (
    "La coopérative de Banamba a ouvert mardi son premier silo, au bord de la route de Touba. L’ouvrage "
    "garde quatre cents tonnes de mil à l’abri de la pluie. Les familles y déposeront leur grain contre un "
    "reçu, dont les banques acceptent désormais la valeur en gage. Un second silo doit suivre à Boron."
)
CUT = WHOLE[: WHOLE.index(" banques")] + "."
OTHER = (
    WHOLE[: WHOLE.index(" banques")] + " marchands du lieu contestent le prix. Le maire les recevra jeudi."
)
BRIEF = WHOLE[: WHOLE.index(" Les familles")]


def card(desk: AtTheDesk) -> EndCard:
    return desk.window.pane.end_card


def sheet(desk: AtTheDesk, name: str) -> QWidget:
    found = desk.window.findChild(QWidget, name)
    desk.wait(found.isVisible)
    return found


def bring(desk: AtTheDesk, *texts: str) -> list[int]:
    """Bring the texts in; their numbers."""
    numbers = []
    for text in texts:
        known = {row.number for row in desk.window.list.model.rows}
        desk.paste(text)
        desk.wait(lambda: desk.window.session.is_idle)
        [new] = {row.number for row in desk.window.list.model.rows} - known
        numbers.append(new)
    return numbers


def open_item(desk: AtTheDesk, number: int) -> None:
    desk.open(number)
    desk.wait(lambda: desk.window.session.is_idle)


def test_the_full_text_is_found_and_taken_and_given_back(desk: AtTheDesk) -> None:
    whole, cut = bring(desk, WHOLE, CUT)
    open_item(desk, cut)
    assert card(desk).isVisible()
    assert card(desk).has_full_text
    assert card(desk).found.chosen.link.number == whole
    assert "octets communs" in card(desk).found.pill.text()
    card(desk).setFocus()
    desk.press("Return")
    desk.wait(lambda: desk.body == WHOLE)
    desk.wait(lambda: not desk.flags)
    assert not card(desk).isVisible()
    desk.press("Ctrl+Z")
    assert desk.body == CUT


def beside(desk: AtTheDesk, words: str) -> CompareView:
    """The comparison, once the full text in it has `words`."""
    view = desk.window.areas.compare.view

    def there() -> bool:
        found = view._comparison
        return found is not None and words in found.after.body

    desk.wait(there)
    desk.wait(view.full_text.take.isEnabled)
    return view


def test_f9_compares_with_the_full_text_and_return_takes_it(desk: AtTheDesk) -> None:
    whole, cut = bring(desk, WHOLE, CUT)
    open_item(desk, cut)
    card(desk).setFocus()
    desk.press("F9")
    view = beside(desk, "banques acceptent désormais")
    assert view.isVisible()
    assert not desk.window.list.isVisible()
    assert (view.full_text.number, view.left.accessibleName()) == (whole, "Texte actuel")
    assert view.right.accessibleName() == "Texte complet"
    desk.press("Escape")
    assert not view.isVisible()
    assert desk.body == CUT

    card(desk).setFocus()
    desk.press("F9")
    beside(desk, "banques acceptent désormais")
    desk.press("Return")
    desk.wait(lambda: desk.body == WHOLE and not view.isVisible())
    desk.press("Ctrl+Z")
    desk.wait(lambda: desk.body == CUT)
    desk.press("F9")  # no full text is compared any more, but the text as it came
    assert view.side.currentWidget() is view.versions


def test_a_cut_that_an_article_proves_is_flagged_in_the_open_item(desk: AtTheDesk) -> None:
    hidden = WHOLE[: WHOLE.index(" de la pluie")] + " de la plu."
    [teaser] = bring(desk, hidden)
    open_item(desk, teaser)
    before = desk.flags
    desk.window.pane.focus_body()
    desk.press("Ctrl+End")
    with Desk.open(desk.window.session.url) as other:
        other.imports.bring_bytes(WHOLE.encode(), name="article.txt", editor="Éditeur A")
    desk.wait(lambda: "T110" in desk.flags)
    assert "T110" not in before
    assert desk.window.pane.body.textCursor().atEnd()


def test_of_two_full_texts_each_is_compared(desk: AtTheDesk) -> None:
    whole, other, cut = bring(desk, WHOLE, OTHER, CUT)
    open_item(desk, cut)
    desk.window.areas.completing._compare(whole)
    view = beside(desk, "banques acceptent")
    assert view.full_text.list.model().rowCount() == 2
    view.full_text.list.setFocus()
    desk.press("Up" if view.full_text.list.currentIndex().row() else "Down")
    beside(desk, "marchands du lieu")
    assert view.full_text.number == other
    view.full_text.take.click()
    desk.wait(lambda: desk.body == OTHER)


def test_the_end_that_arrives_later_is_seen_at_once(desk: AtTheDesk) -> None:
    [cut] = bring(desk, CUT)
    open_item(desk, cut)
    desk.wait(card(desk).isVisible)
    assert not card(desk).has_full_text
    desk.wait(lambda: "Rien d’approchant dans la base (1 dépêche)" in card(desk).missing.text())
    bring(desk, WHOLE)
    desk.wait(lambda: card(desk).has_full_text)
    assert desk.number == cut


def test_of_two_that_disagree_none_is_chosen(desk: AtTheDesk) -> None:
    whole, _, cut = bring(desk, WHOLE, OTHER, CUT)
    open_item(desk, cut)
    desk.wait(lambda: card(desk).has_full_text)
    assert card(desk).found.chosen is None
    assert not card(desk).found.take.isEnabled()
    [button] = [
        each
        for each in card(desk).findChildren(QRadioButton)
        if each.isVisible() and f"n° {whole} " in each.accessibleName()
    ]
    button.click()
    found = card(desk).found
    assert found.chosen.link.number == whole
    card(desk).show_flag(card(desk).flag)  # told again, as after each analysis
    assert found.chosen.link.number == whole
    card(desk).setFocus()
    desk.press("Return")
    desk.wait(lambda: desk.body == WHOLE)


def test_what_was_offered_alone_is_not_chosen_once_another_disagrees(desk: AtTheDesk) -> None:
    whole, cut = bring(desk, WHOLE, CUT)
    open_item(desk, cut)
    desk.wait(lambda: card(desk).has_full_text)
    assert card(desk).found.chosen.link.number == whole
    bring(desk, OTHER)
    desk.wait(lambda: card(desk).found.chosen is None)
    assert desk.number == cut
    assert not card(desk).found.take.isEnabled()


def test_asking_the_source_marks_the_item_as_waiting_and_sends_nothing(desk: AtTheDesk) -> None:
    [cut] = bring(desk, CUT)
    open_item(desk, cut)
    card(desk).setFocus()
    desk.press("S")
    asking = sheet(desk, "ask_sheet")
    asking.copy.click()
    desk.wait(lambda: desk.window.correction.row.waiting)
    assert "les" in QGuiApplication.clipboard().text()
    desk.wait(lambda: "Source demandée à" in card(desk).missing.text())
    desk.press("Ctrl+Return")
    desk.wait(lambda: desk.window.session.is_idle)
    assert desk.status in (Status.TO_REVIEW, Status.IN_REVIEW)
    desk.show_queue(Queue.WAITING)
    desk.wait(lambda: [row.number for row in desk.window.list.model.rows] == [cut])


def test_the_mail_program_is_given_the_message(desk: AtTheDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = []
    from lessor_desk.ui.completing import ask_sheet

    monkeypatch.setattr(
        ask_sheet.QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True
    )
    [cut] = bring(desk, CUT)
    open_item(desk, cut)
    desk.action("ask_source").trigger()
    sheet(desk, "ask_sheet")
    desk.press("Ctrl+Return")
    desk.wait(lambda: bool(opened))
    assert opened[0].startswith("mailto:?subject=")


def test_the_rest_is_pasted_however_it_begins(desk: AtTheDesk) -> None:
    [cut] = bring(desk, CUT)
    open_item(desk, cut)
    QGuiApplication.clipboard().setText(WHOLE[WHOLE.index("contre un reçu") :])
    card(desk).missing.paste.click()
    pasting = sheet(desk, "paste_sheet")
    desk.wait(pasting.act.isEnabled)
    desk.press("Ctrl+Return")
    desk.wait(lambda: desk.body == WHOLE)


def test_what_adds_nothing_is_refused_with_a_reason(desk: AtTheDesk) -> None:
    [cut] = bring(desk, CUT)
    open_item(desk, cut)
    QGuiApplication.clipboard().setText("contre un reçu, dont les")
    card(desk).missing.paste.click()
    pasting = sheet(desk, "paste_sheet")
    desk.wait(lambda: any(label.isVisible() and label.text() for label in [pasting._why_not]))
    assert not pasting.act.isEnabled()


def test_a_brief_is_shown_then_made_then_sent(desk: AtTheDesk) -> None:
    [cut] = bring(desk, CUT)
    open_item(desk, cut)
    card(desk).setFocus()
    desk.press("B")
    shown = sheet(desk, "preview_sheet")
    assert "Les familles" in shown.preview.text()
    desk.press("Ctrl+Return")
    desk.wait(lambda: desk.body == BRIEF)
    desk.wait(lambda: not desk.flags)
    desk.press("Ctrl+Return")
    desk.wait(lambda: desk.number != cut)


def test_an_answer_about_an_item_that_was_left_shows_nothing(desk: AtTheDesk) -> None:
    whole, cut = bring(desk, WHOLE, CUT)
    for key in ("B", "S", "Return"):
        open_item(desk, cut)
        card(desk).setFocus()
        desk.press(key)
        desk.window.list.items.setFocus()
        desk.press("Down")
        desk.wait(lambda: desk.number == whole and desk.window.session.is_idle)
        for name in ("preview_sheet", "ask_sheet"):
            assert not desk.window.findChild(QWidget, name).isVisible(), key
        assert desk.window.list.items.hasFocus(), key
    open_item(desk, cut)
    assert desk.body == WHOLE


def test_what_belongs_together_is_shown_on_both_and_opened(desk: AtTheDesk) -> None:
    whole, cut = bring(desk, WHOLE, CUT)
    open_item(desk, whole)
    links = desk.window.panel.findings_tab.links
    desk.window.areas.side.show_panel()  # the import's stands before it
    desk.window.panel.show_findings()
    desk.button(links, f"Ouvrir la dépêche n° {cut}").click()
    desk.wait(lambda: desk.number == cut)
    links.part_wanted.emit(whole)
    desk.wait(lambda: not card(desk).has_full_text)


def test_an_attached_text_that_begins_otherwise_is_taken_only_after_a_look(desk: AtTheDesk) -> None:
    strange = "La foire de Kita s’est tenue sans le maire, parti la veille à Kayes avec ses deux adjoints."
    other, cut = bring(desk, strange, CUT)
    open_item(desk, cut)
    desk.window.areas.links._attach(other)
    desk.wait(lambda: card(desk).has_full_text)
    areas = desk.window.areas
    areas.completing._take(other)
    desk.wait(lambda: "ne commencent pas de la même façon" in desk.window.status.text)
    assert desk.body == CUT
    areas.completing._compare(other)
    beside(desk, "La foire de Kita").full_text.take.click()
    desk.wait(lambda: desk.body == strange)
