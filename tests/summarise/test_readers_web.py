"""Web pages, e-books, Markdown and RTF: the article, kinds, metadata, encodings."""

from __future__ import annotations

import pytest

from summarise.document import Document, Kind
from summarise.readers import read_bytes, read_html
from tests.summarise import reader_files as files

PROSE = [
    "The council met in the old town hall to decide on the new harbour, which has been planned for years, and many "
    "residents came to listen.",
    "It decided, after a long debate about money, noise and the river itself, that the work begins in spring, once "
    "the ice has gone.",
    "Fishermen, who had feared for their berths, said that they could live with the plan as long as the northern "
    "quay remains theirs.",
    "A second reading of the plan is set for the autumn, when the costs of the dredging, which nobody knows yet, "
    "should be on the table.",
]


def page(article: str = "", head: str = "", around: str = "", lang: str = "en-GB") -> bytes:
    written = "".join(f"<p>{text}</p>" for text in PROSE)
    return (
        f"<!doctype html><html lang={lang}><head><title>Council decides on harbour | The Example</title>{head}</head>"
        "<body>"
        "<nav><ul><li><a href=/>Home</a><li><a href=/news>News</a><li><a href=/sport>Sport</a></ul></nav>"
        f"<main><article><h1>Council decides on harbour</h1>{written}{article}</article></main>"
        "<aside class=related><h3>More stories</h3><ul><li><a href=/a>Another story about something else</a></ul>"
        f"</aside>{around}"
        "<footer>Copyright The Example. All rights reserved.</footer><script>var tracking = 'on';</script></body>"
        "</html>"
    ).encode()


def opened(data: bytes, name: str = "a.html", **options: bool) -> Document:
    return read_bytes(data, name, **options)


def kinds(document: Document) -> list[tuple[str, int, str]]:
    return [(block.kind.value, block.level, block.text) for block in document.blocks]


def test_the_article_is_read_and_nothing_around_it() -> None:
    assert kinds(opened(page())) == [
        ("heading", 1, "Council decides on harbour"),
        *(("paragraph", 0, text) for text in PROSE),
    ]


def test_the_whole_page_can_be_read_instead() -> None:
    document = opened(page(), whole_page=True)
    texts = {block.text: block.kind for block in document.blocks}
    assert texts["Home"] is texts["Copyright The Example. All rights reserved."] is Kind.BOILERPLATE
    assert all(texts[text] is Kind.PARAGRAPH for text in PROSE)
    assert "var tracking" not in "".join(texts)


def test_a_page_without_an_article_is_shown_whole() -> None:
    document = opened(b"<title>Short</title><body>Only a few words.")
    assert [block.text for block in document.blocks] == ["Only a few words."]


TYPED = ("The harbour board has ordered two electric ferries for the crossing to the islands of the northern bay.\n"
         "They will replace the diesel ship in the spring of next year, and carry four hundred passengers each.\n\n"
         "The islands have asked for a later sailing too.\n")
SHELL = ("$ hg clone public review\nupdating to branch default\ntwo files updated and none merged and none removed\n"
         "$ cd review\n$ hg bookmark feature\n$ hg push\npushing to public\nsearching for changes\n"
         "adding changesets and manifests\nadding file changes\n"
         "added two changesets with two changes to two files on one branch of public\n")


@pytest.mark.parametrize(("marked", "text", "kinds"), [
    ("<pre class=newpage><span>", TYPED, {Kind.PARAGRAPH}), ("<pre>", TYPED, {Kind.PARAGRAPH}),
    ("<pre>", SHELL, {Kind.CODE}), ("<pre><code>", TYPED, {Kind.CODE})])
def test_preformatted_text_is_prose_where_its_words_stand_in_sentences(
        marked: str, text: str, kinds: set[Kind]) -> None:
    blocks = read_bytes(f"<title>Ferries</title>{marked}{text}".encode(), "a.html").blocks
    assert {block.kind for block in blocks} == kinds


def test_lists_tables_quotations_captions_notes_and_code_keep_their_kinds() -> None:
    article = (
        "<h2>What was decided</h2><ul><li>first<ul><li>deep</ul><li><p>second</p></ul><blockquote><p>It is done.</p>"
        "</blockquote>"
        "<figure><img src=x><figcaption>The harbour</figcaption></figure><table><caption>Traffic</caption><tr><th>"
        "Year<th>Units"
        "<tr><td>2025<td>310</table><pre><code>x = 1\n  y</code></pre><p>Cited.<sup><a href=#fn1>1</a></sup></p>"
        "<section class=footnotes><ol><li id=fn1>The note. <a href=#r class=footnote-back>↩</a></ol></section>"
    )
    found = kinds(opened(page(article)))[1 + len(PROSE):]
    assert found == [
        ("heading", 2, "What was decided"),
        ("item", 1, "first"),
        ("item", 2, "deep"),
        ("item", 1, "second"),
        ("quotation", 0, "It is done."),
        ("caption", 0, "The harbour"),
        ("caption", 0, "Traffic"),
        ("row", 0, "Year | Units"),
        ("row", 0, "2025 | 310"),
        ("code", 0, "x = 1\n  y"),
        ("paragraph", 0, "Cited."),
        ("note", 0, "The note."),
    ]


