"""A real server on this machine whose pages a test sets."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass
class Page:
    """What a path answers."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    repeat: int = 1


@dataclass
class Server:
    """The pages by path, and the requests that came, with their headers."""

    address: str
    pages: dict[str, Page] = field(default_factory=dict)
    requests: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def asked(self) -> list[str]:
        return [path for path, _ in self.requests]


@contextmanager
def serving() -> Iterator[Server]:
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            served.requests.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
            page = served.pages.get(self.path, Page(status=404))
            etag = page.headers.get("ETag")
            if etag and self.headers.get("If-None-Match") == etag:
                page = Page(status=304, headers={"ETag": etag})
            self.send_response(page.status)
            for name, value in page.headers.items():
                self.send_header(name, value)
            self.end_headers()
            try:
                for _ in range(page.repeat):
                    self.wfile.write(page.body)
            except OSError:
                return

        def log_message(self, *_: object) -> None:
            return

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as httpd:
        served = Server(f"http://127.0.0.1:{httpd.server_port}")
        # Every 0.01 s it looks whether it is to stop; by default 0.5 s would pass with each test.
        threading.Thread(target=httpd.serve_forever, args=(0.01,), daemon=True).start()
        yield served
        httpd.shutdown()
