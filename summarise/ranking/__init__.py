"""Analyses → Ranking: every method by name, and the one order of units that selection cuts. See METHODS."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summarise.analysing import Analysis


@dataclass(frozen=True, slots=True)
class Reason:
    """One contribution to a score: a key under [reasons] in the word files, and its share of the whole, 0–1.

    A reason `against` says what keeps a sentence low; it is no reason for one that is chosen all the same.
    """

    key: str
    weight: float
    against: bool = False


@dataclass(frozen=True, slots=True)
class Method:
    """A row of METHODS: where its function is (module:function, resolved at first use), and its paper.

    `because` and `otherwise` are the keys of the reasons for a sentence it holds high and low; `sees` is what its
    scores are made of (likeness, frequency, words, cues, place or lot), by which the reasons are split. The order of
    a `shaped` method also minds what was chosen before. `judges` is a function that gives scores with their reasons
    for a method that knows its own, "" for the others.
    """

    name: str
    title: str
    function: str
    paper: str
    because: str = "central"
    otherwise: str = "apart"
    sees: str = "likeness"
    shaped: bool = True
    judges: str = ""


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Ranking:
    """Scores of all sentences of all sources by one method and one focus, and the order made of them.

    Sentences are numbered over all sources, source after source: sentence i of analysis a is offsets[a] + i.
    `scores` are finite, one a sentence. `units` are tuples of sentence numbers in reading order that stand or fall
    together, every ranked sentence in exactly one; `after` names for each unit the one it cannot stand without, or -1;
    `order` lists unit numbers best first, redundancy and spread already considered. `place` is a sentence's place in
    the ranking, from 1 (0 for a sentence that is not ranked).
    `clusters` are the sets of two or more near-duplicate sentences, each in reading order, first the one that is kept.
    `overtaken` pairs each sentence that only proposes something with the later one that decides of it.
    """

    analyses: tuple[Analysis, ...]
    method: str
    focus: str
    offsets: tuple[int, ...]
    scores: tuple[float, ...]
    units: tuple[tuple[int, ...], ...]
    order: tuple[int, ...]
    place: tuple[int, ...]
    reasons: tuple[tuple[Reason, ...], ...]
    clusters: tuple[tuple[int, ...], ...] = ()
    after: tuple[int, ...] = ()
    overtaken: tuple[tuple[int, int], ...] = ()

    def locate(self, number: int) -> tuple[int, int]:
        """Return (analysis number, sentence number in it) of a sentence numbered over all sources."""
        source = bisect_right(self.offsets, number) - 1
        return source, number - self.offsets[source]

    def at(self, number: int) -> tuple[Analysis, int]:
        """Return the analysis that a sentence numbered over all sources stands in, and its number there."""
        source, local = self.locate(number)
        return self.analyses[source], local

    def best_first(self) -> Iterator[int]:
        """Yield the ranked sentences in the order made of them; those of a unit follow each other."""
        return (number for unit in self.order for number in self.units[unit])

    def place_or_last(self, number: int) -> int:
        """Return a sentence's place to sort by: one that is not ranked comes after all that are."""
        return self.place[number] or len(self.place) + 1


METHODS: dict[str, Method] = {method.name: method for method in (
    Method("briefdesk", "Briefdesk", "summarise.ranking.learned:briefdesk",
           "Burges, From RankNet to LambdaRank to LambdaMART, 2010; Friedman, Greedy Function Approximation, 2001",
           judges="summarise.ranking.learned:judge"),
    Method("lexrank", "LexRank", "summarise.ranking.graphs:lexrank",
           "Erkan and Radev, LexRank: Graph-based Lexical Centrality as Salience, JAIR 2004"),
    Method("textrank", "TextRank", "summarise.ranking.overlaps:textrank",
           "Mihalcea and Tarau, TextRank: Bringing Order into Texts, EMNLP 2004"),
    Method("lsa", "LSA", "summarise.ranking.frequency:lsa",
           "Steinberger and Ježek, Using Latent Semantic Analysis in Text Summarization, ISIM 2004",
           because="rich", otherwise="plain", sees="words"),
    Method("luhn", "Luhn", "summarise.ranking.frequency:luhn",
           "Luhn, The Automatic Creation of Literature Abstracts, IBM Journal 1958",
           because="dense", otherwise="rare", sees="frequency"),
    Method("sumbasic", "SumBasic", "summarise.ranking.frequency:sumbasic",
           "Vanderwende, Suzuki, Brockett and Nenkova, Beyond SumBasic, IPM 2007",
           because="common", otherwise="rare", sees="frequency"),
    Method("kl", "KL", "summarise.ranking.frequency:kl",
           "Haghighi and Vanderwende, Exploring Content Models for Multi-document Summarization, NAACL 2009",
           because="spread", otherwise="rare", sees="frequency"),
    Method("reduction", "Reduction", "summarise.ranking.overlaps:reduction",
           "Fabish, Reduction, 2014: TextRank's edges, summed"),
    Method("edmundson", "Edmundson", "summarise.ranking.edmundson:edmundson",
           "Edmundson, New Methods in Automatic Extracting, JACM 1969",
           because="cue", otherwise="unmarked", sees="cues"),
    Method("pacsum", "PacSum", "summarise.ranking.graphs:pacsum",
           "Zheng and Lapata, Sentence Centrality Revisited for Unsupervised Summarization, ACL 2019",
           because="follows", otherwise="apart"),
    Method("centroid", "Centroid", "summarise.ranking.graphs:centroid",
           "Radev, Jing, Styś and Tam, Centroid-based Summarization of Multiple Documents, IPM 2004"),
    Method("lead", "Lead", "summarise.ranking.places:lead",
           "Brandow, Mitze and Rau, Automatic Condensation of Electronic Publications, IPM 1995",
           because="near", otherwise="far", sees="place", shaped=False),
    Method("random", "Random", "summarise.ranking.places:chance",
           "No paper: the yardstick any method must beat", because="chance", otherwise="chance",
           sees="lot", shaped=False),
)}


def rank(analyses: tuple[Analysis, ...], method: str = "briefdesk", focus: str = "",
         beat: Callable[[], None] = lambda: None) -> Ranking:
    """Rank all sentences of all sources by a method of METHODS; raises UnknownChoice for any other name.

    `beat` is called before each step, and in a very long text before each section; what it raises ends the work.
    """
    from summarise.errors import UnknownChoice

    row = METHODS.get(method)
    if row is None:
        raise UnknownChoice(what="method", name=method, known=", ".join(METHODS))
    from summarise.ranking.scoring import make_ranking

    return make_ranking(analyses, method, row, focus, beat)


def reasons_for(reasons: tuple[Reason, ...], chosen: bool) -> tuple[Reason, ...]:
    """Return the reasons that speak for a sentence that is chosen, or what keeps one that is not chosen low."""
    against = tuple(reason for reason in reasons if reason.against)
    if chosen or not against:
        return tuple(reason for reason in reasons if not reason.against)
    return against
