"""The libraries' answers for measures of data quality, for oracle.py: each takes a case and its arguments.

A measure gives value, interval or None, and rows. Columns are typed as assay types a CSV file: numbers where every value is
one, times where every value is one, else text.
"""

import csv
import ipaddress
import itertools
import math
import re
import unicodedata

import numpy as np
import pandas as pd
import phonenumbers
import sklearn.metrics as sk
import statsmodels.api as sm
from oracle_common import Undefined, wilson
from scipy import stats
from sklearn.neighbors import LocalOutlierFactor
from sklearn.preprocessing import RobustScaler
from stdnum import iban, luhn
from stdnum.br import cpf
from stdnum.de import idnr
from stdnum.es import dni
from stdnum.fr import nir
from stdnum.it import codicefiscale
from stdnum.us import ssn


def split(args):
    """Arguments as a requirement writes them: a comma between, quotes around what holds one."""
    return [part.strip() for part in next(csv.reader([args], skipinitialspace=True))] if args else []


def arguments(args):
    """Positional arguments, and named ones by name."""
    parts = [part.partition("=") for part in split(args)]
    return [name for name, sign, _ in parts if not sign], {name: value for name, sign, value in parts if sign}


def number(text):
    return float(text.rstrip("%")) / 100 if text.endswith("%") else float(text)


def typed(column):
    """A column as numbers where every value is one (booleans as 0 and 1), else as text."""
    values = column.dropna()
    if values.isin(["true", "True", "TRUE", "false", "False", "FALSE"]).all() and len(values):
        return column.map(lambda value: value if pd.isna(value) else float(value.lower() == "true")).astype(float)
    try:
        return column.astype(float)
    except ValueError:
        return column


def numbers(case, name):
    """The numbers of a column without nulls."""
    return typed(case.table[name]).astype(float).dropna()


def features(case):
    """Every column that has no role."""
    roles = {value for key, value in case.roles.items() if key != "source" and isinstance(value, str)}
    return case.model.get("features") or [name for name in case.table if name not in roles]


def share(case, flags):
    """A rate of rows with Wilson's interval."""
    flags = np.asarray(flags, bool)
    if not len(flags):
        raise Undefined
    return flags.mean(), wilson(case, flags, np.ones(len(flags))), len(flags)


def fact(value, rows):
    if not rows:
        raise Undefined
    return value, None, rows


def row_null_rate(case, args):
    limit = number(split(args)[0]) if args else 0
    return share(case, (case.table.isna().mean(axis=1) > limit))


def duplicate_row_rate(case, args):
    named = split(args) or list(case.table)
    table = case.table[named].apply(typed)
    return fact(table.duplicated().mean(), len(table))


def distinct_count(case, column):
    values = typed(case.table[column])
    return fact(values.nunique(), values.count())


def distinct_rate(case, column):
    values = typed(case.table[column])
    return fact(values.nunique() / max(1, values.count()), values.count())


def unique_violations(case, args):
    table = case.table[split(args)].apply(typed).dropna()
    return fact(table.duplicated().sum(), len(table))


def constant_columns(case, _):
    table = case.table[features(case)].apply(typed)
    return fact((table.nunique() <= 1).sum(), len(table))


def of_numbers(function):
    def measure(case, column):
        values = numbers(case, column)
        return fact(function(values), len(values))

    return measure


def weights_of(case, column):
    kept = typed(case.table[column]).notna().to_numpy()
    return case.weights[kept]


def mean(case, column):
    values, weights = numbers(case, column).to_numpy(), weights_of(case, column)
    if not weights.sum() > 0:
        raise Undefined
    value, size = np.average(values, weights=weights), weights.sum() ** 2 / (weights**2).sum()
    if (weights > 0).sum() < 2 or not np.ptp(values[weights > 0]):
        return value, None, len(values)
    variance = np.cov(values, aweights=weights)
    return value, stats.t.interval(case.confidence, size - 1, value, math.sqrt(variance / size)), len(values)


