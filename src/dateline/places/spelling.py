"""Brings spellings of a place name to one form: a plain form for all, a fold key for some languages."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not decompose.
_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ə": "e"}
)
_DROPPED = re.compile(r"[’'`ʼʿʾ‘´ʻʹ″\".]")
_GAPS = re.compile(r"[\s\-–—_/]+")

# Countries whose names reach English by several romanisations of a Slavic language.
SLAVIC = frozenset("UKR RUS BLR POL MDA BGR SRB BIH HRV MKD MNE SVN CZE SVK KAZ KGZ XKX".split())
# Countries whose names reach English by several romanisations of Arabic.
ARABIC = frozenset("SYR IRQ LBN JOR YEM LBY SDN EGY SAU PSE TUN DZA MAR ARE KWT QAT BHR OMN TCD MRT".split())

# Order matters: letter groups before letters, then endings. German, Polish, French and English
# romanisations of one name meet: ч ц -> c, ш щ -> s, ж -> z, х г -> h, soft and hard vowels alike.
_SLAVIC_RULES = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        (r"shch|schtsch|szcz", "s"),
        (r"tsch|tch|cz|ch|tz|ts", "c"),
        (r"sch|sz|sh", "s"),
        (r"zh|rz", "z"),
        (r"kh|gh|g|x", "h"),
        (r"[yij](?=[aeou])", ""),
        (r"[yj]", "i"),
        (r"w", "v"),
        (r"ou|oo", "u"),
        (r"ck\b", "c"),
        (r"(?<=e)ck\b", "c"),
        (r"(.)\1", r"\1"),
        (r"[aeiou]+v(?=[aeo]?\b|k)", "v"),
        (r"v[aeo]\b", "v"),
        (r"(?<=.{4})[iey]+\b", ""),
    )
)
_ARABIC_RULES = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        (r"\b(?:a[lnrstdz]|ash|ath|adh|e[lnrstdz]|esh|ul|il)\s+(?=\S)", ""),
        (r"kh", "x"),
        (r"gh", "g"),
        (r"dh", "d"),
        (r"th", "t"),
        (r"dj", "j"),
        (r"q|c", "k"),
        (r"ee|ie", "i"),
        (r"ou|oo", "u"),
        (r"a[yi]|e[yi]", "e"),
        (r"(.)\1+", r"\1"),
        (r"ine\b", "in"),
        (r"(?<=.{3})(?:i?[yi]?[ae]h?|h)\b", ""),
        (r"[ae]", "a"),
        (r"[uo]", "u"),
        (r"y", "i"),
    )
)
# "Charkow", "Cherson" in German and Polish, where ch is х: tried after the English reading of ch.
_CH_IS_KH = re.compile(r"(?<![st])ch")
# Shorter keys meet by chance.
_SHORTEST = 4


@lru_cache(maxsize=65536)
def plain(name: str) -> str:
    """Returns the name in small letters, without accents, apostrophes and stops, hyphens as spaces."""
    if not name.isascii():
        name = unicodedata.normalize("NFKD", name)
        name = "".join(c for c in name if not unicodedata.combining(c))
    return _GAPS.sub(" ", _DROPPED.sub("", name.casefold().translate(_PLAIN))).strip()


def fold_keys(name: str, country: str) -> tuple[str, ...]:
    """Returns the keys under which other romanisations of `name` in `country` (ISO3) are found.

    Empty where the country has no rules or the key would be too short. Two names with one key are one
    name only inside one country: folded worldwide, Goma would be Homa.
    """
    form = plain(name)
    if country in SLAVIC:
        forms = [form, _CH_IS_KH.sub("kh", form)] if "ch" in form else [form]
        keys = [_apply(_SLAVIC_RULES, each).replace(" ", "") for each in forms]
    elif country in ARABIC:
        keys = [_apply(_ARABIC_RULES, form).replace(" ", "")]
    else:
        return ()
    return tuple(dict.fromkeys(key for key in keys if len(key) >= _SHORTEST))


def _apply(rules: tuple[tuple[re.Pattern[str], str], ...], form: str) -> str:
    for pattern, put in rules:
        form = pattern.sub(put, form)
    return form
