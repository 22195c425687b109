"""The libraries' answers for measures of calibration and of ranking by query, for oracle.py.

Each takes a case and its arguments and gives value, interval or None, and rows.
"""

import functools
import itertools

import numpy as np
import sklearn.metrics as sk
import statsmodels.api as sm
from oracle_common import Undefined
from oracle_regression import kish, student
from scipy import stats
from sklearn.calibration import calibration_curve
from statsmodels.stats.proportion import proportion_confint

SEED, STREAM, REPLICATES = 1, 0x63616C6962726174, 2000


def probabilities(case):
    case = case.labelled()
    if not case.weights.sum() > 0:
        raise Undefined
    return case, case.truths(), np.clip(case.numbers("score"), 0, 1), case.weights


def options(args, standard):
    """Words, and the number after `bins=` or `groups=`."""
    words = [word.strip() for word in args.split(",") if word.strip()]
    numbers = [int(word.split("=")[1]) for word in words if "=" in word]
    return set(words), numbers[0] if numbers else standard


class Bins:
    """Rows cut as scikit-learn's calibration_curve cuts them; sums by bin that holds weight."""

    def __init__(self, truths, scores, weights, count, equal_mass):
        if equal_mass:
            edges = np.percentile(scores, np.linspace(0, 1, count + 1) * 100)
        else:
            edges = np.linspace(0, 1, count + 1)
        places = np.searchsorted(edges[1:-1], scores)
        used = np.unique(places[weights > 0])
        total = lambda values: np.array([values[places == place].sum() for place in used])
        self.weight, self.positive = total(weights), total(weights * truths)
        self.expected, self.squares = total(weights * scores), total(weights**2)
        self.variance = np.maximum(total((weights * (truths - scores)) ** 2), total(weights**2 * scores * (1 - scores)))
        if set(weights) == {1}:
            strategy = "quantile" if equal_mass else "uniform"
            seen, mean = calibration_curve(truths, scores, n_bins=count, strategy=strategy)
            np.testing.assert_allclose(self.positive / self.weight, seen, rtol=1e-12, atol=1e-15)
            np.testing.assert_allclose(self.expected / self.weight, mean, rtol=1e-12)


@functools.cache
def normals(replicate, count):
    """Normal numbers of a replicate, one a bin, from NumPy's Philox at assay's counters."""
    words = []
    for place in range(count):
        # NumPy counts up before it draws.
        counter = (place | replicate << 64) - 1
        words.append(np.random.Philox(key=SEED | STREAM << 64, counter=counter % 2**256).random_raw())
    return stats.norm.ppf([((int(word) >> 12) + 0.5) * 2.0**-52 for word in words])


def bin_bootstrap(case, bins, function, value, limits):
    """The basic interval of resampled bins, stretched to hold the value."""
    if not bins.variance.any() or (bins.weight**2 / bins.squares).sum() <= 1:
        return None
    found, kept = function(bins, bins.positive), []
    for replicate in range(REPLICATES):
        kept.append(function(bins, bins.positive + np.sqrt(bins.variance) * normals(replicate, len(bins.weight))))
    low, high = np.quantile(kept, [(1 - case.confidence) / 2, (1 + case.confidence) / 2])
    return min(value, max(limits[0], 2 * found - high)), max(value, min(limits[1], 2 * found - low))


def binned(function, limits=(0, 1)):
    """A function of bins and of the positive weight in them."""
    def measure(case, args):
        case, truths, scores, weights = probabilities(case)
        words, count = options(args, 15)
        bins = Bins(truths, scores, weights, count, "equal_mass" in words)
        value = function(bins, bins.positive, words)
        plain = lambda bins, positive: function(bins, positive, words - {"debiased"})
        return value, bin_bootstrap(case, bins, plain, value, limits), len(truths)

    return measure


def expected_error(bins, positive, words):
    gaps = positive - bins.expected
    plain = np.abs(gaps).sum() / bins.weight.sum()
    if "debiased" not in words:
        return min(1, plain)
    share = np.clip(positive / bins.weight, 0, 1)
    spread = np.sqrt(share * (1 - share) / (bins.weight**2 / bins.squares))
    mean = stats.foldnorm.mean(np.abs(gaps / bins.weight) / np.where(spread > 0, spread, 1), scale=np.where(spread > 0, spread, 1))
    excess = np.where(spread > 0, mean - np.abs(gaps / bins.weight), 0)
    return max(0, plain - (bins.weight * excess).sum() / bins.weight.sum())


def maximum_error(bins, positive, _):
    return min(1, np.abs((positive - bins.expected) / bins.weight).max())


def reliability(bins, positive, _):
    return min(1, (bins.weight * ((positive - bins.expected) / bins.weight) ** 2).sum() / bins.weight.sum())


def resolution(bins, positive, _):
    mean = positive.sum() / bins.weight.sum()
    return min(0.25, (bins.weight * (positive / bins.weight - mean) ** 2).sum() / bins.weight.sum())


def uncertainty(case, _):
    case, truths, _, weights = probabilities(case)
    share, size = np.average(truths, weights=weights), kish(weights)
    low, high = proportion_confint(share * size, size, alpha=1 - case.confidence, method="wilson")
    ends = sorted([low * (1 - low), high * (1 - high)])
    return share * (1 - share), (ends[0], 0.25 if low <= 0.5 <= high else ends[1]), len(truths)


