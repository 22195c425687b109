#!/usr/bin/env python3
"""Writes small models in the forms of their libraries, whose files record the versions that made them.

    pip install scikit-learn==1.7.2 xgboost-cpu==3.2.0 lightgbm==4.7.0 skops==0.16.0 joblib==1.6.0 && python3 make_artifacts.py
"""
import pathlib, pickle
import joblib, lightgbm, numpy, skops.io, xgboost
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

here = pathlib.Path(__file__).parent
rows = numpy.random.default_rng(1).normal(size=(40, 2))
labels = (rows[:, 0] > 0).astype(int)
model = make_pipeline(StandardScaler(), LogisticRegression()).fit(rows, labels)
for protocol in (2, 4, 5):
    (here / f"protocol{protocol}.pkl").write_bytes(pickle.dumps(model, protocol=protocol))
joblib.dump(model, here / "model.joblib")
joblib.dump(model, here / "zlib.joblib", compress=("zlib", 3))
joblib.dump(model, here / "gzip.joblib", compress=("gzip", 3))
joblib.dump(model, here / "lzma.joblib", compress=("lzma", 3))
skops.io.dump(model, here / "model.skops")
booster = xgboost.train({"max_depth": 1, "objective": "binary:logistic"}, xgboost.DMatrix(rows, labels), 1)
booster.save_model(here / "xgboost.json")
booster.save_model(here / "xgboost.ubj")
lightgbm.train({"num_leaves": 2, "objective": "binary", "verbose": -1}, lightgbm.Dataset(rows, labels), 1).save_model(here / "lightgbm.txt")
