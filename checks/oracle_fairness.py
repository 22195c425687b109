"""Fairlearn's answers for measures of groups, for oracle.py: each takes a case and its arguments.

A measure gives value, interval or None, and rows. Values are Fairlearn's over the judged groups (`MetricFrame` where no function of
that name exists); intervals are made here from statsmodels and SciPy: Newcombe's from Wilson's limits, Koopman's from the score
test, at Tukey's critical value over all pairs or Šidák's over single groups.
"""

import itertools
import re

import fairlearn.metrics as fair
import numpy as np
import sklearn.metrics as sk
from oracle_common import Undefined
from oracle_regression import student
from scipy import optimize, stats
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

MINIMUM_GROUP = 30
NAMED = ("method", "agg", "rate", "error", "loss", "form")


def parsed(args):
    """The group, the words that say how groups are compared, and what the compared measure is called with."""
    parts = [part.strip() for part in args.split(",")] or [""]
    words = {"between_groups", "to_overall", "worst_case", "mean", "selection", "scoring", "worst", "gap", "mae", "rmse", "mse", "log_loss", "brier_score"}
    options = {part.partition("=")[2] or part for part in parts[1:] if part.partition("=")[0] in NAMED or part in words}
    rest = [part for part in parts[1:] if part.partition("=")[0] not in NAMED and part not in words]
    return parts[0], options, rest


def minimum(case):
    return ((case.manifest.get("checks") or {}).get("fairness") or {}).get("minimum_group_size", MINIMUM_GROUP)


def members(case, group):
    parts = zip(*[case.members(name) for name in group.split("*")]) if len(case.table) else []
    return np.array([None if None in part else ", ".join(part) for part in parts], object)


class Rate:
    """A share of rows: which rows count in it, which of those are in the part, and Fairlearn's function for it."""

    def __init__(self, library, whole, part, labelled=True):
        self.library, self.whole, self.part, self.labelled = library, whole, part, labelled


def negative(library):
    """A library function of the positive class as one of the negative class."""
    return lambda truths, decided, sample_weight=None: library(1 - truths, 1 - decided, sample_weight=sample_weight)


def complement(library):
    return lambda truths, decided, sample_weight=None: 1 - library(truths, decided, sample_weight=sample_weight)


def precision(truths, decided, sample_weight=None):
    return sk.precision_score(truths, decided, sample_weight=sample_weight, zero_division=np.nan)


RATES = {
    "selection_rate": Rate(fair.selection_rate, lambda t, d: d == d, lambda t, d: d == 1, labelled=False),
    "recall": Rate(fair.true_positive_rate, lambda t, d: t == 1, lambda t, d: d == 1),
    "fpr": Rate(fair.false_positive_rate, lambda t, d: t == 0, lambda t, d: d == 1),
    "fnr": Rate(fair.false_negative_rate, lambda t, d: t == 1, lambda t, d: d == 0),
    "specificity": Rate(fair.true_negative_rate, lambda t, d: t == 0, lambda t, d: d == 0),
    "precision": Rate(precision, lambda t, d: d == 1, lambda t, d: t == 1),
    "fdr": Rate(complement(precision), lambda t, d: d == 1, lambda t, d: t == 0),
    "npv": Rate(negative(precision), lambda t, d: d == 0, lambda t, d: t == 0),
    "for": Rate(complement(negative(precision)), lambda t, d: d == 0, lambda t, d: t == 1),
    "accuracy": Rate(sk.accuracy_score, lambda t, d: t == t, lambda t, d: t == d),
}


def critical_of_pairs(groups, confidence):
    """Tukey's: the range of so many normal numbers that is exceeded so seldom, over the root of two."""
    if groups < 3:
        return stats.norm.ppf(0.5 + confidence / 2)
    def tail(q):
        # P(range > q) by the largest of the numbers.
        z = np.linspace(-10, 10 + q, 40_001)
        below = stats.norm.cdf(z) - stats.norm.cdf(z - q)
        return 1 - np.trapezoid(groups * stats.norm.pdf(z) * below ** (groups - 1), z)
    found = optimize.brentq(lambda q: tail(q) - (1 - confidence), 1, 20, xtol=1e-14, rtol=1e-14)
    np.testing.assert_allclose(found, stats.studentized_range.ppf(confidence, groups, np.inf), rtol=1e-6)
    return found / np.sqrt(2)


