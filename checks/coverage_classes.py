"""How often the 95 % intervals of averages over classes, of business value and of bootstraps over cells hold the true value.

Two classes as in coverage.py; three classes with normal scores each. Prints a line a measure, with the coverage in percent for
50 rows with 30 % positives, 500, 5,000, and 500 and 5,000 rows with 2 % positives (three classes: 60, 30, 10 %, then 88, 10, 2 %).
Samples whose interval does not exist are left out and counted in brackets. The formulas are those of Sources/AssayChecks.
Seeded; takes some minutes. Made with Python 3.11, NumPy 2.4, SciPy 1.17.
"""

import collections
import sys

import numpy as np
from coverage import DESIGNS, normal, sample, wilson
from scipy import stats

SAMPLES, DRAWN, REPLICATES, TRUTH = 1_000, 500, 1_000, 1_000_000
Z = stats.norm.ppf(0.975)
COSTS = np.array([100.0, -15, -500, 1])


def f1(cells):
    tp, fp, fn, _ = cells
    return 2 * tp / (2 * tp + fp + fn)


def matthews(cells):
    tp, fp, fn, tn = cells
    return (tp * tn - fp * fn) / np.sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn))


def precision(cells):
    return cells[0] / (cells[0] + cells[1])


def recall(cells):
    return cells[0] / (cells[0] + cells[2])


def earned(cells):
    return (COSTS[:, None] * cells.reshape(4, -1)).sum(axis=0).reshape(cells.shape[1:]) / cells.sum(axis=0)


def influences(function, cells):
    total, gradient = cells.sum(), np.zeros(len(cells))
    for cell in np.nonzero(cells)[0]:
        moved = cells.astype(complex)
        moved[cell] += 1e-20j
        gradient[cell] = total * function(moved).imag / 1e-20
    return gradient - (cells / total * gradient).sum()


def delta(function, cells):
    found = influences(function, cells)
    return normal(function(cells), np.sqrt((cells * found**2).sum()) / cells.sum())


def accelerated(random, function, cells):
    """Efron's BCa interval of a multinomial bootstrap of the cells."""
    value, found = function(cells), influences(function, cells)
    if not np.isfinite(value) or not (cells * found**2).sum() > 0:
        return value, None
    rate = (cells * found**3).sum() / (6 * (cells * found**2).sum() ** 1.5)
    drawn = random.multinomial(int(cells.sum()), cells / cells.sum(), REPLICATES).T.astype(float)
    values = function(drawn)
    values = values[np.isfinite(values)]
    shift = stats.norm.ppf(((values < value).mean() + (values <= value).mean()) / 2)
    if len(values) < 0.9 * REPLICATES or not np.isfinite(shift) or np.ptp(values) == 0:
        return value, None
    shares = [stats.norm.cdf(shift + (shift + z) / (1 - rate * (shift + z))) for z in (-Z, Z)]
    ends = np.quantile(values, shares)
    return value, (min(ends[0], value), max(ends[1], value))


def cells_of(truths, scores):
    decided = scores > 0.6
    tp, fp = (decided * truths).sum(), (decided * (1 - truths)).sum()
    return np.array([tp, fp, truths.sum() - tp, (1 - truths).sum() - fp])


def binary(random, rows, rate, draws):
    truths, scores = sample(random, rows, rate)
    cells = cells_of(truths, scores)
    for name, function in (("f1", f1), ("matthews_corrcoef", matthews), ("expected_value", earned)):
        yield name + " (delta)", delta(function, cells)
        if draws:
            yield name + " (bootstrap)", accelerated(random, function, cells)
    for name, function, hits, size in (("precision", precision, cells[0], cells[0] + cells[1]),
                                       ("recall", recall, cells[0], cells[0] + cells[2])):
        yield name + " (wilson)", wilson(hits, size)
        if size:
            tail = stats.beta.ppf([0.025], hits, size - hits + 1)[0] if hits else 0
            yield name + " (clopper_pearson)", (
                hits / size, (tail, stats.beta.ppf(0.975, hits + 1, size - hits) if hits < size else 1))
            if draws:
                yield name + " (bootstrap)", accelerated(random, function, cells)
    value, half = by_row(random, truths, scores)
    yield "expected_value with amounts (t)", (value, (value - half, value + half) if half else None)


def by_row(random, truths, scores):
    """Loans with a log-normal spread: a hit earns a tenth, a miss loses six tenths, a false alarm 15."""
    loans = np.exp(random.normal(7, 1, len(truths)))
    values = np.where(truths == 1, np.where(scores > 0.6, 0.1, -0.6) * loans, np.where(scores > 0.6, -15, 0))
    return values.mean(), stats.t.ppf(0.975, len(values) - 1) * values.std(ddof=1) / np.sqrt(len(values))


