"""Tests of ranking: what a Ranking promises for every method and every text, however odd."""

from __future__ import annotations

import math
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarise.analysing import Analysis, analyse
from summarise.document import Block, Document, Kind, Origin, number_paragraphs
from summarise.errors import UnknownChoice
from summarise.ranking import METHODS, Ranking, rank, reasons_for
from summarise.ranking.reasons import choose_reasons
from summarise.wording import say

ROOT = Path(__file__).resolve().parents[2]
SEED = ROOT / "seeds" / "000_4d898108dbfcd6f6.txt"


def analysis_of(*paragraphs: str, title: str = "", language: str = "en") -> Analysis:
    blocks = [Block(Kind.HEADING, text[2:], 1) if text.startswith("# ") else Block(Kind.PARAGRAPH, text)
              for text in paragraphs]
    return analyse(Document(title, language, Origin("a.txt", "0", "text"), number_paragraphs(blocks)), language)


def texts(ranking: Ranking, numbers: tuple[int, ...]) -> list[str]:
    return [ranking.analyses[source].text(number) for source, number in map(ranking.locate, numbers)]


def check(ranking: Ranking) -> None:
    """Hold a ranking against everything its docstring promises."""
    count = sum(len(analysis.sentences) for analysis in ranking.analyses)
    assert len(ranking.scores) == len(ranking.reasons) == len(ranking.place) == count
    assert all(math.isfinite(score) and 0 <= score <= 1 for score in ranking.scores)
    members = [number for unit in ranking.units for number in unit]
    assert members == sorted(set(members))
    assert sorted(ranking.order) == list(range(len(ranking.units)))
    placed = [number for unit in ranking.order for number in ranking.units[unit]]
    assert [ranking.place[number] for number in placed] == list(range(1, len(placed) + 1))
    assert all((ranking.place[number] == 0) == (number not in set(members)) for number in range(count))
    for number in members:
        reasons = ranking.reasons[number]
        assert reasons
        assert all(0 < reason.weight <= 1 and say(f"reasons.{reason.key}") for reason in reasons)
        assert [reason.against for reason in reasons].count(True) <= 1
        weights = [reason.weight for reason in reasons_for(reasons, chosen=True)]
        assert len(weights) <= 3
        assert weights == sorted(weights, reverse=True)
        assert sum(weights) <= 1.011
    clustered = [number for cluster in ranking.clusters for number in cluster]
    assert len(clustered) == len(set(clustered))
    assert all(len(cluster) > 1 and list(cluster[1:]) == sorted(cluster[1:]) for cluster in ranking.clusters)


@pytest.fixture(scope="module")
def article() -> Analysis:
    paragraphs = [line for line in SEED.read_text(encoding="utf-8").splitlines() if line.strip()]
    return analysis_of(*(f"# {text}" if len(text) < 60 else text for text in paragraphs),
                       title="India–US defence framework")


@pytest.mark.parametrize("method", METHODS)
def test_every_method_fills_the_whole_ranking_of_the_seed(method: str, article: Analysis) -> None:
    ranking = rank((article,), method)
    check(ranking)
    assert ranking.method == method
    assert len(ranking.order) > 8


ODD = {
    "no sentence": (),
    "one sentence": ("The council met on Monday.",),
    "one word": ("Yes.",),
    "no words": ("...", "—", "?!"),
    "only function words": ("It is what it is.", "And so it was."),
    "all the same": ("The council approved the new budget.",) * 30,
    "one letter sentences": ("A. B. C. D. E.",),
    "mixed scripts": ("The council met. 市议会于周一开会。 Совет собрался в понедельник.", "اجتمع المجلس يوم الاثنين."),
    "only headings": ("# One", "# Two"),
    "only figures": tuple(f"{number} {number * 7} {number % 3}." for number in range(60)),
    "one endless word": ("x" * 20_000, "The council met."),
    "only half quotations": ('"' * 500, "“”„«»" * 100, 'He said "the budget'),
    "nested brackets": ("(" * 2000 + "budget" + ")" * 2000 + ".",),
    "a figure beyond every float": ("9" * 5000 + " dollars were spent.", "The cost was $1e309 or NaN or inf."),
    "marks without letters": ("e\u0301" * 400 + ". " + "\u0301" * 400 + ".", "😀😀😀. 👨‍👩‍👧‍👦! 🇩🇪?"),
    "letters without ink": ("\u200b\u200d\ufeff a\u200bb. \u2060", "\u00a0\u2003\u3000", "a\tb\x0b\x0cc."),
    "every sentence leans": ("He said so. This worried him. However, they left. Thus it stayed.",) * 9,
    "only questions": ("Who pays? Why? When? Where?",) * 9,
    "one shared word": tuple(f"Budget a{number} b{number} c{number}." for number in range(60)),
    "each sentence holds the one before": tuple(" ".join(f"w{number}" for number in range(size)) + "."
                                                for size in range(1, 40)),
    "no stops in Chinese": ("市议会于周一开会" * 500, "理事会批准预算。"),
}


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("name", ODD)
@pytest.mark.filterwarnings("error")
def test_odd_texts_are_ranked_without_nan_or_complaint(method: str, name: str) -> None:
    check(rank((analysis_of(*ODD[name], title="Council"),), method))