def test_hidden_text_and_the_marks_of_notes_are_left_out() -> None:
    article = (
        "<p>Seen <span hidden>unseen</span><span style='display: none'>unseen</span>words<sup class=reference>"
        "<a href=#c1>[1]</a></sup> here.</p>"
    )
    assert kinds(opened(page(article)))[-1][2] == "Seen words here."


def test_words_for_the_ear_alone_are_left_out_and_a_link_that_says_only_its_title_stays() -> None:
    article = ("<p>The board <a href=x title='In a new window'>said<span class=icon>In a new window</span></a> so."
               "<span class='big visually-hidden'>Photo</span> See <a href=y title=there><span>there</span></a>.</p>")
    assert kinds(opened(page(article)))[-1][2] == "The board said so. See there."


def test_breaks_part_paragraphs_only_where_they_end_prose() -> None:
    document = read_html(f"<p>{PROSE[0]}<br>{PROSE[1]}<br><br>Jane Example<br>12 High Street</p>", "Pasted text")
    assert [block.text for block in document.blocks] == [PROSE[0], PROSE[1], "Jane Example", "12 High Street"]


@pytest.mark.parametrize(
    "head",
    [
        '<meta name=author content="By Jane Example"><meta property="article:published_time" '
        'content="2026-11-03T08:00:00Z">'
        '<meta property="og:site_name" content="The Example">',
        '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "author": [{"name": "Jane Example"}], '
        '"datePublished": "2026-11-03", "publisher": {"name": "The Example"}}]}</script>',
    ],
)
def test_title_author_date_site_and_language_are_what_the_page_states(head: str) -> None:
    document = opened(page(head=head))
    origin = document.origin
    assert (document.title, origin.author, origin.date, origin.site, document.language) == (
        "Council decides on harbour", "Jane Example", "2026-11-03", "The Example", "en")


@pytest.mark.parametrize(
    ("label", "codec"),
    [("iso-8859-1", "cp1252"), ("windows-1251", "cp1251"), ("shift_jis", "cp932"), ("gb2312", "gb18030")],
)
def test_a_pages_own_encoding_is_believed_where_it_is_not_utf8(label: str, codec: str) -> None:
    words = {
        "cp1252": "Größe – „groß“",
        "cp1251": "Правительство объявило",
        "cp932": "政府は発表した",
        "gb18030": "政府宣布了措施",
    }[codec]
    text = f"<meta charset={label}><p>{words}</p>"
    assert opened(text.encode(codec)).blocks[0].text == words
    assert opened(text.encode("utf-8")).blocks[0].text == words
    assert opened(text.encode("utf-16")).blocks[0].text == words


def test_an_ebook_is_read_in_the_order_of_its_spine() -> None:
    document = read_bytes(
        files.book(
            ["<h1>One</h1><p>First&nbsp;chapter &amp; more.</p>", "<h1>Two</h1><p>Second <a id='x'/>chapter.</p>"]
        ),
        "a.epub",
    )
    assert kinds(document) == [
        ("heading", 1, "One"),
        ("paragraph", 0, "First\u00a0chapter & more."),
        ("heading", 1, "Two"),
        ("paragraph", 0, "Second chapter."),
    ]
    assert (document.title, document.language) == ("An example", "en")


def test_a_missing_chapter_leaves_the_others() -> None:
    data = files.book(["<p>Here.</p>", "<p>Gone.</p>"]).replace(b"b/c1.xhtml", b"b/cX.xhtml")
    document = read_bytes(data, "a.epub")
    assert [block.text for block in document.blocks] == ["Here."]
    assert [warning.key for warning in document.warnings] == ["reading.partly"]


def test_markdown_front_matter_is_metadata_and_html_is_dropped() -> None:
    text = (
        "---\ntitle: 'A report'\nauthor: Jane "
        "Example\ndate: 2026-11-03\nlang: en-GB\n---\n\n<div>dropped</div>\n\nSome *marked* [words](http://192.0.2.1)\n"
        "and <b>more</b>[^1].\n\n1. one\n\n   with more\n2. two\n\n[^1]: A note.\n"
    )
    document = read_bytes(text.encode(), "a.md")
    assert (document.title, document.origin.author, document.origin.date, document.language) == (
        "A report",
        "Jane Example",
        "2026-11-03",
        "en",
    )
    assert kinds(document) == [
        ("paragraph", 0, "Some marked words and more."),
        ("item", 1, "one"),
        ("paragraph", 0, "with more"),
        ("item", 1, "two"),
        ("note", 0, "A note."),
    ]


