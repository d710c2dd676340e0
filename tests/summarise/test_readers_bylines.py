"""Lines that stand over an article: kept and greyed, never prose; sentences that begin like them stay."""

from __future__ import annotations

import pytest

from summarise.analysing import analyse
from summarise.document import Kind
from summarise.readers import read_bytes, read_text
from summarise.readers.lines.bylines import byline, is_credit, is_dateline
from tests.summarise import reader_files as files
from tests.summarise.test_readers_text import LONG

PROSE = (
    "The harbour board has ordered two electric ferries for the crossing to the islands, which will enter service in "
    "the spring of next year and carry four hundred passengers each."
)
LINES = [
    "LONDON, 3 March (Reuters) –", "BERLIN (dpa) -", "NEW DELHI —", "WASHINGTON, D.C. (AP) —",
    "PARIS, le 3 mars (AFP) –",
    "Berlin, den 3. März 2026", "Paris, le 3 mars 2026",
    "By Jane Doe, Political Editor", "By Jane Doe, political correspondent", "By Jane Doe in Norfell",
    "By Jane Doe | 4 min read",
    "By JANE DOE for the Norfell Post",
    "Von Anna Beck, Korrespondentin", "Par Claire Petit, envoyée spéciale", "Por Ana Ruiz, corresponsal",
    "Board Meeting, 3 March 2026", "Jane Doe, 3 March 2026", "Anna Kowalska, 14 marca 2026 r.",
    "Ольга Смирнова, 17 апреля 2026 года", "της Ελένης Παπαδοπούλου, 6 Απριλίου 2026", "Ayşe Demir, 5 Mart 2026",
    "Liisa Virtanen, 16. maaliskuuta 2026", "Jana Nováková, 10. března 2026", "Szabó Anna, 2026. március 12.",
    "Nguyễn Thị Hoa, ngày 12 tháng 3 năm 2026", "بقلم سارة الحسن، 12 مارس 2026", "מאת רות כהן, 12 במרץ 2026",
    "लेखिका सीमा वर्मा, 12 मार्च 2026", "佐藤花子 2026年3月12日", "김지은 기자, 2026년 3월 12일",
    "Jane Doe, October 2026", "Anna Beck, im Oktober 2026", "Claire Petit, octobre 2026", "Published October 2026",
    "Held in the Council Chamber, Market Street, on Tuesday 9 September 2025 at 7.00 p.m.",
    "Abgehalten am 9. September 2025 um 19 Uhr im Rathaus, Großer Saal", "Tenue le 3 mars 2026 à la mairie de Valbonne",
    "Published 3 hours ago", "Last updated 3 March 2026, 10:15 GMT", "Updated yesterday",
    "Veröffentlicht vor 2 Stunden", "Zuerst veröffentlicht am 3. März 2026", "First published February 1, 2016: 1:28",
    "Aktualisiert am 3. März 2026 um 10:15 Uhr", "Publié il y a 3 heures", "Mis à jour le 3 mars 2026 à 10h15",
    "Actualizado hace 2 horas",
    "Pubblicato 3 ore fa", "Laatst bijgewerkt: 3 uur geleden", "发布时间：2026年3月3日 10:15", "Обновлено 03.03.2026",
    "Reading time 4 min", "4 min read", "5-minute read", "Lesezeit: 4 Minuten", "Temps de lecture : 4 min",
    "Tiempo de lectura: 4 minutos",
    "Photo: Jane Doe/Getty", "Photograph: Ruth Ames/The Norfell Post", "Image source, Getty Images", "Foto: dpa",
    "Crédit photo : Claire Petit",
    "Ruth Ames / Reuters", "(Photo by Ruth Ames)", "Bild: picture alliance/dpa",
]


@pytest.mark.parametrize("line", LINES)
def test_what_stands_over_an_article_is_not_ranked(line: str) -> None:
    document = read_text(f"Norfell orders electric ferries\n\n{line}\n\n{PROSE}\n\n{PROSE}", "n.txt")
    assert document.title == "Norfell orders electric ferries"
    assert [block.text for block in document.blocks if block.paragraph] == [PROSE, PROSE]
    assert document.blocks[1].kind in (Kind.BOILERPLATE, Kind.CAPTION)
    page = f"<h1>Norfell orders electric ferries</h1><p>{line}</p><p>{PROSE}</p>".encode()
    report = files.word("".join(map(files.paragraph, ("Norfell orders electric ferries", line, PROSE))))
    for name, data in (("n.html", page), ("n.docx", report)):
        assert line not in [block.text for block in read_bytes(data, name).blocks if block.paragraph], name


