"""E-mail: replies, greetings, signatures, senders, attachments and mailboxes."""

from __future__ import annotations

import pytest

from summarise.document import Kind
from summarise.readers import read_bytes
from tests.summarise import reader_files as files
from tests.summarise.test_readers_web import PROSE, kinds


def test_replies_and_signatures_are_boilerplate() -> None:
    text = (
        f"Hello,\n\n{PROSE[0]}\n\nOn Mon, 2 Nov 2026 at 10:00, John Example <john@example.org> "
        f"wrote:\n> {PROSE[1]}\n> and more\n\n-- \nJane Example\nExample House\n"
    )
    document = read_bytes(files.mail(text), "a.eml")
    assert [block.text for block in document.blocks if block.paragraph] == [PROSE[0]]
    assert {block.kind for block in document.blocks[3:]} == {Kind.BOILERPLATE}
    assert (document.title, document.origin.author, document.origin.date) == (
        "The report",
        "Jane Example",
        "2026-11-03",
    )


@pytest.mark.parametrize(("head", "tail"), [
    ("Liebe Frau Krause,", "Mit freundlichen Grüßen\n\nJürgen Müller\nAbteilung Bau und Technik\nTel. 01234 / 567-89"),
    ("Dear Ms Hart,", "Many thanks,\nKind regards,\nTom Price\nHead of Works, Leeds City Council\n12 Market Street, "
                      "Leeds LS1 2AB\n+44 113 496 0000\nSent from my iPhone"),
    ("Madame, Monsieur,", "Je vous prie d'agréer, Madame, Monsieur, l'expression de mes salutations distinguées.\n\n"
                          "Claire Petit\nDirectrice des travaux\nTél. : 01 23 45 67 89"),
    ("Estimada señora Ruiz:", "Un cordial saludo,\nPablo Gil\nEnviado desde mi iPhone"),
    ("Prezado Senhor Costa,", "Com os melhores cumprimentos,\nRita Lopes"),
    ("Gentile dottoressa Rossi,", "Cordiali saluti\nMarco Bianchi\nUfficio tecnico"),
    ("Geachte heer De Vries,", "Met vriendelijke groet,\nAnneke Bos"),
    ("Hi all,", "Jane Example\nPhone: 0113 496 0000"),
    ("Tom,", "Ellen Cross\nPhone: 0113 496 0000"),
    ("Mr Reeve,", "Kind regards,\nEllen"),
])
@pytest.mark.parametrize("markup", [False, True])
def test_greeting_closing_and_signature_are_boilerplate_without_a_mark(head: str, tail: str, markup: bool) -> None:
    text = f"{head}\n\n{PROSE[0]}\n\n{PROSE[1]}\n\n{tail}\n"
    data = files.mail(text)
    if markup:
        lines = "".join(f"<p>{line}</p>" for line in text.splitlines() if line)
        data = files.mail("x").replace(b"text/plain", b"text/html").replace(b"\n\nx", b"\n\n" + lines.encode())
    document = read_bytes(data, "a.eml")
    assert [block.text for block in document.blocks if block.kind is not Kind.BOILERPLATE] == ["The report", *PROSE[:2]]
    assert [block.text for block in document.blocks if block.kind is Kind.BOILERPLATE] == [
        line for line in (head, *tail.splitlines()) if line]


@pytest.mark.parametrize(("greeting", "wish"), [
    ("Dear Ms Hart,", "I hope this email finds you well."), ("Hi Tom,", "Hope you are well!"),
    ("Liebe Frau Krause,", "ich hoffe, es geht Ihnen gut."), ("Madame, Monsieur,", "J'espère que vous allez bien."),
    ("Buenos días, Carmen:", "Espero que estés bien."), ("Gentile dottoressa Rossi,", "Spero che tu stia bene."),
    ("Prezado Senhor Costa,", "Espero que esteja bem."), ("Geachte heer De Vries,", "Ik hoop dat alles goed gaat."),
])
def test_a_wish_under_the_greeting_is_no_part_of_the_text(greeting: str, wish: str) -> None:
    document = read_bytes(files.mail(f"{greeting}\n\n{wish}\n\n{PROSE[0]}\n"), "a.eml")
    assert [block.text for block in document.blocks if block.kind is Kind.BOILERPLATE] == [greeting, wish]


@pytest.mark.parametrize("line", [
    "I hope you are well and can sign by Friday.", "I hope all is well, because we need the file today.",
    "I hope you had a good look at the contract.", "Espero que el contrato esté firmado.",
    "I hope you are well. We need the file today.", "Ich hoffe, es geht Ihnen gut und der Vertrag ist da.",
])
def test_a_wish_with_something_to_say_stays_text(line: str) -> None:
    document = read_bytes(files.mail(f"Dear Ms Hart,\n\n{line}\n\n{PROSE[0]}\n"), "a.eml")
    assert [block.text for block in document.blocks if block.kind is Kind.BOILERPLATE] == ["Dear Ms Hart,"]


