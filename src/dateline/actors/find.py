"""Finds every name, role and pronoun that stands for an actor."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from dateline.actors.adjectives import find_adjective
from dateline.actors.descriptions import find_described, find_writer
from dateline.actors.memory import Memory, head_token
from dateline.actors.names import NameAt, find_names, is_ground
from dateline.actors.nominals import find_nominal
from dateline.actors.persons import find_person
from dateline.actors.pronouns import PRONOUNS, find_pronoun
from dateline.actors.registry import Registry
from dateline.model import ActorMention, Document, PlaceMention, Sentence

Named = Sequence[tuple[Sentence, Sequence[NameAt]]]


def find_all_names(document: Document, registry: Registry) -> Named:
    """Returns the names of the registry in each sentence."""
    return [(sentence, find_names(sentence, registry)) for sentence in document.sentences]


def find(
    document: Document,
    registry: Registry,
    located: Iterable[PlaceMention] = (),
    *,
    named: Named | None = None,
) -> tuple[ActorMention, ...]:
    """Returns the actor mentions of all sentences in the order of the text.

    `located` are the places that are named: whose towns they are tells of which country "the army" is, and
    what is a place is no person. `named` are the document's names where they were found before. The text is
    read twice: who somebody is may be told after his first mention.
    """
    named = find_all_names(document, registry) if named is None else named
    countries, grounds = _countries(named)
    towns: dict[int, list[str]] = {}
    places: dict[int, str | None] = {}
    for mention in located:
        place = mention.place.value
        if place is None or place.precision == "country":
            continue
        places[mention.name.end] = place.country
        if place.country:
            towns.setdefault(mention.sentence, []).append(place.country)
            grounds[place.country] += 1
    first = Memory(registry, document, countries, grounds, towns, places)
    for _ in _read(first, named):
        pass
    again = Memory(registry, document, countries, grounds, towns, places, later=first.persons)
    return tuple(_read(again, named))


def armed_groups(named: Named) -> dict[str, float]:
    """Returns how often armed groups are named, by the country (ISO3) where they fight.

    A group of several countries counts once where it is at home and half in each of the others.
    """
    found: defaultdict[str, float] = defaultdict(float)
    for _, names in named:
        for at in names:
            entry = at.name.entry
            if entry is None or entry.kind != "group" or not entry.code.endswith("REB"):
                continue
            for n, country in enumerate([entry.code[:-3]] if entry.code[:-3] else entry.theatres):
                found[country] += 0.5 if n else 1.0
    return found


def _read(memory: Memory, named: Named) -> Iterator[ActorMention]:
    for sentence, names in named:
        memory.at = sentence.index
        yield from (_in_parsed if sentence.parsed else _in_bare)(memory, sentence, names)


def _countries(named: Named) -> tuple[Counter[str], Counter[str]]:
    """How often each country is named, and how often as the ground of what is told."""
    countries: Counter[str] = Counter()
    grounds: Counter[str] = Counter()
    for sentence, names in named:
        for at in names:
            country = at.name.of_country
            if country is not None:
                countries[country] += 1
                grounds[country] += at.name.entry is None and is_ground(sentence, at)
    return countries, grounds


def _in_bare(memory: Memory, sentence: Sentence, names: Sequence[NameAt]) -> Iterator[ActorMention]:
    """Names, and persons with their office: an unparsed sentence may tell who speaks in another."""
    by_token = {i: at for at in names for i in range(at.first, at.last)}
    found = [_named(memory, sentence, at) for at in names]
    found.extend(find_described(memory, sentence, by_token))
    yield from sorted(found, key=lambda mention: mention.span)


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
        elif (writer := find_writer(memory, sentence, token)) is not None:
            mention, done = writer
        elif token.pos == "PRON" or token.text.lower() in PRONOUNS:
            mention = find_pronoun(memory, sentence, token)
        elif token.pos in ("NOUN", "PROPN"):
            person = find_person(memory, sentence, token, by_token)
            if person is not None:
                mention, done = person
            else:
                mention = find_nominal(memory, sentence, token, by_token)
        elif token.pos == "ADJ":
            mention = find_adjective(memory, sentence, token, by_token)
        if mention is not None:
            yield mention


def _named(memory: Memory, sentence: Sentence, at: NameAt) -> ActorMention:
    last = sentence.tokens[at.last - 1].lemma
    if at.name.entry is not None and last in memory.registry.roles and at.name.of_country is not None:
        memory.bearers[last] = at.name.of_country
    return memory.mention(
        sentence,
        (at.first, at.last),
        memory.actor_of(at.name),
        "adjective" if at.name.kind == "adjective" else "name",
        head=head_token(sentence, at),
        rule="registry",
    )
