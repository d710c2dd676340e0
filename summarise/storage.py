"""The .brief file: a Plan and the texts of its sources as versioned JSON, upgraded on reading, saved atomically.

A file is one object: {"briefdesk": version, "plan": …, "documents": {source key: …}}. It holds the texts, so a brief
opens without its sources. Fields at their default are left out, so that an old file and a new default agree.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Any

from summarise.document import Block, Document, Kind, Origin
from summarise.errors import ChangedElsewhere, Damaged, NewerBrief, unopened
from summarise.plan import Anchor, Length, Plan, Point, Source
from summarise.saving import replace_file
from summarise.wording import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

VERSION = 1

_json = json.JSONEncoder(ensure_ascii=False).encode

UPGRADES: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""For each old version the function that makes its data into the next version's."""


def save(path: Path, plan: Plan, documents: Mapping[str, Document], *, expected_digest: str | None = None) -> str:
    """Save a brief and return the digest (sha256, hex) of the file.

    With `expected_digest` it refuses to replace a file that is no longer the one last read or saved: raises
    ChangedElsewhere; besides it raises what saving.replace_file raises.
    """
    if expected_digest is not None and path.exists() and (not expected_digest or digest(path) != expected_digest):
        raise ChangedElsewhere(name=path.name)
    data = encode(plan, documents)
    replace_file(path, data)
    return hashlib.sha256(data).hexdigest()


def load(path: Path) -> tuple[Plan, dict[str, Document], str]:
    """Load a brief: its plan, its documents by source key, and the digest of the file.

    Raises CannotOpen, Damaged, or NewerBrief for a file made by a later version.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise unopened(error, path.name) from error
    plan, documents = decode(data, path.name)
    return plan, documents, hashlib.sha256(data).hexdigest()


def digest(path: Path) -> str:
    """Return the sha256 of a file, in hex; "" for one that cannot be read, which is taken for changed."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def encode(plan: Plan, documents: Mapping[str, Document]) -> bytes:
    """Write a plan and its documents as the bytes of a .brief file; the same values give the same bytes."""
    return b"".join(part.encode() for part in _parts(plan, documents))


def decode(data: bytes, name: str) -> tuple[Plan, dict[str, Document]]:
    """Read the bytes of a .brief file; `name` is what it is called in an error. Raises NewerBrief or Damaged."""
    try:
        content = json.loads(data, object_hook=_block_or_values)
        version = int(content["briefdesk"])
        if version > VERSION:
            raise NewerBrief(name=name)
        for old in range(version, VERSION):
            content = UPGRADES[old](content)
        documents = {str(key): _document(value) for key, value in content["documents"].items()}
        return _plan(content["plan"]), documents
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Damaged(name=name) from error


def _parts(plan: Plan, documents: Mapping[str, Document]) -> Iterator[str]:
    """Write a brief part by part, a block a line: all values of a long text at once would take much memory."""
    yield f'{{"briefdesk": {VERSION}, "plan": {_json(_plain(plan))}, "documents": {{'
    keys = [source.key for source in plan.sources if source.key in documents]
    for place, key in enumerate(keys):
        about = _plain(replace(documents[key], blocks=()))
        del about["blocks"]
        yield f'{"," if place else ""}\n{_json(key)}: {_json(about)[:-1]}, "blocks": ['
        for number, block in enumerate(documents[key].blocks):
            yield f'{"," if number else ""}\n{_json(_plain(block))}'
        yield "]}"
    yield "}}\n"


def _plain(value: Any) -> Any:
    """Turn a value into what JSON holds, fields at their default left out."""
    if is_dataclass(value) and not isinstance(value, type):
        pairs = ((field, getattr(value, field.name)) for field in fields(value))
        return {field.name: _plain(inner) for field, inner in pairs if inner != field.default}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(inner) for inner in value]
    return value


def _plan(data: dict[str, Any]) -> Plan:
    values = dict(data)
    made: dict[str, Any] = {
        "sources": tuple(Source(**source) for source in values.pop("sources", ())),
        "pins": _anchors(values.pop("pins", ())),
        "exclusions": _anchors(values.pop("exclusions", ())),
        "order": _anchors(values.pop("order", ())),
        "removed": _anchors(values.pop("removed", ())),
        "extras": tuple(map(str, values.pop("extras", ()))),
        "wordings": tuple((Anchor(**anchor), str(text)) for anchor, text in values.pop("wordings", ())),
        "fields": tuple((str(name), str(text)) for name, text in values.pop("fields", ())),
    }
    if "length" in values:
        made["length"] = Length(**values.pop("length"))
    points = values.pop("points", None)
    if points is not None:
        made["points"] = tuple(_point(point) for point in points)
    return Plan(**made, **values)


def _anchors(data: Any) -> tuple[Anchor, ...]:
    return tuple(Anchor(**anchor) for anchor in data)


def _point(data: dict[str, Any]) -> Point:
    return Point(Anchor(**data["anchor"]), tuple((int(start), int(end)) for start, end in data["kept"]),
                 data.get("label", ""), data.get("wording"), bool(data.get("added")))


def _block_or_values(data: dict[str, Any]) -> Any:
    """Make a block as soon as it is read: other threads have their turn between two, and not after a long text.

    What is no block of ours stays as it is until it is known whether a newer version wrote it.
    """
    if "kind" not in data:
        return data
    turns = data.get("turns", ())
    try:
        return Block(**{**data, "kind": Kind(data["kind"]), "turns": tuple((int(at), int(page)) for at, page in turns)})
    except (ValueError, TypeError):
        return data


def _document(data: dict[str, Any]) -> Document:
    origin = dict(data["origin"])
    origin["attachments"] = tuple(origin.get("attachments", ()))
    if not all(isinstance(block, Block) for block in data["blocks"]):
        raise TypeError("not a block")
    return Document(
        title=data["title"],
        language=data["language"],
        origin=Origin(**origin),
        blocks=tuple(data["blocks"]),
        warnings=tuple(Message(warning["key"], tuple((name, value) for name, value in warning.get("values", ())))
                       for warning in data.get("warnings", ())),
    )
