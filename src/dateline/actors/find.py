"""Finds every name, role and pronoun that stands for an actor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from dateline.actors.memory import Memory, head_token
from dateline.actors.names import NameAt, find_names
from dateline.actors.nominals import find_nominal
from dateline.actors.persons import find_person
from dateline.actors.pronouns import PRONOUNS, find_pronoun
from dateline.actors.registry import Registry
from dateline.model import ActorMention, Document, Sentence


def find(document: Document, registry: Registry) -> tuple[ActorMention, ...]:
    """Returns the actor mentions of all sentences in the order of the text."""
    named = [find_names(sentence, registry) for sentence in document.sentences]
    countries = Counter(at.name.of_country for row in named for at in row if at.name.of_country)
    memory = Memory(registry, document, countries)
    return tuple(
        mention
        for sentence, names in zip(document.sentences, named, strict=True)
        for mention in (_in_parsed if sentence.parsed else _in_bare)(memory, sentence, names)
    )


def _in_bare(memory: Memory, sentence: Sentence, names: Sequence[NameAt]) -> Iterator[ActorMention]:
    """Names of an unparsed sentence only feed the memory: no claim is read from it."""
    for at in names:
        _named(memory, sentence, at)
    yield from ()


def _in_parsed(memory: Memory, sentence: Sentence, names: Sequence[NameAt]) -> Iterator[ActorMention]:
    by_token = {i: at for at in names for i in range(at.first, at.last)}
    done = 0
    for token in sentence.tokens:
        if token.i < done:
            continue
        mention = None
        # Names first: "US" is no pronoun.
        if token.i in by_token:
            done = by_token[token.i].last
            mention = _named(memory, sentence, by_token[token.i])
        elif token.pos == "PRON" or token.text.lower() in PRONOUNS:
            mention = find_pronoun(memory, sentence, token)
        elif token.pos in ("NOUN", "PROPN"):
            person = find_person(memory, sentence, token, by_token)
            if person is not None:
                mention, done = person
            else:
                mention = find_nominal(memory, sentence, token, by_token)
        if mention is not None:
            yield mention


def _named(memory: Memory, sentence: Sentence, at: NameAt) -> ActorMention:
    return memory.mention(
        sentence,
        (at.first, at.last),
        memory.actor_of(at.name),
        "adjective" if at.name.kind == "adjective" else "name",
        head=head_token(sentence, at),
        rule="registry",
    )
