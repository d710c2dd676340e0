"""Brief → HTML: one file with its own style for screen and print, no script, nothing fetched."""

from __future__ import annotations

from base64 import b64encode
from html import escape as escape_markup
from typing import TYPE_CHECKING, Any

from summarise.brief import Bullet, Extract, Field, Heading, Paragraph, SourceLine, Strip, Table
from summarise.writers.numbering import number_parts
from summarise.writers.ooxml import tag_of
from summarise.writers.sheet import column_widths
from summarise.writers.strip import draw_strip
from summarise.writers.walking import RIGHT_TO_LEFT, clean, is_run_in, link, paragraphs, walk

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarise.brief import Brief, Cell, Section, Statement
    from summarise.writers.walking import Written

MEASURE = 9072
"""The width of the text in twips, of which the columns of tables take their shares."""
DOTS_PER_MM = 96 / 25.4
STYLE = """
body{font:11pt/1.32 Calibri,Carlito,"Segoe UI",sans-serif;color:#000;background:#fff}
h1,h2,h3,h4{font-family:Calibri,Carlito,"Segoe UI",sans-serif}
h1{font-size:20pt;line-height:1.16;color:#1d3d5c;margin:0 0 7.5pt}
h2{font-size:13.5pt;color:#1d3d5c;margin:13pt 0 3.5pt}h3{font-size:11.5pt;margin:9pt 0 2.5pt}
h4{font-size:11pt;font-weight:400;font-style:italic;color:#1d3d5c;margin:7pt 0 1.5pt}
.one-page h2{font-size:11.5pt;margin:7.5pt 0 2pt}
p{margin:0 0 5.5pt}ul{margin:0;padding-inline-start:5mm}li{margin:0 0 4pt}li::marker{color:#1d3d5c}
a{color:#1d3d5c;text-decoration:none}a.out{text-decoration:underline}a:focus-visible{outline:2px solid #1d3d5c}
.kicker{font-size:8.5pt;font-weight:700;color:#595959;text-transform:uppercase;letter-spacing:1.2pt;margin:0 0 1pt}
[dir=rtl] .kicker{text-transform:none;letter-spacing:0}
[dir=rtl] h4,[dir=rtl] .none{font-style:normal}[dir=rtl] sup{unicode-bidi:isolate}
.marking{text-align:center;font-size:10.5pt;font-weight:700;margin:0 0 12pt}
.box{background:#eef2f6;border-inline-start:4.5pt solid #1d3d5c;padding:5pt 9pt 6pt;margin:11pt 0 8pt}
.box h2{font-size:10.5pt;margin:0}.box p{font-size:12pt;margin:.5pt 0 0}
.numbered{display:grid;grid-template-columns:10mm 1fr}.numbered>span:first-child{color:#595959}
.lettered,.list{display:grid;grid-template-columns:8mm 1fr;margin-inline-start:10mm}
.lettered>span:first-child{color:#595959}
.byline,.lead{font-size:9.5pt;color:#595959}.caption{font-size:9pt;color:#595959}
.none{font-style:italic;color:#595959}.secondary{color:#595959}
.extract{font-size:10pt;display:grid;grid-template-columns:10mm 1fr}mark{background:#d5e0ea;color:inherit}
.source{font-size:9pt}.method{font-size:9pt;color:#595959;border-top:.5pt solid #b4bcc4;padding-top:5pt;margin-top:10pt}
table{border-collapse:collapse;width:100%;font-size:10pt;margin:0 0 6pt}
th,td{text-align:start;vertical-align:top;padding:2.25pt 7pt 2.25pt 0}th{font-size:9.5pt;color:#1d3d5c}
.rules{border-top:1pt solid #1d3d5c;border-bottom:1pt solid #1d3d5c}.rules thead th{border-bottom:.75pt solid #1d3d5c}
.rules tr+tr td{border-top:.5pt solid #b4bcc4}.figure{font-weight:700}.number{text-align:end}.note{color:#595959}
.details{border-top:.5pt solid #b4bcc4;border-bottom:.5pt solid #b4bcc4}.details th{font-weight:400;color:#595959}
.notes{font-size:9pt;border-top:.5pt solid #595959;margin-top:12pt;padding-top:4pt}.notes p{margin:0 0 .5pt}
figure{margin:11pt 0 6pt}figure img,td img{display:block;width:100%}figcaption{font-size:9pt;color:#595959}
footer{font-size:9pt;color:#595959;border-top:.5pt solid #b4bcc4;margin-top:10pt;padding-top:5pt}
h1,h2,h3,h4,.byline{break-after:avoid}tr,.box,.extract,li{break-inside:avoid}thead{display:table-header-group}
@media screen{body{max-width:160mm;margin:12mm auto;padding:0 6mm}}
@media print{body{margin:0}.annex{break-before:page}}
"""
"""The margins of the screen are the screen's alone: an application would give them to every cell that is pasted."""


