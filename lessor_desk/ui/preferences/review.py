"""Review: what the whole desk has agreed upon. An administrator changes it; the audit says who did."""

from __future__ import annotations

from PySide6.QtCore import Signal

from lessor_desk.ui.preferences.controls import Choice, Pills, Switch
from lessor_desk.ui.preferences.page import Page, Row, note
from lessor_desk.workflow.settings import DeskSettings

_MINUTES = (5, 15, 30, 60)


class ReviewPage(Page):
    """Four eyes, a desk of one person, the lock when nobody writes. It asks; the desk decides."""

    change_wanted = Signal(str, object)  # name of the setting, its new value

    def __init__(self) -> None:
        super().__init__()
        self.subtitle = self.tr("For the whole desk, in all its windows. The audit says who changed what.")
        eyes = self.tr("Four eyes")
        self._eyes = Pills(eyes, [(True, self.tr("Require")), (False, self.tr("Warn"))])
        told = self.tr("Who corrected an item does not approve it. “Warn” lets them, and the audit says so.")
        self.add_row(Row(eyes, told, self._eyes))
        solo = self.tr("A desk of one person")
        self._solo = Switch(solo)
        told = self.tr("They approve what they corrected. It ends by itself when a second person comes.")
        self.add_row(Row(solo, told, self._solo))
        lock = self.tr("Lock when nobody writes")
        minutes = [(minutes, self.tr("after %n min", "", minutes)) for minutes in _MINUTES]
        self._lock = Choice(lock, [(0, self.tr("never", "locking")), *minutes])
        told = self.tr("Only for people who have a passphrase. What was typed is saved before.")
        self.add_row(Row(lock, told, self._lock))
        self._note = note(self.tr("An administrator changes these."), "lock")
        self.add_row(self._note, rule=False)
        self.end()
        self._eyes.chosen.connect(lambda value: self.change_wanted.emit("four_eyes", value))
        self._solo.clicked.connect(lambda value: self.change_wanted.emit("solo", value))
        self._lock.chosen.connect(lambda value: self.change_wanted.emit("idle_lock", value))

    def show_settings(self, settings: DeskSettings, *, may_change: bool) -> None:
        """Show `settings`; who may not change them sees why."""
        self._eyes.set_value(settings.four_eyes)
        self._solo.setChecked(settings.solo)
        self._lock.add_value(settings.idle_lock, self.tr("after %n min", "", settings.idle_lock))
        self._lock.set_value(settings.idle_lock)
        for control in (self._eyes, self._solo, self._lock):
            control.setEnabled(may_change)
        self._note.setVisible(not may_change)
        self.can_reset = may_change

    def reset(self) -> None:
        usual = DeskSettings()
        for name in ("four_eyes", "solo", "idle_lock"):
            self.change_wanted.emit(name, getattr(usual, name))
