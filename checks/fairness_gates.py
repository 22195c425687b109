"""How often gates on groups err, and how often their intervals hold the truth: the tables and the picture of docs/fairness.md, by simulation.

    python checks/fairness_gates.py [--picture docs/fairness.svg]

Groups of one size draw their selected rows from binomial distributions. The gates are `demographic_parity_difference <= 0.1` and
`demographic_parity_ratio >= 0.8`. Alike: every group is selected at the same rate. At the bound: one group lies so far below the others
that the gate must not pass. `pair` is the plain interval of the lowest and the highest group, as if they had been chosen before the
data were seen; `all pairs` is assay's: Newcombe's or Koopman's for every pair at Tukey's critical value, each end over all of them.
Made with Python 3.11, NumPy 2.4, SciPy 1.17.
"""

import itertools
import sys

import numpy as np
from scipy import stats

SIZES = (20, 50, 100, 300, 1_000, 10_000, 100_000)
GROUPS = (2, 5, 10)
DRAWS = 4_000
ALIKE, GAP, FLOOR = 0.5, 0.1, 0.8
PLAIN = stats.norm.ppf(0.975)


def joint(groups):
    return PLAIN if groups == 2 else stats.studentized_range.ppf(0.95, groups, np.inf) / np.sqrt(2)


def wilson(x, n, z):
    rate, square = x / n, z * z / n
    spread = z * np.sqrt(rate * (1 - rate) / n + square / (4 * n))
    return (rate + square / 2 - spread) / (1 + square), (rate + square / 2 + spread) / (1 + square)


def newcombe(x, y, n, z):
    """x / n - y / n, for arrays of counts."""
    p, q, (l1, u1), (l2, u2) = x / n, y / n, wilson(x, n, z), wilson(y, n, z)
    return p - q - np.hypot(p - l1, u2 - q), p - q + np.hypot(u1 - p, q - l2)


def koopman(x, y, n, z):
    """x / y, for arrays of counts of groups of one size, by bisection of the logarithm of the ratio."""
    def statistic(ratio):
        b = n * ratio + x + n + y * ratio
        q = 2 * (x + y) / (b + np.sqrt(np.maximum(0, b * b - 8 * n * ratio * (x + y))))
        q, p = np.minimum(q, 1), np.minimum(ratio * q, 1)
        variance = p * (1 - p) / n + ratio**2 * q * (1 - q) / n
        return (x / n - ratio * y / n) / np.sqrt(np.maximum(variance, 1e-300))

    def limit(level):
        low, high = np.full(len(x), -14.0), np.full(len(x), 14.0)
        for _ in range(50):
            middle = (low + high) / 2
            above = statistic(np.exp(middle)) > level
            low, high = np.where(above, middle, low), np.where(above, high, middle)
        return np.exp((low + high) / 2)

    return np.where(x == 0, 0, limit(z)), np.where(y == 0, np.inf, limit(-z))


def difference(counts, n, z, pairs):
    ends = [newcombe(one, other, n, z) for one, other in pairs(counts)]
    return np.max([np.maximum(0, np.maximum(low, -high)) for low, high in ends], axis=0), np.max([np.maximum(high, -low) for low, high in ends], axis=0)


def ratio(counts, n, z, pairs):
    ends = [koopman(one, other, n, z) for one, other in pairs(counts)]
    with np.errstate(divide="ignore"):
        low = np.min([np.minimum(low, 1 / high) for low, high in ends], axis=0)
        return low, np.minimum(1, np.min([np.minimum(high, 1 / low) for low, high in ends], axis=0))


def every(counts):
    return list(itertools.combinations(counts.T, 2))


def extreme(counts):
    return [(counts.min(axis=1), counts.max(axis=1))]


def drawn(rates, n, seed):
    return np.random.default_rng(seed).binomial(n, rates, (DRAWS, len(rates)))


def low_group(groups, form):
    """One group on the bound, the others alike."""
    rates = np.full(groups, ALIKE)
    rates[0] = ALIKE - GAP if form is difference else ALIKE * FLOOR
    return rates


def value(counts, n, form):
    low, high = counts.min(axis=1) / n, counts.max(axis=1) / n
    return high - low if form is difference else np.divide(low, high, out=np.ones(len(low)), where=high > 0)


def outcomes(counts, n, form):
    """By rule: the shares that pass and fail; the rest is undecided."""
    found, (low, high) = value(counts, n, form), form(counts, n, joint(counts.shape[1]), every)
    holds = (lambda end: end <= GAP) if form is difference else (lambda end: end >= FLOOR)
    both, neither = holds(low) & holds(high), ~holds(low) & ~holds(high)
    return {"estimate": (holds(found).mean(), (~holds(found)).mean()), "proven": (both.mean(), neither.mean()), "refuted": ((~neither).mean(), neither.mean())}


