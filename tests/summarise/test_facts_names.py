"""Names, figures and speakers in the shapes that have been read wrongly, one sentence for each, and what is right."""

from __future__ import annotations

import pytest

from summarise.analysing import Sentence
from summarise.document import Block, Document, Kind, Origin
from summarise.facts import Fact, find_facts

PERSON, ORG, PLACE, COUNT, MONEY, DATE, QUOTE = (
    "person", "organisation", "place", "quantity", "money", "date", "quotation")
OF_NAMES = (PERSON, ORG, PLACE)


def facts_in(text: str, language: str) -> tuple[Fact, ...]:
    document = Document("", language, Origin("", "", "text"), (Block(Kind.PARAGRAPH, text),))
    return find_facts(document, (Sentence(0, 0, len(text)),), language)


def found(text: str, language: str = "en", kinds: tuple[str, ...] = OF_NAMES) -> list[tuple[str, str]]:
    return [(fact.kind, fact.text) for fact in facts_in(text, language) if fact.kind in kinds]


@pytest.mark.parametrize(("text", "expected"), [
    ("Like I said, the buttons are too small.", []),
    ("Finally I told them to leave the town.", []),
    ("Professor B: it is a hard limit.", []),
    ("They used the General Architecture for Text Engineering.", []),
    ("Dinar Kumar Basak slept.", []),
    ("They called Dinar Kumar Basak at night.", []),
    ("The MP for Keighford Anna Hopper asked them.", []),
    ("In 1580, King James VI of Scotland gave it away.", [(PERSON, "James VI"), (PLACE, "Scotland")]),
    ("We hired new advisers for the Raymond Jones platform.", []),
    ("I begin with Sally Foods.", []),
    ("A study by Jupiter Research said so.", []),
    ("We serve the loyal Kate Example community.", []),
    ("Divers went to the Santa Rosa Sound.", []),
    ("I'm Mark Kowalter, chairman of the firm.", [(PERSON, "Mark Kowalter")]),
    ("The Manager Expert speaks next.", []),
    ("He called on the Pope Emeritus.", []),
    ("Old Boerse said that profits fell.", []),
])
def test_a_person_is_named_whole_or_not_at_all(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("His team beat Bayer Uerdingen at home.", []),
    ("Your Army is supplied with whistles.", []),
    ("Um Energy is what we settled on.", []),
    ("Mutual Fund flows were strong.", []),
    ("They tested on the PARC 700 Dependency Bank.", []),
    ("The firm bought Charles Starling PLC and TriCounty Capital Holdings.",
     [(ORG, "Charles Starling PLC"), (ORG, "TriCounty Capital Holdings")]),
    ("The Securities & Exchange Commission fined them.", [(ORG, "Securities & Exchange Commission")]),
    ("The case went to the Georgia Bureau of Inquiries.", [(ORG, "Georgia Bureau of Inquiries")]),
    ("They would repeal the Trade Union Bill.", []),
    ("We launched our fourth Helper Resource Group.", []),
    ("Sales in the Technical Services segment fell.", []),
    ("They fund the Video Relay Service.", []),
    ("We expect less from Environmental Services.", []),
    ("Both sit in the House and Senate.", []),
    ("The scheme is run by City of York Council.", []),
    ("He joined the Detroit Free Press.", [(ORG, "Detroit Free Press")]),
])
def test_an_organisation_is_named_whole_or_not_at_all(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Nice people, all of them.", []),
    ("They flew from Nice.", [(PLACE, "Nice")]),
    ("We performed a Monte Carlo analysis.", []),
    ("The ex-Paris Saint-Germain man agreed.", [(ORG, "Paris Saint-Germain")]),
    ("The dean of Cardiff Met was against it.", []),
    ("He read the Treaty of Oslo.", []),
    ("Fans of Real Madrid sang.", [(ORG, "Real Madrid")]),
    ("The plant stands in Wolverhampton.", [(PLACE, "Wolverhampton")]),
    ("The plant was built by Wolverhampton.", []),
])
def test_a_place_inside_another_name_is_none(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(("language", "text", "expected"), [
    ("de", "Damals lobte der Jesuit Francisco Javier Beispiel den Kalender.", [(PERSON, "Francisco Javier Beispiel")]),
    ("de", "Er spricht jeden mit Herr Professor an.", []),
    ("de", "Am Landgericht Dr. Eva Beispiel fragen.", [(PERSON, "Eva Beispiel")]),
    ("it", "Signor Presidente, il bilancio pareggia.", []),
    ("es", "Podemos decir que trabaja sin margen.", []),
    ("es", "El grupo de Podemos votó en contra.", [(ORG, "Podemos")]),
    ("de", "Der Finanzminister Mosambiks Manuel Beispiel ging.", [(PERSON, "Manuel Beispiel")]),
    ("de", "Man hört dort den Sender Zara FM.", []),
    ("de", "Dort steht die Otto Beispiel School.", [(ORG, "Otto Beispiel School")]),
    ("de", "Kaiser Ferdinand III. unterschrieb.", [(PERSON, "Ferdinand III")]),
    ("de", "Es steht im Buch (Mk 10,23 EU) geschrieben.", []),
    ("de", "Nach Albert Roche entstand der Ring.", [(PERSON, "Albert Roche")]),
    ("de", "Sie ist die älteste Partei der Welt.", []),
    ("de", "Er kam von der Universität des Landes und Standort des Palastes.", []),
    ("de", "Die Besteigung von Bergen ist schön.", []),
    ("fr", "Le niveau atteint 3,30 m. Cette crue se propage.", []),
    ("fr", "Il cite le général Ahmed al-Exemple.", [(PERSON, "Ahmed al-Exemple")]),
    ("fr", "Le chef de la France insoumise a parlé.", []),
    ("fr", "Il vit dans le New Jersey.", []),
    ("pt", "A pista do viaduto José Exemplo estava fechada.", []),
    ("pt", "Falou com Teresa Helena Exemplo Mata Pires ontem.", [(PERSON, "Teresa Helena Exemplo Mata Pires")]),
    ("pt", "Dois deles, Magno Malta e outro, saíram.", []),
    ("pt", "O presidente da Força, Luiz Antonio de Exemplo, chegou.", [(PERSON, "Luiz Antonio de Exemplo")]),
    ("pt", "A avenida Otaviano Alves de Lima parou.", []),
    ("pt", "A Produtos Exemplo Indústria e Comércio Ltda fechou.", []),
    ("fr", "La police d'Irlande du Nord enquête.", []),
    ("es", "Vive en la calle Juan Ejemplo.", []),
    ("it", "Abita in via Mario Esempio.", []),
])
def test_names_in_other_languages_are_whole_or_none(language, text, expected):
    assert found(text, language) == expected


@pytest.mark.parametrize(("language", "text", "expected"), [
    ("en", "Two family films came next.", []),
    ("en", "Two families came next.", [(COUNT, "Two families")]),
    ("en", "It cost reached 2019 unit levels.", []),
    ("en", "He served a 12 year term.", [(COUNT, "12 year")]),
    ("en", "I was ten pounds heavier.", []),
    ("de", "Der Fluss führt 150 m^3 Wasser.", []),
    ("de", "Das Album von 50 Cents' Rivalen.", []),
    ("fr", "Ils étaient 11, 3 millions de salariés.", []),
    ("pt", "O grupo gastou R$ 1,339 bilhão.", [(MONEY, "R$ 1,339 bilhão")]),
    ("pt", "Fica a 400 anos-luz da Terra.", []),
    ("pt", "Os vôos entre 6 e 8 horas saíram.", []),
    ("de", "Es dauerte bis September 1271.", [(DATE, "September 1271")]),
    ("en", "Begun in the early 1990s, it ended in mid-2023.", [(DATE, "the early 1990s"), (DATE, "mid-2023")]),
])
def test_a_figure_or_date_is_whole_and_counts_what_follows(language, text, expected):
    assert found(text, language, (COUNT, MONEY, DATE)) == expected


@pytest.mark.parametrize(("language", "text", "speaker"), [
    ("en", '"We want a plan for all of us," said NUX assistant secretary Andrew Field.', "Andrew Field"),
    ("de", 'Zu seinem Album meinte er im Interview: "Das ist mein siebentes Werk."', ""),
    ("de", 'Beim Backen sagt der Meister: "Wenn das aufgeht, kommen wir wieder herein."', ""),
    ("de", 'Anna Beispiel sagte: "Das ist mein siebentes Werk."', "Anna Beispiel"),
    ("fr", '"Ritualiser ce rendez-vous est inutile", a confié au Monde un conseiller.', ""),
    ("fr", '"Je le vois comme un don", assure-t-elle. Elle ajoute: "il faut planter des arbres".', ""),
    ("pt", 'O advogado de Maria, Roberto Exemplo, disse que ela vai "falar tudo o que sabia".', "Roberto Exemplo"),
    ("fr", '"Nous partirons demain à midi", a dit hier la femme de Paul Exemple.', ""),
    ("pt", 'O Estado declarou alerta, que significa "perigo iminente para todos nós".', ""),
])
def test_only_a_named_person_speaks(language, text, speaker):
    spoken = {fact.value for fact in facts_in(text, language) if fact.kind == QUOTE}
    assert spoken <= {speaker} and (not speaker or spoken)


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("The shooting was on Thomas Drive, the main street.", "en", []),
    ("A reader forgot that a Smith's feelings can be hurt; our Samuel Smith is a beer.", "en", []),
    ("They bought a million Robert Half shares in the spring.", "en", []),
    ("Virginia State won again.", "en", []),
    ("The coach, Dean Example, told Anna Example of it.", "en",
     [(PERSON, "Dean Example"), (PERSON, "Anna Example")]),
    ("Roy Disney left; Disney did not say why.", "en", [(PERSON, "Roy Disney"), (ORG, "Disney")]),
    ("It went to GDIT and Mission Systems Corporation.", "en", [(ORG, "Mission Systems Corporation")]),
    ("She speaks for Calgary Centre.", "en", []),
    ("They met in the West Bank.", "en", [(PLACE, "West Bank")]),
    ("She went to Wimbledon Magistrates' Court on Monday afternoon.", "en", [(ORG, "Wimbledon Magistrates' Court")]),
    ("He bought Charles Machine Works from Patty Example.", "en", [(PERSON, "Patty Example")]),
    ("Sylvie Exemple épouse Camille Le Modèle.", "fr", [(PERSON, "Sylvie Exemple"), (PERSON, "Camille Le Modèle")]),
    ("C'est l'émission d'Amanda Exemple pour l'Olympique de Marseille.", "fr",
     [(PERSON, "Amanda Exemple"), (ORG, "Olympique de Marseille")]),
    ("Er hörte das Werk von Georg Friedrich Händel.", "de", [(PERSON, "Georg Friedrich Händel")]),
    ("Der Zug fährt nach Alice Springs, und San Lorenzo Almagro spielt.", "de", []),
    ("Der Staat New Jersey und der Rio Uruguay sind bekannt.", "de", []),
    ("Die Example AG kaufte zwei Boeing 747.", "de", [(ORG, "Example AG")]),
    ("Die Firma Muster GmbH half Ferdinand Graf von Muster.", "de",
     [(ORG, "Muster GmbH"), (PERSON, "Ferdinand Graf von Muster")]),
    ("Le député MoDem Nicolas Exemple l'a dit.", "fr", [(PERSON, "Nicolas Exemple")]),
    ("Jean-Pierre Exemple l'a dit.", "fr", [(PERSON, "Jean-Pierre Exemple")]),
    ("La procureure de Pau Cécile Exemple l'a dit.", "fr", [(PERSON, "Cécile Exemple")]),
    ("Me Emmanuel Exemple l'a dit à France info.", "fr", [(PERSON, "Emmanuel Exemple")]),
    ("Uma carteira de Edgar Torres Câmara sumiu.", "pt", [(PERSON, "Edgar Torres Câmara")]),
    ("El Instituto Nacional de Estadística y el Tribunal Supremo callan.", "es",
     [(ORG, "Instituto Nacional de Estadística"), (ORG, "Tribunal Supremo")]),
    ("A final foi no Complexo Aquático Maria Exemplo.", "pt", []),
    ("Galicia está lejos, dijo Pilar Ejemplo.", "es", [(PLACE, "Galicia"), (PERSON, "Pilar Ejemplo")]),
    ("In Emilia-Romagna parla Gianluca Esempio.", "it", [(PLACE, "Emilia-Romagna"), (PERSON, "Gianluca Esempio")]),
    ("El Banco Central Europeo y la Agencia Estatal de Ejemplos callan.", "es",
     [(ORG, "Banco Central Europeo"), (ORG, "Agencia Estatal de Ejemplos")]),
    ("La empresa Altavista compró el Hospital Clínico de Valencia.", "es",
     [(ORG, "Altavista"), (ORG, "Hospital Clínico de Valencia")]),
    ("La partida llegó a Bruselas desde Ciudad de México.", "es", [(PLACE, "Bruselas")]),
    ("Il gruppo Altavista sentì l'Agenzia delle Entrate e il Ministero dell'Economia.", "it",
     [(ORG, "Altavista"), (ORG, "Agenzia delle Entrate"), (ORG, "Ministero dell'Economia")]),
    ("L'azienda Esempio Marini S.p.A. chiude.", "it", [(ORG, "Esempio Marini S.p.A.")]),
    ("Das Landgericht Hamburg hörte die Universität Bologna.", "de",
     [(ORG, "Landgericht Hamburg"), (ORG, "Universität Bologna")]),
    ("Allen Aalen fehlen Flossen, und Lukas das Wort.", "de", []),
    ("Er gewann mehrere Hugo Awards.", "de", []),
    ("Le ministère de l'Éducation nationale le dit.", "fr", [(ORG, "ministère de l'Éducation nationale")]),
    ("Les jihadistes du groupe Etat islamique et le groupe Libertés et territoires partent.", "fr", []),
    ("O Supremo Tribunal Federal ouviu o Fundo das Nações Unidas pela Infância.", "pt",
     [(ORG, "Supremo Tribunal Federal"), (ORG, "Fundo das Nações Unidas pela Infância")]),
    ("I'm Quillon Vantry, head of the firm.", "en", [(PERSON, "Quillon Vantry")]),
    ("He joined the Isthmian Premier Division with Leatherhead.", "en", []),
    ("Tourism officials say it is far.", "en", []),
])
def test_names_of_fresh_samples_are_whole_and_of_their_kind(text, language, expected):
    assert sorted(found(text, language)) == sorted(expected)


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("Der Rat tagte am Montag in Bonn.", "de", [("am Montag", "2026-11-02")]),
    ("Der Rat wird am Montag tagen.", "de", [("am Montag", "2026-11-09")]),
    ("Am vergangenen Freitag und gestern kamen viele.", "de",
     [("Am vergangenen Freitag", "2026-10-30"), ("gestern", "2026-11-02")]),
    ("Montag ist Ruhetag, und am Morgen ist es still.", "de", []),
    ("Le conseil se réunit lundi prochain.", "fr", [("lundi prochain", "2026-11-09")]),
    ("Le lundi, le musée est fermé.", "fr", []),
    ("Il a été vu lundi 2 novembre.", "fr", [("2 novembre", "2026-11-02")]),
    ("Lo dijo este lunes; abre el próximo viernes.", "es",
     [("este lunes", "2026-11-02"), ("el próximo viernes", "2026-11-06")]),
    ("Lo ha detto martedì scorso.", "it", [("martedì scorso", "2026-10-27")]),
    ("Disse nesta quarta-feira que o voo saiu ontem.", "pt",
     [("nesta quarta-feira", "2026-10-28"), ("ontem", "2026-11-02")]),
    ("Il part fin juin.", "fr", [("juin", "2026-06")]), ("Er kam Ende Mai.", "de", [("Mai", "2026-05")]),
    ("The council will meet on Friday.", "en", [("Friday", "2026-11-06")]),
    ("He said on Friday that it will rain.", "en", [("Friday", "2026-10-30")]),
    ("They met Monday night, after Sunday's match.", "en", [("Monday", "2026-11-02"), ("Sunday", "2026-11-01")]),
    ("They meet every Monday, on a Tuesday, or on Black Friday.", "en", []),
    ("They play on Saturday 7 November.", "en", [("Saturday 7 November", "2026-11-07")]),
    ("They came last night and leave tonight.", "en", [("last night", "2026-11-02"), ("tonight", "2026-11-03")]),
])
def test_days_are_counted_from_the_day_of_writing(text, language, expected):
    document = Document("", language, Origin("", "", "text", date="2026-11-03"), (Block(Kind.PARAGRAPH, text),))
    facts = find_facts(document, (Sentence(0, 0, len(text)),), language)
    assert [(fact.text, fact.value) for fact in facts if fact.kind == DATE] == expected
    undated = Document("", language, Origin("", "", "text"), (Block(Kind.PARAGRAPH, text),))
    assert not any(fact.kind == DATE and not fact.value.startswith("--") and not fact.text[0].isdigit()
                   for fact in find_facts(undated, (Sentence(0, 0, len(text)),), language))


