"""What was proposed never stands without what was decided of it, nor an entry of a list without the line over it."""

from __future__ import annotations

import pytest

from summarise.facts.lexicon import listed, rows
from summarise.plan import Length
from summarise.points import choose_points
from summarise.ranking import rank
from summarise.ranking.lists import led_entries
from summarise.ranking.openings import denies, refers_back
from summarise.ranking.rulings import decisions, denied, forms_of, overtaken
from summarise.ranking.units import find_units
from summarise.selecting import select
from tests.summarise.rankings import analysed, plan_of, ranking_of
from tests.summarise.test_composing import brief_of, sentences_in

BETWEEN = "The hall was built in 1962 and seats ninety people."


@pytest.mark.parametrize(("language", "proposal", "decision"), [
    ("en", "Officers had recommended that the hall be sold.", "The motion was lost by seven votes to two."),
    ("en", "I recommend that we buy the ferry from Halden.", "The board has rejected the offer from Halden."),
    ("en", "The High Court held that the lease had ended.", "The appeal is allowed and the lease stands."),
    ("de", "Die Verwaltung hatte vorgeschlagen, die Halle zu verkaufen.", "Beschluss: Die Halle wird saniert."),
    ("de", "Frau Ahrens beantragte, die Wahl zu vertagen.", "Der Antrag wurde mit drei zu neun Stimmen abgelehnt."),
    ("fr", "Le bureau recommandait de vendre la halle.", "Le conseil décide de la garder et de la rénover."),
    ("fr", "La cour d'appel de Lorme a condamné la société.", "La Cour casse et annule l'arrêt de Lorme."),
    ("es", "La mesa propuso adjudicar la obra a Montes.", "La Junta acordó adjudicar la obra a Rivas."),
    ("it", "La giunta aveva proposto di vendere la sala.", "Il consiglio ha deciso di non venderla."),
    ("pt", "A comissão propôs vender a sala municipal.", "A câmara decidiu não a vender este ano."),
    ("nl", "Het college stelde voor de zaal te verkopen.", "De raad besloot de zaal niet te verkopen."),
    ("pl", "Burmistrz zaproponował sprzedaż hali targowej.", "Rada odrzuciła ten plan dwunastoma głosami."),
    ("sv", "Nämnden föreslog att salen skulle säljas.", "Fullmäktige beslutade att behålla salen."),
])
def test_a_proposal_comes_after_the_decision_that_overtook_it(language: str, proposal: str, decision: str) -> None:
    analysis = analysed(f"{proposal} {BETWEEN} {decision}", language=language)
    assert overtaken(analysis, frozenset()) == {0: 2}
    assert find_units((analysis,), (0,)).after[0] == 2


@pytest.mark.parametrize("text", [
    "The motion was lost. Officers then recommended that the hall be sold.",
    "The ferry sails at noon. The board has approved the timetable.",
    "Officers had recommended that the hall be sold. The hall seats ninety people.",
])
def test_what_nothing_decides_later_is_not_overtaken(text: str) -> None:
    assert overtaken(analysed(text), frozenset()) == {}


def test_a_decision_under_another_heading_decides_something_else_unless_it_settles_the_whole() -> None:
    proposal, other = "Officers had recommended that the hall be sold.", "The board approved the timetable."
    assert overtaken(analysed("# Hall", proposal, BETWEEN, "# Ferry", other), frozenset()) == {}
    settled = analysed("# Hall", proposal, BETWEEN, "# Order", "The appeal is dismissed with costs.")
    found = overtaken(settled, frozenset())
    assert [*found] == [min(found)] and len(found) == 1


SALE = analysed(
    "Officers had recommended that the market hall be sold for £2.4 million to the owner of the ferry.", BETWEEN,
    "On a vote the proposal to sell the market hall was rejected by seven votes to two in the evening.",
    "The roof of the old market hall will cost the town £310,000 before the winter of 2027.")


