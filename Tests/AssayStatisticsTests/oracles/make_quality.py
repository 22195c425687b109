"""Makes quality.json: moments, quantile intervals, ranks, correlations, contingency tables and outlier factors by other people's software.

    python make_quality.py

Needs numpy 2.4.6, scipy 1.17.1, scikit-learn 1.9.1. Doubles are written as in make_oracles.py.
"""

import math
from fractions import Fraction

import numpy as np
from make_oracles import SEED, write
from scipy import stats
from sklearn.metrics import mutual_info_score
from sklearn.neighbors import LocalOutlierFactor


def exact_moments(terms, weights):
    """Mean and both variances in rational arithmetic, rounded once."""
    x, w = [Fraction(float(term)) for term in terms], [Fraction(float(weight)) for weight in weights]
    total, squares = sum(w), sum(weight**2 for weight in w)
    mean = sum(weight * term for weight, term in zip(w, x)) / total
    deviations = sum(weight * (term - mean) ** 2 for weight, term in zip(w, x))
    return {"mean": float(mean), "m2": float(deviations), "variance": float(deviations / (total - squares / total))}


def moments():
    rng = np.random.default_rng(SEED)
    columns = {
        "normal": rng.normal(3, 2, 200), "times": 1.7e15 + rng.uniform(0, 1e3, 100), "wide": np.exp(rng.normal(0, 40, 150)),
        "small": rng.normal(0, 1e-120, 50), "alternating": np.array([1e16, 1.0, -1e16, 1.0] * 20), "two": np.array([0.1, 0.3]),
    }
    for name, terms in columns.items():
        weights = np.round(rng.uniform(0, 3, len(terms)), 3)
        yield {"name": name, "terms": terms, "weights": weights, "plain": exact_moments(terms, np.ones(len(terms))),
               "weighted": exact_moments(terms, weights)}


def quantile_intervals():
    rng = np.random.default_rng(SEED)
    for count, share, level in [(5, 0.5, 0.95), (6, 0.5, 0.95), (100, 0.5, 0.95), (100, 0.9, 0.95), (1000, 0.99, 0.99), (40, 0.1, 0.8)]:
        ordered, tail, ranks = np.sort(rng.normal(size=count)), (1 - level) / 2, np.arange(1, count + 1)
        lower = ranks[stats.binom.cdf(ranks - 1, count, share) <= tail]
        upper = ranks[stats.binom.sf(ranks - 1, count, share) <= tail]
        ends = [ordered[lower[-1] - 1], ordered[upper[0] - 1]] if len(lower) and len(upper) else None
        yield {"sorted": ordered, "share": share, "level": level, "ends": ends}


def correlations():
    rng = np.random.default_rng(SEED)
    for count, slope in [(10, 0.0), (50, 0.5), (400, -2.0)]:
        x = np.round(rng.normal(size=count), 1)
        y = np.round(slope * x + rng.normal(size=count), 1)
        found = stats.pearsonr(x, y)
        yield {"x": x, "y": y, "ranks": stats.rankdata(x), "pearson": found.statistic,
               "interval": list(found.confidence_interval(0.95)), "spearman": stats.spearmanr(x, y).statistic}


def tables():
    rng = np.random.default_rng(SEED)
    for r, k, count in [(2, 2, 30), (3, 5, 200), (4, 4, 1000)]:
        one = rng.integers(0, r, count)
        other = np.where(rng.uniform(size=count) < 0.4, one % k, rng.integers(0, k, count))
        counts = np.histogram2d(one, other, bins=(r, k))[0]
        square = stats.chi2_contingency(counts, correction=False).statistic / count
        sides = min(k - (k - 1) ** 2 / (count - 1), r - (r - 1) ** 2 / (count - 1)) - 1
        v = math.sqrt(max(0, square - (k - 1) * (r - 1) / (count - 1)) / sides)
        yield {"one": one.tolist(), "other": other.tolist(), "mutualInformation": mutual_info_score(one, other), "cramersV": v}


def factors():
    rng = np.random.default_rng(SEED)
    for count, width, neighbors in [(30, 1, 5), (120, 3, 20)]:
        points = rng.normal(size=(count, width))
        points[0] = 6
        found = LocalOutlierFactor(n_neighbors=neighbors, algorithm="brute").fit(points)
        yield {"points": points.ravel(), "width": width, "neighbors": neighbors, "factors": -found.negative_outlier_factor_}


write("quality.json", {"moments": list(moments()), "quantiles": list(quantile_intervals()), "correlations": list(correlations()),
                       "tables": list(tables()), "factors": list(factors())})
