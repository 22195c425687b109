"""The libraries' answers for measures of decisions, rankings and class scores, for oracle.py: each takes a case and its arguments.

A measure gives value, interval or None, and rows. Influences of rows are derivatives of the library's own function along
their weights; the bootstrap draws the same counts from NumPy's Philox and SciPy's Poisson.
"""

import itertools

import numpy as np
import pandas as pd
import sklearn.metrics as sk
from oracle_common import Undefined
from scipy import stats
from statsmodels.stats.proportion import proportion_confint

REPLICATES = 1_000
STREAM = 0x52616E6B


def critical(case):
    return stats.norm.ppf(0.5 + case.confidence / 2)


def share(number):
    return float(number[:-1]) / 100 if number.endswith("%") else float(number)


def slopes(function, weights):
    """The derivative of a function along each weight, by central differences of sixth order."""
    def slope(row):
        step = weights[row] / 256
        moved = lambda count: function(np.where(np.arange(len(weights)) == row, weights + count * step, weights))
        near, mid, far = (moved(count) - moved(-count) for count in (1, 2, 3))
        return (45 * near - 9 * mid + far) / (60 * step)

    return np.array([slope(row) if weights[row] > 0 else 0 for row in range(len(weights))])


def jackknife(case, function, weights, log_odds=True):
    """The interval from the influence of each row."""
    value, error = function(weights), np.sqrt(((weights * slopes(function, weights)) ** 2).sum())
    if error < 1e-12:
        return None
    if not log_odds:
        return value - critical(case) * error, value + critical(case) * error
    centre, half = np.log(value / (1 - value)), critical(case) * error / (value * (1 - value))
    return 1 / (1 + np.exp(half - centre)), 1 / (1 + np.exp(-half - centre))


def ranked(case):
    case = case.labelled()
    truths, scores, weights = case.truths(), case.numbers("score"), case.weights
    if not weights[truths == 1].sum() > 0:
        raise Undefined
    return case, truths, scores, weights


def both(case):
    case, truths, scores, weights = ranked(case)
    if not weights[truths == 0].sum() > 0:
        raise Undefined
    return case, truths, scores, weights


def trapezoid(truths, scores, sample_weight):
    precision, recall, _ = sk.precision_recall_curve(truths, scores, sample_weight=sample_weight)
    return sk.auc(recall, precision)


def smooth(library, rows=ranked):
    """A smooth function of a ranking."""
    def measure(case, args):
        case, truths, scores, weights = rows(case)
        options = {"max_fpr": share(args)} if args else {}
        function = lambda w: library(truths, scores, sample_weight=w, **options)
        return function(weights), jackknife(case, function, weights), len(truths)

    return measure


def area(case, truths, scores):
    """DeLong's interval from the placement values of every pair; with weights the jackknife."""
    weights = case.weights
    if "weight" in case.roles:
        function = lambda w: sk.roc_auc_score(truths, scores, sample_weight=w)
        return jackknife(case, function, weights, log_odds=False)
    x, y = scores[truths == 1][:, None], scores[truths == 0][None, :]
    if min(x.size, y.size) < 2:
        return None
    pairs = (x > y) + 0.5 * (x == y)
    variance = pairs.mean(axis=1).var(ddof=1) / x.size + pairs.mean(axis=0).var(ddof=1) / y.size
    half = critical(case) * np.sqrt(variance)
    return (pairs.mean() - half, pairs.mean() + half) if variance else None


def gini(case, _):
    case, truths, scores, weights = both(case)
    interval = area(case, truths, scores)
    interval = interval and tuple(2 * np.clip(end, 0, 1) - 1 for end in interval)
    return 2 * sk.roc_auc_score(truths, scores, sample_weight=weights) - 1, interval, len(truths)


def class_scores(case):
    """Rows with a label, and the scores of the classes 0, 1 and 2, which the model hands on from columns a, b and c."""
    case = case.labelled()
    return case, case.truths(), case.table[["a", "b", "c"]].astype(float).to_numpy(), case.weights