@pytest.mark.parametrize("text", [
    "LONDON, 3 March (Reuters) – The bank has raised its rate by a quarter of a point. It was the third rise.",
    "WASHINGTON, D.C. (AP) — The bank has raised its rate by a quarter of a point. It was the third rise.",
    "BERLIN (dpa) - Die Bank hat den Zins am 3. März um einen Viertelpunkt erhöht. Es war die dritte Erhöhung.",
    "NEW DELHI, Nov. 3 (PTI) — The bank has raised its rate by a quarter of a point. It was the third rise.",
    "PARIS (AFP) — La banque a relevé son taux d’un quart de point. C’était la troisième hausse.",
    "Kassel, 14. Oktober 2025. Die Bank hat den Zins um einen Viertelpunkt erhöht. Es war die dritte Erhöhung.",
    "Leeds, 3 March 2026. The bank has raised its rate by a quarter of a point. It was the third rise.",
    "La Rochelle, le 3 mars 2026. La banque a relevé son taux d’un quart de point. C’était la troisième hausse.",
])
def test_a_place_that_opens_a_sentence_stays_and_does_not_break_it(text: str) -> None:
    document = read_text(f"{text}\n\n{text}", "n.txt")
    assert document.blocks[0].text == text
    analysis = analyse(document)
    assert [analysis.text(number) for number in (0, 1)] == [text[:text.rindex(". ") + 1], text[text.rindex(". ") + 2:]]


@pytest.mark.parametrize("text", [
    "Updated figures show a rise of 3 percent", "Published accounts for 2025", "Harbour Board (HB)",
    "MINUTES OF 3 MARCH 2026",
    "By Friday Ruth Ames had changed her mind", "By Ruth Ames, whose Company failed to answer",
    "Photo: why the bridge was closed and who decided it",
    "Read Reuters", "सूरजपुर में काम 1 जून 2026 को शुरू होगा", "وافق المجلس على الخطة في 12 مارس 2026.",
    "Prace trwają, 14 marca 2026 r.",
    "The board met, 3 March 2026", "The board met, October 2026", "Jane Doe, October Road 2026",
    "Reading time was short for the committee", "Stand 3 was empty all day",
    "Image of a town that has lost its harbour", "In 3 hours the ferry was full",
    "Video: it is said that nobody had seen it",
])
def test_what_only_begins_like_such_a_line_is_no_such_line(text: str) -> None:
    document = read_text(f"A heading for the text\n\n{text}\n\n{PROSE}", "n.txt")
    assert document.blocks[1].kind is not Kind.BOILERPLATE


def test_an_author_is_named_without_post_and_outlet() -> None:
    assert byline("By Jane Doe, Political Editor") == ("Jane Doe", "")
    assert byline("By Jane Doe and Tom Price, BBC News") == ("Jane Doe and Tom Price", "")
    assert byline("By Ruth Ames, Northmere Herald, 20 November 2026") == ("Ruth Ames", "2026-11-20")
    assert byline("Von Anna Beck, Norder Tageszeitung") == ("Anna Beck", "")
    assert byline("By Ruth Ames, Tom Price") == ("Ruth Ames, Tom Price", "")
    assert byline("Von Anna Beck, Korrespondentin | 3. März 2026") == ("Anna Beck", "2026-03-03")


def test_names_and_places_alone_are_not_taken_for_credits_or_datelines() -> None:
    assert not is_credit("Ruth Ames / Tom Price")
    assert not is_credit("Mr Ames said that Reuters/Ipsos had asked a thousand people about it.")
    assert not is_dateline("Norfell")
    assert not is_dateline("(see below)")


