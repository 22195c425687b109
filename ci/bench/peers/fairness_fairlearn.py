"""Seven rates by group with Fairlearn's MetricFrame: seconds to load and score, for the frames, and for a bootstrap replicate of them, as JSON.

    python fairness_fairlearn.py FOLDER [--replicates 2]
"""

import argparse
import json
import time
import warnings
from pathlib import Path

import fairlearn.metrics as fair
import numpy as np
import onnxruntime
import pandas as pd
from sklearn import metrics

from credit_sklearn_fairlearn import score

RATES = {"selection_rate": fair.selection_rate, "tpr": fair.true_positive_rate, "fpr": fair.false_positive_rate, "fnr": fair.false_negative_rate,
         "tnr": fair.true_negative_rate, "precision": metrics.precision_score, "accuracy": metrics.accuracy_score}
GROUPINGS = [["sex"], ["age"], ["region"], ["sex", "age"], ["sex", "region"], ["age", "region"], ["sex", "age", "region"]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--replicates", type=int, default=2)
    arguments = parser.parse_args()
    warnings.simplefilter("ignore")
    start = time.perf_counter()
    table = pd.read_parquet(arguments.folder / "data" / "test.parquet")
    scores, _ = score(onnxruntime.InferenceSession(arguments.folder / "model.onnx", providers=["CPUExecutionProvider"]), table)
    ages = pd.cut(table["age"], [-np.inf, 25, 40, 60, np.inf], right=False, labels=["under_25", "25_to_39", "40_to_59", "over_60"])
    groups = pd.DataFrame({"sex": table["sex"], "age": ages.astype(str), "region": table["region"]})
    known = groups.notna().all(axis=1).to_numpy()
    truth, decided, weights = table["repaid"].to_numpy()[known], (scores >= 0.5).astype(int)[known], table["exposure"].to_numpy()[known]
    groups, load = groups[known], time.perf_counter() - start

    def frames(**options):
        begin = time.perf_counter()
        for columns in GROUPINGS:
            frame = fair.MetricFrame(
                metrics=RATES, y_true=truth, y_pred=decided, sensitive_features=groups[columns],
                sample_params={name: {"sample_weight": weights} for name in RATES}, **options)
            frame.difference(), frame.ratio()
            if options:
                frame.difference_ci(), frame.ratio_ci()
        return time.perf_counter() - begin

    plain = frames()
    drawn = frames(n_boot=arguments.replicates, ci_quantiles=[0.025, 0.975], random_state=1)
    print(json.dumps({"load": load, "frames": plain, "replicate": max(0, drawn - plain) / arguments.replicates}))


if __name__ == "__main__":
    main()
