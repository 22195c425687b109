"""Representation, individual fairness and disparity in strata, by AIF360, pandas and SciPy; used by oracle.py."""

import logging

import numpy as np
import pandas as pd
from oracle_behaviour import MOST, flips
from oracle_common import Undefined, wilson
from oracle_decisions import delta
from oracle_drift import limits
from scipy import stats
from sklearn.preprocessing import StandardScaler

logging.disable(logging.WARNING)  # AIF360 names the packages that it does not find.
from aif360.sklearn.metrics import consistency_score, generalized_entropy_error, theil_index as aif360_theil  # noqa: E402

MINIMUM_GROUP = 30


def joined(case, group):
    """The group of each row, or None."""
    parts = zip(*[case.members(name) for name in group.split("*")])
    return np.array([None if None in part else ", ".join(part) for part in parts], object)


def simultaneous(case, count):
    """A copy of the case at the level at which that many intervals hold together."""
    copy = case.only(np.ones(len(case.table), bool))
    copy.confidence = 1 - (1 - case.confidence) / max(1, count)
    return copy


def group_share(case, args):
    group, *member = [part.strip() for part in args.split(",")]
    members = pd.Series(joined(case, group)).dropna()
    if members.empty:
        raise Undefined
    counts = members.value_counts()
    declared = case.manifest["groups"].get(group)
    for label in declared.get("labels", []) if isinstance(declared, dict) else []:
        counts[label] = counts.get(label, 0)
    ones = np.ones(len(members))
    if member:
        return (members == member[0]).mean(), wilson(case, (members == member[0]).to_numpy(), ones), len(members)
    level = simultaneous(case, len(counts))
    ends = [wilson(level, np.arange(len(members)) < count, ones) for count in counts]
    interval = tuple(min(end[side] for end in ends) for side in (0, 1)) if len(counts) > 1 else None
    return counts.min() / len(members), interval, len(members)


def group_share_drift(case, group):
    now, before = (pd.Series(joined(part, group)).dropna() for part in (case, case.reference))
    if now.empty or before.empty:
        raise Undefined
    table = pd.crosstab(np.r_[now, before], np.r_[np.ones(len(now)), np.zeros(len(before))])
    if len(table) < 2:
        return 0, (0, 0), len(now)
    value = stats.contingency.association(table.to_numpy(), method="cramer")
    total = len(now) + len(before)
    low, high = limits(value**2 * total, len(table) - 1, case.confidence)
    return value, (min(value, (low / total) ** 0.5), max(value, (high / total) ** 0.5)), len(now)


def label_rate(case, name):
    case = case.labelled()
    if case.model["task"] == "binary" and not name:
        hits = case.truths()
    elif case.model["task"] == "binary":
        hits = case.truths() == (name == str(case.model["positive"]))
    else:
        hits = case.truths() == name
    weights = case.weights
    if not weights.sum() > 0:
        raise Undefined
    return np.average(hits, weights=weights), wilson(case, hits, weights), len(hits)


def missing_label_rate(case, _):
    missing, weights = case.table[case.roles["label"]].isna().to_numpy(), case.weights
    if not weights.sum() > 0:
        raise Undefined
    return np.average(missing, weights=weights), wilson(case, missing, weights), len(missing)


def entropy(alpha):
    def function(cells):
        """Generalized entropy over benefits 0, 1, 2; complex numbers pass through it for the gradient."""
        shares = np.array([cells[1, 0], cells[0, 0] + cells[1, 1], cells[0, 1]]) / cells.sum()
        benefits = np.array([0, 1, 2]) / (shares[1] + 2 * shares[2])
        held = shares != 0
        if alpha == 0:
            terms = -np.log(benefits[held])
        elif alpha == 1:
            terms = np.array([b * np.log(b) if b != 0 else 0 for b in benefits[held]])
        else:
            terms = (benefits[held] ** alpha - 1) / (alpha * (alpha - 1))
        return (shares[held] * terms).sum()

    return function


