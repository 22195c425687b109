"""Makes Tables/ and expected.json: seeded tables in every format, and what pyarrow and pandas read in them.

Needs pyarrow 26.0.1, pandas 3.1.1 and numpy. Every run writes the same values (compressed bytes may differ by version).
"""

import datetime as dt
import decimal
import gzip
import json
import math
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.csv as pc
import pyarrow.feather as feather
import pyarrow.ipc as ipc
import pyarrow.parquet as pq

HERE = Path(__file__).parent
TABLES = HERE / "Tables"
ROWS = 211
NAMES = {"int": "integer", "float": "number", "bool": "boolean", "string": "text", "date": "date", "null": "null"}


def with_nulls(values, random, share=0.1):
    return [None if random.random() < share else value for value in values]


def mixed() -> pa.Table:
    """One column of every type that CSV knows too."""
    random = np.random.default_rng(20261120)
    cities = ["Oslo", "Zürich", "São Paulo", "東京", 'say "hi"', "a,b", "two\nlines", " padded ", "🎲", "-", "1e"]
    day = dt.date(1999, 12, 25)
    moment = dt.datetime(1969, 12, 31, 23, 59, 58, 250_000)
    seconds = random.integers(-(10**9), 3 * 10**9, ROWS)
    return pa.table({
        "id": pa.array([2**53 + 1 + 7 * row for row in range(ROWS)], pa.int64()),
        "count": pa.array(with_nulls(random.integers(-(2**31), 2**31, ROWS).tolist(), random), pa.int32()),
        "score": pa.array(with_nulls((random.normal(size=ROWS) * 10.0 ** random.integers(-30, 30, ROWS)).tolist(), random), pa.float64()),
        "whole": pa.array([float(row) for row in range(ROWS)], pa.float64()),
        "flag": pa.array(with_nulls((random.random(ROWS) < 0.3).tolist(), random), pa.bool_()),
        "city": pa.array(with_nulls([cities[k] for k in random.integers(0, len(cities), ROWS)], random), pa.string()),
        "day": pa.array(with_nulls([day + dt.timedelta(days=int(s) // 86400) for s in seconds], random), pa.date32()),
        "at": pa.array(with_nulls([moment + dt.timedelta(seconds=int(s)) for s in seconds], random), pa.timestamp("us")),
        "zoned": pa.array(with_nulls([moment + dt.timedelta(seconds=int(s)) for s in seconds], random), pa.timestamp("us", "UTC")),
        "nothing": pa.nulls(ROWS),
    })


def widths() -> pa.Table:
    """Types that only binary formats know."""
    random = np.random.default_rng(7)
    integers = {
        f"{kind}{bits}": pa.array([None, 0, 1, high], pa.type_for_alias(f"{kind}{bits}"))
        for bits in (8, 16, 32, 64)
        for kind, high in (("int", 2 ** (bits - 1) - 1), ("uint", 2 ** min(bits, 63) - 1))
    }
    halves = pa.array(np.array([0.1, -0.0, np.nan, 65504.0], np.float16))
    lists = pa.array([[0.5, 1.5, None], None, [1e-3, 2.0, 3.0], [4.0, 5.0, 6.0]], pa.list_(pa.float32(), 3))
    instant = dt.datetime(2026, 3, 29, 1, 30, 0, 123_456)
    return pa.table(integers | {
        "half": halves,
        "single": pa.array([0.1, None, math.nan, math.inf], pa.float32()),
        "double": pa.array([0.1, None, math.nan, -math.inf], pa.float64()),
        "large": pa.array(["a", None, "", "ü"], pa.large_string()),
        "coded": pa.array(["b", "a", None, "b"]).dictionary_encode().cast(pa.dictionary(pa.int8(), pa.string())),
        "coded_int": pa.array([5, 7, None, 5]).dictionary_encode(),
        "date64": pa.array([dt.date(2024, 2, 29), None, dt.date(1900, 3, 1), dt.date(1, 1, 1)], pa.date64()),
        "at_s": pa.array([instant.replace(microsecond=0), None, instant.replace(microsecond=0), dt.datetime(1, 1, 1)], pa.timestamp("s")),
        "at_ns": pa.array([instant, None, instant, dt.datetime(1970, 1, 1)], pa.timestamp("ns", "Europe/Berlin")),
        "money": pa.array([decimal.Decimal("12345678901234567890.125"), None, decimal.Decimal("-0.005"), decimal.Decimal("0.1")], pa.decimal128(30, 3)),
        "wide_money": pa.array([decimal.Decimal("1.05"), None, decimal.Decimal("-2.50"), decimal.Decimal("0")], pa.decimal256(38, 2)),
        "tensor": lists,
        "pixels": pa.array([[1, 2], [3, 4], [5, 6], [-7, 8]], pa.list_(pa.int8(), 2)),
        "truths": pa.array([[True, False], None, [False, False], [True, True]], pa.list_(pa.bool_(), 2)),
    })


def views() -> pa.Table:
    return pa.table({"view": pa.array(["short", None, "a string of more than twelve bytes", "short"], pa.string_view())})


def type_name(kind: pa.DataType) -> str:
    if pa.types.is_dictionary(kind):
        return type_name(kind.value_type)
    if pa.types.is_timestamp(kind):
        return f"timestamp in {kind.tz}" if kind.tz else "timestamp"
    if pa.types.is_fixed_size_list(kind):
        return f"list of {kind.list_size} {type_name(kind.value_type)}s"
    if pa.types.is_decimal(kind):
        return "decimal"
    for key, name in NAMES.items():
        if key in str(kind) or (key == "float" and str(kind) in ("double", "halffloat")):
            return name
    raise ValueError(kind)


def ticks(values: pa.ChunkedArray) -> list:
    return [None if v is None else str(v) for v in values.cast(pa.int64()).to_pylist()]


def number(value) -> float | str:
    """A JSON number, or a word for what JSON has not."""
    return float(value) if math.isfinite(value) else {math.inf: "inf", -math.inf: "-inf"}.get(value, "nan")


def moment_text(nanoseconds: int, zoned: bool) -> str:
    second, fraction = divmod(nanoseconds, 10**9)
    stamp = dt.datetime(1970, 1, 1) + dt.timedelta(seconds=second)
    decimals = f".{fraction:09d}".rstrip("0") if fraction else ""
    return f"{stamp.year:04d}-" + stamp.strftime("%m-%dT%H:%M:%S") + decimals + ("Z" if zoned else "")


def expectation(column: pa.ChunkedArray) -> dict:
    """Type, nulls, exact values and categories of a column, from pyarrow and pandas."""
    kind = column.type
    if pa.types.is_dictionary(kind):
        column = pa.chunked_array([column.combine_chunks().dictionary_decode()])
        kind = column.type
    result = {"type": type_name(kind), "null": column.is_null().to_pylist()}
    values = column.to_pylist() if not pa.types.is_timestamp(kind) else ticks(column)
    if pa.types.is_floating(kind):
        result["number"] = [None if v is None else number(v) for v in values]
    elif pa.types.is_integer(kind):
        result["text"] = [None if v is None else str(v) for v in values]
    elif pa.types.is_boolean(kind):
        result["text"] = [None if v is None else str(v).lower() for v in values]
    elif pa.types.is_date(kind):
        result["text"] = [None if v is None else v.isoformat() for v in values]
    elif pa.types.is_timestamp(kind):
        per_second = {"s": 1, "ms": 10**3, "us": 10**6, "ns": 10**9}[kind.unit]
        result["text"] = [None if v is None else moment_text(int(v) * (10**9 // per_second), kind.tz is not None) for v in values]
    elif pa.types.is_decimal(kind):
        result["text"] = [None if v is None else str(v) for v in values]
        result["number"] = [None if v is None else float(v) for v in values]
    elif pa.types.is_fixed_size_list(kind):
        nothing = [None] * kind.list_size
        result["list"] = [[None if e is None else number(float(e)) for e in (v or nothing)] for v in values]
    else:
        result["text"] = values
    if "text" in result:
        codes, distinct = pd.factorize(pd.array(result["text"], dtype=object))
        result["categories"] = {"codes": codes.tolist(), "values": list(distinct)}
    return result


def csv_text(table: pa.Table) -> bytes:
    """CSV by hand, so that the text of every value is ours: nulls as different tokens, CRLF, times with and without T."""
    tokens = ["", "NA", "N/A", "null", "NaN"]

    def cell(name: str, value, row: int) -> str:
        if value is None:
            return tokens[row % len(tokens)]
        if isinstance(value, bool):
            return str(value).lower()
        if name in ("at", "zoned"):
            return value.replace(tzinfo=None).isoformat(sep="T" if row % 2 else " ") + ("Z" if name == "zoned" else "")
        text = repr(value) if isinstance(value, float) else str(value)
        return '"' + text.replace('"', '""') + '"' if name == "city" and row % 2 or any(c in text for c in '",\n') else text

    lines = [",".join(table.column_names)]
    columns = {name: table[name].to_pylist() for name in table.column_names}
    for row in range(table.num_rows):
        lines.append(",".join(cell(name, columns[name][row], row) for name in table.column_names))
    return ("\ufeff" + "\r\n".join(lines)).encode()


def json_lines(table: pa.Table) -> bytes:
    rows = []
    for row in table.to_pylist():
        rows.append(json.dumps({name: str(value) if isinstance(value, dt.date) else value for name, value in row.items()}, ensure_ascii=False))
    return "\n".join(rows).encode()


def write_ipc(table: pa.Table, name: str, compression: str | None = None) -> None:
    options = ipc.IpcWriteOptions(compression=compression)
    new = ipc.new_stream if name.endswith("arrows") else ipc.new_file
    with new(TABLES / name, table.schema, options=options) as writer:
        writer.write_table(table, max_chunksize=50)


def write_mixed(table: pa.Table) -> None:
    text = csv_text(table)
    (TABLES / "mixed.csv").write_bytes(text)
    (TABLES / "mixed.csv.gz").write_bytes(gzip.compress(text, mtime=0))
    (TABLES / "mixed.csv.zst").write_bytes(pa.compress(text, codec="zstd", asbytes=True))
    (TABLES / "mixed.jsonl").write_bytes(json_lines(table))
    (TABLES / "mixed.jsonl.gz").write_bytes(gzip.compress(json_lines(table), mtime=0))
    pq.write_table(table, TABLES / "mixed.parquet", row_group_size=37)
    pq.write_table(table, TABLES / "mixed-plain.parquet", use_dictionary=False, compression="zstd", data_page_version="2.0")
    write_ipc(table, "mixed.arrow")
    write_ipc(table, "mixed-zstd.arrow", "zstd")
    write_ipc(table, "mixed.arrows")
    feather.write_feather(table, TABLES / "mixed.feather", compression="lz4")
    for kind in ("parquet", "csv"):
        (TABLES / f"parts-{kind}").mkdir(exist_ok=True)
    for part, (begin, end) in enumerate([(0, 1), (1, 100), (100, ROWS)]):
        piece = table.slice(begin, end - begin)
        pq.write_table(piece, TABLES / f"parts-parquet/part-{part}.parquet")
        (TABLES / f"parts-csv/part-{part}.csv").write_bytes(csv_text(piece))


def write_boundaries() -> None:
    """Row numbers around the size of a chunk, in row groups that do not divide it."""
    for rows, group in ((65_535, 1_000), (65_536, 30_000), (65_537, 65_537), (140_000, 999)):
        table = pa.table({"row": pa.array(range(rows), pa.int64())})
        path = TABLES / f"rows-{rows}.parquet"
        pq.write_table(table, path, row_group_size=group, use_dictionary=False, column_encoding="DELTA_BINARY_PACKED", compression="zstd")


def main() -> None:
    TABLES.mkdir(exist_ok=True)
    first, second, third = mixed(), widths(), views()
    write_mixed(first)
    pq.write_table(second, TABLES / "widths.parquet")
    write_ipc(second, "widths.arrow")
    write_ipc(third, "views.arrow")
    write_boundaries()
    tables = {"mixed": first, "widths": second, "views": third}
    expected = {name: {column: expectation(table[column]) for column in table.column_names} for name, table in tables.items()}
    (HERE / "expected.json").write_text(json.dumps(expected, ensure_ascii=False, indent=None, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
