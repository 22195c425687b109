"""Writes sample_sizes.json: exact binomial and interval row counts by SciPy and statsmodels, every value tried.

    python3 make_sample_sizes.py

Needs numpy 2.4.6, scipy 1.17.1, statsmodels 0.15.0. The grid of ease.ml/ci at H = 32 is recomputed from the paper's formula.
"""
import json
import math
import pathlib

import numpy as np
from scipy import stats
from statsmodels.stats.proportion import proportion_confint


def worst(n, eps):
    """The largest P(X/n >= p + eps) over all p, with every k tried."""
    k = np.arange(max(1, math.ceil(n * eps)), n + 1)
    return float(stats.binom.sf(k - 1, n, np.maximum(0.0, k / n - eps)).max())


def binomial_rows(eps, delta):
    """The fewest rows of the bracket found by halving, then every count from 60 below to 60 above is tried."""
    low, high = 1, math.ceil(-math.log(delta) / (2 * eps * eps))
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if worst(middle, eps) <= delta else (middle, high)
    holds = [n for n in range(max(1, high - 60), high + 61) if worst(n, eps) <= delta]
    assert holds == list(range(high, high + 61)), (eps, delta, high, holds[0])
    return high


def interval_rows(rate, half, confidence, method):
    def width(n):
        low, high = proportion_confint(rate * n, n, alpha=1 - confidence, method=method)
        return (high - low) / 2
    low, high = 1, 1 << 20
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if width(middle) <= half else (middle, high)
    return high


grid = []
for reliability in (0.99, 0.999, 0.9999, 0.99999):
    for eps in (0.1, 0.05, 0.025, 0.01):
        logs = [math.log(32 / (1 - reliability)), 32 * math.log(2) - math.log(1 - reliability)]
        single = [math.ceil(x / (2 * eps * eps)) for x in logs]
        difference = [math.ceil(2 * (x + math.log(2)) / (eps * eps)) for x in logs]
        grid.append({"reliability": reliability, "tolerance": eps, "rows": single + difference})

result = {
    "grid": grid,
    "worst": [{"rows": n, "tolerance": e, "value": worst(n, e)}
              for n, e in ((1, 0.3), (2, 0.5), (7, 0.2), (50, 0.1), (333, 0.05), (4001, 0.02), (30000, 0.01))],
    "binomial": [{"tolerance": e, "delta": d, "rows": binomial_rows(e, d)}
                 for e, d in ((0.3, 0.1), (0.1, 0.05), (0.1, 1e-4), (0.05, 1e-4), (0.05, 1e-4 / 32), (0.02, 1e-3), (0.02, 1e-9), (0.01, 1e-4))],
    "interval": [{"rate": r, "half": h, "confidence": c, "wilson": interval_rows(r, h, c, "wilson"),
                  "clopperPearson": interval_rows(r, h, c, "beta")}
                 for r, h, c in ((0.5, 0.01, 0.95), (0.5, 0.05, 0.95), (0.8, 0.01, 0.95), (0.97, 0.005, 0.99), (0.1, 0.2, 0.9), (1, 0.01, 0.95))],
}
path = pathlib.Path(__file__).with_name("sample_sizes.json")
path.write_text(json.dumps(result, indent=1) + "\n")