@pytest.mark.parametrize(("opening", "date"), [
    ("NORTHGATE, 14 October 2026 – ", "2026-10-14"), ("PARIS, 15 septembre 2026 — ", "2026-09-15"),
    ("LONDON, Oct. 14, 2026 (GLOBE NEWSWIRE) -- ", "2026-10-14"), ("Berlin, 12. September 2026 – ", "2026-09-12"),
    ("NEW YORK, October 14, 2026 /PRNewswire/ -- ", "2026-10-14"), ("OTTAWA, ON, March 3, 2026 – ", "2026-03-03"),
    ("Madrid, 3 de marzo de 2026 – ", "2026-03-03"), ("Kassel, 14. Oktober 2026. ", "2026-10-14"),
    ("Leeds, March 3, 2026. ", "2026-03-03"), ("Born in Leeds, 3 March 2026. ", ""),
    ("Since 3 March 2024 – on that day – ", ""), ("In May 2024 – not before – ", ""), ("Norfell, 3 March – ", ""),
    ("Anna Petrou, 3 March 1950 – 4 May 2010. ", ""), ("The board met in Norfell, 3 March 2026 – ", ""),
])
def test_the_place_and_day_that_open_a_press_release_date_it(opening: str, date: str) -> None:
    document = read_text(f"Norfell orders electric ferries\n\n{opening}{PROSE}\n\n{PROSE}", "n.txt")
    assert document.origin.date == date
    assert any(block.text.startswith(opening.strip()) for block in document.blocks)


@pytest.mark.parametrize(("head", "date"), [
    ("2025 | 2026", ""), ("31 December 2026 | 31 December 2025", ""), ("Date | 9 June 2026", "2026-06-09")])
def test_the_head_of_a_table_dates_a_text_only_by_the_day_it_gives(head: str, date: str) -> None:
    page = f"# Two electric ferries\n\n| {head} |\n|---|---|\n| 3 | 4 |\n\n{PROSE}\n\n{PROSE}"
    assert read_text(page, "n.md").origin.date == date


@pytest.mark.parametrize("page", ["# Two electric ferries\n\n##### First published 9 June 2026",
                                  "# First published 9 June 2026\n\n# Two electric ferries"])
def test_when_a_page_was_published_is_no_heading_of_it(page: str) -> None:
    document = read_text(f"{page}\n\n{PROSE}\n\n{PROSE}", "n.md")
    assert (document.title, document.origin.date) == ("Two electric ferries", "2026-06-09")
    assert [block.text for block in document.blocks if block.kind is Kind.HEADING] == ["Two electric ferries"]


def test_a_text_is_called_by_what_follows_its_place_and_day() -> None:
    opening = "Die Bank hat den Zins um einen Viertelpunkt erhöht."
    document = read_text(f"Kassel, 14. Oktober 2025. {opening} Es war die dritte Erhöhung.", "")
    assert document.title == opening.rstrip(".") + "…"


@pytest.mark.parametrize("line", [
    "Stand: 03.03.2026, 14:05 Uhr | Lesedauer: 3 Minuten", "3 March 2026 • 4 min read", "Paris, le 3 mars 2026",
    "Vom 3. März 2026", "Van 3 maart 2026", "Del 3 marzo 2026"])
def test_a_date_is_found_beside_other_things_and_behind_a_place(line: str) -> None:
    assert read_text(f"Norfell orders electric ferries\n\n{line}\n\n{PROSE}", "n.txt").origin.date == "2026-03-03"


@pytest.mark.parametrize(("line", "date"), [
    ("令和8年10月15日", "2026-10-15"), ("令和元年5月1日", "2019-05-01"), ("平成31年4月30日", "2019-04-30"),
    ("令和８年１０月１５日", "2026-10-15")])
def test_a_year_of_a_japanese_era_is_one_of_the_calendar(line: str, date: str) -> None:
    document = read_text(f"新しい橋の建設について\n\n{line}\n\n市は来年四月に新しい橋を建設すると発表した。", "n.txt")
    assert (document.title, document.origin.date) == ("新しい橋の建設について", date)


@pytest.mark.parametrize("line", ["Jane Doe, October 2026", "Anna Beck, Oktober 2026", "Ana Ruiz, octubre de 2026"])
def test_the_month_beside_a_name_under_the_title_dates_a_text(line: str) -> None:
    assert read_text(f"Norfell orders electric ferries\n\n{line}\n\n{PROSE}", "n.txt").origin.date == "2026-10"


