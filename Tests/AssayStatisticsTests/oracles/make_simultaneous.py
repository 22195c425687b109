"""Writes simultaneous.json: the studentized range, Fisher's exact test and the score test. Python 3.11, SciPy 1.17, statsmodels 0.15, mpmath 1.3."""

import json
import pathlib

import mpmath as mp
from scipy import stats
from statsmodels.stats.proportion import proportions_ztest

mp.mp.dps = 30


def tail(q, k):
    """P(range > q), by the largest of k normal numbers; SciPy's own quantile has eight digits."""
    missed = lambda z: mp.npdf(z) * (mp.ncdf(z) ** (k - 1) - (mp.ncdf(z) - mp.ncdf(z - q)) ** (k - 1))
    return k * mp.quad(missed, mp.linspace(-12, 14, 27))


ranges = []
for count in (2, 3, 5, 10, 60, 300):
    for probability in (0.2, 0.05, 0.01, 1e-4):
        start = stats.studentized_range.ppf(1 - probability, count, float("inf"))
        quantile = mp.findroot(lambda q: mp.log(tail(q, count) / probability), start)
        ranges.append({"tail": probability, "count": count, "quantile": float(quantile)})

tables = []
for x, n, y, m in [(3, 20, 1, 10), (48, 80, 12, 40), (0, 10, 10, 10), (0, 10, 0, 10), (5, 5, 5, 5), (1, 1, 0, 1), (2, 7, 6, 7), (0, 30, 4, 25),
                   (17, 23, 9, 41), (100, 200, 140, 250), (3, 1000, 12, 900), (1, 3, 2, 3), (8, 12, 4, 6), (7, 7, 0, 4), (11, 30, 11, 30),
                   (60, 600, 61, 590), (2, 50, 9, 60), (499, 1000, 530, 1000), (4, 9, 4, 10), (29, 30, 30, 30), (1, 40, 5, 30)]:
    score = 1.0 if x + y in (0, n + m) else proportions_ztest([x, y], [n, m])[1]
    tables.append({"x": x, "n": n, "y": y, "m": m, "fisher": stats.fisher_exact([[x, n - x], [y, m - y]])[1], "score": score})

pathlib.Path(__file__).with_name("simultaneous.json").write_text(json.dumps({"ranges": ranges, "tables": tables}, indent=0) + "\n")