def three(random, rows, rare):
    """Labels and scores of three classes; every class has two rows at least."""
    shares = [0.88, 0.10, 0.02] if rare else [0.6, 0.3, 0.1]
    while True:
        truths = random.choice(3, rows, p=shares)
        if np.bincount(truths, minlength=3).min() >= 2:
            scores = random.normal(size=(rows, 3))
            scores[np.arange(rows), truths] += 1.2
            return truths, scores


def rates(cells):
    hits, truth, decided = np.einsum("ii...->i...", cells), cells.sum(axis=1), cells.sum(axis=0)
    with np.errstate(all="ignore"):
        return [np.nan_to_num(part / whole) for part, whole in ((hits, decided), (hits, truth), (2 * hits, truth + decided))]


def averages():
    shaped = lambda function: lambda cells: function(cells.reshape(3, 3))
    weighted = lambda cells: (rates(cells)[2] * cells.sum(axis=1)).sum() / cells.sum()
    return {"precision(macro)": shaped(lambda c: rates(c)[0].mean()), "recall(macro), balanced_accuracy": shaped(lambda c: rates(c)[1].mean()),
            "f1(macro)": shaped(lambda c: rates(c)[2].mean()), "f1(weighted)": shaped(weighted)}


def placements(own, other):
    """How each score of `own` stands among those of `other`: the share below, ties half."""
    other = np.sort(other)
    return (np.searchsorted(other, own) + np.searchsorted(other, own, side="right")) / (2 * len(other))


def areas(truths, scores, pairs):
    """The mean area under the ROC curve over (positive, others), and its standard error by the infinitesimal jackknife."""
    value, moved = 0.0, np.zeros(len(truths))
    for positive, others in pairs:
        mine, rest = truths == positive, np.isin(truths, others)
        above = placements(scores[mine, positive], scores[rest, positive])
        area = above.mean()
        value += area / len(pairs)
        moved[mine] += (above - area) / mine.sum() / len(pairs)
        moved[rest] += (1 - placements(scores[rest, positive], scores[mine, positive]) - area) / rest.sum() / len(pairs)
    return normal(value, np.sqrt((moved**2).sum()))


def multiclass(random, rows, rare):
    truths, scores = three(random, rows, rare)
    decided, cells = scores.argmax(axis=1), np.zeros(9)
    np.add.at(cells, 3 * truths + decided, 1)
    own = scores[np.arange(len(truths)), truths][:, None]
    yield "top_k_accuracy(2)", wilson(((scores > own).sum(axis=1) < 2).sum(), len(truths))
    for name, function in averages().items():
        yield name, delta(function, cells)
    yield "roc_auc(ovr)", areas(truths, scores, [(k, [j for j in range(3) if j != k]) for k in range(3)])
    yield "roc_auc(ovo)", areas(truths, scores, [(k, [j]) for k in range(3) for j in range(3) if j != k])


def truth(random, rate):
    """Values in a million rows."""
    return {name: value for name, (value, _) in [*binary(random, TRUTH, rate, False), *multiclass(random, TRUTH, rate < 0.1)]}


def main():
    random, table = np.random.default_rng(3), collections.defaultdict(list)
    for rows, rate in DESIGNS:
        known, hits = truth(random, rate), collections.defaultdict(list)
        # The exact values where they are known.
        tp, fp = rate * stats.norm.sf(0.6 - 1.2), (1 - rate) * stats.norm.sf(0.6)
        exact = np.array([tp, fp, rate - tp, 1 - rate - fp])
        functions = {"f1": f1, "matthews_corrcoef": matthews, "expected_value": earned, "precision": precision, "recall": recall}
        for name, function in functions.items():
            known |= {f"{name} ({method})": function(exact) for method in ("delta", "bootstrap", "wilson", "clopper_pearson")}
        mean = np.exp(7.5)
        known["expected_value with amounts (t)"] = 0.1 * mean * tp - 0.6 * mean * (rate - tp) - 15 * fp
        for number in range(SAMPLES):
            with np.errstate(all="ignore"):
                found = [*binary(random, rows, rate, number < DRAWN), *multiclass(random, rows, rate < 0.1)]
            for name, (value, ends) in found:
                hits[name].append(None if ends is None or not np.isfinite(value) else ends[0] <= known[name] <= ends[1])
        for name, held in hits.items():
            sure = [hit for hit in held if hit is not None]
            missing = 100 * (1 - len(sure) / len(held))
            table[name].append(f"{100 * np.mean(sure):.0f}" + (f" ({missing:.0f} % none)" if missing >= 0.5 else ""))
        print(rows, rate, "done", file=sys.stderr)
    for name, columns in table.items():
        print(f"{name}: " + ", ".join(columns))


if __name__ == "__main__":
    main()
