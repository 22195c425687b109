"""Leakage between tables and skew of what a service saw, by pandas, NumPy and scikit-learn; used by oracle.py."""

import re
import unicodedata

import numpy as np
import pandas as pd
from oracle_common import Undefined, wilson
from oracle_drift import Pair, eight, of
from oracle_segments import single_feature_power
from scipy.spatial.distance import jensenshannon
from scipy.stats import rankdata


POWERS = {}


def canonical_cell(value, is_number):
    """One value however it is written: a number in a column of numbers, else the text, or the number that it spells."""
    if pd.isna(value):
        return None
    if is_number:
        return float(value) + 0.0
    if value in ("true", "True", "TRUE", "false", "False", "FALSE"):
        return float(value.lower() == "true")
    if re.fullmatch(r"-?(0|[1-9]\d*)", value) and value != "-0":
        return float(value)
    if re.fullmatch(r"-?\d+\.\d+", value) and repr(float(value)) == value:
        return float(value) + 0.0
    return unicodedata.normalize("NFC", value)


def canonical(column):
    numbers = pd.to_numeric(column, errors="coerce")
    is_number = numbers.isna().sum() == column.isna().sum()
    if column.notna().any() and column.dropna().str.fullmatch(r"\d{4}-\d\d-\d\d([T ][\d:.]+)?").all():
        return [None if pd.isna(moment) else moment for moment in pd.to_datetime(column)]
    return [canonical_cell(value, is_number) for value in column]


def near(value, digits):
    """Rounded to significant digits, or stripped of case and signs."""
    if isinstance(value, float):
        return value if value == int(value) and abs(value) < 10**digits else float(f"{value:.{digits - 1}e}")
    if not isinstance(value, str):
        return value
    plain = unicodedata.normalize("NFKC", value).lower()
    spelled = canonical_cell(plain.strip(), False)
    if isinstance(spelled, float):
        return near(spelled, digits)
    words = " ".join(re.findall(r"[^\W_]+", plain))
    return canonical_cell(words or plain.strip(), False)


def features(case):
    """The columns without a role in any table."""
    roles = {column for table in case.manifest["data"].values() for role, column in table.items() if role not in ("source", "columns")}
    return sorted(set(case.table.columns) - roles)


def prints(case, columns, digits):
    parts = [canonical(case.table[name]) for name in columns + ([case.roles["label"]] if "label" in case.roles else [])]
    return list(zip(*[[near(value, digits) if digits else value for value in part] for part in parts]))


def rate(case, hits, weights):
    if not weights.sum() > 0:
        raise Undefined
    return np.average(hits, weights=weights), wilson(case, np.array(hits, float), weights), len(hits)


def train_test_overlap_rate(case, args):
    digits = {"": None, "near": 3}[args] if args in ("", "near") else int(args.split("=")[1])
    columns, other = features(case), case.others["reference"]
    if case.table.empty or other.table.empty:
        raise Undefined
    known = set(prints(other, columns, digits))
    return rate(case, np.array([row in known for row in prints(case, columns, digits)]), case.weights)


def named(case):
    """The rows with an id, and the ids."""
    ids = pd.Series(canonical(case.table[case.roles["id"]]), dtype=object)
    kept = ids.notna().to_numpy()
    if not kept.any():
        raise Undefined
    return case.only(kept), ids[kept].reset_index(drop=True)


def index_overlap_rate(case, _):
    (case, ids), (_, known) = named(case), named(case.others["reference"])
    return rate(case, ids.isin(known).to_numpy(), case.weights)


def times(case):
    column = case.table[case.roles["time"]]
    numbers = pd.to_numeric(column, errors="coerce")
    if numbers.isna().sum() == column.isna().sum():
        return numbers, False
    return pd.to_datetime(column), column.dropna().str.fullmatch(r"\d{4}-\d\d-\d\d").all()


def date_overlap_rate(case, _):
    (mine, one), (theirs, other) = times(case), times(case.others["reference"])
    if not mine.notna().any() or not theirs.notna().any():
        raise Undefined
    if one != other:
        mine, theirs = mine.dt.floor("D"), theirs.dt.floor("D")
    kept = mine.notna().to_numpy()
    return rate(case, (mine <= theirs.max()).to_numpy()[kept], case.weights[kept])