@pytest.mark.parametrize(("text", "speaker"), [
    ("The police chief on Thursday told local media: “There were 46 people on the boat that night.”", ""),
    ("“There were 46 people on the boat that night,” the President said.", ""),
    ("“There were 46 people on the boat that night,” said Ann Example.", "Ann Example"),
])
def test_a_day_or_an_office_alone_is_no_speaker(text, speaker):
    assert [fact.value for fact in facts_in(text, "en") if fact.kind == QUOTE] == [speaker]


@pytest.mark.parametrize(("text", "language", "bodies"), [
    ("Die Rote Liste führt die Norddeutsche Landesbank nicht.", "de", ["Norddeutsche Landesbank"]),
    ("Das Bundesamt für Naturschutz und das Finanzministerium stimmten zu.", "de",
     ["Bundesamt für Naturschutz", "Finanzministerium"]),
    ("Die Otto-Beispiel-Stiftung half dem Beispiel Verlag.", "de", ["Otto-Beispiel-Stiftung", "Beispiel Verlag"]),
    ("Das World Resources Institute und die University of Kent zählten mit.", "de",
     ["World Resources Institute", "University of Kent"]),
    ("Laut BfX gilt das nicht.", "de", ["BfX"]),
    ("Die Europäische Sonne und der Wiener Kongress stehen im Buch.", "de", []),
    ("La Fédération française de natation a saisi l'Agence régionale de santé.", "fr",
     ["Fédération française de natation", "Agence régionale de santé"]),
    ("Le parquet de Nantes et le CHU de Rennes se taisent.", "fr", ["parquet de Nantes", "CHU de Rennes"]),
    ("L'Agenzia spaziale europea e la Corte costituzionale tacciono.", "it",
     ["Agenzia spaziale europea", "Corte costituzionale"]),
    ("O Brasil está no Grupo B.", "pt", []),
    ("L'Istat e la Protezione civile hanno scritto al Fondo monetario internazionale.", "it",
     ["Istat", "Protezione civile", "Fondo monetario internazionale"]),
    ("La compagnia aerea Beispair si scusa.", "it", ["Beispair"]),
    ("La organización Manos Nuevas presentó el plan.", "es", ["Manos Nuevas"]),
])
def test_bodies_of_other_languages_are_told_by_the_shape_of_their_names(text, language, bodies):
    assert [name for kind, name in found(text, language) if kind == ORG] == bodies


