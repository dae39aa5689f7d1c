"""Lists of any length leave in little memory, and nothing goes on for a client that has left."""

from __future__ import annotations

import asyncio
import csv
import io
import json
import tracemalloc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from dateline.web.streaming import RowStream, csv_rows, json_array, json_lines

ROWS = 50_000
# Some 200 rows are held at once, of 300 bytes each; the whole would be 15 MB.
MOST_BYTES = 3_000_000


def rows(number: int) -> Iterator[dict[str, Any]]:
    return ({"id": n, "words": "é" * 100, "none": None} for n in range(number))


def sent(stream: RowStream, *, leaving_after: int | None = None, is_kept: bool = True) -> tuple[bytes, int]:
    """The bytes that a client takes, and how many in all; it leaves after so many pieces."""
    kept, total, pieces = bytearray(), 0, 0
    left = asyncio.Event()

    async def receive() -> dict[str, Any]:
        await left.wait()
        return {"type": "http.disconnect"}

    async def send(message: dict[str, Any]) -> None:
        nonlocal total, pieces
        body = message.get("body", b"")
        total, pieces = total + len(body), pieces + 1
        if is_kept:
            kept.extend(body)
        if leaving_after and pieces > leaving_after:
            left.set()
            await asyncio.sleep(60)

    scope = {"type": "http", "method": "GET", "asgi": {"spec_version": "2.3"}}
    # In a thread of its own: a browser that another test opened keeps its loop running in this one.
    with ThreadPoolExecutor(1) as other:
        other.submit(lambda: asyncio.run(stream(scope, receive, send))).result()
    return bytes(kept), total


def table(many: Iterator[dict[str, Any]]) -> RowStream:
    return csv_rows(many, ("id", "words", "none"))


@pytest.mark.parametrize("make", [json_array, json_lines, table])
def test_fifty_thousand_rows_take_no_more_memory_than_some(make: Any) -> None:
    tracemalloc.start()
    _, total = sent(make(rows(ROWS)), is_kept=False)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert total > ROWS * 200
    assert peak < MOST_BYTES


def test_each_form_gives_the_rows_back() -> None:
    expected = list(rows(3))
    assert json.loads(sent(json_array(rows(3)))[0]) == expected
    assert [json.loads(line) for line in sent(json_lines(rows(3)))[0].splitlines()] == expected
    text = sent(csv_rows(rows(3), ("id", "words", "none")))[0].decode()
    assert not text.startswith("\ufeff")
    assert [row["id"] for row in csv.DictReader(io.StringIO(text))] == ["0", "1", "2"]
    assert [row["none"] for row in csv.DictReader(io.StringIO(text))] == ["", "", ""]


def test_nothing_is_a_list_too() -> None:
    assert json.loads(sent(json_array(()))[0]) == []
    assert sent(json_lines(()))[0] == b""
    assert sent(csv_rows((), ("id",)))[0] == b"id\n"


def test_text_that_has_no_encoding_is_replaced() -> None:
    assert json.loads(sent(json_lines([{"words": "a\ud800b"}]))[0]) == {"words": "a?b"}


def test_rows_end_with_the_client_that_leaves() -> None:
    ended = []

    def endless() -> Iterator[dict[str, int]]:
        n = 0
        try:
            while True:
                yield {"n": n}
                n += 1
        finally:
            ended.append(n)

    sent(json_lines(endless()), leaving_after=3)
    assert len(ended) == 1
    assert ended[0] <= 200 * 4