def gates():
    """Percent of runs: false failures where all groups are alike, false passes where one lies on the bound."""
    for form, gate in ((difference, "demographic_parity_difference <= 0.1"), (ratio, "demographic_parity_ratio >= 0.8")):
        print(f"\n`{gate}`, percent of {DRAWS:,} runs\n")
        print("| groups | rows each | alike, fails: `estimate` | `refuted` | `proven` | alike, `proven` undecided | on the bound, passes: `estimate` | `proven` | `refuted` |")
        print("|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
        for groups in GROUPS:
            for n in SIZES:
                alike = outcomes(drawn(np.full(groups, ALIKE), n, 1), n, form)
                bound = outcomes(drawn(low_group(groups, form), n, 2), n, form)
                undecided = 1 - sum(alike["proven"])
                cells = [alike["estimate"][1], alike["refuted"][1], alike["proven"][1], undecided, bound["estimate"][0], bound["proven"][0], bound["refuted"][0]]
                print(f"| {groups} | {n:,} | " + " | ".join(f"{100 * cell:.1f}" for cell in cells) + " |")


def coverage():
    """Percent of intervals that hold the true gap, and the mean of the gap itself."""
    print(f"\nTrue gap inside the 95 % interval, percent of {DRAWS:,} runs\n")
    print("| groups | rows each | true rates | mean gap | difference: `pair` | `all pairs` | ratio: `pair` | `all pairs` |")
    print("|--:|--:|---|--:|--:|--:|--:|--:|")
    for groups in GROUPS:
        for n in (20, 100, 1_000):
            for words, rates in (("all 0.5", np.full(groups, 0.5)), ("all 0.05", np.full(groups, 0.05)), ("0.1 to 0.6", np.linspace(0.1, 0.6, groups))):
                counts, z = drawn(rates, n, 3), joint(groups)
                truth, parity = rates.max() - rates.min(), rates.min() / rates.max()
                cells = []
                for form, wanted in ((difference, truth), (ratio, parity)):
                    for pairs, critical in ((extreme, PLAIN), (every, z)):
                        low, high = form(counts, n, critical, pairs)
                        cells.append(((low <= wanted + 1e-12) & (wanted <= high + 1e-12)).mean())
                gap = value(counts, n, difference).mean()
                print(f"| {groups} | {n:,} | {words} | {gap:.3f} | " + " | ".join(f"{100 * cell:.1f}" for cell in cells) + " |")


def picture(path):
    """False failures of groups that are alike and false passes on the bound, over the rows of a group, one panel a number of groups."""
    colors, parts = {"estimate": "#6e7781", "proven": "#1a7f37", "refuted": "#cf222e"}, []
    sizes = (20, 30, 50, 70, 100, 200, 300, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 100_000)
    for row, (words, rates, side) in enumerate((("fails though groups are alike", lambda g: np.full(g, ALIKE), 1), ("passes though a group is on the bound", lambda g: low_group(g, difference), 0))):
        for panel, groups in enumerate(GROUPS):
            left, bottom = 50 + panel * 250, 190 + row * 215
            place = lambda n, share: (left + 210 * np.log(n / 20) / np.log(5_000), bottom - 150 * share)
            parts.append(f'<rect x="{left}" y="{bottom - 150}" width="210" height="150" fill="none" stroke="#8c959f"/>')
            parts.append(f'<text x="{left + 105}" y="{bottom - 158}" text-anchor="middle">{groups} groups: {words}</text>' if panel == 1 else f'<text x="{left + 105}" y="{bottom - 158}" text-anchor="middle">{groups} groups</text>')
            parts += [f'<text x="{place(tick, 0)[0]:.0f}" y="{bottom + 15}" text-anchor="middle">{tick:,}</text>' for tick in (20, 300, 10_000)]
            parts += [f'<text x="{left - 6}" y="{bottom - 150 * share + 4:.0f}" text-anchor="end">{share:.0%}</text>' for share in (0, 0.5, 1)] if panel == 0 else []
            found = [outcomes(drawn(rates(groups), n, 4), n, difference) for n in sizes]
            for rule, color in colors.items():
                points = " ".join("{:.1f},{:.1f}".format(*place(n, one[rule][side])) for n, one in zip(sizes, found))
                parts.append(f'<polyline points="{points}" fill="none" stroke="{color}" stroke-width="2"/>')
    parts += [f'<text x="{60 + 90 * i}" y="445" fill="{color}">{rule}</text>' for i, (rule, color) in enumerate(colors.items())]
    parts.append('<text x="350" y="445">demographic_parity_difference &lt;= 0.1, over the rows of each group</text>')
    head = '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="460" role="img" aria-label="How often gates on groups fail and pass wrongly, by rule and rows">'
    style = '<style>text { font: 12px sans-serif; fill: #57606a } svg { background: #ffffff }</style><rect width="800" height="460" fill="#ffffff"/>'
    with open(path, "w") as file:
        file.write(head + style + "\n".join(parts) + "</svg>\n")


if __name__ == "__main__":
    gates()
    coverage()
    if len(sys.argv) > 2:
        picture(sys.argv[2])
