"""The libraries' answers for measures that look at features, for oracle.py: each takes a case and its arguments.

A measure gives value, interval or None, and rows. Trees and dummies are scikit-learn's, on the folds that assay makes: rows in the
order of a Philox number of what stands in them. The search for segments is done again, rule by rule.
"""

import itertools
import struct

import numpy as np
import pandas as pd
import sklearn.metrics as sk
from oracle_binary import draw, philox_counter, share
from oracle_common import Undefined, wilson
from scipy import stats
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

STREAM, POWER_STREAM, MASK = 0x7365676D656E7473, 0x706F776572, 2**64 - 1


def mixed(value, word):
    product = ((value ^ word) * 0x9E3779B97F4A7C15) & MASK
    return product ^ (product >> 29)


def text_word(text):
    value = 1
    for byte in text.encode():
        value = mixed(value, byte)
    return value


def number_word(value, single):
    if np.isnan(value):
        return MASK
    return struct.unpack("<I" if single else "<Q", struct.pack("<f" if single else "<d", value + 0.0))[0]


def words(column):
    if column.dtype == object:
        return [MASK if value is None else text_word(value) for value in column]
    return [number_word(value, single=True) for value in column]


def random_word(seed, stream, row, replicate=0):
    return np.random.Philox(key=np.array([seed, stream], np.uint64), counter=philox_counter(row, replicate)).random_raw(1)[0]


def order(case, columns, truths, losses):
    """Rows by a random number that is a function of their content."""
    label = [number_word(y, single=False) for y in truths] if case.model["task"] == "regression" else [text_word(y) for y in truths]
    parts = [words(column) for column in columns] + [label]
    if losses is not None:
        parts.append([number_word(loss, single=False) for loss in losses])
    if "weight" in case.roles:
        parts.append([number_word(weight, single=False) for weight in case.weights])
    seed, copies, keys = case.manifest.get("seed", 1), {}, []
    for row in zip(*parts):
        value = 0
        for word in row:
            value = mixed(value, word)
        keys.append(int(random_word(seed, STREAM, value, copies.get(value, 0))))
        copies[value] = copies.get(value, 0) + 1
    return np.array(sorted(range(len(keys)), key=lambda row: (keys[row], row)), int)


def feature(case, name):
    """Float32 numbers, or texts with None for missing."""
    column = case.table[name]
    numbers = pd.to_numeric(column, errors="coerce")
    if numbers.isna().sum() == column.isna().sum():
        return numbers.astype(np.float32).to_numpy(float)
    return np.array([None if pd.isna(value) else value for value in column], object)


def features(case):
    roles = set(case.roles.values())
    return {name: feature(case, name) for name in case.table.columns if name not in roles}


def labels(case):
    """Numbers, or the class names as written."""
    column = case.table[case.roles["label"]]
    return column.astype(float).to_numpy() if case.model["task"] == "regression" else np.array(column, object)


def losses(case):
    if case.model["task"] == "regression":
        return (case.truths() - case.numbers("prediction" if "prediction" in case.roles else "score")) ** 2
    return (case.decisions() != case.truths()).astype(float)


def reduction(case, own, other, weights):
    """1 - the ratio of two losses, with the delta method's interval."""
    total = (weights * other).sum()
    if not total > 0:
        raise Undefined
    ratio, size = (weights * own).sum() / total, weights.sum() ** 2 / (weights**2).sum()
    error = np.sqrt(((weights * (own - ratio * other)) ** 2).sum() * size / (size - 1)) / total if size > 1 else 0
    half = stats.t.ppf(0.5 + case.confidence / 2, size - 1) * error if error > 0 else None
    return 1 - ratio, half and (1 - ratio - half, min(1, 1 - ratio + half))


def matrix(columns):
    """Missing numbers below all others, texts one-hot."""
    parts = []
    for column in columns:
        if column.dtype == object:
            parts += [(column == value).astype(float) for value in sorted(set(column), key=str)]
        else:
            parts.append(np.where(np.isnan(column), -1e6, column))
    return np.array(parts).T


def simple_predictions(case, kind, columns, truths, weights, train, test):
    if kind == "majority":
        if case.model["task"] == "regression":
            return np.full(len(test), np.average(truths[train], weights=weights[train]))
        totals = {name: weights[train][truths[train] == name].sum() for name in sorted(set(truths))}
        return np.array([max(totals, key=totals.get)] * len(test), object)
    tree = DecisionTreeRegressor if case.model["task"] == "regression" else DecisionTreeClassifier
    inputs, targets = matrix(columns), truths if case.model["task"] == "regression" else truths.astype(str)
    found = [tree(max_depth=3, random_state=state).fit(inputs[train], targets[train], sample_weight=weights[train]).predict(inputs[test])
             for state in range(8)]
    same = np.allclose if case.model["task"] == "regression" else np.array_equal
    assert all(same(one, found[0]) for one in found), "the case has splits that are equally good"
    return found[0]


