"""How often the 95 % intervals of measures of decisions and rankings hold the true value, by simulation.

Scores of the two classes are normal with means 0 and 1.2 and spread 1; a score above 0.6 decides positive. Prints a line a measure, with the coverage in percent for 50 rows with 30 % positives,
500, 5,000, and 500 and 5,000 rows with 2 % positives; a sample without two rows of each class is drawn again. Samples whose
interval does not exist are left out, and counted in brackets. The formulas are those of Sources/AssayChecks.
"""

import collections
import sys

import numpy as np
from scipy import stats

Z = stats.norm.ppf(0.975)
DESIGNS = [(50, 0.3), (500, 0.3), (5_000, 0.3), (500, 0.02), (5_000, 0.02)]
SAMPLES, REDRAWN, REPLICATES, BLOCKS = 2_000, 300, 400, 2_000


def sample(random, rows, rate):
    while True:
        truths = (random.random(rows) < rate).astype(float)
        if 2 <= truths.sum() <= rows - 2:
            return truths, random.normal(size=rows) + 1.2 * truths


def wilson(hits, size):
    if size == 0:
        return None, None
    rate, square = hits / size, Z * Z / size
    spread = Z * np.sqrt(rate * (1 - rate) / size + square / (4 * size))
    return rate, ((rate + square / 2 - spread) / (1 + square), (rate + square / 2 + spread) / (1 + square))


def normal(value, error):
    return value, None if error < 1e-12 else (value - Z * error, value + Z * error)


def log_odds(value, error):
    if error < 1e-12 or not 0 < value < 1:
        return value, None
    centre, half = np.log(value / (1 - value)), Z * error / (value * (1 - value))
    return value, tuple(1 / (1 + np.exp(-np.clip(centre + sign * half, -500, 500))) for sign in (-1, 1))


def delta(function, cells):
    """The delta method on TP, FP, FN, TN."""
    cells = np.array(cells, complex)
    gradient = np.array([function(cells + 1e-20j * np.eye(4)[cell]).imag / 1e-20 for cell in range(4)])
    with np.errstate(all="ignore"):
        error = np.sqrt((cells.real * np.nan_to_num(gradient) ** 2).sum())
        return normal(function(cells).real, error)


def fbeta2(cells):
    tp, fp, fn, _ = cells
    return 5 * tp / (5 * tp + fp + 4 * fn)


def kappa(cells):
    tp, fp, fn, tn = cells
    total = cells.sum()
    chance = ((tp + fp) * (tp + fn) + (tn + fn) * (tn + fp)) / total**2
    return ((tp + tn) / total - chance) / (1 - chance)


def youden(cells):
    tp, fp, fn, tn = cells
    return tp / (tp + fn) - fp / (fp + tn)


def decisions(truths, scores):
    decided = scores > 0.6
    tp, fp = (decided * truths).sum(), (decided * (1 - truths)).sum()
    fn, tn = truths.sum() - tp, (1 - truths).sum() - fp
    yield "npv", wilson(tn, tn + fn)
    yield "fpr", wilson(fp, fp + tn)
    yield "fnr", wilson(fn, fn + tp)
    yield "jaccard", wilson(tp, tp + fp + fn)
    for name, function in (("fbeta(2)", fbeta2), ("cohen_kappa", kappa), ("youden_j", youden)):
        yield name, delta(function, [tp, fp, fn, tn])


def d2_log_loss(truths, scores):
    rate = truths.mean()
    odds = 0.3 / 0.7 * np.exp(1.2 * scores - 0.72)
    own = -np.log(np.where(truths == 1, odds / (1 + odds), 1 / (1 + odds)))
    prior = -np.log(np.where(truths == 1, rate, 1 - rate))
    ratio = own.sum() / prior.sum()
    return normal(1 - ratio, np.sqrt(((own - ratio * prior) ** 2).sum()) / prior.sum())


