"""Which form of which sentence is chosen for a point, and what its label says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarise.analysing import analyse
from summarise.points import choose_points
from summarise.points.weighing import label_of
from tests.summarise.rankings import analysed, plan_of, ranking_of


def test_what_is_earned_a_share_leads_the_points_of_a_text_full_of_figures():
    ranking = ranking_of(analysed(
        "The firm held $3.1 million of old machines in the two northern yards.",
        "Earnings were $1.40 per share in the second quarter of the year.",
        "The northern yards spent $2.2 million on paint and on new ropes."))
    points = choose_points(ranking, plan_of(ranking), 1)
    assert [point.anchor.text.split()[0] for point in points] == ["Earnings"]


def test_what_only_says_what_comes_next_is_chosen_after_what_says_something():
    ranking = ranking_of(analysed(
        "The council of the northern islands chose a new chairman for the third season.",
        "With that said, let's turn to the results of the team for the whole of the firm.",
        "The ferry carried more passengers between the two towns in the week of the games.",
        "Nothing else was moved across the water while the harbour wall stood open there.",
        "Gardens by the old railway line were planted with apple trees and white roses."))
    points = choose_points(ranking, plan_of(ranking), 2)
    assert [point.anchor.text.split()[1] for point in points] == ["council", "ferry"]


def test_a_sentence_that_leans_is_chosen_after_one_that_stands():
    ranking = ranking_of(analysed(
        "Selon elle, la grande écluse du port de la ville doit être fermée avant la fin du mois.",
        "Le conseil de la région a voté hier un budget de neuf millions pour les écoles du nord.", language="fr"))
    points = choose_points(ranking, plan_of(ranking), 1)
    assert [point.anchor.text.split()[0] for point in points] == ["Le"]


@pytest.mark.parametrize(("text", "label"), [
    ("Action: the Clerk to write to the Highways Department by 20 February.", "action"),
    ("Decision: the wall is to be built in two parts.", "decision"),
    ("Caprice had been the favourite to be voted out of the house.", ""),
    ("The largest loss reported so far was a staggering $500,000.", "figure"),
    ("Resolved: That the mayor shall sign the lease of the quay.", "decision"),
    ("It was resolved that the quay should be let to the yard.", "decision"),
    ("Decision: The last ferry leaves an hour later than before.", "decision"),
    ("The council may approve the lease of the northern quay.", ""),
    ("Each person that agrees to pay is a borrower too.", ""),
    ("The president, who has ruled for 32 years, went home.", "figure"),
    ("The council said that it has agreed the lease.", "decision"),
    ("The time of a decision is measured from the first sign.", ""),
    ("The harbour master will write to the owners of the ferries.", "action"),
    ("I think the harbour master should write to the owners.", ""),
    ("“The harbour master should write to the owners” is the sign.", ""),
    ("The report of the harbour master names the three owners.", ""),
    ("The thief planned to sell the ropes of the three ferries.", ""),
    ("The scheme pays all the dockers hired before 2019.", ""),
    ("The scheme has paid all of the dockers since 2019.", "date"),
    ("A member would think that the agency had no concern left.", ""),
])
def test_a_label_says_what_a_statement_does(text, label):
    analysis = analysed(text)
    assert label_of(text, ((0, len(text)),), analysis.facts, "en") == label


@pytest.mark.parametrize(("text", "label"), [
    ("Le conseil a voté hier la fermeture du vieux moulin.", "decision"),
    ("Le maire, qui a signé la paix des deux ports, rentre chez lui.", ""),
    ("Les élus qui avaient déjà rejeté le plan sont absents.", "")])
def test_what_somebody_is_described_by_is_no_decision_in_french_either(text, label):
    analysis = analysed(text, language="fr")
    assert label_of(text, ((0, len(text)),), analysis.facts, "fr") == label


@pytest.mark.parametrize(("text", "label"), [
    ("I have spoken to the harbour master this afternoon.", ""),
    ("I have spoken to the harbour master last week.", "date")])
def test_the_day_of_a_text_is_no_date_that_a_statement_is_known_by(text, label):
    document = analysed(text).document
    analysis = analyse(replace(document, origin=replace(document.origin, date="2026-10-14")))
    assert [fact.kind for fact in analysis.facts] == ["date"]
    assert label_of(text, ((0, len(text)),), analysis.facts, "en") == label


@pytest.mark.parametrize(("language", "text", "label"), [
    ("nl", "Besluit: de raad neemt 2,5 miljoen euro uit de reserve.", "decision"),
    ("nl", "Actie: Ruth Ames stuurt de brief voor 5 mei.", "action"),
    ("nl", "De gemeenteraad heeft besloten om de brug te sluiten.", "decision"),
    ("nl", "Er is een risico voor de huizen aan de haven.", "risk"),
    ("nl", "De wethouder moet verslag uitbrengen over de omleiding.", "action"),
    ("nl", "De huizen staan al jaren aan de rand van de haven.", ""),
    ("pl", "Rada miasta postanowiła zamknąć most nad rzeką.", "decision"),
    ("pl", "Istnieje ryzyko dla domów przy porcie.", "risk"),
    ("pl", "Burmistrz musi złożyć sprawozdanie o objeździe.", "action"),
    ("pl", "Domy stoją od lat na skraju portu.", ""),
    ("nl", "De gemeenteraad heeft niet besloten om de brug te sluiten.", ""),
    ("de", "Der Rat hat die Sperrung der Brücke beschlossen.", "decision"),
    ("de", "Der Rat hat die Sperrung der Brücke nicht beschlossen.", ""),
    ("de", "Die Sperrung der Brücke soll vom Rat genehmigt werden.", "action"),
    ("fr", "Le conseil a adopté le nouveau plan du port.", "decision"),
    ("pt", "A câmara contesta a dedução de juros de 2022.", ""),
    ("fr", "Le conseil n’a pas adopté le nouveau plan du port.", "")])
def test_a_label_says_what_a_statement_does_in_other_languages(language, text, label):
    analysis = analysed(text, language=language)
    assert label_of(text, ((0, len(text)),), analysis.facts, language) == label


def test_a_short_statement_with_a_figure_is_chosen_before_a_long_one_with_less():
    ranking = ranking_of(analysed(
        "The northern yards and the southern ones have together spent $2.2 million on paint, tar, nails and new ropes.",
        "Net income was $6.2 million.",
        "The old machines of the two northern yards are worth $3.1 million to their owners in all of the islands."))
    points = choose_points(ranking, plan_of(ranking), 1)
    assert [point.anchor.text for point in points] == ["Net income was $6.2 million."]


@pytest.mark.parametrize("unended", ["In a long talk on the old quay the harbour master also said:",
                                     "The value of the old quay in the northern town can be written as"])
def test_a_sentence_that_does_not_end_is_chosen_after_one_that_does(unended):
    ranking = ranking_of(analysed(
        unended,
        "The council of the northern islands chose a new chairman for the third season.",
        "Gardens by the old railway line were planted with apple trees and white roses.",
        "Nothing else was moved across the water while the harbour wall stood open there."))
    points = choose_points(ranking, plan_of(ranking), 1)
    assert [point.anchor.block for point in points] == [1]


def test_what_stands_behind_a_speakers_name_leans_as_it_would_alone():
    ranking = ranking_of(analysed(
        "Ann Meier: They have chosen the old quay of the northern islands for it.",
        "Jo Lang: The council has chosen a new chairman for the whole of the season.",
        "Ann Meier: It was planted with apple trees and white roses for the games.",
        "Gardens by the old railway line were planted with apple trees and white roses."))
    points = choose_points(ranking, plan_of(ranking), 1)
    assert [point.anchor.block for point in points] == [1]


OTHERS = {
    "en": ("The council of the northern islands chose a new chairman for the third season.",
           "Gardens by the old railway line were planted with apple trees and white roses.",
           "Nothing else was moved across the water while the harbour wall stood open there.",
           "Ships from the southern towns brought wool, salt and timber to the market square."),
    "de": ("Der Rat der nördlichen Inseln wählte gestern eine neue Vorsitzende für das dritte Jahr.",
           "Die Gärten an der alten Bahnlinie wurden mit Apfelbäumen und weißen Rosen bepflanzt.",
           "Der Wind trieb am Abend drei leere Boote gegen die lange Mauer des alten Hafens.",
           "Schiffe aus den südlichen Städten brachten Wolle, Salz und Holz auf den großen Markt."),
    "fr": ("Le conseil des îles du nord a choisi hier une nouvelle présidente pour la saison.",
           "Les jardins de la vieille ligne ont reçu des pommiers et beaucoup de roses blanches.",
           "Rien d'autre n'a passé sur l'eau tant que le mur du port restait ouvert au large.",
           "Les bateaux du sud ont apporté de la laine, du sel et du bois sur la grande place."),
}


def left_out(first, second, language="en"):
    """Return which of two sentences, the first of them ranked higher, finds no room among the points of a text."""
    ranking = ranking_of(analysed(*OTHERS[language], first, second, language=language))
    points = choose_points(ranking, plan_of(ranking), len(OTHERS[language]) + 1)
    texts = [point.anchor.text for point in points]
    return [text for text in (first, second) if text not in texts]


@pytest.mark.parametrize(("language", "described", "told"), [
    ("en", "Fishing was a key topic during the visit of the mayor to the eastern villages.",
           "The mayor opened a second school in the eastern villages for forty young sailors."),
    ("en", "The two towns have been steadily widening their trade in barley and in copper.",
           "Barley merchants of the two towns opened a copper mine under the western hills."),
    ("en", "Over the past few years the mill has ground the barley of the western hills.",
           "Somebody burned the mill and all of the barley that came from the western hills."),
    ("de", "Die alte Mühle ist ein Teil der Geschichte der westlichen Hügel und ihrer Dörfer.",
           "Jemand verbrannte die alte Mühle und alles Getreide der westlichen Hügel am Fluss."),
    ("fr", "Le vieux moulin est une partie de l'histoire des collines et de leurs villages.",
           "Quelqu'un a brûlé le vieux moulin et tout le blé des collines près de la rivière."),
])
def test_what_only_describes_waits_behind_what_tells_that_something_happened(language, described, told):
    assert left_out(described, told, language) == [described]


@pytest.mark.parametrize(("language", "asked", "told"), [
    ("en", "The farmer asked whether the second mill could be used again for the barley.",
           "The farmer brought the barley of three summers to the second mill by the river."),
    ("de", "Der Bauer fragte, ob die zweite Mühle wieder für die Gerste genutzt werden könne.",
           "Der Bauer brachte die Gerste von drei Sommern zur zweiten Mühle an dem breiten Fluss."),
    ("fr", "Le fermier a demandé si le second moulin servirait encore pour toute son orge.",
           "Le fermier a porté l'orge de trois étés au second moulin près de la large rivière."),
])
def test_what_somebody_only_asked_waits_behind_what_was_done(language, asked, told):
    assert left_out(asked, told, language) == [asked]


@pytest.mark.parametrize("labelled", [
    "The council of farmers approved the second mill beside the broad western river.",
    "A storm may be a danger to the second mill beside the broad western river now.",
    "The second mill “stands where our fathers stood”, said Jane Miller, the farmer.",
    "The farmers will build the second mill beside the broad western river of stone.",
    "The second mill beside the broad western river opens to the farmers by 3 November 2031.",
])
def test_a_statement_with_a_label_goes_before_one_that_tells_none(labelled):
    plain = "White horses of the eastern villages grazed between the old tents of the circus."
    assert left_out(plain, labelled) == [plain]


def test_a_date_that_has_passed_takes_no_place_from_what_stands_higher():
    plain = "White horses of the eastern villages grazed between the old tents of the circus."
    dated = "The second mill beside the broad western river was opened on 3 November 1931."
    assert left_out(plain, dated) == [dated]


def test_of_two_clauses_the_one_that_tells_something_stands():
    ranking = ranking_of(analysed(
        "Fishing was a key topic during the visit of the old mayor to the islands, where Jane Miller announced plans "
        "to sell forty boats to the eastern villages and to their harbour schools."))
    point, = choose_points(ranking, plan_of(ranking), 1)
    text = ranking.analyses[0].document.blocks[0].text
    assert text[point.kept[0][0]:].startswith("Jane Miller announced plans to sell forty boats")


def test_a_statement_with_a_figure_goes_before_one_without_in_a_text_of_words():
    plain = "White horses of the eastern villages grazed between the old tents of the circus."
    told = "The second mill beside the broad western river cost the farmers $4.2 million more."
    more = ("Three bakers carried fresh bread over the frozen lake to the monks on the rock.",
            "Thunder woke the smiths, and their forges glowed all night above the lower valley.",
            "A young teacher drew maps of distant mountains on every wall of the empty hall.",
            "Wolves followed the last carts of autumn from the forest down to the stone bridge.",
            "Masons raised a tall clock tower opposite the hospital of the grey sisters at last.")
    ranking = ranking_of(analysed(*OTHERS["en"], *more, plain, told))
    points = choose_points(ranking, plan_of(ranking), len(OTHERS["en"]) + len(more) + 1)
    assert [text for text in (plain, told) if text not in [point.anchor.text for point in points]] == [plain]


def test_a_paragraph_of_a_quotation_waits_though_it_is_ranked_first():
    long = ('"The mill is old and the river is broad. Our fathers built the one and our mothers crossed the other, and '
            "none of us has ever seen a summer in which the barley was not carried over the water in boats that were "
            'made of the oaks of the western hills and of nothing else," said Jane Miller.')
    plain = "White horses of the eastern villages grazed between the old tents of the circus."
    ranking = ranking_of(analysed(long, *OTHERS["en"], plain))
    points = choose_points(ranking, plan_of(ranking), 5)
    assert long not in [point.anchor.text for point in points]


def test_an_item_of_a_list_about_somebody_unnamed_waits_behind_one_that_stands():
    ranking = ranking_of(analysed("- He will carry the barley to the mill", "- Jane Miller will mend the old wheel"))
    points = choose_points(ranking, plan_of(ranking), 1)
    assert [point.anchor.text.split()[0] for point in points] == ["Jane"]


@pytest.mark.parametrize("unfinished", ["the old mill carries its own flour to the market; and",
                                        "die alte Mühle ihr eigenes Mehl auf den Markt bringt, und",
                                        "the old mill carries its own flour to the market,"])
def test_an_item_that_its_list_goes_on_after_waits_behind_one_that_ends(unfinished):
    ranking = ranking_of(analysed(f"- {unfinished}", "- Jane Miller mends the broad wheel in the winter;"))
    points = choose_points(ranking, plan_of(ranking), 1)
    assert [point.anchor.text.split()[0] for point in points] == ["Jane"]


def test_an_item_that_ends_with_a_place_or_a_year_waits_behind_none():
    ranking = ranking_of(analysed("- Jane Miller mends the broad wheel of the old mill, York, 2024",
                                  "- Tom Baker carries the barley to the market in the winter"))
    points = choose_points(ranking, plan_of(ranking), 1)
    assert [point.anchor.text.split()[0] for point in points] == ["Jane"]


def test_words_that_nobody_is_said_to_speak_wait_behind_a_sentence_of_the_text():
    unspoken = '"White horses of the eastern villages grazed between the old tents of the circus."'
    plain = "Jane Miller mended the broad wheel of the barley mill before her brothers woke up."
    assert left_out(unspoken, plain) == [unspoken]


def test_a_question_is_no_key_point_beside_what_is_told():
    ranking = ranking_of(analysed(
        "When did the engineers of the harbour company see that the old bridge was in danger?",
        "The cables of the old bridge had lost 18 per cent of their strength by the year 2019.",
        "The harbour company has closed the western quay to lorries of more than twelve tonnes."))
    assert 0 not in [point.anchor.block for point in choose_points(ranking, plan_of(ranking), 2)]


def test_what_would_be_so_stands_with_what_it_would_follow_from():
    text = ("The permanent option is poor value for money because its ratio is only 0.8, and the accounting officer "
            "would be likely to seek a direction from the minister.")
    ranking = ranking_of(analysed(text))
    (point,) = choose_points(ranking, plan_of(ranking), 1)
    assert point.kept[0][0] == 0


def test_what_is_done_to_something_named_before_it_stands_with_that():
    text = ("The operator of the northern ferry has put the whole cost at £8.7 million; the infrastructure manager of "
            "the northern line has put it at £11.2 million.")
    ranking = ranking_of(analysed(text))
    (point,) = choose_points(ranking, plan_of(ranking), 1)
    assert point.kept[0][0] == 0
