import numpy as np

from dateline.context.network import Network

WIDTH, INNER = 32, 64


def network() -> Network:
    """One layer in which every piece attends to all pieces alike and the feed-forward part adds nothing."""
    noise = np.random.default_rng(7)
    weights = {
        "words": noise.normal(size=(10, WIDTH)),
        "positions": np.zeros((8, WIDTH)),
        "kind": np.zeros(WIDTH),
        "0.mix.matrix": np.eye(WIDTH),
        "0.value.matrix": np.eye(WIDTH),
        "0.query.matrix": np.zeros((WIDTH, WIDTH)),
        "0.key.matrix": np.zeros((WIDTH, WIDTH)),
        "0.inner.matrix": np.zeros((WIDTH, INNER)),
        "0.outer.matrix": np.zeros((INNER, WIDTH)),
    }
    for part, width in {
        "mix": WIDTH,
        "value": WIDTH,
        "query": WIDTH,
        "key": WIDTH,
        "inner": INNER,
        "outer": WIDTH,
    }.items():
        weights[f"0.{part}.bias"] = np.zeros(width)
    for part in ("embeddings", "0.attention", "0.output"):
        weights[f"{part}.scale"], weights[f"{part}.shift"] = np.ones(WIDTH), np.zeros(WIDTH)
    return Network({name: value.astype(np.float32) for name, value in weights.items()}, layers=1)


def normal(x: np.ndarray) -> np.ndarray:
    return (x - x.mean(axis=-1, keepdims=True)) / x.std(axis=-1, keepdims=True)


def test_a_layer_mixes_what_it_attends_to() -> None:
    numbers = np.array([3, 1, 4])
    words = normal(network().weights["words"][numbers])
    wanted = normal(normal(words + words.mean(axis=0)))
    np.testing.assert_allclose(network().vectors(numbers), wanted, atol=1e-5)


def test_without_context_a_vector_is_that_of_its_word() -> None:
    words = network().weights["words"]
    np.testing.assert_allclose(network().vectors(np.array([5])), normal(2 * normal(words[[5]])), atol=1e-5)
