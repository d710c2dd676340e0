"""Which sentences are kept under a length: pins, exclusions, then a prefix of the ranking's one order."""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain, compress
from typing import TYPE_CHECKING

from summarise.anchoring import find_anchors
from summarise.pace import words_a_minute
from summarise.plan import Length
from summarise.same import Same

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarise.plan import Anchor, Plan
    from summarise.ranking import Ranking

SLACK_WORDS = 5
SLACK_SHARE = 0.05
"""What is kept may be longer than the length asked for by so many words, or by this share where that is more."""

USUAL_SHARE = 1 / 3
USUAL_SENTENCES = 2
USUAL_EXCESS = 1.25
"""Of a short text a length nobody asked for takes this share of its words, and at least so many sentences: of long
sentences too, while they are not longer than the length by more than this."""

NONE = -1


@dataclass(frozen=True, slots=True)
class Selection:
    """What is chosen. All numbers are sentence numbers over all sources (see Ranking), in reading order.

    `chosen` includes the pinned. `lost` are anchors whose sentence is no longer found. `steps` are the total words
    after each possible cut of the order with these pins and exclusions: the steps of a length slider; `step` is the
    current one. `words` is the total of the chosen, `total_words` of all sentences.
    """

    chosen: tuple[int, ...]
    pinned: tuple[int, ...]
    left_out: tuple[int, ...]
    lost: tuple[Anchor, ...]
    words: int
    total_words: int
    steps: tuple[int, ...]
    step: int
    pins_exceed: bool = False


def select(ranking: Ranking, plan: Plan) -> Selection:
    """Cut the ranking's order at the plan's length, with its pins in and its exclusions out.

    The pinned units stand whatever the length; of the other units the longest prefix of the order stands that stays
    within the length, at most 5 words or 5 % above it. Left-out units and near-duplicates of pinned ones are skipped,
    and so is what cannot stand without them. The first unit always stands. A usual length is at most a third of the
    sources, yet two sentences, for which it may be a quarter longer. So, for fixed pins and exclusions, a longer
    selection contains a shorter one.
    """
    cuts = _cuts(Same(ranking))
    keys = [source.key for source in plan.sources]
    pinned, lost_pins = find_anchors(ranking, keys, plan.pins)
    left_out, lost_exclusions = find_anchors(ranking, keys, plan.exclusions)
    standing = _standing(cuts, pinned, left_out)
    skipped = _skipped(cuts, pinned, left_out, standing)
    lengths, sizes = _remaining(cuts, skipped)
    base = sum(cuts.lengths[number] for number in standing)
    totals = list(accumulate(lengths, initial=base))
    least = 0 if standing or not lengths else 1
    cut = max(_cut(cuts, plan.length, totals, sizes, len(standing)), least)
    if plan.length.usual:
        cut = max(_usual_cut(cuts, plan.length, totals, sizes, len(standing), cut), least)
    chosen = _in_reading_order(cuts, standing, skipped, cut)
    return Selection(
        chosen=chosen, pinned=tuple(sorted(pinned)), left_out=tuple(sorted(left_out)),
        lost=lost_pins + lost_exclusions, words=totals[cut], total_words=cuts.total, steps=tuple(totals[least:]),
        step=cut - least, pins_exceed=bool(standing) and base > _most_words(cuts, plan.length))


def leads_of(ranking: Ranking, numbers: Iterable[int]) -> dict[int, int]:
    """Return for each of some sentences the first of them that it cannot stand without, at last, or itself."""
    unit_of = _cuts(Same(ranking)).unit_of
    first: dict[int, int] = {}
    for number in numbers:
        if unit_of[number] != NONE:
            first.setdefault(unit_of[number], number)
    # What only waits for a decision is no part of that, and a decision stands for itself.
    apart = {unit_of[number] for pair in ranking.overtaken for number in pair}
    for unit in first:
        lead = unit
        while ranking.after and lead not in apart and ranking.after[lead] in first:
            lead = ranking.after[lead]
        first[unit] = first[lead]
    return {number: first.get(unit_of[number], number) for number in numbers}