def write_html(brief: Brief) -> bytes:
    """Write a brief as one HTML file in UTF-8 (HTML Living Standard), styled after the Word document."""
    written = walk(brief)
    direction = "rtl" if written.right_to_left else "ltr"
    marking = _tag("p", brief.marking, "marking")
    text = "\n".join(filter(None, (
        "<!DOCTYPE html>", f'<html lang="{_escape(tag_of(brief.language))}" dir="{direction}">', _head(brief),
        f'<body class="{_escape(brief.layout)}">', marking, "<header>", _tag("p", brief.kicker, "kicker"),
        _tag("h1", brief.title.text), _details(written), "</header>", "<main>", *_sections(written), "</main>",
        _notes(written), f"<footer>{_tag('p', written.foot)}{marking}</footer>", "</body>", "</html>")))
    return (text + "\n").encode("utf-8")


def _head(brief: Brief) -> str:
    letter = brief.paper == "letter"
    mark = clean(brief.marking).replace("\\", "\\5c ").replace('"', '\\22 ').replace("<", "\\3c ")
    boxes = f'@top-center{{content:"{mark}";font-weight:700}}@bottom-center{{content:"{mark}";font-weight:700}}'
    page = (f"@page{{size:{'Letter' if letter else 'A4'};margin:{'20mm' if letter else '22mm'} 25mm 23mm;"
            f"{boxes if mark else ''}@bottom-right{{content:counter(page) \" / \" counter(pages)}}}}")
    policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    keywords = f'<meta name="keywords" content="{_escape(", ".join(brief.keywords))}">' if brief.keywords else ""
    author = f'<meta name="author" content="{_escape(brief.author)}">' if brief.author else ""
    return (f'<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{policy}">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            f"<title>{_escape(brief.title.text or brief.kicker)}</title>{author}{keywords}"
            f"<style>{STYLE}{page}</style></head>")


def _escape(text: str) -> str:
    return escape_markup(clean(text), quote=True)


def _tag(name: str, text: str, kind: str = "") -> str:
    named = f' class="{kind}"' if kind else ""
    return f"<{name}{named}>{_escape(text)}</{name}>" if text.strip() else ""


def _details(written: Written) -> str:
    rows = ""
    pairs = written.details
    for start in range(0, len(pairs), 2):
        rows += "<tr>" + "".join(f'<th scope="row">{_escape(pair.label)}</th><td>{_escape(pair.value.text)}</td>'
                                 for pair in pairs[start:start + 2]) + "</tr>"
    return _open_table("details", "details", 4, written.label("details")) + rows + "</table>" if rows else ""


def _open_table(kind: str, role: str, count: int, words: str) -> str:
    """Open a table that is told in words, with widths that an application also takes when the table is pasted."""
    columns = "".join(f'<col width="{round(100 * width / MEASURE)}%">' for width in column_widths(role, count, MEASURE))
    return f'<table class="{kind}" width="100%" aria-label="{_escape(words)}"><colgroup>{columns}</colgroup>'


