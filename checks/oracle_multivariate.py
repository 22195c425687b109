"""Drift of several columns at once, by scikit-learn and SciPy; used by oracle.py.

The kernel is scikit-learn's, the classifier its HistGradientBoostingClassifier, on the folds that assay makes.
"""

import numpy as np
import pandas as pd
from oracle_common import Undefined
from oracle_leakage import features
from oracle_quality import split
from oracle_segments import STREAM, feature, matrix, mixed, number_word, random_word, words
from scipy import optimize, stats
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import roc_auc_score
from sklearn.metrics.pairwise import euclidean_distances, rbf_kernel


class Tables:
    """The compared columns of the reference, followed by those of the evaluation table."""

    def __init__(self, case, args):
        self.case, self.tables = case, (case.reference, case)
        self.names = split(args) or features(case)
        self.sizes = [len(table.table) for table in self.tables]
        if not all(self.sizes):
            raise Undefined
        joint = pd.concat([table.table[self.names] for table in self.tables], ignore_index=True)
        self.columns = {name: feature(Joint(joint), name) for name in self.names if joint[name].notna().any()}
        if not self.columns:
            raise Undefined
        self.weights = np.concatenate([table.weights for table in self.tables])
        self.now = np.repeat([False, True], self.sizes)


class Joint:
    def __init__(self, table):
        self.table = table


def embedded(columns):
    """Standardised numbers with a column for missing ones, and one-hot categories."""
    parts = []
    for column in columns:
        if column.dtype == object:
            parts += [(column == value).astype(float) for value in set(column)]
            continue
        spread = np.nanstd(column)
        parts.append(np.nan_to_num((column - np.nanmean(column)) / spread) if spread > 0 else np.zeros(len(column)))
        if np.isnan(column).any():
            parts.append(np.isnan(column).astype(float))
    return np.column_stack(parts)


def mmd(case, args):
    tables = Tables(case, args)
    # The numbers as they are: a feature of trees is a 32-bit float.
    columns = [np.concatenate([pd.to_numeric(part.table[name]) for part in tables.tables]) if column.dtype != object else column
               for name, column in tables.columns.items()]
    if any(column.dtype != object and np.isinf(column).any() for column in columns):
        raise Undefined
    rows = embedded(columns)
    squares = euclidean_distances(rows, squared=True)[np.triu_indices(len(rows), 1)]
    squares = squares[squares > 1e-9]
    gram = rbf_kernel(rows, gamma=1 / np.median(squares)) if len(squares) else np.ones((len(rows), len(rows)))
    p, q = (np.where(tables.now == side, tables.weights, 0) for side in (True, False))
    p, q = p / p.sum(), q / q.sum()
    if (p**2).sum() >= 1 or (q**2).sum() >= 1:
        raise Undefined
    off = lambda w: (w @ gram @ w - (w**2).sum()) / (1 - (w**2).sum())
    value, biased = off(p) + off(q) - 2 * p @ gram @ q, max(0, (p - q) @ gram @ (p - q)) ** 0.5

    def centred(a, b):
        return gram - (gram @ b)[:, None] - (a @ gram)[None, :] + a @ gram @ b

    def spread(w):
        square = w @ centred(w, w) ** 2 @ w - (w**2 * np.diag(centred(w, w)) ** 2).sum()
        return (1 - w @ gram @ w) / (1 - (w**2).sum()), max(0, square) / (1 - (w**2).sum())

    (one, two), ((t1, s1), (t2, s2)) = ((p**2).sum(), (q**2).sum()), (spread(p), spread(q))
    mean = one * t1 + two * t2
    variance = 2 * (one**2 * s1 + two**2 * s2 + 2 * one * two * (p @ centred(p, q) ** 2 @ q))
    freedom = 2 * mean**2 / variance if variance > 0 else 1
    half = (stats.chi2.ppf(case.confidence, freedom) * mean / freedom) ** 0.5 if variance > 0 else max(0, mean) ** 0.5
    lower, upper = max(0, biased - half) ** 2, (biased + half) ** 2
    return value, (min(value, lower), max(value, upper)), tables.sizes[1]


def order(tables):
    """Rows by a random number that is a function of their content and their table."""
    parts = [words(column) for column in tables.columns.values()]
    if "weight" in tables.case.roles:
        parts.append([number_word(weight, single=False) for weight in tables.weights])
    parts.append([2 if now else 1 for now in tables.now])
    seed, copies, keys = tables.case.manifest.get("seed", 1), {}, []
    for row in zip(*parts):
        value = 0
        for word in row:
            value = mixed(value, word)
        keys.append(int(random_word(seed, STREAM, value, copies.get(value, 0))))
        copies[value] = copies.get(value, 0) + 1
    return np.array(sorted(range(len(keys)), key=lambda row: (keys[row], row)), int)


def variance(area, m, n):
    return area * (1 - area) * (1 + ((m + n) / 2 - 1) * ((1 - area) / (2 - area) + area / (1 + area))) / (m * n)


def domain_classifier_auc(case, args, folds=5):
    tables = Tables(case, args)
    if min(tables.sizes) < folds:
        raise Undefined
    rows = order(tables)
    truths, weights, data = tables.now[rows], tables.weights[rows], matrix([c[rows] for c in tables.columns.values()])
    fold = np.empty(len(rows), int)
    for side in (True, False):
        fold[truths == side] = np.arange((truths == side).sum()) % folds
    right = pairs = 0
    for each in range(folds):
        train, test = fold != each, fold == each
        model = HistGradientBoostingClassifier(max_iter=50, learning_rate=0.1, max_depth=2, l2_regularization=1, early_stopping=False)
        model.fit(data[train], truths[train], weights[train])
        count = weights[test & truths].sum() * weights[test & ~truths].sum()
        right += count * roc_auc_score(truths[test], model.decision_function(data[test]).round(6), sample_weight=weights[test])
        pairs += count
    area = right / pairs
    m, n = (weights[truths == side].sum() ** 2 / (weights[truths == side] ** 2).sum() for side in (True, False))
    reach = stats.norm.ppf(0.5 + case.confidence / 2) * (1 + folds / (folds - 1)) ** 0.5
    outside = lambda theta: abs(area - theta) - reach * variance(theta, m, n) ** 0.5
    # At 0 and 1 the variance is zero too: the other root is meant.
    lower = optimize.brentq(outside, 0, min(area, 1 - 1e-9), xtol=1e-14) if area > 0 else 0.0
    upper = optimize.brentq(outside, max(area, 1e-9), 1, xtol=1e-14) if area < 1 else 1.0
    return area, (lower, upper), tables.sizes[1]


MEASURES = {"mmd": mmd, "domain_classifier_auc": domain_classifier_auc}
RANGES = {"mmd": (-1, 2)}