def simple_losses(case, kind, columns, truths, weights):
    rows, result = len(truths), np.zeros(len(truths))
    folds = min(5, rows)
    for fold in range(folds):
        test, train = np.arange(fold, rows, folds), np.array([row for row in range(rows) if row % folds != fold and weights[row] > 0], int)
        if kind == "stratified" and case.model["task"] == "regression":
            mean = np.average(truths[train], weights=weights[train])
            result[test] = (truths[test] - mean) ** 2 + np.average((truths[train] - mean) ** 2, weights=weights[train])
        elif kind == "stratified":
            result[test] = [1 - weights[train][truths[train] == truths[row]].sum() / weights[train].sum() for row in test]
        else:
            predicted = simple_predictions(case, kind, columns, truths, weights, train, test)
            result[test] = (truths[test] - predicted) ** 2 if case.model["task"] == "regression" else predicted != truths[test]
    return result


def simple_model_gain(case, kind):
    case = case.labelled()
    if len(case.table) < 2:
        raise Undefined
    truths, own, weights = labels(case), losses(case), case.weights
    columns = list(features(case).values()) if kind == "tree" else []
    if kind == "tree" and not columns:
        raise Undefined
    rows = order(case, columns, truths, own)
    truths, own, weights = truths[rows], own[rows], weights[rows]
    other = simple_losses(case, kind, [column[rows] for column in columns], truths, weights)
    return *reduction(case, own, other, weights), len(rows)


def out_of_fold(case, column, truths, weights):
    """Predictions of an unpruned tree on one feature, each row by the other three folds."""
    tree = DecisionTreeRegressor if case.model["task"] == "regression" else DecisionTreeClassifier
    inputs, predicted = matrix([column]), np.empty(len(truths), object)
    for fold in range(min(4, len(truths))):
        train = np.array([row for row in range(len(truths)) if row % 4 != fold], int)
        test = np.arange(fold, len(truths), 4)
        targets = truths if case.model["task"] == "regression" else truths.astype(str)
        fitted = tree(random_state=0).fit(inputs[train], targets[train], sample_weight=weights[train])
        predicted[test] = fitted.predict(inputs[test])
    return predicted


def class_power(cells, names):
    """The score of the weights of (truth, prediction) cells."""
    if not any(weight > 0 for weight in cells.values()):
        return None
    truths, predictions, weights = zip(*[(truth, prediction, weight) for (truth, prediction), weight in cells.items() if weight > 0])
    shares = np.array([sum(w for t, w in zip(truths, weights) if t == name) for name in names]) / sum(weights)
    if (shares > 0).sum() < 2:
        return None
    most = shares.max()
    guess = max(most * 2 * most / (1 + most), (shares**2).sum())
    found = sk.f1_score(truths, predictions, sample_weight=weights, average="weighted", zero_division=0)
    return max(0, (found - guess) / (1 - guess))


def single_feature_power(case, name):
    case = case.labelled()
    if len(case.table) == 0:
        raise Undefined
    truths, weights, column = labels(case), case.weights, feature(case, name)
    rows = order(case, [column], truths, None)
    truths, weights, column = truths[rows], weights[rows], column[rows]
    if len(set(truths[weights > 0])) < 2:
        raise Undefined
    predicted = out_of_fold(case, column, truths, weights)
    if case.model["task"] == "regression":
        middle = np.quantile(truths, 0.5, method="averaged_inverted_cdf", weights=None)
        value, interval = reduction(case, np.abs(truths - predicted.astype(float)), np.abs(truths - middle), weights)
        return max(0, value), interval and tuple(np.clip(interval, 0, 1)), len(rows)
    names = sorted(set(truths))
    sums = {cell: np.array([weights[(truths == cell[0]) & (predicted == cell[1])] ** power for power in (1, 2)]).sum(axis=1)
            for cell in itertools.product(names, names)}
    sums = {cell: sum_ for cell, sum_ in sums.items() if sum_[0] > 0}
    value = class_power({cell: sum_[0] for cell, sum_ in sums.items()}, names)
    seed, draws = case.manifest.get("seed", 1), []
    for place, (weight, squares) in enumerate(sums.values()):
        uniform = np.array([(int(random_word(seed, POWER_STREAM, place, replicate)) >> 11) * 2.0**-53 for replicate in range(1000)])
        draws.append(draw(weight, squares, uniform))
    found = [class_power(dict(zip(sums, replicate)), names) for replicate in zip(*draws)]
    low, high = np.quantile([one for one in found if one is not None], [(1 - case.confidence) / 2, (1 + case.confidence) / 2])
    return value, (min(low, value), max(high, value)) if low < high else None, len(rows)


