"""Makes small valid files of every format from invented reports, each with a word of its own."""

from __future__ import annotations

import base64
import csv
import datetime as dt
import gzip
import io
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

import pyarrow as pa
import pyarrow.parquet as pq


@dataclass(frozen=True)
class Item:
    """An invented report; `word` stands in its text and in no other."""

    word: str
    title: str
    text: str
    day: dt.date = dt.date(2024, 5, 14)

    @property
    def url(self) -> str:
        return f"https://nilewire.example/{self.word.lower()}"


ITEMS = (
    Item(
        "Kabkabiya",
        "Market shelled, doctors say",
        "Paramilitary forces shelled the market of Kabkabiya on Tuesday and killed at least five people, a "
        "doctor at the hospital said. “We treated thirty wounded,” she added. The army did not comment.",
    ),
    Item(
        "Hodeidah",
        "Drones hit the harbour",
        "Two drones struck the harbour of Hodeidah before dawn, the port’s director said, and set a depot on "
        "fire. The movement that holds the city blamed “foreign aggression” and promised an answer.",
        dt.date(2024, 5, 15),
    ),
    Item(
        "Huliaipole",
        "Attacks repelled, general staff says",
        "The general staff said that its troops had repelled four attacks near Huliaipole over the past day. "
        "The governor said that shelling had damaged eleven houses; the claims could not be verified.",
        dt.date(2024, 5, 16),
    ),
    Item(
        "Jenin",
        "Raid ends after nine hours",
        "Soldiers withdrew from the camp in Jenin after a raid of nine hours, witnesses said – three men "
        "were arrested. The health ministry denied that anybody had been killed in the clashes of the night.",
        dt.date(2024, 5, 17),
    ),
)


def jsonl(items: Sequence[Item]) -> list[bytes]:
    rows = [
        {
            "text": i.text,
            "title": i.title,
            "published": i.day.isoformat(),
            "url": i.url,
            "outlet": "Nile Wire",
        }
        for i in items
    ]
    return [b"", *(json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in rows), b""]


def csv_table(items: Sequence[Item]) -> list[bytes]:
    def line(row: Sequence[str]) -> bytes:
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerow(row)
        return out.getvalue().encode()

    head = line(["URL", "Title", "Text", "Published", "Outlet"])
    text = "{}\n\nThe report, “{}”, was sent by hand."
    rows = [
        line([i.url, i.title, text.format(i.text, i.title), i.day.isoformat(), "Nile Wire"]) for i in items
    ]
    return [head, *rows, b""]


def rss(items: Sequence[Item]) -> list[bytes]:
    head = (
        '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>Nile Wire</title>'
        "<link>https://nilewire.example/</link><description>All news</description>\n"
    )
    entries = [
        f"<item><title>{escape(i.title)}</title><link>{i.url}</link><guid>{i.url}</guid><description>"
        f"{escape(f'<p>{i.text}</p><script>alert(1)</script>')}</description>"
        f"<pubDate>{i.day:%a, %d %b %Y} 23:30:00 -0400</pubDate></item>\n"
        for i in items
    ]
    return [head.encode(), *(entry.encode() for entry in entries), b"</channel></rss>\n"]


def atom(items: Sequence[Item]) -> list[bytes]:
    head = (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>Red Sea '
        "News</title><id>urn:x</id><updated>2024-05-18T00:00:00Z</updated>\n"
    )
    entries = [
        f'<entry><title>{escape(i.title)}</title><link href="{i.url}"/><id>{i.url}</id>'
        f"<published>{i.day.isoformat()}T22:10:00+02:00</published><updated>2024-05-20T00:00:00Z</updated>"
        f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{escape(i.text)}</p></div>'
        "</content></entry>\n"
        for i in items
    ]
    return [head.encode(), *(entry.encode() for entry in entries), b"</feed>\n"]


def page(item: Item) -> bytes:
    return (
        f"<!doctype html><html><head><meta charset='utf-8'><title>{item.title}</title>"
        f"<meta property='article:published_time' content='{item.day.isoformat()}T08:00:00Z'>"
        "<meta property='og:site_name' content='Nile Wire'></head><body><nav>Home Sport Weather</nav>"
        f"<article><h1>{item.title}</h1><p>{item.text}</p><p>{item.text} That is all.</p></article>"
        "</body></html>"
    ).encode()


def warc(items: Sequence[Item]) -> list[bytes]:
    return [warc_record("warcinfo", b"software: test\r\n"), *(warc_page(i) for i in items), b""]


def warc_gz(items: Sequence[Item]) -> list[bytes]:
    return [gzip.compress(part, mtime=0) if part else b"" for part in warc(items)]


def warc_page(item: Item, *, status: str = "200 OK", kind: str = "text/html; charset=utf-8") -> bytes:
    body = gzip.compress(page(item), mtime=0)
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Encoding: gzip\r\n\r\n".encode()
    return warc_record("response", head + body, url=item.url)


