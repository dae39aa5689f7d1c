"""Speakers who are named in brackets before their words, as transcripts do: "[Haddad] The road is mined." """

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.claims.attribution.plain import speaker_of
from dateline.claims.attribution.utterance import Utterance
from dateline.claims.attribution.vocabulary import Vocabulary
from dateline.model import Sentence, Span

# One or two brackets that open a sentence; the last one holds the name, maybe with a title.
_LABEL = re.compile(
    r"\s*(?:\[[^\]]{1,40}\]\s*)?\[(?P<name>[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+){0,3})"
    r"(?P<title>,[^\]]{1,80})?\]\s+(?=[^\s\[])"
)
# What editors of transcripts write in brackets that names nobody.
_NOTES = re.compile(
    r"(?:Text|Excerpts?|Summary|Passage|Words?|Begin|End|Video|Audio|Continued|Sic|Unidentified|Question|"
    r"Answer|Announcer|Signed|FBIS|BBC|Translated|As|Reporter|Correspondent|Station|Dateline|Editorial|Commentary|Report|Article|Speech)\b",
    re.IGNORECASE,
)
RULE = "label"


def find_labels(sentence: Sentence, words: Vocabulary) -> Iterator[Utterance]:
    """Yields an utterance over the sentence behind the label."""
    found = _LABEL.match(sentence.text)
    if found is None or any(_NOTES.match(word) for word in found["name"].split()):
        return
    base = sentence.span.start
    name = sentence.within(Span(base + found.start("name"), base + found.end("name")))
    if name and not any(token.text.lower() in words.titles for token in name):
        rest = Span(base + found.end(), sentence.span.end)
        cue = Span(base + found.start("name") - 1, base + max(found.end("name"), found.end("title")) + 1)
        yield Utterance(sentence.index, cue, (speaker_of(name, words),), (rest,), "direct", RULE, 0.8)
