"""Counts what was asked of a model: questions, tokens, money, and what of its answers was not believed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from threading import Lock

from dateline.llm.settings import Settings

_MILLION = 1_000_000


@dataclass(slots=True)
class Costs:
    """Running totals of one reader; questions are asked from several threads at once."""

    passages: int = 0
    cached: int = 0
    unread: int = 0
    requests: int = 0
    retries: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    claims: int = 0
    dropped: Counter[str] = field(default_factory=Counter)
    _lock: Lock = field(default_factory=Lock, repr=False)

    def asked(self, *, retries: int, tokens_in: int, tokens_out: int) -> None:
        """Counts one question with its repetitions."""
        with self._lock:
            self.requests += 1 + retries
            self.retries += retries
            self.tokens_in += tokens_in
            self.tokens_out += tokens_out

    def found_in_cache(self) -> None:
        """Counts a passage whose answer was known."""
        with self._lock:
            self.cached += 1

    def read(self, *, passages: int, unread: int, claims: int, dropped: Counter[str]) -> None:
        """Counts a report that was read."""
        with self._lock:
            self.passages += passages
            self.unread += unread
            self.claims += claims
            self.dropped.update(dropped)

    def price(self, settings: Settings) -> float | None:
        """Returns what the tokens cost, None where no price was given."""
        if settings.price_in is None and settings.price_out is None:
            return None
        into, out = settings.price_in or 0.0, settings.price_out or 0.0
        return (self.tokens_in * into + self.tokens_out * out) / _MILLION

    def told(self, settings: Settings) -> Iterable[str]:
        """Yields the lines that end a run, none where nothing was asked or known."""
        if not (self.passages or self.requests or self.cached):
            return
        price = self.price(settings)
        money = "" if price is None else f", {price:,.4f} {settings.currency}"
        yield (
            f"{settings.model}: {_number(self.passages, 'passage')}, {self.cached:,} of them from the cache;"
            f" {_number(self.requests, 'request')} ({self.retries:,} repeated),"
            f" {self.tokens_in:,} tokens in, {self.tokens_out:,} out{money}."
        )
        if self.unread:
            were = "passage was" if self.unread == 1 else "passages were"
            yield f"{self.unread:,} {were} NOT READ; the report says where."
        if self.dropped:
            reasons = "; ".join(f"{reason}: {number:,}" for reason, number in self.dropped.most_common())
            yield f"Left out of what it proposed: {reasons}."


def _number(number: int, of: str) -> str:
    return f"{number:,} {of}" if number == 1 else f"{number:,} {of}s"
