"""A report's text as sentences and tokens, without any parser's own types."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from dateline.model.report import Report
from dateline.model.span import Span


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a sentence.

    `i` and `head` are indices into the sentence's tokens (a root heads itself). `start` and `end` are
    code points of the report. `pos` is the universal part of speech, `tag` the Penn tag, `dep` the
    dependency label of ClearNLP as spaCy's English models give it. An unparsed sentence has empty
    `pos`, `tag`, `dep` and its tokens head themselves; `lemma` is then the lower-cased word.
    """

    i: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int

    @property
    def span(self) -> Span:
        """The token's place in the report."""
        return Span(self.start, self.end)


@dataclass(frozen=True)
class Sentence:
    """A sentence: its place in the report, its paragraph (0-based) and its tokens."""

    index: int
    span: Span
    paragraph: int
    text: str
    tokens: tuple[Token, ...]
    parsed: bool

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """For each token the indices of its dependents, in order."""
        below: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                below[token.head].append(token.i)
        return tuple(tuple(row) for row in below)

    def child(self, i: int, *deps: str) -> Token | None:
        """Returns the first dependent of token `i` with one of the labels."""
        for j in self.children[i]:
            if self.tokens[j].dep in deps:
                return self.tokens[j]
        return None

    def dependents(self, i: int, *deps: str) -> tuple[Token, ...]:
        """Returns all dependents of token `i` with one of the labels (all of them if none is given)."""
        return tuple(self.tokens[j] for j in self.children[i] if not deps or self.tokens[j].dep in deps)

    def subtree(self, i: int) -> tuple[int, ...]:
        """Returns the sorted indices of token `i` and all that depends on it."""
        found: list[int] = []
        stack = [i]
        while stack:
            j = stack.pop()
            found.append(j)
            stack.extend(self.children[j])
        return tuple(sorted(found))

    def ancestors(self, i: int) -> Iterator[Token]:
        """Yields the heads above token `i`, nearest first."""
        while self.tokens[i].head != i:
            i = self.tokens[i].head
            yield self.tokens[i]

    def token_at(self, offset: int) -> Token | None:
        """Returns the token that covers the report offset, if there is one."""
        for token in self.tokens:
            if token.start <= offset < token.end:
                return token
        return None

    def within(self, span: Span) -> tuple[Token, ...]:
        """Returns the tokens that overlap the span."""
        return tuple(t for t in self.tokens if t.start < span.end and span.start < t.end)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words with their quotation marks; `is_open` when the closing mark is missing."""

    span: Span
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter to the editor: its words up to the signature, who signed it, what stands behind the name."""

    span: Span
    name: Span
    address: Span


@dataclass(frozen=True)
class Document:
    """A report split into sentences, with its quotations and the letters that it consists of, if any."""

    report: Report
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    letters: tuple[Letter, ...] = ()

    @property
    def text(self) -> str:
        """The report's text."""
        return self.report.text

    def quotation_at(self, offset: int) -> Quotation | None:
        """Returns the quotation that covers the offset, if there is one."""
        for quotation in self.quotations:
            if quotation.span.start <= offset < quotation.span.end:
                return quotation
        return None
