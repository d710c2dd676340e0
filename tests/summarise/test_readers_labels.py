"""The head of a minute or a memo is rows, not prose; letters and notes whose lines only breaks part."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from summarise.document import Document, Kind
from summarise.readers import read_bytes, read_text
from summarise.readers.lines.labels import is_labelled, labels_in
from tests.summarise import reader_files as files

PROSE = (
    "The group discussed the delay to the dredging works. The contractor expects to finish two weeks late because of "
    "the storm in February, and asks for an extension."
)
HEAD = ["Location: Room 4, Town Hall", "Present: Ruth Ames, Tom Price and Anna Beck", "Apologies: Claire Petit"]


def texts(document: Document, kind: Kind) -> list[str]:
    return [block.text for block in document.blocks if block.kind is kind]


def test_the_head_of_a_minute_is_rows_line_by_line() -> None:
    lines = ["Project Harbour: weekly meeting", "Date: 3 March 2026", *HEAD, "", PROSE]
    document = read_text("\n".join(lines), "n.txt")
    assert texts(document, Kind.ROW) == HEAD
    assert texts(document, Kind.PARAGRAPH) == [PROSE]
    assert (document.title, document.origin.date) == ("Project Harbour: weekly meeting", "2026-03-03")


@pytest.mark.parametrize("head", [
    "Date: Feb.4-8, 2013", "Date: Feb.4-8, 2013\nVenue: Town Hall", "To: Ruth Ames\nFrom: Tom Price", "Ort: Rathaus",
    "Date: 3 March 2026",
])
def test_a_line_with_a_label_gives_a_document_no_title(head: str) -> None:
    assert read_text(f"{head}\n\n{PROSE}", "n.txt").title == "The group discussed the delay to the dredging works…"
    assert read_text(f"{head}\n\n- The first of two\n- The second", "n.txt").title == "The first of two"


def test_a_heading_with_a_colon_stays_the_title_and_a_head_alone_is_one_too() -> None:
    assert read_text(f"Budget 2024: Key Figures\n\n{PROSE}", "n.txt").title == "Budget 2024: Key Figures"
    several = f"Budget 2024: Key Figures\n\n{PROSE}\n\nThe Second Part\n\n{PROSE}"
    assert read_text(several, "n.txt").title == "Budget 2024: Key Figures"
    assert read_text("Date: Feb.4-8, 2013", "n.txt").title == "Date: Feb.4-8, 2013"


def test_a_head_whose_line_breaks_were_lost_is_one_row() -> None:
    joined = " ".join(["Date: 3 March 2026", *HEAD])
    document = read_text(f"Minutes\n\n{joined}\n\n{PROSE}", "n.txt")
    assert texts(document, Kind.ROW) == [joined]
    assert texts(document, Kind.PARAGRAPH) == [PROSE]


@pytest.mark.parametrize("name", ["a.html", "a.docx", "a.odt", "a.rtf", "a.eml"])
def test_every_format_tells_the_head_from_the_text(name: str) -> None:
    data = {
        "a.html": f"<h1>Minutes</h1><p>{'<br>'.join(HEAD)}</p><p>{PROSE}</p>".encode(),
        "a.docx": files.word("".join(files.paragraph(text) for text in (*HEAD, PROSE))),
        "a.odt": files.open_text("".join(f"<text:p>{text}</text:p>" for text in (*HEAD, PROSE))),
        "a.rtf": ("{\\rtf1 " + "".join(rf"{text}\par " for text in (*HEAD, PROSE)) + "}").encode(),
        "a.eml": files.mail("\n".join([*HEAD, "", PROSE])),
    }[name]
    document = read_bytes(data, name)
    assert texts(document, Kind.ROW) == HEAD
    assert texts(document, Kind.PARAGRAPH) == [PROSE]


def test_a_value_may_go_on_in_the_next_line() -> None:
    document = read_text(f"Minutes\n\nOrt: Rathaus\nAnwesend: Ruth Ames und\nTom Price,\nAnna Beck\n\n{PROSE}", "n.txt")
    assert texts(document, Kind.ROW) == ["Ort: Rathaus", "Anwesend: Ruth Ames und Tom Price, Anna Beck"]


@pytest.mark.parametrize(("text", "labels"), [
    ("Date: 3 March 2026 Present: Ruth Ames", 2), ("To: all staff", 1), ("Subject: Delay of the dredging works", 1),
    ("Tel.: +44 20 7946 0000", 1), ("E-mail: jane.example@example.org", 1), ("出席者：山田太郎、鈴木花子", 1),
    ("Uhrzeit: 10:00 bis 11:30 Uhr", 1), ("Decision: the council approves the extension.", 0),
    ("Action: Anna to call the insurer", 0), ("He said: nothing", 0), ("10:30 in the morning", 0),
    ("See https://example.org", 0), ("Warning: do not open the valve!", 0),
    ("Two things matter: Money. It is short.", 0), ("議題：遅れについて話し合い、業者に手紙を書くことにした。", 0),
])
def test_names_numbers_and_dates_are_told_from_what_somebody_says(text: str, labels: int) -> None:
    assert (labels_in(text), is_labelled(text)) == (labels, labels > 0)


@pytest.mark.parametrize(("text", "title"), [
    ("MEMORANDUM\n\nTO: Council\nFROM: Anna Falk\nDATE: 3 March 2026\nRE: Repair of the harbour bridge",
     "Repair of the harbour bridge"),
    ("An: Gemeinderat\nVon: Anna Falk\nBetreff: Sanierung der Hafenbrücke\nDatum: 3. März 2026",
     "Sanierung der Hafenbrücke"),
    ("Note interne\n\nDe : Anne Petit\n\nObjet : Réparation du pont.\n\nDate : 3 mars 2026", "Réparation du pont"),
    ("To: Council From: Anna Falk Subject: Roads: what comes next", "Roads: what comes next"),
])
def test_a_memo_is_called_by_its_subject(text: str, title: str) -> None:
    document = read_text(f"{text}\n\n{PROSE}", "n.txt")
    assert (document.title, texts(document, Kind.PARAGRAPH)) == (title, [PROSE])
    assert not texts(document, Kind.HEADING)


def test_a_subject_far_down_or_alone_names_no_text() -> None:
    quoted = "From: Anna Falk\n\nSubject: The bridge"
    assert read_text(f"{PROSE * 2}\n\n{quoted}\n\n{PROSE}", "n.txt").title != "The bridge"
    assert read_text(f"The club in spring\n\nSubject: The bridge\n\n{PROSE}", "n.txt").title != "The bridge"


@pytest.mark.parametrize(("over", "label"), [
    (["Bundesministerium für Verkehr Referat WS 23", "Berlin, den 9. Juni 2026"], "Betr."),
    (["Ministère des transports", "Paris, le 9 juin 2026"], "Objet "), (["14 July 2026", "Our client"], "Re"),
])
def test_a_dated_letter_is_called_by_its_subject_and_what_stands_over_that_is_no_prose(
        over: list[str], label: str) -> None:
    document = read_text("\n\n".join([*over, f"{label}: delay of the island ferries", PROSE]), "n.txt")
    assert (document.title, texts(document, Kind.PARAGRAPH)) == ("Delay of the island ferries", [PROSE])


def test_a_letter_is_of_the_latest_day_over_its_subject() -> None:
    over = ["Ihre Nachricht vom 12.05.2026", "Ministerium für Verkehr Referat 23 Berlin, den 9. Juni 2026 Az. 5242"]
    document = read_text("\n\n".join([*over, "Betr.: Fähren nach dem 1. Juli 2027", PROSE]), "n.txt")
    assert (document.title, document.origin.date) == ("Fähren nach dem 1. Juli 2027", "2026-06-09")


def test_a_list_of_people_is_no_prose_wherever_it_stands() -> None:
    present = ("In attendance: Dr Helen Carrow (Director of Ferries, Department for Transport), Mr Olav Brekke (Chief "
               "Executive, Northern Crossings plc); Ruth Ames (Clerk).")
    document = read_text("\n\n".join([PROSE] * 9 + [present, PROSE]), "n.txt")
    assert texts(document, Kind.ROW) == [present]


def test_a_labelled_line_alone_among_prose_stays_text() -> None:
    document = read_text(f"{PROSE}\n\n{PROSE}\n\nNext meeting: 10 March 2026\n\n{PROSE}", "n.txt")
    assert not texts(document, Kind.ROW)


def test_a_text_of_labelled_lines_alone_stays_text() -> None:
    document = read_text("Name: Ruth Ames\n\nCity: London", "n.txt")
    assert [block.paragraph for block in document.blocks] == [1, 2]


@settings(max_examples=200)
@given(text=some.text(alphabet=" \nAa:：1.,-é議。", max_size=120))
def test_any_mixture_of_colons_can_be_read(text: str) -> None:
    letters = sorted(character for character in text if character.isalpha())
    document = read_text(f"{text}\n\n{PROSE}", "n.txt")
    found = sorted(character for block in document.blocks for character in block.text if character.isalpha())
    assert found == sorted([*letters, *(character for character in PROSE if character.isalpha())])


def test_a_salutation_and_a_closing_that_only_breaks_part_are_courtesies() -> None:
    lines = ["Dear Ms Beck,", PROSE, "See you then.", "Kind regards", "Ruth Ames", "Head of works"]
    page = f"<html><body><div>{'<br>'.join(lines)}</div></body></html>"
    mail = files.mail("x").replace(b"text/plain", b"text/html").replace(b"x\n", page.encode())
    document = read_bytes(mail, "a.eml")
    assert texts(document, Kind.PARAGRAPH) == [PROSE, "See you then."]
    assert texts(document, Kind.BOILERPLATE) == ["Dear Ms Beck,", "Kind regards", "Ruth Ames", "Head of works"]


def test_a_sentence_without_its_stop_is_no_heading() -> None:
    mail = files.mail(f"I'll have a look at it and try to use it\n\n{PROSE}\n")
    assert [block.text for block in read_bytes(mail, "a.eml").blocks if block.kind is Kind.HEADING] == ["The report"]


def test_wrapped_japanese_is_joined_without_a_space_and_its_title_is_found() -> None:
    body = "会議では港湾の工事の遅れについて話し合われた。業者は二月の嵐のために工期が二週間遅れると見込んでいる。" * 3
    wrapped = "\n".join(body[start:start + 27] for start in range(0, len(body), 27))
    head = ["出席者：山田太郎、鈴木花子", "場所：市役所"]
    document = read_text("\n\n".join(["議事録", "\n".join(head), wrapped, "次の会議は三月十日に開かれる。"]), "n.txt")
    assert texts(document, Kind.PARAGRAPH) == [body, "次の会議は三月十日に開かれる。"]
    assert texts(document, Kind.ROW) == head
    assert document.title == "議事録"


def test_chinese_lines_that_are_sentences_stay_paragraphs() -> None:
    lines = [
        "政府宣布了新的经济支持措施，将于下个月生效。",
        "详细内容将在以后决定，请大家耐心等待通知。",
        "市民可以在网站上查看更多的信息和有关规定。",
    ]
    assert texts(read_text("\n".join(lines), "n.txt"), Kind.PARAGRAPH) == lines


@pytest.mark.parametrize("head", [
    ("Présents : Claire Petit (présidente), M. Roux (trésorier)", "Lieu : salle du conseil, mairie de Valbonne"),
    ("Lugar: sala de reuniones del Ayuntamiento", "Asistentes: Marta Soto (presidenta) y Luis Ferrer (tesorero)"),
    ("Luogo: sala consiliare del comune", "Presenti: il sindaco Rossi, Anna Verdi"),
    ("Teilnehmende: Herr Kern (Vorsitz), Frau Lenz (Protokoll)", "Tagesordnung: Hafen, Haushalt und was übrig bleibt"),
])
def test_the_head_of_a_minute_is_rows_in_other_languages_too(head: tuple[str, ...]) -> None:
    document = read_text("\n".join(["Hafen 2026", "", *head, "", PROSE]), "n.txt")
    assert texts(document, Kind.ROW) == list(head)
    assert texts(document, Kind.PARAGRAPH) == [PROSE]


@pytest.mark.parametrize("text", ["Décision : le conseil approuve la prolongation.", "Il a dit : rien de plus"])
def test_what_somebody_says_after_a_french_colon_stays_prose(text: str) -> None:
    assert not is_labelled(text)


@pytest.mark.parametrize("roll", [
    "Present: Cllr M. Okafor (Chair), Cllr J. Bright, Cllr R. Patel, Cllr D. Rowe; Ms A. Tennant (Town Clerk), "
    "Mr I. Crosse (Environment Agency). Eleven members of the public.",
    "Apologies for absence: Cllr P. Hume and County Councillor G. Slater.",
    "Anwesend: Bürgermeister Dr. Kurt Weber, Stadträtin Petra Lang, zwölf Mitglieder des Gemeinderats.",
])
def test_a_list_of_who_was_there_is_no_prose_though_long_and_with_a_stop(roll: str) -> None:
    document = read_text(f"Minutes of the Harbour Board\n\n{roll}\n\n{PROSE}\n\n{PROSE}", "n.txt")
    assert texts(document, Kind.ROW) == [roll]
    assert texts(document, Kind.PARAGRAPH) == [PROSE, PROSE]


def test_what_is_said_of_who_was_there_stays_prose() -> None:
    assert not is_labelled("Apologies: Mr Hume was unwell and could not come, because the train was late again.")
    assert not is_labelled("Present: the board had agreed to sell the building before the end of the year.")


def test_figures_without_a_word_are_neither_prose_nor_a_heading() -> None:
    table = "2025   43 %   57 %\n\n2029   11 %   89 %\n-----------------------"
    document = read_text(f"Heat from the river\n\n{PROSE}\n\n{table}\n\n{PROSE}", "n.txt")
    assert texts(document, Kind.ROW) == ["2025 43 % 57 %", "2029 11 % 89 %"]
    assert texts(document, Kind.HEADING) == ["Heat from the river"]


@pytest.mark.parametrize(("head", "author"), [
    ("An: den Vorstand\nVon: Eva Kern <e.kern@example.org>\nDatum: 3. März 2026\nBetreff: Neue Fähren", "Eva Kern"),
    ("TO: Board    FROM: Ann Lee, Finance\nDATE: 3 March 2026\nSUBJECT: New ferries", "Ann Lee, Finance"),
    ("From: Ann Lee Sent: Tuesday, 3 March 2026 1:07 PM To: Board Subject: New ferries", "Ann Lee"),
    ("De: Gabinete de Obras\nPara: Conselho\nAssunto: Barcos novos", "Gabinete de Obras"),
    ("From: 3 March 2026\nTo: 9 March 2026\nSubject: No ferries", ""),
    ("From: Norfell\nTo: Hallay\nDate: 3 March 2026", "")])
def test_a_memo_is_by_whom_its_head_says_where_it_says_about_what(head: str, author: str) -> None:
    assert read_text(f"{head}\n\n{PROSE}\n\n{PROSE}", "").origin.author == author
