"""Boosted regression trees in numpy: the flat form that resources/ranker.json holds, and its evaluation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarise.ranking.terms import Floats, Ints

CELLS = 80_000
"""How many (row, tree) pairs are walked together: few enough to stay in the processor's cache."""


@dataclass(frozen=True, slots=True, eq=False)
class Trees:
    """A sum of trees. Node k goes left where column `feature[k]` <= `threshold[k]`; a leaf is its own child.

    `roots` are the trees' first nodes. `value` is a leaf's own, and at any other node the mean of what was learned
    below it.
    """

    feature: Ints
    threshold: Floats
    left: Ints
    right: Ints
    value: Floats
    roots: Ints

    @property
    def base(self) -> float:
        """Return the mean of all predictions learned from: what a row has before anything is known of it."""
        return float(self.value[self.roots].sum())

    def explain(self, rows: Floats, groups: Ints) -> Floats:
        """Return what each group of features adds to each row's prediction: the steps of value along its paths.

        `groups` is the group number of each feature; the answer has a column a group, and `base` and a row's columns
        add up to its prediction. Source: Saabas, Interpreting random forests, 2014.
        """
        width = int(groups.max(initial=0)) + 1
        answers = np.zeros((len(rows), width))
        step = max(1, CELLS // max(len(self.roots), 1))
        for begin in range(0, len(rows), step):
            answers[begin:begin + step] = self._walk(rows[begin:begin + step], groups, width)
        return answers

    def _walk(self, rows: Floats, groups: Ints, width: int) -> Floats:
        sums = np.zeros(len(rows) * width)
        row = np.repeat(np.arange(len(rows)), len(self.roots))
        node = np.tile(self.roots, len(rows))
        inside = self.left != np.arange(len(self.left))
        while len(node):
            row, node = row[inside[node]], node[inside[node]]
            column = self.feature[node]
            after = np.where(rows[row, column] <= self.threshold[node], self.left[node], self.right[node])
            gain = self.value[after] - self.value[node]
            sums += np.bincount(row * width + groups[column], weights=gain, minlength=len(sums))
            node = after
        return sums.reshape(len(rows), width)


def read_trees(data: Mapping[str, Any]) -> Trees:
    """Read trees from JSON: "splits" holds [feature, threshold, left, right, mean] a node,

    "leaves" the values, both a list a tree. Children count nodes within their tree; a negative child −k−1 is leaf k.
    """
    feature: list[int] = []
    threshold: list[float] = []
    left: list[int] = []
    right: list[int] = []
    value: list[float] = []
    roots: list[int] = []
    for tree in data["trees"]:
        first, splits, leaves = len(feature), tree["splits"], tree["leaves"]
        roots.append(first)
        for column, bound, below, above, mean in splits:
            feature.append(column)
            threshold.append(bound)
            left.append(first + (below if below >= 0 else len(splits) - below - 1))
            right.append(first + (above if above >= 0 else len(splits) - above - 1))
            value.append(mean)
        for leaf in leaves:
            own = len(feature)
            feature.append(0)
            threshold.append(np.inf)
            left.append(own)
            right.append(own)
            value.append(leaf)
    return Trees(np.array(feature, dtype=np.int32), np.array(threshold), np.array(left, dtype=np.int32),
                 np.array(right, dtype=np.int32), np.array(value), np.array(roots, dtype=np.int32))
