"""What a sentence shows by how it opens: that it only steers a meeting, or leans on the one before."""

from __future__ import annotations

import pytest

from summarise.points.acts import leans, steers, warns


@pytest.mark.parametrize(("language", "text"), [
    ("en", "I will hand over to Dr Meyer for the next item."),
    ("en", "Thank you for joining our call on the results of 2024."),
    ("en", "Let’s move to the next question."),
    ("en", "Chair (Ann Example): We will now go to Ms. Jones in the north."),
    ("en", "With that, I'd now ask the operator to open up the line."),
    ("en", "Apologies: Anna Meier, Jo Lang."),
    ("en", "We refer to your letter of 9 July and to the fourth draft of the charter."),
    ("en", "Please telephone Ann Example on 020 7946 0018 if a call would help."),
    ("en", "Dr Example introduced the Department's paper (CCT/26/44)."),
    ("de", "Herzlich willkommen zur Sitzung des Rates."),
    ("de", "Damit kommen wir zum nächsten Punkt der Tagesordnung."),
    ("fr", "Je passe la parole à Mme Exemple."), ("fr", "Merci à tous d'être venus ce soir."),
    ("es", "Asistentes: Ana Ejemplo, Juan Modelo y Luis Gil."), ("es", "Tiene la palabra la señora Ejemplo."),
    ("it", "Passiamo alla prossima domanda."), ("pt", "Obrigado a todos pela presença."),
])
def test_words_that_only_steer_a_meeting_are_known(language, text):
    assert steers(text, language)


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Thanks to the grant, 300 homes have power again."),
    ("en", "Turning to the islands, sales rose by 5% in the spring."),
    ("en", "We refer to your letter of 9 July, in which you refuse to pay."),
    ("en", "Ms Rao presented the report, which finds a loss of £4 million."),
    ("en", "We will begin building the bridge in May."), ("en", "The next question is settled by law."),
    ("de", "Dank der Förderung haben 300 Häuser wieder Strom."), ("es", "Gracias a la ayuda, 300 casas tienen luz."),
    ("it", "Grazie alla nuova diga, il porto è aperto."), ("fr", "La parole donnée vaut un contrat."),
    ("xx", "Thank you."),
])
def test_what_says_something_is_no_steering(language, text):
    assert not steers(text, language)


@pytest.mark.parametrize(("language", "leaning", "standing"), [
    ("en", "According to her, the lock is safe.", "According to the port, the lock is safe."),
    ("de", "Laut ihm ist die Schleuse sicher.", "Laut dem Hafen ist die Schleuse sicher."),
    ("de", "Ihr zufolge ist die Schleuse sicher.", "Einem Bericht zufolge ist die Schleuse sicher."),
    ("fr", "D’après elle, l’écluse est sûre.", "D’après le port, l’écluse est sûre."),
    ("fr", "Celui-ci a ouvert l’écluse.", "Le port a ouvert l’écluse."),
    ("es", "Según ella, la esclusa es segura.", "Según el puerto, la esclusa es segura."),
    ("it", "Quest’ultimo ha aperto la chiusa.", "Il porto ha aperto la chiusa."),
    ("pt", "Segundo ele, a eclusa é segura.", "Segundo o porto, a eclusa é segura."),
])
def test_an_opening_that_means_somebody_named_before_leans(language, leaning, standing):
    assert leans(leaning, language)
    assert not leans(standing, language)


@pytest.mark.parametrize("text", [
    "In an interview on Monday, he said that the lock is safe.",
    "Eventually, they sold three of the four old ferries.",
    "As the committee has pointed out, it lost three of the ships.",
    "Adjusting for the cost of these repairs, income rose by 4%.",
    "Insulating them would cost about €620,000 in a year.",
    "The study found this by counting the ships of the harbour.",
])
def test_a_main_clause_about_somebody_named_before_leans(text):
    assert leans(text, "en")


@pytest.mark.parametrize("text", [
    "In the second quarter, it was clear that the lock is safe.",
    "In the first week of this year, sales rose by 4%.", "As the committee has pointed out, the yard lost three ships.",
    "Under the rules for those who live on the islands, ferries are free.",
])
def test_an_opening_that_names_what_it_means_stands(text):
    assert not leans(text, "en")


@pytest.mark.parametrize("text", [
    "Follow her on the network or e-mail her at the paper.", "Apologies were received from Ann Meier and Jo Lang.",
    "The Chair thanked all of the members for coming.", "The meeting was closed at 17:40.",
])
def test_courtesies_of_minutes_and_notices_of_a_page_say_nothing_of_the_matter(text):
    assert steers(text, "en")


@pytest.mark.parametrize(("language", "text"), [
    ("en", "The minutes of the meeting of 7 January were approved as a correct record."),
    ("en", "The committee noted the annual report."), ("en", "The meeting closed at 9.15 pm."),
    ("en", "The score for a pair of texts is then computed as follows."),
    ("de", "Das Protokoll der Sitzung vom 7. Januar wurde genehmigt."),
    ("fr", "Le procès-verbal de la séance du 7 janvier est approuvé."), ("fr", "La séance est levée à 21 heures."),
    ("es", "Se aprueba el acta de la sesión anterior."), ("it", "La seduta è tolta alle ore 21."),
    ("pt", "A ata da reunião anterior foi aprovada.")])
def test_the_forms_of_a_sitting_say_nothing_of_the_matter(language, text):
    assert steers(text, language)


@pytest.mark.parametrize(("language", "text"), [
    ("en", "The minutes of the board show that the sale was approved against advice."),
    ("en", "The committee noted the report with alarm and asked for a new one by May."),
    ("en", "The meeting closed the school by six votes to five."),
    ("de", "Das Protokoll von Kyoto wurde von 37 Staaten genehmigt, die ihre Ziele verfehlten.")])
def test_what_a_sitting_does_is_told(language, text):
    assert not steers(text, language)


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


@pytest.mark.parametrize(("language", "leaning", "standing"), [
    ("en", "The increase was primarily due to higher income.", "The increase in fares was due to higher costs."),
    ("en", "Most have lost about $5,000.", "Most islanders have lost about $5,000."),
    ("en", "\"No island should lose its ferry for a winter,\" she said.",
     "\"No island should lose its ferry for a winter,\" said Anna Example."),
    ("fr", "« Nous ne paierons pas demain », a-t-elle dit.", "« Nous ne paierons pas demain », a dit Claire Exemple."),
    ("es", "«No podemos seguir así», dijo.", "«No podemos seguir así», dijo la ministra Lucía Ejemplo."),
    ("de", "Der Preis könnte dort um 15 Prozent steigen.", "Der Preis könnte um 15 Prozent steigen.")])
def test_what_is_measured_or_where_is_named_in_the_sentence_or_it_leans(language, leaning, standing):
    assert leans(leaning, language) and not leans(standing, language)
