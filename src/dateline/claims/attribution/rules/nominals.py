"""Nouns of saying: "Russia's claim that ...", "reports of ...", "a statement by X"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.claims.attribution.authors import author_of, nation_of
from dateline.claims.attribution.scope import edges, span_of
from dateline.claims.attribution.speaker import Speaker
from dateline.claims.attribution.utterance import Utterance
from dateline.claims.attribution.vocabulary import Vocabulary
from dateline.model import Sentence, Span, Token

# Without an author these stand as their own source: "there were reports that ...".
_OWN = frozenset(("reports", "rumours", "rumors"))
# Nouns whose "of ..." is what they say, not who says it.
_OF = frozenset("report claim allegation accusation rumour rumor warning denial admission prediction".split())
# Nouns whose "to ..." is said to be done already: "his claim to have taken the town".
_TO = frozenset(("claim",))


def find_nominals(sentence: Sentence, words: Vocabulary) -> Iterator[Utterance]:
    """Yields an utterance for each noun of saying with its content."""
    for token in sentence.tokens if sentence.parsed else ():
        if token.pos != "NOUN" or token.lemma not in words.statements:
            continue
        content = _content(sentence, token)
        if not content:
            continue
        author = author_of(sentence, token, words) or nation_of(sentence, token)
        speakers: tuple[Speaker, ...] = (author,) if author else ()
        if author is None and token.text.lower() in _OWN:
            nouns = frozenset((token.text.lower(),))
            speakers = (Speaker(token.span, nouns, token.lemma, proper=False, plural=True),)
        if speakers:
            yield Utterance(
                sentence.index, token.span, speakers, content, "indirect", "noun", 0.7, quotes=False
            )


def _content(sentence: Sentence, token: Token) -> tuple[Span, ...]:
    for clause in sentence.dependents(token.i, "acl", "ccomp", "relcl"):
        mark = sentence.child(clause.i, "mark")
        if clause.i > token.i and (mark is not None and mark.lemma == "that"):
            return (span_of(sentence, clause),)
        if clause.i > token.i and token.lemma in _TO and sentence.tokens[token.i + 1].tag == "TO":
            return (span_of(sentence, clause),)
    tokens = sentence.tokens
    after = tokens[token.i + 1 :]
    if len(after) > 2 and after[0].text == "that" and not after[1].tag.startswith(("VB", "MD")):
        return (Span(after[1].start, edges(sentence)[1]),)
    if token.lemma in _OF:
        of = next((t for t in sentence.dependents(token.i, "prep") if t.lemma == "of"), None)
        if of is not None and not _names(sentence, of):
            return (span_of(sentence, of),)
    return ()


def _names(sentence: Sentence, of: Token) -> bool:
    """Says whether "of" names who speaks: "the report of the General Staff"."""
    named = sentence.child(of.i, "pobj")
    return named is not None and named.pos == "PROPN"
