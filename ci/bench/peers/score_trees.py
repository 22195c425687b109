"""Scores a Parquet table with XGBoost's or LightGBM's Python package, as most people write it, and prints the ROC AUC.

    python score_trees.py FOLDER xgboost|lightgbm TABLE.parquet
"""

import sys

import pandas as pd
from sklearn.metrics import roc_auc_score

folder, kind, source = sys.argv[1:]
table = pd.read_parquet(source)
features = table.drop(columns="label")
if kind == "xgboost":
    import xgboost

    model = xgboost.XGBClassifier()
    model.load_model(f"{folder}/model.ubj")
    scores = model.predict_proba(features)[:, 1]
else:
    import lightgbm

    scores = lightgbm.Booster(model_file=f"{folder}/model.txt").predict(features)
print(roc_auc_score(table["label"], scores))