def stddev(case, column):
    values, weights = numbers(case, column).to_numpy(), weights_of(case, column)
    if (weights > 0).sum() < 2:
        raise Undefined
    # Less the first number, which takes nothing off the spread and spares NumPy the digits that lie far from zero.
    spread, size = math.sqrt(np.cov(values - values[0], aweights=weights)), weights.sum() ** 2 / (weights**2).sum()
    tails = stats.chi2.ppf([0.5 + case.confidence / 2, 0.5 - case.confidence / 2], size - 1)
    return spread, spread * np.sqrt((size - 1) / tails) if spread else None, len(values)


def quantile(case, args):
    column, *rest = split(args)
    values, level = numbers(case, column), number(rest[0]) if rest else 0.5
    if values.empty:
        raise Undefined
    value, ordered, tail = values.quantile(level), np.sort(values), 0.5 - case.confidence / 2
    places = np.arange(1, len(values) + 1)
    below, above = stats.binom.cdf(places - 1, len(values), level), stats.binom.sf(places - 1, len(values), level)
    lower, upper = places[below <= tail], places[above <= tail]
    if not len(lower) or not len(upper) or ordered[0] == ordered[-1]:
        return value, None, len(values)
    return value, (min(value, ordered[lower[-1] - 1]), max(value, ordered[upper[0] - 1])), len(values)


def entropy(case, column):
    counts = typed(case.table[column]).value_counts()
    if counts.empty:
        raise Undefined
    value, shares = stats.entropy(counts), counts / counts.sum()
    error = math.sqrt(max(0, (shares * np.log(shares) ** 2).sum() - value**2) / counts.sum())
    half = stats.norm.ppf(0.5 + case.confidence / 2) * error
    return value, (value - half, value + half) if error > 1e-9 else None, counts.sum()


def outlier_rate(case, args):
    (column, *rest), named = arguments(args)
    words = [word for word in rest if word in ("iqr", "robust_z")]
    given = [number(word) for word in [*rest, *named.values()] if word not in words]
    values = numbers(case, column).to_numpy()
    if not len(values):
        raise Undefined
    if words == ["robust_z"]:
        spread = stats.median_abs_deviation(values)
        if not spread:
            raise Undefined
        return share(case, np.abs(0.6745 * (values - np.median(values)) / spread) > (given or [3.5])[0])
    low, high = np.quantile(values, [0.25, 0.75])
    reach = (given or [1.5])[0] * (high - low)
    return share(case, (values < low - reach) | (values > high + reach))


def out_of_range_rate(case, args):
    column, low, high = split(args)
    return share(case, ~numbers(case, column).between(number(low), number(high)))


NULL_WORDS = set("""-|--|---|.|?|??|???|*|#n/a|#na|n/a|na|n.a.|n.a|nan|null|nil|none|nul|<na>|<null>|(null)|(none)|missing|unknown|undefined
unspecified|not available|not applicable|tbd|tba|xxx|dummy|test|leer|unbekannt|inconnu|desconocido|sconosciuto
""".replace("\n", "|").split("|"))


def suspected(values):
    """The numbers that look like words for a missing value: the rule of the page, once more."""
    counts, found = values.value_counts().sort_index(), set()
    for upper in (True, False, True):
        if counts.empty:
            break
        place = len(counts) - 1 if upper else 0
        value, rest = counts.index[place], counts.drop(counts.index[place])
        if counts[value] < 3 or len(rest) < 10:
            continue
        gap = value - rest.index[-1] if upper else rest.index[0] - value
        nines = value in [10**digits - 1 for digits in range(2, 10)] if upper else (
            rest.index[0] >= 0 and -value in [1, *(10**digits - 1 for digits in range(1, 10))])
        if gap >= rest.index[-1] - rest.index[0] or (nines and (rest <= counts[value]).all()):
            found.add(value)
            counts = rest
    return found


