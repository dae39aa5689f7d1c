"""A store that speaks as much of S3 as reading takes: listing, sizes, ranges of bytes."""

from __future__ import annotations

import http.server
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import parse_qs, unquote, urlsplit
from xml.sax.saxutils import escape

BUCKET = "archive"


@dataclass
class Bucket:
    """Objects by key; `address` gives their addresses."""

    port: int
    objects: dict[str, bytes] = field(default_factory=dict)

    def address(self, key: str) -> str:
        where = f"s3://key:hush@{BUCKET}/{key}"
        return f"{where}?scheme=http&region=us-east-1&endpoint_override=127.0.0.1:{self.port}"


@contextmanager
def storing() -> Iterator[Bucket]:
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            asked = urlsplit(self.path)
            key = unquote(asked.path).removeprefix(f"/{BUCKET}").removeprefix("/")
            if "list-type" in asked.query:
                self._answer(200, listing(bucket, parse_qs(asked.query)), {"Content-Type": "application/xml"})
            elif key in bucket.objects:
                self._object(bucket.objects[key])
            else:
                self._answer(404, b"")

        do_HEAD = do_GET  # noqa: N815 - the server's own name

        def _object(self, data: bytes) -> None:
            wanted = re.match(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
            if not wanted:
                self._answer(200, data)
                return
            start, end = int(wanted[1]), min(int(wanted[2] or len(data)) + 1, len(data))
            self._answer(206, data[start:end], {"Content-Range": f"bytes {start}-{end - 1}/{len(data)}"})

        def _answer(self, status: int, body: bytes, headers: dict[str, str] | None = None) -> None:
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **(headers or {})}.items():
                self.send_header(name, value)
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            return

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as httpd:
        bucket = Bucket(httpd.server_port)
        threading.Thread(target=httpd.serve_forever, daemon=True).start()
        yield bucket
        httpd.shutdown()


def listing(bucket: Bucket, asked: dict[str, list[str]]) -> bytes:
    prefix = asked.get("prefix", [""])[0]
    keys = [key for key in sorted(bucket.objects) if key.startswith(prefix)]
    rows = "".join(
        f"<Contents><Key>{escape(key)}</Key><Size>{len(bucket.objects[key])}</Size>"
        "<LastModified>2024-05-14T08:00:00.000Z</LastModified></Contents>"
        for key in keys[: int(asked.get("max-keys", ["1000"])[0])]
    )
    return (
        f"<?xml version='1.0'?><ListBucketResult><Name>{BUCKET}</Name><Prefix>{escape(prefix)}</Prefix>"
        f"<KeyCount>{len(keys)}</KeyCount><IsTruncated>false</IsTruncated>{rows}</ListBucketResult>"
    ).encode()
