"""How often `sentinel_rate` suspects a column that has no sentinel: the table in its page.

    python checks/false_alarms.py

The rule is the one of oracle_quality.py, which the worked cases hold to the Swift code.
"""

import numpy as np
import pandas as pd
from oracle_quality import suspected

COLUMNS, SIZES = 1_000, (1_000, 10_000)
KINDS = {
    "normal, 2 decimals": lambda rng, n: np.round(rng.normal(50, 10, n), 2),
    "exponential, 2 decimals": lambda rng, n: np.round(rng.exponential(30, n), 2),
    "log-normal (σ = 1), whole": lambda rng, n: np.round(rng.lognormal(5, 1, n)),
    "Student t, 2 degrees, 1 decimal": lambda rng, n: np.round(rng.standard_t(2, n), 1),
    "Cauchy, whole": lambda rng, n: np.round(rng.standard_cauchy(n)),
    "Poisson (3)": lambda rng, n: rng.poisson(3, n).astype(float),
    "geometric (0.2)": lambda rng, n: rng.geometric(0.2, n).astype(float),
    "age 18 to 99, whole": lambda rng, n: rng.integers(18, 100, n).astype(float),
    "share 0 to 99, most at 99": lambda rng, n: np.where(rng.random(n) < 0.2, 99, rng.integers(0, 100, n)).astype(float),
    "half zero, else log-normal": lambda rng, n: np.where(rng.random(n) < 0.5, 0, np.round(rng.lognormal(5, 1, n))),
    "change: -1, 0, 1": lambda rng, n: rng.integers(-1, 2, n).astype(float),
}


def main():
    print("| column | " + " | ".join(f"{size:,} rows" for size in SIZES) + " |\n|---|" + "---|" * len(SIZES))
    for name, draw in KINDS.items():
        rng = np.random.default_rng(20_260_101)
        shares = [np.mean([bool(suspected(pd.Series(draw(rng, size)))) for _ in range(COLUMNS)]) for size in SIZES]
        print(f"| {name} | " + " | ".join(f"{100 * share:.1f} %" for share in shares) + " |")


if __name__ == "__main__":
    main()
