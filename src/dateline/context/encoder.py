"""Reads a report with the encoder and answers with vectors for any words of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from importlib import resources

import numpy as np

from dateline.context.network import Floats, Network
from dateline.context.passages import Passage, passages
from dateline.context.wordpiece import Piece, pieces
from dateline.errors import KnowledgeError
from dateline.model import Document, Span

_FIRST, _LAST = "[CLS]", "[SEP]"


@dataclass(frozen=True)
class Encoder:
    """A network with its vocabulary, loaded once."""

    network: Network
    vocabulary: Mapping[str, int]

    @classmethod
    def load(cls) -> Encoder:
        """Reads `data/encoder.npz` and `data/vocabulary.txt`; raises KnowledgeError where they do not fit."""
        folder = resources.files("dateline.context").joinpath("data")
        words = folder.joinpath("vocabulary.txt").read_text("utf-8").splitlines()
        with folder.joinpath("encoder.npz").open("rb") as stream:
            return cls.of(dict(np.load(stream, allow_pickle=False)), words)

    @classmethod
    def of(cls, stored: Mapping[str, np.ndarray], words: Sequence[str]) -> Encoder:
        """Returns an encoder with these weights, as `data/encoder.npz` holds them, and word pieces."""
        weights = {name: _whole(stored, name) for name in stored if not name.endswith("/step")}
        if len(weights["words"]) != len(words):
            raise KnowledgeError(
                f"encoder.npz has {len(weights['words'])} word vectors",
                expected=f"{len(words)}, the lines of vocabulary.txt",
            )
        layers = sum(name.endswith(".mix.bias") for name in weights)
        return cls(Network(weights, layers), {word: number for number, word in enumerate(words)})

    def read(self, document: Document) -> Context:
        """Returns the context of a document's words; nothing is computed before it is asked for."""
        found = pieces(document.text, self.vocabulary)
        starts = [sentence.span.start for sentence in document.sentences]
        return Context(self, found, passages(found, starts))

    def vectors(self, numbers: Sequence[int]) -> Floats:
        """Returns one vector a piece for a passage given by its pieces' numbers, without its two marks."""
        marked = [self.vocabulary[_FIRST], *numbers, self.vocabulary[_LAST]]
        return self.network.vectors(np.array(marked))[1:-1]


@dataclass(frozen=True)
class Context:
    """A report's words as vectors; a passage is encoded when one of its words is first asked for."""

    encoder: Encoder
    pieces: list[Piece]
    passages: list[Passage]
    _encoded: dict[int, Floats] = field(default_factory=dict)
    _means: dict[Span, Floats] = field(default_factory=dict)

    @cached_property
    def _starts(self) -> list[int]:
        return [piece.start for piece in self.pieces]

    @cached_property
    def _firsts(self) -> list[int]:
        return [passage.start for passage in self.passages]

    def mean(self, span: Span) -> Floats:
        """Returns the mean vector of the pieces that a span touches, shape (width,)."""
        if span not in self._means:
            first = max(bisect_right(self._starts, span.start) - 1, 0)
            last = max(bisect_left(self._starts, span.end), first + 1)
            self._means[span] = self._rows(first, last).mean(axis=0)
        return self._means[span]

    def _rows(self, first: int, last: int) -> Floats:
        """The vectors of the pieces [first, last), which may stand in several passages."""
        index = bisect_right(self._firsts, first) - 1
        parts = []
        while first < last:
            passage = self.passages[index]
            end = min(last, passage.end)
            parts.append(self._passage(index)[first - passage.start : end - passage.start])
            first, index = end, index + 1
        return parts[0] if len(parts) == 1 else np.concatenate(parts)

    def _passage(self, index: int) -> Floats:
        if index not in self._encoded:
            passage = self.passages[index]
            numbers = [p.number for p in self.pieces[passage.before : passage.end]]
            self._encoded[index] = self.encoder.vectors(numbers)[passage.start - passage.before :]
        return self._encoded[index]


def _whole(stored: Mapping[str, np.ndarray], name: str) -> Floats:
    """Returns a weight in single precision; matrices are stored as bytes with one step a column or row."""
    value: Floats = stored[name].astype(np.float32)
    step = stored.get(f"{name}/step")
    return value if step is None else value * step
