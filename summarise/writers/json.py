"""Brief → JSON: the whole tree as it is, every span and anchor with it, for other programs."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarise.brief import Brief

VERSION = 1


def write_json(brief: Brief) -> bytes:
    """Write a brief as JSON in UTF-8; each value names its kind, as the brief's own module calls it.

    Lone surrogates, which UTF-8 cannot hold, become "?", one character for one, so that spans stay true.
    """
    tree = {"format": "briefdesk-brief", "version": VERSION, "brief": _plain(brief)}
    return (json.dumps(tree, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        inner = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        return {"kind": type(value).__name__, **inner}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value
