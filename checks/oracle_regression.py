"""The libraries' answers for measures of regression, for oracle.py: each takes a case and its arguments.

A measure gives value, interval or None, and rows. Intervals are computed here from their published formulas.
"""

import numpy as np
import sklearn.metrics as sk
from oracle_common import Undefined
from scipy import stats
from sklearn.utils.stats import _weighted_percentile
from statsmodels.stats.proportion import proportion_confint


def predicted(case):
    """Labelled rows: labels, predictions, weights."""
    case = case.labelled()
    return case, case.truths(), case.numbers("score" if "score" in case.roles else "prediction"), case.weights


def kish(weights):
    return weights.sum() ** 2 / (weights**2).sum()


def student(case, values, weights):
    """The t interval of a weighted mean; none without spread."""
    total, size = weights.sum(), kish(weights)
    mean = np.average(values, weights=weights)
    if size <= 1 or not np.ptp(values[weights > 0]):
        return None
    variance = (weights * (values - mean) ** 2).sum() / (total - (weights**2).sum() / total)
    half = stats.t.ppf(0.5 + case.confidence / 2, size - 1) * np.sqrt(variance / size)
    return mean - half, mean + half


def mean(library, loss):
    """A weighted mean of a loss; the library gives the value and the loss its spread."""
    def measure(case, args):
        case, truths, values, weights = predicted(case)
        if not weights.sum() > 0:
            raise Undefined
        options = [float(args)] if args else []
        value = library(truths, values, weights, *options)
        return value, student(case, loss(truths, values, *options), weights), len(truths)

    return measure


def weighted(function, name=None):
    """A scikit-learn metric with the weights as third argument and its parameter as fourth."""
    return lambda y, p, w, *a: function(y, p, sample_weight=w, **({name: a[0]} if name else {}))


def symmetric(y, p):
    size = np.abs(y) + np.abs(p)
    return np.divide(2 * np.abs(y - p), size, out=np.zeros_like(size), where=size > 0)


def pinball(y, p, alpha):
    return np.maximum(alpha * (y - p), (alpha - 1) * (y - p))


def each_deviance(y, p, power):
    return np.array([sk.mean_tweedie_deviance([a], [b], power=power) for a, b in zip(y, p)])


def rmsle(case, args):
    """The delta method on the root."""
    loss = lambda y, p: (np.log1p(y) - np.log1p(p)) ** 2
    square, interval, rows = mean(weighted(sk.mean_squared_log_error), loss)(case, args)
    value = mean(weighted(sk.root_mean_squared_log_error), loss)(case, args)[0]
    return value, interval and tuple(value + (end - square) / (2 * value) for end in interval), rows


def skill(library, losses):
    """1 − loss / loss of a constant, with the delta method on the ratio."""
    def measure(case, args):
        case, truths, values, weights = predicted(case)
        if len(set(truths[weights > 0])) < 2:
            raise Undefined
        options = [float(args)] if args else []
        value = library(truths, values, weights, *options)
        model, constant = losses(truths, values, weights, *options)
        rows = weights * (model - (1 - value) * constant)
        size = kish(weights)
        error = np.sqrt((rows**2).sum() * size / (size - 1)) / (weights * constant).sum()
        half = stats.t.ppf(0.5 + case.confidence / 2, size - 1) * error
        return value, (value - half, value + half) if error > 1e-15 else None, len(truths)

    return measure


def square_losses(y, p, w):
    return (y - p) ** 2, (y - np.average(y, weights=w)) ** 2


def spread_losses(y, p, w):
    return (y - p - np.average(y - p, weights=w)) ** 2, (y - np.average(y, weights=w)) ** 2


def pinball_losses(y, p, w, alpha):
    quantile = _weighted_percentile(y, w, 100 * alpha, average=True)
    return pinball(y, p, alpha), pinball(y, np.full_like(y, quantile), alpha)


def order_statistics(case, values, weights, share):
    """Woodruff's interval, one order statistic further out."""
    kept = np.argsort(values, kind="stable")
    kept = kept[weights[kept] > 0]
    values, sums = values[kept], np.cumsum(weights[kept])
    if len(values) < 2 or not np.ptp(values):
        return None
    half = stats.norm.ppf(0.5 + case.confidence / 2) * np.sqrt(share * (1 - share) / kish(weights))
    reached = lambda part: min(int(np.searchsorted(sums, np.clip(part, 0, 1) * sums[-1])), len(values) - 1)
    return values[max(0, reached(share - half) - 1)], values[min(len(values) - 1, reached(share + half) + 1)]


def error_quantile(case, args):
    case, truths, values, weights = predicted(case)
    if not weights.sum() > 0:
        raise Undefined
    distances, share = np.abs(truths - values), float(args)
    if "weight" in case.roles:
        value = _weighted_percentile(distances, weights, 100 * share, average=True)
    else:
        value = np.quantile(distances, share, method="averaged_inverted_cdf")
    return value, order_statistics(case, distances, weights, share), len(truths)


def median_absolute_error(case, _):
    _, interval, rows = error_quantile(case, "0.5")
    _, truths, values, weights = predicted(case)
    return sk.median_absolute_error(truths, values, sample_weight=weights), interval, rows


def max_error(case, _):
    _, truths, values, weights = predicted(case)
    if not weights.sum() > 0:
        raise Undefined
    return sk.max_error(truths[weights > 0], values[weights > 0]), None, len(truths)


def interval_coverage(case, args):
    case = case.labelled()
    truths, weights = case.truths(), case.weights
    if not weights.sum() > 0:
        raise Undefined
    low, high = (case.table[name.strip()].astype(float).to_numpy() for name in args.split(","))
    inside, size = (low <= truths) & (truths <= high), kish(weights)
    share = np.average(inside, weights=weights)
    return share, proportion_confint(share * size, size, alpha=1 - case.confidence, method="wilson"), len(truths)


MEASURES = {
    "mse": mean(weighted(sk.mean_squared_error), lambda y, p: (y - p) ** 2),
    "mean_error": mean(lambda y, p, w: np.average(p - y, weights=w), lambda y, p: p - y),
    "mape": mean(weighted(sk.mean_absolute_percentage_error),
                 lambda y, p: np.abs(y - p) / np.maximum(2.0**-52, np.abs(y))),
    "smape": mean(lambda y, p, w: np.average(symmetric(y, p), weights=w), symmetric),
    "pinball_loss": mean(weighted(sk.mean_pinball_loss, "alpha"), pinball),
    "poisson_deviance": mean(weighted(sk.mean_poisson_deviance), lambda y, p: each_deviance(y, p, 1)),
    "gamma_deviance": mean(weighted(sk.mean_gamma_deviance), lambda y, p: each_deviance(y, p, 2)),
    "tweedie_deviance": mean(weighted(sk.mean_tweedie_deviance, "power"), each_deviance),
    "rmsle": rmsle, "max_error": max_error, "median_absolute_error": median_absolute_error,
    "error_quantile": error_quantile, "interval_coverage": interval_coverage,
    "r2": skill(weighted(sk.r2_score), square_losses),
    "explained_variance": skill(weighted(sk.explained_variance_score), spread_losses),
    "d2_pinball": skill(weighted(sk.d2_pinball_score, "alpha"), pinball_losses),
}
INFINITE = (0, np.inf)
RANGES = {
    **{name: INFINITE for name in MEASURES}, "mean_error": (-np.inf, np.inf), "smape": (0, 2), "interval_coverage": (0, 1),
    **{name: (-np.inf, 1) for name in ("r2", "explained_variance", "d2_pinball")},
}
