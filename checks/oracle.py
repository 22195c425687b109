"""Recomputes the numbers of the worked cases in checks/ with public libraries, and exits 1 where a page differs.

Run with no argument, or with the pages to look at. Made with Python 3.11, NumPy 2.4, SciPy 1.17, pandas 3.1,
scikit-learn 1.9, Fairlearn 0.15, AIF360 0.6, statsmodels 0.15 and PyYAML 6.0. Values must agree to 1e-12, intervals to 1e-9.
Measures of files and clocks (PROBES) have no library to ask; their cases run in the Swift tests alone.
"""

import io
import pathlib
import re
import sys
import warnings
from functools import partial

import fairlearn.metrics as fairness
import numpy as np
import oracle_behaviour as behaviour
import oracle_binary as binary
import oracle_calibration as calibration
import oracle_cost as cost
import oracle_decisions as decisions
import oracle_drift as drift
import oracle_groups as groups
import oracle_fairness as group_fairness
import oracle_quality as quality
import oracle_leakage as leakage
import oracle_multivariate as multivariate
import oracle_regression as regression
import oracle_segments as segments
import oracle_tables as tables
import oracle_value as value_of
import pandas as pd
import sklearn.metrics as sk
import yaml
from oracle_common import Undefined, wilson
from scipy import special, stats

NULLS = ["", "NA", "N/A", "null", "NaN"]
# The noise is drawn by assay's own generator, and what stress is allowed is a table of its page.
PROBES = {"freshness", "freshness_now", "noise_flip_rate", "stress_failure_rate", "backward_compatibility", "prediction_changes", "artifact_size", "latency_p50", "latency_p95", "latency_p99", "latency_max", "throughput", "cold_start", "peak_memory", "model_age", "trend", "digest_mismatches",
          "opset_supported"}
# What a model predicts now, what training writes and what another manifest demanded.
PROBES |= {"prediction_mismatches", "max_ulp_difference", "golden", "export_parity", "policy_loosened"}
PROBES |= {"retrain_artifact_mismatches", "retrain_prediction_difference", "retrain_measure_spread"}
# How often rows have decided is the history's to say.
PROBES |= {"evaluation_uses", "evaluation_uses_after_pass"}
# Contracts are compared with frictionless-py by fixtures/contracts/make_oracle.py.
PROBES |= {"column_violations", "contract_violations", "contract_violation_rate", "rule_violations", "rule_violation_rate",
           "primary_key_violations", "unique_key_violations", "foreign_key_violations"}
MEASURE = r"(?P<name>\w+)(\((?P<args>([^()]|\([^()]*\))*)\))?(\.(?P<part>lower|upper|rows))?( on (?P<slice>.+?))?"
LINE = re.compile(MEASURE + r" = (?P<number>\S+)$")
OTHER = re.compile(MEASURE + r" is (?P<kind>inconclusive: .+|error [A-Z]{2}\d{3})$")


def canonical(text):
    """One name for one class: `1.0`, `true` and `1` are the same."""
    if text in ("true", "True", "TRUE", "false", "False", "FALSE"):
        return "1" if text.lower() == "true" else "0"
    return str(int(float(text))) if re.fullmatch(r"-?\d+\.0+", text) else text