def test_a_sentence_of_a_megabyte_is_ranked_beside_others() -> None:
    long = "word " * 60_000 + " ".join(f"w{number} budget" for number in range(60_000)) + "."
    analysis = analysis_of("The budget rose.", long, "The council met.")
    for method in METHODS:
        check(rank((analysis,), method))


def test_no_sources_make_an_empty_ranking() -> None:
    check(rank((), "lexrank"))


def test_an_unknown_method_names_the_known_ones() -> None:
    with pytest.raises(UnknownChoice) as raised:
        rank((), "alphabetical")
    assert "lexrank" in raised.value.message.say()


@settings(max_examples=40)
@given(st.lists(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), max_size=60), max_size=8),
       st.sampled_from(sorted(METHODS)), st.sampled_from(("", "council", "ö 5%")))
def test_any_text_is_ranked(paragraphs: list[str], method: str, focus: str) -> None:
    check(rank((analysis_of(*paragraphs),), method, focus))


def test_only_paragraphs_items_and_quotations_enter_units() -> None:
    blocks = [Block(Kind.PARAGRAPH, "The council met on Monday."), Block(Kind.ROW, "Budget | 5 million"),
              Block(Kind.NOTE, "A note on the budget."), Block(Kind.ITEM, "The budget rose by 5 million.")]
    analysis = analyse(Document("", "en", Origin("a", "0", "text"), number_paragraphs(blocks)), "en")
    for method in METHODS:
        ranking = rank((analysis,), method)
        kinds = {analysis.kind(number) for unit in ranking.units for number in unit}
        assert kinds == {Kind.PARAGRAPH, Kind.ITEM}
        check(ranking)


def test_the_order_never_holds_a_leaning_sentence_before_the_one_it_leans_on() -> None:
    analysis = analysis_of(
        "Rain fell in the north.", "The minister presented the budget of 2025 to parliament. He said the budget would "
        "raise defence spending and cut taxes. This worried the central bank and the budget office.",
        "Parliament will vote on the budget and defence spending in May. However, the vote on the budget may slip.")
    for method in METHODS:
        ranking = rank((analysis,), method)
        for number, opener in enumerate(words[0] for words in analysis.words):
            if opener in ("he", "this", "however"):
                assert ranking.place[number - 1] < ranking.place[number], (method, analysis.text(number))


def test_a_leaning_sentence_in_a_new_section_leans_on_nothing() -> None:
    ranking = rank((analysis_of("The minister spoke of the budget.", "# Reactions", "He said the budget was sound."),))
    assert ranking.units == ((0,), (1,))


def test_a_quotation_comes_after_its_speaker_and_a_question_after_its_answer() -> None:
    analysis = analysis_of('The mayor said this on Monday. "The bridge will open in May."', "Rain fell all day.",
                           "Who pays for the bridge? The city pays for the bridge.",
                           "The plan has three parts:", "The bridge opens first.")
    ranking = rank((analysis,))
    assert ranking.units == tuple((number,) for number in range(7))
    assert ranking.after == (-1, 0, -1, 4, -1, 6, -1)
    for method in METHODS:
        place = rank((analysis,), method).place
        assert place[0] < place[1] and place[4] < place[3] and place[6] < place[5], method


