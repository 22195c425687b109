"""SciPy's BCa bootstrap over rows, for the bootstrap over cells of Tests/CheckLawTests/CellBootstrapTests.swift.

Prints the interval of each measure for confusion matrices of TP, FP, FN, TN rows: 100,000 replicates of the rows themselves, in
batches. Takes some minutes. Made with Python 3.11, NumPy 2.4, SciPy 1.17.
"""

import numpy as np
from scipy import stats

CELLS = [(70, 20, 30, 380), (9, 4, 6, 481), (300, 100, 150, 450)]


def counts(rows):
    return [(rows == kind).sum(axis=-1) for kind in range(4)]


def accuracy(rows, axis=-1):
    tp, fp, fn, tn = counts(rows)
    return (tp + tn) / (tp + fp + fn + tn)


def f1(rows, axis=-1):
    tp, fp, fn, _ = counts(rows)
    return 2 * tp / (2 * tp + fp + fn)


def matthews_corrcoef(rows, axis=-1):
    tp, fp, fn, tn = (np.asarray(count, float) for count in counts(rows))
    return (tp * tn - fp * fn) / np.sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn))


def main():
    for cells in CELLS:
        rows = np.repeat(np.arange(4, dtype=np.int8), cells)
        for measure in (accuracy, f1, matthews_corrcoef):
            found = stats.bootstrap(
                (rows,), measure, n_resamples=100_000, batch=1_000, method="BCa", vectorized=True, axis=-1,
                random_state=np.random.default_rng(1)).confidence_interval
            print(f'("{measure.__name__}", {list(cells)}, {found.low:.6f}, {found.high:.6f}),', flush=True)


if __name__ == "__main__":
    main()
