import numpy as np
import pytest

from dateline import pipeline
from dateline.context import Context, Encoder
from dateline.model import Document, Report, Span


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder.load()


def context(encoder: Encoder, text: str, kit: pipeline.Kit) -> Context:
    document: Document = kit.parser.parse(Report(id="rep_test", text=text))
    return encoder.read(document)


def test_a_word_means_what_its_sentence_says(encoder: Encoder, kit: pipeline.Kit) -> None:
    text = "Rebels seized the town of Adra. Police seized an arms dealer. Rebels seized the town of Adra."
    words = context(encoder, text, kit)
    again = context(encoder, text, kit)
    first, other = text.index("seized"), text.index("Police seized") + len("Police ")
    town, dealer = words.mean(Span(first, first + 6)), words.mean(Span(other, other + 6))
    assert np.abs(town - dealer).max() > 0.1
    assert np.array_equal(town, again.mean(Span(first, first + 6)))


def test_only_passages_that_are_asked_for_are_encoded(encoder: Encoder, kit: pipeline.Kit) -> None:
    words = context(encoder, "Shells fell on the port at dawn. " * 60, kit)
    assert len(words.passages) > 1
    words.mean(Span(0, 6))
    assert list(words._encoded) == [0]


def test_words_past_the_end_and_spaces_have_the_vector_of_what_is_nearest(
    encoder: Encoder, kit: pipeline.Kit
) -> None:
    words = context(encoder, "Shells fell.  ", kit)
    assert np.array_equal(words.mean(Span(12, 14)), words.mean(Span(11, 12)))


def test_weights_fit_the_vocabulary(encoder: Encoder) -> None:
    words = encoder.network.weights["words"]
    assert len(words) == len(encoder.vocabulary)
    assert encoder.network.layers == 4
