"""What belongs to the open item, a line each at the foot of its findings: duplicates, teasers, articles."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from lessor_desk.matching.relations import Relation
from lessor_desk.services.rows import LinkRow
from lessor_desk.ui import fonts, hairline
from lessor_desk.ui.buttons import QuietButton
from lessor_desk.ui.dress import dressed_menu
from lessor_desk.ui.elided_label import ElidedLabel
from lessor_desk.ui.icon_mark import IconMark
from lessor_desk.ui.icons import icon
from lessor_desk.ui.link_button import LinkButton
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.theme import theme

_MOST = 3  # lines; the others are counted
_ICONS = {
    Relation.DUPLICATE: "copy",
    Relation.UPDATE: "copy",
    Relation.FULL_TEXT: "file-search",
    Relation.TEASER: "scissors",
}


class LinksLine(QWidget):
    """Opens what belongs to the item; the menu attaches it by hand, or parts it."""

    open_wanted = Signal(int)
    attach_wanted = Signal(int)
    part_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 9, 9, 6)
        self._column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("What belongs to this item"))
        self.hide()
        theme().changed.connect(self.update)

    def show_links(self, links: Sequence[LinkRow]) -> None:
        """Show a line for each of `links`, as far as there is room."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for link in links[:_MOST]:
            self._column.addWidget(self._line(link))
        if len(links) > _MOST:
            more = self.tr("and %n more", "", len(links) - _MOST)
            self._column.addWidget(TextLabel(fonts.interface(12), "ink3", more))
        self.setVisible(bool(links))

    def paintEvent(self, event: QPaintEvent) -> None:
        hairline.paint(QPainter(self), QRectF(14, 0, self.width() - 28, 1))

    def _line(self, link: LinkRow) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        label = ElidedLabel(fonts.interface(12), "ink2")  # its number is told last
        label.show_text(words(link))
        label.setToolTip(link.headline or link.opening)
        go = LinkButton(
            self.tr("Open"), accessible_name=self.tr("Open item no. %1").replace("%1", str(link.number))
        )
        go.clicked.connect(lambda: self.open_wanted.emit(link.number))
        menu = QuietButton(icon_name="chevron-down", height=24, small=True)
        menu.setAccessibleName(self.tr("More about item no. %1").replace("%1", str(link.number)))
        menu.setToolTip(menu.accessibleName())
        menu.clicked.connect(lambda: self._menu(link, menu))
        row.addWidget(IconMark(_ICONS[link.relation], "ink2", 14))
        row.addWidget(label, 1)
        row.addWidget(go)
        row.addWidget(menu)
        return line

    def _menu(self, link: LinkRow, button: QWidget) -> None:
        menu = dressed_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        attach = menu.addAction(icon("check"), self.tr("Attach to this item"))
        attach.setEnabled(link.attached_by is None)
        attach.triggered.connect(lambda: self.attach_wanted.emit(link.number))
        part = menu.addAction(icon("x"), self.tr("These do not belong together"))
        part.triggered.connect(lambda: self.part_wanted.emit(link.number))
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))


def words(link: LinkRow) -> str:
    """`Doublon de la dépêche n° 1041`"""
    translate = QCoreApplication.translate
    match link.relation:
        case Relation.DUPLICATE:
            text = translate("LinksLine", "Duplicate of item no. %1")
        case Relation.UPDATE:
            text = translate("LinksLine", "Another version: item no. %1")
        case Relation.FULL_TEXT:
            text = translate("LinksLine", "Full text: item no. %1")
        case Relation.TEASER:
            text = translate("LinksLine", "Teaser: item no. %1")
    return text.replace("%1", str(link.number))
