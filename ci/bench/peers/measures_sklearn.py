"""Seconds that scikit-learn takes for measures of a binary task on arrays in memory, and for bootstrap replicates of all of them.

    python measures_sklearn.py [--replicates N] FILE.parquet RUNS [MEASURE...]

Prints the median seconds of one pass, and with --replicates the mean seconds of a replicate (rows drawn anew, every measure).
"""

import argparse
import statistics
import sys
import time
from functools import partial

import numpy as np
import pyarrow.parquet as pq
from sklearn import metrics as sk

OF_DECISIONS = {
    "accuracy": sk.accuracy_score, "balanced_accuracy": sk.balanced_accuracy_score, "precision": sk.precision_score,
    "recall": sk.recall_score, "f1": sk.f1_score, "fbeta(2)": partial(sk.fbeta_score, beta=2),
    "specificity": partial(sk.recall_score, pos_label=0), "npv": partial(sk.precision_score, pos_label=0),
    "jaccard": sk.jaccard_score, "matthews_corrcoef": sk.matthews_corrcoef, "cohen_kappa": sk.cohen_kappa_score,
}
OF_SCORES = {
    "roc_auc": sk.roc_auc_score, "average_precision": sk.average_precision_score, "log_loss": sk.log_loss,
    "brier_score": sk.brier_score_loss,
}


def measures(names, labels, scores):
    decisions = scores >= 0.5
    return {name: OF_DECISIONS[name](labels, decisions) if name in OF_DECISIONS else OF_SCORES[name](labels, scores)
            for name in names}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("runs", type=int)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--replicates", type=int, default=0)
    arguments = parser.parse_args()
    names = arguments.names or [*OF_DECISIONS, *OF_SCORES]
    table = pq.read_table(arguments.file)
    labels, scores = table["label"].to_numpy(), table["score"].to_numpy()
    seconds = []
    for _ in range(arguments.runs):
        start = time.perf_counter()
        found = measures(names, labels, scores)
        seconds.append(time.perf_counter() - start)
    for name, value in found.items():
        print(name, "=", value, file=sys.stderr)
    print(statistics.median(seconds))
    random, start = np.random.default_rng(1), time.perf_counter()
    for _ in range(arguments.replicates):
        drawn = random.integers(0, len(labels), len(labels))
        measures(names, labels[drawn], scores[drawn])
    if arguments.replicates:
        print((time.perf_counter() - start) / arguments.replicates)


if __name__ == "__main__":
    main()
