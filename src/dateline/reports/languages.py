"""Tells a report's language; the built-in reader reads English alone."""

from __future__ import annotations

import re

from dateline.errors import LanguageUnsupported

READ = ("en",)
_NAMES = {
    "ar": "Arabic", "de": "German", "es": "Spanish", "fa": "Persian", "fr": "French", "he": "Hebrew",
    "it": "Italian", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese", "ru": "Russian", "tr": "Turkish",
    "uk": "Ukrainian", "zh": "Chinese",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
# The commonest words of English, none of which is common in another language of Latin script.
_ENGLISH = frozenset(
    ["the", "of", "and", "that", "with", "was", "were", "has", "have", "been", "said", "by", "from"]
)
# English prose has a third of such words among its function words: one word in eight is a safe sign.
_SURE = 0.12
_LOOKED_AT = 6000


def detect_language(text: str) -> str:
    """Returns the ISO 639-1 code of the language of most of the text; `und` where there are no words."""
    words = _WORD.findall(text[:_LOOKED_AT].lower())
    if not words:
        return "und"
    if sum(word in _ENGLISH for word in words) > _SURE * len(words):
        return "en"
    import py3langid

    code, _ = py3langid.classify(" ".join(words))
    if code == "en" and sum(not word.isascii() for word in words) > len(words) / 2:
        return "und"
    return str(code)


def check_language(code: str, origin: str, *, any_language: bool = False) -> None:
    """Raises LanguageUnsupported where a report's language is not read, or cannot be told."""
    if code in READ or (any_language and code != "und"):
        return
    name = _NAMES.get(code, "no known language" if code == "und" else f"the language {code!r}")
    raise LanguageUnsupported(
        f"{origin} is in {name}, which the built-in reader does not read.",
        expected="English",
        cure="read it with a language model (--reader llm, docs/llm.md), or translate it first",
    )