def critical_of_each(groups, confidence):
    return stats.norm.ppf(0.5 + confidence ** (1 / groups) / 2)


def wilson_at(part, size, z):
    return proportion_confint(part, size, alpha=2 * stats.norm.sf(z), method="wilson")


def newcombe(one, other, z):
    """First less second."""
    (x, n), (y, m) = one, other
    p, q, (l1, u1), (l2, u2) = x / n, y / m, wilson_at(x, n, z), wilson_at(y, m, z)
    return max(-1, p - q - np.hypot(p - l1, u2 - q)), min(1, p - q + np.hypot(u1 - p, q - l2))


def koopman(one, other, z):
    """First over second: the ratios that the score test does not refute."""
    (x1, n1), (x2, n2) = one, other
    if x1 == 0 and x2 == 0:
        return 0, np.inf
    if x1 == n1 and x2 == n2:
        return 1 / (1 + z * z / n1), 1 + z * z / n2
    def statistic(ratio):
        a, b = (n1 + n2) * ratio, n1 * ratio + x1 + n2 + x2 * ratio
        p2 = 2 * (x1 + x2) / (b + np.sqrt(b * b - 4 * a * (x1 + x2)))
        p1 = ratio * p2
        variance = p1 * (1 - p1) / n1 + ratio**2 * p2 * (1 - p2) / n2
        return (x1 / n1 - ratio * x2 / n2) ** 2 / variance - z * z
    start = (x1 / n1) / (x2 / n2) if x2 else np.inf
    if x2 == 0:
        inverse = koopman(other, one, z)
        return 1 / inverse[1], np.inf
    upper = optimize.brentq(statistic, start * (1 + 1e-9) or 1e-12, max(1, start) * 1e5, xtol=1e-15, rtol=1e-14)
    lower = optimize.brentq(statistic, start * 1e-6, start * (1 - 1e-9), xtol=1e-15, rtol=1e-14) if x1 else 0
    if x1 and x1 < n1 and x2 < n2:
        other_way = confint_proportions_2indep(x1, n1, x2, n2, compare="ratio", method="score", alpha=2 * stats.norm.sf(z), correction=False)
        np.testing.assert_allclose((lower, upper), other_way, rtol=1e-7)
    return lower, upper


def inverse(interval):
    return tuple(1 / end if end else np.inf for end in reversed(interval))


def gap(intervals):
    """Of differences of any sign: the ends of the largest distance."""
    return max(max(0, low, -high) for low, high in intervals), max(max(high, -low) for low, high in intervals)


def parity(intervals):
    both = intervals + [inverse(one) for one in intervals]
    return min(low for low, _ in both), min(1, min(high for _, high in both))


