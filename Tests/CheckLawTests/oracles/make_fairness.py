"""Writes fairness.json: seeded tables with the answers of Fairlearn 0.15 and AIF360 0.6; make_fairness_aequitas.py adds those of Aequitas.

    python make_fairness.py && python make_fairness_aequitas.py

Made with Python 3.11, NumPy 2.4, pandas 3.1 or 2.3, scikit-learn 1.9. A group that has no such rate is left out before Fairlearn is asked,
which takes the rate for 0; each library is asked with the weights of the rows.
"""

import json
import pathlib
import warnings

import fairlearn.metrics as fair
import numpy as np
import pandas as pd
import sklearn.metrics as sk
from aif360.datasets import BinaryLabelDataset
from aif360.metrics import ClassificationMetric

warnings.simplefilter("ignore")


def table(seed, rows, groups, weighted):
    random = np.random.default_rng(seed)
    frame = pd.DataFrame({"group": random.choice(groups, rows), "score": (random.uniform(size=rows) * 50).round() / 50})
    frame["label"] = (random.uniform(size=rows) < 0.2 + 0.6 * frame.score).astype(int)
    frame["weight"] = (random.uniform(size=rows) * 3).round(2) + 0.01 if weighted else 1.0
    frame.loc[frame.group == "no positives", "label"] = 0
    frame.loc[frame.group == "no negatives", "label"] = 1
    frame.loc[frame.group == "none selected", "score"] *= 0.4
    return frame


def precision(truth, decided, sample_weight=None):
    return sk.precision_score(truth, decided, sample_weight=sample_weight, zero_division=np.nan)


def negative_precision(truth, decided, sample_weight=None):
    return precision(1 - truth, 1 - decided, sample_weight=sample_weight)


def less(library):
    return lambda truth, decided, sample_weight=None: 1 - library(truth, decided, sample_weight=sample_weight)


# Assay's measure, the library's function, and the rows that must exist.
RATES = {
    "selection_rate": (fair.selection_rate, lambda t, d: t == t),
    "recall": (fair.true_positive_rate, lambda t, d: t == 1),
    "fpr": (fair.false_positive_rate, lambda t, d: t == 0),
    "fnr": (fair.false_negative_rate, lambda t, d: t == 1),
    "specificity": (fair.true_negative_rate, lambda t, d: t == 0),
    "precision": (precision, lambda t, d: d == 1),
    "fdr": (less(precision), lambda t, d: d == 1),
    "npv": (negative_precision, lambda t, d: d == 0),
    "for": (less(negative_precision), lambda t, d: d == 0),
    "accuracy": (sk.accuracy_score, lambda t, d: t == t),
    "balanced_accuracy": (sk.balanced_accuracy_score, None),
    "f1": (sk.f1_score, lambda t, d: (t == 1) | (d == 1)),
}
NAMED = {"demographic_parity": "selection_rate", "equal_opportunity": "recall", "true_positive_rate": "recall", "true_negative_rate": "specificity",
         "false_positive_rate": "fpr", "false_negative_rate": "fnr", "false_discovery_rate": "fdr", "false_omission_rate": "for",
         "predictive_parity": "precision", "accuracy": "accuracy"}


def framed(rows, name):
    library, exist = RATES[name]
    truth, decided = rows.label.to_numpy(), (rows.score >= 0.5).astype(int).to_numpy()
    kept = np.ones(len(rows), bool)
    for group in rows.group.unique():
        own = (rows.group == group).to_numpy()
        fine = (exist(truth, decided) & own).any() if exist else len(set(truth[own])) == 2
        kept &= ~own | fine
    return fair.MetricFrame(metrics=library, y_true=truth[kept], y_pred=decided[kept], sensitive_features=rows.group.to_numpy()[kept],
                            sample_params={"sample_weight": rows.weight.to_numpy()[kept]}), kept.all()


def number(value):
    return None if value is None or not np.isfinite(value) else float(value)


