"""Counts the trained numbers of an ONNX file with Python's onnx, for oracle.py. Made with onnx 1.19."""

import math
import pathlib

import onnx

FOREST = ["base_values", "base_values_as_tensor"]
TRAINED = {
    "TreeEnsembleClassifier": ["class_weights", "class_weights_as_tensor", *FOREST],
    "TreeEnsembleRegressor": ["target_weights", "target_weights_as_tensor", *FOREST],
    "TreeEnsemble": ["nodes_splits", "leaf_weights"],
    "LinearClassifier": ["coefficients", "intercepts"],
    "LinearRegressor": ["coefficients", "intercepts"],
    "SVMClassifier": ["support_vectors", "coefficients", "rho", "prob_a", "prob_b"],
    "SVMRegressor": ["support_vectors", "coefficients", "rho"],
    "Scaler": ["offset", "scale"],
    "Imputer": ["imputed_value_floats", "imputed_value_int64s"],
}


def in_attribute(node, attribute):
    if attribute.name == "nodes_modes":
        return sum(mode != b"LEAF" for mode in attribute.strings)
    if attribute.name not in TRAINED.get(node.op_type, []):
        return 0
    tensor = math.prod(attribute.t.dims) if attribute.HasField("t") else 0
    return len(attribute.floats) + len(attribute.ints) + tensor


def in_graph(graph):
    count = sum(math.prod(tensor.dims) for tensor in graph.initializer)
    count += sum(math.prod(tensor.values.dims) for tensor in graph.sparse_initializer)
    for node in graph.node:
        for attribute in node.attribute:
            inner = [attribute.g] if attribute.type == onnx.AttributeProto.GRAPH else list(attribute.graphs)
            count += sum(in_graph(graph) for graph in inner)
            count += in_attribute(node, attribute) if node.domain == "ai.onnx.ml" else 0
    return count


def parameter_count(case, _):
    fixtures = pathlib.Path(__file__).resolve().parent.parent / "fixtures"
    path = case.manifest["model"]["artifact"].replace("{fixtures}", str(fixtures))
    return in_graph(onnx.load(path, load_external_data=False).graph), None, 0


MEASURES = {"parameter_count": parameter_count}
