"""The answers of onnxruntime and NumPy for measures of behaviour and of scores, for oracle.py.

The rows are changed here and predicted by the case's own model. Two measures need only scores; the others run the model.
"""

import pathlib

import numpy as np
import onnxruntime
from oracle_common import Undefined, wilson

MODELS = pathlib.Path(__file__).parent.parent / "fixtures"
MOST, GRID, TOLERANCE = 8, 10, 1e-6


class Asked:
    """A case's rows as numbers, and its model."""

    def __init__(self, case):
        path = case.model["artifact"].replace("{fixtures}", str(MODELS))
        self.session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
        self.types = case.roles.get("columns", {})
        self.table, self.task = case.table, case.model["task"]
        self.score = case.model.get("outputs", {}).get("score", "")
        self.wide = len(self.session.get_inputs()) == 1
        inputs = [put.name for put in self.session.get_inputs()]
        free = inputs if set(inputs) <= set(case.table) else [name for name in case.table if name != "label"]
        self.columns = case.model.get("features") or free

    def scores(self, table):
        """Rows × scores, as the model answers."""
        feed = {}
        for put in self.session.get_inputs():
            names = self.columns if self.wide else [put.name]
            element = {"float": np.float32, "double": np.float64, "int64": np.int64, "bool": bool, "string": object}[put.type[7:-1]]
            values = table[names]
            if element is bool:
                values = values == "true"
            elif element is not object:
                values = values.astype(float)
            feed[put.name] = values.to_numpy().astype(element).reshape(len(table), -1)
        found = self.session.run(None, feed)[0].astype(float).reshape(len(table), -1)
        return found[:, :1] if self.score.endswith("[:,0]") else found

    def decisions(self, scores):
        decided = (scores[:, 0] >= 0.5).astype(int) if self.task == "binary" else scores.argmax(axis=1)
        return np.where(np.isfinite(scores).all(axis=1), decided, -1)


def share(case, holds, scope):
    if not scope.any():
        raise Undefined
    hits = holds[scope].astype(float)
    return hits.mean(), wilson(case, hits, np.ones(len(hits))), len(hits)


def key(case, name):
    column = case.table[name]
    return column if case.roles.get("columns", {}).get(name) == "string" else column.astype(float)


def copies(case, columns):
    """The table with other observed values in some columns, and the rows that took one."""
    keys = [tuple(row) for row in np.column_stack([key(case, name).to_numpy(object) for name in columns])]
    known = [not any(value is None or value != value for value in row) for row in keys]
    values = sorted({row for row, has in zip(keys, known) if has})
    first = {row: position for position, row in reversed(list(enumerate(keys)))}
    shifts = range(1, len(values)) if len(values) - 1 <= MOST else [j * len(values) // (MOST + 1) for j in range(1, MOST + 1)]
    for shift in shifts:
        other = case.table.copy()
        for row, has in enumerate(known):
            if has:
                source = first[values[(values.index(keys[row]) + shift) % len(values)]]
                other.loc[row, columns] = case.table.loc[source, columns]
        yield other, np.array(known)


def flips(case, changes):
    if not len(case.table):
        raise Undefined
    asked = Asked(case)
    own = asked.decisions(asked.scores(case.table))
    scope, changed = np.zeros(len(own), bool), np.zeros(len(own), bool)
    for other, affected in changes:
        scope |= affected
        changed |= affected & (asked.decisions(asked.scores(other)) != own)
    return share(case, changed, scope & (own >= 0))


def nulls(case, name):
    other = case.table.copy()
    other[name] = np.nan
    return [(other, case.table[name].notna().to_numpy())]


def wrong_way(effect, old, new):
    tolerance = TOLERANCE * np.maximum(1, abs(old))
    return {"raises": new < old - tolerance, "lowers": new > old + tolerance, "keeps": abs(new - old) > tolerance}[effect]


def path(case, args, grid):
    name, effect = args.split(", ")
    values = key(case, name)
    if len(values) < 2 or not values.std() > 0:
        raise Undefined
    asked = Asked(case)
    own = asked.scores(case.table)[:, 0]
    ordered = np.sort(values.dropna())
    steps = [ordered[min(len(ordered) - 1, int(i / (GRID - 1) * len(ordered)))] for i in range(GRID)] if grid else [None]
    curve = [] if grid else [own]
    for step in steps:
        other = case.table.copy()
        moved = values * 0 + step if grid else values + values.std()
        other[name] = moved if case.roles["columns"][name] != "integer" or grid else values + max(1, round(values.std()))
        curve.append(asked.scores(other)[:, 0])
    broken = np.any([wrong_way(effect, a, b) | ~np.isfinite(b) for a, b in zip(curve, curve[1:])], axis=0)
    broken |= ~np.isfinite(curve[-1]) | (~np.isfinite(curve[0]) if grid else False)
    return share(case, broken, values.notna().to_numpy() & np.isfinite(own))


def unused(case, _):
    if not len(case.table):
        raise Undefined
    asked = Asked(case)
    own, found, varied = asked.scores(case.table), 0, 0
    for name in asked.columns:
        changes = list(copies(case, [name]))
        varied += bool(changes)
        found += bool(changes) and all((asked.scores(other) == own).all() for other, _ in changes)
    if not varied:
        raise Undefined
    return found, None, len(case.table)


def ulp(case, _):
    asked = Asked(case)
    if not len(case.table):
        raise Undefined
    kind = np.float64 if "double" in asked.session.get_inputs()[0].type else np.float32
    own, moves = asked.scores(case.table), []
    for end in (-np.inf, np.inf):
        other = case.table.copy()
        for name in asked.columns:
            other[name] = np.nextafter(other[name].astype(float).astype(kind), kind(end)).astype(float)
        moves.append(abs(asked.scores(other) - own).max())
    return max(moves), None, len(own)


def demanded(case, _):
    asked, labels = Asked(case), case.table["label"].astype(float)
    kept = labels.notna().to_numpy()
    if not kept.any():
        raise Undefined
    decided = asked.decisions(asked.scores(case.table))
    return int((decided != labels.to_numpy())[kept].sum()), None, int(kept.sum())


def scored(case):
    if "artifact" in case.model:
        return Asked(case).scores(case.table)
    return case.table["score"].astype(float).to_numpy().reshape(-1, 1)


def invalid(case, args):
    scores, tolerance = scored(case), float(args or 1e-5)
    inside = ((scores >= -tolerance) & (scores <= 1 + tolerance)).all(axis=1)
    return share(case, ~(inside & ((scores.shape[1] == 1) | (abs(scores.sum(axis=1) - 1) <= tolerance))), np.ones(len(scores), bool))


def boundary(case, args):
    scores = scored(case)
    top = np.sort(scores, axis=1)
    distance = abs(scores[:, 0] - 0.5) if scores.shape[1] == 1 else top[:, -1] - top[:, -2]
    return share(case, distance <= float(args), np.isfinite(distance))


MEASURES = {
    "flip_rate": lambda case, args: flips(case, copies(case, args.split(", "))),
    "null_flip_rate": lambda case, args: flips(case, nulls(case, args)),
    "direction_violation_rate": lambda case, args: path(case, args, grid=False),
    "monotonicity_violation_rate": lambda case, args: path(case, args, grid=True),
    "unused_features": unused, "ulp_sensitivity": ulp, "functionality_failures": demanded, "invalid_score_rate": invalid,
    "boundary_rate": boundary,
}