def test_a_selection_that_holds_a_proposal_holds_its_decision_and_the_decision_is_the_bottom_line() -> None:
    ranking = rank((SALE,), "lead", "")
    chosen = [select(ranking, plan_of(ranking, length=Length(words, "words"))).chosen for words in range(5, 60, 5)]
    assert any(0 in numbers for numbers in chosen)
    assert all(0 not in numbers or 2 in numbers for numbers in chosen)
    assert sentences_in(brief_of(ranking, length=Length(100, "percent")), "bottom-line") == [2]


def test_a_proposal_that_was_overtaken_is_no_key_point() -> None:
    ranking = rank((SALE,), "lead", "")
    assert 0 not in [point.anchor.block for point in choose_points(ranking, plan_of(ranking), 2)]


@pytest.mark.parametrize(("lead", "entries"), [
    ("The board is asked to:", ("- approve the business case;", "- note the costs of the roof.")),
    ("The board is asked to:", ("- Approve the business case;", "- Note the costs of the roof.")),
    ("The committee agreed that:", ("1. the budget be raised to £885,000;", "2. no contract be let in May.")),
    ("The ministry should do this:", ("(a) publish the survey by June;", "(b) set out how it pays.")),
])
def test_an_entry_that_goes_on_with_the_line_over_its_list_never_stands_without_it(
        lead: str, entries: tuple[str, str]) -> None:
    analysis = analysed(BETWEEN, lead, *entries)
    assert led_entries(analysis) == {2: 1, 3: 1}
    units = find_units((analysis,), (0,))
    assert units.members == ((0,), (1, 2), (3,)) and units.after == (-1, -1, 1)


@pytest.mark.parametrize(("language", "lead", "entry"), [
    ("de", "Der Rechnungshof empfiehlt dem Ministerium,", "- die Option nicht auszuüben;"),
    ("fr", "Le conseil, par dix voix contre deux :", "- approuve la vente de la halle ;"),
    ("nl", "Het college stelt de raad voor om:", "- de zaal per 1 mei te sluiten;"),
])
def test_so_it_is_in_other_languages_and_behind_a_comma(language: str, lead: str, entry: str) -> None:
    assert led_entries(analysed(lead, entry, language=language)) == {1: 0}


def test_whole_sentences_in_a_list_stand_without_the_line_over_it() -> None:
    assert led_entries(analysed("The plan has two parts:", "- Open the bridge.", "- Close the ferry.")) == {}


def test_a_key_point_is_no_entry_that_goes_on_with_the_line_over_its_list() -> None:
    ranking = rank((analysed(
        "The board is asked to:", "- approve the revised business case for £3.4 million by the end of June 2026;",
        "- note that the scanner will be replaced in 2028.",
        "The unit would have 24 beds and would open in November 2026.",
        "The trust has 61 nursing vacancies today and expects 20 more by October 2026."),), "lead", "")
    assert [point.anchor.block for point in choose_points(ranking, plan_of(ranking), 2)] == [3, 4]