def test_the_initials_that_a_text_introduces_name_the_body_afterwards():
    assert (ORG, "DBV") in found("Der Deutsche Beispielverband (DBV) kam. Der DBV ging.", "de")


@pytest.mark.parametrize(("language", "text", "name", "role"), [
    ("en", "It will end by June, the Environment Secretary, David Example, told them.", "David Example",
     "Environment Secretary"),
    ("en", "The board's chairman, Anna Example, resigned.", "Anna Example", "chairman"),
    ("en", "It has the support of the Mayor of London, Ken Example, and others.", "Ken Example", "Mayor of London"),
    ("en", "It was John Example, our Chief Financial Officer, who spoke.", "John Example", "Chief Financial Officer"),
    ("en", "After a word with the chairman, Anna Example left.", "Anna Example", ""),
    ("es", "La ministra de Agricultura, Lucía Ejemplo, calló.", "Lucía Ejemplo", "ministra de Agricultura"),
    ("en", "They asked Northern Ireland Secretary Anna Example for it.", "Anna Example", "Northern Ireland Secretary"),
    ("de", "Es war der Naturforscher Michail Wassiljewitsch Muster.", "Michail Wassiljewitsch Muster", "Naturforscher"),
    ("de", "Umweltminister Karl Muster kam spät.", "Karl Muster", "Umweltminister"),
    ("fr", "Selon le préfet du Nord, Paul Exemple, tout va bien.", "Paul Exemple", "préfet du Nord"),
    ("fr", "Le ministre peut compter sur Luc Modèle, Paul Exemple, ou d'autres.", "Paul Exemple", ""),
    ("fr", "Les avocats du ministre et les présidents, Paul Exemple, sont partis.", "Paul Exemple", ""),
    ("it", "Lo dice l'assessore alla Sanità, Paolo Esempio.", "Paolo Esempio", "assessore alla Sanità"),
    ("pt", "No encontro com o governador, Paulo Exemplo falou.", "Paulo Exemplo", ""),
    ("fr", "Son avocat Me Paul Exemple l'a dit.", "Paul Exemple", "avocat")])
