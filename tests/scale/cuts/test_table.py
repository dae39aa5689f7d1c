"""However a file is cut, its records are the same, each once."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.errors import DatelineError, SourceError
from dateline.scale.cuts.table import cut_of
from dateline.scale.parts import parts_of
from dateline.scale.sources import Source, opened
from tests.reports import valid

MANY = [
    item
    for n in range(8)
    for item in (valid.Item(f"W{n}", i.title, f"{i.text} {n}", i.day) for i in valid.ITEMS)
]
BODIES = {
    ".jsonl": b"".join(valid.jsonl(MANY)),
    ".warc": b"".join(valid.warc(MANY)),
    ".warc.gz": b"".join(valid.warc_gz(MANY)),
    ".parquet": b"".join(valid.parquet(MANY, group=5)),
    ".csv": b"".join(valid.csv_table(MANY)),
}


def drafts(path, size):
    """The texts of all records, in the order of the file, and in how many slices they came."""
    source = Source(str(path), path.stat().st_size)
    slices = list(cut_of(source.kind).slices(source, size))
    found = []
    for slice_ in slices:
        with opened(slice_.uri) as file:
            for record in list(cut_of(slice_.kind).records(file, slice_)):
                found += texts_of(record)
    return found, len(slices)


def texts_of(record):
    try:
        return [d.found if isinstance(d, SourceError) else d.text for d in record.drafts()]
    except DatelineError as error:
        return [error.found]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("cuts")
    for suffix, body in BODIES.items():
        (folder / f"a{suffix}").write_bytes(body)
    return folder


@pytest.mark.parametrize("suffix", BODIES)
def test_whole_file_holds_every_report(folder, suffix):
    found, _ = drafts(folder / f"a{suffix}", 10**9)
    assert len(found) == len(MANY)
    assert all(item.text in text for item, text in zip(MANY, found, strict=True))


@pytest.mark.parametrize("suffix", BODIES)
@settings(max_examples=10, deadline=None)
@given(share=st.floats(0.004, 1.2))
def test_any_cut_gives_the_same_records(folder, suffix, share):
    size = max(1, int(share * len(BODIES[suffix])))
    whole, _ = drafts(folder / f"a{suffix}", 10**9)
    found, slices = drafts(folder / f"a{suffix}", size)
    assert found == whole
    if share < 0.3 and suffix != ".csv":
        assert slices > 2


@settings(max_examples=60, deadline=None)
@given(lines=st.lists(st.sampled_from(["{}", "", '{"text": "a"}', '{"text": "é"}']), max_size=8),
       size=st.integers(1, 30), ends=st.booleans())  # fmt: skip
def test_lines_of_any_length_fall_into_one_slice_each(tmp_path_factory, lines, size, ends):
    path = tmp_path_factory.mktemp("lines") / "a.jsonl"
    path.write_text("\n".join(lines) + ("\n" if ends else ""), "utf-8")
    whole, _ = drafts(path, 10**9)
    assert [t for t in drafts(path, size)[0] if "empty" not in t and "no text" not in t] == [
        t for t in whole if "empty" not in t and "no text" not in t
    ]


def test_damage_in_an_archive_costs_no_record_behind_it(tmp_path):
    parts = valid.warc_gz(MANY)
    parts[5] = parts[5][:-20]
    (tmp_path / "a.warc.gz").write_bytes(b"".join(parts))
    found, _ = drafts(tmp_path / "a.warc.gz", 2000)
    assert sum(item.text in text for item in MANY for text in found) == len(MANY) - 1
    assert any("damaged" in text or "cut off" in text for text in found)


def test_broken_table_is_one_record_with_its_reason(tmp_path):
    (tmp_path / "a.parquet").write_bytes(BODIES[".parquet"][:-30])
    found, slices = drafts(tmp_path / "a.parquet", 500)
    assert slices == 1
    assert "cannot be read as a Parquet file" in found[0]


def test_small_files_share_a_part_and_large_ones_are_cut(folder, tmp_path):
    small = [tmp_path / f"{n}.txt" for n in range(9)]
    for path in small:
        path.write_text("Shells hit the town.")
    sources = [Source(str(path), path.stat().st_size) for path in small]
    assert [len(part.slices) for part in parts_of(sources, size=16_000)] == [4, 4, 1]
    large = Source(str(folder / "a.jsonl"), len(BODIES[".jsonl"]))
    assert len(list(parts_of([large], size=1000))) > 5
    assert [part.number for part in parts_of([large], size=1000)] == list(
        range(len(list(parts_of([large], size=1000))))
    )