@pytest.mark.parametrize(("language", "claim", "denial"), [
    ("en", "The union says that the minister knew of it in November.", "No, that is not true."),
    ("de", "Die Firma sagt, der Bericht sei nie angekommen.", "Das stimmt nicht."),
    ("fr", "La société affirme que le rapport s'est perdu.", "C'est faux."),
    ("es", "La empresa dice que el informe no llegó nunca.", "No es verdad."),
    ("it", "La società dice che la relazione non è mai arrivata.", "Non è vero."),
    ("en", "The union says that four in five drivers will strike.", "The company disputes this figure."),
    ("de", "Die Gewerkschaft sagt, jeder zweite Fahrer werde streiken.", "Die Bahn weist diese Angaben zurück."),
    ("de", "Der Rechnungshof nennt die Miete günstiger.", "Das Ministerium hält die Berechnungen für falsch."),
    ("fr", "Selon le syndicat, 78 % des pilotes feront grève.", "La direction conteste ce chiffre."),
    ("es", "El comité dice que habrá cuarenta despidos.", "La empresa lo niega."),
    ("it", "L'associazione sostiene che l'azienda sapesse.", "L'azienda lo nega."),
    ("pt", "O sindicato diz que haverá quarenta demissões.", "A empresa nega essas informações."),
    ("nl", "De bond zegt dat veertig banen verdwijnen.", "Het bedrijf ontkent dit."),
    ("sv", "Facket säger att fyrtio jobb försvinner.", "Bolaget förnekar detta."),
])
def test_a_claim_never_stands_without_the_sentence_that_denies_it(language: str, claim: str, denial: str) -> None:
    analysis = analysed(claim, denial, BETWEEN, language=language)
    units = find_units((analysis,), (0,))
    assert units.members[0] == (0, 1) or units.after[0] == 1
    ranking = ranking_of(analysis)
    assert sentences_in(brief_of(ranking, length=Length(100, "percent")), "bottom-line") != [0]
    assert 0 not in [point.anchor.block for point in choose_points(ranking, plan_of(ranking), 1)]


@pytest.mark.parametrize(("language", "form", "decision"), [
    ("en", "The minutes of the last meeting were approved.", "RESOLVED (by four votes to two) that no hall be sold."),
    ("de", "Die Niederschrift wurde einstimmig genehmigt.", "Beschluss: Die Halle wird nicht verkauft."),
    ("fr", "Le procès-verbal est approuvé à l'unanimité.", "Le conseil décide de garder la halle."),
])
def test_what_was_decided_comes_before_what_was_said_in_minutes_alone(language: str, form: str, decision: str) -> None:
    minutes = analysed(form, BETWEEN, "Mr Vance spoke of the roof.", decision, language=language)
    assert decisions(minutes, forms_of(minutes)) == [3]
    talk = analysed(BETWEEN, "Mr Vance spoke of the roof.", decision, language=language)
    assert decisions(talk, forms_of(talk)) == []


def test_the_line_over_a_list_opens_the_bottom_line_with_its_entries() -> None:
    ranking = rank((analysed("The board is asked to:", "- approve the business case for the ferry;",
                             "- note the costs of the new quay;", "- meet again in September.", BETWEEN),), "lead", "")
    assert sentences_in(brief_of(ranking, length=Length(100, "percent")), "bottom-line") == [0, 1, 2, 3]


def test_a_decision_that_leans_on_what_was_moved_comes_before_it_all_the_same() -> None:
    text = ("Mr Pell spoke of the roof. It was proposed by Mr Pell that the hall be sold. Then the motion was lost by "
            "four votes to two. It was then resolved by the council that the hall be kept.")
    units = find_units((analysed("# Hall", text),), (0,))
    chain, unit = [], 1
    while unit >= 0:
        chain.append(unit)
        unit = units.after[unit]
        assert unit not in chain
    assert 3 in chain


def test_a_numbered_paragraph_holds_the_line_over_a_list_with_its_entries() -> None:
    ranking = rank((analysed("# Hall", "The committee agreed that:", "- the budget be raised to £885,000;",
                             "- no contract be let before the survey in May.", BETWEEN),), "lead", "")
    brief = brief_of(ranking, "submission", length=Length(100, "percent"))
    texts = [[statement.text for statement in node.statements] for part in brief.sections for node in part.nodes
             if hasattr(node, "statements")]
    assert ["no contract be let before the survey in May."] not in texts