def test_an_office_between_commas_before_a_name_is_whose_name_it_is(language, text, name, role):
    assert (PERSON, name, role) in [(fact.kind, fact.text, fact.value) for fact in facts_in(text, language)]


@pytest.mark.parametrize(("language", "text", "names"), [
    ("en", "The Dock Workers' Union and the Children's Society met.", ["Dock Workers' Union", "Children's Society"]),
    ("en", "India's Ministry of Finance said so.", ["Ministry of Finance"]),
    ("en", "Example Marine, a shipbuilder, closed.", ["Example Marine"]),
    ("fr", "La Direction de l'aide, des études et du travail (Daet) l'a dit, puis la Daet.",
     ["Direction de l'aide, des études et du travail", "Daet", "Daet"]),
    ("fr", "Le projet a vu la Cour des comptes et la taxe sur la valeur ajoutée (TVA).", ["Cour des comptes"]),
    ("fr", "Le ministère de l'Économie, des Finances et du Budget le dit.",
     ["ministère de l'Économie, des Finances et du Budget"]),
    ("pt", "O Instituto Brasileiro de Exemplos e Estatística (IBEE) disse que o PIB caiu.",
     ["Instituto Brasileiro de Exemplos e Estatística", "IBEE"]),
    ("de", "Der Bund für Muster und Natur (BMN) klagt gegen die Musterchemie AG, die Musterchemie schweigt.",
     ["Bund für Muster und Natur", "BMN", "Musterchemie AG", "Musterchemie"]),
    ("fr", "Selon le Centre européen de prévention et de contrôle des maladies, tout va bien.",
     ["Centre européen de prévention et de contrôle des maladies"]),
    ("fr", "Le Conseil supérieur des tribunaux administratifs l'a dit.",
     ["Conseil supérieur des tribunaux administratifs"]),
    ("de", "So steht es bei Markus 6,1 ff. EU und in der Mall of the Emirates.", []),
    ("de", "Das Ministerium für Energie, Umwelt und Landwirtschaft schweigt.",
     ["Ministerium für Energie, Umwelt und Landwirtschaft"]),
    ("de", "Die Künstliche Intelligenz (KI) und das Bruttoinlandsprodukt (BIP) wachsen.", []),
    ("it", "L'Agenzia nazionale per i servizi sanitari (Agenas) e l'Ordine dei medici tacciono.",
     ["Agenzia nazionale per i servizi sanitari", "Agenas", "Ordine dei medici"])])
def test_the_whole_name_of_a_body_is_taken_and_its_short_form(language, text, names):
    assert [fact.text for fact in facts_in(text, language) if fact.kind == ORG] == names


@pytest.mark.parametrize(("text", "language", "name"), [
    ("Le ministère turc des Affaires étrangères a réagi.", "fr", "ministère turc des Affaires étrangères"),
    ("La cour d'assises spéciale de Paris a jugé.", "fr", "cour d'assises spéciale de Paris"),
    ("O banco central dos Estados Unidos subiu os juros.", "pt", "banco central dos Estados Unidos"),
])
def test_an_adjective_stands_inside_the_name_of_a_body(text, language, name):
    assert found(text, language, (ORG,)) == [(ORG, name)]