def _sections(written: Written) -> list[str]:
    headings, labels = number_parts(written)
    method = _tag("p", written.brief.method, "method")
    parts: list[str] = []
    for place, part in enumerate(written.sections):
        if place == written.method_place():
            parts.append(method)
        kind = f' class="{part.style}"' if part.style in ("box", "annex") else ""
        number = f"{headings[place]}\u2003" if place in headings else ""
        heading = "" if is_run_in(part) else _tag("h2", number + part.heading if part.heading else "")
        inner = _nodes(written, part, [labels.get((place, item), ()) for item in range(len(part.nodes))])
        parts.append(f'<section{kind} id="bd_{part.key.replace("-", "_")}">{heading}{inner}</section>')
    return parts + ([method] if written.method_place() >= len(written.sections) else [])


def _nodes(written: Written, part: Section, labels: list[tuple[str, ...]]) -> str:
    text, in_list = "", False
    for node, label in zip(part.nodes, labels, strict=True):
        bullet = isinstance(node, Bullet)
        if bullet != in_list:
            text += "<ul>" if bullet else "</ul>"
            in_list = bullet
        text += NODE_MARKUP[type(node)](written, part, node, label)
    return text + ("</ul>" if in_list else "")


def _words(written: Written, statement: Statement) -> str:
    """Return a statement's words, marked with their language where it is another."""
    other = statement.language
    if not other:
        return _escape(statement.text)
    direction = f' dir="{"rtl" if other in RIGHT_TO_LEFT else "ltr"}"'
    return f'<span lang="{_escape(tag_of(other))}"{direction}>{_escape(statement.text)}</span>'


def _set(written: Written, statement: Statement) -> str:
    words, note = _words(written, statement), written.note_after(statement)
    if note is None:
        return words
    name = f'id="bd_note_{note.number}"'
    if written.has_footnotes:
        shown = written.shown[note.number]
        return (f'{words}<sup><a {name} href="#bd_foot_{note.number}" '
                f'aria-label="{_escape(written.label("note"))} {shown}">{shown}</a></sup>')
    bracket = _leads_to(written.target(note), _escape(written.bracket(note)))
    return f"{words} <span {name}>{bracket}</span>"


def _leads_to(target: str, inner: str) -> str:
    return f'<a href="#bd_{target}">{inner}</a>' if target else inner


def _notes(written: Written) -> str:
    lines = "".join(
        f'<p id="bd_foot_{note.number}"><sup><a href="#bd_note_{note.number}">{shown}</a></sup> '
        f"{_leads_to(written.target(note), _escape(written.citation(note)))}{_escape(written.aside(note))}</p>"
        for shown, note in written.footnotes())
    return f'<section class="notes" aria-label="{_escape(written.label("notes"))}">{lines}</section>' if lines else ""


def _labelled(lines: list[str], labels: tuple[str, ...], kind: str) -> str:
    named = f' class="{kind}"' if kind else ""
    if not labels:
        return "".join(f"<p{named}>{line}</p>" for line in lines)
    return "".join(f"<p{named}><span>{label}</span> <span>{line}</span></p>"
                   for label, line in zip(labels, lines, strict=True))


def _heading(written: Written, part: Section, node: Heading, labels: tuple[str, ...]) -> str:
    return _tag(f"h{min(max(node.level, 2), 3) + 1}", node.text)


def _paragraph(written: Written, part: Section, node: Paragraph, labels: tuple[str, ...]) -> str:
    return _labelled([written.running(node.statements, _set)], labels, node.role if node.role != "body" else "")


def _bullet(written: Written, part: Section, node: Bullet, labels: tuple[str, ...]) -> str:
    lead = f"{_tag('strong', written.run_in(node.label).rstrip())} " if node.label else ""
    if node.headline:
        byline = f" – {node.byline} – " if node.byline else " – "
        lead += _tag("strong", node.headline) + f'<span class="secondary">{_escape(byline)}</span>'
    return f"<li>{lead}{_set(written, node.statement)}</li>"


