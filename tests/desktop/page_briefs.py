"""Briefs made by hand for the tests of the page: the one-page brief of the design, and larger ones of every node."""

from __future__ import annotations

from summarise.brief import (
    Bar,
    Brief,
    Bullet,
    Cell,
    Detail,
    Extract,
    Field,
    Heading,
    Note,
    Paragraph,
    Section,
    SourceEntry,
    SourceLine,
    Statement,
    Strip,
    Table,
)
from summarise.plan import Anchor, Point

SENTENCES = (
    "India and the United States have signed a 10-year framework agreement to expand their defence cooperation, "
    "marking a significant step in their growing strategic partnership.",
    "According to officials, the framework will serve as a policy roadmap for the entire spectrum of India-US defence "
    "relations, from joint military exercises and technology exchange to supply-chain resilience and maritime security "
    "cooperation.",
    "The defence pact comes at a time when both countries are working to finalize a trade deal amid strained relations "
    "following US President Donald Trump’s decision to impose 50% tariffs on Indian goods, including a 25% penalty on "
    "Russian oil and arms purchases.",
    "The deal was announced after a meeting between US Defence Secretary Pete Hegseth and Indian Defence Minister "
    "Rajnath Singh in Kuala Lumpur.",
    'The agreement focuses on enhancing "coordination, information sharing and tech cooperation" and advancing '
    '"regional stability and deterrence", Hegseth said in a post on X.',
    "The signing of the defence agreement coincides with ongoing high-stakes trade negotiations between the two "
    "countries, aimed at reaching a comprehensive trade deal by November.",
)
PARAGRAPHS = (1, 5, 6, 2, 2, 11)
FIGURES = (("10-year", "framework agreement to expand their defence cooperation", 1),
           ("50%", "tariffs on Indian goods", 6), ("25%", "penalty on Russian oil and arms purchases", 6))
LABELS = (("page_of", "Page {page} of {pages}"), ("note", "Note"), ("notes", "Notes"), ("after", "After {citation}"),
          ("source", "Source"), ("sources", "Sources"), ("separator", " · "), ("paragraph", "¶ {number}"))
METHOD = ("Sentences with a note are taken word for word from the source, selected by hand for this design sample; "
          "edited by Example Author. Sentences without a note are the author’s.")
SOURCE = SourceEntry("1", "Defence pact", "Defence pact", "", "", "", 435, "", "txt", None, "en")


def statement(number: int, text: str = "", edited: bool = False) -> Statement:
    """A sentence of the source with its note."""
    words = text or SENTENCES[number]
    return Statement(words, number + 1, Anchor("1", PARAGRAPHS[number], 0, len(SENTENCES[number]), SENTENCES[number]),
                     number, edited=edited)


def field(name: str, text: str = "", many: bool = False, role: str = "body") -> Field:
    return Field(name, text, f"Write the {name} here.", many, role)


def figures_table(rows: tuple[tuple[str, str, int], ...] = FIGURES) -> Table:
    cells = tuple((Cell(Statement(figure), "figure"), Cell(Statement(says)),
                   Cell(Statement(f"¶ {place}", 7 + number), "place"))
                  for number, (figure, says, place) in enumerate(rows))
    return Table("figures", ("Figure or date", "What the source says of it", "Paragraph"), cells, "Figures and dates",
                 "Figures and dates found in the source")


