"""Fetching from a real server on this machine."""

from __future__ import annotations

import http.server
import threading

import pytest

from dateline.reports import Failure, open_sources

TEXT = "Shells fell on the port of the city and three people were killed, the mayor said on Monday."


class _Pages(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/report.txt":
            body = TEXT.encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/plain; charset=utf-8")
            self.end_headers()
            self.wfile.write(body)
        elif self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", "/report.txt")
            self.end_headers()
        elif self.path == "/round":
            self.send_response(302)
            self.send_header("Location", "/round")
            self.end_headers()
        elif self.path == "/huge":
            self.send_response(200)
            self.end_headers()
            try:
                for _ in range(20):
                    self.wfile.write(b"x" * 1_000_000)
            except OSError:
                return
        else:
            self.send_error(404)

    def log_message(self, *_: object) -> None:
        return


@pytest.fixture(scope="module")
def server():
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Pages) as httpd:
        threading.Thread(target=httpd.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{httpd.server_port}"
        httpd.shutdown()


def fetched(address, **options):
    [result] = open_sources([address], **options)
    return result


@pytest.mark.parametrize("page", ["/report.txt", "/moved"])
def test_page_is_read_and_redirects_followed(server, page):
    assert fetched(server + page, allow_private=True).text == TEXT


@pytest.mark.parametrize(
    ("page", "code"),
    [("/none", "source-missing"), ("/round", "source-refused"), ("/huge", "source-too-large")],
)
def test_limits(server, page, code):
    result = fetched(server + page, allow_private=True)
    assert isinstance(result, Failure)
    assert result.error.code == code


def test_private_address_is_refused_without_leave(server):
    result = fetched(server + "/report.txt")
    assert result.error.code == "source-refused"
    assert "--allow-private" in result.error.cure
