"""What a document points to outside itself is never opened, fetched or run.

The files are read in a process of its own whose audit hook notes every opening, connecting and starting that Python
does. What they point to is a pipe that nobody writes to: a library that opened it behind Python's back would wait
there for ever, and the test with it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.summarise import reader_files as files

PROSE = "A first sentence that is long enough to be read. A second one follows it."
AWAY = "http://192.0.2.1/x"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
READING = """
import json, sys
from pathlib import Path
from summarise.errors import BriefdeskError
from summarise.readers import read_bytes
WATCHED = (
    "open", "socket.", "subprocess.", "os.exec", "os.system", "os.posix_spawn", "os.startfile", "urllib.",
    "ctypes.dlopen",
)
seen, told, watching = [], {}, [False]
sys.addaudithook(lambda event, arguments: seen.append(f"{event} {arguments[:1]}")
                 if watching[0] and event.startswith(WATCHED) else None)
files = {path.name: path.read_bytes() for path in sorted(Path(sys.argv[1]).iterdir())}
for watching[0] in (False, True):  # the first time modules are imported, and nothing but them
    for name, data in files.items():
        try:
            document = read_bytes(data, name)
            told[name] = " ".join(block.text for block in document.blocks)
        except BriefdeskError as failure:
            told[name] = type(failure).__name__
watching[0] = False
print(json.dumps([seen, told]))
"""


def pointing(pipe: Path) -> dict[str, bytes]:
    """Write a file of every format that points to a pipe and to an address, in every way the format has."""
    inside = pipe.as_uri()
    entity = (
        f'<!DOCTYPE x [<!ENTITY e SYSTEM "{inside}"><!ENTITY n SYSTEM "{AWAY}">'
        f'<!ENTITY % p SYSTEM "{inside}"> %p;]>'
    )
    declared = f'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "{inside}">'
    page = (
        f"<html><head><link rel=stylesheet href='{AWAY}'><base href='{AWAY}'>"
        f"<meta http-equiv=refresh content='0;url={AWAY}'>"
        f"<style>@import url({inside});</style></head><body><p>{PROSE}</p><img src='{AWAY}'><img src='{inside}'>"
        f"<iframe src='{inside}'></iframe><object data='{inside}'></object><embed src='{inside}'>"
        f"<script src='{AWAY}'></script><video src='{inside}'></video></body></html>"
    )
    chapter = (
        "<html xmlns='http://www.w3.org/1999/xhtml'><head><link rel='stylesheet' href='{0}'/></head>"
        "<body><p>{1}</p></body></html>"
    )
    link = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
    mail = files.mail(PROSE)
    html_mail = mail.replace(b"text/plain", b"text/html").replace(PROSE.encode(), page.encode())
    outer = (
        "MIME-Version: 1.0\nFrom: a@example.org\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n"
        f"--b\nContent-Type: text/plain\n\n{PROSE}\n"
        f'--b\nContent-Type: message/external-body; access-type=local-file; name="{pipe}"\n\n'
        "Content-Type: text/plain\n\n--b--\n"
    ).encode()
    return {
        "a.docx": _word(inside),
        "entity.docx": files.word(files.paragraph(PROSE + "&e;"), before=entity),
        "a.odt": files.open_text(
            f'<text:p>{PROSE}<text:a {link} xlink:href="{inside}">x</text:a></text:p>'
            f'<text:section text:name="s"><text:section-source {link} xlink:href="{inside}"/></text:section>'
        ),
        "entity.odt": files.open_text("<text:p>&e;</text:p>", before=entity),
        "a.epub": files.book(["<p>x</p>"], **{"b/c0.xhtml": (declared + chapter.format(inside, PROSE)).encode()}),
        "entity.epub": files.book(
            ["<p>x</p>"], **{"b/c0.xhtml": (entity + chapter.format(AWAY, f"{PROSE} &e; &n;")).encode()}
        ),
        "a.html": page.encode(),
        "declared.html": (declared + page).encode(),
        "entity.xhtml": (entity + chapter.format(inside, f"{PROSE} &e; &n;")).encode(),
        "a.mhtml": b"MIME-Version: 1.0\nSubject: x\nContent-Type: text/html\n\n" + page.encode(),
        "a.md": f"{PROSE} ![x]({inside}) ![y]({AWAY}) <img src='{AWAY}'>\n\n[z]: {inside}\n".encode(),
        "a.txt": f"{PROSE}\n\nfile {pipe} {inside} {AWAY}".encode(),
        "a.eml": html_mail,
        "outer.eml": outer,
        "a.mbox": b"From jane@example.org Tue Nov  3 10:00:00 2026\n" + html_mail,
        "a.rtf": (
            rf'{{\rtf1 {PROSE}{{\field{{\*\fldinst INCLUDETEXT "{pipe}"}}{{\fldrslt }}}}'
            rf'{{\field{{\*\fldinst INCLUDEPICTURE "{inside}"}}{{\fldrslt }}}}{{\*\template {pipe}}}}}'
        ).encode(),
        "a.pdf": files.pdf([files.lines_at(72, 700, [PROSE])]).replace(
            b"<< /Type /Catalog", f"<< /OpenAction << /S /Launch /F ({pipe}) >> /Type /Catalog".encode()
        ),
    }


def _word(inside: str) -> bytes:
    """Write a Word document whose relations point outside: an attached template, a picture, whole documents."""
    kinds = ("aFChunk", "subDocument", "image", "attachedTemplate", "oleObject", "frame")
    relations = "".join(
        f'<Relationship Id="e{number}" TargetMode="External" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate((kind, target) for kind in kinds for target in (inside, AWAY))
    )
    body = files.paragraph(PROSE) + "".join(
        f'<w:{name} xmlns:r="{OFFICE}" r:id="e{number}"/>' for number in range(12) for name in ("altChunk", "subDoc")
    )
    names = "http://schemas.openxmlformats.org/package/2006/relationships"
    return files.package({
        "word/document.xml": f"<w:document {files._W}><w:body>{body}</w:body></w:document>",
        "_rels/.rels": files._RELATIONS,
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{names}">{relations}</Relationships>',
    })


def test_nothing_outside_the_file_is_opened_fetched_or_run(tmp_path: Path) -> None:
    pipe, folder = tmp_path / "secret.pipe", tmp_path / "files"
    os.mkfifo(pipe)
    folder.mkdir()
    made = pointing(pipe)
    for name, data in made.items():
        (folder / name).write_bytes(data)
    done = subprocess.run(
        [sys.executable, "-c", READING, str(folder)],
        capture_output=True, text=True, timeout=300, cwd=Path(__file__).parents[2], check=False,
    )
    assert done.returncode == 0, done.stderr
    seen, told = json.loads(done.stdout)
    assert seen == []
    assert told.keys() == made.keys()
    assert {name for name, words in told.items() if PROSE not in words} == {"entity.docx", "entity.odt"}