class Frame:
    """A rate in each judged group, with the counts behind it at effective sizes."""

    def __init__(self, case, group, rate, rest=()):
        self.case = case = case.labelled() if rate.labelled and "label" in case.roles else case
        names, self.rate = members(case, group), rate
        weights = case.weights
        decided = case.decisions() if case.model["task"] == "binary" else case.classes(case.roles["prediction"])
        truths = case.classes(case.roles["label"]) if rate.labelled else decided
        for word in rest:
            one = word.partition("=")[2]
            truths, decided = (truths == one).astype(int), (decided == one).astype(int)
        self.names, self.weights, self.decided, self.truths = names, weights, decided, truths
        self.groups = []
        for name in sorted({one for one in names if one is not None}):
            rows = names == name
            if rows.sum() >= minimum(case) and (weights * rows)[rate.whole(truths, decided)].sum() > 0:
                self.groups.append(name)
        self.rows = sum((names == name).sum() for name in self.groups)

    def counts(self, rows):
        whole = self.rate.whole(self.truths, self.decided) & rows
        part = self.rate.part(self.truths, self.decided) & whole
        w = self.weights
        total, squares = w[whole].sum(), (w[whole] ** 2).sum()
        return w[part].sum(), total, squares

    def sized(self, counts):
        part, total, squares = counts
        size = total**2 / squares
        return part / total * size, size

    def of(self, name):
        return self.counts(self.names == name)

    def fairlearn(self, kept=None):
        kept = np.isin(self.names, self.groups) if kept is None else kept
        return fair.MetricFrame(
            metrics=self.rate.library, y_true=self.truths[kept], y_pred=self.decided[kept], sensitive_features=self.names[kept],
            sample_params={"sample_weight": self.weights[kept]})

    def between(self, form, confidence):
        if len(self.groups) < 2:
            raise Undefined
        frame = self.fairlearn()
        z = critical_of_pairs(len(self.groups), confidence)
        sized = [self.sized(self.of(name)) for name in self.groups]
        pairs = list(itertools.combinations(sized, 2))
        if form == "difference":
            return frame.difference(), gap([newcombe(*pair, z) for pair in pairs])
        if not frame.by_group.max() > 0:
            raise Undefined
        return frame.ratio(), parity([koopman(*pair, z) for pair in pairs])

    def to_overall(self, form, confidence):
        if not self.groups:
            raise Undefined
        everyone = np.ones(len(self.names), bool)
        whole = self.counts(everyone)
        overall = whole[0] / whole[1]
        values = {name: self.of(name)[0] / self.of(name)[1] for name in self.groups}
        z = critical_of_each(len(self.groups), confidence)
        if set(self.names) == set(self.groups):
            frame = self.fairlearn()
            expected = frame.difference(method="to_overall") if form == "difference" else frame.ratio(method="to_overall")
        intervals = []
        for name in self.groups:
            own, rest = self.of(name), self.counts(self.names != name)
            share = own[1] / whole[1]
            if form == "difference":
                intervals.append(tuple((1 - share) * end for end in newcombe(self.sized(own), self.sized(rest), z)))
            else:
                intervals.append(tuple(end / (share * end + 1 - share) if np.isfinite(end) else 1 / share for end in koopman(self.sized(own), self.sized(rest), z)))
        if form == "difference":
            value, interval = max(abs(one - overall) for one in values.values()), gap(intervals)
        else:
            value, interval = min(min(one, overall) / max(one, overall) for one in values.values()), parity(intervals)
        if set(self.names) == set(self.groups):
            np.testing.assert_allclose(value, expected, rtol=1e-12)
        return value, interval

    def extreme(self, form, confidence):
        if not self.groups:
            raise Undefined
        frame = self.fairlearn()
        z = critical_of_each(len(self.groups), confidence)
        ends = np.array([wilson_at(*self.sized(self.of(name)), z) for name in self.groups])
        pick = min if form == "lowest" else max
        return (frame.group_min() if form == "lowest" else frame.group_max()), (pick(ends[:, 0]), pick(ends[:, 1]))

    def found(self, form, options, confidence):
        if form in ("lowest", "highest"):
            return self.extreme(form, confidence)
        return self.to_overall(form, confidence) if "to_overall" in options else self.between(form, confidence)


def of_rates(names, form, library=None):
    """A measure of one rate or several; `library` is Fairlearn's function of that name, where it has one."""
    def measure(case, args):
        group, options, rest = parsed(args)
        frames = [Frame(case, group, RATES[name], rest) for name in names]
        confidence = case.confidence ** (1 / len(names))
        found = [frame.found(form, options, confidence) for frame in frames]
        pick = np.mean if "mean" in options else min if form in ("ratio", "lowest") else max
        value = pick([one for one, _ in found])
        interval = tuple(pick([ends[end] for _, ends in found]) for end in (0, 1))
        first = frames[0]
        if library and all(set(frame.names) == set(frame.groups) for frame in frames):
            extra = {"agg": "mean"} if "mean" in options else {}
            expected = library(
                first.truths, first.decided, sensitive_features=first.names, sample_weight=first.weights,
                method="to_overall" if "to_overall" in options else "between_groups", **extra)
            np.testing.assert_allclose(value, expected, rtol=1e-12, atol=1e-15)
        return float(value), interval, first.rows

    return measure


def both(stem, *rates, difference=None, ratio=None):
    return {f"{stem}_difference": of_rates(rates, "difference", difference), f"{stem}_ratio": of_rates(rates, "ratio", ratio)}


