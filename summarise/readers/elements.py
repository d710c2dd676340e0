"""What readers of XML ask of an element in whatever namespace it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element


def local_name(element: _Element | None) -> str:
    """Return an element's tag without its namespace; "" for none, and for comments and instructions."""
    tag = element.tag if element is not None else None
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: _Element, name: str) -> str:
    """Return the first attribute of a name in any namespace, "" where there is none."""
    ending = f"}}{name}"
    return next((str(value) for key, value in element.attrib.items() if str(key).endswith(ending)), "")
