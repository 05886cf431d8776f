"""Words of Qt's own dialogs that its French catalogue lacks: they are translated with ours.

Qt asks for them by these contexts; nothing of ours does.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

LACKING = (
    ("QFileDialog", QT_TRANSLATE_NOOP("QFileDialog", "&Look in:")),
    ("QFileDialog", QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:")),
    ("QAbstractFileIconProvider", QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder")),
    ("QAbstractFileIconProvider", QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive")),
)
"""Context and English words."""
