#!/usr/bin/env python3
"""Says what a scikit-learn worker costs over the prediction itself: 1,000,000 rows of 20 columns.

    PYTHON ci/bench/worker.py ASSAY FOLDER [--rows 1000000] [--rounds 5] [--models trees logistic]

Writes a table and two models (boosted trees and a logistic regression) into FOLDER. Then, in turn and each several times:

    assay      `assay run --jobs 1` with the model, less the same run with the scores as a column of the table
    Python     a process of its own that loads the same model and predicts the same rows, in memory already, in the same batches

Both sides contain the start of Python, its imports and the loading of the model. Times are wall and processor seconds, the smallest of the rounds.
PYTHON has numpy, pandas, pyarrow and scikit-learn.
"""

import argparse
import json
import os
import pathlib
import resource
import subprocess
import sys
import time

LIBRARIES = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")}
DIRECT = """
import sys, time
import joblib, pyarrow.parquet as pq
table = pq.read_table(sys.argv[2], columns=[f"x{index:02}" for index in range(20)]).combine_chunks()
batches = [batch.to_pandas() for batch in table.to_batches(max_chunksize=65536)]
model = joblib.load(sys.argv[1])
begun, used = time.monotonic(), time.process_time()
for batch in batches: model.predict_proba(batch)
print(time.monotonic() - begun, time.process_time() - used)
"""
START = "import sys, joblib, pandas, pyarrow, pyarrow.ipc; joblib.load(sys.argv[1])"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("assay")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--models", nargs="+", default=["trees", "logistic"], choices=["trees", "logistic"])
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    make(arguments.folder, arguments.rows)
    for name in arguments.models:
        report(name, arguments)


def make(folder: pathlib.Path, rows: int) -> None:
    import joblib
    import numpy as np
    import pandas as pd
    from sklearn.ensemble import HistGradientBoostingClassifier
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    random = np.random.default_rng(7)
    table = pd.DataFrame(random.normal(size=(rows, 20)), columns=[f"x{index:02}" for index in range(20)])
    label = (table.x00 + table.x01 * table.x02 + random.normal(size=rows) > 0).astype(int)
    models = {"trees": HistGradientBoostingClassifier(max_iter=100), "logistic": make_pipeline(StandardScaler(), LogisticRegression())}
    for name, model in models.items():
        model.fit(table.iloc[:100_000, :20], label[:100_000])
        joblib.dump(model, folder / f"{name}.joblib")
        table[f"score_{name}"] = model.predict_proba(table.iloc[:, :20])[:, 1]
    table["label"] = label
    table.to_parquet(folder / "rows.parquet", index=False)
    features = json.dumps([f"x{index:02}" for index in range(20)])
    for name in models:
        for kind in ("model", "column"):
            artifact = f"artifact: {name}.joblib, python: {sys.executable}, features: {features}, " if kind == "model" else ""
            score = "" if kind == "model" else f", score: score_{name}"
            (folder / f"{name}-{kind}.yaml").write_text(
                f"assay: 1\nmodel: {{name: {name}, {artifact}task: binary, trust: true}}\n"
                f"data: {{evaluation: {{source: rows.parquet, label: label{score}}}}}\nchecks: {{performance: {{require: [roc_auc >= 0.5]}}}}\n")


def timed(command: list[str], folder: pathlib.Path) -> tuple[float, float, str]:
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    run = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True, env=os.environ | LIBRARIES)
    wall, after = time.monotonic() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, run.stdout


def report(name: str, arguments: argparse.Namespace) -> None:
    model, column, started, predicted = [], [], [], []
    for _ in range(arguments.rounds):
        for kind, times in (("model", model), ("column", column)):
            command = [arguments.assay, "run", f"{name}-{kind}.yaml", "--no-history", "--fresh", "--jobs", "1"]
            times.append(timed(command, arguments.folder)[:2])
        started.append(timed([sys.executable, "-c", START, f"{name}.joblib"], arguments.folder)[:2])
        direct = timed([sys.executable, "-c", DIRECT, f"{name}.joblib", "rows.parquet"], arguments.folder)[2]
        predicted.append(tuple(map(float, direct.split())))
    print(name)
    for place, what in enumerate(("wall", "processor")):
        with_model, with_column, start, predict = (min(time[place] for time in times) for times in (model, column, started, predicted))
        cost = with_model - with_column - start
        print(f"  {what:9}  run {with_model:.2f} s, run without model {with_column:.2f} s, start {start:.2f} s, "
              f"prediction {predict:.2f} s, through the worker {cost:.2f} s: {cost / predict - 1:+.1%}")


if __name__ == "__main__":
    main()
