from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.brief.contexts import context_of
from dateline.model import Span

TEXT = (
    'Rain fell in Grozny. "Shells hit the market," a doctor said. Nobody was held to account.'
    "\n\nThe army denied it"
)


@pytest.mark.parametrize(
    ("words", "before", "after"),
    [
        ("hit", '"Shells ', ' the market," a doctor said.'),
        ("fell", "Rain ", " in Grozny."),
        ("denied", "The army ", " it"),
        ("held to account", "Nobody was ", "."),
    ],
)
def test_the_rest_of_the_sentence_is_given(words, before, after):
    start = TEXT.index(words)
    context = context_of(TEXT, Span(start, start + len(words)))
    assert (context.before, context.after) == (before, after)


@given(st.text(max_size=800), st.data())
def test_context_is_verbatim_but_for_ellipses(text, data):
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    context = context_of(text, span)
    assert text[: span.start].endswith(context.before.removeprefix("… ")) or "…" in text
    assert text[span.end :].startswith(context.after.removesuffix(" …")) or "…" in text