def warc_record(kind: str, block: bytes, *, url: str = "") -> bytes:
    media = "application/http; msgtype=response" if kind == "response" else "application/warc-fields"
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:0>\r\n"
        + "WARC-Date: 2024-05-18T06:00:00Z\r\n"
        + (f"WARC-Target-URI: {url}\r\n" if url else "")
        + f"Content-Type: {media}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def telegram(items: Sequence[Item]) -> list[bytes]:
    head = '{\n "name": "Frontline Notes",\n "type": "public_channel",\n "id": 1203,\n "messages": [\n'
    parts = [json.dumps(message(n, i), ensure_ascii=False, indent=1) for n, i in enumerate(items, 1)]
    last = len(parts) - 1
    return [
        head.encode(),
        *(f"{p}{',' if n < last else ''}\n".encode() for n, p in enumerate(parts)),
        b" ]\n}",
    ]


def message(number: int, item: Item) -> dict[str, object]:
    first, _, rest = item.text.partition(item.word)
    noon = dt.datetime(item.day.year, item.day.month, item.day.day, 12, tzinfo=dt.UTC)
    return {
        "id": number,
        "type": "message",
        "date": f"{item.day.isoformat()}T14:00:00",
        "date_unixtime": str(int(noon.timestamp())),
        "from": "Frontline Notes",
        "from_id": "channel1203",
        "text": [first, {"type": "bold", "text": item.word}, rest],
        "text_entities": [{"type": "plain", "text": first}, {"type": "bold", "text": item.word}],
    }


def eml(items: Sequence[Item]) -> list[bytes]:
    item = items[0]
    coded = base64.b64encode(page(item)).decode()
    return [
        b"",
        (
            f"From: =?utf-8?q?Nile_Wire?= <desk@nilewire.example>\r\nSubject: {item.title}\r\n"
            f"Date: {item.day:%a, %d %b %Y} 23:30:00 +0300\r\nMIME-Version: 1.0\r\n"
            'Content-Type: multipart/alternative; boundary="b1"\r\n\r\n'
            f"--b1\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{item.text}\r\n"
            f"--b1\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            f"{coded}\r\n--b1--\r\n"
        ).encode(),
        b"",
    ]


def html(items: Sequence[Item]) -> list[bytes]:
    return [b"", page(items[0]), b""]


def plain(items: Sequence[Item]) -> list[bytes]:
    return [b"", f"{items[0].title}\n\n{items[0].text}\n".encode(), b""]


def pdf(items: Sequence[Item]) -> list[bytes]:
    return [b"", pdf_of([wrapped(f"{i.title}. {i.text}") for i in items]), b""]


def wrapped(text: str, width: int = 70) -> list[str]:
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def pdf_of(pages: Sequence[Sequence[str]], *, about: str = "/Title (Situation report)") -> bytes:
    """A PDF of one font whose pages show the given lines."""
    numbers = [4 + 2 * n for n in range(len(pages))]
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{' '.join(f'{n} 0 R' for n in numbers)}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in zip(numbers, pages, strict=True):
        shown = "".join(f"({_pdf_text(line)}) Tj T*\n" for line in lines)
        stream = f"BT /F1 11 Tf 14 TL 60 780 Td\n{shown}ET"
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {number + 1} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>",
            f"<< /Length {len(stream.encode('cp1252', 'replace'))} >>\nstream\n{stream}\nendstream",
        ]
    objects.append(f"<< {about} /CreationDate (D:20240514080000Z) >>")
    out, starts = b"%PDF-1.4\n", []
    for n, body in enumerate(objects, 1):
        starts.append(len(out))
        out += f"{n} 0 obj\n{body}\nendobj\n".encode("cp1252", "replace")
    table = "".join(f"{start:010d} 00000 n \n" for start in starts)
    tail = (
        f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\nstartxref\n{len(out)}"
    )
    return out + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{tail}\n%%EOF".encode()


def _pdf_text(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def parquet(items: Sequence[Item], *, group: int = 1000) -> list[bytes]:
    """A table as a whole; `group` is how many rows one of its groups has."""
    rows = [json.loads(line) for line in jsonl(items) if line]
    for row, item in zip(rows, items, strict=True):
        row["published"] = item.day
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), out, row_group_size=group)
    return [out.getvalue()]


# By suffix: an opening, one part an item, and an ending. Those of the first table hold many reports.
OF_MANY: dict[str, Callable[[Sequence[Item]], list[bytes]]] = {
    ".jsonl": jsonl,
    ".csv": csv_table,
    ".rss": rss,
    ".atom": atom,
    ".warc": warc,
    ".warc.gz": warc_gz,
    ".json": telegram,
}
OF_ONE: dict[str, Callable[[Sequence[Item]], list[bytes]]] = {
    ".html": html,
    ".eml": eml,
    ".pdf": pdf,
    ".txt": plain,
}
# Many reports, and no part of it can be read alone.
OF_A_PIECE = {".parquet": parquet}
ALL = {**OF_MANY, **OF_ONE, **OF_A_PIECE}
