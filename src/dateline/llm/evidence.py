"""What the rooms found in the report that a model's words point at."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from dateline.claims.materials import Materials
from dateline.llm.glosses import Glosses, Kind, Phrase
from dateline.llm.grounding import Found, Grounded
from dateline.model import Span


class _Mention(Protocol):
    @property
    def span(self) -> Span: ...


M = TypeVar("M", bound=_Mention)
# Claims of these modalities lie ahead of their report, and so do the dates that they name.
_AHEAD = frozenset({"planned", "predicted"})


@dataclass(frozen=True, slots=True)
class Evidence:
    """The rooms' finds in a report and, where it is in another language, in its English phrases."""

    materials: Materials
    glosses: Glosses | None

    @property
    def text(self) -> str:
        """The report's text."""
        return self.materials.document.text

    def english(self, found: Found, kind: Kind) -> Span | None:
        """Returns where the words' English stands among the phrases, None where there is none."""
        if self.glosses is None or not found.english:
            return None
        return self.glosses.lines.get(Phrase(kind, found.english))


def phrases_of(claim: Grounded) -> Iterable[Phrase]:
    """Yields the English phrases of a claim, as they are looked up again."""
    named = [("party", f) for f in (*claim.sources, *claim.actors, *claim.targets)]
    named += [("place", claim.place)] if claim.place else []
    named += [(tense_of(claim), claim.time)] if claim.time else []
    named += [("count", count.words) for count in claim.quantities]
    for kind, found in named:
        if found.english:
            yield Phrase(kind, found.english)  # type: ignore[arg-type]


def tense_of(claim: Grounded) -> Kind:
    """Returns the tense in which a claim's date is read."""
    return "future" if claim.proposal.modality in _AHEAD else "past"


def best(mentions: Iterable[M], span: Span, rank: Callable[[M], tuple[bool, ...]]) -> M | None:
    """Returns the mention that the words are about: by rank, then by how much of them it is."""
    here = [m for m in mentions if m.span.overlaps(span)]

    def key(mention: M) -> tuple[tuple[bool, ...], int, int]:
        shared = min(mention.span.end, span.end) - max(mention.span.start, span.start)
        return (rank(mention), shared, -mention.span.length)

    return max(here, key=key, default=None)
