#!/usr/bin/env python3
"""Predicts with a model that Python has to run, for `assay run`.

    python worker.py MODEL

MODEL is a pickle (.pkl, .pickle), a joblib (.joblib) or skops (.skops) file, TorchScript (.pt, .pth), a Keras model (.keras) or an MLflow
model folder. Rows come in as an Arrow IPC stream on standard input and predictions go out as one on standard output; docs/worker.md
describes both. Needs pyarrow, and what the model itself needs.

This file is part of assay and may be copied and changed.
"""
import importlib.metadata
import importlib.util
import json
import os
import re
import sys
import traceback

MISSING, UNLOADABLE, UNTRUSTED = 90, 91, 92
PACKAGES = ["catboost", "joblib", "keras", "lightgbm", "mlflow", "numpy", "pandas", "pyarrow", "scikit-learn", "scipy", "skops",
            "tensorflow", "torch", "xgboost"]


def give_up(status, words):
    """Ends with a status that assay knows and a last line that it shows."""
    sys.stderr.write(f"assay worker: {words}\n")
    sys.stderr.flush()
    os._exit(status)


def claim_streams():
    """Keeps standard input and output for the protocol; what a model prints goes to standard error."""
    questions, answers = os.dup(0), os.dup(1)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return os.fdopen(questions, "rb", 1 << 20), os.fdopen(answers, "wb", 1 << 16)


def has(module):
    return importlib.util.find_spec(module) is not None


class Unusable(Exception):
    """What was loaded is no model."""


class Estimator:
    """A model with scikit-learn's methods, or any object that can be called."""

    def __init__(self, model):
        self.model = model
        if not (hasattr(model, "predict") or hasattr(model, "predict_proba") or callable(model)):
            raise Unusable(f"it holds a {type(model).__name__}, which has no `predict`")

    @property
    def features(self):
        for name in ("feature_names_in_", "feature_names_", "feature_name_"):
            found = getattr(self.model, name, None)
            if found is not None and not callable(found) and len(found) and all(isinstance(item, str) for item in found):
                return list(found)
        return None

    @property
    def width(self):
        return getattr(self.model, "n_features_in_", None)

    @property
    def classes(self):
        found = getattr(self.model, "classes_", None)
        return None if found is None else [label(item) for item in found]

    def predict(self, batch, task):
        rows = inputs(batch, self.features)
        if task != "regression" and hasattr(self.model, "predict_proba"):
            return "probabilities", self.model.predict_proba(rows)
        result = self.model.predict(rows) if hasattr(self.model, "predict") else self.model(rows)
        return ("prediction" if task == "regression" or self.classes is not None else None), result


class Network:
    """A neural network: numbers in, and whatever its last layer gives out."""

    features = width = classes = None

    def __init__(self, run):
        self.run = run

    def predict(self, batch, task):
        import numpy
        return None, self.run(numpy.asarray(matrix(batch), dtype=numpy.float32))


class PythonFunction:
    """An MLflow model of any flavour."""

    width = classes = None

    def __init__(self, model):
        self.model = model
        schema = model.metadata.get_input_schema()
        self.features = list(schema.input_names()) if schema is not None and schema.has_input_names() else None

    def predict(self, batch, task):
        frame = batch.to_pandas()
        return None, self.model.predict(frame[self.features] if self.features else frame)


runs_code = False


def load_pickle(path):
    global runs_code
    runs_code = True
    # joblib reads plain pickles too, and pickle does not read what joblib writes.
    if path.endswith(".joblib") or has("joblib"):
        import joblib
        return Estimator(joblib.load(path))
    import pickle
    with open(path, "rb") as file:
        return Estimator(pickle.load(file))


def load_skops(path):
    import skops.io
    unknown = skops.io.get_untrusted_types(file=path)
    if unknown and os.environ.get("ASSAY_TRUST") != "1":
        give_up(UNTRUSTED, "the file holds types that skops does not trust: " + ", ".join(unknown))
    return Estimator(skops.io.load(path, trusted=unknown))


def load_torch(path):
    import torch
    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))
    module = torch.jit.load(path, map_location="cpu").eval()

    def run(rows):
        with torch.no_grad():
            return module(torch.from_numpy(rows)).numpy()

    return Network(run)


def load_keras(path):
    import keras
    model = keras.models.load_model(path)
    return Network(lambda rows: model.predict(rows, verbose=0, batch_size=8192))


def load_mlflow(path):
    with open(os.path.join(path, "MLmodel"), encoding="utf-8") as file:
        described = file.read()
    # A scikit-learn model gives probabilities only when it is asked itself, and needs no MLflow for that.
    pickled = re.search(r"^  sklearn:\n(?:    .*\n)*?    pickled_model: *[\"']?([^\"'\n]+)", described, re.MULTILINE)
    if pickled:
        sys.path.append(os.path.join(path, "code"))
        file = os.path.join(path, pickled[1].strip())
        return load_skops(file) if file.endswith(".skops") else load_pickle(file)
    global runs_code
    runs_code = True
    import mlflow.pyfunc
    return PythonFunction(mlflow.pyfunc.load_model(path))


LOADERS = {"pickle": load_pickle, "skops": load_skops, "torchscript": load_torch, "keras": load_keras, "mlflow": load_mlflow}
ENDINGS = {".pkl": "pickle", ".pickle": "pickle", ".joblib": "pickle", ".skops": "skops", ".pt": "torchscript", ".pth": "torchscript",
           ".keras": "keras"}


