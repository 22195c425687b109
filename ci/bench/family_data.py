"""Writes the tables of the whole schema family: an evaluation table and a reference of a million rows and 30 columns each.

    python ci/bench/family_data.py FOLDER [--rows 1000000]

    FOLDER/{evaluation,reference}.parquet    20 floats (one of them a score), 4 integers, a date, 5 texts
    FOLDER/regions.parquet                   the table that a foreign key refers to
    FOLDER/{schema,assay}.yaml               a contract, and every measure of the schema family over every column that it takes

Needs: numpy, pyarrow
"""

import argparse
import datetime
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

SEED = 11
REGIONS = [f"region {number}" for number in range(12)]
FLOATS = [f"float_{number:02}" for number in range(19)]
INTEGERS = ["age", "visits"]
TEXTS = ["sex", "region", "product", "branch", "account"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rows", type=int, default=1_000_000)
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    write(table(arguments.rows, SEED, first_id=0, first_day=18_000), arguments.folder / "reference.parquet")
    write(table(arguments.rows, SEED + 1, first_id=arguments.rows, first_day=18_400), arguments.folder / "evaluation.parquet")
    write(pa.table({"name": REGIONS}), arguments.folder / "regions.parquet")
    (arguments.folder / "schema.yaml").write_text(CONTRACT)
    (arguments.folder / "assay.yaml").write_text(manifest())


def table(rows: int, seed: int, first_id: int, first_day: int) -> pa.Table:
    """Normal, skewed, heavy-tailed, rounded and bounded floats, a third of them with missing values; the tables differ a little."""
    rng = np.random.default_rng(seed)
    shift = 0.01 * (seed - SEED)
    draws = [
        lambda: rng.normal(shift, 1, rows), lambda: rng.lognormal(shift, 1, rows), lambda: rng.pareto(3, rows),
        lambda: rng.standard_t(4, rows), lambda: np.round(rng.gamma(2, 500, rows), 2), lambda: rng.uniform(-1, 1 + shift, rows),
        lambda: np.round(rng.exponential(30, rows), 1),
    ]
    columns: dict[str, pa.Array] = {"id": pa.array(np.arange(first_id, first_id + rows))}
    for index, name in enumerate(FLOATS):
        values = draws[index % len(draws)]()
        columns[name] = pa.array(values, mask=rng.random(rows) < 0.03 if index % 3 == 0 else None)
    strength = sum(np.nan_to_num(columns[name].to_numpy(zero_copy_only=False)) for name in ("float_00", "float_07", "float_14"))
    score = 1 / (1 + np.exp(-(strength + rng.normal(size=rows))))
    columns["score"] = pa.array(score)
    columns["label"] = pa.array((rng.random(rows) < score).astype(np.int64))
    columns["age"] = pa.array(rng.integers(18, 91, rows))
    columns["visits"] = pa.array(rng.poisson(3, rows), mask=rng.random(rows) < 0.01)
    columns["day"] = pa.array(rng.integers(first_day, first_day + 500, rows).astype(np.int32)).cast(pa.date32())
    columns["sex"] = levels(["female", "male"], rng, rows)
    columns["region"] = levels(REGIONS, rng, rows)
    columns["product"] = levels([f"Product {number:03}" for number in range(150)], rng, rows, missing=0.02)
    columns["branch"] = levels([f"{number:05}-{number % 97:02}" for number in range(3_000)], rng, rows)
    columns["account"] = levels([f"DE{number:06}x{number * 7919 % 10_007}" for number in range(100_000)], rng, rows, missing=0.01)
    return pa.table(columns)


def levels(names: list[str], rng: np.random.Generator, rows: int, missing: float = 0) -> pa.Array:
    """Texts with shares that fall as 1 / place."""
    shares = 1 / np.arange(1, len(names) + 1)
    codes = rng.choice(len(names), rows, p=shares / shares.sum())
    return pa.array(names).take(pa.array(codes, mask=rng.random(rows) < missing if missing else None))


def write(rows: pa.Table, path: Path) -> None:
    pq.write_table(rows, path, compression="zstd", row_group_size=65_536)


CONTRACT = """\
fields:
  - {name: id, type: integer, constraints: {required: true, unique: true}}
  - {name: age, type: integer, constraints: {required: true, minimum: 18, maximum: 90}}
  - {name: visits, type: integer, constraints: {minimum: 0}}
  - {name: float_04, type: number, constraints: {minimum: 0}}
  - {name: score, type: number, constraints: {required: true, minimum: 0, maximum: 1}}
  - {name: label, type: integer, constraints: {required: true, enum: [0, 1]}}
  - {name: sex, type: string, constraints: {required: true, enum: [female, male]}}
  - {name: product, type: string, constraints: {maxLength: 20}}
  - {name: branch, type: string, constraints: {pattern: "[0-9]{5}-[0-9]{2}"}}
  - {name: region, type: string}
extra_columns: allowed
primaryKey: id
uniqueKeys: [[branch, id]]
foreignKeys: [{fields: region, reference: {resource: regions.parquet, fields: name}}]
rules:
  - {name: visits fit age, check: visits <= age}
"""

COLUMNWISE = [
    "null_rate", "distinct_count", "distinct_rate", "unique_violations", "mixed_type_rate", "string_variant_count",
    "special_character_rate", "string_length_outlier_rate", "outlier_rate", "min", "max", "mean", "stddev", "median", "sum",
    "entropy", "sentinel_rate", "pii_rate", "label_leakage", "psi", "jensen_shannon_distance", "hellinger", "chi_square",
    "cramers_v", "total_variation", "null_rate_drift", "new_category_rate",
]
NUMBERWISE = ["ks_statistic", "wasserstein_distance", "energy_distance"]
TABLEWISE = [
    "row_count", "column_count", "row_null_rate", "duplicate_row_rate", "constant_columns", "multivariate_outlier_rate",
    "feature_correlation", "class_imbalance_ratio", "conflicting_label_rate", "forbidden_feature_count(password, ethnicity)",
    "train_test_overlap_rate", "index_overlap_rate", "date_overlap_rate", "identifier_leakage",
    "label_drift", "prediction_drift", "freshness(day)", "freshness_now(day)", "correlation(float_00, float_07)", "correlation(float_00, float_07, spearman)",
    "mutual_information(sex, region)", "out_of_range_rate(age, 18, 90)", "pattern_mismatch_rate(branch, '[0-9]{5}-[0-9]{2}')",
    "contract_violations", "contract_violation_rate", "column_violations", "primary_key_violations", "unique_key_violations",
    "foreign_key_violations", "rule_violations", "rule_violation_rate",
]


def manifest() -> str:
    wanted = COLUMNWISE + TABLEWISE
    wanted += [f"quantile({name}, 0.9)" for name in FLOATS + INTEGERS]
    wanted += [f"{measure}({name})" for measure in NUMBERWISE for name in FLOATS + INTEGERS]
    lines = "".join(f'      - "{requirement}"\n' for requirement in wanted)
    return MANIFEST + lines


MANIFEST = """\
assay: 1
model: {name: family, task: binary, positive: 1}
data:
  evaluation: {source: evaluation.parquet, label: label, id: id, time: day, score: score}
  reference: {source: reference.parquet}
groups: {sex: sex}
checks:
  schema:
    contract: schema.yaml
    require:
"""

if __name__ == "__main__":
    main()
