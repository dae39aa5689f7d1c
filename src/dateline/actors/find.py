"""Finds every name, role and pronoun that stands for an actor."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from dateline.actors.registry import Name, Registry, fold
from dateline.model import Actor, ActorMention, Document, Judgement, Sentence, Span, Token

_TITLES = frozenset({"mr", "mrs", "ms", "dr", "sir", "lord", "gen", "gen.", "mr.", "mrs.", "ms.", "dr."})
_HE = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
_THEY = frozenset({"they", "them", "their", "themselves", "theirs"})
_IT = frozenset({"it", "its", "itself"})
_WE = frozenset({"we", "our", "us", "ours", "i", "my", "me"})
# Sectors of which a bare nominal belongs to the report's main country.
_HOME = frozenset({"GOV", "MIL", "REB", "POL", "CVL", "JUD", "PTY", "PMC"})


@dataclass
class _State:
    """What has been named so far in the document."""

    registry: Registry
    document: Document
    home: str | None
    mentions: list[ActorMention] = field(default_factory=list)
    persons: dict[str, tuple[Actor, Span]] = field(default_factory=dict)
    last: dict[str, tuple[Actor, Span]] = field(default_factory=dict)


def find(document: Document, registry: Registry) -> tuple[ActorMention, ...]:
    """Returns the actor mentions of all sentences in the order of the text."""
    named = [_names(sentence, registry) for sentence in document.sentences]
    state = _State(registry, document, _home(named))
    for sentence, names in zip(document.sentences, named, strict=True):
        _read_sentence(state, sentence, names)
    return tuple(state.mentions)


def _home(named: list[list[tuple[int, int, Name]]]) -> str | None:
    counts = Counter(n.country for row in named for _, _, n in row if n.country)
    return counts.most_common(1)[0][0] if counts else None


def _names(sentence: Sentence, registry: Registry) -> list[tuple[int, int, Name]]:
    """Names as (first token, token after the last, name), longest first, none overlapping."""
    folded = [fold(t.text) for t in sentence.tokens]
    flat = [f[0] if len(f) == 1 else " ".join(f) for f in folded]
    found: list[tuple[int, int, Name]] = []
    i = 0
    while i < len(flat):
        token = sentence.tokens[i]
        match = None
        if flat[i] and (token.text[0].isupper() or token.text.isupper()):
            for name in registry.names.get(flat[i], ()):
                k = len(name.words)
                if tuple(flat[i : i + k]) != name.words:
                    continue
                words = sentence.text[token.start - sentence.span.start : sentence.tokens[i + k - 1].end - sentence.span.start]
                if name.exact is not None and words.replace(".", "") != name.exact.replace(".", ""):
                    continue
                match = (i, i + k, name)
                break
        if match:
            found.append(match)
            i = match[1]
        else:
            i += 1
    return found


def _read_sentence(state: _State, sentence: Sentence, names: list[tuple[int, int, Name]]) -> None:
    day = state.document.report.published
    covered: dict[int, tuple[int, int, Name]] = {}
    for row in names:
        covered.update(dict.fromkeys(range(row[0], row[1]), row))
    done: set[int] = set()
    if not sentence.parsed:
        for first, last, name in names:
            _note(state, sentence, first, last, _actor(state, name, day), _form(name), last - 1)
        return
    heads: list[tuple[int, ActorMention]] = []
    for token in sentence.tokens:
        if token.i in done:
            continue
        mention = _mention_at(state, sentence, token, covered, done)
        if mention is not None:
            heads.append((token.i, mention))
            state.mentions.append(mention)


def _form(name: Name) -> str:
    return "adjective" if name.kind == "adjective" else "name"


def _actor(state: _State, name: Name, day: object) -> Actor:
    if name.entry is not None:
        actor = name.entry.at(day)  # type: ignore[arg-type]
        if actor.code == "REB" and state.home:
            return Actor(actor.name, state.home + "REB", actor.kind, actor.id)
        return actor
    country = name.country or "UNK"
    label = state.registry.country_names.get(country, country)
    return Actor(label, country, "capital" if name.kind == "capital" else "country")


def _note(state, sentence, first, last, actor, form, head, rule="registry", antecedent=None):  # type: ignore[no-untyped-def]
    span = Span(sentence.tokens[first].start, sentence.tokens[last - 1].end)
    text = span.of(state.document.text)
    mention = ActorMention(
        span, text, sentence.index, head, form, Judgement(actor, 0.9, rule, evidence=(span,)), antecedent
    )
    _remember(state, actor, antecedent or span, form)
    return mention


def _remember(state: _State, actor: Actor, span: Span, form: str) -> None:
    if form == "adjective":
        return
    if actor.kind == "person":
        state.last["person"] = (actor, span)
        for word in fold(actor.name)[-1:]:
            state.persons[word] = (actor, span)
    elif actor.kind in ("country", "capital"):
        state.last["country"] = state.last["group"] = (actor, span)
    else:
        state.last["group"] = (actor, span)
        if actor.code[3:] in ("GOV", "CVL", "EXP", "MIL") and actor.kind == "nominal":
            state.last.setdefault("person", (actor, span))


def _mention_at(state, sentence: Sentence, token: Token, covered, done) -> ActorMention | None:  # type: ignore[no-untyped-def]
    day = state.document.report.published
    lemma = token.text.lower()
    if token.pos == "PRON" or lemma in _HE | _THEY | _IT | _WE:
        return _pronoun(state, sentence, token, lemma)
    row = covered.get(token.i)
    if row is not None:
        first, last, name = row
        if token.i != first:
            return None
        done.update(range(first, last))
        actor = _actor(state, name, day)
        return _note(state, sentence, first, last, actor, _form(name), _head(sentence, first, last))
    if token.pos in ("NOUN", "PROPN"):
        person = _person(state, sentence, token, covered, done)
        if person is not None:
            return person
        return _nominal(state, sentence, token, covered)
    return None


def _head(sentence: Sentence, first: int, last: int) -> int:
    for i in range(first, last):
        if not first <= sentence.tokens[i].head < last or sentence.tokens[i].head == i:
            return i
    return last - 1


def _pronoun(state: _State, sentence: Sentence, token: Token, lemma: str) -> ActorMention | None:
    kind = "person" if lemma in _HE else "group" if lemma in _THEY else "country" if lemma in _IT else None
    if lemma in _IT and "group" in state.last:
        kind = "group"
    if lemma in _WE:
        kind = "person"
    if kind is None or kind not in state.last:
        return None
    actor, span = state.last[kind]
    words = token.span
    return ActorMention(
        words, token.text, sentence.index, token.i, "pronoun",
        Judgement(actor, 0.5, f"last-{kind}", evidence=(words, span)), span,
    )  # fmt: skip


def _role_of(state: _State, sentence: Sentence, token: Token) -> tuple[str, int] | None:
    """The sector of a role word, with the index of its first token."""
    roles = state.registry.roles
    lemma = token.lemma
    for k in (2, 1):
        if token.i >= k:
            words = " ".join([*(t.lemma for t in sentence.tokens[token.i - k : token.i]), lemma])
            if words in roles:
                return roles[words], token.i - k
    return (roles[lemma], token.i) if lemma in roles else None


def _country_of(state: _State, sentence: Sentence, token: Token, covered) -> str | None:  # type: ignore[no-untyped-def]
    """The country that a noun phrase says itself: "Ukrainian soldiers", "soldiers of Ukraine"."""
    day = state.document.report.published
    for child in sentence.subtree(token.i):
        t = sentence.tokens[child]
        near = child < token.i and token.i - child <= 6 or t.dep == "pobj" and child - token.i <= 4
        if not near:
            continue
        row = covered.get(child)
        if row is not None:
            code = _actor(state, row[2], day).code
            if len(code) >= 3 and code != "IGO" and len(code) != 4:
                return code[:3]
    for child in sentence.dependents(token.i, "poss"):
        lemma = child.text.lower()
        key = "person" if lemma in _HE | _WE else "group"
        if lemma in _HE | _THEY | _IT | _WE and key in state.last:
            code = state.last[key][0].code
            return code[:3] if len(code) in (3, 6) and code != "UNK" else None
    return None


def _phrase(sentence: Sentence, token: Token) -> tuple[int, int]:
    """The first and the last token of a noun phrase without its clauses and prepositions."""
    first = token.i
    for i in sentence.subtree(token.i):
        t = sentence.tokens[i]
        if i < token.i and t.dep in ("amod", "compound", "poss", "nmod", "nummod", "case", "det") and token.i - i <= 6:
            first = min(first, i)
    while first < token.i and sentence.tokens[first].dep in ("det",) and sentence.tokens[first].lemma in ("the", "a", "an"):
        first += 1
    return first, token.i + 1


def _nominal(state: _State, sentence: Sentence, token: Token, covered) -> ActorMention | None:  # type: ignore[no-untyped-def]
    role = _role_of(state, sentence, token)
    if role is None:
        return None
    sector, start = role
    country = _country_of(state, sentence, token, covered)
    first, last = _phrase(sentence, token)
    first = min(first, start)
    if sector == "IGO":
        code = "IGO"
    elif country:
        code = country + sector
    elif sector in _HOME and state.home:
        code = state.home + sector
    else:
        code = sector
    span = Span(sentence.tokens[first].start, token.end)
    actor = Actor(span.of(state.document.text), code, "nominal")
    return _note(state, sentence, first, last, actor, "nominal", token.i, "role-word")


def _person(state: _State, sentence: Sentence, token: Token, covered, done) -> ActorMention | None:  # type: ignore[no-untyped-def]
    if token.pos != "PROPN" or not token.text[:1].isupper():
        return None
    last = token.i + 1
    while last < len(sentence.tokens) and sentence.tokens[last].pos == "PROPN" and last not in covered:
        last += 1
    head = sentence.tokens[last - 1]
    known = state.persons.get(fold(head.text)[-1] if fold(head.text) else "")
    names = list(range(token.i, last))
    title = None
    while names and (role := _role_of(state, sentence, sentence.tokens[names[0]])) is not None:
        title = (role[0], names.pop(0))
    if not names:
        return None
    first = names[0]
    if known is not None:
        done.update(range(token.i, last))
        return _note(state, sentence, first, last, known[0], "name", head.i, "named-before", None)
    role = _role_around(state, sentence, token.i, head, title)
    if role is None:
        return None
    sector, at = role
    country = _country_of(state, sentence, sentence.tokens[at], covered) or _country_of(state, sentence, head, covered)
    code = "IGO" if sector == "IGO" else (country or (state.home if sector in _HOME else None) or "") + sector
    done.update(range(token.i, last))
    text = Span(sentence.tokens[first].start, head.end).of(state.document.text)
    return _note(state, sentence, first, last, Actor(text, code, "person"), "name", head.i, "title")


def _role_around(state, sentence: Sentence, start: int, head: Token, title) -> tuple[str, int] | None:  # type: ignore[no-untyped-def]
    if title is not None:
        return title
    if start and (role := _role_of(state, sentence, sentence.tokens[start - 1])) is not None:
        return role[0], start - 1
    for child in sentence.dependents(head.i, "appos", "compound", "nmod"):
        if (role := _role_of(state, sentence, child)) is not None:
            return role[0], child.i
    above = sentence.tokens[head.head]
    if head.dep in ("appos", "compound") and (role := _role_of(state, sentence, above)) is not None:
        return role[0], above.i
    return None
