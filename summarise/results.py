"""What the command line says of a document: the stable JSON object, and the lines a person reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summarise.points import point_text
from summarise.ranking import reasons_for
from summarise.wording import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarise.analysing import Analysis
    from summarise.plan import Plan, Point
    from summarise.ranking import Ranking
    from summarise.selecting import Selection


def result(plan: Plan, ranking: Ranking, selection: Selection, points: Sequence[Point], source: int) -> dict[str, Any]:
    """Return the JSON object of one source; sentence numbers count from 0 in its own "sentences"."""
    analysis = ranking.analyses[source]
    document = analysis.document
    first = ranking.offsets[source]
    numbers = range(first, first + len(analysis.sentences))
    chosen = [number for number in selection.chosen if number in numbers]
    own_points = [point for point in points if point.anchor.source == plan.sources[source].key]
    return {
        "file": document.origin.path,
        "title": plan.sources[source].title or document.title,
        "language": analysis.language,
        "method": ranking.method,
        "words": sum(analysis.lengths[number - first] for number in chosen),
        "sentences": [_sentence(ranking, source, number, number in set(chosen)) for number in numbers],
        "summary": [number - first for number in chosen],
        "points": [_point(ranking, source, point) for point in own_points],
        "facts": [{"kind": fact.kind, "text": fact.text, "value": fact.value, "sentence": fact.sentence}
                  for fact in analysis.facts],
        "warnings": warnings_of(analysis),
    }


def warnings_of(analysis: Analysis) -> list[str]:
    """Return the sentences about what is to be minded of a document: of its file first, then of its text."""
    return [warning.say() for warning in (*analysis.document.warnings, *analysis.warnings)]


def lines(plan: Plan, ranking: Ranking, selection: Selection, points: Sequence[Point] | None) -> Iterator[str]:
    """Yield the chosen sentences, one a line; with points, a bullet a point instead, labelled in its own language."""
    if points is None:
        for number in selection.chosen:
            source, own = ranking.locate(number)
            yield ranking.analyses[source].text(own)
        return
    analyses = {source.key: analysis for source, analysis in zip(plan.sources, ranking.analyses, strict=True)}
    for point in points:
        analysis = analyses[point.anchor.source]
        text = point_text(point, analysis.document.blocks[point.anchor.block].text)
        yield f"• {say(f'points.{point.label}', analysis.language)}: {text}" if point.label else f"• {text}"


def _sentence(ranking: Ranking, source: int, number: int, chosen: bool) -> dict[str, Any]:
    analysis = ranking.analyses[source]
    own = number - ranking.offsets[source]
    sentence = analysis.sentences[own]
    block = analysis.document.blocks[sentence.block]
    return {
        "text": analysis.text(own),
        "block": sentence.block,
        "start": sentence.start,
        "end": sentence.end,
        "page": analysis.page(own),
        "paragraph": block.paragraph,
        "kind": str(block.kind),
        "score": round(ranking.scores[number], 6),
        "rank": ranking.place[number] or None,
        "chosen": chosen,
        "why": [say(f"reasons.{reason.key}") for reason in reasons_for(ranking.reasons[number], chosen)],
    }


def _point(ranking: Ranking, source: int, point: Point) -> dict[str, Any]:
    analysis = ranking.analyses[source]
    place = (point.anchor.block, point.anchor.start, point.anchor.end)
    holder = next(number for number, sentence in enumerate(analysis.sentences)
                  if sentence.block == place[0] and sentence.start <= place[1] and place[2] <= sentence.end)
    return {"text": point_text(point, analysis.document.blocks[point.anchor.block].text), "sentence": holder,
            "spans": [list(span) for span in point.kept], "label": point.label}