def precision_area(trues, falses, is_trapezoid):
    positives, gained = trues[-1], np.diff(trues, prepend=0)
    decided = trues + falses
    height, standing = trues / decided, gained
    if is_trapezoid:
        height = (height + np.concatenate([[1], height[:-1]])) / 2
        standing = (gained + np.concatenate([gained[1:], [0]])) / 2
    value = (gained * height).sum() / positives
    of_trues = np.cumsum((standing * falses / decided**2)[::-1])[::-1]
    of_falses = -np.cumsum((standing * trues / decided**2)[::-1])[::-1]
    return value, (height + of_trues - value) / positives, of_falses / positives


def roc_area(trues, falses):
    positives, negatives = trues[-1], falses[-1]
    above = 1 - (falses - np.diff(falses, prepend=0) / 2) / negatives
    below = (trues - np.diff(trues, prepend=0) / 2) / positives
    value = (np.diff(trues, prepend=0) * above).sum() / positives
    return value, (above - value) / positives, (below - value) / negatives


def partial_area(trues, falses, cut=0.1):
    """For scores without ties: each step is one row."""
    positives, negatives = trues[-1], falses[-1]
    end = cut * negatives
    recall = trues / positives
    width = np.clip(end - (falses - np.diff(falses, prepend=0)), 0, np.diff(falses, prepend=0))
    area = (width * recall).sum() / negatives
    at_cut = recall[np.argmax(falses > end)]
    stands = np.clip(cut - falses / negatives, 0, None)
    inside = np.where(falses <= end, recall - at_cut, 0) + cut * at_cut
    scale = 0.5 / (cut - cut**2 / 2)
    value = 0.5 * (1 + (area - cut**2 / 2) / (cut - cut**2 / 2))
    return value, scale * (stands - area) / positives, scale * (inside - area) / negatives


def rankings(trues, falses):
    p, n = np.diff(trues, prepend=0), np.diff(falses, prepend=0)
    error = lambda positive, negative: np.sqrt((p * positive**2 + n * negative**2).sum())
    for name, (value, *gradient) in (
            ("average_precision", precision_area(trues, falses, False)), ("pr_auc", precision_area(trues, falses, True)),
            ("partial_auc(0.1)", partial_area(trues, falses))):
        yield name, log_odds(value, error(*gradient))
    value, positive, negative = roc_area(trues, falses)
    m, k = trues[-1], falses[-1]
    delong = (p * positive**2).sum() * m / max(m - 1, 1) + (n * negative**2).sum() * k / max(k - 1, 1)
    yield "gini, roc_auc (DeLong)", normal(value, np.sqrt(delong))
    yield "roc_auc (jackknife)", normal(value, error(positive, negative))
    if trues[-1] + falses[-1] >= 25:
        end = np.argmax(trues + falses >= 25)
        yield "precision_at(25)", wilson(trues[end], 25)


def recall_at(trues, falses):
    reached = trues >= 0.5 * (trues + falses)
    return trues[reached & (trues > 0)].max(initial=0) / trues[-1]


def band(trues, falses, level=0.5):
    """recall_at between bands around precision and recall."""
    limits = lambda hits, size, z: wilson_limits(hits / size, z * z / size)
    low, high = limits(trues, trues + falses, Z)
    recall_low, recall_high = limits(trues, np.full_like(trues, trues[-1]), Z / 2)
    value = recall_at(trues, falses)
    return value, (min(value, recall_low[low >= level].max(initial=0)), max(value, recall_high[high >= level].max(initial=0)))


def wilson_limits(rate, square):
    spread = np.sqrt(np.maximum(0, square * rate * (1 - rate) + square * square / 4))
    return (rate + square / 2 - spread) / (1 + square), (rate + square / 2 + spread) / (1 + square)


def precision_at_recall(trues, falses):
    with np.errstate(invalid="ignore"):
        return np.nanmax((trues / (trues + falses))[trues >= 0.8 * trues[-1]])


def gain(trues, falses):
    total = trues + falses
    return np.interp(0.1 * total[-1], np.concatenate([[0], total]), np.concatenate([[0], trues])) / trues[-1]


def separation(trues, falses):
    return max(0, (trues / trues[-1] - falses / falses[-1]).max())