def steps(column, searched):
    """The step of each row and the ranges of steps that make rules: at most ten quantile steps, or thirty texts."""
    if column.dtype == object:
        counts = pd.Series([value for value in column if value is not None]).value_counts()
        ranked = sorted(counts.index, key=lambda value: (-counts[value], value))
        codes = np.array([0 if value is None else min(30, ranked.index(value) + 1) for value in column], int)
        return codes, [(step, step) for step in range(max(codes[:searched].max(), min(30, len(ranked))) + 1)]
    values = sorted(set(column[~np.isnan(column)]))
    assert len(values) <= 254
    counts = [(column[:searched] == value).sum() for value in values]
    total, before, step, last, step_of = max(1, sum(counts)), 0, 0, -1, {}
    for value, count in zip(values, counts):
        place = min(9, (2 * before + count) * 10 // (2 * total))
        step, last = (step, last) if place == last else (step + 1, place)
        step_of[value] = step
        before += count
    codes = np.array([0 if np.isnan(value) else step_of[value] for value in column], int)
    missing = (codes[:searched] == 0).any()
    ranges = [(low, high) for low in range(1, step + 1) for high in range(low, step + 1) if missing or (low, high) != (1, step)]
    return codes, ([(0, 0)] if missing else []) + ranges


def weak_segments(case, args):
    quality, _, smallest = args.partition(", ")
    case = case.labelled()
    kept = {"recall": case.truths() == 1, "specificity": case.truths() == 0,
            "precision": case.decisions() == 1}.get(quality) if case.model["task"] == "binary" and quality else None
    case = case if kept is None else case.only(kept)
    truths, own, weights, columns = labels(case), losses(case), case.weights, list(features(case).values())
    if not len(truths) or not columns or not weights.sum() > 0:
        raise Undefined
    rows = order(case, columns, truths, own)
    own, weights, columns = own[rows], weights[rows], [column[rows] for column in columns]
    half = min(len(rows) // 2, 100_000)
    least = max(30, int(np.ceil(share(smallest or "0.02") * half)))
    constant = 1
    if case.model["task"] == "regression":
        constant = np.average((truths - np.average(truths, weights=case.weights)) ** 2, weights=case.weights)
    axes = [steps(column, half) for column in columns]
    whole = (np.zeros(len(rows), int), [(0, 0)])
    mean, size = np.average(own[:half], weights=weights[:half]), weights[:half].sum() ** 2 / (weights[:half] ** 2).sum()
    spread = np.sqrt(np.average((own[:half] - mean) ** 2, weights=weights[:half]) * half / size)
    best = (-np.inf, None)
    for pairs in ([(axis, whole) for axis in axes], list(itertools.combinations(axes, 2))):
        family = sum(len(one[1]) * len(other[1]) for one, other in pairs)
        for (one, ranges), (other, others) in pairs:
            for (a, b), (c, d) in itertools.product(ranges, others):
                inside = (one >= a) & (one <= b) & (other >= c) & (other <= d)
                count, weight = inside[:half].sum(), weights[:half][inside[:half]].sum()
                if count >= least and weight > 0 and inside[half:].sum() >= min(least, 30):
                    bound = np.average(own[:half][inside[:half]], weights=weights[:half][inside[:half]])
                    bound -= stats.norm.isf(0.025 / family) * spread / np.sqrt(count)
                    best = max(best, (bound, inside), key=lambda found: found[0])
    if best[1] is None:
        raise Undefined
    inside = best[1].copy()
    inside[:half] = False
    values = 1 - own[inside] / constant
    value = np.average(values, weights=weights[inside])
    if case.model["task"] == "regression":
        total, squares = weights[inside].sum(), (weights[inside] ** 2).sum()
        variance = (weights[inside] * (values - value) ** 2).sum() / (total - squares / total)
        half_width = stats.t.ppf(0.5 + case.confidence / 2, total**2 / squares - 1) * np.sqrt(variance * squares / total**2)
        return value, (value - half_width, min(1, value + half_width)), int(inside.sum())
    return value, wilson(case, values, weights[inside]), int(inside.sum())


MEASURES = {"simple_model_gain": simple_model_gain, "single_feature_power": single_feature_power, "weak_segments": weak_segments}
RANGES = {"simple_model_gain": (-np.inf, 1), "weak_segments": (-np.inf, 1)}
