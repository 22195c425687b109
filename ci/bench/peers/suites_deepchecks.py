"""deepchecks' data integrity and train-test suites, with its defaults, over the tables of family_data.py.

    python suites_deepchecks.py FOLDER [integrity] [train_test]
"""

import sys

import pandas as pd
from deepchecks.tabular import Dataset
from deepchecks.tabular.suites import data_integrity, train_test_validation

folder, wanted = sys.argv[1], sys.argv[2:] or ["integrity", "train_test"]
reference, evaluation = (pd.read_parquet(f"{folder}/{name}.parquet") for name in ("reference", "evaluation"))
for table in (reference, evaluation):
    table["day"] = pd.to_datetime(table["day"])
texts = [name for name in reference.columns if reference[name].dtype == object]
train, test = (
    Dataset(table, label="label", index_name="id", datetime_name="day", cat_features=texts) for table in (reference, evaluation))
for name in wanted:
    result = data_integrity().run(test) if name == "integrity" else train_test_validation().run(train, test)
    print(name, len(result.results), "results", len(result.get_not_ran_checks()), "did not run")
