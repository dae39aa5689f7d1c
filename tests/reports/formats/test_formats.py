"""What each format gives of a small valid file."""

from __future__ import annotations

import datetime as dt
import gzip
import hashlib
import json

import pytest
from tests.reports import valid
from tests.reports.valid import ITEMS

from dateline.errors import SourceError
from dateline.model import Report
from dateline.reports import Failure, open_sources


def opened(tmp_path, name, data, **options):
    (tmp_path / name).write_bytes(data)
    return list(open_sources([str(tmp_path / name)], **options))


def code(result):
    assert isinstance(result, Failure)
    assert isinstance(result.error, SourceError)
    assert result.error.expected or result.error.cure
    return result.error.code


@pytest.mark.parametrize("suffix", valid.ALL)
def test_valid_file_gives_its_reports(tmp_path, suffix):
    found = opened(tmp_path, f"a{suffix}", b"".join(valid.ALL[suffix](ITEMS)))
    assert all(isinstance(report, Report) for report in found), found
    assert len(found) == (1 if suffix in valid.OF_ONE else len(ITEMS))
    for report, item in zip(found, ITEMS, strict=False):
        assert item.word in report.text
        assert report.text.count("did not comment") <= 2
        assert "alert(1)" not in report.text
        assert len(report.sha256) == 64
    assert len({report.id for report in found}) == len(found)


@pytest.mark.parametrize("suffix", [s for s in valid.ALL if s != ".txt"])
def test_each_report_has_its_day_and_how_it_was_found(tmp_path, suffix):
    found = opened(tmp_path, f"a{suffix}", b"".join(valid.ALL[suffix](ITEMS)))
    for report, item in zip(found, ITEMS, strict=False):
        assert report.published == item.day
        assert report.published_how


@pytest.mark.parametrize(
    ("suffix", "outlet"),
    [
        (".jsonl", "Nile Wire"),
        (".csv", "Nile Wire"),
        (".rss", "Nile Wire"),
        (".atom", "Red Sea News"),
        (".warc", "Nile Wire"),
        (".json", "Frontline Notes"),
        (".eml", "Nile Wire"),
        (".html", "Nile Wire"),
    ],
)
def test_outlet_is_what_the_source_says(tmp_path, suffix, outlet):
    for report in opened(tmp_path, f"a{suffix}", b"".join(valid.ALL[suffix](ITEMS))):
        assert report.outlet == outlet


def test_same_text_of_two_outlets_is_two_reports(tmp_path):
    rows = [{"text": ITEMS[0].text, "outlet": outlet} for outlet in ("Nile Wire", "Darfur Post")]
    one, other = opened(tmp_path, "a.jsonl", "\n".join(map(json.dumps, rows)).encode())
    assert one.id != other.id


def test_message_keeps_its_id_in_a_later_export_and_the_same_words_later_are_another(tmp_path):
    first, again = valid.message(1, ITEMS[0]), valid.message(1, ITEMS[0]) | {"reactions": [{"count": 3}]}
    later = valid.message(9, ITEMS[0]) | {"date_unixtime": "1716000000"}
    value = {"name": "Frontline Notes", "type": "public_channel", "id": 7, "messages": [first, again, later]}
    one, other, third = opened(tmp_path, "result.json", json.dumps(value).encode())
    assert one.id == other.id != third.id


def test_feed_opens_by_its_root_whatever_its_suffix(tmp_path):
    for name, make in (("a.xml", valid.rss), ("b.html", valid.atom)):
        assert len(opened(tmp_path, name, b"".join(make(ITEMS)))) == len(ITEMS)


def test_feed_without_a_date_of_publication_says_that_its_date_is_of_change(tmp_path):
    data = b"".join(valid.atom(ITEMS[:1])).replace(b"published>", b"x>")
    [report] = opened(tmp_path, "a.atom", data)
    assert (report.published, report.published_how) == (dt.date(2024, 5, 20), "the feed's date of change")


def test_feed_that_is_no_sound_xml_gives_every_entry(tmp_path):
    parts = valid.rss(ITEMS)
    parts[2] = parts[2].replace(b"</title>", b"<![CDATA[ & <!-- ")
    words = " ".join(r.text for r in opened(tmp_path, "a.rss", b"".join(parts)) if isinstance(r, Report))
    assert [item.word in words for item in ITEMS if item is not ITEMS[1]] == [True] * 3


def test_empty_feed_says_so(tmp_path):
    [failure] = opened(tmp_path, "a.rss", b"<rss><channel><title>Nile Wire</title></channel></rss>")
    assert code(failure) == "source-empty"


def test_csv_without_a_column_of_text_names_its_columns(tmp_path):
    [failure] = opened(tmp_path, "a.csv", b"event,place\n1,Aden\n")
    assert code(failure) == "source-malformed"
    assert "event, place" in failure.error.found
    assert "text" in failure.error.cure


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_csv_of_other_delimiters(tmp_path, delimiter):
    rows = [["text", "date"], [ITEMS[0].text.replace("“", ""), "2024-05-14"]]
    data = "\n".join(delimiter.join(row) for row in rows).encode()
    [report] = opened(tmp_path, "a.csv", data)
    assert report.published == dt.date(2024, 5, 14)


