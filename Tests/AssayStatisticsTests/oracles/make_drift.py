"""Writes drift.json: distances of two samples, divergences of binned counts and the noncentral chi-square law, by SciPy.

    python3 make_drift.py

Needs numpy 2.4.6, scipy 1.17.1. Doubles are hexadecimal text.
"""
import json
import math
import pathlib
import warnings

import numpy as np
from scipy import optimize, stats
from scipy.spatial.distance import jensenshannon
from scipy.stats.contingency import association

warnings.simplefilter("ignore")
random = np.random.default_rng(20_260_102)
HEX = lambda values: [float(value).hex() for value in np.atleast_1d(values)]


def sample_pairs():
    normal, ties = random.normal(size=300), random.integers(0, 6, 200).astype(float)
    yield "normal", normal, random.normal(0.3, 1, 250)
    yield "ties", ties, random.integers(1, 7, 170).astype(float)
    yield "printed", np.arange(1.0, 6), np.arange(3.5, 8)
    yield "scipy page", np.array([0.0, 1, 3]), np.array([5.0, 6, 8])
    yield "one row each", np.array([2.0]), np.array([2.0])
    yield "equal", normal, normal.copy()
    yield "huge", np.array([-1e300, 0, 1e300, 5]), np.array([1e-300, -0.0, 7])
    yield "constant against spread", np.full(40, 3.0), random.normal(size=60)


def pair(name, x, y, wx=None, wy=None):
    weighted = wx is not None
    ks = stats.ks_2samp(x, y).statistic if not weighted else np.nan
    with np.errstate(over="ignore"):
        energy = stats.energy_distance(x, y, wx, wy)
    return {"name": name, "x": HEX(x), "y": HEX(y), "wx": HEX(wx) if weighted else None, "wy": HEX(wy) if weighted else None,
            "ks": float(ks).hex(), "wasserstein": float(stats.wasserstein_distance(x, y, wx, wy)).hex(), "energy": float(energy).hex()}


def counted(name, first, second):
    first, second = np.array(first, float), np.array(second, float)
    kept = (first > 0) | (second > 0)
    first, second = first[kept], second[kept]
    p, q = first / first.sum(), second / second.sum()
    a, b = (first, second) if first.all() and second.all() else (first + 0.5, second + 0.5)
    a, b = a / a.sum(), b / b.sum()
    table = np.array([first, second])
    chi = stats.chi2_contingency(table, correction=False) if len(first) > 1 else None
    return {"name": name, "first": HEX(first), "second": HEX(second), "psi": float(((a - b) * np.log(a / b)).sum()).hex(),
            "js": float(jensenshannon(p, q)).hex(), "hellinger": float(np.sqrt(((np.sqrt(p) - np.sqrt(q)) ** 2).sum() / 2)).hex(),
            "tv": float(abs(p - q).sum() / 2).hex(), "chi": float(chi.statistic if chi else 0).hex(),
            "v": float(association(table.astype(int), method="cramer") if chi else 0).hex()}


def limit(x, df, share):
    excess = lambda noncentrality: (stats.ncx2.cdf(x, df, noncentrality) if noncentrality > 0 else stats.chi2.cdf(x, df)) - share
    return 0.0 if excess(0) <= 0 else optimize.brentq(excess, 0, 4 * x + 200, xtol=1e-12, rtol=1e-14)


pairs = [pair(*part) for part in sample_pairs()]
x, y = random.normal(size=80), random.normal(0.2, 2, 90).round(1)
pairs.append(pair("weights", x, y, random.uniform(0, 3, 80), random.uniform(0, 3, 90)))
bins = [counted("issue", [20, 30, 50], [10, 30, 60]), counted("empty bin", [5, 0, 7], [3, 4, 6]), counted("no overlap", [5, 0], [0, 9]),
        counted("large", [120_000, 300_000, 580_000], [119_000, 302_000, 579_000]), counted("Agresti", [762, 327, 468], [484, 239, 477]),
        counted("one bin", [4], [9]), counted("many", random.integers(1, 30, 40), random.integers(1, 30, 40))]
cdf = [[x, df, nc, stats.ncx2.cdf(x, df, nc)] for df in (1, 2, 9, 40) for nc in (1e-6, 0.5, 4, 60, 900, 9_000)
       for x in (0.01 * (df + nc), 0.6 * (df + nc), df + nc, 1.4 * (df + nc))]
limits = [[x, df, 0.95, limit(x, df, 0.975), limit(x, df, 0.025)] for df in (1, 4, 9, 30) for x in (0.3, 5.0, 20.0, 300.0, 4_000.0)]
out = {"pairs": pairs, "bins": bins, "cdf": [HEX(row) for row in cdf], "limits": [HEX(row) for row in limits]}
pathlib.Path(__file__).with_name("drift.json").write_text(json.dumps(out, indent=1).replace("NaN", '"nan"') + "\n")
