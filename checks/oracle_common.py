"""What oracle.py and its parts share."""

from statsmodels.stats.proportion import proportion_confint


class Undefined(Exception):
    """A measure without a value: assay answers `inconclusive`."""


def wilson(case, hits, weights):
    """Wilson's interval of a weighted share at Kish's effective size."""
    size = weights.sum() ** 2 / (weights**2).sum()
    share = (weights * hits).sum() / weights.sum()
    return proportion_confint(share * size, size, alpha=1 - case.confidence, method="wilson")
