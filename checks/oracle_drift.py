"""Drift between the evaluation table and its reference, by pandas and statsmodels; used by oracle.py."""

import numpy as np
from oracle_common import Undefined, wilson


def null_rate_drift(case, column):
    now, before = case.table[column].isna(), case.reference.table[column].isna()
    if not len(now) or not len(before):
        raise Undefined
    d = now.mean() - before.mean()
    (l1, u1), (l2, u2) = (wilson(case, part.to_numpy(), np.ones(len(part))) for part in (now, before))
    below = np.hypot(now.mean() - l1, u2 - before.mean())
    above = np.hypot(u1 - now.mean(), before.mean() - l2)
    return d, (d - below, d + above), len(now)


MEASURES = {"null_rate_drift": null_rate_drift}
RANGES = {"null_rate_drift": (-1, 1)}
