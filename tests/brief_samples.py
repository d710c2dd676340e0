"""Briefs made by hand for the writers' tests: each layout, paper, marking, kind of notes, number of sources, language,
with or without hostile text. All facts are invented."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import combinations, product

from summarise.brief import (
    Bar,
    Brief,
    Bullet,
    Cell,
    Detail,
    Extract,
    Field,
    Heading,
    Node,
    Note,
    Paragraph,
    Section,
    SourceEntry,
    SourceLine,
    Statement,
    Strip,
    Table,
)

HOSTILE = ("<w:t>&amp; \"A\" 'B' \x00\x0b\x1b ]]> \ud83d {0} %s \u202eback\u202c 😀 שלום \\ `c` | *d* _e_ [f](g) #h "
           "~i~\ufffe\u2028end")

WORDS = {
    "en": ("The harbour of Example Bay opened in March.", "Ten ships called there in the first week.",
           "Officials expect 40 per cent more trade.", "The town voted for a second quay.",
           "A ferry will run from June 2027.", "Critics point to the cost of dredging."),
    "de": ("Der Hafen der Beispielbucht wurde im März eröffnet.", "In der ersten Woche kamen zehn Schiffe.",
           "Die Behörden erwarten 40 Prozent mehr Handel.", "Die Stadt stimmte für einen zweiten Kai.",
           "Ab Juni 2027 wird eine Fähre fahren.", "Kritiker verweisen auf die Kosten."),
    "ja": ("例の湾の港は三月に開かれた。", "最初の一週間に十隻の船が寄港した。", "当局は貿易が四割増えると見ている。",
           "町は第二埠頭に賛成した。", "二〇二七年六月から渡し船が出る。", "浚渫の費用を問う声もある。"),
    "ar": ("افتتح ميناء خليج المثال في مارس.", "رست فيه عشر سفن في الأسبوع الأول.",
           "يتوقع المسؤولون زيادة التجارة بنسبة 40 في المئة.", "صوتت البلدة لصالح رصيف ثان.",
           "ستعمل عبارة من يونيو 2027.", "يشير المنتقدون إلى كلفة التجريف."),
}
FIXED = {
    "en": {"page_of": "Page {page} of {pages}", "note": "Note", "notes": "Notes", "after": "After {citation}"},
    "de": {"page_of": "Seite {page} von {pages}", "note": "Anmerkung", "notes": "Anmerkungen",
           "after": "Nach {citation}"},
    "ja": {"page_of": "{pages} ページ中 {page} ページ", "note": "注", "notes": "注", "after": "{citation} による"},
    "ar": {"page_of": "صفحة {page} من {pages}", "note": "حاشية", "notes": "حواش", "after": "بعد {citation}"},
}
OTHER = {"en": "de", "de": "ja", "ja": "ar", "ar": "en"}

LAYOUTS = ("one-page", "information", "submission", "digest")
PAPERS = ("a4", "letter")
MARKINGS = ("", "OFFICIAL–SENSITIVE")
NOTES = ("footnotes", "brackets")
COUNTS = (1, 3)
LANGUAGES = ("en", "de", "ja", "ar")
TEXTS = ("plain", "hostile")
FACTORS = (LAYOUTS, PAPERS, MARKINGS, NOTES, COUNTS, LANGUAGES, TEXTS)


@dataclass(frozen=True)
class Choice:
    """One brief of the product."""

    layout: str = "one-page"
    paper: str = "a4"
    marking: str = "OFFICIAL"
    notes: str = "footnotes"
    count: int = 1
    language: str = "en"
    text: str = "plain"
    annex: bool = True

    def __str__(self) -> str:
        return "-".join(str(value) for value in (self.layout, self.paper, "marked" if self.marking else "unmarked",
                                                 self.notes, self.count, self.language, self.text))


def whole_product() -> list[Choice]:
    """Return all 512 combinations."""
    return [Choice(*values) for values in product(*FACTORS)]


def pairwise() -> list[Choice]:
    """Return a set of choices in which each pair of values of any two factors stands at least once (greedy cover)."""
    everything = list(product(*FACTORS))
    places = list(combinations(range(len(FACTORS)), 2))

    def pairs(values: tuple[object, ...]) -> set[tuple[int, int, object, object]]:
        return {(a, b, values[a], values[b]) for a, b in places}

    missing = set().union(*(pairs(values) for values in everything))
    chosen: list[Choice] = []
    while missing:
        best = max(everything, key=lambda values: len(pairs(values) & missing))
        missing -= pairs(best)
        chosen.append(Choice(*best))
    return chosen


class _Maker:
    """Hands out statements with their notes, words in turn."""

    def __init__(self, choice: Choice) -> None:
        self.choice = choice
        self.notes: list[Note] = []
        self.used: list[tuple[int, int, str]] = []
        self.turn = 0

    def say(self, *, cite: bool = True, place: str = "", edited: bool = False, foreign: bool = False) -> Statement:
        language = OTHER[self.choice.language] if foreign else self.choice.language
        words = WORDS[language][self.turn % 6]
        if self.choice.text == "hostile" and self.turn % 3 == 0:
            words = HOSTILE + words
        paragraph, source = self.turn // 2 + 1, self.turn % self.choice.count
        self.turn += 1
        if not cite:
            return Statement(words)
        number = len(self.notes) + 1
        short = f"¶\u00a0{paragraph}" if self.choice.count == 1 else f"[{source + 1}] ¶\u00a0{paragraph}"
        name = f"Example {source + 1}"
        citation = f"{name}, ¶\u00a0{paragraph}"
        if self.choice.count > 1:
            citation = f"[{source + 1}] {citation}"
        self.notes.append(Note(number, source, citation, place, page=paragraph if source else None,
                               paragraph=paragraph, edited=edited, short=short))
        self.used.append((source, paragraph, words))
        return Statement(words, note=number, sentence=self.turn, edited=edited, language=language if foreign else "")

    def cell(self, role: str, place: str) -> Cell:
        statement = self.say(place=place)
        note = self.notes[-1]
        return Cell(replace(statement, text=note.short) if role == "place" else statement, role)


def sample(choice: Choice = Choice()) -> Brief:
    """Make a brief of a layout with every kind of node that the layout can hold."""
    make = _Maker(choice)
    sections = [*SECTIONS[choice.layout](make)]
    if choice.annex:
        sections.insert(_before_sources(sections), _annex(make))
    title = WORDS[choice.language][0].rstrip(".。")
    hostile = choice.text == "hostile"
    person = "Example Author & Co. <unit>" if hostile else "Example Author"
    details = (Detail("To", Field("to", "Example Director", "")), Detail("Date", Statement("22 November 2026")),
               Detail("From", Field("from", person, "")), Detail("For", Field("for", "", "Add")),
               Detail("Reading time", Statement("1 minute")), Detail("Source", Statement("1 text")))
    return Brief(
        layout=choice.layout, language=choice.language, paper=choice.paper, notes_style=choice.notes,
        title=Field("title", f"{HOSTILE} {title}" if hostile else title, "Add a title"), kicker="Example brief",
        marking=choice.marking, reference="EX/2026/1", author=person, subject="Example brief",
        date="2026-11-22T11:00", date_text="22 November 2026", details=details, sections=tuple(sections),
        notes=tuple(make.notes), sources=tuple(
            SourceEntry(str(number + 1), f"Example source {number + 1}", f"Example {number + 1}", "Example Outlet", "",
                        "2026-11-01", 100, _link(make, number), "txt", None, choice.language)
            for number in range(choice.count)),
        method="Sentences with a note are taken word for word from the source.", words=100,
        keywords=("harbour", "trade"), labels=tuple(FIXED[choice.language].items()))


def _link(make: _Maker, number: int) -> str:
    """Return where a source stands: only the first has an address."""
    if number:
        return ""
    return "https://example.org/a?b=1&c=%22d%22" if make.choice.text == "hostile" else "https://example.org/story"


def _before_sources(sections: list[Section]) -> int:
    return next((place for place, part in enumerate(sections) if part.key == "annex-sources"), len(sections))


def _strip(make: _Maker, source: int) -> Strip:
    bars = tuple(Bar(20 + 7 * number, number % 3 == 0, number % 2 == 0) for number in range(12))
    return Strip(source, bars, f"Coverage of source {source + 1}: 4 of 12 sentences chosen.", "Coverage of the source.")


def _figures(make: _Maker) -> Section:
    rows = tuple((Cell(Statement(figure), "figure"), Cell(make.say(cite=False)), make.cell("place", "Figures"))
                 for figure in ("10", "40 per cent", "June 2027"))
    return Section("figures", "Figures and dates", (Table("figures", ("Figure", "What is said", "Paragraph"), rows,
                                                         "Figures and dates", "Figures named in the text"),))


def _sources(make: _Maker, key: str = "sources", style: str = "plain", *, strips: bool = False) -> Section:
    header = ("No.", "Source", "Outlet", "Date", "Words", *(["Coverage"] if strips else []))
    rows = tuple(
        (Cell(Statement(str(number + 1))),
         Cell(Statement(f"Example source {number + 1}"), "text" if number else "link", under="first words",
              link=_link(make, number)),
         Cell(Statement("Example Outlet"), "note"), Cell(Statement("1 Nov 2026")), Cell(Statement("100"), "number"),
         *([Cell(Statement(""), "strip", _strip(make, number))] if strips else []))
        for number in range(make.choice.count))
    table = Table("sources-coverage" if strips else "sources", header, rows, "Sources", "The sources of this brief")
    nodes: tuple[Node, ...] = (table,) if strips else (table, _strip(make, 0))
    return Section(key, "Sources", nodes, style)


def _annex(make: _Maker) -> Section:
    nodes: list[Node] = [Paragraph((Statement("Each paragraph cited, word for word."),), "lead")]
    places = sorted({(source, paragraph) for source, paragraph, _ in make.used})
    last = -1
    for source, paragraph in places:
        if make.choice.count > 1 and source != last:
            nodes.append(Heading(f"[{source + 1}] Example {source + 1}"))
        last = source
        words = [text for s, p, text in make.used if (s, p) == (source, paragraph)]
        text = " ".join((*words, WORDS[make.choice.language][5]))
        numbers = tuple(note.number for note in make.notes if (note.source, note.paragraph) == (source, paragraph))
        nodes.append(Extract(source, paragraph, text, ((0, len(words[0])),), numbers))
    return Section("annex-extracts", "Annex A: Extracts", tuple(nodes), "annex")


def _one_page(make: _Maker) -> list[Section]:
    lines = tuple(SourceLine(number, f"Example {number + 1}", "text of 100 words")
                  for number in range(make.choice.count))
    return [
        Section("bottom-line", "Bottom line", (Paragraph((make.say(),), "bottom-line"),), "box"),
        Section("summary", "Summary", (Paragraph((make.say(), make.say(edited=True), make.say(foreign=True))),)),
        Section("key-points", "Key points", tuple(Bullet(make.say(), label) for label in ("Decision", "Date", ""))),
        Section("why", "Why it matters", (Field("why", "Because trade grows.\nAnd jobs.", "Why?", many=True),),
                by_person=True),
        _figures(make),
        Section("ask", "Ask", (Field("ask", "", "What should be done?", many=True),), by_person=True),
        Section("coverage", "", (_strip(make, 0),)),
        Section("sources", "", lines),
    ]


def _information(make: _Maker) -> list[Section]:
    def numbered(key: str, heading: str, *nodes: Node) -> Section:
        return Section(key, heading, nodes, "numbered")

    return [
        numbered("purpose", "Purpose", Field("purpose", "To summarise.", "", many=True, role="numbered")),
        numbered("key-facts", "Key facts", Paragraph((Statement("The source states:"),), "numbered"),
                 *(Paragraph((make.say(),), "lettered") for _ in range(3))),
        numbered("background", "Background", Paragraph((make.say(), make.say()), "numbered"),
                 Paragraph((make.say(foreign=True),), "numbered")),
        numbered("points-to-watch", "Points to watch", Paragraph((make.say(edited=True),), "numbered")),
        _figures(make),
        _sources(make),
        Section("contact", "", (Field("contact", "Example Author, ext. 4100", ""),)),
    ]


def _submission(make: _Maker) -> list[Section]:
    issue, background = make.say(), (make.say(), make.say(foreign=True))
    themes: list[Node] = []
    for number in range(5):
        themes += [Heading(f"Theme {number + 1}"), Paragraph((make.say(),), "numbered")]
    options = Table("options", ("Option", "For", "Against"), tuple(
        tuple(Cell(make.say(cite=False), role) for role in ("figure", "text", "text")) for _ in range(2)),
        "Options", "What speaks for and against each", "options")
    return [
        Section("issue", "Issue", (Paragraph((issue,), "numbered"),)),
        Section("recommendation", "Recommendation", (
            Paragraph((Statement("That you:"),), "numbered"),
            Field("recommendation", "note the opening; and\nagree to a visit.", "", many=True, role="list")),
            by_person=True),
        Section("timing", "Timing", (Field("timing", "By 4 December.", "", many=True, role="numbered"),),
                by_person=True),
        Section("background", "Background", (Paragraph(background, "numbered"),)),
        Section("considerations", "Considerations", tuple(themes)),
        _figures(make),
        Section("options", "Options", (options,), by_person=True),
        Section("risks", "Risks", (Field("risks", " ", "What could go wrong?", many=True, role="numbered"),),
                by_person=True),
        _sources(make, "annex-sources", "annex-next"),
    ]


def _digest(make: _Maker) -> list[Section]:
    def comparison() -> Table:
        rows = tuple((Cell(Statement("Opening"), "figure", under="sources agree"), make.cell("quoted", "Comparison"),
                      make.cell("quoted", "Comparison")) for _ in range(2))
        return Table("comparison", ("Point", "[1]", "[2]"), rows, "Comparison", "What the sources say")

    story = Paragraph((make.say(), make.say()))
    bullets = tuple(Bullet(make.say(), headline="A second quay", byline="Example Outlet, 1 November") for _ in range(2))
    return [
        Section("top-stories", "Top stories", (Heading("The harbour opens"), Paragraph(
            (Statement("[1] Example Outlet, 1 November 2026"),), "byline"), story)),
        Section("by-theme", "By theme", (Heading("Trade", 3), *bullets)),
        Section("comparison", "Where sources agree and differ", (comparison(), comparison())),
        Section("also-noted", "Also noted", (Paragraph((Statement("Nothing to report."),), "none"),)),
        _figures(make),
        _sources(make, strips=True),
    ]


SECTIONS = {"one-page": _one_page, "information": _information, "submission": _submission, "digest": _digest}
