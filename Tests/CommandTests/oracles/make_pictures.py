#!/usr/bin/env python3
"""Writes pictures.json: two small tables, and what numpy, pandas and scikit-learn count in them.

Made with scikit-learn 1.9.1, numpy 2.4.6, pandas 3.1.1: python3 make_pictures.py > pictures.json
"""
import json
import numpy as np
import pandas as pd
from sklearn.metrics import confusion_matrix

random = np.random.default_rng(20261130)


def table(rows, shift, colours):
    label = random.integers(0, 2, rows)
    score = np.round(np.clip(random.beta(2 + 2 * label, 4 - 2 * label), 0, 1), 2)
    income = np.round(random.normal(100 + shift, 15, rows), 1)
    colour = random.choice(colours, rows)
    frame = pd.DataFrame({"label": label, "score": score, "income": income, "colour": colour})
    frame.loc[frame.index % 29 == 0, "income"] = np.nan
    return frame


now, before = table(240, 9, ["red", "green", "blue", "violet"]), table(300, 0, ["red", "red", "green", "blue", "grey"])
costs = {"tp": 5, "fp": -3, "fn": -1, "tn": 0.5}
thresholds = sorted({i / 20 for i in range(1, 20)} | {0.37})
curve = []
for threshold in thresholds:
    (tn, fp), (fn, tp) = confusion_matrix(now.label, now.score >= threshold).tolist()
    value = (tp * costs["tp"] + fp * costs["fp"] + fn * costs["fn"] + tn * costs["tn"]) / len(now)
    curve.append({"threshold": threshold, "tp": tp, "fp": fp, "value": value})
edges = [-np.inf] + [i / 20 for i in range(1, 20)] + [np.inf]
scores = [pd.cut(now.score[now.label == label], edges, right=False).value_counts(sort=False).tolist() for label in (0, 1)]
cuts = np.quantile(before.income.dropna(), np.arange(1, 10) / 10)
bins = [-np.inf, *cuts, np.inf]
income = [pd.cut(frame.income, bins).value_counts(sort=False).tolist() + [int(frame.income.isna().sum())] for frame in (before, now)]
order = sorted(before.colour.unique(), key=lambda name: (-(before.colour == name).sum(), name))
unseen = int((~now.colour.isin(order)).sum())
colour = [[int((frame.colour == name).sum()) for name in order] for frame in (before, now)]
(tn, fp), (fn, tp) = confusion_matrix(now.label, now.score >= 0.37).tolist()
print(json.dumps({
    "now": now.to_csv(index=False), "before": before.to_csv(index=False), "curve": curve, "scores": scores,
    "cuts": cuts.tolist(), "income": income, "colours": order, "colour": [colour[0] + [0], colour[1] + [unseen]],
    "matrix": [[tn, fp], [fn, tp]]}, separators=(",", ":")))
