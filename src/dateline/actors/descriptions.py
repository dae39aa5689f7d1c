"""Reads what the words beside a name say of its bearer, without a parse: "Col. X", "X, the governor of Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.actors.memory import Memory
from dateline.actors.names import NameAt
from dateline.actors.registry import fold
from dateline.actors.roles import Names, role_at
from dateline.model import Actor, ActorMention, Sentence, Span, Token

# Words before a name, and words of an apposition behind it, that are searched for a role.
_BEFORE, _AFTER = 7, 14
_PARTICLES = frozenset("al el bin ibn abu de da del van von der - of".split())
_BREAKS = frozenset(', ; : . ( ) — – " “ ” and but who which that'.split())
_ARTICLES = frozenset("a an the".split())
# Behind these stands somebody or something else than the words before: "the mayor of Wad Madani".
_TO_OTHERS = frozenset(
    "of in at on near to from into by for with against over towards toward outside".split()
)

# An age in tokens, before a name and behind it; a home town ends at most so many tokens behind the name.
_AGED = re.compile(r"\d{1,2} - year - old", re.IGNORECASE)
_AGE = re.compile(r"[,(] \d{1,2} [,).]")
_HOME = 8


def find_writer(memory: Memory, sentence: Sentence, token: Token) -> tuple[ActorMention, int] | None:
    """Returns the mention of whoever signs a letter to the editor at a token, and the index after the name.

    A writer without a known town is of the outlet's country.
    """
    letter = memory.signed.get(token.start)
    if letter is None:
        return None
    tokens = sentence.within(letter.name)
    towns = (
        country for end, country in memory.places.items() if letter.address.start < end <= letter.address.end
    )
    home = next(towns, memory.document.report.outlet_country)
    actor = Actor(letter.name.of(memory.document.text), f"{home or ''}CVL", "person")
    last = tokens[-1].i
    return memory.mention(sentence, (token.i, last + 1), actor, "name", head=last, rule="signed"), last + 1


def find_described(memory: Memory, sentence: Sentence, names: Names) -> Iterator[ActorMention]:
    """Yields the persons whom a sentence without a parse names with their office, or who are known by now."""
    i = 0
    while i < len(sentence.tokens):
        if (writer := find_writer(memory, sentence, sentence.tokens[i])) is not None:
            mention, i = writer
            yield mention
            continue
        last = _name_end(sentence, i, names)
        is_place = last > i and sentence.tokens[last - 1].end in memory.places
        if last > i and not is_place and (actor := _bearer(memory, sentence, i, last, names)):
            yield memory.mention(sentence, (i, last), actor, "name", head=last - 1, rule="described")
        i = max(last, i + 1)


def _bearer(memory: Memory, sentence: Sentence, first: int, last: int, names: Names) -> Actor | None:
    surname = fold(sentence.tokens[last - 1].text)[-1:]
    known = memory.person(surname[0]) if surname else None
    if known is not None or last - first < 2:
        return known
    code = code_beside(memory, sentence, first, last, names)
    words = Span(sentence.tokens[first].start, sentence.tokens[last - 1].end).of(memory.document.text)
    return Actor(words, code, "person") if code else None


def code_beside(memory: Memory, sentence: Sentence, first: int, last: int, names: Names) -> str | None:
    """Returns the code that the words before a name or the apposition behind it give its bearer."""
    low = first
    if first > 0 and sentence.tokens[first - 1].text.lower() not in _TO_OTHERS:
        while low > 0 and first - low < _BEFORE and not _breaks(sentence.tokens[low - 1]):
            low -= 1
    found = _code_in(memory, sentence, range(low, first), names, nearest_last=True)
    return found or _behind(memory, sentence, last, names) or _of_age(memory, sentence, first, last)


def _breaks(token: Token) -> bool:
    """Whether words before a word say nothing of what stands behind it: "rebels attacked El Fasher"."""
    word = token.text.lower()
    return word in _BREAKS or token.pos in ("VERB", "AUX") or (not token.pos and word.endswith("ed"))


def _behind(memory: Memory, sentence: Sentence, last: int, names: Names) -> str | None:
    tokens = sentence.tokens
    if last + 2 >= len(tokens) or tokens[last].text not in (",", "(", "at", "of", "from"):
        return None
    opens = tokens[last + 1]
    if (
        tokens[last].text in (",", "(")
        and opens.text.lower() not in _ARTICLES
        and opens.i not in names
        and role_at(memory, sentence, opens) is None
    ):
        return None
    code, high = _code_from(memory, sentence, last + 1, names)
    if code is None and _opens_apposition(tokens, high):
        code, _ = _code_from(memory, sentence, high + 1, names)
    return code


def _code_from(memory: Memory, sentence: Sentence, first: int, names: Names) -> tuple[str | None, int]:
    """The code in the words from a token to the next break, and where that is."""
    high = first
    while (
        high < len(sentence.tokens)
        and high - first < _AFTER
        and sentence.tokens[high].text.lower() not in _BREAKS
    ):
        high += 1
    return _code_in(memory, sentence, range(first, high), names, nearest_last=False), high


def _opens_apposition(tokens: tuple[Token, ...], comma: int) -> bool:
    """Whether a body unknown by its name is said to be something: "of Clear Path, a rights group"."""
    return (
        comma + 1 < len(tokens) and tokens[comma].text == "," and tokens[comma + 1].text.lower() in _ARTICLES
    )


def _of_age(memory: Memory, sentence: Sentence, first: int, last: int) -> str | None:
    """The code of a private person, whose age reports tell: "Lena Fischer, 34, from Bonn"."""
    tokens = sentence.tokens
    words = [token.text for token in tokens[max(first - 5, 0) : last + 4]]
    at = min(first, 5)
    behind = at + last - first
    if _AGED.fullmatch(" ".join(words[:at])):
        return memory.code_for("CVL", None)
    if not _AGE.match(" ".join(words[behind : behind + 3])):
        return None
    is_from = words[behind + 3 :] == ["from"]
    ends = [token.end for token in tokens[last + 4 : last + _HOME]] if is_from else []
    return memory.code_for("CVL", next((memory.places[end] for end in ends if end in memory.places), None))


def _code_in(
    memory: Memory, sentence: Sentence, stretch: range, names: Names, *, nearest_last: bool
) -> str | None:
    tokens = sentence.tokens
    roles = [role for i in stretch if (role := role_at(memory, sentence, tokens[i])) is not None]
    if not roles:
        return None
    role = roles[-1] if nearest_last else roles[0]
    named: list[NameAt] = [names[i] for i in stretch if i in names]
    for at in named:
        actor = memory.actor_of(at.name)
        if actor.code != actor.country and at.name.entry is not None and at.name.entry.kind != "person":
            return actor.code
    sector = role.sector or next((r.sector for r in roles if r.sector), "")
    country = next((c for at in named if (c := memory.country_of_name(at.name))), None)
    return memory.code_for(sector, country or memory.here_among(role.countries)) if sector else None


def _name_end(sentence: Sentence, first: int, names: Names) -> int:
    """The index after the capitalised words that open at a token, none of them a name of the registry."""
    tokens = sentence.tokens
    last = first
    while (
        last < len(tokens) and last not in names and (_is_capital(tokens[last]) or _ties(tokens, first, last))
    ):
        last += 1
    while last > first and not _is_capital(tokens[last - 1]):
        last -= 1
    return last


def _is_capital(token: Token) -> bool:
    return token.text[:1].isupper() and token.text[-1:] != "."


def _ties(tokens: tuple[Token, ...], first: int, at: int) -> bool:
    return at > first and tokens[at].text.lower() in _PARTICLES and bool(fold(tokens[at].text))