class Values:
    """Any measure of oracle.py in each judged group, with the interval that it has there at any confidence."""

    def __init__(self, case, group, measure, labelled=True, whole=None):
        self.case = case = case.labelled() if labelled and "label" in case.roles else case
        # A group's rows among all rows, for measures that look beyond them.
        self.names, self.measure, self.outside = members(case, group), measure, whole
        self.values, self.rows = {}, 0
        for name in sorted({one for one in self.names if one is not None}):
            try:
                value, _, rows = self.at(name, 0.95)
            except Undefined:
                continue
            if rows >= minimum(case) and np.isfinite(value):
                self.values[name] = value
                self.rows += rows

    def at(self, name, confidence):
        part = self.case.only(self.names == name) if name else self.case.only(np.ones(len(self.names), bool))
        part.confidence = confidence
        return self.measure(part, self.case.only(self.names != name)) if self.outside else self.measure(part)

    def found(self, form, options, confidence):
        if len(self.values) < (1 if form in ("lowest", "highest") or "to_overall" in options else 2):
            raise Undefined
        ends = list(self.values.values())
        if form in ("lowest", "highest"):
            pick = min if form == "lowest" else max
            level = confidence ** (1 / len(ends))
            intervals = [self.at(name, level)[1] for name in self.values]
            return pick(ends), None if None in intervals else tuple(pick(one[end] for one in intervals) for end in (0, 1))
        if "to_overall" in options:
            level = confidence ** (1 / len(ends))
            whole = self.at(None, level)
            pairs = [(whole[:2], self.at(name, level)[:2]) for name in self.values]
        else:
            level = 2 * stats.norm.cdf(critical_of_pairs(len(ends), confidence)) - 1
            pairs = list(itertools.combinations([self.at(name, level)[:2] for name in self.values], 2))
        if form == "difference":
            value = max(abs(one[0] - other[0]) for one, other in pairs)
            return value, gap([mover(*pair) for pair in pairs]) if all(one[1] is not None and other[1] is not None for one, other in pairs) else None
        if not max(max(one[0], other[0]) for one, other in pairs) > 0:
            raise Undefined
        value = min(min(one[0], other[0]) / max(one[0], other[0]) for one, other in pairs)
        return value, parity([mover_ratio(*pair) for pair in pairs])


def mover(one, other):
    (p, (l1, u1)), (q, (l2, u2)) = one, other
    return p - q - np.hypot(p - l1, u2 - q), p - q + np.hypot(u1 - p, q - l2)


def mover_ratio(one, other):
    """Where the interval of first - r second holds zero, by root finding on the difference."""
    (p, (l1, u1)), (q, (l2, u2)) = sorted((one, other), key=lambda side: side[0])
    if q == 0:
        return 0, np.inf
    l1, l2 = max(0, l1), max(0, l2)
    upper = lambda r: p - r * q + np.hypot(u1 - p, r * (q - l2))
    lower = lambda r: p - r * q - np.hypot(p - l1, r * (u2 - q))
    high = np.inf if l2 <= 0 else optimize.brentq(upper, p / q, 1e6 * max(1, p / q), xtol=1e-15, rtol=1e-14)
    low = 0 if l1 <= 0 else optimize.brentq(lower, 0, p / q, xtol=1e-15, rtol=1e-14)
    return low, high


def of_values(measure, form, labelled=True, whole=None, choose=None):
    """A measure of groups of something that is no share; `choose` picks measure and form from the words."""
    def found(case, args):
        group, options, rest = parsed(args)
        own, shape = choose(options, case) if choose else (measure, form)
        values = Values(case, group, lambda *part: own(*part, ", ".join(rest)), labelled, whole)
        value, interval = values.found(shape, options, case.confidence)
        return value, interval, values.rows

    return found


def mean_prediction(case, _=""):
    if not len(case.table) or not case.weights.sum() > 0:
        raise Undefined
    values = case.numbers("score")
    return fair.mean_prediction(values, values, sample_weight=case.weights), student(case, values, case.weights), len(values)


def class_mean(truth):
    def measure(case, _=""):
        return mean_prediction(case.only(case.truths() == truth))

    return measure


def loss(library, each, root=False):
    def measure(case, _=""):
        truths, values, weights = case.truths(), case.numbers("score"), case.weights
        losses, square = each(truths, values), library(truths, values, sample_weight=weights)
        interval = student(case, losses, weights)
        if root and interval:
            value = np.sqrt(square)
            # The interval of the mean square, carried over by the slope of the root.
            return value, tuple(value + (end - square) / (2 * value) for end in interval), len(truths)
        return (np.sqrt(square) if root else square), interval and (max(0, interval[0]), interval[1]), len(truths)

    return measure


