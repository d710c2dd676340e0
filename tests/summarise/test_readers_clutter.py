"""What stands round a text is kept and greyed: menus, shares, calls, cookies, notices, what firms say of themselves."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from summarise.analysing import analyse, count_source_words
from summarise.document import RANKED, Block, Document, Kind
from summarise.readers import read_bytes, read_html, read_text
from summarise.readers.cleaning import first_letters
from summarise.readers.lines.clutter import is_clutter, settle_clutter
from tests.summarise import reader_files as files

PROSE = [
    "The harbour board has ordered two electric ferries for the crossing to the islands, which will enter service in "
    "the spring of next year.",
    "Each of them carries four hundred passengers and sixty cars, a third more than the ships that have served the "
    "crossing since 1987.",
    "The board expects that the new ships will save eleven thousand tonnes of fuel a year and pay for themselves in "
    "fourteen years.",
    "Residents of the islands had asked for a later sailing on Sundays, which the board has promised to look into "
    "before the autumn.",
]
LINES = [
    "Share", "SHARE THIS ARTICLE", "Tweet", "Print", "12 Comments", "Comments (34)",
    "Facebook Twitter LinkedIn WhatsApp Email",
    "Share on Facebook", "Copy link", "Skip to main content", "Advertisement", "Sign in", "Back to top ↑",
    "Most read", "Continue reading the main story",
    "Related articles", "You may also like", "Read more: Ferries will sail later in summer",
    "READ MORE | Ferries to sail later",
    "Related: Why the old ships failed", "See also: The board's plans for the port", "Sign up for our newsletter",
    "Subscribe to our daily newsletter and never miss a story.", "Get the best stories delivered to your inbox",
    "Follow us on Twitter and Facebook.", "Download our free app", "Already a subscriber? Log in",
    "Click here to read more", "Read the full 2026 Norfell Ferry Report for more on ships, piers, and tides.",
    "We use cookies to improve your experience on this site.",
    "By continuing to use this site you accept our use of cookies.",
    "© 2026 Norfell Post Ltd. All rights reserved.", "Copyright 2026 Norfell Post",
    "Terms of use | Privacy policy | Contact us",
    "Home › News › Islands", "Published 3 hours ago", "4 min read",
    "Artikel teilen", "Lesen Sie auch: Fähren fahren später", "Melden Sie sich für unseren Newsletter an!",
    "Alle Rechte vorbehalten.",
    "Diese Seite verwendet Cookies. Wir nutzen Cookies für Statistiken.", "Folgen Sie uns auf Instagram",
    "Partager l’article", "Lire aussi : Les nouveaux navires", "Inscrivez-vous à notre newsletter",
    "Nous utilisons des cookies pour améliorer ce site.", "Compartir", "Lee también: Los nuevos barcos",
    "Suscríbete a nuestro boletín",
    "Leia também: Os novos navios", "Leggi anche: Le nuove navi", "Iscriviti alla newsletter",
    "Lees ook: De nieuwe schepen",
    "Читайте также: Новые паромы", "相关阅读", "関連記事", "Baca juga: Kapal baru",
    "Now playing: Watch this: The ferry sails again...", "Reproduciendo: Mira esto: El barco zarpa...",
    "Your video will play in 00:25", "Your ad starts in 5 seconds",
    "Standfirst: Opinion", "Tags: ferries, islands", "Filed under: Transport", "Schlagwörter: Fähren, Inseln",
    "Mots-clés : navires, îles", "Etiquetas: barcos, islas",
]
SENTENCES = [
    "Your video will play in every harbour on Sunday evening.", "Now playing is the band of the island.",
    "Now playing: the band of the island. It has filled the hall for a week.",
    "Share prices fell by three percent after the board's decision.",
    "Read the full report of the board: it asks for two ships.",
    "Read the full report before the board meets on Tuesday.",
    "The board read more than two hundred letters from residents.",
    "Subscribe to the view of the director and every ship is too small.",
    "Print is not dead in the islands, said the editor.",
    "Copyright reform is the minister's first task.", "Cookies are baked on the island every Friday.",
    "We do not use cookies on this page.", "Related parties had to leave the room.",
    "Follow the money, said the auditor.",
    "Home | 12 | 14 | 18", "Register of ships", "Comments from residents were read out in full at the meeting.",
    "Sign up for the crossing costs nothing.", "Read the report and decide.",
    "Download speeds have doubled on the islands.",
    "Standfirst: the board has ordered three ferries.", "Tags were sewn to every bag on the islands",
]


def texts(document: Document, *kinds: Kind) -> list[str]:
    return [block.text for block in document.blocks if block.kind in kinds]


@pytest.mark.parametrize("line", LINES)
def test_a_line_that_a_page_puts_round_its_text_is_not_ranked(line: str) -> None:
    document = read_text("\n\n".join(["The board orders ferries", PROSE[0], PROSE[1], line, *PROSE[2:]]), "n.txt")
    assert texts(document, *RANKED) == PROSE
    assert line in texts(document, Kind.BOILERPLATE)
    page = f"<h1>Ferries</h1><p>{PROSE[0]}</p><ul><li>{line}</li></ul><p>{PROSE[1]}</p>"
    assert texts(read_html(page, "n.html"), *RANKED) == PROSE[:2]


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_that_only_begins_like_one_is_text(line: str) -> None:
    assert not is_clutter(line)
    document = read_text("\n\n".join([*PROSE[:2], line, *PROSE[2:]]), "n.txt")
    assert line not in texts(document, Kind.BOILERPLATE)


MENU = ["Norfell Post", "News", "Islands", "Sport", "Weather", "Sign in"]
FOOT = ["The old ships and their captains", "What the board decided last year", "Islands", "Sport", "Contact us"]


def test_the_menus_before_and_behind_a_pasted_article_are_no_text() -> None:
    document = read_text("\n".join([*MENU, "The board orders ferries", *PROSE, *FOOT]), "n.txt")
    assert texts(document, *RANKED) == PROSE
    assert set(texts(document, Kind.BOILERPLATE)) >= {*MENU[1:], *FOOT}


def test_a_menu_is_no_title_and_the_head_of_a_minute_no_menu() -> None:
    pasted = read_text("\n\n".join(["Skip to main content", *PROSE]), "n.txt")
    assert pasted.title.startswith("The harbour board has ordered")
    head = ["Date: 3 March 2026", "Location: Town Hall", "Chair: Ruth Ames", "Minutes: Tom Price", "Present: Anna Beck"]
    assert texts(read_text("\n\n".join([*head, *PROSE]), "n.txt"), Kind.ROW)[-4:] == head[1:]


def test_many_short_lines_in_the_middle_are_a_menu_too() -> None:
    names = ["Norfell", "Old Harbour", "Customs House", "Ropewalk", "North Quay", "Fish Market", "Mill Lane", "The Bay"]
    document = read_text("\n".join([*PROSE[:2], *names, *PROSE[2:]]), "n.txt")
    assert texts(document, *RANKED) == PROSE


@pytest.mark.parametrize("lines", [
    ["Milk", "Eggs", "Flour"],
    ["- Ruth books the room", "- Tom calls the yard", "- Anna writes", "- Claire pays"],
    ["Roses are red", "Violets are blue", "Sugar is sweet"],
])
def test_short_lists_are_no_menu(lines: list[str]) -> None:
    assert not texts(read_text("\n\n".join([*PROSE[:3], "\n".join(lines)]), "n.txt"), Kind.BOILERPLATE)
    assert not texts(read_text("\n".join(lines * 3), "n.txt"), Kind.BOILERPLATE)


def test_a_policy_on_cookies_is_a_text_about_cookies() -> None:
    uses = ("maps", "forms", "films", "games")
    policy = [f"We use cookies for {use} and say here how you can refuse them." for use in uses]
    assert texts(read_text("\n\n".join(policy), "n.txt"), *RANKED) == policy


def test_where_nothing_else_is_left_a_line_stays_text() -> None:
    assert texts(read_text("We use cookies to improve this site.", "n.txt"), *RANKED)
    assert texts(read_bytes(b"<p>Sign up for our newsletter</p>", "n.html"), *RANKED)


NOTICES = [
    "This e-mail and any attachments are confidential and intended solely for the person to whom it is addressed.",
    "If you are not the intended recipient, please delete this message.",
    "Diese E-Mail enthält vertrauliche Informationen. Sind Sie nicht der richtige Adressat, löschen Sie sie bitte.",
    "Ce message et toutes les pièces jointes sont confidentiels et destinés exclusivement à leurs destinataires.",
    "Este mensaje y sus anexos son confidenciales y se dirigen exclusivamente a su destinatario.",
    "Questo messaggio e i suoi allegati sono riservati al destinatario.",
    "Please consider the environment before printing this e-mail.",
    "This press release contains forward-looking statements that involve risks; actual results may differ.",
    "Diese Mitteilung enthält zukunftsgerichtete Aussagen, die mit Risiken verbunden sind.",
    "The views expressed in this paper are those of the author and do not necessarily reflect the policy of the board.",
    "This document is for information purposes only and does not constitute an offer.",
    "Dieses Dokument dient nur der Information; alle Angaben ohne Gewähr.",
    "This report is an example. The island, the people and every figure in it are invented.",
    "Example text; the island, the people and all figures are invented.",
    "Beispieltext: Ort und Personen sind frei erfunden.",
]


@pytest.mark.parametrize("notice", NOTICES)
def test_a_notice_before_or_behind_the_text_is_not_ranked(notice: str) -> None:
    for written in ([notice, *PROSE], [*PROSE, notice]):
        document = read_text("\n\n".join(["The board orders ferries", *written]), "n.txt")
        assert texts(document, *RANKED) == PROSE
        assert notice in texts(document, Kind.BOILERPLATE)


@pytest.mark.parametrize("line", [
    "Media contact: Ruth Ames, +44 1632 960 961, press@ferries.example",
    "Pressekontakt: Anna Beck, presse@faehren.example",
    "For further information, please visit www.ferries.example.",
    "Weitere Informationen finden Sie unter www.faehren.example.",
    "Pour plus d’informations, consultez le site www.navires.example.",
])
def test_whom_to_ask_for_more_is_not_ranked(line: str) -> None:
    document = read_text("\n\n".join(["The board orders ferries", *PROSE, line]), "n.txt")
    assert texts(document, *RANKED) == PROSE
    assert document.blocks[-1].text == line


@pytest.mark.parametrize("sentence", [
    "The minister said that the message was intended for the board and that it had been confidential until Monday.",
    "The report is an example of how the board should not work, said the auditor.",
    "The court held that forward planning does not constitute a promise.",
    "All figures in the report are given in euros.", "The views of the residents were not reflected in the plan.",
])
def test_a_sentence_about_such_things_is_text(sentence: str) -> None:
    assert texts(read_text("\n\n".join([*PROSE, sentence]), "n.txt"), *RANKED) == [*PROSE, sentence]


@pytest.mark.parametrize(("head", "body"), [
    ("About Norfell Ferries", ["Norfell Ferries is a public company that runs eleven ships."]),
    ("Über Norfell Fähren", ["Die Norfell Fähren betreiben elf Schiffe."]),
    ("À propos de Norfell Ferries", ["Norfell Ferries exploite onze navires."]),
    ("Notes to editors", ["The ships are built in Turku.", "Pictures can be had from the press office."]),
    ("Media contact", ["Ruth Ames", "+44 1632 960 961"]), ("Pressekontakt", ["Anna Beck", "presse@faehren.example"]),
    ("Contact presse", ["Claire Petit"]), ("Forward-looking statements", ["Results may differ from this."]),
    ("Disclaimer", ["Nothing in this release is an offer to sell shares."]),
    ("ENDS", ["Norfell Ferries runs eleven ships."]),
])
def test_what_a_release_says_of_its_sender_is_not_ranked(head: str, body: list[str]) -> None:
    document = read_text("\n\n".join(["Norfell orders ferries", *PROSE, head, *body]), "n.txt")
    assert texts(document, *RANKED) == PROSE
    parts = ["Norfell orders ferries", *PROSE, head, *body]
    report = read_bytes(files.word("".join(files.paragraph(text) for text in parts)), "n.docx")
    assert texts(report, *RANKED)[-1] == PROSE[-1]


@pytest.mark.parametrize(("head", "body"), [
    ("About the survey", "We asked 1,206 homes in March; 83 percent of them answered within the two weeks they had."),
    ("Contact", " ".join(PROSE)), ("Ends and means", "The board wants both."), ("What comes next", "They sail in May."),
])
def test_a_section_of_the_text_stays_text(head: str, body: str) -> None:
    document = read_text(f"# Ferries\n\n{PROSE[0]}\n\n{PROSE[1]}\n\n# {head}\n\n{body}", "n.txt")
    assert texts(document, *RANKED) == [*PROSE[:2], body]


def test_a_section_ends_where_the_text_goes_on() -> None:
    written = " ".join(PROSE)
    parts = [f"# Ferries\n\n{written}", written, "# Media contact\n\nRuth Ames", f"# Fares\n\n{PROSE[0]}"]
    document = read_text("\n\n".join(parts), "n.txt")
    assert texts(document, *RANKED)[-1] == PROSE[0]
    assert texts(document, Kind.BOILERPLATE) == ["Media contact", "Ruth Ames"]


@pytest.mark.parametrize("line", [
    "Next meeting: the board meets again on 6 November at the town hall.",
    "Decision: The crossing moves to 17:55 in November.",
])
def test_what_minutes_decide_is_text(line: str) -> None:
    head = "Minutes\n\nPresent: Ruth Ames, Tom Price\nAsistentes: Ana Ruiz\nAnwesend: Anna Beck"
    document = read_text(f"{head}\n\n{PROSE[0]}\n\n{line}", "n.txt")
    assert texts(document, *RANKED) == [PROSE[0], line]


@settings(max_examples=200)
@given(some.lists(some.sampled_from([*LINES, *SENTENCES, *PROSE, *NOTICES, *MENU, "ENDS", "About Norfell"]),
                  min_size=1, max_size=20))
def test_nothing_is_lost_or_moved_and_something_is_left(lines: list[str]) -> None:
    blocks = [Block(Kind.PARAGRAPH, line) for line in lines]
    settled = settle_clutter(blocks)
    assert [block.text for block in settled] == lines
    assert any(block.kind is Kind.PARAGRAPH for block in settled)


def test_what_is_greyed_can_still_be_pinned_and_gives_no_facts_or_words() -> None:
    document = read_text("\n\n".join([*PROSE, "© 2031 Norfell Post Ltd. All rights reserved."]), "n.txt")
    analysis = analyse(document)
    greyed = [number for number in range(len(analysis.sentences)) if analysis.kind(number) is Kind.BOILERPLATE]
    assert analysis.text(greyed[0]).startswith("© 2031")
    assert not [fact for fact in analysis.facts if fact.sentence in greyed]
    assert count_source_words(analysis) == sum(len(text.split()) for text in PROSE)


def test_each_letter_of_a_mailbox_loses_its_own_footer() -> None:
    letter = files.mail("\n\n".join([*PROSE, NOTICES[0]]))
    box = b"".join(b"From ruth@norfell.example Mon Mar  2 10:00:00 2026\n" + letter + b"\n\n" for _ in range(40))
    assert texts(read_bytes(box, "n.mbox"), *RANKED) == PROSE * 40


@pytest.mark.parametrize("data", [b">", b">\n>\n", b"Subject: x\n\n>"])
def test_a_letter_of_nothing_but_an_empty_quotation_can_be_read(data: bytes) -> None:
    assert all(block.text for block in read_bytes(data, "n.mbox").blocks)


def test_lines_that_go_on_with_a_sentence_are_no_menu() -> None:
    said = [", it was", ", he said", ", they went"] * 3
    blocks = [Block(Kind.PARAGRAPH, text) for text in (*PROSE, *said, *PROSE)]
    assert settle_clutter(blocks) == blocks


@pytest.mark.parametrize(("text", "start"), [
    ("Share this", "sha"), ("X marks the spot", "x"), ("TO GO", "to"), ("S’inscrire", "s"), ("Über uns", "übe"),
    ("“No”", "“"), ("12 rooms", ""), ("(c) 2026", ""), ("阅读", ""),
])
def test_a_line_is_looked_at_by_its_first_letters(text: str, start: str) -> None:
    assert first_letters(text) == start


@pytest.mark.parametrize("line", [
    "s'inscrire à la newsletter", "À lire aussi : Les bateaux", "The harbour board. All rights reserved.",
    "© Harbour Board", "AP", "Reuters / Getty Images", "2 hours ago", "x, facebook, e-mail", "| Facebook | Twitter |",
])
def test_a_line_that_begins_unlike_words_is_looked_at_too(line: str) -> None:
    assert is_clutter(line)
