"""How words open: forms of a sitting, what leans on the sentence before, and headings over the sum of a text."""

from __future__ import annotations

import pytest

from summarise.ranking.openings import announces, corrects, is_procedural, names_no_speaker, refers_back, sums_up
from tests.costs import bounded


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
    ("en", "Next meeting: Thursday 10 December 2026 at 5.30 p.m."), ("en", "The next meeting will be on 5 May."),
    ("de", "Die nächste Sitzung findet am 5. Mai statt."), ("fr", "Prochaine réunion : le 5 mai à 18 heures."),
    ("nl", "De volgende vergadering is op 3 november 2026."), ("nl", "De agenda wordt ongewijzigd vastgesteld."),
    ("nl", "De voorzitter sluit de vergadering om 22.45 uur."), ("en", "The next meeting is on Thursday."),
    ("nl", "Datum: dinsdag 6 oktober 2026, 19.30 uur Voorzitter: A. de Wit"),
    ("it", "Passiamo alla prossima domanda."), ("pt", "Obrigado a todos pela presença."),
])
def test_words_that_only_steer_a_meeting_are_known(language, text):
    assert is_procedural(text, language)


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Thanks to the grant, 300 homes have power again."),
    ("en", "Turning to the islands, sales rose by 5% in the spring."),
    ("en", "We refer to your letter of 9 July, in which you refuse to pay."),
    ("en", "Ms Rao presented the report, which finds a loss of £4 million."),
    ("en", "We will begin building the bridge in May."), ("en", "The next question is settled by law."),
    ("de", "Dank der Förderung haben 300 Häuser wieder Strom."), ("es", "Gracias a la ayuda, 300 casas tienen luz."),
    ("nl", "De raad stelt het bestemmingsplan vast."), ("en", "The next meeting is to settle the price of the bridge."),
    ("en", "The next meeting is at risk over the bridge."), ("nl", "De volgende vergadering is cruciaal voor de brug."),
    ("it", "Grazie alla nuova diga, il porto è aperto."), ("fr", "La parole donnée vaut un contrat."),
    ("xx", "Thank you."),
])
def test_what_says_something_is_no_steering(language, text):
    assert not is_procedural(text, language)


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
    assert refers_back(leaning, language)
    assert not refers_back(standing, language)


@pytest.mark.parametrize(("language", "announcing", "other"), [
    ("en", "However, here we show that locks can fail.", "However, we were late for the ferry."),
    ("en", "To address this problem, we propose a second lock.", "But this, we suggest, is no lock."),
    ("de", "Dazu schlagen wir eine zweite Schleuse vor.", "Dies zeigen wir am Beispiel einer Schleuse."),
    ("fr", "Pour cela, nous proposons une écluse.", "Cela, nous le montrons plus loin."),
    ("es", "Para ello, proponemos una esclusa.", "Esto lo demostramos en la esclusa."),
    ("it", "Per questo proponiamo una chiusa.", "Questo lo mostriamo alla chiusa."),
    ("pt", "Para isso, propomos uma eclusa.", "Isso mostramos na eclusa."),
])
def test_authors_who_say_what_they_do_announce_it(language, announcing, other):
    assert announces(announcing, language)
    assert not announces(other, language)


@pytest.mark.parametrize("text", [
    "In an interview on Monday, he said that the lock is safe.",
    "Eventually, they sold three of the four old ferries.",
    "As the committee has pointed out, it lost three of the ships.",
    "Adjusting for the cost of these repairs, income rose by 4%.",
    "Insulating them would cost about €620,000 in a year.",
    "The study found this by counting the ships of the harbour.",
])
def test_a_main_clause_about_somebody_named_before_leans(text):
    assert refers_back(text, "en")


@pytest.mark.parametrize("text", [
    "In the second quarter, it was clear that the lock is safe.",
    "In the first week of this year, sales rose by 4%.", "As the committee has pointed out, the yard lost three ships.",
    "Under the rules for those who live on the islands, ferries are free.",
    "In order that those joining by video can be heard, screens stand beside the chair.",
])
def test_an_opening_that_names_what_it_means_stands(text):
    assert not refers_back(text, "en")


@pytest.mark.parametrize("text", [
    "Follow her on the network or e-mail her at the paper.", "Apologies were received from Ann Meier and Jo Lang.",
    "The Chair thanked all of the members for coming.", "The meeting was closed at 17:40.",
])
def test_courtesies_of_minutes_and_notices_of_a_page_say_nothing_of_the_matter(text):
    assert is_procedural(text, "en")


