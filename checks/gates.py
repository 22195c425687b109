"""How often a gate passes, fails or stays undecided: the tables and the picture of docs/decisions.md, by exact binomial sums.

    python checks/gates.py [--picture docs/decisions.svg]

The gate is `accuracy >= 0.9` with Wilson's 95 % interval. Made with Python 3.11, NumPy 2.4, SciPy 1.17.
"""

import sys

import numpy as np
from scipy.stats import binom, norm

BOUND, Z = 0.9, norm.ppf(0.975)
RULES = ["estimate", "proven", "refuted"]


def wilson(n):
    """Lower and upper limits for every number of right decisions."""
    rate = np.arange(n + 1) / n
    centre = (rate + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = Z / (1 + Z * Z / n) * np.sqrt(rate * (1 - rate) / n + Z * Z / (4 * n * n))
    return rate, centre - half, centre + half


def outcomes(rule, n, truth):
    """Probabilities of pass, fail and inconclusive when the true accuracy is `truth`."""
    rate, lower, upper = wilson(n)
    mass = binom.pmf(np.arange(n + 1), n, truth)
    if rule == "estimate":
        passed, failed = rate >= BOUND, rate < BOUND
    else:
        everywhere, nowhere = lower >= BOUND, upper < BOUND
        passed, failed = (everywhere, nowhere) if rule == "proven" else (~nowhere, nowhere)
    return mass[passed].sum(), mass[failed].sum(), mass[~passed & ~failed].sum()


def table():
    print("| rows | true accuracy | " + " | ".join(f"`{rule}`: pass / fail / undecided" for rule in RULES) + " |")
    print("|--:|--:|" + "--:|" * len(RULES))
    for n in (200, 2_000, 20_000):
        for truth in (0.87, 0.89, 0.90, 0.91, 0.93):
            cells = [" / ".join(f"{100 * share:.1f}" for share in outcomes(rule, n, truth)) for rule in RULES]
            print(f"| {n:,} | {truth:.2f} | " + " | ".join(cells) + " |")


def alarm(rule, n, truth):
    """The `false_alarm` that a run computes where the estimate is the truth: Sensitivity.swift, for `accuracy >= 0.9`."""
    rate, low, high = (limits[round(truth * n)] for limits in wilson(n))
    error, reach = (high - low) / (2 * Z), {"estimate": 0, "proven": rate - low, "refuted": rate - high}[rule]
    return norm.cdf((reach - (rate - BOUND)) / error)


def alarms():
    """How often an unchanged model does not pass, exactly and as computed, by its distance from the bound in standard errors."""
    print("| rows | true accuracy | " + " | ".join(f"`{rule}`: exact / computed" for rule in RULES) + " |")
    print("|--:|--:|" + "--:|" * len(RULES))
    for n in (200, 2_000, 20_000):
        for margin in (0, 0.5, 1, 2, 3, 4):
            truth = round(n * (BOUND + margin * np.sqrt(BOUND * (1 - BOUND) / n))) / n
            if n * (1 - truth) < 10:
                continue
            cells = [f"{100 * (1 - outcomes(rule, n, truth)[0]):.1f} / {100 * alarm(rule, n, truth):.1f}" for rule in RULES]
            print(f"| {n:,} | {truth:.4f} | " + " | ".join(cells) + " |")


def picture(path):
    """The probability of passing over the true accuracy, one panel a number of rows."""
    truths, colors = np.linspace(0.84, 0.96, 97), {"estimate": "#6e7781", "proven": "#1a7f37", "refuted": "#cf222e"}
    parts = []
    for panel, n in enumerate((200, 2_000, 20_000)):
        left = 50 + panel * 240
        place = lambda truth, share: (left + 200 * (truth - 0.84) / 0.12, 190 - 150 * share)
        parts.append(f'<rect x="{left}" y="40" width="200" height="150" fill="none" stroke="#8c959f"/>')
        parts.append(f'<text x="{left + 100}" y="28" text-anchor="middle">{n:,} rows</text>')
        x = place(BOUND, 0)[0]
        parts.append(f'<line x1="{x}" y1="40" x2="{x}" y2="190" stroke="#8c959f" stroke-dasharray="3 3"/>')
        parts += [f'<text x="{place(tick, 0)[0]:.0f}" y="206" text-anchor="middle">{tick:.2f}</text>' for tick in (0.86, 0.90, 0.94)]
        for rule in RULES:
            points = " ".join("{:.1f},{:.1f}".format(*place(truth, outcomes(rule, n, truth)[0])) for truth in truths)
            parts.append(f'<polyline points="{points}" fill="none" stroke="{colors[rule]}" stroke-width="2"/>')
    parts += [f'<text x="42" y="{190 - 150 * share + 4}" text-anchor="end">{share:.0%}</text>' for share in (0, 0.5, 1)]
    parts += [f'<text x="{60 + 90 * i}" y="238" fill="{colors[rule]}">{rule}</text>' for i, rule in enumerate(RULES)]
    parts.append('<text x="350" y="238">chance of passing over the true accuracy; the bound is dashed</text>')
    head = '<svg xmlns="http://www.w3.org/2000/svg" width="780" height="250" role="img" aria-label="Probability that a gate passes, by rule and rows">'
    style = '<style>text { font: 12px sans-serif; fill: #57606a } svg { background: #ffffff }</style><rect width="780" height="250" fill="#ffffff"/>'
    with open(path, "w") as file:
        file.write(head + style + "\n".join(parts) + "</svg>\n")


if __name__ == "__main__":
    table()
    print()
    alarms()
    if len(sys.argv) > 2:
        picture(sys.argv[2])
