"""Real documents, opened in a real workspace with the real engine, for tests of single views."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from desktop.workspace import Workspace
from summarise.document import Block, Document, Kind, Origin, number_paragraphs
from summarise.plan import Length, Plan, Source, leave_out, pin, set_length

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ARTICLE = (
    ("h2", "A treaty for the river"),
    ("p", "The two governments signed a treaty on the river Alba on Monday. It divides the water by season and sets up "
          "a joint office in Norden."),
    ("p", "Farmers on both banks had waited nine years for the treaty. Their unions say that the water of the river "
          "will now suffice for both harvests."),
    ("h3", "What it costs"),
    ("p", "The joint office costs 4 million a year. Each government pays one half, and the first payment is due in "
          "March. The treaty runs for 20 years."),
    ("i", "A gauge at every weir."),
    ("i", "A report on the water each spring, open to both governments."),
    ("p", "Critics doubt that the gauges measure the water well. A review of the treaty is planned for the fifth "
          "year."),
)
KINDS = {"h1": (Kind.HEADING, 1), "h2": (Kind.HEADING, 2), "h3": (Kind.HEADING, 3), "p": (Kind.PARAGRAPH, 0),
         "i": (Kind.ITEM, 1), "c": (Kind.CODE, 0), "r": (Kind.ROW, 0), "b": (Kind.BOILERPLATE, 0)}


def document_of(parts: tuple[tuple[str, str], ...] = ARTICLE, title: str = "River treaty",
                pages: bool = False) -> Document:
    """Make a document of blocks named h1, h2, h3, p, i, c, r or b; with pages, two blocks stand on each."""
    blocks = [Block(*_kind(name, text), page=1 + number // 2 if pages else None)
              for number, (name, text) in enumerate(parts)]
    digest = sha256(repr((parts, pages)).encode()).hexdigest()
    return Document(title, "en", Origin("", digest, "Text"), number_paragraphs(blocks))


def long_document(sentences: int) -> Document:
    """Make a document of so many sentences, five a paragraph, no two of the same words."""
    places = ("north", "south", "east", "west", "centre", "coast", "valley")
    parts = []
    for start in range(0, sentences, 5):
        lines = [f"Station {number} in the {places[number % 7]} measured {number * 37 % 991} litres on day "
                 f"{number % 365}, the keeper of gauge {number * 13 % 97} reported."
                 for number in range(start, start + 5)]
        parts.append(("p", " ".join(lines)))
    return document_of(tuple(parts), "Stations")


def opened(qtbot: QtBot, *documents: Document) -> Workspace:
    """Open documents as sources 1, 2, … and wait until they are ranked."""
    workspace = Workspace()
    sources = tuple(Source(str(number), "", document.origin.sha256, document.title)
                    for number, document in enumerate(documents, 1))
    workspace.begin(Plan(sources=sources), {source.key: document for source, document in
                                           zip(sources, documents, strict=True)})
    qtbot.waitUntil(lambda: workspace.ranking is not None and len(workspace.keys) == len(documents))
    return workspace


def close(workspace: Workspace) -> None:
    """Stop its work and let its threads end."""
    workspace.close()
    workspace.jobs.close()


def number_of(workspace: Workspace, words: str) -> int:
    """Return the number of the first sentence that begins with some words."""
    assert workspace.ranking is not None
    numbers = range(len(workspace.ranking.scores))
    return next(number for number in numbers if workspace.text_of(number).startswith(words))


def decide(workspace: Workspace, pinned: str = "", left_out: str = "", chosen: int = 0) -> None:
    """Pin a sentence and leave one out, the first that begin with some words, and ask for so many sentences."""
    plan = workspace.plan
    if pinned:
        plan = pin(plan, workspace.anchor_of(number_of(workspace, pinned)))
    if left_out:
        plan = leave_out(plan, workspace.anchor_of(number_of(workspace, left_out)))
    if chosen:
        plan = set_length(plan, Length(chosen, "sentences"))
    workspace.decide("Decide", plan)


def _kind(name: str, text: str) -> tuple[Kind, str, int]:
    kind, level = KINDS[name]
    return kind, text, level