def generalized_entropy_index(case, args):
    alpha = float(args or 2)
    case = case.labelled()
    truths, decisions, weights = case.truths(), case.decisions(), case.weights
    if not weights.sum() > 0 or not (weights * (decisions - truths + 1)).sum() > 0 or (alpha <= 0 and (decisions < truths).any()):
        raise Undefined
    cells = np.array([[weights[(truths == y) & (decisions == d)].sum() for d in (0, 1)] for y in (0, 1)])
    value = float(entropy(alpha)(cells))
    # AIF360's code for 0 divides by the mean once more than its definition; it knows no weights.
    if alpha != 0 and (weights == 1).all():
        library = generalized_entropy_error(truths, decisions, alpha=alpha)
        np.testing.assert_allclose(value, library, rtol=1e-12, atol=1e-15)
        value = library
    return value, delta(entropy(alpha), case, truths, decisions, weights), len(truths)


def theil_index(case, _):
    value, interval, rows = generalized_entropy_index(case, "1")
    case = case.labelled()
    if (case.weights == 1).all():
        np.testing.assert_allclose(value, aif360_theil(case.decisions() - case.truths() + 1), rtol=1e-12, atol=1e-15)
    return value, interval, rows


def consistency(case, args):
    neighbors = int(args or 5)
    roles = {column for column in case.roles.values() if isinstance(column, str)}
    table = case.table[[name for name in case.table if name not in roles]]
    complete = table.notna().all(axis=1).to_numpy()
    columns = []
    for name in table:
        try:
            columns.append(table[name].astype(float))
        except ValueError:
            columns += [(table[name] == value).astype(float) for value in table[name].dropna().unique()]
    points, decisions = np.column_stack(columns)[complete] if columns else np.empty((0, 0)), case.decisions()[complete]
    if len(points) < max(2, neighbors):
        raise Undefined
    points = StandardScaler().fit_transform(points)
    squares = ((points[:, None] - points) ** 2).sum(axis=2)
    gaps = []
    for row in squares:
        limit = np.sort(row)[neighbors - 1]
        near, tied = row < limit * (1 - 1e-12), np.isclose(row, limit, rtol=1e-12, atol=0)
        near &= ~tied
        mean = (decisions[near].sum() + (neighbors - near.sum()) * decisions[tied].mean()) / neighbors
        gaps.append(abs(decisions[len(gaps)] - mean))
    gaps = np.array(gaps)
    value, order = 1 - gaps.mean(), np.sort(squares, axis=1)
    ties = len(points) > neighbors and np.isclose(order[:, neighbors - 1], order[:, neighbors]).any()
    if not ties:
        np.testing.assert_allclose(value, consistency_score(points, decisions, n_neighbors=neighbors), rtol=1e-12)
    if not np.ptp(gaps):
        return value, None, len(gaps)
    half = stats.t.ppf(0.5 + case.confidence / 2, len(gaps) - 1) * stats.sem(gaps)
    return value, (value - half, value + half), len(gaps)


def conditional_demographic_disparity(case, args):
    group, strata = [part.strip() for part in args.split(",")]
    own, stratum = joined(case, group), joined(case, strata)
    sizes = pd.Series(own).value_counts()
    kept = np.array([one is not None and other is not None for one, other in zip(own, stratum)], bool)
    table = pd.DataFrame({"g": own, "s": stratum, "d": case.decisions(), "w": case.weights})[kept]
    cells = table.pivot_table(index=["s", "g"], columns="d", values="w", aggfunc="sum", fill_value=0.0, observed=True)
    squares = table.assign(w=table.w**2).pivot_table(index=["s", "g"], columns="d", values="w", aggfunc="sum", fill_value=0.0)
    judged = [name for name in sorted(sizes.index) if sizes[name] >= MINIMUM_GROUP]
    if len(judged) < 2 or set(cells.columns) != {0, 1}:
        raise Undefined
    index = list(cells.index)
    values, gradients = cells.to_numpy().astype(complex), {}

    def disparity(numbers, name):
        total, weight = 0, 0
        for one in sorted(set(s for s, _ in index)):
            rows = [place for place, (s, _) in enumerate(index) if s == one]
            rejected, accepted = numbers[rows, 0].sum(), numbers[rows, 1].sum()
            if rejected.real <= 0 or accepted.real <= 0:
                continue
            mine = [place for place in rows if index[place][1] == name]
            gap = numbers[mine, 0].sum() / rejected - numbers[mine, 1].sum() / accepted
            total, weight = total + (rejected + accepted) * gap, weight + rejected + accepted
        if weight == 0:
            raise Undefined
        return total / weight

    level = simultaneous(case, len(judged))
    z, found, ends = stats.norm.ppf(0.5 + level.confidence / 2), [], []
    for name in judged:
        gradient = np.zeros(values.shape)
        for cell in zip(*np.nonzero(values.real)):
            moved = values.copy()
            moved[cell] += 1e-20j
            gradient[cell] = disparity(moved, name).imag / 1e-20
        mean = (values.real * gradient).sum() / values.real.sum()
        half = z * np.sqrt((squares.to_numpy() * (gradient - mean) ** 2).sum())
        found.append(disparity(values, name).real)
        ends.append((max(-1, found[-1] - half), min(1, found[-1] + half)))
    return max(found), tuple(max(end[side] for end in ends) for side in (0, 1)), len(table)