@pytest.mark.parametrize(("language", "text"), [
    ("en", "The minutes of the meeting of 7 January were approved as a correct record."),
    ("en", "The committee noted the annual report."), ("en", "The meeting closed at 9.15 pm."),
    ("en", "The score for a pair of texts is then computed as follows."),
    ("de", "Das Protokoll der Sitzung vom 7. Januar wurde genehmigt."),
    ("fr", "Le procès-verbal de la séance du 7 janvier est approuvé."), ("fr", "La séance est levée à 21 heures."),
    ("es", "Se aprueba el acta de la sesión anterior."), ("it", "La seduta è tolta alle ore 21."),
    ("pt", "A ata da reunião anterior foi aprovada.")])
def test_the_forms_of_a_sitting_say_nothing_of_the_matter(language, text):
    assert is_procedural(text, language)


@pytest.mark.parametrize(("language", "text"), [
    ("en", "The minutes of the board show that the sale was approved against advice."),
    ("en", "The committee noted the report with alarm and asked for a new one by May."),
    ("en", "The meeting closed the school by six votes to five."),
    ("de", "Das Protokoll von Kyoto wurde von 37 Staaten genehmigt, die ihre Ziele verfehlten.")])
def test_what_a_sitting_does_is_told(language, text):
    assert not is_procedural(text, language)


@pytest.mark.parametrize(("language", "leaning", "standing"), [
    ("en", "The increase was primarily due to higher income.", "The increase in fares was due to higher costs."),
    ("en", "Most have lost about $5,000.", "Most islanders have lost about $5,000."),
    ("en", "\"No island should lose its ferry for a winter,\" she said.",
     "\"No island should lose its ferry for a winter,\" said Anna Example."),
    ("fr", "« Nous ne paierons pas demain », a-t-elle dit.", "« Nous ne paierons pas demain », a dit Claire Exemple."),
    ("es", "«No podemos seguir así», dijo.", "«No podemos seguir así», dijo la ministra Lucía Ejemplo."),
    ("de", "Der Preis könnte dort um 15 Prozent steigen.", "Der Preis könnte um 15 Prozent steigen."),
    ("en", "The matter will return to the board in May.", "The matter of the lease was settled in May."),
    ("es", "En esos tres meses hubo 18.902 visitas.", "En estos tres hospitales hubo 18.902 visitas."),
    ("pt", "Nos restantes doze não havia chumbo.", "No resto do rio não havia chumbo."),
    ("it", "Di questi 22 milioni, 13 sono dello Stato.", "In questo rapporto, 13 casi sono nuovi."),
    ("nl", "Volgens de wethouder zou dat 4 miljoen kosten.", "Volgens de wethouder zou de brug 4 miljoen kosten."),
    ("sv", "Det visar en studie av 46 ängar.", "Det svenska laget visar en film."),
    ("pl", "Trzy z nich trafiły do aresztu.", "Trzy osoby trafiły do aresztu."),
    ("pl", "Wobec dwóch pozostałych zastosowano dozór.", "Wobec dwóch osób zastosowano dozór."),
])
def test_what_is_measured_or_where_is_named_in_the_sentence_or_it_leans(language, leaning, standing):
    assert refers_back(leaning, language) and not refers_back(standing, language)


@pytest.mark.parametrize(("language", "leaning", "standing"), [
    ("en", "Two months later the owner gave that date.", "The ferry came two months later than planned."),
    ("en", "The next day the ferry sailed again.", "The next day of talks is Friday."),
    ("en", "By then the two yards had full order books.", "By May the two yards had full order books."),
    ("en", "At the time nobody knew.", "At the time of the vote nobody knew."),
    ("en", "Later that week the yard closed.", "Later this week the yard closes."),
    ("de", "Zwei Monate später nannte die Reederei den Termin.", "Zwei Monate später als geplant kam die Fähre."),
    ("de", "Am nächsten Tag fuhr die Fähre wieder.", "Am nächsten Montag fährt die Fähre wieder."),
    ("de", "Inzwischen sind die Werften ausgebucht.", "Im Mai sind die Werften ausgebucht."),
    ("fr", "Deux mois plus tard, l’armateur a donné la date.", "Deux mois après la guerre, le port a rouvert."),
    ("fr", "Le lendemain, le bac a repris.", "Le lendemain de la tempête, le bac a repris."),
    ("es", "Dos meses después la naviera dio la fecha.", "Dos meses después de la guerra reabrió el puerto."),
    ("es", "Desde entonces no hay barco.", "Desde mayo no hay barco."),
    ("it", "Due anni dopo, il porto ha riaperto.", "Due anni dopo la guerra il porto ha riaperto."),
    ("it", "Da allora non c’è nave.", "Da maggio non c’è nave."),
    ("pt", "Dois meses depois a empresa deu a data.", "Dois meses depois da guerra o porto reabriu."),
    ("pt", "No dia seguinte o barco voltou.", "No dia 4 o barco voltou."),
])
def test_a_time_told_from_the_sentence_before_leans(language, leaning, standing):
    assert refers_back(leaning, language)
    assert not refers_back(standing, language)


