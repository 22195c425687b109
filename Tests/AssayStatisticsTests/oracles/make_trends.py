"""Writes trends.json: slopes and their intervals by SciPy.

    python3 make_trends.py

Needs numpy 2.4.6, scipy 1.17.1.
"""
import json
import pathlib

import numpy as np
from scipy import stats

random = np.random.default_rng(7)
leak = 0.9 - 0.001 * np.arange(20)
series = {
    "leak": leak, "leak with noise": leak + random.normal(0, 0.002, 20), "constant": np.full(12, 0.5),
    "ties": np.round(leak + random.normal(0, 0.002, 20), 2), "two": [1.0, 3.0], "eight": random.normal(0, 1, 8),
    "outliers": np.where(np.arange(30) % 7 == 0, 1e6, np.arange(30) * 0.25), "large": random.normal(0, 1, 200),
}
cases = []
for name, values in series.items():
    for confidence in [0.95, 0.8, 0.99]:
        found = stats.theilslopes(values, alpha=confidence)
        cases.append({
            "name": name, "values": [float(value).hex() for value in values], "confidence": confidence,
            "slope": float(found.slope).hex(), "lower": float(found.low_slope).hex(), "upper": float(found.high_slope).hex(),
        })
pathlib.Path(__file__).with_name("trends.json").write_text(json.dumps(cases, indent=1) + "\n")
