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


def alike(one: np.ndarray, other: np.ndarray) -> float:
    return float(one @ other / np.linalg.norm(one) / np.linalg.norm(other))


def test_a_word_means_what_its_sentence_says(encoder: Encoder, kit: pipeline.Kit) -> None:
    text = "Rebels seized the town of Adra.\n\nTroops captured Marea.\n\nPolice seized an arms dealer."
    words = context(encoder, text, kit)
    first, other, last = (text.index("seized"), text.index("captured"), text.rindex("seized"))
    town = words.mean(Span(first, first + 6))
    village = words.mean(Span(other, other + 8))
    smugglers = words.mean(Span(last, last + 6))
    assert alike(town, village) > alike(smugglers, village)


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
    assert encoder.network.layers == 6
