"""What a text is called: its headline under the kind of document, or its stated title without what stands behind it."""

from __future__ import annotations

import pytest

from summarise.document import Block, Kind
from summarise.readers import read_bytes, read_text
from summarise.readers.metadata import choose_title
from tests.summarise import reader_files as files
from tests.summarise.test_readers_text import LONG

RELEASE = (
    "The company has ordered two electric ships for the crossing to the islands, which will enter service in the "
    "spring of next year and carry four hundred passengers each."
)


@pytest.mark.parametrize(("kind", "headline"), [
    ("PRESS RELEASE", "Norfell Ferries orders two electric ships"),
    ("Press release No. 12/2026 – 3 May 2026", "Norfell Ferries orders two electric ships"),
    ("COMMUNIQUÉ DE PRESSE", "Norfell Ferries commande deux navires électriques"),
    ("PRESSEMITTEILUNG Nr. 7", "Norfell Fähren bestellt zwei elektrische Schiffe"),
    ("NOTA DE PRENSA", "Norfell Ferries encarga dos barcos eléctricos"),
    ("MINUTES", "Harbour board meeting of 3 March 2026"),
    ("PROTOKOLL", "Sitzung des Hafenrats vom 3. März 2026"),
    ("報道発表資料", "電気フェリー二隻を発注しました"),
    ("بيان صحفي", "شركة العبارات تطلب سفينتين كهربائيتين جديدتين"),
])
@pytest.mark.parametrize("parting", ["\n\n", "\n"])
def test_the_kind_of_document_is_not_taken_for_its_title(kind: str, headline: str, parting: str) -> None:
    document = read_text(f"{kind}{parting}{headline}\n\n{RELEASE}\n\n{RELEASE}", "n.txt")
    assert document.title == headline
    assert [block.kind for block in document.blocks[:3]] == [Kind.BOILERPLATE, Kind.HEADING, Kind.PARAGRAPH]


@pytest.mark.parametrize("over", [
    "Pressmeddelande\n\nNorfell kommun\n\n2026-05-03",
    "COMMUNIQUÉ DE PRESSE\nVille de Norfell\n\nNorfell, le 3 mai 2026"])
def test_whose_document_it_is_may_stand_between_its_kind_and_its_day(over: str) -> None:
    document = read_text(f"{over}\n\nNy simhall i Norfell öppnar\n\n{RELEASE}", "a.txt")
    assert document.title == "Ny simhall i Norfell öppnar"
    assert [block.text for block in document.blocks if block.paragraph] == [RELEASE]


@pytest.mark.parametrize("after", ["Welcome", "1. Approval of the last minutes", "Present: Ruth Ames, Tom Price"])
def test_the_kind_of_document_is_its_title_where_no_other_follows(after: str) -> None:
    document = read_text(f"Minutes\n\n{after}\n\n{RELEASE}\n\n{RELEASE}", "n.txt")
    assert document.title == "Minutes"
    assert document.blocks[0].kind is Kind.HEADING


@pytest.mark.parametrize(("body", "title"), [
    ("HARROW VALLEY WATER BOARD", "Options for the Kestrel reservoir"),
    ("ALDERTON TOWN COUNCIL", "Minutes of the Planning and Highways Committee held on 14 October 2026 in the hall"),
    ("Department for Environment, Food and Rural Affairs", "Report on parking in the ports"),
    ("Norfell Ferries plc", "Annual report and accounts 2025"),
    ("BUNDESMINISTERIUM FÜR VERKEHR", "Bericht über den Zustand der Brücken"),
    ("Ministère de la Transition écologique", "Rapport sur les ponts du nord"),
    ("AYUNTAMIENTO DE VALDELUZ", "Acuerdo sobre el puente del norte"),
    ("Gemeente Utrecht", "Besluit over de brug in het noorden")])
@pytest.mark.parametrize("parting", ["\n\n", "\n"])
def test_a_body_over_the_title_is_whose_document_it_is(body: str, title: str, parting: str) -> None:
    document = read_text(f"{body}{parting}{title}\n\n{RELEASE}\n\n{RELEASE}", "n.txt")
    assert (document.title, document.origin.site) == (title, body)
    assert [block.text for block in document.blocks if block.paragraph] == [RELEASE, RELEASE]