def test_csv_row_with_an_unclosed_quotation_takes_no_other_with_it(tmp_path):
    parts = valid.csv_table(ITEMS)
    parts[2] = parts[2].rstrip().rstrip(b'"').replace(b'hand."', b"hand.") + b"\n"
    found = opened(tmp_path, "a.csv", b"".join(parts))
    read = [r.text for r in found if isinstance(r, Report)]
    assert [any(i.word in text for text in read) for i in ITEMS] == [True, False, True, True]
    assert any(isinstance(r, Failure) for r in found)


def test_csv_row_with_too_many_cells_is_refused(tmp_path):
    data = f"text,date\n{ITEMS[0].text},2024-05-14\n".encode()
    [failure] = opened(tmp_path, "a.csv", data)
    assert "cells" in failure.error.found
    assert code(failure) == "source-malformed"


def test_long_csv_cell_is_read(tmp_path):
    text = " ".join([ITEMS[0].text] * 1000)
    [report] = opened(tmp_path, "a.csv", f'text\n"{text}"\n'.encode())
    assert len(report.text) == len(text) > 131_072


def test_telegram_notes_forwarding_and_leaves_out_service_messages(tmp_path):
    messages = [valid.message(1, ITEMS[0]) | {"forwarded_from": "Village Watch"}]
    messages += [{"id": 2, "type": "service", "action": "pin_message", "text": ""}]
    messages += [{"id": 3, "type": "message", "date": "2024-05-14T10:00:00", "photo": "p.jpg", "text": ""}]
    value = {"name": "Frontline Notes", "type": "public_channel", "id": 7, "messages": messages}
    [report] = opened(tmp_path, "result.json", json.dumps(value).encode())
    assert "forwarded from Village Watch" in report.notes
    assert report.origin.endswith("result.json#1")


def test_telegram_export_that_was_cut_off_gives_what_stands_in_it(tmp_path):
    data = b"".join(valid.telegram(ITEMS))
    *read, failure = opened(tmp_path, "result.json", data[: data.index(b"Jenin")])
    assert len(read) == 3
    assert code(failure) == "source-malformed"


def test_telegram_export_of_several_chats_names_each_outlet(tmp_path):
    chats = [
        {"name": f"Channel {n}", "type": "public_channel", "id": n, "messages": [valid.message(n, item)]}
        for n, item in enumerate(ITEMS, 1)
    ]
    data = json.dumps({"chats": {"about": "...", "list": chats}}, indent=1).encode()
    found = opened(tmp_path, "result.json", data)
    assert [report.outlet for report in found] == [f"Channel {n}" for n in (1, 2, 3, 4)]


def test_other_json_is_not_taken_for_telegram(tmp_path):
    value = [{"text": ITEMS[0].text, "published": "2024-05-14"}]
    [report] = opened(tmp_path, "a.json", json.dumps(value).encode())
    assert report.published == dt.date(2024, 5, 14)


def test_warc_keeps_when_a_page_was_received_apart_from_when_it_was_published(tmp_path):
    report = opened(tmp_path, "a.warc.gz", b"".join(valid.warc_gz(ITEMS)))[0]
    assert report.retrieved == dt.datetime(2024, 5, 18, 6, tzinfo=dt.UTC)
    assert report.published == ITEMS[0].day
    assert ITEMS[0].url in report.origin
    assert report.sha256 == hashlib.sha256(valid.page(ITEMS[0])).hexdigest()


def test_warc_packed_as_a_whole_is_read(tmp_path):
    found = opened(tmp_path, "a.warc.gz", gzip.compress(b"".join(valid.warc(ITEMS))))
    assert len(found) == len(ITEMS)


@pytest.mark.parametrize("other", [{"status": "404 Not Found"}, {"kind": "image/png"}])
def test_warc_record_of_no_page_is_passed_over(tmp_path, other):
    data = valid.warc_page(ITEMS[0], **other) + valid.warc_page(ITEMS[1])
    [report] = opened(tmp_path, "a.warc", data)
    assert "Hodeidah" in report.text


def test_warc_without_pages_says_so(tmp_path):
    [failure] = opened(tmp_path, "a.warc", valid.warc([])[0])
    assert code(failure) == "source-empty"


def test_warc_record_with_a_false_length_takes_no_other_with_it(tmp_path):
    parts = valid.warc(ITEMS)
    parts[2] = parts[2].replace(b"Content-Length: ", b"Content-Length: 9")
    found = opened(tmp_path, "a.warc", b"".join(parts))
    assert [isinstance(r, Report) for r in found] == [True, False, True, True]


