"""What the claims room asks of the encoder: the vector of any words of a report."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from dateline.model import Span

Floats = NDArray[np.float32]


class Context(Protocol):
    """Answers with the vector of any words of a report."""

    def mean(self, span: Span) -> Floats:
        """Returns the mean vector of the words that a span touches, shape (width,)."""
        ...