class Case:
    """The rows of a case in the roles that its manifest gives them."""

    def __init__(self, manifest, rows, reference=None, serving=None, name="evaluation"):
        self.manifest = yaml.safe_load(manifest)
        self.model = self.manifest["model"]
        self.roles = self.manifest.get("data", {}).get("evaluation", {})
        self.confidence = self.manifest.get("confidence", 0.95)
        # The other tables in the rows of a slice, and in all rows.
        self.reference = Case(manifest, reference, name="reference") if reference else None
        self.serving = Case(manifest, serving, name="serving") if serving else None
        self.others = {"reference": self.reference, "serving": self.serving}
        lines = []
        for line in rows.strip("\n").split("\n"):
            row, _, times = re.fullmatch(r"(.*?)( \*(\d+))?", line).groups()
            lines += [row] * int(times or 1)
        text = io.StringIO("\n".join(lines) + "\n")
        self.table = pd.DataFrame() if not rows.strip() else pd.read_csv(
            text, dtype=str, keep_default_na=False, na_values=NULLS, skip_blank_lines=False)
        # Another table has its own roles, and else those of the evaluation table whose columns it has.
        inherited = {role: column for role, column in self.roles.items() if isinstance(column, str) and column in self.table.columns}
        if name != "evaluation":
            self.roles = {**inherited, **self.manifest["data"].get(name, {})}

    def members(self, name):
        """The group of each row, None where the column is missing."""
        term = self.manifest["groups"][name]
        if isinstance(term, str):
            return [None if pd.isna(value) else canonical(value) for value in self.table[term]]
        if "map" in term:
            named = {canonical(str(value)): member for member, values in term["map"].items() for value in np.atleast_1d(values)}
            return [None if pd.isna(value) else named.get(canonical(value), term.get("others")) for value in self.table[term["column"]]]
        edges, labels = [-np.inf, *term["breaks"], np.inf], term["labels"]
        cut = pd.cut(self.table[term["column"]].astype(float), edges, right=False, labels=labels)
        return [None if pd.isna(value) else str(value) for value in cut]

    def sliced(self, text):
        kept = np.ones(len(self.table), bool)
        for part in text.split(", "):
            group, _, value = part.partition("=")
            kept &= np.array([member == canonical(value) for member in self.members(group)], bool)
        part = self.only(kept)
        part.reference = self.reference and self.reference.sliced(text)
        groups = [self.manifest["groups"][one.partition("=")[0]] for one in text.split(", ")]
        has = self.serving and all((group if isinstance(group, str) else group["column"]) in self.serving.table for group in groups)
        part.serving = self.serving.sliced(text) if has else None
        return part

    def only(self, kept):
        copy = object.__new__(Case)
        copy.__dict__ = dict(self.__dict__, table=self.table[kept].reset_index(drop=True))
        return copy

    def labelled(self):
        return self.only(self.table[self.roles["label"]].notna().to_numpy())

    def numbers(self, role):
        return self.table[self.roles[role]].astype(float).to_numpy()

    @property
    def weights(self):
        return self.numbers("weight") if "weight" in self.roles else np.ones(len(self.table))

    def classes(self, column):
        """1 and 0 for a binary task, else class names."""
        names = np.array([canonical(value) for value in self.table[column]])
        if self.model["task"] != "binary":
            return names
        return (names == canonical(str(self.model.get("positive", 1)))).astype(int)

    def truths(self):
        return self.numbers("label") if self.model["task"] == "regression" else self.classes(self.roles["label"])

    def decisions(self):
        if "score" in self.roles:
            return (self.numbers("score") >= self.model.get("threshold", 0.5)).astype(int)
        return self.classes(self.roles["prediction"])


def student(case, values, weights):
    """The t interval of a weighted mean; none without spread."""
    mean, total = np.average(values, weights=weights), weights.sum()
    size = total**2 / (weights**2).sum()
    if size <= 1 or not np.ptp(values):
        return None
    variance = (weights * (values - mean) ** 2).sum() / (total - (weights**2).sum() / total)
    half = stats.t.ppf(0.5 + case.confidence / 2, size - 1) * np.sqrt(variance / size)
    return mean - half, mean + half


def predicted(case):
    case = case.labelled()
    return case, case.truths(), case.numbers("score" if "score" in case.roles else "prediction"), case.weights


def null_rate(case, column):
    if case.table.empty:
        raise Undefined
    missing = case.table[column].isna()
    return missing.mean(), wilson(case, missing.to_numpy(), np.ones(len(missing))), len(missing)


def mean_loss(library, loss):
    """A measure that is a weighted mean of a loss; the library gives the value and the loss its spread."""
    def measure(case, _):
        case, truths, values, weights = predicted(case)
        if not weights.sum() > 0:
            raise Undefined
        value = library(truths, values, sample_weight=weights)
        return value, student(case, loss(truths, values), weights), len(truths)

    return measure


def of_probabilities(library):
    """The library's loss where sums of Float32 shares may end up to 2^-20 above 1, which it refuses."""
    def loss(truths, scores, **options):
        return library(truths, np.where((scores > 1) & (scores <= 1 + 2.0**-20), 1, scores), **options)

    return loss


def surprise(truths, scores):
    return -np.log(np.clip(np.where(truths == 1, scores, 1 - scores), 2.0**-52, 1 - 2.0**-52))


def rmse(case, _):
    square, interval, rows = mean_loss(sk.mean_squared_error, lambda y, p: (y - p) ** 2)(case, _)
    value = mean_loss(sk.root_mean_squared_error, lambda y, p: y)(case, _)[0]
    return value, interval and tuple(value + (end - square) / (2 * value) for end in interval), rows


def selection_rate(case, args):
    if args:
        decisions = (case.classes(case.roles["prediction"]) == args.partition("=")[2]).astype(int)
    else:
        decisions = case.decisions()
    weights = case.weights
    if not weights.sum() > 0:
        raise Undefined
    value = fairness.selection_rate(decisions, decisions, sample_weight=weights)
    return value, wilson(case, decisions, weights), len(decisions)


