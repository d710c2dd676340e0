"""What a sentence shows by its words: whether it warns, and whether it means somebody named before it."""

from __future__ import annotations

import pytest

from summarise.points.acts import asks, is_form, is_hearsay, means_somebody, warns
from summarise.points.weighing import label_of


@pytest.mark.parametrize(("language", "text", "risky"), [
    ("en", "some 160 jobs at the depot are at risk", True), ("en", "the port may lose ships this winter", True),
    ("en", "heat losses remain the largest source of emissions", False),
    ("en", "risk factors for asthma are more common in the north", False),
    ("en", "we reported an operating loss of $0.14 per share", False),
    ("en", "they asked for an inquiry into the loss of the timetable", False),
    ("de", "der verlust betrug zwei millionen euro", False), ("de", "der verlust könnte sich verdoppeln", True),
    ("fr", "les pertes pourraient doubler dès cette année", True), ("fr", "les pertes ont doublé", False),
    ("es", "el plan corre el riesgo de fracasar", True), ("it", "il sindacato teme la chiusura", True),
    ("pt", "o sindicato alertou para a falta de médicos", True)])
def test_only_what_may_go_wrong_is_a_risk(language, text, risky):
    assert warns(text.split(), language) == risky


@pytest.mark.parametrize(("language", "text", "unnamed"), [
    ("en", "The 35-year-old was beaten into fourth last year.", True),
    ("en", "The 35-year-old sailor Jane Miller won the race.", False),
    ("en", "Having bought the old mill from a farmer, she sold all of the barley.", True),
    ("en", "When Jane Miller had bought the old mill, she sold all of the barley.", False),
    ("en", "The gloomy forecasts were wrong, he will argue, and the barley is safe.", True),
    ("en", "The barley, she said on Monday, is safe.", True),
    ("en", "Jane Miller opened the mill, and she said nothing of the barley.", False),
    ("en", "Without it, a ticket would rise to £13.50.", True),
    ("en", "Last year, it said it would mend the mill.", True),
    ("en", "Last year, the mill was mended.", False),
    ("en", "Jonas Pell answered that it failed in the winter.", True),
    ("en", "Jonas Pell answered that the pump failed in the winter.", False),
    ("en", "The council replied that it would mend the mill.", False),
    ("de", "Jonas Pell antwortete, es sei im Winter gebrochen.", True),
    ("de", "Jonas Pell antwortete, das Rad sei gebrochen.", False),
    ("fr", "Jonas Pell a répondu que cela restait ouvert.", True),
    ("fr", "Jonas Pell a répondu que la roue était brisée.", False),
    ("fr", "Dans un message publié hier, elle justifie son choix.", True),
    ("fr", "Dans un message publié hier, il faut le dire, rien n'est clair.", False),
    ("en", "Please say nothing to the miller before then.", True),
    ("en", "The wheel breaks on 3 May and must be mended before then.", False),
    ("en", "The miller was a sailor then.", True), ("en", "When the mill burned the miller was a sailor then.", False),
    ("en", "Now and then the mill stands still.", False), ("en", "The mill stands still now and then.", False),
    ("en", "The mill opens in May and nothing is ground before then.", False),
    ("en", "The river froze over and nobody had expected that.", False),
    ("en", "The council of the islands rejected that.", True), ("en", "The council rejected that plan.", False),
    ("en", "The miller did so in the spring.", True), ("en", "The miller promised to sell and did so in May.", False),
    ("de", "Der Rat entscheidet darüber am 11. Dezember.", True),
    ("de", "Der Rat entscheidet darüber, ob die Mühle bleibt.", False),
    ("de", "Der Rat ist dazu da, die Mühle zu erhalten.", False),
    ("de", "Der Rat wirbt darüber hinaus Geld ein.", False),
    ("de", "Der Ort hat drei Mühlen und zwei davon stehen leer.", False),
    ("fr", "Le maire pense que cela prendra trois ans.", True), ("fr", "Le moulin est vieux et cela se voit.", False),
    ("fr", "Pour le maire cela fait dix ans que le moulin brûle.", False),
    ("es", "El consejo votará sobre ello en mayo.", True), ("es", "El molino es caro y por ello se vende.", False),
    ("it", "Il consiglio vota su ciò a maggio.", True), ("it", "Il consiglio vota su ciò che resta.", False),
    ("pt", "O conselho vota sobre isso em maio.", True), ("pt", "O conselho vota o plano de maio.", False),
    ("nl", "De raad koopt de molen en betaalt daarvoor een ton.", False),
    ("nl", "De raad beslist daarover in mei.", True), ("nl", "De raad beslist daarover, of de molen blijft.", False),
    ("en", "In her opinion the roof would have held.", True),
    ("en", "In the opinion of the firm the roof held.", False),
    ("en", "Should this not happen, the mill must close.", True),
    ("en", "Should the council decide otherwise, the mill must close.", True),
    ("en", "Should the council buy the mill, it must close.", False),
    ("en", "Ticket holders will then be repaid a quarter of the price.", True),
    ("en", "If work is late, holders will then be repaid.", False),
    ("en", "The council votes in May and will then publish the price.", False),
    ("en", "In his evidence in May, Adam Reed called the roof a risk.", False),
    ("en", "In his opinion piece the mayor calls for a roof.", False),
    ("en", "If not stated otherwise, prices are in euros.", False),
    ("en", "If the parties have not agreed otherwise, the rent falls due in May.", False),
    ("de", "Sollte dies nicht geschehen, dürfen die Mühlen nicht mehr laufen.", True),
    ("de", "Ist das nicht möglich, schließt die Mühle.", True),
    ("de", "Ist das Angebot größer als die Nachfrage, sinkt der Preis.", False),
    ("de", "Ist es im Süden Sommer, ist im Norden Winter.", False),
    ("de", "Gelingt es dem Rat nicht, die Mühle zu verkaufen, schließt sie.", False),
    ("de", "Der Vertrag gilt bis 2028 und muss dann bestätigt werden.", False),
    ("de", "Sollte der Rat zustimmen, dürfen die Mühlen laufen.", False),
    ("de", "Die Pächter werden dann entschädigt.", True),
    ("de", "Wenn die Mühle schließt, werden die Pächter dann entschädigt.", False),
    ("fr", "Les abonnés seront alors remboursés à hauteur de 25 %.", True),
    ("fr", "Si le moulin ferme, les abonnés seront alors remboursés.", False),
    ("fr", "Le contrat prend fin en 2028 et devra alors être confirmé.", False),
    ("fr", "La mairie attend le rapport (qui sera alors public).", False),
    ("fr", "Le conseil a décidé de les reporter à 2027.", True), ("fr", "Le conseil a décidé de la vendre.", True),
    ("fr", "Le conseil a décidé de la fermeture du moulin.", False),
    ("fr", "Le conseil a décidé de reporter les travaux.", False),
    ("de", "Der 35-Jährige verlor das Rennen.", True), ("de", "Die 35 Jahre alte Mühle steht leer.", False),
    ("de", "Die Gerste sei sicher, sagte er am Montag.", True),
    ("de", "Die Gerste sei sicher, sagte Jane Miller am Montag.", False),
    ("fr", "Toute l'orge est sauvée, explique-t-elle.", True), ("fr", "L'orge est-elle sauvée ?", False)])