def _field(written: Written, part: Section, node: Field, labels: tuple[str, ...]) -> str:
    lines = [_escape(line) for line in paragraphs(node.text)]
    if is_run_in(part):
        return f"<p>{_tag('strong', written.contact_lead(part).rstrip())} {' '.join(lines)}</p>"
    return _labelled(lines, labels, node.role if labels else "")


def _table(written: Written, part: Section, node: Table, labels: tuple[str, ...]) -> str:
    head = "".join(f'<th scope="col">{_escape(words)}</th>' for words in node.header)
    rows = ""
    for number, row in enumerate(node.rows):
        cells = ""
        for cell in row:
            kind = f' class="{cell.role}"' if cell.role != "text" else ""
            cells += f"<td{kind}>{_cell(written, cell)}</td>"
        named = f' id="bd_src_{number + 1}"' if node.role.startswith("sources") else ""
        rows += f"<tr{named}>{cells}</tr>"
    return (_open_table("rules", node.role, len(node.header), f"{node.title}. {node.description}") +
            f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>")


def _cell(written: Written, cell: Cell) -> str:
    if cell.strip is not None:
        return _image(cell.strip, 27.0, 2.2)
    note = written.notes.get(cell.statement.note) if cell.statement.note is not None else None
    inner = _set(written, cell.statement)
    if cell.role == "place" and note is not None:
        inner = _leads_to(written.target(note), inner)
    elif note is not None and written.quoted(cell):
        inner += " " + _leads_to(written.target(note), _escape(written.quoted(cell)))
    if address := link(cell.link):
        inner = f'<a class="out" href="{_escape(address)}" rel="noreferrer">{inner}</a>'
    return inner + (f'<br><span class="secondary">{_escape(cell.under)}</span>' if cell.under else "")


def _strip(written: Written, part: Section, node: Strip, labels: tuple[str, ...]) -> str:
    return f"<figure>{_image(node, 160.0, 3.0)}{_tag('figcaption', node.caption)}</figure>"


def _image(strip: Strip, width: float, height: float) -> str:
    data = b64encode(draw_strip(strip, width, height)).decode("ascii")
    size = f'width="{round(width * DOTS_PER_MM)}" height="{round(height * DOTS_PER_MM)}"'
    return f'<img src="data:image/png;base64,{data}" {size} alt="{_escape(strip.alt)}">'


def _extract(written: Written, part: Section, node: Extract, labels: tuple[str, ...]) -> str:
    name = next((written.extracts[number] for number in node.notes if number in written.extracts), "")
    text, at = "", 0
    for start, end in node.chosen:
        text += f"{_escape(node.text[at:start])}<mark>{_escape(node.text[start:end])}</mark>"
        at = end
    text += _escape(node.text[at:])
    language = f' lang="{_escape(tag_of(node.language))}"' if node.language else ""
    named = f' id="bd_{name}"' if name else ""
    return (f'<p class="extract"{named}><span class="secondary">{_escape(written.place_label(node))}</span> '
            f"<span{language}>{text}</span></p>")


def _source_line(written: Written, part: Section, node: SourceLine, labels: tuple[str, ...]) -> str:
    lead = _tag("strong", written.source_lead(part, node).rstrip())
    name = f' id="bd_src_{node.source + 1}"' if node.source >= 0 else ""
    text = _escape(written.source_line(part, node, lead=False))
    if address := written.address(node.source):
        text = f'<a class="out" href="{_escape(address)}" rel="noreferrer">{text}</a>'
    return f'<p class="source"{name}>{lead + " " if lead else ""}{text}</p>'


NODE_MARKUP: dict[type[Any], Callable[[Written, Section, Any, tuple[str, ...]], str]] = {
    Heading: _heading, Paragraph: _paragraph, Bullet: _bullet, Table: _table, Field: _field, Strip: _strip,
    Extract: _extract, SourceLine: _source_line,
}
"""Each kind of node and the function that writes it."""
