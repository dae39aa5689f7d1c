"""What is found to read, by path, glob and address."""

from __future__ import annotations

import pytest

from dateline.errors import SourceEmpty, SourceMissing, SourceRefused
from dateline.scale.sources import find_sources, opened, origin_of
from tests.scale.making import archive, job, made, origins, texts
from tests.scale.s3 import storing


@pytest.fixture
def folder(tmp_path):
    for name in ("a.jsonl", "b/c.jsonl", "b/d.txt", "b/README.md", "b/e.exe", "f.jsonl.bak"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    return tmp_path


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ("", ["a.jsonl", "b/c.jsonl", "b/d.txt"]),
        ("a.jsonl", ["a.jsonl"]),
        ("b/*.jsonl", ["b/c.jsonl"]),
        ("*", ["a.jsonl", "f.jsonl.bak"]),
        ("**/*.jsonl", ["a.jsonl", "b/c.jsonl"]),
        ("*/d.*", ["b/d.txt"]),
    ],
)
def test_files_folders_and_globs(folder, given, names):
    found = find_sources([f"{folder}/{given}".rstrip("/")])
    assert [source.uri for source in found] == [f"{folder}/{name}" for name in names]
    assert [source.size for source in found] == [len(name) for name in names]


def test_paths_from_here_keep_their_form(folder, monkeypatch):
    monkeypatch.chdir(folder)
    assert [source.uri for source in find_sources(["*.jsonl", "b", "b/d.txt"])] == [
        "a.jsonl",
        "b/c.jsonl",
        "b/d.txt",
    ]


@pytest.mark.parametrize(
    ("given", "error"),
    [("nothing", SourceMissing), ("b/*.pdf", SourceEmpty), ("nonsense://a/b", SourceRefused)],
)
def test_what_is_not_there_is_named(folder, given, error):
    with pytest.raises(error) as raised:
        find_sources([given if "://" in given else f"{folder}/{given}"])
    assert given in raised.value.found
    assert raised.value.cure


def test_reading_from_a_store_gives_what_a_folder_gives(tmp_path):
    data = archive(tmp_path / "a.jsonl", texts(12)).read_bytes()
    account = made(tmp_path / "a.jsonl", job(tmp_path / "local"), part=1000)
    with storing() as bucket:
        bucket.objects = {"wire/2024/a.jsonl": data, "wire/2024/notes.bin": b"-", "else.jsonl": data}
        for given in ("wire", "wire/2024/*.jsonl"):
            found = find_sources([bucket.address(given)])
            assert [origin_of(source.uri) for source in found] == ["s3://archive/wire/2024/a.jsonl"]
        remote = made(bucket.address("wire"), job(tmp_path / "remote"), part=1000)
        with pytest.raises(SourceMissing):
            find_sources([bucket.address("nothing/here")])
    assert (remote.reports, remote.claims, remote.parts) == (account.reports, account.claims, account.parts)
    assert all(origin.startswith("s3://archive/wire/2024/a.jsonl") for origin in origins(tmp_path / "remote"))
    assert b"hush" not in b"".join(path.read_bytes() for path in (tmp_path / "remote/parts").iterdir())


def test_file_that_cannot_be_opened_is_refused(tmp_path):
    with (
        pytest.raises(SourceRefused, match=r"gone\.jsonl cannot be reached"),
        opened(f"{tmp_path}/gone.jsonl"),
    ):
        pass