def sentinel_rate(case, args):
    column, *named = split(args)
    values = typed(case.table[column]).dropna()
    if named:
        is_number = values.dtype != object and str(values.dtype) != "str"
        return share(case, values.isin([float(name) for name in named] if is_number else named))
    if values.dtype == float:
        return share(case, values.isin(suspected(values)))
    return share(case, values.str.strip().str.lower().isin(NULL_WORDS))


def texts(case, column):
    values = case.table[column].dropna()
    if values.empty:
        raise Undefined
    return values


def pattern_mismatch_rate(case, args):
    column, pattern = split(args)
    return share(case, ~texts(case, column).str.fullmatch(pattern))


def special_character_rate(case, column):
    return share(case, texts(case, column).map(lambda text: not any(unicodedata.category(letter)[0] in "LN" for letter in text)))


def mixed_type_rate(case, column):
    numerals = texts(case, column).map(lambda text: re.fullmatch(r"[ \t]*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?[ \t]*", text, re.A) is not None)
    assert (numerals == pd.to_numeric(texts(case, column), errors="coerce").notna()).all(), "pandas reads other texts as numbers"
    rarer = numerals if 2 * numerals.sum() <= len(numerals) else ~numerals
    value, (low, high), rows = share(case, rarer)
    return value, (low, min(high, 0.5)), rows


def base_form(text):
    folded = unicodedata.normalize("NFKC", text).upper().lower()
    kept = (letter for letter in folded if not letter.isspace() and unicodedata.category(letter) != "Cf")
    return unicodedata.normalize("NFKC", "".join(kept))


def string_variant_count(case, column):
    values = texts(case, column)
    return fact(values.nunique() - values.map(base_form).nunique(), len(values))


def string_length_outlier_rate(case, column):
    lengths = texts(case, column).str.len()
    low, high = np.quantile(lengths, [0.03, 0.97])
    beyond = np.maximum(low - lengths, lengths - high)
    return share(case, (beyond > 4 * (high - low)) & (beyond >= 5))


def class_imbalance_ratio(case, _):
    counts = case.labelled().table[case.roles["label"]].map(float if case.model["task"] == "binary" else str).value_counts()
    if counts.empty:
        raise Undefined
    if len(counts) == 1:
        return 0, None, counts.sum()
    value = counts.min() / counts.max()
    half = stats.norm.ppf(0.5 + case.confidence / 2) * math.sqrt(1 / counts.min() + 1 / counts.max())
    return value, (value * math.exp(-half), value * math.exp(half)), counts.sum()


def conflicting_label_rate(case, _):
    table, label = case.labelled().table, case.roles["label"]
    kinds = table.groupby(features(case), dropna=False)[label].transform("nunique")
    return fact((kinds > 1).mean(), len(table))


def correlation(case, args):
    one, other, *method = split(args)
    pair = case.table[[one, other]].apply(typed).astype(float).dropna()
    if len(pair) < 2 or (pair.nunique() < 2).any():
        raise Undefined
    x, y = pair[one].to_numpy(), pair[other].to_numpy()
    if method == ["spearman"]:
        value = stats.spearmanr(x, y).statistic
        half = stats.norm.ppf(0.5 + case.confidence / 2) * math.sqrt((1 + value**2 / 2) / max(1, len(pair) - 3))
        return value, tuple(np.tanh(np.arctanh(value) + [-half, half])) if len(pair) > 3 else None, len(pair)
    found = stats.pearsonr(x, y)
    return found.statistic, found.confidence_interval(case.confidence) if len(pair) > 3 else None, len(pair)


def mutual_information(case, args):
    pair = case.table[split(args)].apply(typed).dropna().astype(str)
    if pair.empty:
        raise Undefined
    one, other = (pair[name].to_numpy() for name in pair)
    value = sk.mutual_info_score(one, other)
    joint = pd.crosstab(one, other).to_numpy() / len(pair)
    gain = np.log(joint / np.outer(joint.sum(1), joint.sum(0)), where=joint > 0, out=np.zeros_like(joint))
    error = math.sqrt(max(0, (joint * gain**2).sum() - value**2) / len(pair))
    half = stats.norm.ppf(0.5 + case.confidence / 2) * error
    return value, (value - half, value + half) if error > 1e-9 else None, len(pair)