def kind_of(path):
    if os.path.isdir(path):
        return "mlflow"
    ending = os.path.splitext(path)[1].lower()
    if ending not in ENDINGS:
        give_up(UNLOADABLE, f"`{os.path.basename(path)}` has none of the endings {', '.join(ENDINGS)}")
    return ENDINGS[ending]


def label(item):
    """A class as assay writes it."""
    item = item.item() if hasattr(item, "item") else item
    return str(item).lower() if isinstance(item, bool) else str(item)


def is_number(kind):
    return pa.types.is_floating(kind) or pa.types.is_integer(kind) or pa.types.is_boolean(kind)


def inputs(batch, names):
    """Rows as the model was trained on them: a frame where it knows names, else numbers."""
    if names:
        batch = batch.select(names)
    plain = all(is_number(field.type) for field in batch.schema)
    if has("pandas") and (names or not plain):
        return batch.to_pandas(use_threads=False)
    return matrix(batch)


def matrix(batch):
    """Rows × columns; a missing value is NaN."""
    if not has("numpy"):
        return [list(row.values()) for row in batch.to_pylist()]
    import numpy
    columns = [numbers(column) for column in wide(batch)]
    plain = all(column.dtype == numpy.float64 for column in columns)
    rows = numpy.empty((batch.num_rows, len(columns)), dtype=numpy.float64 if plain else object)
    for index, column in enumerate(columns):
        rows[:, index] = column
    return rows


def wide(batch):
    """A list of fixed size stands for as many columns."""
    for column in batch.columns:
        if pa.types.is_fixed_size_list(column.type):
            width = column.type.list_size
            elements = column.flatten()
            yield from (elements.take(pa.array(range(index, len(elements), width))) for index in range(width))
        else:
            yield column


def numbers(column):
    import numpy
    if pa.types.is_boolean(column.type) or pa.types.is_decimal(column.type):
        column = column.cast(pa.float64())
    found = column.to_numpy(zero_copy_only=False)
    return found.astype(numpy.float64, copy=False) if is_number(column.type) else found


def answer(kind, result, model):
    """An Arrow batch of what a model gave."""
    if type(result).__module__.startswith("pandas"):
        result = result.to_numpy()
    shape = getattr(result, "shape", None)
    if shape is None:
        result = list(result)
        nested = result and isinstance(result[0], (list, tuple))
        shape = (len(result), len(result[0])) if nested else (len(result),)
    if len(shape) == 2 and shape[1] == 1:
        result, shape = [row[0] for row in result] if isinstance(result, list) else result.reshape(-1), shape[:1]
    if len(shape) == 2:
        flat = [number for row in result for number in row] if isinstance(result, list) else result.reshape(-1)
        return batch_of("probabilities", pa.FixedSizeListArray.from_arrays(values(flat), shape[1]), model.classes)
    if len(shape) != 1:
        raise ValueError(f"the model gives an array of shape {shape}; one row of numbers a row of input is expected")
    found = values(result)
    if not pa.types.is_floating(found.type) and kind != "prediction":
        kind = "prediction"
    return batch_of(kind if kind == "prediction" else "score", found, None)


def values(found):
    made = pa.array(found)
    return made.cast(pa.float32()) if pa.types.is_float16(made.type) else made


def batch_of(name, column, classes):
    metadata = {"assay.classes": json.dumps(classes)} if classes else None
    return pa.RecordBatch.from_arrays([column], schema=pa.schema([pa.field(name, column.type)], metadata=metadata))


def introduce(model, kind, answers):
    """A stream without rows whose columns are those that the model wants."""
    versions = {}
    for name in PACKAGES:
        if {"scikit-learn": "sklearn"}.get(name, name) in sys.modules:
            try:
                versions[name] = importlib.metadata.version(name)
            except importlib.metadata.PackageNotFoundError:
                pass
    metadata = {
        "assay.kind": kind, "assay.runs_code": json.dumps(runs_code), "assay.python": ".".join(map(str, sys.version_info[:3])), "assay.packages": json.dumps(versions),
        "assay.classes": json.dumps(model.classes), "assay.width": json.dumps(None if model.width is None else int(model.width)),
    }
    fields = [pa.field(name, pa.null()) for name in model.features or []]
    pa.ipc.new_stream(answers, pa.schema(fields, metadata=metadata)).close()
    answers.flush()


def load(path, kind):
    try:
        return LOADERS[kind](path)
    except ImportError as problem:
        traceback.print_exc()
        give_up(MISSING, f"missing {problem.name or problem}")
    except Unusable as problem:
        give_up(UNLOADABLE, str(problem))
    except Exception as problem:
        traceback.print_exc()
        give_up(UNLOADABLE, f"{type(problem).__name__}: {problem}")


def serve(model, questions, answers):
    reader, writer = pa.ipc.open_stream(questions), None
    task = (reader.schema.metadata or {}).get(b"assay.task", b"binary").decode()
    for batch in reader:
        found = answer(*model.predict(batch, task), model)
        writer = writer or pa.ipc.new_stream(answers, found.schema)
        writer.write_batch(found)
        answers.flush()
    if writer:
        writer.close()
        answers.flush()


def main(arguments):
    global pa
    questions, answers = claim_streams()
    sys.path.append(os.getcwd())
    try:
        import pyarrow as pa
        import pyarrow.ipc  # noqa: F401
    except ImportError:
        give_up(MISSING, "missing pyarrow")
    introduces = "--introduce" in arguments
    path = [word for word in arguments if word != "--introduce"][-1]
    kind = kind_of(path)
    model = load(path, kind)
    if introduces:
        introduce(model, kind, answers)
    serve(model, questions, answers)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
