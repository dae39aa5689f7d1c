"""Fetching from a real server on this machine."""

from __future__ import annotations

import gzip
import socket

import pytest

from dateline.errors import SourceBusy
from dateline.model import Report
from dateline.reports import Failure, open_sources
from dateline.reports.fetch import Validators, fetch, fetch_newer
from tests.reports import valid
from tests.reports.server import Page

TEXT = "Shells fell on the port of the city and three people were killed, the mayor said on Monday."
PLAIN = {"Content-Type": "text/plain; charset=utf-8"}


def fetched(address, **options):
    [result] = open_sources([address], **options)
    return result


@pytest.fixture
def pages(server):
    server.pages |= {
        "/report.txt": Page(TEXT.encode(), headers=PLAIN),
        "/moved": Page(status=302, headers={"Location": "/report.txt"}),
        "/round": Page(status=302, headers={"Location": "/round"}),
        "/huge": Page(b"x" * 1_000_000, repeat=20),
        "/vast": Page(headers={"Content-Length": "99999999999"}),
        "/bomb": Page(gzip.compress(b"x" * 20_000_000), headers={"Content-Encoding": "gzip"}),
        "/away": Page(status=302, headers={"Location": "file:///etc/hostname"}),
        "/closed": Page(status=403),
        "/busy": Page(status=429, headers={"Retry-After": "90"}),
    }
    return server


@pytest.mark.parametrize("page", ["/report.txt", "/moved"])
def test_page_is_read_and_redirects_followed(pages, page):
    report = fetched(pages.address + page, allow_private=True)
    assert report.text == TEXT
    assert report.origin == pages.address + page


@pytest.mark.parametrize(
    ("page", "code"),
    [
        ("/none", "source-missing"),
        ("/round", "source-refused"),
        ("/huge", "source-too-large"),
        ("/vast", "source-too-large"),
        ("/bomb", "source-too-large"),
        ("/away", "source-refused"),
        ("/closed", "source-refused"),
        ("/busy", "source-busy"),
    ],
)
def test_limits(pages, page, code):
    result = fetched(pages.address + page, allow_private=True)
    assert isinstance(result, Failure)
    assert result.error.code == code
    assert result.error.expected or result.error.cure


def test_busy_server_says_how_long_to_wait(pages):
    with pytest.raises(SourceBusy) as caught:
        fetch(pages.address + "/busy", allow_private=True)
    assert caught.value.wait == 90
    assert caught.value.status == 429


def test_private_address_is_refused_without_leave(pages):
    result = fetched(pages.address + "/report.txt")
    assert result.error.code == "source-refused"
    assert "--allow-private" in result.error.cure
    assert pages.asked() == []


def test_redirect_to_a_private_address_is_refused(pages, monkeypatch):
    """The first address is taken for public; the second one, where the redirect leads, is not."""
    monkeypatch.setattr("dateline.reports.addresses.is_public", lambda ip: ip == "127.0.0.1")
    pages.pages["/inward"] = Page(status=302, headers={"Location": "http://169.254.169.254/latest/"})
    result = fetched(pages.address + "/inward")
    assert result.error.code == "source-refused"
    assert "169.254.169.254" in result.error.found


def test_name_is_asked_once_and_the_checked_machine_is_the_one_connected_to(pages, monkeypatch):
    """A name that leads elsewhere the second time it is asked gets no second time."""
    port = int(pages.address.rpartition(":")[2])
    asked = []

    def resolve(host, *_, **__):
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr("dateline.reports.addresses.socket.getaddrinfo", resolve)
    real = fetch(f"http://news.example:{port}/report.txt", allow_private=True)
    assert real.data.decode() == TEXT
    assert asked.count("news.example") == 1
    assert pages.requests[0][1]["host"] == f"news.example:{port}"


def test_what_did_not_change_is_not_sent_again(pages):
    pages.pages["/report.txt"].headers = {
        **PLAIN,
        "ETag": '"v1"',
        "Last-Modified": "Tue, 14 May 2024 08:00:00 GMT",
    }
    first = fetch_newer(pages.address + "/report.txt", allow_private=True)
    assert first.validators == Validators('"v1"', "Tue, 14 May 2024 08:00:00 GMT")
    second = fetch_newer(pages.address + "/report.txt", known=first.validators, allow_private=True)
    assert second.raw is None
    assert second.validators == first.validators
    assert pages.requests[1][1]["if-modified-since"] == "Tue, 14 May 2024 08:00:00 GMT"


@pytest.mark.parametrize(
    ("suffix", "media"),
    [
        (".rss", "application/rss+xml"),
        (".rss", "text/xml; charset=utf-8"),
        (".atom", "text/html"),
        (".pdf", "application/pdf"),
        (".pdf", "application/octet-stream"),
        (".csv", "text/plain"),
        (".warc.gz", "application/gzip"),
        (".json", "application/json"),
        (".eml", "message/rfc822"),
    ],
)
def test_format_is_told_by_media_type_address_or_content(server, suffix, media):
    body = b"".join(valid.ALL[suffix](valid.ITEMS))
    server.pages[f"/a{suffix}"] = Page(body, headers={"Content-Type": media})
    found = list(open_sources([f"{server.address}/a{suffix}"], allow_private=True))
    assert all(isinstance(report, Report) for report in found), found
    assert len(found) == (len(valid.ITEMS) if suffix in valid.OF_MANY else 1)


def test_encoding_that_the_server_names_is_taken(server):
    body = "Голова адміністрації: ".encode("cp1251") + TEXT.encode()
    server.pages["/a"] = Page(body, headers={"Content-Type": "text/plain; charset=windows-1251"})
    assert fetched(server.address + "/a", allow_private=True).text.startswith("Голова")
