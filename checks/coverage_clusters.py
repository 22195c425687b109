"""How often the 95 % intervals that stand on whole entities hold the true value, by simulation.

Rows of an entity share a part of their difficulty. A row is decided rightly where 0.8416 + sqrt(icc) u + sqrt(1 - icc) e > 0, with u
of the entity and e of the row standard normal, so the true accuracy is 0.8; its score is that number with the sign of its label, so
the true area under the ROC curve is 0.883; sqrt(icc) u + sqrt(1 - icc) e is its error as a regression, so the true RMSE is 1. Labels
are even. Prints the coverage in percent of the interval that takes rows as independent (Wilson, DeLong, delta method) and of the
jackknife of Sources/AssayStatistics/Jackknife.swift, then that of differences of two models without clusters.
"""

import numpy as np
from scipy import stats

SHIFT = stats.norm.ppf(0.8)
AREA = stats.norm.cdf(2 * SHIFT / np.sqrt(2))
Z = stats.norm.ppf(0.975)
MOST_ENTITIES, GROUPS = 100, 50


def group_of(random, entities, are_rows=False):
    """Few entities are left out one by one; more, and single rows, are divided at random."""
    if entities <= MOST_ENTITIES and not are_rows:
        return np.arange(entities)
    return np.unique(random.integers(0, GROUPS, entities), return_inverse=True)[1]


def jackknife(left_out, rows):
    groups, spread = len(left_out), ((left_out - left_out.mean()) ** 2).sum()
    error = np.sqrt((groups - 1) / groups * spread)
    return stats.t.ppf(0.975, rows.sum() ** 2 / (rows**2).sum() - 1) * error


def share(value, margin):
    if not margin > 0 or not 0 < value < 1:
        return None
    odds, factor = value / (1 - value), np.exp(margin / (value * (1 - value)))
    return odds / (odds + factor), 1 / (1 + 1 / (odds * factor))


def amount(value, margin):
    return value * np.exp(-margin / value), value * np.exp(margin / value)


def wilson(rate, size):
    square = Z * Z / size
    spread = Z * np.sqrt(rate * (1 - rate) / size + square / (4 * size))
    return (rate + square / 2 - spread) / (1 + square), (rate + square / 2 + spread) / (1 + square)


def areas(labels, scores, group, groups):
    """The area, DeLong's variance of it, and the area without each group."""
    order = np.argsort(scores, kind="stable")
    labels, group = labels[order], group[order]
    below = np.zeros((groups, len(labels)))
    below[group, np.arange(len(labels))] = labels == 0
    below = below.cumsum(axis=1)
    pairs = np.zeros((groups, groups))
    for number in range(groups):
        pairs[:, number] = np.bincount(group[labels == 1], below[number, labels == 1], groups)
    positives, negatives = np.bincount(group[labels == 1], minlength=groups), np.bincount(group[labels == 0], minlength=groups)
    m, n = positives.sum(), negatives.sum()
    own = below.sum(axis=0)[labels == 1] / n
    others = (m - np.cumsum(labels == 1)[labels == 0]) / m
    left_out = (pairs.sum() - pairs.sum(0) - pairs.sum(1) + np.diag(pairs)) / ((m - positives) * (n - negatives))
    return pairs.sum() / (m * n), own.var(ddof=1) / m + others.var(ddof=1) / n, left_out


def clustered(random, entities, size, icc, with_area):
    noise = np.sqrt(icc) * random.normal(size=(entities, 1)) + np.sqrt(1 - icc) * random.normal(size=(entities, size))
    group = group_of(random, entities)
    groups, rows = group.max() + 1, np.bincount(group) * size
    total = rows.sum()
    right = np.bincount(group, (noise > -SHIFT).sum(1))
    rate, without = right.sum() / total, (right.sum() - right) / (total - rows)
    yield "accuracy", 0.8, wilson(rate, total), share(rate, jackknife(without, rows))
    squares = np.bincount(group, (noise**2).sum(1))
    root, without = np.sqrt(squares.sum() / total), np.sqrt((squares.sum() - squares) / (total - rows))
    half = stats.t.ppf(0.975, total - 1) * (noise**2).std(ddof=1) / np.sqrt(total) / (2 * root)
    yield "rmse", 1, (root - half, root + half), amount(root, jackknife(without, rows))
    if with_area:
        labels = random.integers(0, 2, (entities, size))
        scores = (2 * labels - 1) * (SHIFT + noise)
        value, variance, without = areas(labels.ravel(), scores.ravel(), np.repeat(group, size), groups)
        row_wise = (value - Z * np.sqrt(variance), value + Z * np.sqrt(variance)) if variance > 0 else None
        yield "roc_auc", AREA, row_wise, share(value, jackknife(without, rows))