LOSSES = {
    "mae": loss(sk.mean_absolute_error, lambda y, p: np.abs(y - p)), "mse": loss(sk.mean_squared_error, lambda y, p: (y - p) ** 2),
    "rmse": loss(sk.mean_squared_error, lambda y, p: (y - p) ** 2, root=True),
    "log_loss": loss(lambda y, p, sample_weight: sk.log_loss(y, p, sample_weight=sample_weight, labels=[0, 1]), lambda y, p: -np.log(np.where(y == 1, p, 1 - p))),
    "brier_score": loss(sk.brier_score_loss, lambda y, p: (y - p) ** 2),
}


def error_balance(case, _=""):
    """FN / FP, with Wilson's interval of FN among the errors as odds."""
    truths, decided, w = case.truths(), case.decisions(), case.weights
    fn, fp = (truths == 1) & (decided == 0), (truths == 0) & (decided == 1)
    if not w[fp].sum() > 0:
        raise Undefined
    errors = fn | fp
    size = w[errors].sum() ** 2 / (w[errors] ** 2).sum()
    low, high = proportion_confint(w[fn].sum() / w[errors].sum() * size, size, alpha=1 - case.confidence, method="wilson")
    return w[fn].sum() / w[fp].sum(), (low / (1 - low), high / (1 - high)), len(truths)


def other(name):
    """A measure of oracle.py by name; looked up late, because oracle.py reads this file."""
    def measure(case, args=""):
        import oracle
        value, interval, rows = oracle.MEASURES[name](case, args)
        low, high = oracle.RANGES.get(name, (0, 1))
        return value, interval and (max(low, interval[0]), min(high, interval[1])), rows

    return measure


def background(takes_positives):
    """The area of one class of the group against the other class of everybody else."""
    def measure(case, outside, _=""):
        own, rest = case.truths() == int(takes_positives), outside.truths() == int(not takes_positives)
        if not case.weights[own].sum() > 0 or not outside.weights[rest].sum() > 0:
            raise Undefined
        truths = np.r_[np.full(own.sum(), int(takes_positives)), np.full(rest.sum(), int(not takes_positives))]
        scores = np.r_[case.numbers("score")[own], outside.numbers("score")[rest]]
        weights = np.r_[case.weights[own], outside.weights[rest]]
        value = sk.roc_auc_score(truths, scores, sample_weight=weights)
        return value, delong(case, truths, scores) if (weights == 1).all() else None, len(case.table)

    return measure


def delong(case, truths, scores):
    positives, negatives = scores[truths == 1], scores[truths == 0]
    pairs = (positives[:, None] > negatives) + 0.5 * (positives[:, None] == negatives)
    error = np.sqrt(pairs.mean(axis=1).var(ddof=1) / len(positives) + pairs.mean(axis=0).var(ddof=1) / len(negatives))
    half = stats.norm.ppf(0.5 + case.confidence / 2) * error
    return max(0, pairs.mean() - half), min(1, pairs.mean() + half)


def impact_ratio(case, args):
    group, options, _ = parsed(args)
    if "scoring" not in options:
        return of_rates(("selection_rate",), "ratio")(case, group)
    scores, order = case.numbers("score"), np.argsort(case.numbers("score"), kind="stable")
    total = case.weights[order].cumsum()
    reached = total >= total[-1] / 2 if len(total) else []
    first = scores[order][np.argmax(reached)]
    exact = np.isclose(total[np.argmax(reached)], total[-1] / 2, rtol=1e-15)
    median = (first + scores[order][np.argmax(total > total[-1] / 2)]) / 2 if exact else first
    if "weight" not in case.roles:
        assert median == np.median(scores)
    frame = Frame(case, group, RATES["selection_rate"])
    frame.decided = (scores > median).astype(int)
    frame.truths = frame.decided
    value, interval = frame.between("ratio", case.confidence)
    return value, interval, frame.rows


def statistical_parity(case, args):
    group, _, rest = parsed(args)
    frame = Frame(case, group, RATES["selection_rate"])
    sizes = {name: (frame.names == name).sum() for name in frame.groups}
    wanted = rest[0].partition("=")[2] if rest else max(sorted(sizes), key=sizes.get)
    if wanted not in sizes or len(sizes) < 2:
        raise Undefined
    own, others = frame.counts(frame.names == wanted), frame.counts(np.isin(frame.names, [one for one in sizes if one != wanted]))
    z = stats.norm.ppf(0.5 + case.confidence / 2)
    return others[0] / others[1] - own[0] / own[1], newcombe(frame.sized(others), frame.sized(own), z), frame.rows


