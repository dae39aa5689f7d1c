"""The encoder: a BERT of a few layers in NumPy, which turns word pieces into vectors that know their context.

The form is that of Devlin et al. 2019: sums of embeddings, then layers of self-attention and a feed-forward
part, each with a residual connection and layer normalisation. It gives the same numbers as the
network that was trained, up to the rounding of its weights to eight bits.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

# Added to a variance before its root is taken, as in the network that was trained.
_EPSILON = 1e-12
# The size of one head of attention in all BERT models of this width (384 = 12 x 32).
_HEAD = 32


@dataclass(frozen=True)
class Network:
    """The weights by name; `layers` is the number of layers.

    Matrices are of shape (in, out), so that a row of vectors is multiplied from the left.
    """

    weights: Mapping[str, Floats]
    layers: int

    def vectors(self, numbers: NDArray[np.int64]) -> Floats:
        """Returns one vector a piece, shape (pieces, width), for a passage of at most 512 pieces."""
        w = self.weights
        x = w["words"][numbers] + w["positions"][: len(numbers)] + w["kind"]
        x = self._normal(x, "embeddings")
        for layer in range(self.layers):
            x = self._layer(x, f"{layer}.")
        return x

    def _layer(self, x: Floats, name: str) -> Floats:
        x = self._normal(x + self._attention(x, name), f"{name}attention")
        inner = _gelu(self._linear(x, f"{name}inner"))
        return self._normal(x + self._linear(inner, f"{name}outer"), f"{name}output")

    def _attention(self, x: Floats, name: str) -> Floats:
        query, key, value = (_heads(self._linear(x, name + part)) for part in ("query", "key", "value"))
        scores = (query / np.float32(np.sqrt(_HEAD))) @ key.transpose(0, 2, 1)
        scores -= scores.max(axis=-1, keepdims=True)
        np.exp(scores, out=scores)
        mixed = (scores @ value) / scores.sum(axis=-1, keepdims=True)
        return self._linear(mixed.transpose(1, 0, 2).reshape(x.shape), f"{name}mix")

    def _linear(self, x: Floats, name: str) -> Floats:
        found: Floats = x @ self.weights[f"{name}.matrix"] + self.weights[f"{name}.bias"]
        return found

    def _normal(self, x: Floats, name: str) -> Floats:
        centred: Floats = x - x.mean(axis=-1, keepdims=True)
        spread = np.sqrt(np.einsum("ij,ij->i", centred, centred) / x.shape[-1] + np.float32(_EPSILON))
        centred /= spread[:, None]
        centred *= self.weights[f"{name}.scale"]
        centred += self.weights[f"{name}.shift"]
        return centred


def _heads(x: Floats) -> Floats:
    """From (pieces, width) to (heads, pieces, size of a head)."""
    return x.reshape(len(x), -1, _HEAD).transpose(1, 0, 2)


def _gelu(x: Floats) -> Floats:
    """The Gaussian error linear unit by the tanh formula of Hendrycks and Gimpel 2016, to 0.0005.

    Written into one buffer, since this is where memory traffic is highest.
    """
    inner = x * x
    inner *= np.float32(0.044715 * 0.7978845608)
    inner += np.float32(0.7978845608)
    inner *= x
    np.tanh(inner, out=inner)
    inner += 1
    inner *= x
    inner *= np.float32(0.5)
    return inner