def uneven(random, entities, icc):
    """Accuracy of entities with very different numbers of rows: the interval with as many degrees of freedom as groups less one, and
    with those of their sizes."""
    sizes = np.maximum(1, np.round(np.exp(random.normal(1.5, 1.2, entities)))).astype(int)
    group = group_of(random, entities)
    rows, shared = np.bincount(group, sizes), np.sqrt(icc) * np.repeat(random.normal(size=entities), sizes)
    right = np.bincount(np.repeat(group, sizes), shared + np.sqrt(1 - icc) * random.normal(size=sizes.sum()) > -SHIFT)
    rate, without = right.sum() / rows.sum(), (right.sum() - right) / (rows.sum() - rows)
    yield "equal", 0.8, share(rate, jackknife(without, np.ones(len(rows))))
    yield "sizes", 0.8, share(rate, jackknife(without, rows))


def paired(random, rows):
    """Two models without clusters: differences that have no method of their own."""
    truth = random.normal(size=rows)
    errors = {name: spread * (0.7 * truth + np.sqrt(1 - 0.49) * random.normal(size=rows))
              for name, spread in (("one", 1), ("two", 1.05))}
    group = group_of(random, rows, are_rows=True)
    groups, sizes = group.max() + 1, np.bincount(group)

    def both(name, function, known):
        value = function(errors["one"]) - function(errors["two"])
        without = np.array([function(errors["one"][group != g]) - function(errors["two"][group != g]) for g in range(groups)])
        margin = jackknife(without, sizes)
        return name, known, (value - margin, value + margin)

    yield both("rmse", lambda error: np.sqrt((error**2).mean()), -0.05)
    quartile = stats.norm.ppf(0.75)
    yield both("median_absolute_error", lambda error: np.median(np.abs(error)), -0.05 * quartile)
    rates = stats.norm.cdf(1) - stats.norm.cdf(-1), stats.norm.cdf(1 / 1.05) - stats.norm.cdf(-1 / 1.05)
    # F1 of the rows within a distance of 1, of which all are positive.
    f1 = lambda error: 2 * (np.abs(error) < 1).mean() / (1 + (np.abs(error) < 1).mean())
    yield both("f1", f1, 2 * rates[0] / (1 + rates[0]) - 2 * rates[1] / (1 + rates[1]))


def held(found):
    known = [ends[0] <= truth <= ends[1] for truth, ends in found if ends is not None]
    return f"{100 * np.mean(known):.1f}"


def main():
    np.seterr(all="ignore")
    random = np.random.default_rng(1)
    print("entities, rows of each, icc: accuracy, rmse, roc_auc, each by rows / by entities")
    for entities in (20, 100, 1_000):
        for size in (1, 5, 50):
            for icc in (0, 0.1, 0.5):
                found = {}
                ranked = 2_000 if entities * size <= 5_000 else 500
                for number in range(2_000):
                    for name, truth, by_row, by_entity in clustered(random, entities, size, icc, number < ranked):
                        found.setdefault((name, "rows"), []).append((truth, by_row))
                        found.setdefault((name, "entities"), []).append((truth, by_entity))
                columns = [f"{held(found[name, 'rows'])} / {held(found[name, 'entities'])}" for name in ("accuracy", "rmse", "roc_auc")]
                print(f"| {entities:,} | {size} | {icc} | " + " | ".join(columns) + " |", flush=True)
    random = np.random.default_rng(1)
    print("entities, icc: accuracy of entities of uneven sizes, degrees of freedom of groups / of their sizes")
    for entities in (20, 50, 300):
        for icc in (0.1, 0.5):
            found = {}
            for _ in range(2_000):
                for name, truth, ends in uneven(random, entities, icc):
                    found.setdefault(name, []).append((truth, ends))
            print(f"| {entities} | {icc} | {held(found['equal'])} | {held(found['sizes'])} |", flush=True)
    random = np.random.default_rng(1)
    print("differences of two models, by rows: rmse, median_absolute_error, f1")
    for rows in (50, 100, 1_000, 10_000):
        found = {}
        for _ in range(2_000):
            for name, truth, ends in paired(random, rows):
                found.setdefault(name, []).append((truth, ends))
        print(f"| {rows:,} | " + " | ".join(held(values) for values in found.values()) + " |", flush=True)


if __name__ == "__main__":
    main()