def test_a_broken_line_comes_after_all_whole_sentences_by_any_method() -> None:
    analysis = analysis_of("The bank manages the financial network of the union.", "Rain fell all day.",
                           "managing the financial network of the bank and the union in the past, if future systemic",
                           "The union wants a stronger network. It pays the bank for it.")
    for method in METHODS:
        assert rank((analysis,), method).place[2] == 5, method
    assert rank((analysis,), focus="managing future systemic network").place[2] == 5


def test_what_stands_under_a_heading_that_sums_up_gains_by_the_default_method_alone() -> None:
    chapters = ("# Torsay", "The ferry to Torsay carried 41,000 passengers and lost nine sailings to the weather.",
                "The pier was built of larch in 1968 and cannot bear the weight of a modern lorry.", "# Brae",
                "The council of Brae warned that the route will close unless the ferry is repaired by March.",
                "Fares for a car and two adults rose by 12% to £81, and the ferry lost £3 million.")
    advice = "The operator should keep a spare ship at hand."
    plain, summed = (analysis_of(*chapters, heading, advice) for heading in ("# Postscript", "# Recommendations"))
    last = len(plain.sentences) - 1
    for method, gains in (("briefdesk", True), ("textrank", False)):
        places = [rank((analysis,), method).place[last] for analysis in (summed, plain)]
        assert (places[0] < places[1]) is gains, method
    assert "summed" in [reason.key for reason in rank((summed,)).reasons[last]]


def test_near_duplicates_are_one_cluster_and_all_but_the_best_come_last() -> None:
    analysis = analysis_of(
        "The council approved the new harbour budget on Monday.", "Fishermen protested against higher mooring fees.",
        "On Monday the council approved the new harbour budget.", "A storm damaged two ships in the harbour.",
        "The council, on Monday, approved the new harbour budget by a large majority.")
    for method in METHODS:
        ranking = rank((analysis,), method)
        assert [sorted(cluster) for cluster in ranking.clusters] == [[0, 2, 4]], method
        kept = ranking.clusters[0][0]
        assert {ranking.place[number] for number in {0, 2, 4} - {kept}} == {4, 5}


def test_lead_is_the_order_of_the_text_and_random_is_not() -> None:
    analysis = analysis_of(*(f"Sentence {number} speaks of topic {number}." for number in range(20)))
    assert rank((analysis,), "lead").order == tuple(range(20))
    assert rank((analysis,), "random").order != tuple(range(20))


def test_a_focus_moves_its_sentences_up_and_says_so(article: Analysis) -> None:
    without, focused = rank((article,), "lexrank"), rank((article,), "lexrank", "F-35 fighter jets")
    number = next(number for number in range(len(article.sentences)) if "F-35" in article.text(number))
    assert focused.place[number] == 1 < without.place[number]
    assert focused.reasons[number][0].key == "focus"
    check(focused)
    assert rank((article,), "lexrank", "zzz qqq").order == without.order


@pytest.mark.parametrize("method", ["briefdesk", "lexrank", "edmundson"])
def test_a_sentence_leads_when_its_own_words_are_the_focus(method: str, article: Analysis) -> None:
    alone = [number for number, needed in enumerate(rank((article,)).after) if needed < 0]
    assert len(alone) > 10
    assert {rank((article,), method, article.text(number)).place[number] for number in alone} == {1}


def test_an_answer_that_leans_on_the_sentence_before_it_brings_that_one_with_it(article: Analysis) -> None:
    leaning = [(needed, number) for number, needed in enumerate(rank((article,)).after) if needed >= 0]
    assert leaning
    for needed, number in leaning:
        focused = rank((article,), focus=article.text(number))
        assert focused.place[needed] < focused.place[number] <= 3
        assert "focus" in [reason.key for reason in focused.reasons[number]]


def test_a_source_that_does_not_answer_the_focus_waits_for_those_that_do() -> None:
    bread = analysis_of("Salt is added to the dough.", "Bread was baked on Monday.", "The oven is hot.")
    ferry = analysis_of("The ferry to Brae sails daily.", "The ferry needs a new engine.", "Fares on the ferry rose.")
    fish = analysis_of("Herring is landed in Brae.", "The ferry carries herring.", "Nets are mended by night.")
    for method in METHODS:
        ranking = rank((bread, ferry, fish), method, "ferry")
        assert {ranking.locate(number)[0] for unit in ranking.order[:4] for number in ranking.units[unit]} == {1, 2}
        assert rank((bread, ferry, fish), method, "zzz").order == rank((bread, ferry, fish), method).order, method


