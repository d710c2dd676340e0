"""What a user can decide, and the pure edits. Every edit returns a new Plan; nothing here knows a ranking."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TypeVar

from summarise.errors import NotUnderstood

T = TypeVar("T")

PERSON_FIELDS = ("to", "from", "for", "cc", "reference", "deadline", "why", "ask", "recommendation", "timing",
                 "options", "risks", "contact", "purpose", "period")
FIELDS = ("title", "author", "marking", *PERSON_FIELDS)


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """The name of a sentence or a part of one: source key, block, character span in the block, and its text."""

    source: str
    block: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """A document of the brief. `key` is stable within the Plan ("1", "2", …) and survives re-reading.

    `title`, `language` and `encoding` are the user's own words for it, "" for what was found in the file.
    """

    key: str
    path: str
    sha256: str = ""
    title: str = ""
    language: str = ""
    encoding: str = ""


@dataclass(frozen=True, slots=True)
class Length:
    """How much is chosen: an amount of "words", "sentences", "percent" or "minutes".

    A `usual` length is one that nobody asked for in this brief: of a short text it takes a part and not the whole.
    """

    amount: float
    unit: str
    usual: bool = False

    def __str__(self) -> str:
        number = f"{self.amount:g}"
        return {"words": f"{number} words", "sentences": f"{number} sentences", "percent": f"{number}%",
                "minutes": f"{number} min"}[self.unit]


@dataclass(frozen=True, slots=True)
class Point:
    """A key point. `kept` are the character spans, in the block of the anchor, of the words that stay, in order.

    `wording` is the user's own sentence, or None while the words are the source's own. `added` marks a point that the
    user made of words they selected.
    """

    anchor: Anchor
    kept: tuple[tuple[int, int], ...]
    label: str = ""
    wording: str | None = None
    added: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """Every decision of the user.

    `points` None leaves the key points to the engine. A tuple is the list as the user last left it: those they
    reworded or added stand whatever the length, the others give their order to whichever of them stand. `removed` are
    points they took off; each makes the list one shorter. `wordings` are reworded chosen sentences. `order` lists the
    sentences they moved, in their order. `extras` are the keys of optional parts they asked for. `template` is the
    path of their own Word template. `date` is ISO 8601 with minutes, set when the brief was begun.
    """

    sources: tuple[Source, ...] = ()
    method: str = "briefdesk"
    focus: str = ""
    length: Length = Length(110, "words", usual=True)
    pins: tuple[Anchor, ...] = ()
    exclusions: tuple[Anchor, ...] = ()
    order: tuple[Anchor, ...] = ()
    wordings: tuple[tuple[Anchor, str], ...] = ()
    points: tuple[Point, ...] | None = None
    removed: tuple[Anchor, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    layout: str = "one-page"
    paper: str = "a4"
    notes: str = "footnotes"
    annex: bool = False
    strip: bool | None = None
    extras: tuple[str, ...] = ()
    template: str = ""
    language: str = ""
    date: str = ""

    def field(self, name: str) -> str:
        """Return what the user wrote in a field, "" while it is empty."""
        return dict(self.fields).get(name, "")


_LENGTH = re.compile(r"(?P<amount>\d+(?:[.,]\d+)?)\s*(?P<unit>[^\W\d]*|%)\s*", re.UNICODE)
_UNITS = {"": "words", "w": "words", "word": "words", "words": "words", "s": "sentences", "sentence": "sentences",
          "sentences": "sentences", "%": "percent", "percent": "percent", "m": "minutes", "min": "minutes",
          "mins": "minutes", "minute": "minutes", "minutes": "minutes",
          "wort": "words", "wörter": "words", "satz": "sentences", "sätze": "sentences", "prozent": "percent",
          "minuten": "minutes", "mot": "words", "mots": "words", "phrase": "sentences", "phrases": "sentences"}
"""How a unit may be typed: in the languages of the window."""


def parse_length(text: str) -> Length:
    """Read a length such as "120 words", "120w", "20 %", "5s" or "2 min"; raises NotUnderstood."""
    match = _LENGTH.fullmatch(text.strip().casefold())
    unit = _UNITS.get(match["unit"]) if match else None
    amount = float(match["amount"].replace(",", ".")) if match else 0.0
    if unit is None or amount <= 0 or (unit == "percent" and amount > 100):
        raise NotUnderstood(text=text.strip())
    return Length(amount, unit)


def add_source(plan: Plan, source: Source) -> Plan:
    """Add a source at the end."""
    return replace(plan, sources=(*plan.sources, source))


def next_key(plan: Plan) -> str:
    """Return the first source key that no anchor of the plan can name."""
    used = {int(source.key) for source in plan.sources} | {int(anchor.source) for anchor in _anchors(plan)}
    return str(max(used, default=0) + 1)


def remove_source(plan: Plan, key: str) -> Plan:
    """Remove a source with every decision about its sentences.

    A list of key points that this leaves empty is the engine's again; one that the user emptied stays empty.
    """
    def stays(anchor: Anchor) -> bool:
        return anchor.source != key

    points = None if plan.points is None else tuple(point for point in plan.points if stays(point.anchor))
    return replace(
        plan,
        sources=tuple(source for source in plan.sources if source.key != key),
        pins=tuple(filter(stays, plan.pins)),
        exclusions=tuple(filter(stays, plan.exclusions)),
        order=tuple(filter(stays, plan.order)),
        wordings=tuple(pair for pair in plan.wordings if stays(pair[0])),
        points=None if plan.points and not points else points,
        removed=tuple(filter(stays, plan.removed)),
    )


def change_source(plan: Plan, key: str, **changes: str) -> Plan:
    """Change a source's own words for itself: title, language, encoding, path or sha256."""
    return replace(plan, sources=tuple(
        replace(source, **changes) if source.key == key else source for source in plan.sources))


