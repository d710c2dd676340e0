"""Boosted regression trees in numpy: the flat form that resources/ranker.json holds, and its evaluation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from numpy.typing import NDArray

    from summarise.ranking.terms import Floats, Ints

    Bools = NDArray[np.bool_]

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

    def explain(self, rows: Floats, groups: Ints, beat: Callable[[], None] = lambda: None) -> Floats:
        """Return what each group of features adds to each row's prediction: the steps of value along its paths.

        `groups` is the group number of each feature; the answer has a column a group, and `base` and a row's columns
        add up to its prediction. `beat` is called before each few rows.
        Source: Saabas, Interpreting random forests, 2014.
        """
        width = int(groups.max(initial=0)) + 1
        answers = np.zeros((len(rows), width))
        group, gain = self._steps(groups)
        step = max(1, CELLS // max(len(self.roots), 1))
        for begin in range(0, len(rows), step):
            beat()
            answers[begin:begin + step] = self._walk(rows[begin:begin + step], group, gain, width)
        return answers

    def _inside(self) -> Bools:
        return np.asarray(self.left != np.arange(len(self.left)))

    def _steps(self, groups: Ints) -> tuple[Ints, Floats]:
        """Return for each node but the roots the group that its parent asks of, and the step of value to it."""
        inside = self._inside()
        group, gain = np.zeros(len(inside), dtype=np.int64), np.zeros(len(inside))
        for children in (self.left[inside], self.right[inside]):
            group[children] = groups[self.feature[inside]]
            gain[children] = self.value[children] - self.value[inside]
        return group, gain

    def _walk(self, rows: Floats, group: Ints, gain: Floats, width: int) -> Floats:
        sums = np.zeros(len(rows) * width)
        cells, columns = rows.ravel(), rows.shape[1]
        inside = self._inside()
        # The right child of each node before its left: a step is one look, and not two of which one is chosen.
        children = np.stack((self.right, self.left), axis=1).ravel()
        # Tree by tree, so that nodes that are looked at together lie together.
        row, node = np.tile(np.arange(len(rows)), len(self.roots)), np.repeat(self.roots, len(rows))
        while len(node):
            below = cells.take(row * columns + self.feature.take(node)) <= self.threshold.take(node)
            node = children.take(2 * node + below)
            sums += np.bincount(row * width + group.take(node), weights=gain.take(node), minlength=len(sums))
            further = np.flatnonzero(inside.take(node))
            row, node = row.take(further), node.take(further)
        return sums.reshape(len(rows), width)


def read_trees(data: Mapping[str, Any]) -> Trees:
    """Read trees from JSON: lists that hold a value a split, tree after tree, and one that holds all leaves.

    "sizes" are the splits of each tree; "feature", "threshold", "left", "right" and "mean" belong to the splits, and
    "leaves" are one more a tree. Children count splits within their tree; a negative child −k−1 is its leaf k.
    """
    sizes = np.array(data["sizes"], dtype=np.int64)
    splits, values = int(sizes.sum()), np.array(data["leaves"], dtype=np.float64)
    first_split = np.cumsum(sizes) - sizes
    first_leaf = splits + first_split + np.arange(len(sizes))
    leaves = np.arange(splits, splits + len(values))

    def numbered(side: str) -> Ints:
        child = np.array(data[side], dtype=np.int64)
        inside, leaf = np.repeat(first_split, sizes) + child, np.repeat(first_leaf, sizes) - child - 1
        return np.append(np.where(child >= 0, inside, leaf), leaves)

    return Trees(
        feature=np.append(np.array(data["feature"], dtype=np.int64), np.zeros_like(leaves)),
        threshold=np.append(data["threshold"], np.full(len(leaves), np.inf)),
        left=numbered("left"), right=numbered("right"), value=np.append(data["mean"], values),
        roots=np.where(sizes > 0, first_split, first_leaf))
