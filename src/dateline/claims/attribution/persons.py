"""The persons that a report names with a title, or as a subject with more than one name."""

from __future__ import annotations

from dateline.claims.attribution.speaker import Speaker, speaker_at
from dateline.claims.attribution.vocabulary import Vocabulary
from dateline.model import Document


def named_persons(document: Document, words: Vocabulary) -> tuple[Speaker, ...]:
    """Returns them in order; only parsed sentences are read."""
    found: dict[int, Speaker] = {}
    for sentence in document.sentences:
        for token in sentence.tokens if sentence.parsed else ():
            titled = token.text.lower().rstrip(".") in words.titles
            subject = token.pos == "PROPN" and token.dep in ("nsubj", "nsubjpass")
            if not titled and not subject:
                continue
            for i in (token.i, token.head) if titled else (token.i,):
                head = sentence.tokens[i]
                if head.pos not in ("NOUN", "PROPN"):
                    continue
                speaker = speaker_at(sentence, i, words)
                if speaker.proper and (speaker.nouns & words.titles or _is_full_name(speaker, words)):
                    found.setdefault(speaker.name.start, speaker)
    return tuple(found[start] for start in sorted(found))


def _is_full_name(speaker: Speaker, words: Vocabulary) -> bool:
    return not speaker.nouns & (words.bodies | {"the"}) and speaker.name.length > len(speaker.head) + 1