def moved(case, group):
    """The table with the rows of each group moved to another member, and the rows that were."""
    names, own = group.split("*"), joined(case, group)
    known = np.array([member is not None for member in own], bool)
    members = sorted({member for member in own if member is not None})
    source = {}
    for name in names:
        term = case.manifest["groups"][name]
        column, members_of = term if isinstance(term, str) else term["column"], np.array(case.members(name), object)
        is_text = pd.to_numeric(case.table[column], errors="coerce").notna().sum() < case.table[column].notna().sum()
        for member in {one for one in members_of if one is not None}:
            values = case.table[column][members_of == member]
            counts = values.value_counts()
            typical = min(counts[counts == counts.max()].index) if is_text else sorted(values, key=float)[(len(values) - 1) // 2]
            source[name, member] = column, typical
    shifts = range(1, len(members)) if len(members) - 1 <= MOST else [j * len(members) // (MOST + 1) for j in range(1, MOST + 1)]
    for shift in shifts:
        other = case.table.copy()
        for row in np.flatnonzero(known):
            for name, member in zip(names, members[(members.index(own[row]) + shift) % len(members)].split(", ")):
                other.loc[row, source[name, member][0]] = source[name, member][1]
        yield other, known


def counterfactual_flip_rate(case, group):
    return flips(case, moved(case, group))


def proxy_strength(case, group):
    """Bergsma's V of each feature in at most ten bins; cases have few values, so that no feature need be cut."""
    own = joined(case, group)
    used = {term if isinstance(term, str) else term["column"] for term in (case.manifest["groups"][name] for name in group.split("*"))}
    roles = {column for column in case.roles.values() if isinstance(column, str)}
    known = np.array([member is not None for member in own], bool)
    found = []
    for name in sorted(set(case.table) - used - roles):
        table = pd.crosstab(case.table[name][known].fillna("missing").to_numpy(), own[known]).to_numpy()
        n, (r, k) = table.sum(), table.shape
        if r < 2 or k < 2:
            continue
        statistic, _, degrees, _ = stats.chi2_contingency(table, correction=False)
        square = max(0, statistic / n - (k - 1) * (r - 1) / (n - 1))
        sides = min(k - (k - 1) ** 2 / (n - 1), r - (r - 1) ** 2 / (n - 1)) - 1
        found.append((min(1, (square / sides) ** 0.5), statistic, degrees, n * (min(r, k) - 1)))
    if not found:
        raise Undefined
    level, ends = simultaneous(case, len(found)).confidence, []
    for value, statistic, degrees, scale in found:
        low, high = ((limit / scale) ** 0.5 for limit in limits(statistic, degrees, level))
        ends.append((min(value, low), max(value, min(1, high))))
    return max(one[0] for one in found), tuple(max(end[side] for end in ends) for side in (0, 1)), int(known.sum())


MEASURES = {"label_rate": label_rate, "missing_label_rate": missing_label_rate,
            "counterfactual_flip_rate": counterfactual_flip_rate, "proxy_strength": proxy_strength,
            "group_share": group_share, "group_share_drift": group_share_drift,
            "generalized_entropy_index": generalized_entropy_index, "theil_index": theil_index, "consistency": consistency,
            "conditional_demographic_disparity": conditional_demographic_disparity}
RANGES = {"generalized_entropy_index": (0, np.inf), "theil_index": (0, np.inf), "conditional_demographic_disparity": (-1, 1)}
