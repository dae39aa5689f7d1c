"""What a number counts, by the noun that it counts and the verb that governs the noun."""

from __future__ import annotations

from dateline.model import Document, Quantity, QuantityMention, Sentence, Span, Token
from dateline.model.quantity import Counted
from dateline.quantities.fates import fate
from dateline.quantities.knowledge import area_units, nouns

_CURRENCY = tuple("$£€¥")
# What people are whom no verb counts, by the type of the event.
_BY_TYPE: dict[str, Counted] = {
    "displacement": "displaced",
    "arrest": "captured",
    "abduction": "captured",
    "prisoner_exchange": "captured",
    "casualties": "killed",
    "attack_on_civilians": "killed",
    "mobilization": "troops",
    "withdrawal": "troops",
}
_TOLLS = ("casualties", "attack_on_civilians")
# Elsewhere "two public bodies" are no dead.
_VIOLENT = frozenset(
    "casualties attack_on_civilians attack shelling air_strike bombing suicide_bombing armed_clash crackdown"
    " riot offensive damage".split()
)
_PLAIN: dict[str, Counted] = {
    "captured": "captured", "displaced": "displaced", "killed": "killed", "injured": "injured",
    "missing": "missing", "toll": "other", "places": "places", "weapons": "weapons", "attacks": "attacks",
    "money": "money", "other": "other",
}  # fmt: skip


def read(document: Document, mention: QuantityMention, *, event_type: str) -> Quantity | None:
    """Returns what a number counts in an event of a type, or None if the guide wants no such number."""
    sentence = document.sentences[mention.sentence]
    head = sentence.tokens[mention.head]
    if (factor := _square_km(document, mention)) is not None:
        # Four figures: no report is more exact about an area.
        low, high = (b and float(f"{b * factor:.4g}") for b in (mention.low, mention.high))
        span = mention.span if head.end < mention.span.end else mention.span.join(head.span)
        return Quantity("area_km2", low, high, span.of(document.text), span)
    what = _what(sentence, mention, head, event_type)
    if what is None or _is_idle_one(mention, what):
        return None
    span = _with_noun(mention, head)
    return Quantity(what, mention.low, mention.high, span.of(document.text), span)


def _what(sentence: Sentence, mention: QuantityMention, head: Token, event_type: str) -> Counted | None:
    if any(symbol in mention.text for symbol in _CURRENCY):
        return "money"
    class_ = noun_class(head) or _class_of_compound(sentence, head)
    if class_ == "none":
        return None
    done = fate(sentence, head)
    if head.pos == "NUM" and class_ is None:
        # A bare number that no verb counts is of the event's own people; a toll needs its verb.
        return done or (_BY_TYPE.get(event_type) if event_type not in _TOLLS else None)
    if class_ in ("person", "troops", "captured", "displaced"):
        return done or _people(class_, event_type)
    if class_ == "killed" and event_type not in _VIOLENT:
        return done or "other"
    if class_ in _PLAIN:
        return _PLAIN[class_]
    return done or "other"


def _class_of_compound(sentence: Sentence, head: Token) -> str | None:
    """Reads "radar systems" by its first noun."""
    parts = (noun_class(token) for token in sentence.dependents(head.i, "compound"))
    return next((part for part in parts if part == "weapons"), None)


def noun_class(head: Token) -> str | None:
    """Returns the class of a counted word by its lemma, else by its own letters, else None."""
    known = nouns()
    for word in (head.lemma.lower(), head.text.lower(), head.text.lower().removesuffix("s")):
        if word in known:
            return known[word]
    return None


def _people(class_: str, event_type: str) -> Counted:
    if class_ == "troops" and event_type == "casualties":
        return "other"
    if class_ == "troops":
        return "captured" if event_type in ("arrest", "abduction", "prisoner_exchange") else "troops"
    if class_ == "person":
        return _BY_TYPE.get(event_type, "other")
    return _PLAIN[class_]


def _square_km(document: Document, mention: QuantityMention) -> float | None:
    after = " ".join(document.text[mention.span.end : mention.span.end + 24].lower().split())
    units = (factor for unit, factor in area_units().items() if after.startswith((unit, f"a {unit}")))
    return next(units, None)


def _is_idle_one(mention: QuantityMention, what: Counted) -> bool:
    """A lone "one" counts only people, weapons and places: "one of the reasons" is no quantity."""
    is_word = mention.low == mention.high == 1 and mention.text.lower() == "one"
    return is_word and what not in ("killed", "injured", "captured", "missing", "weapons", "places")


def _with_noun(mention: QuantityMention, head: Token) -> Span:
    """The words from the hedge to the counted noun, if the noun stands near."""
    # Eight words of 8 letters: beyond that the parse ties the number to a far word.
    if 0 <= head.start - mention.span.end <= 64:
        return mention.span.join(head.span)
    return mention.span
