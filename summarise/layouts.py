"""The four brief layouts as data: their parts in order, what fills each, and what each takes of the chosen sentences.

A part is a filter over the chosen sentences and the key points. A sentence stands once: parts claim in the order of
`turn`, lowest first, whatever their place on the page.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from summarise.errors import UnknownChoice
from summarise.plan import Length, Plan


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a layout.

    `key` names the section and its heading in the word files; `fill` names the function that fills it; `field` is the
    person's field it asks for; `claim` is the filter over chosen sentences ("" for none) and `turn` when it claims;
    `most` bounds what it takes (0: no bound); `role` and `style` say how paragraphs and the section are set. `empty`
    says so where there is nothing; an `extra` part stands only where the plan asks for it.
    """

    key: str
    fill: str
    claim: str = ""
    turn: int = 0
    field: str = ""
    most: int = 0
    role: str = "body"
    style: str = "plain"
    empty: bool = False
    extra: bool = False


EXTRAS = ("people", "timeline", "quotations")
"""The parts that every layout has room for and none has unless the plan asks for it."""


def extra_parts(people: int, timeline: int, quotations: int) -> tuple[Part, ...]:
    """Return the optional parts with the most that each takes in a layout."""
    return (Part("people", "people", most=people, extra=True), Part("timeline", "timeline", most=timeline, extra=True),
            Part("quotations", "quotations", most=quotations, extra=True))


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout: the pairs of its details table in reading order, its parts, and its defaults.

    `points` and `figures` are counts, `length` how much is chosen where nobody asks for a length, `strip` whether the
    coverage strip is shown.
    """

    name: str
    details: tuple[str, ...]
    parts: tuple[Part, ...]
    length: Length
    points: int
    figures: int
    strip: bool


ONE_PAGE = Layout(
    name="one-page",
    details=("to", "date", "from", "for", "reading-time", "source"),
    parts=(
        Part("bottom-line", "sentences", claim="strongest", turn=1, role="bottom-line", style="box"),
        Part("summary", "sentences", claim="rest", turn=9),
        Part("key-points", "points"),
        Part("why", "field", field="why"),
        Part("figures", "figures"),
        *extra_parts(people=4, timeline=4, quotations=2),
        Part("ask", "field", field="ask"),
        Part("coverage", "strips"),
        Part("sources", "source_lines", most=3),
        Part("annex-extracts", "extracts", style="annex"),
    ),
    length=Length(110, "words"), points=3, figures=3, strip=False)

INFORMATION = Layout(
    name="information",
    details=("from", "date", "reading-time", "source"),
    parts=(
        Part("purpose", "purpose", field="purpose", role="numbered", style="numbered"),
        Part("key-facts", "facts", claim="points", turn=1, role="lettered", style="numbered"),
        Part("background", "sentences", claim="rest", turn=9, role="numbered", style="numbered"),
        Part("current-position", "sentences", claim="current", turn=3, role="numbered", style="numbered"),
        Part("points-to-watch", "sentences", claim="watch", turn=2, role="numbered", style="numbered"),
        Part("figures", "figures"),
        *extra_parts(people=8, timeline=8, quotations=4),
        Part("sources", "sources"),
        Part("contact", "contact", field="contact", role="contact"),
        Part("annex-extracts", "extracts", style="annex"),
    ),
    length=Length(250, "words"), points=4, figures=5, strip=True)

SUBMISSION = Layout(
    name="submission",
    details=("to", "date", "from", "reference", "cc", "deadline"),
    parts=(
        Part("issue", "sentences", claim="strongest", turn=1, role="numbered"),
        Part("recommendation", "recommendation", field="recommendation", role="list"),
        Part("timing", "field", field="timing", role="numbered"),
        Part("background", "sentences", claim="rest", turn=9, role="numbered"),
        Part("considerations", "themes", claim="themed", turn=2, role="numbered"),
        Part("figures", "figures"),
        *extra_parts(people=8, timeline=8, quotations=4),
        Part("options", "options", field="options"),
        Part("risks", "field", field="risks", role="numbered"),
        Part("annex-extracts", "extracts", style="annex"),
        Part("annex-sources", "sources", style="annex-next"),
    ),
    length=Length(250, "words"), points=4, figures=4, strip=True)

DIGEST = Layout(
    name="digest",
    details=("period", "articles", "from", "reading-time"),
    parts=(
        Part("top-stories", "stories", claim="stories", turn=1, most=3, empty=True),
        Part("by-theme", "bullets_by_theme", claim="shared-themes", turn=2, empty=True),
        Part("comparison", "comparison", most=6, empty=True),
        Part("also-noted", "bullets", claim="rest", turn=9, empty=True),
        Part("figures", "figures"),
        *extra_parts(people=12, timeline=12, quotations=6),
        Part("sources", "sources"),
        Part("annex-extracts", "extracts", style="annex"),
    ),
    length=Length(250, "words"), points=4, figures=4, strip=True)

LAYOUTS: dict[str, Layout] = {layout.name: layout for layout in (ONE_PAGE, INFORMATION, SUBMISSION, DIGEST)}


def find_layout(name: str) -> Layout:
    """Return a layout by its name; raises UnknownChoice."""
    if name not in LAYOUTS:
        raise UnknownChoice(what="layout", name=name, known=", ".join(LAYOUTS))
    return LAYOUTS[name]


def own_length(name: str) -> Length:
    """Return how much a layout takes where nobody asks for a length; raises UnknownChoice."""
    return replace(find_layout(name).length, usual=True)


def set_layout(plan: Plan, name: str) -> Plan:
    """Choose a layout by its name; a length that was the layout's own follows it. Raises UnknownChoice."""
    length = own_length(name) if plan.length == own_length(plan.layout) else plan.length
    return replace(plan, layout=name, length=length)
