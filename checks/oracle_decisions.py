"""The libraries' answers for measures of decisions, for oracle.py: each takes a case and its arguments.

A measure gives value, interval or None, and rows.
"""

from functools import partial

import numpy as np
import sklearn.metrics as sk
from oracle_common import Undefined, wilson
from scipy import stats


def delta(function, case, truths, decisions, weights):
    """The delta method on the weighted confusion matrix, with the gradient by complex steps."""
    labels = [0, 1] if truths.dtype.kind == "i" else None
    cells = sk.confusion_matrix(truths, decisions, sample_weight=weights, labels=labels).astype(float)
    squares = sk.confusion_matrix(truths, decisions, sample_weight=weights**2, labels=labels)
    gradient = np.zeros_like(cells)
    for cell in zip(*np.nonzero(cells)):
        moved = cells.astype(complex)
        moved[cell] += 1e-20j
        gradient[cell] = function(moved).imag / 1e-20
    error = np.sqrt((squares * (gradient - (cells * gradient).sum() / cells.sum()) ** 2).sum())
    half, value = stats.norm.ppf(0.5 + case.confidence / 2) * error, function(cells.astype(complex)).real
    return (value - half, value + half) if error > 1e-15 else None


def counts(cells):
    """TP, FP, FN and TN of each class against the rest; truth stands in rows."""
    hits, truth, decided = np.diag(cells), cells.sum(axis=1), cells.sum(axis=0)
    return hits, decided - hits, truth - hits, cells.sum() - truth - decided + hits


# Numerator and denominator of a class's rate.
RATES = {
    "precision": lambda tp, fp, fn, tn: (tp, tp + fp),
    "recall": lambda tp, fp, fn, tn: (tp, tp + fn),
    "f1": lambda tp, fp, fn, tn: (2 * tp, 2 * tp + fp + fn),
    "specificity": lambda tp, fp, fn, tn: (tn, tn + fp),
    "jaccard": lambda tp, fp, fn, tn: (tp, tp + fp + fn),
    "npv": lambda tp, fp, fn, tn: (tn, tn + fn),
    "fpr": lambda tp, fp, fn, tn: (fp, fp + tn),
    "fnr": lambda tp, fp, fn, tn: (fn, fn + tp),
    "fdr": lambda tp, fp, fn, tn: (fp, fp + tp),
    "for": lambda tp, fp, fn, tn: (fn, fn + tn),
}


def rest(library):
    """One less a library's rate."""
    return lambda *args, **options: 1 - library(*args, **options)


# Without an entry for averages a rate is averaged here, from its definition.
LIBRARY = {"precision": sk.precision_score, "recall": sk.recall_score, "f1": sk.f1_score, "jaccard": sk.jaccard_score,
           "specificity": partial(sk.recall_score, pos_label=0), "npv": partial(sk.precision_score, pos_label=0),
           "fpr": rest(partial(sk.recall_score, pos_label=0)), "fnr": rest(sk.recall_score),
           "fdr": rest(sk.precision_score), "for": rest(partial(sk.precision_score, pos_label=0))}
AVERAGES = {"precision", "recall", "f1", "jaccard"}


def averaged(rate, average):
    """The averaged rate of a confusion matrix; a class without a denominator counts as 0."""
    def function(cells):
        part, whole = rate(*counts(cells))
        if average == "micro":
            return part.sum() / whole.sum()
        rates = np.divide(part, whole, out=np.zeros_like(part), where=np.abs(whole) > 0)
        support = cells.sum(axis=1)
        return rates.mean() if average == "macro" else (rates * support).sum() / support.sum()

    return function


def balanced(cells):
    support = cells.sum(axis=1)
    return (np.diag(cells)[support != 0] / support[support != 0]).mean()


def matthews(cells):
    total, truth, decided = cells.sum(), cells.sum(axis=1), cells.sum(axis=0)
    spread = (total**2 - (truth**2).sum()) * (total**2 - (decided**2).sum())
    return (np.trace(cells) * total - (truth * decided).sum()) / np.sqrt(spread)


def kappa(cells):
    total, truth, decided = cells.sum(), cells.sum(axis=1), cells.sum(axis=0)
    chance = (truth * decided).sum() / total**2
    return (np.trace(cells) / total - chance) / (1 - chance)


def youden(cells):
    return cells[1, 1] / cells[1].sum() - cells[0, 1] / cells[0].sum()


