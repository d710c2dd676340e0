"""Boosted regression trees in numpy: the flat form that resources/ranker.json holds, and its evaluation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarise.ranking.terms import Floats, Ints

CELLS = 500_000
"""How many (row, tree) pairs are walked together; bounds the memory."""


@dataclass(frozen=True, slots=True, eq=False)
class Trees:
    """A sum of trees. Node k goes left where column `feature[k]` <= `threshold[k]`; a leaf is its own child.

    `roots` are the trees' first nodes, `depth` the steps after which every row stands on a leaf.
    """

    feature: Ints
    threshold: Floats
    left: Ints
    right: Ints
    value: Floats
    roots: Ints
    depth: int

    def predict(self, rows: Floats) -> Floats:
        """Return the summed leaf values of each row of features."""
        answers = np.empty(len(rows))
        step = max(1, CELLS // max(len(self.roots), 1))
        for begin in range(0, len(rows), step):
            part = rows[begin:begin + step]
            nodes = np.broadcast_to(self.roots, (len(part), len(self.roots)))
            number = np.arange(len(part))[:, None]
            for _ in range(self.depth):
                goes_left = part[number, self.feature[nodes]] <= self.threshold[nodes]
                nodes = np.where(goes_left, self.left[nodes], self.right[nodes])
            answers[begin:begin + step] = self.value[nodes].sum(axis=1)
        return answers


def read_trees(data: Mapping[str, Any]) -> Trees:
    """Read trees from JSON: "splits" holds [feature, threshold, left, right] a node,

    "leaves" the values, both a list a tree. Children count nodes within their tree; a negative child −k−1 is leaf k.
    """
    feature: list[int] = []
    threshold: list[float] = []
    left: list[int] = []
    right: list[int] = []
    value: list[float] = []
    roots: list[int] = []
    depth = 0
    for tree in data["trees"]:
        first, splits, leaves = len(feature), tree["splits"], tree["leaves"]
        roots.append(first)
        for column, bound, below, above in splits:
            feature.append(column)
            threshold.append(bound)
            left.append(first + (below if below >= 0 else len(splits) - below - 1))
            right.append(first + (above if above >= 0 else len(splits) - above - 1))
            value.append(0.0)
        for leaf in leaves:
            own = len(feature)
            feature.append(0)
            threshold.append(np.inf)
            left.append(own)
            right.append(own)
            value.append(leaf)
        depth = max(depth, _depth(splits, 0) if splits else 0)
    return Trees(np.array(feature, dtype=np.int32), np.array(threshold), np.array(left, dtype=np.int32),
                 np.array(right, dtype=np.int32), np.array(value), np.array(roots, dtype=np.int32), depth)


def _depth(splits: list[list[float]], node: int) -> int:
    _, _, below, above = splits[node]
    return 1 + max(_depth(splits, int(child)) if child >= 0 else 0 for child in (below, above))
