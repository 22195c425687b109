"""Makes the oracle numbers of AssayStatisticsTests from other people's software.

    python make_oracles.py            writes the *.json files beside this script

Needs numpy 2.4.6, scipy 1.17.1, scikit-learn 1.9.1, statsmodels 0.15.0, mpmath 1.4.1. `published.json` is not made here: it
holds printed numbers, each with its source. `aSAH.csv` is the data set of R's pROC; `sas.csv` is printed in the SAS/STAT
documentation, PROC LOGISTIC, "Comparing Receiver Operating Characteristic Curves" (columns alb, tp, totscore, popind).

Doubles are written as hexadecimal text, so that every reader gets the same bits, infinities and NaN included.
"""

import csv
import json
import math
from fractions import Fraction
from pathlib import Path

import mpmath
import numpy as np
from scipy import special, stats
from sklearn.metrics import average_precision_score, roc_auc_score
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

HERE = Path(__file__).parent
SEED = 20_260_101
mpmath.mp.dps = 60


def hexed(value):
    """The value with every float as hexadecimal text."""
    if isinstance(value, dict):
        return {key: hexed(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, np.ndarray)):
        return [hexed(item) for item in value]
    if isinstance(value, (bool, np.bool_)):
        return bool(value)
    if isinstance(value, (float, np.floating)):
        return float(value).hex()
    if isinstance(value, np.integer):
        return int(value)
    return value


def write(name, value):
    text = json.dumps(hexed(value), indent=None, separators=(",", ":"))
    (HERE / name).write_text(text.replace('},{"', '},\n{"') + "\n")


def exact_sums():
    rng = np.random.default_rng(SEED)

    def spread(count, low, high):
        return np.ldexp(rng.uniform(-1, 1, count), rng.integers(low, high, count))

    tiny, huge = 5e-324, 1.7976931348623157e308
    mixed = spread(400, -1070, 1000)
    cases = {
        "nothing": [],
        "one": [0.1],
        "tenths": [0.1] * 10,
        "cancels to one": [1e308, 1.0, -1e308, 1e-308],
        "huge with tiny": [huge, tiny, -huge],
        "leaves the range and returns": [huge, huge, -huge, -huge, 3.5],
        "all subnormal": [tiny] * 7 + [-tiny * 3, 2.2e-308, -1.1e-308],
        "negative": [-0.1] * 7 + [-1e-30],
        "tie to even, down": [1.0, 2.0**-53],
        "tie to even, up": [1.0 + 2.0**-52, 2.0**-53],
        "tie broken by the smallest number": [1.0, 2.0**-53, tiny],
        "tie broken downwards": [1.0, 2.0**-53, -tiny],
        "next to the largest": [huge, 2.0**969],
        "signed zeros": [-0.0, -0.0, 0.0],
        "powers of two": [2.0**k for k in range(-1074, 1000, 31)] + [-(2.0**k) for k in range(-1000, 1000, 37)],
        "random, whole range": mixed,
        "random, cancelling": np.concatenate([mixed, -mixed[::-1], [1e-200, 0.3]]),
        "random, near one": rng.uniform(0, 1, 3_000),
        "random, subnormal": spread(500, -1074, -1020),
    }
    made = []
    for name, terms in cases.items():
        terms = [float(term) for term in terms]
        try:
            total = math.fsum(terms)
        except OverflowError:  # fsum gives up when a partial sum leaves the range, although the sum does not
            total = float(sum(map(Fraction, terms)))
        made.append({"name": name, "terms": terms, "sum": total})
    write("exact_sum.json", made)


