"""Evidently's data drift preset over the tables of family_data.py: each column with the test that the tool chooses.

    python drift_evidently.py FOLDER
"""

import sys

import pandas as pd
from evidently import DataDefinition, Dataset, Report
from evidently.presets import DataDriftPreset

folder = sys.argv[1]
reference, evaluation = (pd.read_parquet(f"{folder}/{name}.parquet") for name in ("reference", "evaluation"))
for table in (reference, evaluation):
    table["day"] = pd.to_datetime(table["day"])
texts = [name for name in reference.columns if reference[name].dtype == object] + ["label"]
numbers = [name for name in reference.columns if name not in [*texts, "id", "day"]]
definition = DataDefinition(numerical_columns=numbers, categorical_columns=texts, id_column="id", timestamp="day")
report = Report([DataDriftPreset()]).run(
    Dataset.from_pandas(evaluation, data_definition=definition), Dataset.from_pandas(reference, data_definition=definition))
print(len(report.dict()["metrics"]), "metrics")