def one_page(why: str = "The framework sets ten years of defence work while the terms of trade between the two "
                        "countries are still open.",
             ask: str = "None. This brief is for information before the meeting on 26 November.",
             title: str = "India–United States defence framework agreement", to: str = "Example Director",
             marking: str = "OFFICIAL", language: str = "en", reworded: str = "", paper: str = "a4") -> Brief:
    """The one-page brief of the design, word for word."""
    labels = ("Decision", "Quote", "Date")
    bullets = tuple(
        Bullet(statement(number, reworded if number == 4 else "", bool(reworded) and number == 4), label,
               Point(Anchor("1", PARAGRAPHS[number], 0, 9, SENTENCES[number]), ((0, 9),), label))
        for number, label in zip((3, 4, 5), labels, strict=True))
    notes = tuple(Note(number + 1, 0, f"Defence pact, ¶\N{NO-BREAK SPACE}{place}", "", None, place,
                       edited=bool(reworded) and number == 4, short=f"¶\N{NO-BREAK SPACE}{place}")
                  for number, place in enumerate(PARAGRAPHS))
    notes += tuple(Note(7 + number, 0, f"Defence pact, ¶ {place}", "Figures", None, place, short=f"¶ {place}")
                   for number, (_, _, place) in enumerate(FIGURES))
    sections = (
        Section("bottom-line", "Bottom line", (Paragraph((statement(0),), "bottom-line"),), "box"),
        Section("summary", "Summary", (Paragraph((statement(1), statement(2))),)),
        Section("key-points", "Key points", bullets),
        Section("why", "Why it matters", (field("why", why, many=True),), by_person=True),
        Section("figures", "Figures and dates", (figures_table(),)),
        Section("ask", "Ask", (field("ask", ask, many=True),), by_person=True),
        Section("sources", "", (SourceLine(0, "Defence pact", "text of 435 words; no title, author or date given"),)),
    )
    details = (Detail("To", field("to", to)), Detail("Date", Statement("22 November 2026")),
               Detail("From", field("from", "Example Author, Example Unit")),
               Detail("For", field("for", "Information")),
               Detail("Reading time", Statement("2 minutes")), Detail("Source", Statement("1 text, 435 words")))
    return Brief("one-page", language, paper, "footnotes", field("title", title), "One-page brief", marking,
                 "PU/2026/114", "Example Author", "One-page brief", "2026-11-22T09:00", "22 November 2026", details,
                 sections, notes, (SOURCE,), METHOD, 150, (), LABELS, tuple(
                     name for name, text in (("why", why), ("ask", ask), ("to", to)) if not text))


def every_node(paragraphs: int = 30, layout: str = "submission") -> Brief:
    """A long brief that holds each kind of node, on several pages."""
    body = tuple(Paragraph((statement(number % 6), statement((number + 1) % 6)), "numbered")
                 for number in range(paragraphs))
    strip = Strip(0, tuple(Bar(40 + number, number % 3 == 0, number % 4 == 0) for number in range(15)),
                  "Coverage of source 1", "Coverage: where the chosen sentences (dark) stand.")
    rows = tuple((f"{number}%", f"figure number {number}", number + 1) for number in range(30))
    extracts = tuple(Extract(0, place, " ".join(SENTENCES[:2]), ((0, len(SENTENCES[0])),) if place == 1 else (),
                             (place,)) for place in (1, 2, 3))
    sections = (
        Section("issue", "Issue", (Paragraph((statement(0),), "numbered"),)),
        Section("recommendation", "Recommendation", (
            Paragraph((Statement("That you:"),), "numbered"),
            field("recommendation", "note the agreement; and\nagree a paper.", many=True, role="list")),
            by_person=True),
        Section("background", "Background", body),
        Section("considerations", "Considerations", (
            Heading("Trade and tariffs"), Paragraph((statement(2),), "numbered"), Heading("Talks", 3),
            Bullet(statement(5), headline="Talks coincide with the signing", byline="Example Courier, 3 November"))),
        Section("key-facts", "Key facts", (
            Paragraph((statement(1),), "numbered"), Paragraph((statement(3),), "lettered"),
            Paragraph((statement(4),), "lettered")), "numbered"),
        Section("figures", "Figures and dates", (figures_table(rows),)),
        Section("none", "Corrections", (Paragraph((Statement("Nothing to report."),), "none"),)),
        Section("coverage", "", (strip,)),
        Section("annex-extracts", "Annex A: Extracts", (Paragraph((Statement("Each paragraph cited."),), "lead"),
                                                        *extracts), "annex"),
    )
    notes = tuple(Note(number + 1, 0, f"Defence pact, ¶ {place}", "", None, place, short=f"¶ {place}")
                  for number, place in enumerate(PARAGRAPHS))
    notes += tuple(Note(7 + number, 0, "Defence pact", "Figures", None, number, short=f"¶ {number}")
                   for number in range(30))
    details = (Detail("To", field("to", "")), Detail("Date", Statement("22 November 2026")))
    return Brief(layout, "en", "a4", "footnotes", field("title", "A long brief"), "Submission", "OFFICIAL", "PU/1",
                 "Example Author", "Submission", "2026-11-22T09:00", "22 November 2026", details, sections, notes,
                 (SOURCE,), METHOD, 3000, (), LABELS, ("to",))
