"""How often Evidently and deepchecks, by their defaults, call a column drifted: the peers' side of the drift study.

    python drift_defaults.py evidently|deepchecks ROWS REPLICATES SHIFTS [POPULATIONS] > shares.csv

The populations are those of Sources/drift-study; each replicate is a column of one frame, so that a report is made once. Verdicts are the
tools' own: Evidently's DataDriftPreset, deepchecks' FeatureDrift with its condition of 0.2. Rows of CSV as drift-study prints them.

Evidently 0.7.23 with pandas below 3; deepchecks 0.19.1 with scikit-learn below 1.6, category-encoders below 2.7, pandas below 2.2 and
NumPy below 2.
"""

import sys
import warnings

import numpy as np
import pandas as pd
from scipy.special import ndtr

POPULATIONS = ["normal", "skewed", "tied", "five", "fifty"]
SKEWED_DEVIATION = np.sqrt(np.e**2 - np.e)
# A report holds so many cells, so that a million rows fit into memory.
CELLS = 12_000_000


def column(population, rows, shift, random):
    numbers = random.standard_normal(rows)
    if population == "normal":
        return numbers + shift
    if population == "skewed":
        return np.exp(numbers) + shift * SKEWED_DEVIATION
    if population == "tied":
        return np.round(2 * (numbers + shift))
    count = 5 if population == "five" else 50
    return pd.Series("c" + pd.Series(np.minimum(count - 1, (ndtr(numbers + shift) * count).astype(int))).astype(str))


def evidently(now, before, is_number):
    from evidently import DataDefinition, Dataset, Report
    from evidently.presets import DataDriftPreset

    kind = {"numerical_columns" if is_number else "categorical_columns": list(now)}
    tables = [Dataset.from_pandas(frame, data_definition=DataDefinition(**kind)) for frame in (now, before)]
    found = 0
    for metric in Report([DataDriftPreset()]).run(*tables).dict()["metrics"]:
        config = metric["config"]
        if not config["type"].endswith("ValueDrift"):
            continue
        # A p value falls below its threshold where it drifts, a distance reaches it.
        is_p_value = "p_value" in config["method"]
        found += bool(metric["value"] < config["threshold"] if is_p_value else metric["value"] >= config["threshold"])
    return found


def deepchecks(now, before, is_number):
    from deepchecks.tabular import Dataset
    from deepchecks.tabular.checks import FeatureDrift

    kind = [] if is_number else list(now)
    tables = [Dataset(frame, cat_features=kind) for frame in (before, now)]
    found = FeatureDrift().run(*tables, with_display=False).value
    return sum(each["Drift score"] >= 0.2 for each in found.values())


def main():
    warnings.simplefilter("ignore")
    tool, rows, replicates = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    shifts = [float(word) for word in sys.argv[4].split(",")]
    verdicts = {"evidently": evidently, "deepchecks": deepchecks}[tool]
    print("rows,population,measure,shift,replicates,found,passed,failed")
    for population in sys.argv[5].split(",") if len(sys.argv) > 5 else POPULATIONS:
        for shift in shifts:
            random = np.random.default_rng([rows, POPULATIONS.index(population), round(1000 * shift)])
            found, left = 0, replicates
            while left:
                part = min(left, max(1, CELLS // rows))
                before = pd.DataFrame({f"x{i}": column(population, rows, 0, random) for i in range(part)})
                now = pd.DataFrame({f"x{i}": column(population, rows, shift, random) for i in range(part)})
                found += verdicts(now, before, population in POPULATIONS[:3])
                left -= part
            print(f"{rows},{population},{tool},{shift},{replicates},{found},,", flush=True)


if __name__ == "__main__":
    main()