def test_a_body_may_stand_over_its_committee_and_over_the_kind_of_document() -> None:
    over = "ALDERTON TOWN COUNCIL\n\nPlanning and Highways Committee\n\nPRESS RELEASE\n\n3 March 2026"
    document = read_text(f"{over}\n\nNew crossing in Mill Lane agreed\n\n{RELEASE}", "n.txt")
    assert document.title == "New crossing in Mill Lane agreed"
    assert document.origin.site == "ALDERTON TOWN COUNCIL"


@pytest.mark.parametrize(("over", "title", "site"), [
    ("Landgericht Wesselstadt\nPressestelle\n\nPressemitteilung Nr. 31/2026 vom 3. März 2026",
     "Landgericht weist Klage gegen Brücke ab", "Landgericht Wesselstadt"),
    ("Komenda Wojewódzka Policji w Zarzeczu\nZespół Prasowy\nZarzecze, 03.03.2026 r.",
     "Komunikat: zatrzymano pięć osób na moście", "Komenda Wojewódzka Policji w Zarzeczu"),
    ("報道発表資料\n令和8年3月3日\n株式会社青嶺電機", "蓄電池工場の新設について", "株式会社青嶺電機")])
def test_a_release_is_called_by_its_headline_under_body_press_office_number_and_day(
        over: str, title: str, site: str) -> None:
    origin = (document := read_text(f"{over}\n\n{title}\n\n{RELEASE}", "n.txt")).origin
    assert (document.title, origin.site, origin.date) == (title, site, "2026-03-03")


@pytest.mark.parametrize(("under", "title"), [
    ("From our own encyclopaedia", ""), ("## How it came to be", ""),
    ("## Options for the Kestrel reservoir", "Options for the Kestrel reservoir")])
def test_a_page_is_about_the_body_that_its_heading_names_unless_one_heading_follows(under: str, title: str) -> None:
    part = "### Costs" if title else "## Its seat"
    page = f"# Norfell Water Board\n\n{under}\n\n{RELEASE}\n\n{part}\n\n{RELEASE}"
    document = read_bytes(page.encode(), "n.md")
    assert document.title == (title or "Norfell Water Board")
    assert document.origin.site == ("Norfell Water Board" if title else "")


@pytest.mark.parametrize(("title", "under"), [
    ("Council backs new bridge", "Councillors voted by nine to four"),
    ("Mayor Quits Town Council", "Surprise Move After Vote on Bridge"),
    ("Press office moves to Norfell", "Forty people are to work by the bridge"),
    ("Minutes of fame", "Nine councillors speak of the new bridge"),
    ("LABOUR LOSES CONTROL OF COUNCIL", "Five seats fall to the friends of the ferry"),
    ("NEW CHAIR FOR WATER BOARD", "Tom Price is to follow Ruth Ames"),
    ("Stadtrat beschließt neue Brücke", "Neun Stimmen für den Bau im Norden"),
    ("The Water Board", "How it came to be what it is"),
    ("Harrow Valley Water Board", "Background"),
    ("Alderton Town Council", "Town Hall, 12 High Street, Alderton AL1 2BC"),
    ("Council of Norfell", "From Wikipedia, the free encyclopedia"),
    ("Alderton Town Council", "1. Approval of the last minutes")])
def test_a_title_that_speaks_of_a_body_and_a_body_over_no_title_stay_the_title(title: str, under: str) -> None:
    document = read_text(f"{title}\n\n{under}\n\n{RELEASE}\n\n{RELEASE}", "n.txt")
    assert (document.title, document.origin.site) == (title, "")
    assert document.blocks[0].kind is Kind.HEADING


def test_a_stated_title_that_goes_on_and_on_is_the_line_at_the_top_that_it_begins_with() -> None:
    head = Block(Kind.HEADING, "RETHINKING THE FERRIES", 1)
    stated = ("Rethinking the Ferries, Speech by Ruth Ames, Director of Harbours and Islands, given before the friends "
              "of the northern ferry lines, Norfell, on 28 April 2026")
    assert choose_title([head, Block(Kind.PARAGRAPH, LONG)], stated, "a.pdf") == "Rethinking the Ferries"
    assert choose_title([Block(Kind.PARAGRAPH, LONG)], stated, "a.pdf") == stated
    assert choose_title([head], "Rethinking the Ferries, Speech by Ruth Ames", "a.pdf") == (
        "Rethinking the Ferries, Speech by Ruth Ames")


