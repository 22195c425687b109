"""The libraries' answers for measures of what decisions earn, for oracle.py: each takes a case and its arguments.

A measure gives value, interval or None, and rows. The cost table is the case's last line, `costs: {...}`.
"""

import numpy as np
import sklearn.metrics as sk
from oracle_common import Undefined
from oracle_decisions import delta


def amounts(case):
    """What each cell of the confusion matrix earns; truth stands in rows."""
    costs = case.manifest["costs"]
    return np.array([[costs.get("tn", 0), costs.get("fp", 0)], [costs.get("fn", 0), costs.get("tp", 0)]])


def expected(decisions):
    def measure(case, _):
        case = case.labelled()
        truths, decided, weights = case.truths(), case.decisions(), case.weights
        if not weights.sum() > 0:
            raise Undefined
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