def test_a_sentence_means_somebody_where_no_name_stands_for_whom_it_is_about(language, text, unnamed):
    assert means_somebody(text, language) == unnamed


def test_what_is_done_before_something_is_decided_is_no_decision():
    text = "Complete surveys of all prisons before it approves the new contracts in September."
    assert label_of(text, ((0, len(text)),), (), "en") != "decision"


@pytest.mark.parametrize(("language", "text"), [
    ("en", "COL. AMES: Thank you, chair."), ("en", "The chair opened the hearing."),
    ("en", "The minutes of the last meeting are agreed."), ("en", "COL. AMES: That isn't right, Ruth."),
    ("de", "Die Vorsitzende eröffnete die Sitzung."), ("fr", "Le président a ouvert la séance.")])
def test_a_form_of_a_sitting_is_one_whoever_speaks(language: str, text: str) -> None:
    assert is_form(text, language)


@pytest.mark.parametrize("text", [
    "COL. AMES: The channel is closed.", "The chair opened the bridge.", "The minutes of the meeting are lost."])
def test_what_tells_something_is_no_form(text: str) -> None:
    assert not is_form(text, "en")


@pytest.mark.parametrize(("language", "text"), [
    ("en", "There has been a rumour that the port will close next year."), ("en", "Some say that it has closed."),
    ("de", "Es gibt Gerüchte, dass der Hafen schließt."), ("fr", "On dit souvent que le port ferme.")])
def test_what_nobody_in_particular_says_is_told_apart(language: str, text: str) -> None:
    assert is_hearsay(text, language)
    assert not is_hearsay(text.split()[-1], language)


@pytest.mark.parametrize("text", [
    "To ask the Secretary of State for Ports, what estimate he has made of the cost.",
    "I have been asked whether we will close the port in December."])
def test_a_question_that_is_told_asks(text: str) -> None:
    assert asks(text, "en")


@pytest.mark.parametrize("text", [
    "Secondly, that the report misled the committee.", "My predecessor has said so, and I agree.",
    "The second was confirmed on Friday.",
    "Nothing in the books supports that confidence.", "A second report confirmed it.",
    "Had the three ports in Orland done so, they would have saved £7 million."])
def test_what_takes_up_something_said_before_means_it(text: str) -> None:
    assert means_somebody(text, "en")


def test_a_condition_on_somebody_named_before_means_him_in_german() -> None:
    assert means_somebody("Sollte er es ablehnen, müssten die Säulen bewacht werden.", "de")