def distributions():
    mp = mpmath.mp
    rng = np.random.default_rng(SEED)
    normal_x = [-38.4, -37.5, -30, -20, -10, -8.2, -5, -3, -1.959963984540054, -1, -0.5, -1e-9, 0, 1e-9, 0.5, 1, 3, 5, 8, 9]
    normal_p = [5e-324, 1e-310, 1e-300, 1e-200, 1e-100, 1e-50, 1e-20, 1e-12, 1e-9, 1e-6, 1e-3, 0.01, 0.025, 0.05, 0.0749, 0.0751,
                0.1, 0.25, 0.4999, 0.5, 0.5000001, 0.75, 0.9, 0.95, 0.975, 0.995, 0.999999]

    def phi_inverse(p):
        p = mp.mpf(p)
        start = mp.mpf(float(special.ndtri(float(p)))) if p > 0 else mp.ninf
        return float(mp.findroot(lambda x: mp.log(mp.ncdf(x)) - mp.log(p), start))

    def beta_tails(a, b, x):
        a, b, x = mp.mpf(a), mp.mpf(b), mp.mpf(x)
        return [float(mp.betainc(a, b, 0, x, regularized=True)), float(mp.betainc(b, a, 0, 1 - x, regularized=True))]

    def gamma_tails(df, x):
        a, x = mp.mpf(df) / 2, mp.mpf(x) / 2
        return [float(mp.gammainc(a, 0, x, regularized=True)), float(mp.gammainc(a, x, regularized=True))]

    def student_inverse(p, df):
        """SciPy's value, polished by Newton steps in 60 digits: SciPy itself is good to 1e-11 near the middle."""
        t, df = mp.mpf(float(stats.t.ppf(p, df))), mp.mpf(df)
        scale = 1 / (mp.sqrt(df) * mp.beta(df / 2, mp.mpf(1) / 2))
        for _ in range(12):
            # From the centre outwards or from the tail inwards, whichever is smaller.
            if abs(p - 0.5) < 0.1:
                inner = mp.betainc(mp.mpf(1) / 2, df / 2, 0, t * t / (df + t * t), regularized=True) / 2
                excess = mp.sign(t) * inner - (mp.mpf(p) - mp.mpf(1) / 2)
            else:
                tail = mp.betainc(df / 2, mp.mpf(1) / 2, 0, df / (df + t * t), regularized=True) / 2
                excess = tail - mp.mpf(p) if t < 0 else (1 - mp.mpf(p)) - tail
            t -= excess / (scale * (1 + t * t / df) ** (-(df + 1) / 2))
        return float(t)

    beta_points = []
    for a, b in [(0.1, 0.1), (0.5, 0.5), (0.5, 3), (1, 1), (1, 20), (2, 5), (3.7, 0.2), (15, 134), (20, 1), (81, 183), (500, 0.5),
                 (300, 700), (2_000, 3)]:
        mean, deviation = a / (a + b), math.sqrt(a * b / (a + b + 1)) / (a + b)
        points = [1e-200, 1e-8, 0.999999] + [mean + k * deviation for k in (-8, -3, -1, -0.1, 0.1, 1, 3, 8)]
        beta_points += [[float(a), float(b), x, *beta_tails(a, b, x)] for x in points if 0 < x < 1]
    chi_points = []
    for df in (0.1, 1, 2, 3, 10, 47.5, 400, 10_000):
        for x in [1e-200, 1e-6] + [df + k * math.sqrt(2 * df) for k in (-9, -3, -1, -0.01, 0.01, 1, 3, 9, 30)]:
            if x > 0:
                chi_points.append([float(df), x, *gamma_tails(df, x)])
    large_beta = [[a, b, x, float(special.betainc(a, b, x)), float(special.betaincc(a, b, x))]
                  for a, b in [(1e5, 2e5), (1e6, 1e6), (3e6, 40.0), (2.5e7, 7.5e7)]
                  for x in [float(special.betaincinv(a, b, q)) for q in (1e-6, 0.025, 0.4, 0.6, 0.975)]]
    student = []
    for df in (1.0, 1.5, 2.0, 4.0, 9.0, 29.5, 100.0, 1e4, 1e7):
        for p in (1e-200, 1e-60, 1e-10, 1e-4, 0.025, 0.3, 0.499999, 0.5, 0.975, 0.9999):
            student.append([df, p, student_inverse(p, df) if p != 0.5 else 0.0])
    student_cdf = [[df, t, float(stats.t.cdf(t, df))] for df in (1.0, 3.0, 30.5, 1e5) for t in (-1e5, -40.0, -3.0, -0.1, 0.0, 0.2, 2.5)]
    binomial = []
    for n, p in [(1, 0.3), (10, 0.5), (22, 0.5), (100, 0.01), (1_000, 0.75), (100_000, 0.001)]:
        for k in sorted({0, 1, n // 3, int(n * p), min(n, int(n * p) + 3), n - 1, n}):
            law = stats.binom(n, p)
            binomial.append([n, p, k, float(law.pmf(k)), float(law.cdf(k)), float(law.sf(k))])
    write("distributions.json", {
        "normalCDF": [[float(x), float(mp.ncdf(mp.mpf(x)))] for x in normal_x],
        "normalQuantile": [[p, phi_inverse(p) if p != 0.5 else 0.0] for p in normal_p],
        "beta": beta_points,
        "betaLarge": large_beta,
        "betaQuantile": [[a, b, p, float(special.betaincinv(a, b, p)), float(special.betainccinv(a, b, p))]
                         for a, b in [(0.5, 0.5), (1.0, 29.0), (15.0, 134.0), (2.0, 5.0), (1e4, 3e4), (1e6, 10.0)]
                         for p in (1e-60, 1e-20, 1e-5, 0.025, 0.5, 0.8, 0.999)],
        "chiSquare": chi_points,
        "chiSquareQuantile": [[df, p, float(stats.chi2.ppf(p, df)), float(stats.chi2.isf(p, df))]
                              for df in (1.0, 2.0, 9.0, 100.5, 1e5) for p in (1e-100, 1e-9, 0.025, 0.5, 0.95, 0.9999)],
        "studentQuantile": student,
        "studentCDF": student_cdf,
        "binomial": binomial,
        "logGamma": [[x, float(mp.loggamma(mp.mpf(x)))] for x in (1e-10, 0.5, 1.0, 1.4616, 2.0, 3.5, 100.25, 1e6, 1e15)],
    })


def intervals():
    singles = [(0, 1), (1, 1), (0, 20), (1, 29), (15, 148), (81, 263), (20, 20), (3.7, 11.2), (1, 1_000_000), (999_999, 1_000_000),
               (250_000, 1_000_000)]
    pairs = [(56, 70, 48, 80), (9, 10, 3, 10), (5, 56, 0, 29), (0, 10, 0, 20), (10, 10, 0, 20), (10, 10, 10, 10), (1, 10, 3, 20),
             (189, 11_034, 104, 11_037), (48, 80, 12, 40), (1_500, 100_000, 1_400, 90_000), (0, 15, 4, 20), (7, 15, 0, 20), (20, 20, 5, 9)]
    one, two = [], []
    for count, trials in singles:
        for level in (0.8, 0.95, 0.9999):
            wilson = proportion_confint(count, trials, 1 - level, method="wilson")
            exact = proportion_confint(count, trials, 1 - level, method="beta")
            one.append({"successes": float(count), "trials": float(trials), "confidence": level,
                        "wilson": [float(end) for end in wilson], "clopperPearson": [float(end) for end in exact]})
    for case in pairs:
        for level in (0.9, 0.95):
            ask = lambda compare, method: [float(end) for end in confint_proportions_2indep(
                *case, compare=compare, method=method, alpha=1 - level, correction=False)]
            both = case[0] > 0 and case[2] > 0
            two.append({"cells": [float(cell) for cell in case], "confidence": level, "newcombe": ask("diff", "newcomb"),
                        "koopman": score_ratio(*case, level) if case[0] + case[2] > 0 else None,
                        "katz": ask("ratio", "log") if both else None})
    tables = [[0, 0], [1, 7], [6, 16], [86, 150], [5, 5], [0, 12], [3_000, 3_200]]
    tests = [{"b": b, "c": c, "exact": float(mcnemar([[9, b], [c, 9]], exact=True).pvalue),
              "statistic": float(mcnemar([[9, b], [c, 9]], exact=False, correction=False).statistic) if b + c else 0.0,
              "asymptotic": float(mcnemar([[9, b], [c, 9]], exact=False, correction=False).pvalue) if b + c else 1.0,
              "corrected": float(mcnemar([[9, b], [c, 9]], exact=False, correction=True).pvalue) if b != c else 1.0}
             for b, c in tables]
    write("intervals.json", {"one": one, "two": two, "mcnemar": tests})


def score_ratio(x1, n1, x2, n2, level):
    """Koopman's limits from their definition: the ratios at which the Pearson statistic meets its critical value.

    The rates under a ratio are found by maximising the likelihood numerically in 60 digits, by no closed formula.
    statsmodels agrees where it converges, which is asserted.
    """
    mp = mpmath.mp
    critical = mp.mpf(stats.chi2.isf(1 - level, 1))

    def statistic(ratio):
        low, high = mp.mpf(0), min(mp.mpf(1), 1 / ratio)
        for _ in range(200):  # the derivative of the log likelihood falls from +inf to -inf
            p = (low + high) / 2
            slope = (x1 + x2) / p - ratio * (n1 - x1) / (1 - ratio * p) - (n2 - x2) / (1 - p)
            low, high = (p, high) if slope > 0 else (low, p)
        one, two = ratio * p, p
        return (x1 - n1 * one) ** 2 / (n1 * one * (1 - one)) + (x2 - n2 * two) ** 2 / (n2 * two * (1 - two))

    def solve(inside, outside):
        low, high = mp.log(inside), mp.log(outside)
        for _ in range(70):
            middle = (low + high) / 2
            low, high = (middle, high) if statistic(mp.exp(middle)) < critical else (low, middle)
        return float(mp.exp(low))

    ratio = mp.mpf(max(x1, 1e-30)) / n1 / (mp.mpf(max(x2, 1e-30)) / n2)
    lower = 0.0 if x1 == 0 else solve(ratio if x2 else mp.mpf(1e25), mp.mpf(1e-12))
    upper = math.inf if x2 == 0 else solve(ratio if x1 else mp.mpf(1e-25), mp.mpf(1e12))
    theirs = confint_proportions_2indep(x1, n1, x2, n2, compare="ratio", method="score", alpha=1 - level, correction=False)
    if 0 < x1 < n1 and 0 < x2 < n2:
        assert np.allclose([lower, upper], theirs, rtol=1e-4), (x1, n1, x2, n2, lower, upper, theirs)
    return [lower, upper]


def pairwise_variance(scores, positives):
    """DeLong's variance by comparing every positive with every negative."""
    above, below = scores[positives], scores[~positives]
    wins = (above[:, None] > below[None, :]) + 0.5 * (above[:, None] == below[None, :])
    v10, v01 = wins.mean(axis=1), wins.mean(axis=0)
    return v10.var(ddof=1) / len(v10) + v01.var(ddof=1) / len(v01)


def rankings():
    rng = np.random.default_rng(SEED)
    n = 300
    positives = rng.random(n) < 0.3
    lift = positives * 0.8
    cases = {
        "float32 probabilities": special.expit(rng.normal(size=n) + lift).astype(np.float32).astype(float),
        "float64 probabilities": special.expit(rng.normal(size=n) + lift),
        "float64 margins of both signs": rng.normal(size=n) + lift,
        "float32 margins of both signs": (rng.normal(size=n) + lift).astype(np.float32).astype(float),
        "heavy ties": np.round(special.expit(rng.normal(size=n) + lift), 1),
        "one score": np.full(n, 0.25),
        "both zeros": np.where(rng.random(n) < 0.5, 0.0, -0.0) + np.where(rng.random(n) < 0.2, 1.0, 0.0),
        "huge and tiny": rng.choice([1e308, -1e308, 5e-324, -5e-324, 0.0, 1.0], n),
        "separated": positives * 1.0 + rng.random(n) * 0.5,
        "reversed": -(positives * 1.0 + rng.random(n) * 0.5),
    }
    made = []
    weights = rng.gamma(1.0, 2.0, n)
    weights[rng.random(n) < 0.1] = 0.0
    for name, scores in cases.items():
        made.append({
            "name": name, "scores": scores, "positives": positives, "weights": weights,
            "rocAUC": float(roc_auc_score(positives, scores)), "averagePrecision": float(average_precision_score(positives, scores)),
            "weightedROCAUC": float(roc_auc_score(positives, scores, sample_weight=weights)),
            "weightedAveragePrecision": float(average_precision_score(positives, scores, sample_weight=weights)),
            "variance": float(pairwise_variance(scores, positives))})
    few = np.array([True, False, False])
    made.append({"name": "one positive", "scores": [0.3, 0.2, 0.9], "positives": few, "weights": [1.0, 2.0, 3.0],
                 "rocAUC": float(roc_auc_score(few, [0.3, 0.2, 0.9])),
                 "averagePrecision": float(average_precision_score(few, [0.3, 0.2, 0.9])),
                 "weightedROCAUC": float(roc_auc_score(few, [0.3, 0.2, 0.9], sample_weight=[1, 2, 3])),
                 "weightedAveragePrecision": float(average_precision_score(few, [0.3, 0.2, 0.9], sample_weight=[1, 2, 3])),
                 "variance": None})
    with open(HERE / "aSAH.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    words = (HERE / "sas.csv").read_text().split()
    sas = np.array(words, dtype=float).reshape(-1, 4)
    write("ranking.json", {
        "cases": made,
        "aSAH": {"positives": [row["outcome"] == "Poor" for row in rows],
                 **{key: [float(row[key]) for row in rows] for key in ("wfns", "s100b", "ndka")}},
        "sas": {"positives": sas[:, 3] == 1, "alb": sas[:, 0], "tp": sas[:, 1], "totscore": 10 - sas[:, 2]},
    })


def spreads():
    rng = np.random.default_rng(SEED)
    columns = {"normal": rng.normal(3, 2, 1_000), "shifted far": 1e9 + rng.normal(0, 1e-2, 1_000), "two": np.array([1.0, 4.0]),
               "skewed": rng.lognormal(0, 2, 777), "small": rng.normal(0, 1e-200, 40)}
    made = []
    for name, x in columns.items():
        w = rng.gamma(2.0, 1.0, len(x))
        low, high = stats.t.interval(0.95, len(x) - 1, loc=x.mean(), scale=stats.sem(x))
        made.append({"name": name, "terms": x, "weights": w, "mean": math.fsum(x) / len(x),
                     "variance": float(sum((Fraction(v) - sum(map(Fraction, x)) / len(x)) ** 2 for v in x) / (len(x) - 1)),
                     "weightedMean": float(np.average(x, weights=w)),
                     "weightedVariance": float(np.cov(x, aweights=w, ddof=1)), "weightedVariance0": float(np.cov(x, aweights=w, ddof=0)),
                     "t95": [float(low), float(high)]})
    quantiles = []
    for x in ([3.0], [1.0, 2.0], np.sort(rng.normal(size=10)), np.sort(np.round(rng.normal(size=101), 1))):
        for p in (0.0, 1e-9, 0.1, 0.25, 1 / 3, 0.5, 0.77, 0.95, 0.999, 1.0):
            quantiles.append({"sorted": x, "share": p, "value": float(np.quantile(x, p))})
    write("spread.json", {"moments": made, "quantiles": quantiles})


def functions_of_cells():
    """Standard deviations of F1 and Matthews correlation over 200,000 multinomial resamples of (tp, fp, fn, tn)."""
    rng = np.random.default_rng(SEED)

    def f1(cells):
        tp, fp, fn, _ = np.moveaxis(cells, -1, 0)
        return 2 * tp / (2 * tp + fp + fn)

    def mcc(cells):
        tp, fp, fn, tn = np.moveaxis(cells.astype(float), -1, 0)
        return (tp * tn - fp * fn) / np.sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn))

    made = []
    for cells in ([400, 120, 90, 1_390], [60, 15, 25, 900], [3_000, 1_000, 500, 500], [500, 0, 40, 460]):
        cells = np.array(cells)
        n = cells.sum()
        draws = rng.multinomial(n, cells / n, 200_000)
        row = {"cells": cells.astype(float), "f1": float(f1(cells)), "mcc": float(mcc(cells)),
               "f1Bootstrap": float(f1(draws).std()), "mccBootstrap": float(mcc(draws).std())}
        row["f1Closed"] = float(math.sqrt(f1_variance(cells / n) / n))
        made.append(row)
    # Weights: the same numbers as resampling whole rows with their weights.
    rows = 4_000
    kind = rng.choice(4, rows, p=[0.3, 0.1, 0.1, 0.5])
    weight = rng.gamma(1.5, 1.0, rows)
    onehot = np.eye(4)[kind]
    picks = rng.multinomial(rows, np.full(rows, 1 / rows), 20_000)
    draws = picks @ (onehot * weight[:, None])
    write("delta.json", {"unweighted": made, "weighted": {
        "cells": (onehot * weight[:, None]).sum(0), "squaredWeights": (onehot * weight[:, None] ** 2).sum(0),
        "f1Bootstrap": float(f1(draws).std()), "mccBootstrap": float(mcc(draws).std())}})


def f1_variance(p):
    """n times the variance of F1 by its gradient worked out on paper: d/dtp = 2 (fp + fn) / s^2, d/dfp = d/dfn = -2 tp / s^2."""
    tp, fp, fn, tn = p
    s = 2 * tp + fp + fn
    gradient = np.array([2 * (fp + fn), -2 * tp, -2 * tp, 0]) / s**2
    return (p * gradient**2).sum() - (p @ gradient) ** 2


def families():
    rng = np.random.default_rng(SEED)
    cases = [[0.01, 0.04, 0.03, 0.005], [0.5], [], [0.0, 1.0, 0.0, 1.0], [0.2] * 5, rng.random(40) ** 3,
             [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1.0]]
    made = [{"p": [float(p) for p in case], "holm": multipletests(case, method="holm")[1] if len(case) else [],
             "bh": stats.false_discovery_control(case) if len(case) else []} for case in cases]
    write("families.json", made)


def random_words():
    made = []
    for seed, stream, row, replicate in [(0, 0, 0, 0), (1, 2, 3, 4), (2**64 - 1, 2**64 - 1, 2**64 - 1, 2**64 - 1), (42, 7, 10**12, 999)]:
        # NumPy steps its counter before it makes a block, so it starts one below.
        counter = (row + (replicate << 64) - 1) % 2**256
        key = seed + (stream << 64)
        words = np.random.Philox(key=key, counter=counter).random_raw(4)
        uniforms = np.random.Generator(np.random.Philox(key=key, counter=counter)).random(4)
        made.append({"seed": str(seed), "stream": str(stream), "row": str(row), "replicate": str(replicate),
                     "words": [str(word) for word in words], "uniforms": uniforms})
    thresholds, total = [], Fraction(0)
    e = Fraction(int(mpmath.floor(mpmath.exp(-1) * mpmath.mpf(2) ** 180)), 2**180)
    for k in range(19):
        total += e / math.factorial(k)
        thresholds.append(str(int(total * 2**64)))
    write("random.json", {"philox": made, "poisson1": thresholds})


if __name__ == "__main__":
    exact_sums()
    distributions()
    intervals()
    rankings()
    spreads()
    functions_of_cells()
    families()
    random_words()