def class_area(truths, scores, names, comparison, weighted):
    """scikit-learn's `multi_class`, with weights in `ovo` too, which it refuses."""
    def function(weights):
        support = np.array([weights[truths == name].sum() for name in names])
        one = lambda kept, index: sk.roc_auc_score(
            truths[kept] == names[index], scores[kept, index], sample_weight=weights[kept])
        if comparison == "ovr":
            areas, importance = [one(np.ones(len(truths), bool), index) for index in range(len(names))], support
        else:
            pairs = list(itertools.combinations(range(len(names)), 2))
            kept = [np.isin(truths, [names[a], names[b]]) for a, b in pairs]
            areas = [(one(rows, a) + one(rows, b)) / 2 for rows, (a, b) in zip(kept, pairs)]
            importance = np.array([support[a] + support[b] for a, b in pairs])
        return np.average(areas, weights=importance if weighted else None)

    return function


def roc_auc(case, args):
    if case.model["task"] == "binary":
        case, truths, scores, weights = both(case)
        return sk.roc_auc_score(truths, scores, sample_weight=weights), area(case, truths, scores), len(truths)
    case, truths, scores, weights = class_scores(case)
    names = ["0", "1", "2"]
    if args.startswith("class="):
        name = args.removeprefix("class=")
        truths, scores = (truths == name).astype(int), scores[:, names.index(name)]
        if len(set(truths)) < 2:
            raise Undefined
        return sk.roc_auc_score(truths, scores, sample_weight=weights), area(case, truths, scores), len(truths)
    if len(set(truths[weights > 0])) < 3:
        raise Undefined
    comparison, _, average = args.partition(", ")
    function = class_area(truths, scores, names, comparison, average == "weighted")
    value = function(weights)
    if comparison == "ovr" or "weight" not in case.roles:
        options = {"sample_weight": weights} if comparison == "ovr" else {}
        library = sk.roc_auc_score(
            truths, scores / scores.sum(axis=1, keepdims=True), multi_class=comparison, average=average or "macro", **options)
        assert np.allclose(scores.sum(axis=1), 1, rtol=1e-12) and np.isclose(value, library, rtol=1e-13)
    return value, jackknife(case, function, weights, log_odds=False), len(truths)


def top_k_accuracy(case, args):
    case, truths, scores, weights = class_scores(case)
    if not weights.sum() > 0:
        raise Undefined
    k, codes = int(args), truths.astype(int)
    value = sk.top_k_accuracy_score(codes, scores, k=k, labels=[0, 1, 2], sample_weight=weights)
    size = weights.sum() ** 2 / (weights**2).sum()
    return value, proportion_confint(value * size, size, alpha=1 - case.confidence, method="wilson"), len(truths)


def steps(truths, scores, weights):
    """Weight and squared weight of both classes at each distinct score, from the highest down."""
    table = pd.DataFrame({"score": -scores, "p": weights * truths, "n": weights * (1 - truths),
                          "pp": weights**2 * truths, "nn": weights**2 * (1 - truths)})
    return table.groupby("score").sum()[["p", "n", "pp", "nn"]].to_numpy().T


def draw(weight, squares, uniform):
    """The weight of a cell in replicates whose rows enter a Poisson number of times."""
    if weight == 0:
        return 0 * uniform
    return squares / weight * stats.poisson.ppf(uniform, weight**2 / squares)


def replicates(positives, negatives, positive_squares, negative_squares, seed):
    """Sums of weights with each row drawn a Poisson number of times, step by step."""
    count = len(positives)
    words = np.array([
        [np.random.Philox(key=np.array([seed, STREAM], np.uint64), counter=philox_counter(row, replicate)).random_raw(2)
         for row in range(count)] for replicate in range(REPLICATES)])
    uniform = (words >> np.uint64(11)) * 2.0**-53
    draws = lambda sums, squares, which: np.array(
        [draw(sums[row], squares[row], uniform[:, row, which]) for row in range(count)]).T
    return draws(positives, positive_squares, 0), draws(negatives, negative_squares, 1)