# Each takes a case and the arguments, and gives value, interval or None, and rows.
MEASURES = {
    "row_count": lambda case, _: (len(case.table), None, len(case.table)), "null_rate": null_rate,
    "log_loss": mean_loss(of_probabilities(partial(sk.log_loss, labels=[0, 1])), surprise),
    "brier_score": mean_loss(of_probabilities(partial(sk.brier_score_loss, labels=[0, 1])), lambda y, p: (y - p) ** 2),
    "mae": mean_loss(sk.mean_absolute_error, lambda y, p: np.abs(y - p)), "rmse": rmse,
    "selection_rate": selection_rate, **group_fairness.MEASURES,
    **behaviour.MEASURES, **decisions.MEASURES, **binary.MEASURES, **regression.MEASURES,
    **calibration.MEASURES, **value_of.MEASURES, **drift.MEASURES, **segments.MEASURES, **cost.MEASURES, **quality.MEASURES, **leakage.MEASURES, **groups.MEASURES,
    **tables.MEASURES, **multivariate.MEASURES,
}
RANGES = {"brier_score": (0, 2), "log_loss": (0, 37),
          "mae": (0, np.inf), "rmse": (0, np.inf), **decisions.RANGES, **binary.RANGES, **regression.RANGES, **calibration.RANGES,
          **value_of.RANGES, **drift.RANGES, **segments.RANGES, **quality.RANGES, **leakage.RANGES, **groups.RANGES, **tables.RANGES,
          **multivariate.RANGES, **group_fairness.RANGES}


def jackknifed(case, measure, args, value):
    """The interval of a measure between 0 and 1 from leaving each cluster out, for up to 100 clusters; rows without one stand alone."""
    names = case.table[case.roles["cluster"]].fillna(pd.Series(case.table.index.map("row {}".format), case.table.index))
    found = [measure(case.only((names != name).to_numpy()), args) for name in names.unique()]
    left_out, sizes = np.array([one for one, *_ in found]), len(names) - np.array([rows for *_, rows in found])
    error = np.sqrt((len(found) - 1) / len(found) * ((left_out - left_out.mean()) ** 2).sum())
    margin = stats.t.ppf((1 + case.confidence) / 2, sizes.sum() ** 2 / (sizes**2).sum() - 1) * error / (value * (1 - value))
    return special.expit(special.logit(value) - margin), special.expit(special.logit(value) + margin)


def computed(case, name, args, part=None, scope=None):
    scoped = case.sliced(scope) if scope else case
    value, interval, rows = MEASURES[name](scoped, args or "")
    if "cluster" in case.roles:
        interval = jackknifed(scoped, MEASURES[name], args or "", value)
    if part == "rows":
        return rows
    if part is None:
        return value
    if interval is None:
        raise Undefined
    return float(np.clip(interval[int(part == "upper")], *RANGES.get(name, (0, 1))))


def difference(case, line, claim):
    """What the libraries say, where it is not what the line claims."""
    try:
        got = computed(case, claim["name"], claim["args"], claim["part"], claim["slice"])
    except Undefined:
        got = None
    if "kind" in claim:
        return None if got is None else f"`{line}`, but the libraries say {got!r}"
    tolerance = 1e-9 if claim["part"] else 1e-12
    agrees = got is not None and np.isclose(got, float(claim["number"]), rtol=tolerance, atol=1e-16)
    return None if agrees else f"`{line}`, but the libraries say {got!r}"


def compare(page):
    """Whether each claim of a page that libraries can answer is right: None, or what differs."""
    for section in page.read_text().partition("\n## Cases\n")[2].split("\n### ")[1:]:
        title, blocks = section.split("\n")[0], dict(re.findall(r"```(\w+)\n(.*?)```", section, re.S))
        for line in blocks["verdict"].strip().split("\n"):
            match = LINE.match(line) or OTHER.match(line)
            if match is None:
                yield f"{page}: {title}: cannot read `{line}`"
            elif match["name"] not in PROBES and not line.split(" is ")[-1].startswith("error"):
                case = Case(blocks["manifest"], blocks.get("rows", ""), blocks.get("reference"), blocks.get("serving"))
                # What a model file predicts is no library's to say.
                problem = None if match["name"] == "prediction_drift" and "artifact" in case.model else difference(case, line, match.groupdict())
                yield problem and f"{page}: {title}: {problem}"


def main():
    warnings.simplefilter("ignore")
    pages = [pathlib.Path(name) for name in sys.argv[1:]] or sorted(pathlib.Path(__file__).parent.glob("*/*.md"))
    results = [result for page in pages for result in compare(page)]
    found = [result for result in results if result]
    print(*found, f"{len(results)} claims on {len(pages)} pages compared, {len(found)} differ", sep="\n")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