def decided(case):
    case = case.labelled()
    if not case.weights.sum() > 0:
        raise Undefined
    return case, case.truths(), case.decisions(), case.weights


def of_decisions(library, is_defined, interval):
    """A function of labels and decided classes."""
    def measure(case, _):
        case, truths, decisions, weights = decided(case)
        if not is_defined(truths[weights > 0], decisions[weights > 0]):
            raise Undefined
        value = library(truths, decisions, sample_weight=weights)
        return value, interval(case, truths, decisions, weights), len(truths)

    return measure


def classes(case, average):
    """Truths and decisions of one class against the rest, or all of them."""
    case, truths, decisions, weights = decided(case)
    if average.startswith("class="):
        wanted = average.removeprefix("class=")
        truths, decisions = (truths == wanted).astype(int), (decisions == wanted).astype(int)
    return case, truths, decisions, weights


def class_rate(name):
    def one_class(case, truths, decisions, weights):
        """Truths and decisions are 1 for the class and 0 for the rest."""
        either = (decisions == 1) | (truths == 1)
        scope = {"precision": decisions == 1, "recall": truths == 1, "specificity": truths == 0, "f1": either,
                 "jaccard": either, "npv": decisions == 0, "fpr": truths == 0, "fnr": truths == 1,
                 "fdr": decisions == 1, "for": decisions == 0}[name]
        if not weights[scope].sum() > 0:
            raise Undefined
        value = LIBRARY[name](truths, decisions, sample_weight=weights)
        if name != "f1":
            hits = truths != decisions if name in ("fpr", "fnr", "fdr", "for") else truths == decisions
            return value, wilson(case, hits[scope], weights[scope])
        ratio = lambda cells: 2 * cells[1, 1] / (2 * cells[1, 1] + cells[0, 1] + cells[1, 0])
        return value, delta(ratio, case, truths, decisions, weights)

    def measure(case, average):
        case, truths, decisions, weights = classes(case, average)
        if truths.dtype.kind == "i":
            return *one_class(case, truths, decisions, weights), len(truths)
        function = averaged(RATES[name], average)
        if name in AVERAGES:
            value = LIBRARY[name](truths, decisions, average=average, sample_weight=weights, zero_division=0)
        else:
            value = function(sk.confusion_matrix(truths, decisions, sample_weight=weights).astype(float))
        return value, delta(function, case, truths, decisions, weights), len(truths)

    return measure


def fbeta(case, args):
    beta, _, average = args.partition(", ")
    square = float(beta) ** 2
    rate = lambda tp, fp, fn, tn: ((1 + square) * tp, (1 + square) * tp + fp + square * fn)
    case, truths, decisions, weights = classes(case, average)
    if truths.dtype.kind == "i":
        if not weights[(truths == 1) | (decisions == 1)].sum() > 0:
            raise Undefined
        function, options = lambda cells: (lambda part, whole: part / whole)(
            *rate(cells[1, 1], cells[0, 1], cells[1, 0], cells[0, 0])), {}
    else:
        function, options = averaged(rate, average), {"average": average, "zero_division": 0}
    value = sk.fbeta_score(truths, decisions, beta=float(beta), sample_weight=weights, **options)
    return value, delta(function, case, truths, decisions, weights), len(truths)


MEASURES = {
    "accuracy": of_decisions(sk.accuracy_score, lambda y, d: True, lambda case, y, d, w: wilson(case, y == d, w)),
    "balanced_accuracy": of_decisions(
        sk.balanced_accuracy_score, lambda y, d: len(set(y)) > 1, partial(delta, balanced)),
    "matthews_corrcoef": of_decisions(
        sk.matthews_corrcoef, lambda y, d: min(len(set(y)), len(set(d))) > 1, partial(delta, matthews)),
    "cohen_kappa": of_decisions(
        sk.cohen_kappa_score, lambda y, d: len(set(y) | set(d)) > 1, partial(delta, kappa)),
    "youden_j": of_decisions(
        partial(sk.balanced_accuracy_score, adjusted=True), lambda y, d: len(set(y)) > 1, partial(delta, youden)),
    **{name: class_rate(name) for name in RATES}, "fbeta": fbeta,
}
RANGES = {name: (-1, 1) for name in ("matthews_corrcoef", "cohen_kappa", "youden_j")}
