"""The libraries' answers for measures of what decisions earn, for oracle.py: each takes a case and its arguments.

A measure gives value, interval or None, and rows. The cost table is the case's last line, `costs: {...}`.
"""

import numpy as np
import sklearn.metrics as sk
from oracle_common import Undefined
from oracle_decisions import delta
from oracle_regression import student

KINDS = [["tn", "fp"], ["fn", "tp"]]


def amounts(case):
    """What each cell of the confusion matrix earns; truth stands in rows."""
    costs = case.manifest["costs"]
    return np.array([[costs.get(kind, 0) for kind in kinds] for kinds in KINDS])


def is_by_row(case):
    return any(isinstance(amount, dict) for amount in case.manifest["costs"].values())


def earned_by_row(case, decided):
    """What each row earns when decided so, from its own amounts."""
    found = np.zeros(len(case.table))
    for truth, kinds in enumerate(KINDS):
        for decision, kind in enumerate(kinds):
            amount, rows = case.manifest["costs"].get(kind, 0), (case.truths() == truth) & (decided == decision)
            values = amount
            if isinstance(amount, dict):
                values = amount.get("times", 1) * case.table[amount["column"]].astype(float).to_numpy()[rows]
            found[rows] = values
    return found


def expected(decisions):
    def measure(case, _):
        case = case.labelled()
        truths, decided, weights = case.truths(), case.decisions(), case.weights
        if not weights.sum() > 0:
            raise Undefined
        if is_by_row(case):
            values = decisions * earned_by_row(case, decided)
            return np.average(values, weights=weights), student(case, values, weights), len(truths)
        function = lambda cells: decisions * (cells * amounts(case)).sum() / cells.sum()
        cells = sk.confusion_matrix(truths, decided, sample_weight=weights, labels=[0, 1])
        return function(cells), delta(function, case, truths, decided, weights), len(truths)

    return measure


def curve(case):
    """Every distinct score as a threshold, one above them all first, and what it earns a row."""
    case = case.labelled()
    truths, scores, weights = case.truths(), case.numbers("score"), case.weights
    if not weights.sum() > 0:
        raise Undefined
    thresholds = [np.nextafter(scores.max(), np.inf), *sorted(set(scores), reverse=True)]
    return case, thresholds, [earned(case, threshold) for threshold in thresholds]


def earned(case, threshold):
    if is_by_row(case):
        return np.average(earned_by_row(case, (case.numbers("score") >= threshold).astype(int)), weights=case.weights)
    cells = sk.confusion_matrix(
        case.truths(), case.numbers("score") >= threshold, sample_weight=case.weights, labels=[0, 1])
    return (cells * amounts(case)).sum() / cells.sum()


def best_threshold(case, _):
    case, thresholds, values = curve(case)
    return thresholds[int(np.argmax(values))], None, len(case.table)


def threshold_loss(case, _):
    case, _, values = curve(case)
    return 1_000 * (max(values) - earned(case, case.model.get("threshold", 0.5))), None, len(case.table)


MEASURES = {"expected_value": expected(1), "value_per_1000": expected(1_000), "best_threshold": best_threshold,
            "threshold_loss": threshold_loss}
RANGES = {name: (-np.inf, np.inf) for name in MEASURES}