def move_source(plan: Plan, key: str, places: int) -> Plan:
    """Move a source up (negative) or down by some places, stopping at the ends."""
    keys = [source.key for source in plan.sources]
    return replace(plan, sources=_moved(plan.sources, keys.index(key), places))


def pin(plan: Plan, anchor: Anchor) -> Plan:
    """Pin a sentence: it stays whatever the length; it is no longer left out."""
    if anchor in plan.pins:
        return plan
    return replace(plan, pins=(*plan.pins, anchor), exclusions=_without(plan.exclusions, anchor))


def leave_out(plan: Plan, anchor: Anchor) -> Plan:
    """Leave a sentence out whatever the length; it is no longer pinned."""
    if anchor in plan.exclusions:
        return plan
    return replace(plan, exclusions=(*plan.exclusions, anchor), pins=_without(plan.pins, anchor))


def automatic(plan: Plan, anchor: Anchor) -> Plan:
    """Take back what was decided about a sentence."""
    return replace(plan, pins=_without(plan.pins, anchor), exclusions=_without(plan.exclusions, anchor))


def set_length(plan: Plan, length: Length) -> Plan:
    """Set how much is chosen."""
    return replace(plan, length=length)


def set_method(plan: Plan, method: str) -> Plan:
    """Choose the ranking method by its name in METHODS."""
    return replace(plan, method=method)


def set_focus(plan: Plan, focus: str) -> Plan:
    """Set the words or the question the ranking leans to; "" for none."""
    return replace(plan, focus=focus.strip())


def set_field(plan: Plan, name: str, text: str) -> Plan:
    """Write one of FIELDS; empty text empties it."""
    others = tuple(pair for pair in plan.fields if pair[0] != name)
    return replace(plan, fields=tuple(sorted((*others, (name, text)))) if text else others)


def reword(plan: Plan, anchor: Anchor, wording: str | None) -> Plan:
    """Give a chosen sentence the user's own wording, or its source's words back with None."""
    others = tuple(pair for pair in plan.wordings if pair[0] != anchor)
    return replace(plan, wordings=others if wording is None else (*others, (anchor, wording)))


def move_sentence(plan: Plan, shown: tuple[Anchor, ...], index: int, places: int) -> Plan:
    """Move one of the shown sentences up (negative) or down, stopping at the ends; the order becomes the user's."""
    return replace(plan, order=_moved(shown, index, places))


def set_points(plan: Plan, points: tuple[Point, ...] | None) -> Plan:
    """Set the list of key points as the user left it; None gives them back to the engine, removed ones too."""
    return replace(plan, points=points, removed=plan.removed if points is not None else ())


def add_point(plan: Plan, points: tuple[Point, ...], point: Point) -> Plan:
    """Add a point of the user's own to the shown ones: it stands whatever the length."""
    return set_points(plan, (*points, replace(point, added=True)))


def move_point(plan: Plan, points: tuple[Point, ...], index: int, places: int) -> Plan:
    """Move one of the shown points up (negative) or down, stopping at the ends."""
    return set_points(plan, _moved(points, index, places))


def remove_point(plan: Plan, points: tuple[Point, ...], index: int) -> Plan:
    """Remove one of the shown points; no other takes its place."""
    gone = points[index]
    removed = plan.removed if gone.added else (*_without(plan.removed, gone.anchor), gone.anchor)
    return replace(plan, points=points[:index] + points[index + 1:], removed=removed)


def reword_point(plan: Plan, points: tuple[Point, ...], index: int, wording: str | None) -> Plan:
    """Give one of the shown points the user's own wording, or its source's words back with None."""
    changed = replace(points[index], wording=wording)
    return set_points(plan, (*points[:index], changed, *points[index + 1:]))


def set_extra(plan: Plan, key: str, wanted: bool) -> Plan:
    """Ask for an optional part of the layouts, or do without it."""
    others = tuple(extra for extra in plan.extras if extra != key)
    return replace(plan, extras=tuple(sorted((*others, key))) if wanted else others)


def _anchors(plan: Plan) -> tuple[Anchor, ...]:
    points = tuple(point.anchor for point in plan.points or ())
    reworded = tuple(anchor for anchor, _ in plan.wordings)
    return plan.pins + plan.exclusions + plan.order + plan.removed + points + reworded


def _without(anchors: tuple[Anchor, ...], anchor: Anchor) -> tuple[Anchor, ...]:
    return tuple(other for other in anchors if other != anchor)


def _moved(items: tuple[T, ...], index: int, places: int) -> tuple[T, ...]:
    rest = list(items)
    item = rest.pop(index)
    rest.insert(min(max(index + places, 0), len(rest)), item)
    return tuple(rest)
