"""Count, nulls, mean, minimum and maximum of each column, or nulls and distinct values of a text column: with Polars, streaming.

    python profile_polars.py FILE.{csv,parquet}
"""

import json
import sys

import polars as pl

path = sys.argv[1]
table = pl.scan_csv(path, try_parse_dates=True) if path.endswith(".csv") else pl.scan_parquet(path)
measures = []
for name, kind in table.collect_schema().items():
    column = pl.col(name)
    measures += [column.count().alias(f"{name}/count"), column.null_count().alias(f"{name}/nulls")]
    if kind == pl.String:
        measures.append(column.drop_nulls().n_unique().alias(f"{name}/distinct"))
    else:
        measures += [column.min().alias(f"{name}/min"), column.max().alias(f"{name}/max")]
        measures += [column.mean().alias(f"{name}/mean")] if kind.is_numeric() else []
print(json.dumps(table.select(measures).collect(engine="streaming").row(0, named=True), indent=1, default=str))
