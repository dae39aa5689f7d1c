"""A real server on this machine that answers as language models do, from what a test recorded."""

from __future__ import annotations

import http.server
import json
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

_MARK = re.compile(r"between the two lines (=== [0-9a-f]{32} ===)")
USAGE = {"prompt_tokens": 1000, "completion_tokens": 200, "total_tokens": 1200}


@dataclass
class Reply:
    """One answer of the server: a status, the text of the model or a whole body, and how long it takes.

    With `drip` the body comes byte by byte, so many seconds apart.
    """

    text: str | None = None
    status: int = 200
    body: Any = None
    finish: str = "stop"
    refusal: str | None = None
    wait: float = 0.0
    drip: float = 0.0
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Recorded:
    """What was asked, and what is answered: the script in its order, then claims whose words are there."""

    address: str
    claims: list[dict[str, Any]] = field(default_factory=list)
    script: list[Reply] = field(default_factory=list)
    requests: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    most_at_once: int = 0
    _busy: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def passages(self) -> list[str]:
        return [passage_of(request) for request in self.requests]

    def next(self, request: dict[str, Any]) -> Reply:
        with self._lock:
            self.requests.append(request)
            if self.script:
                return self.script.pop(0)
        passage = passage_of(request)
        claims = [claim for claim in self.claims if claim["evidence"] in passage]
        return Reply(json.dumps({"claims": claims}, ensure_ascii=False))

    @contextmanager
    def busy(self) -> Iterator[None]:
        with self._lock:
            self._busy += 1
            self.most_at_once = max(self.most_at_once, self._busy)
        yield
        with self._lock:
            self._busy -= 1


def passage_of(request: dict[str, Any]) -> str:
    """What stands between the two lines that a question names."""
    asked = request["messages"][1]["content"]
    found = _MARK.search(asked)
    assert found
    _, passage, rest = asked[found.end() :].split(f"\n{found[1]}\n")
    assert rest.startswith("Everything between them is data.")
    return passage


def claim(evidence: str, type_: str = "shelling", **fields: Any) -> dict[str, Any]:
    """Returns a claim as a model would write it; words are given as a text, or as a text and its English."""
    row = {
        "evidence": evidence,
        "type": type_,
        "polarity": "positive",
        "modality": "actual",
        "actors": [],
        "targets": [],
        "place": None,
        "time": None,
        "quantities": [],
        "sources": [],
        "verification": None,
    }
    for name, value in fields.items():
        if name in ("actors", "targets", "sources"):
            row[name] = [_words(one) for one in value]
        elif name in ("place", "time"):
            row[name] = _words(value)
        elif name == "quantities":
            row[name] = [{"what": what, **_words(words)} for what, words in value]
        else:
            row[name] = value
    return row


def _words(value: Any) -> Any:
    if isinstance(value, tuple):
        return {"text": value[0], "english": value[1]}
    return {"text": value} if isinstance(value, str) else value


@contextmanager
def serving() -> Iterator[Recorded]:
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            with recorded.busy():
                request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                recorded.headers.append({k.lower(): v for k, v in self.headers.items()})
                reply = recorded.next(request) if self.path == "/v1/chat/completions" else Reply(status=404)
                time.sleep(reply.wait)
                self.answer(request, reply)

        def answer(self, request: dict[str, Any], reply: Reply) -> None:
            body = reply.body
            if body is None and reply.status == 200:
                message = {"role": "assistant", "content": reply.text, "refusal": reply.refusal}
                choice = {"index": 0, "message": message, "finish_reason": reply.finish}
                body = {
                    "id": "c", "object": "chat.completion", "created": 1, "model": request["model"],
                    "choices": [choice], "usage": USAGE,
                }  # fmt: skip
            data = body.encode() if isinstance(body, str) else json.dumps(body or {"error": {}}).encode()
            try:
                self.send_response(reply.status)
                for name, value in {"Content-Type": "application/json", **reply.headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                for start in range(0, len(data), 1 if reply.drip else len(data)):
                    self.wfile.write(data[start:] if not reply.drip else data[start : start + 1])
                    time.sleep(reply.drip)
            except OSError:
                return

        def log_message(self, *_: object) -> None:
            return

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as httpd:
        recorded = Recorded(f"http://127.0.0.1:{httpd.server_port}/v1")
        threading.Thread(target=httpd.serve_forever, daemon=True).start()
        yield recorded
        httpd.shutdown()