@pytest.mark.parametrize(("language", "claim", "denial"), [
    ("en", "The mayor of Alderton said that all schools would be closed on Wednesday.",
     "Alderton council denied reports that all schools would be closed on Wednesday."),
    ("de", "Der Bürgermeister von Alderen sagte, alle Schulen würden am Mittwoch geschlossen.",
     "Die Stadt Alderen dementierte, dass am Mittwoch alle Schulen geschlossen würden."),
    ("fr", "Le maire d'Aldère a annoncé que toutes les écoles seraient fermées mercredi.",
     "La ville d'Aldère dément que toutes les écoles seront fermées mercredi."),
])
def test_a_claim_that_another_source_denies_comes_after_the_denial(language: str, claim: str, denial: str) -> None:
    sources = (analysed(claim, BETWEEN, language=language), analysed(BETWEEN, denial, language=language))
    assert denied(sources, (0, 2)) == [(0, 3)]
    assert find_units(sources, (0, 2)).after == (3, -1, -1, -1)
    assert denied(sources[:1], (0,)) == []


def test_a_denial_of_something_else_leaves_a_claim_alone() -> None:
    sources = (analysed("The mayor of Alderton said that all schools would be closed on Wednesday."),
               analysed("The ferry company denied reports that its captain had been asleep."))
    assert denied(sources, (0, 1)) == []


def test_a_decision_that_leans_on_what_was_said_before_opens_the_bottom_line_itself() -> None:
    ranking = rank((analysed(
        "# Hall", "The roof of the hall was inspected in March. It was proposed by Mr Pell that the hall be sold. "
        "It was then resolved by the council that the hall be kept."),), "lead", "")
    assert ranking.overtaken == ((1, 2),)
    assert sentences_in(brief_of(ranking, length=Length(100, "percent")), "bottom-line") == [2]


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv"])
@pytest.mark.parametrize("key", ["proposing", "ruling", "resolving", "final", "denied"])
def test_each_pattern_of_decisions_names_one_of_the_words_it_is_looked_for_by(language: str, key: str) -> None:
    signs = listed(f"decisions.signs.{key}", language)
    patterns = rows(f"decisions.{key}", language)
    assert patterns and all(any(sign[:4] in pattern.lower() for sign in signs) for pattern in patterns)


@pytest.mark.parametrize(("language", "text"), [
    ("en", "It is not so easy to sail at night."), ("en", "The judge did not deny that the lease had ended."),
    ("en", "The minister denied that he knew of the letter."), ("en", "This is not the case for the northern quay."),
    ("de", "Das ist nicht so einfach."), ("de", "Der Verein bestritt das Finale in Alderen."),
    ("de", "Der Rat wies das Angebot der Reederei zurück."), ("de", "Es ist falsch, dass die Halle verkauft wird."),
    ("fr", "Ce n'est pas le cas de la halle."), ("es", "No es cierto que la sala se venda."),
    ("it", "Non è vero che la sala sia venduta."), ("pt", "Não é verdade que a sala foi vendida."),
    ("sv", "Det är fel att salen säljs."), ("pl", "To nieprawda, że hala jest na sprzedaż."),
])
def test_a_sentence_that_says_itself_what_is_not_so_denies_nothing_before_it(language: str, text: str) -> None:
    assert not denies(text, language)


@pytest.mark.parametrize(("text", "leans"), [
    ("But he didn't.", True), ("Somebody had.", True), ("The union said it would.", True),
    ("He ran as fast as he could.", False), ("The lions weigh half of what they should.", False),
    ("I was tempted to tell the captain, but I didn't.", False),
])
def test_a_sentence_leans_that_breaks_off_at_its_verb_unless_it_says_itself_what_is_meant(
        text: str, leans: bool) -> None:
    assert refers_back(text, "en") is leans


@pytest.mark.parametrize(("text", "decides"), [
    ("RESOLVED that the hall be kept.", True), ("It was then resolved by the council that the hall be kept.", True),
    ("The committee unanimously resolved to keep the hall.", True),
    ("The pronoun is resolved to the second noun.", False), ("A few resolved to send for the booklet.", False),
])
def test_only_a_body_resolves(text: str, decides: bool) -> None:
    analysis = analysed("The minutes of the last meeting were approved.", text)
    assert decisions(analysis, frozenset([0])) == [1] * decides
