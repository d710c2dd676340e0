"""What tells the genre of a text: the weights of summarise.ranking.genres, one genre an origin of the corpora."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from summarise.ranking.genres import marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarise.ranking.terms import Floats
    from summarise.training.describing import Described

DIGITS = 8


def learn_genres(described: Sequence[Described], names: Sequence[str]) -> dict[str, dict[str, Any]]:
    """Return for each origin its weights and base, by multinomial logistic regression on the marks of its texts."""
    from sklearn.linear_model import LogisticRegression

    found: list[Floats] = []
    origins: list[str] = []
    weights: list[float] = []
    for one in described:
        parts = np.split(one.rows, np.cumsum([text.terms.height for text in one.taught.texts])[:-1])
        found.extend(marks(dict(zip(names, part.T, strict=True))) for part in parts)
        origins.extend([one.taught.origin] * len(parts))
        weights.extend([one.taught.weight / len(parts)] * len(parts))
    table = np.array(found)
    mean, spread = table.mean(axis=0), table.std(axis=0) + 1e-9
    model = LogisticRegression(max_iter=5000).fit((table - mean) / spread, origins, sample_weight=weights)
    slopes = model.coef_ / spread
    bases = model.intercept_ - slopes @ mean
    return {str(origin): {"weights": np.round(slope, DIGITS).tolist(), "base": round(float(base), DIGITS)}
            for origin, slope, base in zip(model.classes_, slopes, bases, strict=True)}