def test_a_stated_title_loses_the_site_that_a_heading_does_not_have() -> None:
    heading, prose = Block(Kind.HEADING, "New ships", 1), Block(Kind.PARAGRAPH, RELEASE)
    assert choose_title([heading, prose], "New ships | Norfell Ferries", "a.docx") == "New ships"
    assert choose_title([heading, prose], "New ships for old", "a.docx") == "New ships for old"
    line = Block(Kind.PARAGRAPH, "New ships")
    assert choose_title([line, prose], "New ships – Norfell Ferries", "a.docx") == "New ships"


@pytest.mark.parametrize(("under", "day"), [
    ("Board of Directors, public session, 28 May 2026", "2026-05-28"),
    ("HC 512, Session 2026-27, 22 May 2026", "2026-05-22"),
    ("Ministry of Health, Room 2.04, 8 April 2026, 11.00", "2026-04-08"),
    ("Congreso de los Diputados, 6 de octubre de 2026", "2026-10-06"),
    ("Prüfbericht vom 12. Mai 2026", "2026-05-12"),
    ("Arrêt n° 26-14.207 du 3 juin 2026", "2026-06-03"),
    ("Fecha: 19 de mayo de 2026", "2026-05-19"),
])
def test_a_line_under_the_title_tells_the_day_by_what_the_document_is_or_where_people_met(under: str, day: str) -> None:
    document = read_text(f"The ships of the northern crossing\n\n{under}\n\n{RELEASE}\n\n{RELEASE}", "a.txt")
    assert document.origin.date == day
    assert document.blocks[1].kind is Kind.BOILERPLATE


@pytest.mark.parametrize("under", [
    "The ships were ordered on Tuesday, 3 March 2026",
    "Last day for all bids from the ports: 3 March 2026",
    "Prace w porcie trwają, 14 marca 2026 r.",
])
def test_a_line_that_tells_what_happened_on_a_day_does_not_date_the_document(under: str) -> None:
    document = read_text(f"The ships of the northern crossing\n\n{under}\n\n{RELEASE}\n\n{RELEASE}", "a.txt")
    assert document.origin.date == ""


@pytest.mark.parametrize(("body", "kind", "title"), [
    ("Polizeipräsidium Westerland", "Pressemitteilung vom 17.06.2026", "Überfall auf Juwelier: zwei Männer gefasst"),
    ("Komenda Wojewódzka Policji w Brzezinie", "Komunikat prasowy, 22 kwietnia 2026", "Rozbita grupa fałszerzy leków"),
])
def test_a_police_release_is_called_by_its_headline(body: str, kind: str, title: str) -> None:
    document = read_text(f"{body}\n{kind}\n\n{title}\n\n{RELEASE}\n\n{RELEASE}", "a.txt")
    assert (document.title, document.origin.site) == (title, body)
    assert len(document.origin.date) == len("2026-06-17")


def test_a_body_that_a_line_under_the_title_names_is_whose_document_it_is_and_no_sentence() -> None:
    text = f"# The ships of the crossing\n\nNorfell Ferries Ltd\n\n{RELEASE}\n\n{RELEASE}"
    document = read_bytes(text.encode(), "a.md")
    assert document.origin.site == "Norfell Ferries Ltd"
    assert document.blocks[1].kind is Kind.BOILERPLATE


def test_the_head_of_a_paper_without_a_subject_says_by_whom_it_is() -> None:
    head = "**To:** Minister for Ports\n\n**From:** Priya Nand, Deputy Director\n\n**Date:** 3 June 2026"
    text = f"# The ships of the crossing\n\n{head}\n\n## Issue\n\n{RELEASE}\n\n{RELEASE}"
    document = read_bytes(text.encode(), "a.md")
    assert (document.origin.author, document.origin.date) == ("Priya Nand, Deputy Director", "2026-06-03")


@pytest.mark.parametrize("label", ["Steller", "Verfasserin", "Bearbeiter", "Report author"])
def test_an_author_is_told_by_the_label_that_an_office_writes(label: str) -> None:
    text = f"# The ships of the crossing\n\n{label}: Joost Terpstra\n\n{RELEASE}\n\n{RELEASE}"
    assert read_bytes(text.encode(), "a.md").origin.author == "Joost Terpstra"


@pytest.mark.parametrize(("stated", "title"), [
    ("Harrowby Borough Council", "The ships of the crossing"),
    ("Ships for Harrowby Borough Council", "Ships for Harrowby Borough Council"),
])
def test_a_stated_title_that_only_names_a_body_gives_way_to_the_heading(stated: str, title: str) -> None:
    blocks = [Block(Kind.HEADING, "The ships of the crossing", level=1), Block(Kind.PARAGRAPH, RELEASE)]
    assert choose_title(blocks, stated, "a.docx") == title
    assert choose_title([Block(Kind.HEADING, "History", level=2), blocks[1]], stated, "a.docx") == stated
    assert choose_title([Block(Kind.PARAGRAPH, LONG)], stated, "a.docx") == stated