def philox_counter(row, replicate):
    """NumPy counts up before it draws, so it starts one position earlier."""
    return np.array([(row - 1) % 2**64, replicate if row else (replicate - 1) % 2**64,
                     0 if row or replicate else 2**64 - 1, 0 if row or replicate else 2**64 - 1], np.uint64)


def bootstrap(function, is_biased=False, rows=ranked):
    """A function of weights along the ranking, with the quantiles of its replicates."""
    def measure(case, args):
        case, truths, scores, weights = rows(case)
        cells = steps(truths, scores, weights)
        option = [share(args)] if args else []
        value = function(cells[0], cells[1], *option)
        found = [function(p, n, *option) for p, n in zip(*replicates(*cells, case.manifest.get("seed", 1)))
                 if p.sum() > 0 and (n.sum() > 0 or rows is ranked)]
        if len(found) < 0.9 * REPLICATES or not np.ptp(found):
            return value, None, len(truths)
        if is_biased:
            centre = np.clip(value - 2 * (np.mean(found) - value), 0.001, 0.999)
            half = critical(case) * np.std(found, ddof=1) / (centre * (1 - centre))
            ends = [1 / (1 + (1 - centre) / centre * np.exp(sign * half)) for sign in (1, -1)]
        else:
            ends = np.quantile(found, [(1 - case.confidence) / 2, (1 + case.confidence) / 2])
            if ends[0] == ends[1]:
                return value, None, len(truths)
        return value, (min(value, ends[0]), max(value, ends[1])), len(truths)

    return measure


def curve(positives, negatives):
    """precision_recall_curve of one weighted row of each class a step."""
    count = len(positives)
    ranks = np.tile(-np.arange(count), 2)
    return sk.precision_recall_curve(
        np.repeat([1, 0], count), ranks, sample_weight=np.concatenate([positives, negatives]))


def recall_at(positives, negatives, wanted):
    precision, recall, _ = curve(positives, negatives)
    return recall[precision >= wanted].max()


def band(case, args):
    """recall_at between the highest recall where precision surely reaches the level and where it may, by Wilson's limits."""
    case, truths, scores, weights = ranked(case)
    p, n, pp, nn = steps(truths, scores, weights)
    wanted, value = share(args), recall_at(p, n, share(args))
    trues, decided, squares = np.cumsum(p), np.cumsum(p + n), np.cumsum(pp + nn)
    half = 2 * stats.norm.sf(stats.norm.isf((1 - case.confidence) / 2) / 2)
    lower = upper = 0
    for hits, size, square in zip(trues, decided, squares):
        if size == 0:
            continue
        low, high = limits(hits / size, size**2 / square, 1 - case.confidence)
        recall = limits(hits / trues[-1], trues[-1] ** 2 / pp.sum(), half)
        lower = max(lower, recall[0] if low >= wanted else 0)
        upper = max(upper, recall[1] if high >= wanted else 0)
    return value, (min(value, lower), min(1, max(value, upper))), len(truths)


def limits(share, size, alpha):
    return proportion_confint(min(1, share) * size, size, alpha=alpha, method="wilson")


def precision_at_recall(positives, negatives, wanted):
    precision, recall, _ = curve(positives, negatives)
    return precision[recall >= wanted].max()


def captured(positives, negatives, weight):
    """Positives in the first of the ranking, a cut tie in proportion."""
    total = np.concatenate([[0], np.cumsum(positives + negatives)])
    return np.interp(weight, total, np.concatenate([[0], np.cumsum(positives)]))


def gain(positives, negatives, k):
    return captured(positives, negatives, k * (positives.sum() + negatives.sum())) / positives.sum()


def separation(positives, negatives):
    return max(0, (np.cumsum(positives) / positives.sum() - np.cumsum(negatives) / negatives.sum()).max())


def ks_separation(case, args):
    value, interval, rows = bootstrap(separation, is_biased=True, rows=both)(case, args)
    if "weight" not in case.roles:
        case, truths, scores, _ = both(case)
        other = stats.ks_2samp(scores[truths == 0], scores[truths == 1], alternative="greater").statistic
        assert np.isclose(value, other, rtol=1e-12), "scipy.stats.ks_2samp differs"
    return value, interval, rows