def test_rtf_reads_characters_in_their_own_sets_and_hides_what_is_hidden() -> None:
    text = (
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 "
        rb"Arial;}}{\info{\title A report}{\author Jane Example}"
        rb"{\creatim\yr2026\mo11\dy3}}{\stylesheet{\s1\outlinelevel0 heading "
        rb"1;}}\pard\s1 Heading\par\pard Gr\'f6\'dfe \u8211\'96 {\f1\'cf\'f0\'e0}"
        rb"{\v hidden}{\*\unknown gone}\emdash x{\footnote The "
        rb"note.}.\par {\listtext 1.\tab}\ls1 item\par\trowd\intbl a\cell b\cell\row}"
    )
    document = read_bytes(text, "a.rtf")
    assert kinds(document) == [
        ("heading", 1, "Heading"),
        ("paragraph", 0, "Größe – Пра—x."),
        ("item", 1, "item"),
        ("row", 0, "a | b"),
        ("note", 0, "The note."),
    ]
    assert (document.title, document.origin.author, document.origin.date) == ("A report", "Jane Example", "2026-11-03")


@pytest.mark.parametrize(
    "data",
    [b"<html></html>", b"<html><body><script>x</script></body></html>", b"<!-- only a comment -->", b"<p>   </p>"],
)
def test_a_page_of_nothing_opens_empty(data: bytes) -> None:
    document = opened(data)
    assert not document.blocks
    assert [warning.key for warning in document.warnings] == ["errors.no_text"]


@pytest.mark.parametrize(
    "start", ["<!doctype html><meta charset=utf-8><title>T</title>", "<html><head><title>T</title>"]
)
def test_a_page_that_leaves_out_its_head_and_body_tags_is_read(start: str) -> None:
    found = kinds(opened(f"{start}<section><h1>Head</h1><p>{PROSE[0]}</section> and a tail <p>{PROSE[1]}</p>".encode()))
    assert [text for _, _, text in found] == ["Head", PROSE[0], "and a tail", PROSE[1]]


def test_a_chapter_that_cannot_be_unpacked_is_done_without() -> None:
    data = bytearray(files.book([f"<p>{text}</p>" for text in PROSE]))
    start = data.find(b"b/c1.xhtml") + len("b/c1.xhtml")
    data[start:start + 8] = b"\xff" * 8
    document = read_bytes(bytes(data), "a.epub")
    assert [block.text for block in document.blocks] == [PROSE[0], *PROSE[2:]]
    assert [warning.key for warning in document.warnings] == ["reading.partly"]


def test_a_formula_is_read_once_and_in_one_line() -> None:
    math = (
        "<math><semantics><mrow><mi>x</mi><mo>=</mo><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><msqrt><mn>2</mn>"
        "</msqrt></mfrac></mrow><annotation encoding='application/x-tex'>x=\\frac{a+b}{\\sqrt2}</annotation>"
        "</semantics></math>"
    )
    found = kinds(opened(f"<p>Here {math} holds.</p>".encode(), whole_page=True))
    assert found == [("paragraph", 0, "Here x=(a+b)/√2 holds.")]


@pytest.mark.parametrize(("title", "head", "found"), [
    ("New ships | Norfell Ferries", "<meta property=og:site_name content='Norfell Ferries'>", "New ships"),
    ("Nové lodě | Aktuálně.cz", "<meta property=og:url content='https://zpravy.aktualne.cz/a'>", "Nové lodě"),
    ("Ships – Example", "<link rel=canonical href='https://www.example.org/ships'>", "Ships"),
    ("Ships - a long wait", "<link rel=canonical href='https://example.org/'>", "Ships - a long wait"),
])
def test_the_site_is_no_part_of_the_title(title: str, head: str, found: str) -> None:
    stated = f"<meta property=og:title content='{title}'>"
    for written in (f"<title>{title}</title>{head}", f"<title>x</title>{stated}{head}"):
        document = opened(f"<meta charset=utf-8>{written}<body><p>{PROSE[0]}</p><p>{PROSE[1]}</p>".encode())
        assert document.title == found


def test_a_short_heading_that_is_the_title_but_for_the_site_is_the_title() -> None:
    html = f"<title>Blobfish - Wikipedia</title><body><h1>Blobfish</h1><p>{PROSE[0]}</p><p>{PROSE[1]}</p>"
    assert opened(html.encode()).title == "Blobfish"


@pytest.mark.parametrize(("head", "site"), [
    ("", "The Island Times"), ('<meta property="og:site_name" content="Island Times Group">', "Island Times Group"),
    ('<meta property="og:site_name" content="Island Times – See what is new">', "Island Times"),
    ('<meta property="og:site_name" content="Island Times - Weekend">', "Island Times - Weekend")])
def test_the_site_is_named_behind_the_title_where_the_page_names_it_nowhere_else(head: str, site: str) -> None:
    prose = "The council has called on the government to charter a relief ferry before the winter. " * 3
    page = f"<title>Council wants a ship – The Island Times</title>{head}<h1>Council wants a ship</h1><p>{prose}</p>"
    document = read_bytes(page.encode(), "n.html")
    assert (document.title, document.origin.site) == ("Council wants a ship", site)
