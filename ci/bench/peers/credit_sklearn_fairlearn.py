"""Every measure of the credit manifest, as a data scientist writes it with pandas, onnxruntime, scikit-learn and Fairlearn.

    python credit_sklearn_fairlearn.py FOLDER [--format csv|parquet] [--parity fairlearn|pandas]

FOLDER holds model.onnx and data/test.*. At a million rows most of the time is Fairlearn's, which takes each group's values through
Python lists; `--parity pandas` computes the same ratios by a weighted group-by, the fastest way a careful user has.
"""

import argparse
import json
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnxruntime
import pandas as pd
from fairlearn.metrics import demographic_parity_ratio, selection_rate
from sklearn import metrics

TYPES = {"tensor(float)": np.float32, "tensor(int64)": np.int64, "tensor(string)": object}
MINIMUM_GROUP_SIZE = 30


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--format", choices=["csv", "parquet"], default="csv")
    parser.add_argument("--parity", choices=["fairlearn", "pandas"], default="fairlearn")
    arguments = parser.parse_args()
    path = arguments.folder / "data" / f"test.{arguments.format}"
    table = pd.read_parquet(path) if arguments.format == "parquet" else pd.read_csv(path)
    session = onnxruntime.InferenceSession(arguments.folder / "model.onnx", providers=["CPUExecutionProvider"])
    scores, throughput = score(session, table)
    parity = {"fairlearn": demographic_parity_ratio, "pandas": parity_by_groupby}[arguments.parity]
    values = {**schema(table), **performance(table, scores), **fairness(table, scores >= 0.5, parity), **latency(session, table)}
    values["performance/throughput"] = throughput
    values["performance/artifact_size"] = (arguments.folder / "model.onnx").stat().st_size
    print(json.dumps(values, indent=1))


def feed(session: onnxruntime.InferenceSession, rows: pd.DataFrame) -> dict[str, np.ndarray]:
    return {part.name: rows[part.name].to_numpy().astype(TYPES[part.type]).reshape(-1, 1) for part in session.get_inputs()}


def score(session: onnxruntime.InferenceSession, table: pd.DataFrame) -> tuple[np.ndarray, float]:
    parts, seconds = [], 0.0
    for start in range(0, len(table), 65_536):
        inputs = feed(session, table.iloc[start : start + 65_536])
        begin = time.perf_counter()
        parts.append(session.run(None, inputs)[1][:, 1])
        seconds += time.perf_counter() - begin
    return np.concatenate(parts).astype(np.float64), len(table) / seconds


def schema(table: pd.DataFrame) -> dict[str, float]:
    rates = {f"schema/null_rate({name})": float(table[name].isna().mean()) for name in ("income", "employer")}
    return {"schema/row_count": len(table), **rates}


def performance(table: pd.DataFrame, scores: np.ndarray) -> dict[str, float]:
    truth, weights, decisions = table["repaid"].to_numpy(), table["exposure"].to_numpy(), (scores >= 0.5).astype(int)
    on_scores = {
        "roc_auc": metrics.roc_auc_score,
        "average_precision": metrics.average_precision_score,
        "log_loss": metrics.log_loss,
        "brier_score": metrics.brier_score_loss,
    }
    on_decisions = {
        "accuracy": metrics.accuracy_score,
        "balanced_accuracy": metrics.balanced_accuracy_score,
        "precision": metrics.precision_score,
        "recall": metrics.recall_score,
        "f1": metrics.f1_score,
        "matthews_corrcoef": metrics.matthews_corrcoef,
    }
    found = {f"performance/{name}": float(measure(truth, scores, sample_weight=weights)) for name, measure in on_scores.items()}
    for name, measure in on_decisions.items():
        found[f"performance/{name}"] = float(measure(truth, decisions, sample_weight=weights))
    found["performance/specificity"] = float(metrics.recall_score(truth, decisions, pos_label=0, sample_weight=weights))
    female, young = (table["sex"] == "female").to_numpy(), (table["age"] < 25).to_numpy()
    middle, north = table["age"].between(25, 39).to_numpy(), (table["region"] == "north").to_numpy()
    slices = [
        ("recall on sex=female", metrics.recall_score, decisions, female),
        ("recall on age=under_25", metrics.recall_score, decisions, young),
        ("recall on age=25_to_39", metrics.recall_score, decisions, middle),
        ("precision on sex=female, age=under_25", metrics.precision_score, decisions, female & young),
        ("roc_auc on region=north", metrics.roc_auc_score, scores, north),
    ]
    for name, measure, predicted, rows in slices:
        found[f"performance/{name}"] = float(measure(truth[rows], predicted[rows], sample_weight=weights[rows]))
    return found


def parity_by_groupby(truth, decisions: np.ndarray, sensitive_features: pd.DataFrame, sample_weight: np.ndarray) -> float:
    sums = pd.DataFrame({"selected": decisions * sample_weight, "all": sample_weight})
    sums = sums.groupby([column.to_numpy() for _, column in sensitive_features.items()]).sum()
    rates = sums["selected"] / sums["all"]
    return rates.min() / rates.max()


def fairness(table: pd.DataFrame, decisions: np.ndarray, parity: Callable) -> dict[str, float]:
    truth, weights = table["repaid"].to_numpy(), table["exposure"].to_numpy()
    age = pd.cut(table["age"], [-np.inf, 25, 40, 60, np.inf], right=False, labels=["under_25", "25_to_39", "40_to_59", "over_60"])
    groupings = {"sex": [table["sex"]], "region": [table["region"]], "sex*age": [table["sex"], age.astype(str)]}
    found = {}
    for name, columns in groupings.items():
        groups = pd.concat(columns, axis=1)
        judged = groups.groupby(list(groups.columns))[groups.columns[0]].transform("size").to_numpy() >= MINIMUM_GROUP_SIZE
        ratio = parity(truth[judged], decisions[judged], sensitive_features=groups[judged], sample_weight=weights[judged])
        found[f"fairness/demographic_parity_ratio({name})"] = float(ratio)
    for member in ("male", "female"):
        rows = (table["sex"] == member).to_numpy()
        rate = selection_rate(truth[rows], decisions[rows], pos_label=True, sample_weight=weights[rows])
        found[f"fairness/selection_rate on sex={member}"] = float(rate)
    return found


def latency(session: onnxruntime.InferenceSession, table: pd.DataFrame, calls: int = 500) -> dict[str, float]:
    inputs, seconds = feed(session, table.iloc[:1]), []
    for _ in range(calls):
        start = time.perf_counter()
        session.run(None, inputs)
        seconds.append(time.perf_counter() - start)
    return {f"performance/latency_p{level}": float(np.percentile(seconds, level)) for level in (50, 95, 99)}


if __name__ == "__main__":
    main()