def corrected_v(one, other):
    """Bergsma's V."""
    table = pd.crosstab(one, other)
    (r, k), n = table.shape, table.to_numpy().sum()
    if r < 2 or k < 2:
        return None
    square = stats.chi2_contingency(table, correction=False).statistic / n
    sides = min(k - (k - 1) ** 2 / (n - 1), r - (r - 1) ** 2 / (n - 1)) - 1
    return math.sqrt(max(0, square - (k - 1) * (r - 1) / (n - 1)) / sides) if sides > 0 else None


def correlation_ratio(text, values):
    """The root of the adjusted R² of a regression on the categories."""
    if not 1 < text.nunique() < len(text) or values.nunique() < 2:
        return None
    return math.sqrt(max(0, sm.OLS(values, pd.get_dummies(text, dtype=float)).fit().rsquared_adj))


def association(pair):
    """Value, rows, and the signed correlation where both are numbers."""
    pair = pair.dropna()
    one, other = (pair[name] for name in pair)
    texts = [name for name in pair if pair[name].dtype != float]
    if not texts:
        spread = len(pair) > 1 and one.nunique() > 1 and other.nunique() > 1
        signed = one.corr(other) if spread else None
        return signed is not None and (abs(signed), len(pair), signed)
    if len(texts) == 2:
        value = corrected_v(one, other)
    else:
        value = correlation_ratio(pair[texts[0]], pair.drop(columns=texts).iloc[:, 0])
    return value is not None and (value, len(pair), None)


def feature_correlation(case, _):
    table = case.table[features(case)].apply(typed)
    found = [association(table[list(pair)]) for pair in itertools.combinations(table, 2) if not table[list(pair)].isna().all().any()]
    found = [one for one in found if one]
    if not found:
        raise Undefined
    value, rows, signed = max(found, key=lambda one: one[0])
    if signed is None or rows < 4 or value == 1:
        return value, None, rows
    half = stats.norm.ppf(0.5 + case.confidence / 2) / math.sqrt(rows - 3)
    return value, tuple(np.tanh(np.arctanh(value) + [-half, half])), rows


