"""The keys in force: those that are declared, with the person's own over them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtGui import QAction, QKeySequence

from lessor_desk.ui.actions import ACTIONS
from lessor_desk.ui.actions.flags import FLAGS
from lessor_desk.ui.actions.item import ITEM
from lessor_desk.ui.actions.spec import ActionSpec
from lessor_desk.ui.settings import KEYS, settings

SPECS: Mapping[str, ActionSpec] = {spec.name: spec for spec in ACTIONS}
OF_ITEM = frozenset(spec.name for spec in (*FLAGS, *ITEM))  # what is done with the open item


def declared(name: str) -> tuple[str, ...]:
    """The keys that the action is born with; one that takes turns with another has its keys."""
    spec = SPECS[name]
    return SPECS[spec.turns_with].keys if spec.turns_with else spec.keys


def keys_of(name: str) -> tuple[str, ...]:
    """The keys of the action now, in Qt's portable words; the first is the one that is shown."""
    owner = SPECS[name].turns_with or name
    own = settings().value(KEYS).get(owner)
    return declared(name) if own is None else tuple(own)


def is_changed(name: str) -> bool:
    """Whether a person has given the action other keys."""
    return keys_of(name) != declared(name)


def change(name: str, keys: Sequence[str]) -> None:
    """Give the action `keys` from now on; an action that takes turns with it gets them too."""
    owner = SPECS[name].turns_with or name
    own = settings().value(KEYS).copy()
    own.pop(owner, None)
    if tuple(keys) != declared(owner):
        own[owner] = list(keys)
    settings().set(KEYS, own)


def reset() -> None:
    """Give every action the keys that it was born with."""
    settings().reset(KEYS)


def portable(keys: str) -> str:
    """`keys` written in the one way that they are compared in."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)


def conflicts() -> Mapping[str, tuple[str, ...]]:
    """The keys that more than one action answers to, with the names of those actions."""
    holders: dict[str, list[str]] = {}
    for name, keys in _taken():
        holders.setdefault(keys, []).append(name)
    return {keys: tuple(names) for keys, names in holders.items() if len(names) > 1}


def holders(keys: str, *, besides: str = "") -> tuple[str, ...]:
    """The names of the actions that answer to `keys`, without `besides`."""
    wanted = portable(keys)
    return tuple(name for name, taken in _taken() if taken == wanted and name != besides)


def bind(actions: Mapping[str, QAction]) -> None:
    """Let `actions` answer to the keys in force."""
    for name in SPECS:
        actions[name].setShortcuts([QKeySequence(keys) for keys in keys_of(name)])


def _taken() -> Iterator[tuple[str, str]]:
    """Each action that has keys of its own, with each of them, written in one way."""
    for spec in ACTIONS:
        if not spec.turns_with:
            for keys in keys_of(spec.name):
                yield spec.name, portable(keys)