BOOTSTRAPPED = {"recall_at(0.5) (bootstrap)": recall_at, "precision_at_recall(0.8)": precision_at_recall, "gain(10%), lift(10%)": gain,
                "ks_separation": separation}


def redrawn(random, trues, falses):
    total = trues + falses
    if len(total) > BLOCKS:
        ends = np.unique(np.append(np.searchsorted(total, total[-1] * np.arange(1, BLOCKS) / BLOCKS), len(total) - 1))
        block_trues, block_falses = trues[ends], falses[ends]
    else:
        block_trues, block_falses = trues, falses
    counts = [np.diff(block_trues, prepend=0), np.diff(block_falses, prepend=0)]
    drawn = [np.cumsum(random.poisson(count, (REPLICATES, len(count))), axis=1).astype(float) for count in counts]
    kept = [(t, f) for t, f in zip(*drawn) if t[-1] > 0 and f[-1] > 0]
    for name, function in BOOTSTRAPPED.items():
        value, moved = function(trues, falses), function(trues, falses) - function(block_trues, block_falses)
        found = np.array([function(t, f) for t, f in kept]) + moved
        if name == "ks_separation":
            centre = np.clip(value - 2 * (found.mean() - value), 0.001, 0.999)
            _, ends = log_odds(centre, found.std(ddof=1))
        else:
            ends = np.quantile(found, [0.025, 0.975])
        spread = ends is not None and ends[0] < ends[1]
        yield name, (value, (min(value, ends[0]), max(value, ends[1])) if spread else None)


def found(random, truths, scores, redraws):
    order = np.argsort(-scores)
    trues, falses = np.cumsum(truths[order]), np.cumsum(1 - truths[order])
    yield from decisions(truths, scores)
    yield "d2_log_loss", d2_log_loss(truths, scores)
    yield from rankings(trues, falses)
    yield "recall_at(0.5)", band(trues, falses)
    if redraws:
        yield from redrawn(random, trues, falses)


def truth(random, rows, rate):
    """Measures of the distributions themselves, along 200,000 thresholds; the log loss on very many rows."""
    thresholds = np.linspace(9, -9, 200_000)
    trues, falses = rate * stats.norm.sf(thresholds - 1.2), (1 - rate) * stats.norm.sf(thresholds)
    tp, fp = rate * stats.norm.sf(0.6 - 1.2), (1 - rate) * stats.norm.sf(0.6)
    cells = np.array([tp, fp, rate - tp, 1 - rate - fp])
    known = {"npv": cells[3] / (cells[2] + cells[3]), "fpr": fp / (1 - rate), "fnr": 1 - tp / rate,
             "jaccard": tp / (1 - cells[3]), "fbeta(2)": fbeta2(cells), "cohen_kappa": kappa(cells), "youden_j": youden(cells),
             "d2_log_loss": d2_log_loss(*sample(random, 4_000_000, rate))[0]}
    known |= {name: value for name, (value, _) in rankings(trues, falses)}
    known |= {name: function(trues, falses) for name, function in BOOTSTRAPPED.items()}
    known["recall_at(0.5)"] = recall_at(trues, falses)
    share = 25 / rows
    return known | {"precision_at(25)": np.interp(share, trues + falses, trues) / share}


def main():
    random = np.random.default_rng(1)
    table = collections.defaultdict(list)
    for rows, rate in DESIGNS:
        truths, hits = truth(random, rows, rate), collections.defaultdict(list)
        for number in range(SAMPLES):
            for name, (_, ends) in found(random, *sample(random, rows, rate), number < REDRAWN):
                hits[name].append(None if ends is None else ends[0] <= truths[name] <= ends[1])
        for name, held in hits.items():
            known = [hit for hit in held if hit is not None]
            missing = 100 * (1 - len(known) / len(held))
            table[name].append(f"{100 * np.mean(known):.0f}" + (f" ({missing:.0f} % none)" if missing >= 0.5 else ""))
        print(rows, rate, "done", file=sys.stderr)
    for name, columns in table.items():
        print(f"{name}: " + ", ".join(columns))


if __name__ == "__main__":
    main()
