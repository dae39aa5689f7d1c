"""Takes neurons out of the small encoder, so that a report is read in less time.

Of each layer's inner neurons those go, one after the other, whose loss the others make good best: the optimal
brain surgeon of Hassibi and Stork 1993, on what the layer gives.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from context_data import Example
from context_network import Network

# Of 1,536 a layer. Without learning anew soft F1 on 217 coded reports is .454 with all of them, .452 with
# 1,024, .453 with 768, .451 with 512, and a passage takes 1, .82, .73 and .65 of the time.
INNER = 512
# Reports whose words tell what may go; more change nothing.
_SURVEYED = 80
# Added to the diagonal of the neurons' products, as a share of its mean.
_RIDGE = 1e-3


@torch.no_grad()
def thin(network: Network, seen: Sequence[Example], size: int = INNER) -> None:
    """Leaves `size` inner neurons in each layer."""
    network.eval()
    for layer in network.bert.encoder.layer:
        matrix = layer.output.dense.weight.T.double().numpy()
        kept, mended = surgeon(_products(network, layer, seen[:_SURVEYED]), matrix, size)
        inner, outer = layer.intermediate.dense, layer.output.dense
        layer.intermediate.dense = _linear(inner.weight[kept], inner.bias[kept])
        layer.output.dense = _linear(torch.from_numpy(mended.T).float(), outer.bias)


def surgeon(
    products: NDArray[np.float64], matrix: NDArray[np.float64], size: int
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Returns which neurons stay, and their rows of the outer matrix, mended for those that go.

    `products` is the sum of the neurons' products over all words, shape (neurons, neurons); `matrix` is of
    shape (neurons, width).
    """
    count = len(matrix)
    inverse = np.linalg.inv(products + np.eye(count) * _RIDGE * np.trace(products) / count)
    matrix, left = matrix.copy(), np.ones(count, bool)
    for _ in range(count - size):
        cost = np.full(count, np.inf)
        cost[left] = (matrix[left] ** 2).sum(1) / np.diag(inverse)[left]
        least = int(cost.argmin())
        step = inverse[:, least] / inverse[least, least]
        matrix -= np.outer(step, matrix[least])
        inverse -= np.outer(step, inverse[least])
        left[least] = False
    kept = np.flatnonzero(left)
    return kept, matrix[kept]


def _products(network: Network, layer: nn.Module, seen: Sequence[Example]) -> NDArray[np.float64]:
    found: list[Tensor] = []

    def add(_module: nn.Module, _given: tuple[Tensor, ...], neurons: Tensor) -> None:
        flat = neurons.flatten(0, 1)
        product = (flat.T @ flat).double()
        found[:] = [found[0] + product] if found else [product]

    hook = layer.intermediate.register_forward_hook(add)
    for example in seen:
        network.encode([piece.number for piece in example.pieces], example.passages)
    hook.remove()
    return found[0].numpy()


def _linear(weight: Tensor, bias: Tensor) -> nn.Linear:
    made = nn.Linear(weight.shape[1], weight.shape[0])
    made.weight.copy_(weight)
    made.bias.copy_(bias)
    return made