def needed_by(ranking: Ranking, number: int) -> frozenset[int]:
    """Return the sentences of the units that must come before that of a sentence."""
    unit = _cuts(Same(ranking)).unit_of[number]
    found: list[int] = []
    while ranking.after and unit != NONE and ranking.after[unit] >= 0:
        unit = ranking.after[unit]
        found += ranking.units[unit]
    return frozenset(found)


def twins_of(ranking: Ranking, number: int) -> tuple[int, ...]:
    """Return the near-duplicates of a sentence, itself among them, in reading order; empty where it has none."""
    return _cuts(Same(ranking)).twins.get(number, ())


def length_at_step(selection: Selection, step: int) -> Length:
    """Return the length in words that cuts the order at a step of the slider."""
    steps = selection.steps
    if not steps:
        return Length(1, "words")
    step = min(max(step, 0), len(steps) - 1)
    words = max(steps[step], 1)
    limit = steps[step + 1] if step + 1 < len(steps) else math.inf
    shortest = _amount_that_allows(words)
    for amount in (words, math.ceil(shortest), shortest):
        if _allowed(amount) >= words and _allowed(amount) < limit:
            return Length(amount, "words")
    return Length(shortest, "words")


def _allowed(amount: float) -> float:
    # Someone who asks for about 3 words is not served by 8, so the slack never doubles the amount.
    # Rounded, for 125 / 1.05 * 1.05 is less than 125.
    return round(amount + min(max(SLACK_WORDS, SLACK_SHARE * amount), amount), 6)


def _amount_that_allows(words: int) -> float:
    if words <= 2 * SLACK_WORDS:
        return words / 2
    if words <= SLACK_WORDS / SLACK_SHARE + SLACK_WORDS:
        return words - SLACK_WORDS
    return words / (1 + SLACK_SHARE)


@dataclass(frozen=True, slots=True)
class _Cuts:
    """What every decision on one ranking needs: words of each sentence, unit of each, words of each unit in order.

    `unit_of` a sentence and `position` of a unit in the order are NONE where there is none. `ranked` are the
    sentences of the units in order, one behind the other; `sizes` are how many each unit has of them, `ends` how many
    the first units have together, and `has_unit` tells for each sentence of the text whether it is among them.
    """

    lengths: tuple[int, ...]
    total: int
    units: tuple[tuple[int, ...], ...]
    ordered: tuple[tuple[int, ...], ...]
    unit_lengths: tuple[int, ...]
    unit_of: array[int]
    leaning: dict[int, tuple[int, ...]]
    position: array[int]
    sizes: tuple[int, ...]
    ranked: array[int]
    ends: array[int]
    has_unit: bytes
    twins: dict[int, tuple[int, ...]]
    pace: int


@lru_cache(maxsize=4)
def _cuts(same: Same[Ranking]) -> _Cuts:
    ranking = same.value
    lengths = tuple(length for analysis in ranking.analyses for length in analysis.lengths)
    units = ranking.units
    language = ranking.analyses[0].language if ranking.analyses else ""
    ordered = tuple(units[unit] for unit in ranking.order)
    ranked = array("i", chain.from_iterable(ordered))
    has_unit = bytearray(len(lengths))
    for number in ranked:
        has_unit[number] = 1
    return _Cuts(
        lengths=lengths, total=sum(lengths), units=units, ordered=ordered,
        unit_lengths=tuple(sum(lengths[number] for number in units[unit]) for unit in ranking.order),
        unit_of=_inverse(units, len(lengths)),
        leaning=_leaning(ranking.after),
        position=_inverse(((unit,) for unit in ranking.order), len(units)),
        twins={number: cluster for cluster in ranking.clusters for number in cluster},
        sizes=tuple(map(len, ordered)), ranked=ranked,
        ends=array("i", accumulate(map(len, ordered), initial=0)), has_unit=bytes(has_unit),
        pace=words_a_minute(language))


def _inverse(groups: Iterable[tuple[int, ...]], count: int) -> array[int]:
    """Return the group that each of so many numbers is in: a long text has a hundred thousand, of 4 bytes each."""
    found = array("i", [NONE]) * count
    for group, numbers in enumerate(groups):
        for number in numbers:
            found[number] = group
    return found


