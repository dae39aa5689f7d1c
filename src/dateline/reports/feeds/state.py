"""What is known of each feed between polls, in a small JSON file."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from dateline.errors import FeedsError
from dateline.reports.fetch import Validators

# More entries than any feed lists at once; feeds list a forgotten entry again after an edit.
_REMEMBERED = 10_000


@dataclass(frozen=True, slots=True)
class FeedState:
    """Validators of the last answer, when to ask again (seconds since 1970), failures in a row, and the
    entries that were handed on."""

    etag: str | None = None
    last_modified: str | None = None
    due: float = 0.0
    failures: int = 0
    seen: tuple[str, ...] = field(default=())

    @property
    def validators(self) -> Validators:
        """The headers that ask for a newer version only."""
        return Validators(self.etag, self.last_modified)

    def with_seen(self, key: str) -> FeedState:
        """Returns the state with one more entry handed on; the oldest beyond 10,000 are forgotten."""
        return replace(self, seen=(*self.seen, key)[-_REMEMBERED:])


class State:
    """The states of all feeds; `save` writes them whole or not at all."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._feeds = _load(path)

    def of(self, url: str) -> FeedState:
        """Returns the state of a feed, an empty one where it was never polled."""
        return self._feeds.get(url, FeedState())

    def put(self, url: str, state: FeedState) -> None:
        """Keeps a feed's state until `save`."""
        self._feeds[url] = state

    def save(self) -> None:
        """Writes the file; a run that is killed meanwhile leaves the one before. Raises FeedsError."""
        value = {url: asdict(state) for url, state in self._feeds.items()}
        part = self.path.with_name(self.path.name + ".part")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with part.open("w", encoding="utf-8") as file:
                json.dump(value, file, ensure_ascii=False, indent=1)
                file.flush()
                os.fsync(file.fileno())
            part.replace(self.path)
        except OSError as error:
            raise FeedsError(
                f"The state {self.path} cannot be written: {error.strerror}.",
                cure="--state FILE, in a folder that can be written",
            ) from error


def _load(path: Path) -> dict[str, FeedState]:
    try:
        value = json.loads(path.read_text("utf-8"))
        return {str(url): _state(row) for url, row in value.items()}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, TypeError, AttributeError, KeyError) as error:
        raise FeedsError(
            f"The state {path} cannot be read: {error}.",
            expected="the file that dateline watch wrote",
            cure="remove it: all entries then count as new",
        ) from error


def _state(row: Any) -> FeedState:
    return FeedState(
        etag=row["etag"],
        last_modified=row["last_modified"],
        due=float(row["due"]),
        failures=int(row["failures"]),
        seen=tuple(str(key) for key in row["seen"]),
    )