def any_measure(form):
    """`recall, race` or `precision(class=dog), site`: a rate where it is one, else a measure of oracle.py."""
    def found(case, args):
        inner, _, rest = re.match(r"(\w+(\([^()]*\))?)(, (.*))?$", args).group(1, 2, 4)
        name, _, own = inner.partition("(")
        own, shape = own.rstrip(")"), form
        if shape is None:
            lower = {"fpr", "fnr", "fdr", "for", "mae", "mse", "rmse", "log_loss", "brier_score", "expected_calibration_error"}
            shape = "highest" if name in lower else "lowest"
        if name in RATES:
            words = f", {own}" if own else ""
            return of_rates((name,), shape)(case, rest + words)
        group, options, _ = parsed(rest)
        values = Values(case, group, lambda part: LOSSES[name](part) if name in LOSSES else other(name)(part, own))
        value, interval = values.found(shape, options, case.confidence)
        return value, interval, values.rows

    return found


LOSS_OF_TASK = {"regression": "mse", "binary": "log_loss"}
MEASURES = {
    **both("demographic_parity", "selection_rate", difference=fair.demographic_parity_difference, ratio=fair.demographic_parity_ratio),
    **both("equal_opportunity", "recall", difference=fair.equal_opportunity_difference, ratio=fair.equal_opportunity_ratio),
    **both("equalized_odds", "recall", "fpr", difference=fair.equalized_odds_difference, ratio=fair.equalized_odds_ratio),
    **both("true_positive_rate", "recall", difference=fair.true_positive_rate_difference, ratio=fair.true_positive_rate_ratio),
    **both("true_negative_rate", "specificity", difference=fair.true_negative_rate_difference, ratio=fair.true_negative_rate_ratio),
    **both("false_positive_rate", "fpr", difference=fair.false_positive_rate_difference, ratio=fair.false_positive_rate_ratio),
    **both("false_negative_rate", "fnr", difference=fair.false_negative_rate_difference, ratio=fair.false_negative_rate_ratio),
    **both("false_discovery_rate", "fdr"), **both("false_omission_rate", "for"), **both("predictive_parity", "precision"),
    **both("accuracy", "accuracy", difference=fair.accuracy_score_difference, ratio=fair.accuracy_score_ratio),
    "accuracy_group_min": of_rates(("accuracy",), "lowest"), "impact_ratio": impact_ratio, "statistical_parity": statistical_parity,
    "treatment_equality": of_values(error_balance, "ratio"), "mean_prediction": mean_prediction,
    "mean_prediction_difference": of_values(mean_prediction, "difference", labelled=False),
    "balance_positive_class": of_values(class_mean(1), "difference"), "balance_negative_class": of_values(class_mean(0), "difference"),
    "error_parity": of_values(None, None, choose=lambda words, _: (LOSSES["rmse" if "rmse" in words else "mae"], "difference")),
    "bounded_group_loss": of_values(None, None, choose=lambda words, case: (LOSSES[next((one for one in words if one in LOSSES), LOSS_OF_TASK[case.model["task"]])], "highest")),
    "calibration_by_group": of_values(other("expected_calibration_error"), "highest"),
    "group_auc": of_values(None, None, choose=lambda words, _: (other("roc_auc"), "difference" if "gap" in words else "lowest")),
    "bnsp_auc": of_values(background(True), "lowest", whole=True), "bpsn_auc": of_values(background(False), "lowest", whole=True),
    "by_group": any_measure(None), "group_min": any_measure("lowest"), "group_max": any_measure("highest"),
    "group_difference": any_measure("difference"), "group_ratio": any_measure("ratio"),
}
EVERYTHING = (-np.inf, np.inf)
RANGES = {
    "statistical_parity": (-1, 1), "mean_prediction": EVERYTHING, "group_min": EVERYTHING, "group_max": EVERYTHING, "by_group": EVERYTHING,
    **dict.fromkeys(["mean_prediction_difference", "balance_positive_class", "balance_negative_class", "error_parity", "bounded_group_loss", "group_difference"], (0, np.inf)),
}