@pytest.mark.parametrize("line", [
    "Prepared by Ruth Ames", "Autora: Ruth Ames — 3 de março de 2026", "Autrice: Ruth Ames",
    "Av Ruth Ames", "By Ruth Ames, treasurer", "By Ruth Ames, head of Surgery", "Rédigé par : Ruth Ames",
    "Elaborado por: Ruth Ames, jefa del Servicio de Urgencias", "Erstellt von Ruth Ames", "Opgesteld door: Ruth Ames"])
def test_a_word_for_who_wrote_a_text_names_its_author(line: str) -> None:
    assert read_text(f"Norfell orders electric ferries\n\n{line}\n\n{PROSE}", "n.txt").origin.author == "Ruth Ames"


def test_the_word_before_an_author_is_no_part_of_the_name() -> None:
    page = f'<meta name="author" content="Von Anna Beck"><h1>Norfell orders ferries</h1><p>{PROSE}</p>'
    assert read_bytes(page.encode(), "n.html").origin.author == "Anna Beck"


def test_the_day_written_over_a_letter_goes_before_that_of_its_file_which_may_be_its_templates() -> None:
    def dated(over: str) -> str:
        made = r"{\rtf1{\info{\creatim\yr2013\mo12\dy23}}" + f"{over}\\par {PROSE}\\par}}"
        return read_bytes(made.encode(), "a.rtf").origin.date

    assert [dated(over) for over in ("14 July 2026", "July 2026", "")] == ["2026-07-14", "2013-12-23", "2013-12-23"]


@pytest.mark.parametrize(("line", "date"), [
    ("Minutes of the 14th meeting, held on Tuesday 9 June 2026 in Committee Room 3", "2026-06-09"),
    ("Protokoll der Sitzung vom 9. Juni 2026", "2026-06-09"),
    ("Compte rendu de la réunion du 9 juin 2026", "2026-06-09"),
    ("Norfell Council: Minutes of the meeting of 9 June 2026", "2026-06-09"),
    ("Stadtrat Norfell – Protokoll der Sitzung vom 9. Juni 2026", "2026-06-09"),
    ("Minutes of the Harbour Committee: 9 June 2026", "2026-06-09"), ("Protokoll – 9. Juni 2026", "2026-06-09"),
    ("Held on Tuesday 9 June 2026 at 5.30 p.m., Community Hall, 14 Ferry Lane", "2026-06-09"),
    ("Held back by rain until 9 June 2026, the ferry sailed in the end.", ""),
    ("Mayor: memo of 9 June 2026 was lost", ""),
    ("Minuteness was praised on 9 June 2026", ""), ("Minutes later, on 9 June 2026, the ferry sank.", ""),
])
def test_the_day_in_the_title_of_minutes_dates_them(line: str, date: str) -> None:
    assert read_text(f"Committee on Ferries\n\n{line}\n\n{PROSE}", "n.txt").origin.date == date


TEXT = "".join(f"<p>{PROSE} It is number {number} of nine that the board means to order.</p>" for number in range(4))
OVER = "<p>By Ruth Ames, Transport Correspondent</p><p>PUBLISHED: 03-JUN-2026</p>"


@pytest.mark.parametrize(
    "page",
    [
        f"<div class=top><h1>Two electric ferries</h1><div class=meta>{OVER}</div></div><article>{TEXT}</article>",
        f"<article><h1>Two electric ferries</h1><aside>{OVER}</aside>{TEXT}</article>",
        f"<header><h1>Two electric ferries</h1><p>By Ruth Ames | PUBLISHED: 03-JUN-2026 | 4 min read</p></header>"
        f"<article>{TEXT}</article>",
    ],
    ids=["above the article", "aside", "in one line"],
)
def test_who_wrote_a_page_and_when_is_found_between_its_heading_and_its_text(page: str) -> None:
    found = read_bytes(f"<html><body>{page}</body></html>".encode(), "a.html")
    assert (found.origin.author, found.origin.date) == ("Ruth Ames", "2026-06-03")
    assert [block.kind for block in found.blocks if "PUBLISHED" in block.text] == [Kind.BOILERPLATE]
    assert sum(block.kind is Kind.PARAGRAPH for block in found.blocks) == 4