@pytest.mark.parametrize(("language", "nobody", "somebody"), [
    ("en", "“It opens in May,” she told a meeting.", "“It opens in May,” Ms Hall told a meeting."),
    ("de", "„Sie öffnet im Mai“, sagte er.", "„Sie öffnet im Mai“, sagte Hall."),
    ("fr", "« Il ouvre en mai », a-t-elle dit.", "« Il ouvre en mai », a dit Mme Hall."),
    ("es", "“Abre en mayo”, dijo.", "“Abre en mayo”, dijo la alcaldesa."),
])
def test_a_quotation_of_a_pronoun_names_no_speaker(language, nobody, somebody):
    assert names_no_speaker(nobody, language)
    assert not names_no_speaker(somebody, language)


@pytest.mark.parametrize(("language", "heading"), [
    ("en", "Summary"), ("en", "Executive summary"), ("en", "3. Recommendations"), ("en", "Key facts"),
    ("en", "VI Conclusions and next steps"), ("de", "Zusammenfassung"), ("de", "4.2 Fazit"), ("de", "Beschlüsse"),
    ("fr", "L’essentiel"), ("fr", "Conclusions et recommandations"), ("es", "Resumen ejecutivo"),
    ("it", "Conclusioni"), ("pt", "Recomendações"),
])
def test_a_heading_over_the_sum_of_a_text_is_known(language, heading):
    assert sums_up(heading, language)


@pytest.mark.parametrize(("language", "heading"), [
    ("en", "Background"), ("en", "The conclusion of the treaty"), ("en", "Recommendations nobody followed"),
    ("de", "Beschluss des Landgerichts vom 4. Mai"), ("fr", "Résumé des épisodes précédents"), ("xx", "Summary"),
])
def test_another_heading_is_none(language, heading):
    assert not sums_up(heading, language)


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Update: an earlier version of this notice said that 73 burns had been reported."),
    ("en", "The correct number is 37."), ("en", "This story was amended on 3 May to add a name."),
    ("de", "Hinweis: In einer früheren Fassung dieser Pressemitteilung war der Pegel mit 83 dB(A) angegeben."),
    ("de", "Richtig ist 38 dB(A)."), ("fr", "Dans une version précédente de cet avis, le délai était d’un an."),
    ("fr", "Une première version de l’article donnait 36 minutes."),
    ("es", "En una versión anterior de este informe se indicaban 36 minutos."),
    ("es", "La cifra correcta es de 63 minutos."),
    ("pt", "Nota de correção: numa versão anterior deste comunicado referiam-se 120 casos."),
    ("pt", "O valor correto é 210."), ("it", "In una prima versione dell’articolo i casi erano 36."),
    ("nl", "In een eerdere versie van dit bericht stond 64."), ("nl", "Het juiste aantal is 46."),
    ("sv", "Rättelse 20 maj: I en tidigare version av artikeln stod det 64."), ("sv", "Rätt antal är 46."),
    ("pl", "Sprostowanie: w poprzedniej wersji komunikatu podano 13."), ("pl", "Prawidłowa liczba to 31."),
])
def test_what_corrects_the_text_itself_says_nothing_of_the_matter(language, text):
    assert corrects(text, language)
    assert is_procedural(text, language)


@pytest.mark.parametrize(("language", "text"), [
    ("en", "An earlier version of the bill set a fine of £5,000."),
    ("en", "An earlier version of this vaccine was withdrawn."),
    ("de", "In einer früheren Fassung des Gesetzes fehlte die Frist."), ("de", "Richtig ist, dass 38 kamen."),
    ("fr", "Dans une version précédente de la loi, le délai était d’un an."),
    ("pt", "Uma versão anterior do projeto de lei previa 36 meses."),
])
def test_an_earlier_version_of_something_else_is_told(language, text):
    assert not corrects(text, language)


@pytest.mark.parametrize("mark", ['"', "…, ", "- "])
def test_a_line_of_marks_without_end_is_looked_at_in_bounded_time(mark):
    line = mark * 100_000
    with bounded():
        assert not any(opens(line, "en") for opens in (is_procedural, refers_back, names_no_speaker, sums_up))
