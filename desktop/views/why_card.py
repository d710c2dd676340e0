"""The card under the current sentence: why it stands as it does, its place among all, and where else it is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.translating import tr
from desktop.views.painting import paint_box, paint_card
from desktop.views.words import capital, ordinal, reasons_of

if TYPE_CHECKING:
    from desktop.theme import Theme
    from desktop.workspace import Workspace

WIDE, SHADOW, ROW, INSET, BARS_AT, LONGEST = 372, 14, 24, 16, 160, 180

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class WhyCard(QWidget):
    """Shows the reasons with a bar each. It takes no focus; Esc or W closes it."""

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.theme = theme
        self.reasons: tuple[tuple[str, float], ...] = ()
        self.place = ""
        self.elsewhere = ""
        self.zoom = 100.0
        self.hide()
        theme.changed.connect(self.update)

    def follow(self) -> None:
        """Tell of the sentence that is current now."""
        ranking, number = self.workspace.ranking, self.workspace.view.sentence
        self.reasons, self.place, self.elsewhere = (), "", ""
        if ranking is None or not 0 <= number < len(ranking.reasons):
            return
        chosen = self.workspace.state_of(number) in {"chosen", "pinned"}
        self.reasons = tuple((capital(words), share) for words, share in reasons_of(ranking.reasons[number], chosen))
        total = sum(1 for place in ranking.place if place)
        if ranking.place[number]:
            self.place = tr("{place} of {total} sentences.").format(place=ordinal(ranking.place[number]),
                                                                         total=total)
        else:
            self.place = tr("It is not one of the sentences that are weighed.")
        others = [other for cluster in ranking.clusters if number in cluster for other in cluster if other != number]
        if others:
            self.elsewhere = tr("Also at: {places}.").format(places="; ".join(map(self._place_of, others[:2])))
        said = "; ".join(words for words, _share in self.reasons)
        self.setAccessibleName(f"{tr('Why this sentence')}: {said}. {self.place} {self.elsewhere}".strip())
        self.update()

    def show_under(self, box: QRectF, pane: QRect) -> None:
        """Stand under a sentence's box, or above it; where neither has room, under it over what lies below the pane.

        Both boxes are in the parent's coordinates. In a small window with large text the card is smaller, but never
        smaller than in text of 100 %.
        """
        bottom = parent.height() if (parent := self.parentWidget()) else pane.bottom()
        self.zoom = 100.0
        fits = min((pane.width() - 8) / self._px(WIDE), (bottom - pane.top() - 8) / self._height(), 1.0)
        self.zoom = float(max(int(100 * fits), min(10000 // self.theme.text_size, 100)))
        self.resize(self._px(WIDE) + 2 * SHADOW, self._height() + 2 * SHADOW)
        x = min(max(round(box.left()), pane.left() + 8), pane.right() - 8 - self._px(WIDE))
        y = round(box.bottom()) + 8
        if y + self._height() > pane.bottom() - 8:
            above = round(box.top()) - 8 - self._height()
            y = above if above >= pane.top() + 8 else max(min(y, bottom - 4 - self._height()), pane.top() + 4)
        self.move(QPoint(max(x, pane.left() + 4) - SHADOW, y - SHADOW))
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        theme, tokens = self.theme, self.theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = self.rect().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        paint_card(painter, card, theme, spread=SHADOW - 2)
        paint_box(painter, QRectF(card), tokens["raised"], tokens["line"], theme.radius("card"))
        inset = self._px(INSET)
        left, y = card.left() + inset, float(card.top() + self._px(12))
        room = card.width() - 2 * inset
        painter.setFont(self.theme.font("title", self.zoom))
        painter.setPen(tokens["text"])
        painter.drawText(QRectF(left, y, room, self._px(20)), _LEFT, tr("Why this sentence"))
        y += self._px(20)
        most = max((share for _words, share in self.reasons), default=1) or 1
        painter.setFont(self.theme.font("ui", self.zoom))
        bars = self.bars_at(room)
        longest = min(self._px(LONGEST), room - bars)
        for words, share in self.reasons:
            width = bars - 8
            painter.setPen(tokens["text"])
            shown = QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QRectF(left, y, width, self._px(ROW)), _LEFT, shown)
            bar = QRectF(left + bars, y + self._px(ROW) / 2 - 4, max(longest * share / most, 4), 8)
            paint_box(painter, bar, tokens["strip_mark"], None, 2)
            y += self._px(ROW)
        y += self._px(4)
        painter.setPen(tokens["text_muted"])
        for words in self._feet(room):
            painter.drawText(QRectF(left, y, room, self._px(20)), _LEFT, words)
            y += self._px(20)
        painter.end()

    def bars_at(self, room: float) -> float:
        """Return where in the room the bars begin: right of the longest reason, as long as a third is left them."""
        metrics = QFontMetricsF(self.theme.font("ui", self.zoom))
        widest = max((metrics.horizontalAdvance(words) for words, _share in self.reasons), default=0)
        return min(max(widest + 12, self._px(BARS_AT)), room * 2 / 3)

    def _feet(self, room: float) -> list[str]:
        whole = f"{self.place} {self.elsewhere}".strip()
        fits = QFontMetricsF(self.theme.font("ui", self.zoom)).horizontalAdvance(whole) <= room
        return [whole] if fits else [self.place, self.elsewhere]

    def _height(self) -> int:
        feet = len(self._feet(self._px(WIDE) - 2 * self._px(INSET)))
        return self._px(12 + 20 + 4 + 12) + self._px(ROW) * len(self.reasons) + self._px(20) * feet

    def _px(self, pixels: float) -> int:
        return round(self.theme.px(pixels) * self.zoom / 100)

    def _place_of(self, number: int) -> str:
        ranking = self.workspace.ranking
        assert ranking is not None
        source, sentence = ranking.locate(number)
        block, page = ranking.analyses[source].block(sentence), ranking.analyses[source].page(sentence)
        where = []
        if len(ranking.analyses) > 1:
            where.append(tr("source {number}").format(number=source + 1))
        if page is not None:
            where.append(tr("page {page}").format(page=page))
        elif block.paragraph is not None:
            where.append(tr("paragraph {paragraph}").format(paragraph=block.paragraph))
        return ", ".join(where) or tr("another place")