def fairlearn(rows):
    """Values by call, and values of each group by measure."""
    values, groups = {}, {}
    for name in RATES:
        frame, is_whole = framed(rows, name)
        groups[name] = {f"group={group}": number(frame.by_group.get(group)) for group in sorted(rows.group.unique())}
        values[f"group_min({name}, group)"], values[f"group_max({name}, group)"] = number(frame.group_min()), number(frame.group_max())
        for form in ("difference", "ratio"):
            values[f"group_{form}({name}, group)"] = number(getattr(frame, form)())
            # Fairlearn's value of all rows is that of the groups which it was given.
            if is_whole:
                values[f"group_{form}({name}, group, to_overall)"] = number(getattr(frame, form)(method="to_overall"))
            for stem, measure in NAMED.items():
                if measure == name:
                    values[f"{stem}_{form}(group)"] = number(getattr(frame, form)())
    if all(framed(rows, name)[1] for name in ("recall", "fpr")):
        ask = dict(y_true=rows.label, y_pred=(rows.score >= 0.5).astype(int), sensitive_features=rows.group, sample_weight=rows.weight)
        for agg in ("worst_case", "mean"):
            for method in ("between_groups", "to_overall"):
                words = f"group, agg={agg}, method={method}"
                values[f"equalized_odds_difference({words})"] = number(fair.equalized_odds_difference(**ask, agg=agg, method=method))
                values[f"equalized_odds_ratio({words})"] = number(fair.equalized_odds_ratio(**ask, agg=agg, method=method))
    return values, groups


def aif360(rows, privileged):
    """Two groups: AIF360 compares the unprivileged with the privileged one, with a sign."""
    frame = pd.DataFrame({"label": rows.label.astype(float), "group": (rows.group == privileged).astype(float), "weight": rows.weight})
    make = lambda labels: BinaryLabelDataset(
        df=frame.assign(label=labels), label_names=["label"], protected_attribute_names=["group"], instance_weights_name="weight")
    truth, decided = make(frame.label), make((rows.score >= 0.5).astype(float))
    metric = ClassificationMetric(truth, decided, unprivileged_groups=[{"group": 0}], privileged_groups=[{"group": 1}])
    values = {f"statistical_parity(group, privileged={privileged})": metric.statistical_parity_difference(),
              "equalized_odds_difference(group, agg=mean)": metric.average_abs_odds_difference(),
              "equal_opportunity_difference(group)": abs(metric.equal_opportunity_difference()),
              "accuracy_difference(group)": abs(metric.error_rate_difference())}
    ratios = {"demographic_parity_ratio(group)": metric.disparate_impact()}
    for name in ("false_positive_rate", "false_negative_rate", "false_discovery_rate", "false_omission_rate"):
        values[f"{name}_difference(group)"] = abs(getattr(metric, f"{name}_difference")())
        ratios[f"{name}_ratio(group)"] = getattr(metric, f"{name}_ratio")()
    return {**{call: number(value) for call, value in values.items()}, **{call: number(min(value, 1 / value)) for call, value in ratios.items()}}


CASES = [("two groups", 1, 300, ["a", "b"], False), ("two groups, weighted", 2, 300, ["a", "b"], True), ("five groups", 3, 600, list("abcde"), False),
         ("five groups, weighted", 4, 600, list("abcdé"), True), ("groups of one class", 5, 500, ["a", "b", "no positives", "no negatives"], False),
         ("groups of one class, weighted", 6, 500, ["a", "b", "no positives", "no negatives", "none selected"], True), ("tiny groups", 7, 40, list("abcdefgh"), False)]


def main():
    path = pathlib.Path(__file__).with_name("fairness.json")
    cases = []
    for name, seed, size, groups, weighted in CASES:
        rows = table(seed, size, groups, weighted)
        values, by_group = fairlearn(rows)
        case = {"name": name, "group": list(rows.group), "label": [int(one) for one in rows.label], "score": [float(one) for one in rows.score],
                "weight": [float(one) for one in rows.weight] if weighted else None, "fairlearn": values, "groups": by_group,
                "aif360": aif360(rows, "b") if len(groups) == 2 else {}, "aequitas": {}}
        cases.append(case)
    path.write_text(json.dumps(cases, indent=None, ensure_ascii=False) + "\n")
    print(f"{len(cases)} tables, {sum(len(case['fairlearn']) + len(case['aif360']) for case in cases)} values")


if __name__ == "__main__":
    main()