def test_a_letter_is_called_by_what_it_is_about_and_not_by_whom_it_greets() -> None:
    letter = f"Dear Dr Ames,\n\nApplication 17: Ferries to the outer islands\n\n{RELEASE}\n\n{RELEASE}"
    assert read_text(letter, "").title == "Application 17: Ferries to the outer islands"


def test_minutes_are_called_by_whose_they_are_where_that_stands_behind_a_colon() -> None:
    minutes = f"Protokoll: Hamnstyrelsen i Norrvik\n\nSammanträde den 11 november 2026\n\n{RELEASE}\n\n{RELEASE}"
    assert read_text(minutes, "").title == "Protokoll: Hamnstyrelsen i Norrvik"


def test_the_lines_over_a_text_are_no_wrapped_title() -> None:
    head = "Gutachten zur Brücke am alten Nordhafen\nAmt für Schutz der Gewässer Beck & Horn\nFulda, 3. März 2026"
    prose = RELEASE * 2
    document = read_text(f"{head}\n\n{prose}\n\n{prose}", "a.txt")
    assert document.title == "Gutachten zur Brücke am alten Nordhafen"
    assert document.blocks[0].kind is Kind.HEADING
    assert document.origin.date == "2026-03-03"


def test_the_line_that_says_when_a_warning_was_issued_is_no_part_of_its_title() -> None:
    head = "AUTORIDAD DEL PUERTO DE NORFELL\nAviso de inundación n.º 4\nEmitido el 3 de marzo de 2026 a las 18:00"
    document = read_text(f"{head}\n\n{RELEASE}\n\n{RELEASE}", "a.txt")
    assert (document.title, document.origin.date) == ("AUTORIDAD DEL PUERTO DE NORFELL", "2026-03-03")


def test_who_wrote_a_text_and_when_may_stand_in_many_lines_between_it_and_its_title() -> None:
    over = ["By Jane Doe", "3 March 2026", "Last updated 4 March 2026, 10:15 GMT", "4 min read", "Photo: J. Doe/Getty"]
    document = read_text("\n\n".join(["Norfell orders two ships", *over, RELEASE, RELEASE]), "a.txt")
    assert (document.blocks[0].kind, document.title) == (Kind.HEADING, "Norfell orders two ships")


def test_the_head_of_a_record_is_no_menu() -> None:
    head = ["INQUIRY INTO THE LOSS OF THE SLOOP MARTIN", "Record of evidence", "Before Mr Paul Ashe, Commissioner",
            "Held at Norfell on 3 March 2026"]
    document = read_bytes(files.word("".join(map(files.paragraph, [*head, RELEASE, RELEASE, RELEASE]))), "n.docx")
    assert document.title == head[0]
    assert [block.kind for block in document.blocks[1:4]] == [Kind.PARAGRAPH, Kind.PARAGRAPH, Kind.BOILERPLATE]


@pytest.mark.parametrize(("over", "headline"), [
    ("PORT AUTHORITY OF NORFELL", "Oversight group - verbatim record of the sitting"),
    ("Obituaries", "Ruth Ames, engineer who built the lock, dies at 91"),
    ("Polizeipräsidium Fulda", "Zeugenaufruf: Brände am Nordhafen, Ermittler setzen eine Belohnung aus"),
])
def test_a_text_is_called_by_what_stands_under_the_body_or_the_column_it_is_from(over: str, headline: str) -> None:
    assert read_text(f"{over}\n\n{headline}\n\n{RELEASE}\n\n{RELEASE}", "a.txt").title == headline


@pytest.mark.parametrize(("stated", "heading"), [
    ("Questions and answers - Harbour dredging costs", "Harbour: Dredging Cost"),
    ("Advice to sailors – Norfell Sound", "Advice to sailors: Norfell Sound"),
])
def test_a_page_is_called_by_its_only_heading_where_its_title_says_the_same_in_other_signs(
        stated: str, heading: str) -> None:
    body = f"<p>{RELEASE}</p><p>{RELEASE}</p>"
    page = f"<html><head><title>{stated}</title></head><body><main><h1>{heading}</h1>{body}</main>"
    assert read_bytes(page.encode(), "a.html").title == heading
