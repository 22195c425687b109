"""Distances in units in the last place and closeness of pairs, by NumPy. Writes ulp.json beside this file."""
import json, pathlib, numpy as np

rng = np.random.default_rng(5)
special = [0.0, -0.0, 1.0, -1.0, 0.5, 1e-40, -1e-40, 65504.0, 1e30, float("inf"), float("-inf"), 6e-8, 2.0**-24]
pairs = [(a, b) for a in special for b in special]
base = np.concatenate([rng.normal(size=60), rng.uniform(0, 1, 60)])
pairs += [(float(x), float(x * (1 + e))) for x in base for e in (1e-7, -3e-4, 0.1)]

def ordinal(value, kind):
    integer = {np.float16: np.int16, np.float32: np.int32, np.float64: np.int64}[kind]
    bits = int(np.array(value).astype(kind).view(integer))
    top = 1 << (np.dtype(kind).itemsize * 8 - 1)
    return bits if bits >= 0 else -(bits + top)

rows = []
with np.errstate(over="ignore"):
    for a, b in pairs:
        row = {"a": str(a), "b": str(b)}
        for kind in (np.float16, np.float32, np.float64):
            row[np.dtype(kind).name] = str(abs(ordinal(a, kind) - ordinal(b, kind)))
        row["close"] = bool(np.isclose(a, b, rtol=1e-3, atol=1e-9))
        rows.append(row)
        finite = np.isfinite(a) and np.isfinite(b) and abs(a) < 1e38 and abs(b) < 1e38
        if finite and a * b > 0 and abs(ordinal(a, np.float32) - ordinal(b, np.float32)) < 1e6:
            # The library's own function, as far as it goes.
            got = np.testing.assert_array_max_ulp(np.float32(a), np.float32(b), maxulp=2**30)
            assert int(np.max(got)) == int(row["float32"]), (a, b, row)
pathlib.Path(__file__).with_name("ulp.json").write_text(json.dumps({"numpy": np.__version__, "pairs": rows}, indent=0) + "\n")
