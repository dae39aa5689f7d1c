"""Asides that hand a whole sentence to a speaker: "as X said", "as X put it"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.claims.attribution.scope import span_of
from dateline.claims.attribution.speaker import Speaker, speaker_at
from dateline.claims.attribution.utterance import Utterance
from dateline.claims.attribution.vocabulary import Vocabulary
from dateline.model import Sentence, Span, Token

# "As I said" names no speaker: whoever is speaking goes on.
_NOBODY = frozenset({"i", "we", "you"})
_LATER = ("VBD", "VBN")


def find_asides(sentence: Sentence, words: Vocabulary) -> Iterator[Utterance]:
    """Yields an utterance over the rest of the sentence."""
    if sentence.parsed:
        yield from _without_subject(sentence, words)
    for token in sentence.tokens if sentence.parsed else ():
        verb = words.verbs.get(token.text.lower())
        puts = token.lemma == "put"
        says = verb is not None and verb.kind in ("say", "write", "report")
        if token.dep != "advcl" or not (puts or says):
            continue
        mark = sentence.child(token.i, "mark", "advmod")
        subject = sentence.child(token.i, "nsubj")
        if mark is None or mark.lemma != "as" or subject is None or sentence.child(token.i, "ccomp", "xcomp"):
            continue
        if puts and sentence.child(token.i, "dobj") is None:
            continue
        if subject.text.lower() in _NOBODY:
            continue
        aside = span_of(sentence, token)
        content = [Span(sentence.span.start, aside.start)] if aside.start > sentence.span.start else []
        if aside.end < sentence.span.end - 1:
            content.append(Span(aside.end, sentence.span.end))
        speaker = speaker_at(sentence, subject.i, words)
        yield Utterance(sentence.index, token.span, (speaker,), tuple(content), "according", "as-said", 0.8)


def _without_subject(sentence: Sentence, words: Vocabulary) -> Iterator[Utterance]:
    """ "As added, ..." and "As noted, ..." in bad translations: the speaker before goes on."""
    tokens = sentence.tokens
    if len(tokens) < 5 or tokens[0].text != "As" or not _says(tokens[1], words) or tokens[2].text != ",":
        return
    speaker = Speaker(tokens[1].span, frozenset(), "", proper=False, plural=False, pronoun="any")
    rest = Span(tokens[3].start, sentence.span.end)
    yield Utterance(sentence.index, tokens[1].span, (speaker,), (rest,), "according", "as-added", 0.7)


def _says(token: Token, words: Vocabulary) -> bool:
    verb = words.verbs.get(token.text.lower())
    return verb is not None and verb.kind in ("say", "report", "write") and token.tag in _LATER
