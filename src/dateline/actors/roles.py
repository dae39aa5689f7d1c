"""Reads role words ("soldiers", "foreign ministry", "governor") and the side that their phrase names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dateline.actors.memory import Memory
from dateline.actors.names import NameAt
from dateline.actors.pronouns import PRONOUNS, antecedent_kind
from dateline.actors.wars import ENEMY, OCCUPIER
from dateline.model import Actor, Sentence, Token

Names = Mapping[int, NameAt]
# A country stands at most so many words before its noun, and so many after it ("deputy commander of Mali's
# 62nd Motorised Regiment").
_BEFORE, _AFTER = 6, 8
# Words that mean the country named last: "the country", "this nation".
_COUNTRY_WORDS = frozenset({"country", "nation", "state"})
# Prepositions that tie a bearer to the body he belongs to: "spokesman for", "head of", "officer in".
_BELONGING = frozenset({"of", "for", "from", "at", "with", "in"})
# Sectors of bearers who belong to a body with its own code: a commander of rebels is a rebel.
_OF_A_BODY = frozenset({"GOV", "MIL", "POL", "MED", "PTY", ""})
# Words by which a coalition is one of parties, not of armies.
_POLITICAL = frozenset(
    {
        "opposition",
        "rule",
        "ruling",
        "government",
        "govern",
        "political",
        "national",
        "party",
        "electoral",
        "conservative",
    }
)
# Words for foreigners whose country is left open.
_ABROAD = frozenset({"western", "regional", "international", "foreign", "european", "allied", "arab"})
_FOREIGN_SECTORS = frozenset({"GOV", "MIL", "POL"})
_ARMED = frozenset({"MIL", "REB"})
# "Iranian-backed forces", "Kurdish-led forces": armed groups that are no state's army.
_BACKED = frozenset(
    """back backed lead led support supported sponsor sponsored align aligned ally allied fund funded arm
    armed train trained""".split()
)
# So many words may stand between a backer and the hyphen: "Russian and Iranian-backed forces".
_BESIDE = 3
# States in the plural, which are of no one country: "its allies", "European countries", "the Gulf states".
_STATES = frozenset(
    {"ally", "backer", "country", "government", "nation", "neighbor", "neighbour", "partner", "power"}
)
# Those of an alliance who speak and act for their states: "EU leaders", "NATO countries".
_OF_MEMBERS = _STATES | {"capital", "leader", "minister", "state"}
# Bearers who are of the United States' when they are of "the administration" alone.
_OF_ADMINISTRATIONS = frozenset(
    {"official", "adviser", "advisor", "spokesman", "spokeswoman", "spokesperson"}
)


@dataclass(frozen=True, slots=True)
class RoleAt:
    """The sector of a role word, its first and last token, the countries (ISO3) if only some have it."""

    sector: str
    first: int
    last: int
    countries: tuple[str, ...] = ()


def role_at(memory: Memory, sentence: Sentence, token: Token) -> RoleAt | None:
    """Returns the role that ends at a token, the longest of up to three words."""
    registry = memory.registry
    for k in (2, 1, 0):
        words = " ".join(t.lemma for t in sentence.tokens[max(0, token.i - k) : token.i + 1])
        if token.i >= k and words in registry.roles:
            return RoleAt(registry.roles[words], token.i - k, token.i, registry.offices.get(words, ()))
    return RoleAt("", token.i, token.i) if token.lemma in registry.belonging else None


def code_of_role(memory: Memory, sentence: Sentence, token: Token, role: RoleAt, names: Names) -> str | None:
    """Returns the code of the bearer of a role at a token, from what his phrase names or what came before.

    None where the role alone tells no sector ("a member") and the phrase names no body.
    """
    sector = role.sector
    if token.lemma in ENEMY | OCCUPIER:
        return (memory.adversary(token.lemma) or "") + sector
    if token.lemma in _COUNTRY_WORDS and token.tag == "NN" and "country" in memory.last:
        return memory.code_for(sector, memory.last["country"][0].code)
    if _is_multinational(sentence, token):
        country = country_in_phrase(memory, sentence, token, names) if token.lemma != "coalition" else None
        return (country or "") + "MIL"
    sector = _sector_in_phrase(memory, sentence, token, sector)
    if sector in _OF_A_BODY and (code := _code_of_nonstate(memory, sentence, token, names)):
        return "GOV" if code == "IGO" and token.tag == "NNS" and token.lemma in _OF_MEMBERS else code
    if sector == "GOV" and token.tag == "NNS" and token.lemma in _STATES:
        return sector
    if token.lemma in memory.registry.belonging and (code := _code_of_body(memory, sentence, token, names)):
        return code
    if not sector:
        return None
    country = country_in_phrase(memory, sentence, token, names)
    if (
        sector in _FOREIGN_SECTORS
        and _is_foreign(sentence, token, role)
        and not _is_owned(sentence, token, names)
    ):
        return sector
    if country is not None:
        memory.bearers[token.lemma] = country
    elif _is_definite(sentence, token):
        country = memory.bearers.get(token.lemma)
    return memory.code_for(sector, country or memory.here_among(role.countries))


def _is_definite(sentence: Sentence, token: Token) -> bool:
    """Whether a bearer is one whom the text has named: "the ministry"."""
    article = sentence.child(token.i, "det")
    return article is not None and article.lemma == "the"


def _is_multinational(sentence: Sentence, token: Token) -> bool:
    """Whether the bearer is an alliance in arms or fights for one: "the coalition", "coalition jets"."""
    words = (token, *sentence.dependents(token.i, "compound", "nmod", "poss", "amod"))
    coalition = next((w for w in words if w.lemma == "coalition"), None)
    if coalition is None:
        return False
    beside = (*words, *sentence.dependents(coalition.i, "compound", "amod", "nmod"))
    return not any(w.lemma in _POLITICAL for w in beside)


def _is_foreign(sentence: Sentence, token: Token, role: RoleAt) -> bool:
    """Whether a bearer without a country is none of the report's own: "Western officials", "a diplomat".

    One "foreign minister" bears an office; several are of as many countries.
    """
    last = token.i if token.tag in ("NNS", "NNPS") else role.first
    beside = sentence.dependents(token.i, "amod", "compound", "nmod")
    return token.lemma == "diplomat" or any(t.i < last and t.lemma.lower() in _ABROAD for t in beside)


def _is_owned(sentence: Sentence, token: Token, names: Names) -> bool:
    """Whether a country stands before its bearer: "a French diplomat", but not "a diplomat in Paris"."""
    return any(0 < token.i - at.first <= _BEFORE for at in _names_in_phrase(sentence, token, names))


def _code_of_nonstate(memory: Memory, sentence: Sentence, token: Token, names: Names) -> str | None:
    """The code of the armed group or international body whose bearer it is: "a UN envoy"."""
    ties = sentence.dependents(token.i, "poss", "compound", "nmod", "prep")
    for tie in ties:
        if tie.dep == "prep" and tie.lemma not in _BELONGING:
            continue
        owner = sentence.child(tie.i, "pobj") if tie.dep == "prep" else tie
        at = names.get(owner.i) if owner is not None else None
        actor = memory.actor_of(at.name) if at is not None and at.name.entry is not None else None
        if actor is None and owner is not None and owner.dep == "poss":
            actor = _meant(memory, owner)
        if actor is not None and (actor.code == "IGO" or actor.code[-3:] in ("REB", "PMC")):
            return actor.code
    return None


def _meant(memory: Memory, pronoun: Token) -> Actor | None:
    """The actor whom "its" or "their" stands for: "the rebels said their forces ..."."""
    word = pronoun.text.lower()
    kind = antecedent_kind(memory, word) if word in PRONOUNS else None
    return memory.last[kind][0] if kind is not None and kind in memory.last else None


def country_in_phrase(memory: Memory, sentence: Sentence, token: Token, names: Names) -> str | None:
    """Returns the ISO3 country that a noun phrase names itself: "Ukrainian soldiers", "their soldiers"."""
    for at in _names_in_phrase(sentence, token, names):
        if (country := memory.country_of_name(at.name)) and not _is_backer(sentence, at):
            return country
    if _is_of_the_administration(sentence, token) and memory.countries["USA"]:
        return "USA"
    for owner in sentence.dependents(token.i, "poss"):
        if (meant := _meant(memory, owner)) is not None:
            return meant.country
    return None


def _is_backer(sentence: Sentence, at: NameAt) -> bool:
    """Whether a name only says who stands behind somebody: "US-backed rebels" are no Americans."""
    for i in range(at.last, min(at.last + _BESIDE, len(sentence.tokens) - 1)):
        token = sentence.tokens[i]
        if token.text == "-":
            word = sentence.tokens[i + 1]
            return word.lemma in _BACKED or word.text.lower() in _BACKED
        if token.text not in (",", "and", "or") and token.pos not in ("PROPN", "ADJ"):
            return False
    return False


def _is_of_the_administration(sentence: Sentence, token: Token) -> bool:
    """Whether a bearer is "a senior administration official", without a word for which one."""
    if token.lemma not in _OF_ADMINISTRATIONS:
        return False
    compounds = sentence.dependents(token.i, "compound", "nmod")
    return [t.lemma for t in compounds] == ["administration"]


def _sector_in_phrase(memory: Memory, sentence: Sentence, token: Token, sector: str) -> str:
    """The sector that a word before the role decides: "military officials", "rebel forces"."""
    kind = "belonging" if token.lemma in memory.registry.belonging else "force"
    if kind == "force" and sector not in _ARMED:
        return sector
    deciding = memory.registry.modifiers[kind]
    for child in sentence.dependents(token.i, "amod", "compound", "nmod"):
        words = (child, *sentence.dependents(child.i, "npadvmod", "compound", "amod"))
        for word in words:
            if (found := deciding.get(word.lemma) or deciding.get(word.text.lower())) is not None:
                return found
        if (
            kind == "force"
            and child.lemma in _BACKED
            and child.i > 0
            and sentence.tokens[child.i - 1].text == "-"
        ):
            return "REB"
    return sector


def _code_of_body(memory: Memory, sentence: Sentence, token: Token, names: Names) -> str | None:
    """The code of the body that a spokesman or an official belongs to, if the phrase names one."""
    for at in _names_in_phrase(sentence, token, names):
        actor = memory.actor_of(at.name)
        if actor.code != actor.country:
            return actor.code
    for preposition in sentence.dependents(token.i, "prep"):
        if preposition.lemma not in _BELONGING:
            continue
        for body in sentence.dependents(preposition.i, "pobj"):
            role = role_at(memory, sentence, body)
            if role is not None and role.sector and body.lemma != token.lemma:
                country = country_in_phrase(memory, sentence, body, names)
                country = country or country_in_phrase(memory, sentence, token, names)
                return memory.code_for(role.sector, country)
    return None


def _names_in_phrase(sentence: Sentence, token: Token, names: Names) -> Iterator[NameAt]:
    for i in sentence.subtree(token.i):
        if i in names and (
            0 < token.i - i <= _BEFORE or (0 < i - token.i <= _AFTER and _belongs(sentence, i, token))
        ):
            yield names[i]


def _belongs(sentence: Sentence, i: int, token: Token) -> bool:
    """Whether a word stands in a phrase with "of" or its like right under a noun, in no clause of its own."""
    for above in (sentence.tokens[i], *sentence.ancestors(i)):
        if above.dep == "prep" and above.head == token.i:
            return above.lemma in _BELONGING
        if above.pos in ("VERB", "AUX"):
            return False
    return False