def hosmer_lemeshow(case, args):
    case, truths, scores, weights = probabilities(case)
    bins = Bins(truths, scores, weights, options(args, 10)[1], True)
    variance = bins.expected * (1 - bins.expected / bins.weight)
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = np.where(variance > 0, (bins.positive - bins.expected) ** 2 / variance,
                         np.where(bins.positive == bins.expected, 0, np.inf))
    return stats.chi2.sf(terms.sum() * bins.weight.sum() / bins.squares.sum(), len(terms)), None, len(truths)


def recalibration(coefficient):
    """statsmodels: Logit, GLM with frequency weights and the sandwich, or with the log-odds as offset."""
    def measure(case, args):
        case, truths, scores, weights = probabilities(case)
        kept = np.clip(scores, 2.0**-52, 1 - 2.0**-52)
        logits = np.log(kept) - np.log1p(-kept)
        hits, misses = logits[(truths == 1) & (weights > 0)], logits[(truths == 0) & (weights > 0)]
        if not len(hits) or not len(misses):
            raise Undefined
        if args:
            design, offset = np.ones((len(truths), 1)), logits
        elif misses.max() <= hits.min() or hits.max() <= misses.min():
            raise Undefined
        else:
            design, offset = sm.add_constant(logits, has_constant="add"), None
        model = sm.GLM(truths, design, family=sm.families.Binomial(), freq_weights=weights, offset=offset)
        fit = model.fit(tol=1e-15, maxiter=200)
        value, error = fit.params[coefficient], fit.bse[coefficient]
        if "weight" in case.roles:
            bread = np.linalg.inv((design * (weights * fit.mu * (1 - fit.mu))[:, None]).T @ design)
            meat = (design * ((weights * (truths - fit.mu)) ** 2)[:, None]).T @ design
            error = np.sqrt((bread @ meat @ bread)[coefficient, coefficient])
        elif not args:
            logit = sm.Logit(truths, design).fit(disp=0, method="newton", tol=1e-14, maxiter=200)
            np.testing.assert_allclose(value, logit.params[coefficient], rtol=1e-8, atol=1e-10)
            value, error = logit.params[coefficient], logit.bse[coefficient]
        half = stats.norm.ppf(0.5 + case.confidence / 2) * error
        return value, (value - half, value + half), len(truths)

    return measure


def by_query(function, limits=(0, 1)):
    """The mean over queries of a function of relevances, scores and the cutoff, with Student's interval."""
    def measure(case, args):
        case = case.labelled()
        case = case.only(case.table[case.roles["query"]].notna().to_numpy())
        truths, scores, weights = case.truths().astype(float), case.numbers("score"), case.weights
        queries = np.array([str(value) for value in case.table[case.roles["query"]]])
        cutoff = int(args.removeprefix("k=")) if args else None
        values, shares = [], []
        for query in sorted(set(queries)):
            rows = queries == query
            values.append(function(truths[rows], scores[rows], cutoff))
            shares.append(weights[rows].mean())
        values, shares = np.array(values), np.array(shares)
        if not shares.sum() > 0:
            raise Undefined
        return np.average(values, weights=shares), student(case, values, shares), len(truths)

    return measure


def ndcg(truths, scores, cutoff):
    if len(truths) == 1:
        return float(truths[0] > 0)
    return sk.ndcg_score([truths], [scores], k=cutoff)


def over_orders(function):
    """The mean of a function of ranked hits over every order of tied rows."""
    def measure(truths, scores, cutoff):
        hits = truths > 0
        if not hits.any():
            return 0.0
        ties = [hits[scores == score] for score in sorted(set(scores), reverse=True)]
        orders = itertools.product(*[set(itertools.permutations(range(len(tie)))) for tie in ties])
        found = []
        for choice in orders:
            ranked = np.concatenate([tie[list(order)] for tie, order in zip(ties, choice)])
            found.append(function(ranked, cutoff))
        return np.mean(found)

    return measure


def average_precision(ranked, cutoff):
    cutoff = min(cutoff or len(ranked), len(ranked))
    precision = np.cumsum(ranked) / np.arange(1, len(ranked) + 1)
    value = (precision * ranked)[:cutoff].sum() / min(ranked.sum(), cutoff)
    if cutoff == len(ranked):
        np.testing.assert_allclose(value, sk.average_precision_score(ranked, -np.arange(len(ranked))), rtol=1e-12)
    return value


def reciprocal_rank(ranked, _):
    return 1 / (np.argmax(ranked) + 1)


MEASURES = {
    "expected_calibration_error": binned(expected_error), "maximum_calibration_error": binned(maximum_error),
    "brier_reliability": binned(reliability), "brier_resolution": binned(resolution, (0, 0.25)),
    "brier_uncertainty": uncertainty, "hosmer_lemeshow": hosmer_lemeshow,
    "calibration_slope": recalibration(-1), "calibration_intercept": recalibration(0),
    "ndcg": by_query(ndcg), "map": by_query(over_orders(average_precision)), "mrr": by_query(over_orders(reciprocal_rank)),
}
EVERY = (-np.inf, np.inf)
RANGES = {"brier_resolution": (0, 0.25), "brier_uncertainty": (0, 0.25), "calibration_slope": EVERY,
          "calibration_intercept": EVERY}
