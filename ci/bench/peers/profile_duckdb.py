"""Count, nulls, mean, minimum and maximum of each column, or nulls and distinct values of a text column: with DuckDB.

    python profile_duckdb.py FILE.{csv,parquet}
"""

import json
import sys

import duckdb

path = sys.argv[1]
source = duckdb.read_csv(path) if path.endswith(".csv") else duckdb.read_parquet(path)
measures = []
for name, kind in zip(source.columns, source.types):
    measures += [f'count("{name}") AS "{name}/count"', f'count(*) - count("{name}") AS "{name}/nulls"']
    if kind == "VARCHAR":
        measures.append(f'count(DISTINCT "{name}") AS "{name}/distinct"')
    else:
        measures += [f'min("{name}") AS "{name}/min"', f'max("{name}") AS "{name}/max"']
        measures += [f'avg("{name}") AS "{name}/mean"'] if kind != "DATE" else []
result = duckdb.sql(f"SELECT {', '.join(measures)} FROM source")
print(json.dumps(dict(zip(result.columns, result.fetchall()[0])), indent=1, default=str))