def test_reasons_are_true_of_the_sentence(article: Analysis) -> None:
    for method in METHODS:
        ranking = rank((article,), method)
        for number, reasons in enumerate(ranking.reasons):
            keys, words = {reason.key for reason in reasons}, set(article.words[number])
            assert "title" not in keys or words & {"india", "us", "defence", "framework"}
            assert "figures" not in keys or any(character.isdigit() for character in article.text(number))
            assert "opens" not in keys or number == 0
    assert rank((article,), "lead").reasons[0][0].key == "opens"


def test_several_sources_share_the_summary_and_support_each_other() -> None:
    one = analysis_of("The council approved the harbour budget.", "Ferries will run more often from June.",
                      "A new crane arrives in May.", "The port museum opens on Sunday.", "Fishing quotas fell.")
    two = analysis_of("Harbour money was approved by the council after a long budget debate.",
                      "Tourism grew in the old town.", "Hotels report record bookings.", "A festival follows in July.")
    ranking = rank((one, two), "lead")
    check(ranking)
    assert ranking.offsets == (0, 5)
    for method in METHODS:
        found = rank((one, two), method)
        check(found)
        first_four = [found.locate(found.units[unit][0])[0] for unit in found.order[:4]]
        assert sorted(first_four) == [0, 0, 1, 1], method
    assert any(reason.key == "support" for reason in rank((one, two), "centroid").reasons[0])


def test_near_duplicates_are_found_across_sources() -> None:
    one = analysis_of("The council approved the new harbour budget on Monday.", "Ferries will run from June.")
    two = analysis_of("Hotels report record bookings.", "On Monday the council approved the new harbour budget.")
    ranking = rank((one, two))
    assert [sorted(cluster) for cluster in ranking.clusters] == [[0, 3]]


def test_a_ranking_is_the_same_in_every_process_and_under_every_hash_seed() -> None:
    program = ("from tests.summarise.test_ranking import analysis_of, SEED, rank, METHODS\n"
               "a = analysis_of(*SEED.read_text(encoding='utf-8').split('\\n'), title='India')\n"
               "made = [rank((a,), m, f) for m in METHODS for f in ('', 'India')]\n"
               "print([(r.scores, r.order, r.reasons) for r in made])")
    outputs = {subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True,
                              env={"PYTHONHASHSEED": seed, "PATH": ""}).stdout for seed in ("0", "77")}
    assert len(outputs) == 1


def test_importing_the_room_loads_neither_numpy_nor_sumy() -> None:
    program = "import sys, summarise.ranking; print(sorted({'numpy', 'sumy', 'nltk'} & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_every_method_names_its_paper_in_its_docstring() -> None:
    from summarise.ranking.scoring import resolve

    for method in METHODS.values():
        assert resolve(method.function).__doc__
        assert method.paper


def test_a_chosen_sentence_is_never_given_a_reason_against_it(article: Analysis) -> None:
    ranking = rank((article,), "briefdesk")
    against = [number for number, reasons in enumerate(ranking.reasons) if any(reason.against for reason in reasons)]
    assert against
    for number in against:
        assert not any(reason.against for reason in reasons_for(ranking.reasons[number], chosen=True))
        assert all(reason.against for reason in reasons_for(ranking.reasons[number], chosen=False))


def test_reasons_are_the_same_whether_found_few_sentences_at_once_or_all(monkeypatch: pytest.MonkeyPatch) -> None:
    generator = np.random.default_rng(1)
    shares = {key: generator.random(7) for key in ("near", "central", "title", "names")}
    low = np.arange(7) % 2 == 0
    whole = choose_reasons(shares, low, ["far"] * 7)
    monkeypatch.setattr("summarise.ranking.reasons.AT_ONCE", 3)
    assert choose_reasons(shares, low, ["far"] * 7) == whole
    assert len(set(whole)) == len(whole) == 7
