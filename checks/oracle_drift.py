"""Drift between the evaluation table and its reference, by SciPy, pandas and statsmodels; used by oracle.py."""

import numpy as np
import pandas as pd
from oracle_common import Undefined, wilson
from scipy import optimize, stats
from scipy.spatial.distance import jensenshannon
from scipy.stats.contingency import association

MOST = 50


class Pair:
    """A column now and in the reference, with weights, and its counts in the reference's bins."""

    def __init__(self, case, column, as_categories=False):
        self.case = case
        self.parts = [self.part(each, column, as_categories) for each in (case, case.reference)]
        (self.now, self.now_weights, _), (self.before, self.before_weights, _) = self.parts
        self.rows = len(case.table)
        if not len(self.now) or not len(self.before):
            raise Undefined

    @staticmethod
    def part(case, column, as_categories):
        column = case.roles[column[1:]] if column.startswith("@") else column
        values, weights = case.table[column], case.weights
        numbers = pd.to_numeric(values, errors="coerce")
        is_number = not as_categories and not (values.notna() & numbers.isna()).any()
        kept = values.notna().to_numpy()
        return (numbers if is_number else values)[kept].to_numpy(), weights[kept], weights[~kept].sum()

    @property
    def is_numeric(self):
        return self.now.dtype != object

    def counts(self):
        """Weights in the bins of the reference, of now and before, without bins that are empty in both."""
        if self.is_numeric:
            quantile = (lambda q: np.quantile(self.before, q)) if (self.before_weights == 1).all() else (
                lambda q: np.quantile(self.before, q, weights=self.before_weights, method="inverted_cdf"))
            cuts = np.unique([quantile(q / 10) for q in range(1, 10)])
            bins = [np.bincount(np.searchsorted(cuts, part, side="left"), weights, len(cuts) + 1)
                    for part, weights, _ in self.parts]
        else:
            known = pd.Series(self.before_weights).groupby(self.before).sum().sort_index().sort_values(ascending=False, kind="stable")
            place = {name: min(index, MOST) for index, name in enumerate(known.index)}
            bins = [np.bincount([place.get(name, MOST + 1) for name in part], weights, MOST + 2) for part, weights, _ in self.parts]
        bins = np.array([np.append(part, missing) for part, (_, _, missing) in zip(bins, self.parts)])
        return bins[:, bins.any(axis=0)]

    def sizes(self):
        out = []
        for case in (self.case, self.case.reference):
            out.append(case.weights.sum() ** 2 / (case.weights**2).sum())
        return out


def limits(observed, degrees, confidence):
    """The noncentralities that an observed statistic does not contradict."""
    def limit(share):
        excess = lambda nc: (stats.ncx2.cdf(observed, degrees, nc) if nc > 0 else stats.chi2.cdf(observed, degrees)) - share
        return 0.0 if excess(0) <= 0 else optimize.brentq(excess, 0, 4 * observed + 200, xtol=1e-13, rtol=1e-14)
    return limit((1 + confidence) / 2), limit((1 - confidence) / 2)


def divergence(value, scale, is_squared):
    def measure(case, column):
        pair = Pair(case, column)
        return of(pair, value, scale, is_squared)

    return measure


def of(pair, value, scale, is_squared):
    now, before = pair.counts()
    m, n = pair.sizes()
    found = value(now, before)
    factor, degrees = scale(m, n), len(now) - 1
    if degrees == 0:
        return found, (0, 0), pair.rows
    square = found**2 if is_squared else found
    ends = np.array(limits(factor * square, degrees, pair.case.confidence)) / factor
    ends = np.array([min(square, ends[0]), max(square, ends[1])])
    return found, tuple(np.sqrt(ends) if is_squared else ends), pair.rows


def psi(now, before):
    if not (now.all() and before.all()):
        now, before = now + 0.5, before + 0.5
    p, q = now / now.sum(), before / before.sum()
    return ((p - q) * np.log(p / q)).sum()


def hellinger(now, before):
    return np.linalg.norm(np.sqrt(now / now.sum()) - np.sqrt(before / before.sum())) / np.sqrt(2)


def cramers_v(now, before):
    return association(np.array([now, before]).astype(int), method="cramer") if len(now) > 1 else 0.0


def harmonic(m, n):
    return m * n / (m + n)


def eight(m, n):
    return 8 * harmonic(m, n)


def chi_square(case, column):
    pair = Pair(case, column)
    return stats.chi2_contingency(pair.counts(), correction=False).statistic, None, pair.rows


def total_variation(case, column):
    pair = Pair(case, column)
    now, before = pair.counts()
    return abs(now / now.sum() - before / before.sum()).sum() / 2, None, pair.rows


def ks_statistic(case, column):
    pair = Pair(case, column)
    return stats.ks_2samp(pair.now, pair.before).statistic, None, pair.rows


def wasserstein_distance(case, args):
    column, _, unit = args.partition(", ")
    pair = Pair(case, column)
    value = stats.wasserstein_distance(pair.now, pair.before, pair.now_weights, pair.before_weights)
    if not np.isfinite(value) or unit and not np.std(pair.before) > 0:
        raise Undefined
    return value / (np.std(pair.before) if unit else 1), None, pair.rows


def energy_distance(case, column):
    pair = Pair(case, column)
    return stats.energy_distance(pair.now, pair.before, pair.now_weights, pair.before_weights), None, pair.rows


def null_rate_drift(case, column):
    now, before = case.table[column].isna(), case.reference.table[column].isna()
    if not len(now) or not len(before):
        raise Undefined
    d = now.mean() - before.mean()
    (l1, u1), (l2, u2) = (wilson(case, part.to_numpy(), np.ones(len(part))) for part in (now, before))
    below = np.hypot(now.mean() - l1, u2 - before.mean())
    above = np.hypot(u1 - now.mean(), before.mean() - l2)
    return d, (d - below, d + above), len(now)


def new_category_rate(case, column):
    pair = Pair(case, column, as_categories=True)
    fresh = ~pd.Series(pair.now).isin(pair.before).to_numpy()
    return np.average(fresh, weights=pair.now_weights), wilson(case, fresh, pair.now_weights), len(fresh)


def label_drift(case, _):
    if case.model["task"] == "regression":
        return ks_statistic(case, "@label")
    return of(Pair(case, "@label", as_categories=True), cramers_v, lambda m, n: m + n, True)


def prediction_drift(case, _):
    return ks_statistic(case, "@score" if "score" in case.roles else "@prediction")


MEASURES = {
    "psi": divergence(psi, harmonic, False), "hellinger": divergence(hellinger, eight, True),
    "jensen_shannon_distance": divergence(lambda p, q: jensenshannon(p, q), eight, True),
    "cramers_v": divergence(cramers_v, lambda m, n: m + n, True), "chi_square": chi_square, "total_variation": total_variation,
    "ks_statistic": ks_statistic, "wasserstein_distance": wasserstein_distance, "energy_distance": energy_distance,
    "null_rate_drift": null_rate_drift, "new_category_rate": new_category_rate, "label_drift": label_drift,
    "prediction_drift": prediction_drift,
}
RANGES = {"null_rate_drift": (-1, 1), "psi": (0, np.inf), "jensen_shannon_distance": (0, np.log(2) ** 0.5)}