@pytest.mark.parametrize("text", [
    "Dear readers were told nothing of the plan until the vote was over.",
    "Best Western has the rooms. Best regards to all who came were sent on Monday.",
    "Thanks to the harbour the town grew, and its people stayed when the mine was closed.",
    "The rooms we have are these:\n\n- Best Western\n\n- Tel Aviv House",
    "Thanks,\nAnna",
    "Tom, the rooms are full.", "In Leeds,\n\nthe rooms are full.", "Am Montag,\n\nso der Rat, ist alles voll.",
    "Greetings cards sell well.\n\nCall the office on 0113 496 0000 before Friday.",
])
def test_what_only_looks_like_a_courtesy_stays_text(text: str) -> None:
    document = read_bytes(files.mail(text), "a.eml")
    assert not [block.text for block in document.blocks if block.kind is Kind.BOILERPLATE]


@pytest.mark.parametrize("greeting", ["Hi.", "Hello Tom."])
def test_a_greeting_that_ends_in_a_stop_is_a_courtesy(greeting: str) -> None:
    document = read_bytes(files.mail(f"{greeting}\n\n{PROSE[0]}\n"), "a.eml")
    assert [block.text for block in document.blocks if block.kind is Kind.BOILERPLATE] == [greeting]


@pytest.mark.parametrize(("sender", "author"), [
    ("Ann Lee, Finance", "Ann Lee, Finance"), ("Lee, Ann <a@example.org>", "Lee, Ann"), ("Ann Lee", "Ann Lee"),
    ('"Lee, Ann" <a@example.org>', "Lee, Ann"), ("a@example.org", "a@example.org")])
def test_a_memo_and_a_name_with_a_comma_keep_their_author_and_any_day_their_date(sender: str, author: str) -> None:
    written = f"From: {sender}\nSubject: The ferries\nDate: 6 February 2026\n\n{PROSE[0]}\n"
    origin = read_bytes(written.encode(), "a.eml").origin
    assert (origin.author, origin.date) == (author, "2026-02-06")


def test_a_postscript_under_a_signature_is_text() -> None:
    document = read_bytes(files.mail(f"Hello,\n\n{PROSE[0]}\n\nRegards, Anna\n\nP.S. {PROSE[1]}\n"), "a.eml")
    assert [block.text for block in document.blocks if block.paragraph] == [PROSE[0], f"P.S. {PROSE[1]}"]


def test_attachments_are_listed_and_never_opened() -> None:
    from email.message import EmailMessage

    message = EmailMessage()
    message["From"], message["Subject"] = "Jané Example <j@example.org>", "Größe"
    message.set_content("See the file that is attached to this message.")
    message.add_alternative("<p>See the <b>html</b> form.</p>", subtype="html")
    message.add_attachment(b"secret words", maintype="application", subtype="pdf", filename="report.pdf")
    message.add_attachment("secret words too", filename="notes.txt")
    document = read_bytes(message.as_bytes(), "a.eml")
    assert document.origin.attachments == ("report.pdf", "notes.txt")
    assert [block.text for block in document.blocks] == ["Größe", "See the file that is attached to this message."]
    assert document.origin.author == "Jané Example"


def test_an_html_message_loses_what_it_quotes() -> None:
    html = f"<p>{PROSE[0]}</p><div class=gmail_quote><p>{PROSE[1]}</p></div>"
    data = files.mail("x").replace(b"text/plain", b"text/html").replace(b"\n\nx", b"\n\n" + html.encode())
    found = kinds(read_bytes(data, "a.eml"))
    assert found[1:] == [("paragraph", 0, PROSE[0]), ("boilerplate", 0, PROSE[1])]


def test_flowed_lines_are_joined() -> None:
    data = (
        files.mail("x")
        .replace(b'text/plain; charset="utf-8"', b'text/plain; charset="utf-8"; format=flowed')
        .replace(b"\n\nx", b"\n\nOne short \nline goes \non.\nAnother.\n")
    )
    assert [block.text for block in read_bytes(data, "a.eml").blocks[1:]] == ["One short line goes on.", "Another."]


def test_a_mailbox_holds_several_messages() -> None:
    parting = b"From jane@example.org Tue Nov  3 10:00:00 2026\n"
    data = parting + files.mail(PROSE[0], Subject="First") + b"\n" + parting + files.mail(PROSE[1], Subject="Second")
    found = [(kind, text) for kind, _, text in kinds(read_bytes(data, "a.mbox"))]
    assert found == [("heading", "First"), ("paragraph", PROSE[0]), ("heading", "Second"), ("paragraph", PROSE[1])]


def test_a_thread_is_called_by_its_subject_and_is_of_the_day_of_its_last_message() -> None:
    days = ("Mon, 2 Nov 2026 09:12:04 +0000", "Wed, 4 Nov 2026 16:22:40 +0000", "Tue, 3 Nov 2026 08:05:13 +0000")
    parting = b"From jane@example.org Tue Nov  3 10:00:00 2026\n"
    data = b"\n".join(parting + files.mail(PROSE[0], Subject=f"{reply}The move", Date=day)
                      for reply, day in zip(("", "Re: ", "AW: Re: "), days, strict=True))
    document = read_bytes(data, "a.mbox")
    assert (document.title, document.origin.date) == ("The move", "2026-11-04")