def _leaning(after: tuple[int, ...]) -> dict[int, tuple[int, ...]]:
    """Return for a unit the units that cannot stand without it."""
    found: dict[int, tuple[int, ...]] = {}
    for unit, needed in enumerate(after):
        if needed >= 0:
            found[needed] = (*found.get(needed, ()), unit)
    return found


def _unit(cuts: _Cuts, number: int) -> tuple[int, ...]:
    unit = cuts.unit_of[number]
    return (number,) if unit == NONE else cuts.units[unit]


def _standing(cuts: _Cuts, pinned: tuple[int, ...], left_out: tuple[int, ...]) -> set[int]:
    units = {number for pin in pinned for number in _unit(cuts, pin)}
    return units - set(left_out) | set(pinned)


def _skipped(cuts: _Cuts, pinned: tuple[int, ...], left_out: tuple[int, ...], standing: set[int]) -> list[int]:
    """Return the positions in the order of the units that the prefix passes over."""
    # Many pins may be of the same cluster, which may be large.
    clusters = {twins[0]: twins for pin in pinned if (twins := cuts.twins.get(pin))}
    units = set(map(cuts.unit_of.__getitem__, chain(left_out, standing, *clusters.values()))) - {NONE}
    gone = [unit for unit in units if unit in cuts.leaning and not standing.issuperset(cuts.units[unit])]
    while gone:
        leaning = [unit for unit in cuts.leaning.get(gone.pop(), ()) if unit not in units]
        units.update(leaning)
        gone.extend(leaning)
    return [position for unit in units if (position := cuts.position[unit]) != NONE]


def _remaining(cuts: _Cuts, skipped: list[int]) -> tuple[list[int], list[int]]:
    """Return the words and the number of sentences of each unit that is not skipped, in order."""
    kept = bytearray(b"\1") * len(cuts.ordered)
    for position in skipped:
        kept[position] = 0
    return list(compress(cuts.unit_lengths, kept)), list(compress(cuts.sizes, kept))


def _most_words(cuts: _Cuts, length: Length) -> float:
    if length.unit == "percent":
        return _allowed(cuts.total * length.amount / 100)
    if length.unit == "minutes":
        return _allowed(length.amount * cuts.pace)
    return _allowed(length.amount) if length.unit == "words" else math.inf


def _cut(cuts: _Cuts, length: Length, totals: list[int], sizes: Sequence[int], standing: int) -> int:
    """Return how many units of the order stand; `totals[k]` are the words with the first k of them."""
    if length.unit == "sentences":
        counts = list(accumulate(sizes, initial=standing))
        return max(bisect_right(counts, length.amount) - 1, 0)
    return max(bisect_right(totals, _most_words(cuts, length)) - 1, 0)


def _usual_cut(cuts: _Cuts, length: Length, totals: list[int], sizes: Sequence[int], standing: int,
               cut: int) -> int:
    """Return how many units of the order stand where they need not be `cut`: at most a third, yet two sentences."""
    counts = list(accumulate(sizes[:USUAL_SENTENCES], initial=standing))
    two = min(bisect_left(counts, USUAL_SENTENCES), len(sizes))
    fitting = two if totals[two] <= USUAL_EXCESS * _most_words(cuts, length) else 0
    return min(max(cut, fitting), max(bisect_right(totals, cuts.total * USUAL_SHARE) - 1, two))


def _in_reading_order(cuts: _Cuts, standing: set[int], skipped: list[int], cut: int) -> tuple[int, ...]:
    """Return the sentences that stand and those of the first units of the order, as many as `cut`, but the skipped.

    Not a unit of them is touched: after much other work each would have to come from far in the memory.
    """
    end = cut
    passed = sorted(skipped)
    for position in passed:
        end += position < end
    most = cuts.ends[end]
    if most > len(cuts.ranked) // 2:
        kept = bytearray(cuts.has_unit)
        for number in cuts.ranked[most:]:
            kept[number] = 0
    else:
        kept = bytearray(len(cuts.lengths))
        for number in cuts.ranked[:most]:
            kept[number] = 1
    for number in chain.from_iterable(cuts.ordered[position] for position in passed if position < end):
        kept[number] = 0
    for number in standing:
        kept[number] = 1
    return tuple(compress(range(len(kept)), kept))