def precision_at(case, args):
    case = case.labelled()
    truths, scores, weights, k = case.truths(), case.numbers("score"), case.weights, int(args)
    positives, negatives, *squares = steps(truths, scores, weights)
    if weights.sum() < k:
        raise Undefined
    value = captured(positives, negatives, k) / k
    sums = np.cumsum(positives + negatives)
    end = np.argmax(sums >= k)
    size = k**2 / (np.cumsum(squares[0] + squares[1])[end] * k / sums[end])
    return value, proportion_confint(value * size, size, alpha=1 - case.confidence, method="wilson"), len(truths)


def d2_log_loss(case, _):
    case = case.labelled()
    truths, weights = case.truths(), case.weights
    if case.model["task"] == "binary":
        scores = np.column_stack([1 - case.numbers("score"), case.numbers("score")])
    else:
        scores, truths = class_scores(case)[2], truths.astype(int)
    kinds = np.unique(truths[weights > 0])
    if len(kinds) < 2:
        raise Undefined
    labels = np.arange(scores.shape[1])
    value = sk.d2_log_loss_score(truths, scores, sample_weight=weights, labels=labels)
    own = -np.log(np.clip(scores[np.arange(len(truths)), truths], 2.0**-52, 1 - 2.0**-52))
    shares = np.array([weights[truths == kind].sum() / weights.sum() for kind in labels])
    prior = -np.log(np.where(shares > 0, shares, 1))[truths]
    error = np.sqrt(((weights * (own - (1 - value) * prior)) ** 2).sum()) / (weights * prior).sum()
    half = critical(case) * error
    return value, (value - half, value + half) if half > 1e-12 else None, len(truths)


def student(case, values, weights):
    mean, total = np.average(values, weights=weights), weights.sum()
    size = total**2 / (weights**2).sum()
    if size <= 1 or not np.ptp(values):
        return None
    variance = (weights * (values - mean) ** 2).sum() / (total - (weights**2).sum() / total)
    half = stats.t.ppf(0.5 + case.confidence / 2, size - 1) * np.sqrt(variance / size)
    return mean - half, mean + half


def confidence_mean(case, _):
    if not case.weights.sum() > 0:
        raise Undefined
    if case.model["task"] == "binary":
        highest = np.maximum(case.numbers("score"), 1 - case.numbers("score"))
    else:
        highest = case.table[["a", "b", "c"]].astype(float).to_numpy().max(axis=1)
    return np.average(highest, weights=case.weights), student(case, highest, case.weights), len(highest)


def prediction_null_rate(case, _):
    if case.table.empty:
        raise Undefined
    missing = np.zeros(len(case.table), bool)
    for role in ("score", "prediction"):
        if role in case.roles:
            column = case.table[case.roles[role]]
            numbers = column.astype(float) if role == "score" else column
            missing |= (numbers.isna() | numbers.isin([np.inf, -np.inf])).to_numpy()
    ends = proportion_confint(missing.sum(), len(missing), alpha=1 - case.confidence, method="wilson")
    return missing.mean(), ends, len(missing)


MEASURES = {
    "average_precision": smooth(sk.average_precision_score), "pr_auc": smooth(trapezoid),
    "partial_auc": smooth(sk.roc_auc_score, both), "roc_auc": roc_auc, "gini": gini, "ks_separation": ks_separation,
    "recall_at": band, "precision_at_recall": bootstrap(precision_at_recall), "gain": bootstrap(gain),
    "lift": bootstrap(lambda p, n, k: gain(p, n, k) / k), "precision_at": precision_at, "top_k": precision_at,
    "top_k_accuracy": top_k_accuracy, "d2_log_loss": d2_log_loss, "confidence_mean": confidence_mean,
    "prediction_null_rate": prediction_null_rate,
}
RANGES = {"gini": (-1, 1), "lift": (0, np.inf), "d2_log_loss": (-np.inf, 1)}
