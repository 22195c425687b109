"""The libraries' answers for checks of tables and of a table against its reference, for oracle.py."""

import math

import numpy as np
import pandas as pd
from oracle_common import Undefined, wilson
from oracle_drift import Pair, divergence, harmonic
from oracle_leakage import canonical_cell, rate, times
from oracle_quality import NULL_WORDS, correlation, fact, numbers, number, share, split, typed
from scipy import stats
from scipy.spatial.distance import chebyshev


def duplicate_columns(case, _):
    return fact(case.table.apply(typed).T.duplicated().sum(), len(case.table))


def empty_columns(case, _):
    return fact(case.table.isna().all().sum(), len(case.table))


def empty_row_rate(case, _):
    return share(case, case.table.isna().all(axis=1))


def most_common_rate(case, column):
    shares = typed(case.table[column]).value_counts(normalize=True)
    return fact(shares.max(), case.table[column].count())


def unique_rate(case, args):
    table = case.table[split(args)].apply(typed).dropna()
    return fact((~table.duplicated(keep=False)).mean(), len(table))


def infinite_rate(case, column):
    return share(case, np.isinf(numbers(case, column)))


def nan_rate(case, column):
    """In CSV a NaN is null, so none is left."""
    return share(case, numbers(case, column).isna())


def null_token_count(case, column):
    values = case.table[column]
    words = {value for value in values.dropna() if value.strip().lower() in NULL_WORDS}
    return fact(len(words) + values.isna().any(), len(values))


def value_rate(case, args):
    column, *wanted = split(args)
    values = typed(case.table[column]).dropna()
    return share(case, values.isin([number(value) for value in wanted] if values.dtype == float else wanted))


def moment(function, least):
    def measure(case, column):
        values = numbers(case, column)
        if len(values) < least or values.nunique() < 2:
            raise Undefined
        return getattr(values, function)(), None, len(values)

    return measure


def row_count_ratio(case, _):
    if case.table.empty or case.reference.table.empty:
        raise Undefined
    return len(case.table) / len(case.reference.table), None, len(case.table)


def kl_divergence(now, before):
    if not (now.all() and before.all()):
        now, before = now + 0.5, before + 0.5
    return stats.entropy(now, before)


def l_infinity_distance(case, column):
    pair = Pair(case, column)
    now, before = pair.counts()
    return chebyshev(now / now.sum(), before / before.sum()), None, pair.rows


def magnitude(lower, upper):
    ends = sorted((abs(lower), abs(upper)))
    return (0 if lower <= 0 <= upper else ends[0]), ends[1]


def mean_shift(case, column):
    parts = []
    for table in (case, case.reference):
        values = typed(table.table[column]).astype(float)
        kept = values.notna().to_numpy()
        weights = table.weights[kept]
        parts.append((values[kept].to_numpy(), weights, weights.sum() ** 2 / (weights**2).sum() if len(weights) else 0))
    (x, w, m), (y, v, n) = parts
    if not len(x) or len(y) < 2 or not np.cov(y, aweights=v) > 0:
        raise Undefined
    spread = np.cov(y, aweights=v)
    shift = (np.average(x, weights=w) - np.average(y, weights=v)) / np.sqrt(spread)
    if len(x) < 2:
        return abs(shift), None, len(x)
    one, two = np.cov(x, aweights=w) / spread / m, 1 / n
    freedom = (one + two) ** 2 / (one**2 / (m - 1) + two**2 / (n - 1))
    half = stats.t.ppf(0.5 + case.confidence / 2, freedom) * np.sqrt(one + two + shift**2 / (2 * (n - 1)))
    return abs(shift), magnitude(shift - half, shift + half), len(x)


def correlation_drift(case, args):
    (one, ends, rows), (other, known, _) = (correlation(table, args) for table in (case, case.reference))
    below = math.hypot(one - ends[0], known[1] - other)
    above = math.hypot(ends[1] - one, other - known[0])
    return abs(one - other), magnitude(one - other - below, one - other + above), rows


def unseen(values, known):
    """Which values the other table does not have, `1`, `1.0` and `true` being one."""
    one, other = (pd.Series([canonical_cell(value, False) for value in part], dtype=object) for part in (values, known))
    return ~one.isin(set(other)).to_numpy()


def lost_category_rate(case, column):
    pair = Pair(case, column, as_categories=True)
    lost = unseen(pair.before, pair.now)
    return np.average(lost, weights=pair.before_weights), wilson(case, lost, pair.before_weights), len(lost)


def new_label_rate(case, _):
    pair = Pair(case, "@label", as_categories=True)
    fresh = unseen(pair.now, pair.before)
    return np.average(fresh, weights=pair.now_weights), wilson(case, fresh, pair.now_weights), len(fresh)


def date_duplicate_rate(case, _):
    (mine, one), (theirs, other) = times(case), times(case.others["reference"])
    if not mine.notna().any() or not theirs.notna().any():
        raise Undefined
    if one != other:
        mine, theirs = mine.dt.floor("D"), theirs.dt.floor("D")
    kept = mine.notna().to_numpy()
    return rate(case, mine.isin(theirs.dropna()).to_numpy()[kept], case.weights[kept])


MEASURES = {
    "duplicate_columns": duplicate_columns, "empty_columns": empty_columns, "empty_row_rate": empty_row_rate,
    "most_common_rate": most_common_rate, "unique_rate": unique_rate, "infinite_rate": infinite_rate, "nan_rate": nan_rate,
    "null_token_count": null_token_count, "value_rate": value_rate, "skewness": moment("skew", 3), "kurtosis": moment("kurt", 4),
    "row_count_ratio": row_count_ratio, "kl_divergence": divergence(kl_divergence, lambda m, n: 2 * harmonic(m, n), False),
    "l_infinity_distance": l_infinity_distance, "mean_shift": mean_shift, "correlation_drift": correlation_drift,
    "lost_category_rate": lost_category_rate, "new_label_rate": new_label_rate, "date_duplicate_rate": date_duplicate_rate,
}
RANGES = {"kl_divergence": (0, np.inf), "mean_shift": (0, np.inf), "correlation_drift": (0, 2)}
