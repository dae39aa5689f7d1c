"""Sources of every kind, good and bad: a bad one is a failure with a cure, and the others are read."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from dateline.errors import DateUnreadable
from dateline.model import Report
from dateline.reports import Failure, open_sources, parse_date
from dateline.reports.dates import find_dateline

ENGLISH = "Shells fell on the port of the city and three people were killed, the mayor said on Monday."
RUSSIAN = (
    "Обстрел порта продолжался всю ночь, сообщили местные власти. Погибли три человека, ранены ещё пять."
)


def opened(*sources, **options):
    return list(open_sources([str(s) for s in sources], **options))


def code(result):
    assert isinstance(result, Failure)
    assert result.error.found
    return result.error.code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_encodings_are_told(tmp_path, encoding):
    text = ENGLISH + " “We saw smoke” – said José."
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    [report] = opened(tmp_path / "a.txt")
    assert report.text == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1251", "koi8-r"])
def test_russian_is_read_right_and_reported_as_unread(tmp_path, encoding):
    from dateline.reports.decode import decode

    (tmp_path / "a.txt").write_bytes(RUSSIAN.encode(encoding))
    assert decode((tmp_path / "a.txt").read_bytes(), "a")[0] == RUSSIAN
    [failure] = opened(tmp_path / "a.txt")
    assert code(failure) == "language-unsupported"
    assert "Russian" in failure.error.found


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "source-empty"),
        (b" \n\n ", "source-empty"),
        (b"%PDF-1.7 ...", "source-binary"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "source-binary"),
        (bytes(range(256)) * 8, "source-binary"),
        (b"\xff\xfe\x00", "source-encoding"),
        (b"x" * 10_000_001, "source-too-large"),
    ],
)
def test_what_is_no_report_is_refused(tmp_path, data, expected):
    (tmp_path / "a.txt").write_bytes(data)
    [failure] = opened(tmp_path / "a.txt")
    assert code(failure) == expected


def test_a_bad_source_never_stops_the_rest(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text(ENGLISH)
    results = opened(tmp_path / "missing.txt", tmp_path)
    assert [type(r) for r in results] == [Failure, Failure, Report]
    assert code(results[0]) == "source-missing"


def test_a_folder_without_reports_says_so(tmp_path):
    [failure] = opened(tmp_path)
    assert code(failure) == "source-empty"


def test_records_are_read_one_by_one(tmp_path):
    rows = [
        json.dumps(
            {"text": ENGLISH, "published": "2024-05-14", "outlet": "Nile Wire", "outlet_country": "SD"}
        ),
        "{broken",
        json.dumps({"title": "no text"}),
        json.dumps({"text": ENGLISH + " Again.", "published": "soon"}),
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(rows))
    first, broken, empty, last = opened(tmp_path / "a.jsonl", published=dt.date(2020, 1, 1))
    assert (first.published, first.published_how) == (dt.date(2024, 5, 14), "the record's own date")
    assert (first.outlet, first.outlet_country) == ("Nile Wire", "SDN")
    assert code(broken) == code(empty) == "source-malformed"
    assert (last.published, last.published_how) == (dt.date(2020, 1, 1), "given")
    assert "soon" in last.notes[0]


def test_html_gives_its_article_and_date(tmp_path):
    page = f"""<!doctype html><html><head><title>Port hit</title>
      <meta property="article:published_time" content="2024-05-14T08:00:00Z"></head>
      <body><nav>Home Sport Weather</nav><article><h1>Port hit</h1><p>{ENGLISH}</p><p>{ENGLISH} More.</p>
      </article></body></html>"""
    (tmp_path / "a.html").write_text(page)
    [report] = opened(tmp_path / "a.html")
    assert ENGLISH in report.text
    assert "Weather" not in report.text
    assert report.published == dt.date(2024, 5, 14)


def test_html_without_an_article(tmp_path):
    (tmp_path / "a.html").write_text("<html><body><nav><a href='/'>Home</a></nav></body></html>")
    [failure] = opened(tmp_path / "a.html")
    assert code(failure) == "source-without-article"


def test_same_text_gets_the_same_id(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(ENGLISH)
    one, other = opened(tmp_path)
    assert one.id == other.id
    assert one.id.startswith("rep_")


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:9/x", "http://localhost:9/", "http://[::1]/", "ftp://example.org/"]
)
def test_private_addresses_and_other_schemes_are_refused(address):
    [failure] = opened(address)
    assert code(failure) == "source-refused"


@pytest.mark.parametrize(
    "text", ["2024-05-14", "2024-05-14T10:00:00Z", "20240514", "14 May 2024", "May 14, 2024", "14th May 2024"]
)
def test_dates_that_are_read(text):
    assert parse_date(text) == dt.date(2024, 5, 14)


@pytest.mark.parametrize("text", ["", "yesterday", "2024-13-01", "05/06/2024", "14 Maybe 20"])
def test_dates_that_are_refused(text):
    with pytest.raises(DateUnreadable):
        parse_date(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Headline\n\nPORT SUDAN, May 14, 2024 (Nile Wire) - Shells fell.", dt.date(2024, 5, 14)),
        ("14 May 2024\nShells fell.", dt.date(2024, 5, 14)),
        ("Published: 14 May 2024\nShells fell.", dt.date(2024, 5, 14)),
        ("Situation Report No. 14 - Kivu - 3 December 2012\n\nRebels left.", dt.date(2012, 12, 3)),
        ("Flash Update #2 | December 3, 2012\nRebels left.", dt.date(2012, 12, 3)),
        ("Port Sudan, 14 May 2024\n\nShells fell.", dt.date(2024, 5, 14)),
        ("Shells fall\n\nEl Obeid, May 14, 2024 (Nile Wire) - Shells fell.", dt.date(2024, 5, 14)),
        ("Kassala, Sudan, Tuesday, 14 May 2024\nShells fell.", dt.date(2024, 5, 14)),
        ("Battle of Kursk, 5 July 1943\n\nTanks met.", None),
        ("Near Kursk, 5 July 1943 was remembered.", None),
        ("The days of 1 - 3 December 2012\nRebels left.", None),
        ("The battle of 3 December 2012\nRebels left.", None),
        ("Kivu\nThe town fell - 3 December 2012\nRebels left.", None),
        ("Shells fell on the port on May 14, 2024, the mayor said.", None),
        ("Shells fell.", None),
    ],
)
def test_dateline_is_told_from_dates_in_prose(text, found):
    assert find_dateline(text) == found
