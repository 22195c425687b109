"""Adds to fairness.json the rates of each group by Aequitas 1.1 for the tables without weights, which it does not know.

Run after make_fairness.py, in an environment of its own: Aequitas wants an older pandas than AIF360 and Fairlearn.
"""

import json
import pathlib

import pandas as pd
from aequitas.group import Group

NAMES = {"pprev": "selection_rate", "tpr": "recall", "tnr": "specificity", "fpr": "fpr", "fnr": "fnr", "precision": "precision", "fdr": "fdr",
         "npv": "npv", "for": "for"}
path = pathlib.Path(__file__).with_name("fairness.json")
cases = json.loads(path.read_text())
for case in cases:
    if case["weight"] is None:
        rows = pd.DataFrame({"score": [int(score >= 0.5) for score in case["score"]], "label_value": case["label"], "group": case["group"]})
        found, _ = Group().get_crosstabs(rows, attr_cols=["group"])
        case["aequitas"] = {
            NAMES[column]: {f"group={row.attribute_value}": None if pd.isna(row[column]) else float(row[column]) for _, row in found.iterrows()}
            for column in NAMES}
path.write_text(json.dumps(cases, ensure_ascii=False) + "\n")