def power(case, name):
    """The predictive power score, worked out once for each table."""
    key = (str(case.manifest["model"]), case.manifest.get("seed", 1), str(case.roles), case.table.to_csv(), name)
    if key not in POWERS:
        POWERS[key] = single_feature_power(case, name)
    return POWERS[key]


def label_leakage(case, column):
    (now, limits_now, rows), (before, limits_before, _) = (power(each, column) for each in (case, case.reference))
    (l1, u1), (l2, u2) = limits_before or (before, before), limits_now or (now, now)
    low, high = before - now - np.hypot(before - l1, u2 - now), before - now + np.hypot(u1 - before, now - l2)
    interval = (0 if low <= 0 <= high else min(abs(low), abs(high)), max(abs(low), abs(high)))
    return abs(before - now), interval, rows


def natural(text):
    """Digits that stand together as one number."""
    return re.sub(r"\d+", lambda run: chr(48 + len(run[0].lstrip("0"))) + run[0].lstrip("0"), text)


def ranks(case, identifier):
    if identifier == "row":
        return np.arange(len(case.table)).astype(float)
    column = case.table[case.roles[identifier]]
    numbers = pd.to_numeric(column, errors="coerce")
    if numbers.isna().sum() != column.isna().sum():
        column = pd.to_datetime(column) if identifier == "time" else column.map(natural, na_action="ignore")
    else:
        column = numbers
    found, known = np.full(len(column), np.nan), column.notna().to_numpy()
    found[known] = rankdata(column[known].map(sorted(set(column[known])).index), method="dense") - 1
    return found


def identifier_leakage(case, identifier):
    case = case.only(np.ones(len(case.table), bool))
    case.table = case.table.assign(**{"@ranks": [None if np.isnan(rank) else str(rank) for rank in ranks(case, identifier)]})
    labelled = case.labelled()
    if labelled.table.empty:
        raise Undefined
    order = pd.to_numeric(labelled.table["@ranks"])
    labelled.table["@ranks"] = [None if pd.isna(rank) else str(rank) for rank in order.rank(method="dense") - 1]
    return power(labelled, "@ranks")


def joined(case):
    """Rows of both tables under one id, as positions."""
    (mine, ids), (theirs, served) = named(case), named(case.others["serving"])
    place = {name: row for row, name in enumerate(served)}
    rows = [(row, place[name]) for row, name in enumerate(ids) if name in place]
    return mine, theirs, rows, ids, served


def serving_skew(case, args):
    column, _, tolerance = args.partition(", ")
    tolerance = float(tolerance.removeprefix("tolerance=") or 1e-6)
    mine, theirs, rows, _, _ = joined(case)
    if not rows:
        raise Undefined
    one, other = canonical(mine.table[column]), canonical(theirs.table[column])

    def same(a, b):
        if isinstance(a, float) and isinstance(b, float):
            return bool(np.isclose(max(a, b, key=abs), min(a, b, key=abs), rtol=0, atol=tolerance * max(abs(a), abs(b)))) if np.isfinite(a + b) else a == b
        return a == b

    return rate(mine, np.array([not same(one[a], other[b]) for a, b in rows]), mine.weights[[a for a, _ in rows]])


def serving_missing_rate(case, _):
    mine, _, _, ids, served = joined(case)
    return rate(mine, ~ids.isin(served).to_numpy(), mine.weights)


def serving_drift(case, column):
    served = case.serving
    served.reference = case
    if case.table.empty or served.table.empty:
        raise Undefined
    value, interval, _ = of(Pair(served, column), lambda p, q: jensenshannon(p, q), eight, True)
    return value, interval, len(case.table)


MEASURES = {
    "train_test_overlap_rate": train_test_overlap_rate, "index_overlap_rate": index_overlap_rate,
    "date_overlap_rate": date_overlap_rate, "label_leakage": label_leakage, "identifier_leakage": identifier_leakage,
    "serving_skew": serving_skew, "serving_missing_rate": serving_missing_rate, "serving_drift": serving_drift,
}
RANGES = {"serving_drift": (0, np.log(2) ** 0.5)}
