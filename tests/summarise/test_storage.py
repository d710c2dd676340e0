"""The .brief file: what was saved comes back, whatever happens to the file is said, nothing is lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise import storage
from summarise.document import Block, Document, Kind, Origin
from summarise.errors import ChangedElsewhere, Damaged, NewerBrief, NotThere
from summarise.plan import Anchor, Length, Plan, Point, Source
from summarise.wording import message

text = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30)
numbers = st.integers(0, 1000)
anchors = st.builds(Anchor, st.sampled_from(["1", "2"]), numbers, numbers, numbers, text)
points = st.builds(Point, anchors, st.tuples(st.tuples(numbers, numbers)), text, st.none() | text, st.booleans())
plans = st.builds(
    Plan,
    sources=st.lists(st.builds(Source, st.sampled_from(["1", "2"]), text, text, text, text, text), max_size=2,
                     unique_by=lambda source: source.key).map(tuple),
    method=text, focus=text, length=st.builds(Length, st.floats(1, 1e6), st.sampled_from(["words", "percent"])),
    pins=st.lists(anchors, max_size=3).map(tuple), exclusions=st.lists(anchors, max_size=3).map(tuple),
    order=st.lists(anchors, max_size=3).map(tuple),
    wordings=st.lists(st.tuples(anchors, text), max_size=3).map(tuple),
    points=st.none() | st.lists(points, max_size=3).map(tuple), removed=st.lists(anchors, max_size=3).map(tuple),
    extras=st.lists(text, max_size=3).map(tuple), template=text,
    fields=st.lists(st.tuples(text, text), max_size=3).map(tuple), layout=text, paper=text, notes=text,
    annex=st.booleans(), strip=st.none() | st.booleans(), language=text, date=text,
)
places = st.none() | st.integers(1, 99)
blocks = st.builds(Block, st.sampled_from(Kind), text, st.integers(0, 6), places, places, places, places,
                   st.lists(st.tuples(numbers, numbers), max_size=2).map(tuple))
documents = st.builds(
    Document, text, text, st.builds(Origin, text, text, text, numbers, places, text, text, text, text,
                                    st.lists(text, max_size=2).map(tuple)),
    st.lists(blocks, max_size=4).map(tuple), st.just((message("errors.damaged", name="x"),)) | st.just(()),
)


@given(plans, documents, documents)
def test_what_is_saved_comes_back_equal(plan: Plan, first: Document, second: Document) -> None:
    both = {"1": first, "2": second}
    kept = {source.key: both[source.key] for source in plan.sources}
    assert storage.decode(storage.encode(plan, both), "x.brief") == (plan, kept)


@given(plans)
def test_the_same_plan_gives_the_same_bytes(plan: Plan) -> None:
    assert storage.encode(plan, {}) == storage.encode(plan, {})


@given(st.binary(max_size=200) | st.recursive(st.none() | st.booleans() | text, lambda inner: st.lists(inner)
       | st.dictionaries(st.sampled_from(["briefdesk", "plan", "documents", "sources"]), inner)).map(
           lambda value: json.dumps(value).encode()))
def test_any_other_bytes_are_called_damaged(data: bytes) -> None:
    with pytest.raises(Damaged, match=r"x\.brief"):
        storage.decode(data, "x.brief")


def test_a_brief_of_a_newer_version_is_refused_by_name() -> None:
    with pytest.raises(NewerBrief, match=r"new\.brief"):
        storage.decode(b'{"briefdesk": 99, "plan": {}, "documents": {}}', "new.brief")


@pytest.mark.parametrize("block", [{"text": "of no kind"}, {"kind": "unheard of", "text": ""},
                                   {"kind": "paragraph", "text": "", "turns": [7]}, "no block", None])
def test_what_stands_for_a_block_and_is_none_is_damage_or_of_a_newer_version(block: object) -> None:
    document = {"title": "", "language": "en", "blocks": [block],
                "origin": {"path": "", "sha256": "", "format": "text"}}
    written = {"plan": {}, "documents": {"1": document}}
    with pytest.raises(Damaged):
        storage.decode(json.dumps({"briefdesk": 1, **written}).encode(), "x.brief")
    with pytest.raises(NewerBrief):
        storage.decode(json.dumps({"briefdesk": 99, **written}).encode(), "x.brief")


def test_a_missing_file_is_named_with_its_cause(tmp_path: Path) -> None:
    with pytest.raises(NotThere, match=r"gone\.brief.*it is not there"):
        storage.load(tmp_path / "gone.brief")


def test_a_file_that_someone_else_changed_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.brief"
    known = storage.save(path, Plan(), {})
    theirs = storage.save(path, Plan(focus="theirs"), {}, expected_digest=known)
    with pytest.raises(ChangedElsewhere, match=r"a\.brief"):
        storage.save(path, Plan(focus="mine"), {}, expected_digest=known)
    assert storage.load(path) == (Plan(focus="theirs"), {}, theirs)


def test_a_file_that_cannot_be_read_is_taken_for_changed(tmp_path: Path) -> None:
    # Opening it works and reading it does not, even for root.
    assert storage.digest(Path("/proc/self/mem")) == storage.digest(tmp_path) == ""
    path = tmp_path / "a.brief"
    storage.save(path, Plan(), {})
    with pytest.raises(ChangedElsewhere):
        storage.save(path, Plan(focus="mine"), {}, expected_digest="")
