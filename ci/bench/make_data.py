"""Writes the benchmark inputs to a folder: tables of a million rows, one of ten million, and models.

    python ci/bench/make_data.py FOLDER [--rows 1000000]

    FOLDER/profile/table.{csv,parquet}       30 columns of mixed types with missing values
    FOLDER/scoring/{table.parquet,model.onnx,assay.yaml}    20 float features, gradient boosting, 100 trees of depth 3
    FOLDER/trees/{model.ubj,model.txt,xgboost.yaml,lightgbm.yaml}   of the scoring table, 100 trees each
    FOLDER/decisions/rows.parquet            label and score of a binary task
    FOLDER/ranking/rows.parquet              the same with ten times the rows
    FOLDER/credit/                           the scenario fixtures/scenarios/credit at this size, with its models and manifests

Needs: pip install -r fixtures/requirements.txt
"""

import argparse
import shutil
import sys
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq

sys.dont_write_bytecode = True
REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "fixtures"))

from make import credit, files, models  # noqa: E402
from sklearn.ensemble import GradientBoostingClassifier  # noqa: E402

SEED = 11
SCENARIO = REPOSITORY / "fixtures" / "scenarios" / "credit"
SCORING_MANIFEST = """\
assay: 1
model: {name: scoring, artifact: model.onnx, task: binary, positive: 1, threshold: 0.5}
data:
  evaluation: {source: table.parquet, label: label}
checks:
  performance:
    require: [accuracy >= 0.5]
"""


TREES_MANIFEST = """\
assay: 1
model: {{name: trees, artifact: {artifact}, task: binary, positive: 1}}
data:
  evaluation: {{source: ../scoring/table.parquet, label: label}}
checks:
  performance:
    require: [roc_auc >= 0.5]
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rows", type=int, default=1_000_000)
    arguments = parser.parse_args()
    for make in (profile, scoring, trees, decisions, ranking, credit_portfolio):
        home = arguments.folder / make.__name__.removesuffix("_portfolio")
        home.mkdir(parents=True, exist_ok=True)
        make(home, arguments.rows)
        for path in sorted(home.rglob("*.*")):
            print(f"{path.stat().st_size / 1e6:9.1f} MB  {path}")


def profile(home: Path, rows: int) -> None:
    """22 floats, 4 integers, 3 texts and a date."""
    rng = np.random.default_rng(SEED)
    columns = {f"float_{index}": pa.array(rng.normal(index, 1 + index, rows), mask=rng.random(rows) < 0.01) for index in range(22)}
    for index, high in enumerate([2, 100, 10_000, 2**40]):
        columns[f"integer_{index}"] = pa.array(rng.integers(0, high, rows), mask=rng.random(rows) < 0.005)
    for index, distinct in enumerate([5, 200, 20_000]):
        levels = pa.array([f"level {number}" for number in range(distinct)])
        columns[f"text_{index}"] = levels.take(pa.array(rng.integers(0, distinct, rows), mask=rng.random(rows) < 0.02))
    columns["day"] = pa.array(rng.integers(18_000, 20_000, rows).astype(np.int32)).cast(pa.date32())
    write(pa.table(columns), home / "table")


def scoring(home: Path, rows: int) -> None:
    rng = np.random.default_rng(SEED)
    x = rng.normal(size=(rows, 20)).astype(np.float32)
    y = (x[:, :10].sum(axis=1) + x[:, 0] * x[:, 1] + rng.normal(size=rows) > 0).astype(np.int64)
    model = GradientBoostingClassifier(n_estimators=100, max_depth=3, random_state=0).fit(x[:20_000], y[:20_000])
    files.write_model(models.one_tensor(model, 20, "scoring", zipmap=False), home / "model.onnx", "scikit-learn")
    table = pa.table({**{f"x{index}": x[:, index] for index in range(20)}, "label": y})
    pq.write_table(table, home / "table.parquet", compression="zstd", row_group_size=65_536)
    (home / "assay.yaml").write_text(SCORING_MANIFEST)


def trees(home: Path, rows: int) -> None:
    """XGBoost with depth 6 and LightGBM with 31 leaves, their defaults, on the first rows of the scoring table."""
    import lightgbm
    import xgboost

    table = pq.read_table(home.parent / "scoring" / "table.parquet").slice(0, 50_000).to_pandas()
    x, y = table.drop(columns="label"), table["label"]
    xgboost.XGBClassifier(n_estimators=100, random_state=SEED).fit(x, y).save_model(home / "model.ubj")
    lightgbm.LGBMClassifier(n_estimators=100, random_state=SEED, verbose=-1).fit(x, y).booster_.save_model(home / "model.txt")
    for name, artifact in (("xgboost", "model.ubj"), ("lightgbm", "model.txt")):
        (home / f"{name}.yaml").write_text(TREES_MANIFEST.format(artifact=artifact))


def decisions(home: Path, rows: int) -> None:
    """Calibrated scores of 53 random bits, a quarter of them positive, so that hardly two are equal."""
    rng = np.random.default_rng(SEED)
    scores = rng.beta(1, 3, rows)
    labels = (rng.random(rows) < scores).astype(np.int64)
    pq.write_table(pa.table({"label": labels, "score": scores}), home / "rows.parquet", compression="zstd", row_group_size=65_536)


def ranking(home: Path, rows: int) -> None:
    decisions(home, 10 * rows)


def credit_portfolio(home: Path, rows: int) -> None:
    """The same generator and models as the fixture; the manifests read `data/test.csv` and `data/test.parquet`."""
    (home / "data").mkdir(exist_ok=True)
    write(files.arrow(credit.table(rows, SEED)), home / "data" / "test")
    for name in ("assay.yaml", "parquet.yaml", "fair.yaml", "model.onnx", "fair.onnx"):
        shutil.copy(SCENARIO / name, home / name)


def write(table: pa.Table, path: Path) -> None:
    pq.write_table(table, path.with_suffix(".parquet"), compression="zstd", row_group_size=65_536)
    pyarrow.csv.write_csv(table, path.with_suffix(".csv"), pyarrow.csv.WriteOptions(quoting_style="needed"))


if __name__ == "__main__":
    main()
