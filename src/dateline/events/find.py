"""Finds the events of a document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dateline.events.denials import find_denials
from dateline.events.lexicon import Lexicon
from dateline.events.match import Match, argument, match_at
from dateline.events.ontology import Ontology
from dateline.events.refinements import refine
from dateline.model import ActorMention, Document, Event, Sentence, Span, Token

# Evidence is the shortest stretch that states the event; a longer one drags in other events.
_LONGEST_EVIDENCE = 12
_PARTIES_WITH = frozenset({"meeting", "agreement"})


def find(
    document: Document, lexicon: Lexicon, ontology: Ontology, mentions: Iterable[ActorMention] = ()
) -> tuple[Event, ...]:
    """Returns the events of all parsed sentences in the order of their triggers.

    `mentions` are the actors of the document; patterns with `$actor` read their heads.
    """
    mentions = tuple(mentions)
    actors: dict[int, set[int]] = {}
    for mention in mentions:
        actors.setdefault(mention.sentence, set()).add(mention.head)
    found: list[Event] = []
    for sentence in document.sentences:
        if sentence.parsed:
            found.extend(_in_sentence(sentence, lexicon, ontology, actors.get(sentence.index, set())))
    refined = refine(document, found, mentions, lexicon.words)
    denials = find_denials(document, refined, ontology)
    return tuple(sorted((*refined, *denials), key=lambda event: (event.sentence, event.trigger)))


def _in_sentence(sentence: Sentence, lexicon: Lexicon, ontology: Ontology, actors: set[int]) -> list[Event]:
    matches: dict[int, list[Match]] = {}
    for token in sentence.tokens:
        for key in dict.fromkeys((token.lemma, token.text.lower())):
            for head, pattern in lexicon.by_first.get(key, ()):
                if match := match_at(sentence, token.i, head, pattern, actors):
                    matches.setdefault(match.head, []).append(match)
    best = {head: max(rivals, key=lambda m: _rank(m)) for head, rivals in matches.items()}
    kept = _without_nested(best, ontology)
    return [_event(sentence, kept[head], matches[head]) for head in sorted(kept)]


def _rank(match: Match) -> tuple[int, int, float]:
    return (len(match.words), *match.pattern.rank)


def _without_nested(best: Mapping[int, Match], ontology: Ontology) -> dict[int, Match]:
    """Drops the match at a word that another match of one family already reads as its filler."""
    kept = dict(best)
    for head, match in best.items():
        for filler in (*match.fillers, *(w for w in match.words if w != head)):
            inner = kept.get(filler)
            if inner is None or filler == head or head not in kept:
                continue
            if ontology.family(inner.pattern.type) == ontology.family(match.pattern.type):
                del kept[filler]
    return kept


def _event(sentence: Sentence, match: Match, rivals: list[Match]) -> Event:
    pattern = match.pattern
    agents = _role(sentence, match, pattern.agent)
    patients = _role(sentence, match, pattern.patient)
    if pattern.type in _PARTIES_WITH:
        agents += argument(sentence, match.head, "with_") + argument(sentence, match.head, "between_")
    others = sorted({m.pattern.type for m in rivals} - {pattern.type})
    return Event(
        type=pattern.type,
        sentence=sentence.index,
        trigger=match.head,
        evidence=_evidence(sentence, match),
        agents=tuple(dict.fromkeys(t.i for t in agents)),
        patients=tuple(dict.fromkeys(t.i for t in patients if t not in agents)),
        pattern=f"{pattern.type}: {pattern.line}",
        score=pattern.p,
        polarity=pattern.polarity or ("positive" if pattern.reads_negation else None),
        modality=pattern.modality,
        rivals=tuple(others),
    )


def _role(sentence: Sentence, match: Match, name: str) -> tuple[Token, ...]:
    return () if name == "none" else argument(sentence, match.head, name)


def _evidence(sentence: Sentence, match: Match) -> Span:
    """The head with its particle, its fillers and its object's words, as far as they stand close."""
    head = match.head
    words = {*match.words, *match.fillers, *match.nearby}
    words.update(t.i for t in sentence.dependents(head, "prt", "neg", "aux", "auxpass"))
    for token in sentence.dependents(head, "dobj", "acomp", "attr", "amod", "compound", "prep", "agent"):
        subtree = sentence.subtree(token.i)
        if len(subtree) <= 5:
            words.update(subtree)
    near = [w for w in words if abs(w - head) <= _LONGEST_EVIDENCE // 2]
    first, last = sentence.tokens[min(near)], sentence.tokens[max(near)]
    return Span(first.start, last.end)
