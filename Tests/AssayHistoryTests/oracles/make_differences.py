"""Numbers for DifferenceTests: two proportions with Wald intervals, whose z test with unpooled variances statsmodels has.

Run: python make_differences.py > differences.json    (statsmodels 0.15.0, SciPy 1.17.1)
"""
import json
from scipy.stats import norm
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint, test_proportions_2indep

cases = [(870, 1000, 900, 1000, 0.95, 0.95), (12, 40, 25, 50, 0.95, 0.90), (499, 1000, 500, 1000, 0.99, 0.99),
         (9000, 10000, 8700, 10000, 0.95, 0.95), (30, 60, 31, 60, 0.8, 0.95)]
rows = []
for first, n, second, m, c1, c2 in cases:
    a, b = proportion_confint(first, n, 1 - c1, "normal"), proportion_confint(second, m, 1 - c2, "normal")
    found = test_proportions_2indep(second, m, first, n, compare="diff", method="wald", correction=False)
    rows.append({"before": first / n, "after": second / m, "lower": [a[0], b[0]], "upper": [a[1], b[1]], "confidence": [c1, c2],
                 "z": found.statistic, "p": 2 * norm.sf(abs(found.statistic))})
adjusted = multipletests([row["p"] for row in rows], method="holm")[1]
for row, value in zip(rows, adjusted):
    row["holm"] = value
print(json.dumps(rows, indent=1))