def test_who_is_named_over_the_heading_of_a_page_did_not_write_it() -> None:
    head = "<p>By Somebody Else</p><p>Monday, 23 November 2026</p><h1>Two electric ferries</h1>"
    found = read_bytes(f"<html><body>{head}<article>{TEXT}</article></body></html>".encode(), "a.html")
    assert (found.origin.author, found.origin.date) == ("", "")


@pytest.mark.parametrize(("line", "day"), [
    ("Anna Kowalska, 14 marca 2026 r.", "2026-03-14"), ("Ольга Смирнова, 17 апреля 2026 г.", "2026-04-17"),
    ("Szabó Anna, 2026. március 12.", "2026-03-12"), ("김지은 기자, 2026년 3월 12일", "2026-03-12"),
    ("Nguyễn Thị Hoa, ngày 12 tháng 3 năm 2026", "2026-03-12"), ("بقلم سارة الحسن، 12 مارس 2026", "2026-03-12"),
])
def test_a_day_beside_a_name_is_the_day_of_the_text(line: str, day: str) -> None:
    assert read_text(f"Norfell orders electric ferries\n\n{line}\n\n{PROSE}\n\n{PROSE}", "n.txt").origin.date == day


@pytest.mark.parametrize(("line", "author"), [
    ("Prepared by Ruth Ames, chartered loss adjuster", "Ruth Ames"),
    ("Minutes taken by Ruth Ames, committee clerk", "Ruth Ames"),
    ("Author: Ruth Ames, Data Protection Officer", "Ruth Ames"), ("Berichterstatterin: Anna Blum", "Anna Blum")])
def test_who_has_written_a_paper_of_an_office_is_named_without_the_post(line: str, author: str) -> None:
    assert read_text(f"Fire at the mill\n\n{line}\n\n{LONG}", "a.txt").origin.author == author


@pytest.mark.parametrize("line", [
    "Date of this summary: 6 October 2026", "Version 1.2, 6 October 2026", "Draft 3 of 6 October 2026",
    "Sammanträde den 6 oktober 2026"])
def test_the_day_of_a_version_is_the_day_of_the_text(line: str) -> None:
    assert read_text(f"Fire at the mill\n\n{line}\n\n{LONG}", "a.txt").origin.date == "2026-10-06"


@pytest.mark.parametrize(("line", "names", "day"), [
    ("Présenté par la directrice, Anne Roux, le 3 mars 2026", "Anne Roux", "2026-03-03"),
    ("Presented by the treasurer, Ruth Ames, on 3 March 2026", "Ruth Ames", "2026-03-03"),
    ("Vorgelegt von Anna Beck am 3. März 2026", "Anna Beck", "2026-03-03"),
    ("Ruth Ames, Norfell Chronicle", "Ruth Ames", ""),
    ("Council Votes, Says Norfell Chronicle reader", "", ""),
    ("Presented by the treasurer, the accounts show a loss on 3 March 2026", "", "")])
def test_who_laid_a_paper_before_others_and_who_wrote_for_a_paper_is_its_author(
        line: str, names: str, day: str) -> None:
    assert byline(line) == (names, day)


@pytest.mark.parametrize(("over", "under", "day"), [
    ("Date: 8 June 2026. Version 2. This note replaces the last one.", "", "2026-06-08"),
    ("Dernière mise à jour : 8 juin 2026. Information toujours valide.", "", "2026-06-08"),
    ("", "Norfell, den 8. Juni 2026", "2026-06-08"), ("June 2026", "", "2026-06"),
])
def test_the_day_is_told_before_more_in_its_line_or_under_a_contract_or_is_a_month(
        over: str, under: str, day: str) -> None:
    text = "\n\n".join(filter(None, ("Fire at the mill", over, LONG, LONG, under)))
    assert read_text(text, "a.txt").origin.date == day


def test_who_asked_the_questions_of_an_interview_is_its_author() -> None:
    assert byline("Propos recueillis par Anne Roux") == ("Anne Roux", "")