def test_page_of_a_warc_in_the_encoding_that_its_server_names(tmp_path):
    text = valid.page(ITEMS[0]).decode().replace("<meta charset='utf-8'>", "").replace("Nile", "Ніл")
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1251\r\n\r\n"
    data = valid.warc_record("response", head + text.encode("cp1251"), url=ITEMS[0].url)
    [report] = opened(tmp_path, "a.warc", data)
    assert report.outlet == "Ніл Wire"


def test_pdf_joins_lines_and_drops_what_every_page_repeats(tmp_path):
    pages = [
        ["Nile Wire situation report", *valid.wrapped(f"{i.text} {i.text}"), f"Page {n} of 4"]
        for n, i in enumerate(ITEMS, 1)
    ]
    [report] = opened(tmp_path, "a.pdf", valid.pdf_of(pages))
    assert "situation report" not in report.text
    assert "Page 2" not in report.text
    assert "shelled the market of Kabkabiya on Tuesday and killed at least five people" in report.text
    assert report.title == "Situation report"
    assert report.published_how == "the PDF's date of creation"


def test_dateline_goes_before_a_pdfs_date_of_creation(tmp_path):
    lines = ["PORT SUDAN, May 10, 2024 (Nile Wire) - Shells fell on the port and three people were killed."]
    [report] = opened(tmp_path, "a.pdf", valid.pdf_of([lines]))
    assert (report.published, report.published_how) == (dt.date(2024, 5, 10), "the dateline")


def test_pdf_without_text_names_the_cure(tmp_path):
    [failure] = opened(tmp_path, "a.pdf", valid.pdf_of([[]]))
    assert code(failure) == "source-empty"
    assert "ocrmypdf" in failure.error.cure


def test_locked_pdf_says_so(tmp_path):
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.encrypt("secret", algorithm="RC4-128")
    with (tmp_path / "a.pdf").open("wb") as file:
        writer.write(file)
    [failure] = open_sources([str(tmp_path / "a.pdf")])
    assert code(failure) == "source-locked"


def test_mail_of_html_only_is_read_as_text(tmp_path):
    data = (
        "From: desk@redsea.example\nSubject: =?utf-8?b?w4ljbGFpcg==?=\nDate: Wed, 15 May 2024 09:00 +0000\n"
        f"Content-Type: text/html; charset=utf-8\n\n<p>{ITEMS[1].text}</p><style>p {{}}</style>"
    )
    [report] = opened(tmp_path, "a.eml", data.encode())
    assert report.text == ITEMS[1].text
    assert (report.title, report.outlet) == ("Éclair", "redsea.example")


def test_mail_joins_wrapped_lines_and_counts_attachments(tmp_path):
    body = "\n".join(valid.wrapped(f"{ITEMS[0].text} {ITEMS[1].text}"))
    data = (
        'From: Nile Wire <a@b.example>\nContent-Type: multipart/mixed; boundary="b"\n\n--b\n'
        f"Content-Type: text/plain; charset=utf-8\n\n{body}\n--b\nContent-Type: image/png\n"
        "Content-Disposition: attachment; filename=a.png\n\nxx\n--b--\n"
    )
    [report] = opened(tmp_path, "a.eml", data.encode())
    assert report.text == f"{ITEMS[0].text} {ITEMS[1].text}"
    assert report.notes == ("1 attachments are not read",)
    assert report.published is None


def test_byte_that_cannot_be_read_spoils_only_its_own_record(tmp_path):
    lines = valid.jsonl(ITEMS)
    lines[2] = lines[2].replace("’".encode(), b"\xff\x00")
    found = opened(tmp_path, "a.jsonl", b"".join(lines))
    assert [report.text == item.text for report, item in zip(found, ITEMS, strict=True)] == [
        True, False, True, True,
    ]  # fmt: skip
    assert "some of its bytes cannot be read" in found[1].notes


def test_every_suffix_stands_in_the_documentation():
    from pathlib import Path

    from dateline.reports.formats.table import SUFFIXES

    text = (Path(__file__).parents[3] / "docs/formats.md").read_text("utf-8")
    assert [suffix for suffix in SUFFIXES if f"`{suffix}`" not in text] == []


def test_telegram_message_that_lost_its_end_takes_no_other_in(tmp_path):
    parts = valid.telegram(ITEMS)
    parts[1] = parts[1].replace(b"\n ]\n}", b"\n")
    broken, *read = opened(tmp_path, "result.json", b"".join(parts))
    assert code(broken) == "source-malformed"
    assert [report.origin[-2:] for report in read] == ["#2", "#3", "#4"]


def test_warc_record_whose_header_never_ends_takes_no_other_in(tmp_path):
    parts = valid.warc(ITEMS)
    parts[3] = parts[3].replace(b"\r\n\r\n", b"\r\x00\n").replace(b"Content-Length: ", b"Content-Length: x")
    found = opened(tmp_path, "a.warc", b"".join(parts))
    assert [isinstance(r, Report) for r in found] == [True, True, False, True]