def words_of(name):
    """The words of a column's name, in lower case."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", unicodedata.normalize("NFKC", name))
    return re.sub(r"[\W_]+", " ", spaced).lower().split()


def edits(one, other):
    """The optimal string alignment distance."""
    table = np.zeros((len(one) + 1, len(other) + 1), int)
    table[:, 0], table[0, :] = range(len(one) + 1), range(len(other) + 1)
    for i, j in itertools.product(range(1, len(one) + 1), range(1, len(other) + 1)):
        steps = [table[i - 1, j] + 1, table[i, j - 1] + 1, table[i - 1, j - 1] + (one[i - 1] != other[j - 1])]
        if i > 1 and j > 1 and one[i - 1] == other[j - 2] and one[i - 2] == other[j - 1]:
            steps.append(table[i - 2, j - 2] + 1)
        table[i, j] = min(steps)
    return table[-1, -1]


def forbidden_feature_count(case, args):
    def is_forbidden(feature, name):
        one, other = words_of(name), words_of(feature)
        inside = any(other[start : start + len(one)] == one for start in range(len(other)))
        return inside or "".join(one) == "".join(other) or (
            len("".join(one)) >= 5 and edits("".join(one), "".join(other)) <= 1)

    found = [feature for feature in features(case) if any(is_forbidden(feature, name) for name in split(args))]
    return fact(len(found), len(case.table))


def multivariate_outlier_rate(case, _):
    table = case.table[features(case)].apply(typed)
    points = RobustScaler().fit_transform(table.select_dtypes("number").dropna()) if len(table) else []
    if len(points) <= 20:
        raise Undefined
    factors = -LocalOutlierFactor(n_neighbors=20, algorithm="brute").fit(points).negative_outlier_factor_
    return share(case, factors > 1.5)


# Kinds of personal data whose form or check digits a library knows: by word of a value, blanks and hyphens aside.
def checked(module, form):
    def found(text):
        return any(module.is_valid(re.sub("[ -]", "", part) if module is luhn else part) for part in re.findall(form, text))

    return found


# HM Revenue & Customs, National Insurance Manual NIM39110.
NINO = r"\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?(?:\d\d ?){3}[A-D]\b"
KINDS = {
    "email": lambda text: re.search(r"[\w.+%-]+@[\w-]+(\.[\w-]+)*\.[A-Za-z]{2,}", text) is not None,
    "phone": lambda text: any(phonenumbers.PhoneNumberMatcher(text, None)) or any(phonenumbers.PhoneNumberMatcher(text, "US")),
    "card": checked(luhn, r"(?<!\w)(?=[3-6]|2[2-7])(?:\d[ -]?){12,18}\d(?!\w)"),
    "iban": checked(iban, r"\b[A-Za-z]{2}\d\d(?:[ -]?[A-Za-z0-9]){11,30}\b"),
    "us_ssn": checked(ssn, r"\b\d{3}-\d\d-\d{4}\b"), "uk_nino": lambda text: re.search(NINO, text, re.I) is not None,
    "de_steuer_id": checked(idnr, r"(?<!\w)(?:\d ?){10}\d(?!\w)"), "fr_nir": checked(nir, r"\b\d(?:[ ]?[\dAB]){14}\b"),
    "es_dni": checked(dni, r"\b\d{8}-?[A-Za-z]\b"), "it_codice_fiscale": checked(codicefiscale, r"\b[A-Za-z0-9]{16}\b"),
    "br_cpf": checked(cpf, r"(?<!\w)(?:\d{11}|\d{3}\.\d{3}\.\d{3}-\d\d)(?!\w)"),
    "ip_address": lambda text: any(is_address(word.strip(".:")) for word in re.split(r"[\s,;()]", text)),
}


def is_address(word):
    try:
        return bool(ipaddress.ip_address(word))
    except ValueError:
        return False


def pii_rate(case, args):
    column, *kinds = split(args)
    values = typed(case.table[column]).dropna()
    if values.dtype == float:
        values = values.map(lambda value: str(int(value)) if value == int(value) else "")
    return share(case, [any(KINDS[kind](text) for kind in kinds or KINDS) for text in values])


MEASURES = {
    "column_count": lambda case, _: fact(case.table.shape[1], len(case.table)), "row_null_rate": row_null_rate,
    "duplicate_row_rate": duplicate_row_rate, "distinct_count": distinct_count, "distinct_rate": distinct_rate,
    "unique_violations": unique_violations, "constant_columns": constant_columns, "min": of_numbers(np.min),
    "max": of_numbers(np.max), "sum": of_numbers(math.fsum), "mean": mean, "stddev": stddev, "median": quantile,
    "quantile": quantile, "entropy": entropy, "outlier_rate": outlier_rate, "out_of_range_rate": out_of_range_rate,
    "sentinel_rate": sentinel_rate, "pattern_mismatch_rate": pattern_mismatch_rate,
    "special_character_rate": special_character_rate, "mixed_type_rate": mixed_type_rate,
    "string_variant_count": string_variant_count, "string_length_outlier_rate": string_length_outlier_rate,
    "class_imbalance_ratio": class_imbalance_ratio, "conflicting_label_rate": conflicting_label_rate,
    "correlation": correlation, "mutual_information": mutual_information,
    "feature_correlation": feature_correlation, "forbidden_feature_count": forbidden_feature_count,
    "multivariate_outlier_rate": multivariate_outlier_rate, "pii_rate": pii_rate,
}
RANGES = {name: (-np.inf, np.inf) for name in ("min", "max", "sum", "mean", "median", "quantile")} | {
    name: (0, np.inf) for name in ("stddev", "entropy", "mutual_information")} | {"correlation": (-1, 1)}
