"""Keeps answers on disk, so that no passage is paid for twice."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cache:
    """Answers by what was asked, a file each; only this user may read them, since they quote reports."""

    folder: Path

    def get(self, key: str) -> str | None:
        """Returns the answer under a key, None where there is none that can be read."""
        try:
            value = json.loads(self._path(key).read_text("utf-8"))
        except (OSError, ValueError):
            return None
        answer = value.get("answer") if isinstance(value, dict) else None
        return answer if isinstance(answer, str) else None

    def put(self, key: str, answer: str) -> None:
        """Stores an answer; a disk that is full or not ours costs the next run money, not this one."""
        path = self._path(key)
        with suppress(OSError):
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, beside = tempfile.mkstemp(dir=path.parent)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump({"answer": answer}, file, ensure_ascii=False)
            os.replace(beside, path)

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key}.json"


def key_of(parts: Sequence[str]) -> str:
    """Returns the key of a question: the hash of all that decides its answer."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
