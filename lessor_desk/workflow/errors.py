"""What the desk refuses: one class per mistake, one sentence each in the catalogue.

The sentence is `sentence("refusals." + error.key, locale, **error.facts)`, the same in the window and
on the command line.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import ClassVar

from lessor_desk.workflow.states import Role


class Refusal(Exception):
    """The rules of the desk do not allow it. `key` and `facts` make the sentence."""

    name: ClassVar[str]

    def __init__(self, variant: str = "", /, **facts: str | int) -> None:
        self.key = f"{self.name}.{variant}" if variant else self.name
        self.facts = facts
        super().__init__(self.key, facts)


class BlockingFindingsError(Refusal):
    """Flags that block are still open."""

    name = "blocking"

    def __init__(self, act: str, number_of_flags: int) -> None:
        super().__init__(act, n=number_of_flags)


class EmptyBodyError(Refusal):
    """There is no text to send."""

    name = "empty_body"


class NoteRequiredError(Refusal):
    """The act needs a note that says why."""

    name = "note_required"


class PassageError(Refusal):
    """The words that a note is to be about are not in the text, or more than once (variant `several`)."""

    name = "passage"


class ReasonRequiredError(Refusal):
    """A blocking flag is set aside only with a reason."""

    name = "reason_required"


class WrongStateError(Refusal):
    """The act is not possible in the item's state; the variant is the act."""

    name = "wrong_state"


class ApprovedTextError(WrongStateError):
    """Approved text is read-only until a chief reopens it."""

    name = "approved_text"


class RoleError(Refusal):
    """The editor does not hold a role that may do this."""

    name = "role"

    def __init__(self, needed: Iterable[Role]) -> None:
        needed = frozenset(needed)
        super().__init__("editor" if Role.COPY in needed else min(needed).value)


class SameEditorError(Refusal):
    """Four eyes: the approver has corrected this version."""

    name = "same_editor"

    def __init__(self, at: datetime) -> None:
        super().__init__(**clock(at))


class LockedError(Refusal):
    """Another person is correcting the item."""

    name = "locked"

    def __init__(self, editor: str, since: datetime) -> None:
        super().__init__(editor=editor, **clock(since))


class StaleItemError(Refusal):
    """The item has changed since the editor saw it."""

    name = "stale"


class NothingToTakeBackError(Refusal):
    """Nothing was decided by this person, or another person has acted since."""

    name = "nothing_to_take_back"


class UnknownEditorError(Refusal):
    """Nobody of this name works at the desk."""

    name = "unknown_editor"


class UnknownImportError(Refusal):
    """There was no such import."""

    name = "unknown_import"


class OthersImportError(Refusal):
    """Who brought it in takes it out, or an administrator."""

    name = "others_import"


class ImportTouchedError(Refusal):
    """Somebody has worked on what the import brought."""

    name = "import_touched"


class UnknownSourceError(Refusal):
    """No source has that name."""

    name = "unknown_source"


class NothingLearntError(Refusal):
    """The items of a source show nothing that could be confirmed."""

    name = "nothing_learnt"


class FormerEditorError(Refusal):
    """The person no longer works at the desk."""

    name = "former_editor"


class SeveralPeopleError(Refusal):
    """Several people work here, and none of them is named."""

    name = "several_people"


class PassphraseError(Refusal):
    """The person has a passphrase, and this is not it; the variant says that none was given."""

    name = "passphrase"


class ShortPassphraseError(Refusal):
    """A passphrase this short keeps nobody out."""

    name = "short_passphrase"


class TooManyTriesError(Refusal):
    """A passphrase was missed too often: there are seconds to wait."""

    name = "too_many_tries"


class LastAdministratorError(Refusal):
    """Without this person nobody could manage the desk."""

    name = "last_administrator"


class NotAloneError(Refusal):
    """Solo mode is for a desk of one person."""

    name = "not_alone"


class UnknownSettingError(Refusal):
    """The desk has no such setting, or it takes no such value; the variant says which."""

    name = "unknown_setting"


class UnknownConflictError(Refusal):
    """No text is kept beside the item, or it was settled."""

    name = "unknown_conflict"


class UnknownItemError(Refusal):
    """No item has this number or id."""

    name = "unknown_item"


class UnknownRevisionError(Refusal):
    """The item has no revision of this number."""

    name = "unknown_revision"


class NothingToUndoError(Refusal):
    """There is no repair of many items left that this person could undo."""

    name = "nothing_to_undo"


class UnknownViewError(Refusal):
    """There is no such saved view, or it is another's."""

    name = "unknown_view"


class UnknownFindingError(Refusal):
    """The flag is not, or no longer, on the item's text."""

    name = "unknown_finding"


class UnknownPageError(Refusal):
    """No code page that the desk reads has this name."""

    name = "unknown_page"


class RawGoneError(Refusal):
    """The bytes that the item came from are not there: erased, or (variant `never`) never kept."""

    name = "raw_gone"


class SplitDiffersError(Refusal):
    """Read in another code page, the file holds another number of dispatches: the place is gone."""

    name = "split_differs"


class FirstRevisionError(Refusal):
    """The text as it came is no step that could be undone."""

    name = "first_revision"


class OverlapsError(Refusal):
    """Later changes touch the words that a step changed: what is to stay cannot be told."""

    name = "overlaps"


class SameTextError(Refusal):
    """What was asked for is the text that the item has."""

    name = "same_text"


class UnknownLinkError(Refusal):
    """The two items are not linked."""

    name = "unknown_link"


class OwnLinkError(Refusal):
    """An item does not belong to itself."""

    name = "own_link"


class NoFullTextError(Refusal):
    """The database has no text that the item could be completed with."""

    name = "no_full_text"


class SeveralFullTextsError(Refusal):
    """Texts that tell different stories go on where the item was cut: a person must choose."""

    name = "several_full_texts"


class NotCutError(Refusal):
    """The end of the text is not missing."""

    name = "not_cut"


class NothingMissingError(Refusal):
    """There is nothing to ask of the source: neither the end nor a letter is missing."""

    name = "nothing_missing"


class NoCommonOpeningError(Refusal):
    """The two texts do not begin alike: nothing shows that one is the full text of the other."""

    name = "no_common_opening"


class OpeningEndsEarlyError(Refusal):
    """The two texts begin alike but part before the cut: taking one would lose what only the other says."""

    name = "opening_ends_early"


class NoFullSentenceError(Refusal):
    """There is no full sentence that a brief could end with."""

    name = "no_full_sentence"


class NothingPastedError(Refusal):
    """What was pasted is blank, or adds nothing to the text."""

    name = "nothing_pasted"


class NameTakenError(Refusal):
    """Somebody of this name works at the desk already."""

    name = "name_taken"


class EmptyNameError(Refusal):
    """A person needs a name."""

    name = "empty_name"


def clock(at: datetime) -> dict[str, str | int]:
    """The facts that tell the time of day, in the zone of this computer: `hour` 14, `minute` "05"."""
    local = at.astimezone()
    return {"hour": local.hour, "minute": f"{local.minute:02}"}


class UnknownRuleError(Refusal):
    """There is no rule and no class of rules of this name."""

    name = "unknown_rule"
