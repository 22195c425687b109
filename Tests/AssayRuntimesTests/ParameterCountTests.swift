import AssayModelKit
import AssayRuntimes
import Foundation
import TestSupport
import Testing

/// Trained numbers of the fixtures, as checks/oracle_cost.py counts them with Python's onnx.
struct ParameterCountTests {
    static let counts: [(file: String, count: Int)] = [
        ("models/batch_of_one.onnx", 0),
        ("models/breast_boosting.onnx", 85),
        ("models/breast_feature_names.onnx", 122),
        ("models/breast_logistic.onnx", 122),
        ("models/breast_missing_values.onnx", 89),
        ("models/breast_zipmap.onnx", 122),
        ("models/breast_zipmap_columns.onnx", 126),
        ("models/class_scores.onnx", 0),
        ("models/columns_pipeline.onnx", 21),
        ("models/diabetes_double.onnx", 13),
        ("models/diabetes_ridge.onnx", 11),
        ("models/digits_convolution.onnx", 1108),
        ("models/external.onnx", 2),
        ("models/five_types.onnx", 6),
        ("models/half_precision.onnx", 0),
        ("models/initializer_among_inputs.onnx", 2),
        ("models/int64_matrix.onnx", 1),
        ("models/label_only.onnx", 0),
        ("models/large_integers.onnx", 0),
        ("models/list_and_matrix.onnx", 1),
        ("models/logits_n.onnx", 0),
        ("models/nan_scores.onnx", 0),
        ("models/one_row_out.onnx", 0),
        ("models/seven_rows.onnx", 2),
        ("models/sigmoid_n.onnx", 5),
        ("models/sigmoid_n1.onnx", 4),
        ("models/subgraphs.onnx", 1),
        ("models/two_scores.onnx", 0),
        ("models/unknown_operator.onnx", 0),
        ("models/wine_network.onnx", 169),
        ("models/wine_string_zipmap.onnx", 68),
        ("models/zipmap_number_words.onnx", 9),
        ("models/zipmap_only_ml.onnx", 9),
        ("scenarios/breast_cancer/model.onnx", 1109),
        ("scenarios/credit/fair.onnx", 90),
        ("scenarios/credit/model.onnx", 94),
        ("scenarios/diabetes/model.onnx", 415),
        ("scenarios/digits/images.onnx", 780),
        ("scenarios/digits/model.onnx", 778),
        ("scenarios/wine/model.onnx", 900),
    ]

    @Test(arguments: counts)
    func `the trained numbers are those of Python's onnx`(file: String, count: Int) throws {
        let path = Repository.fixture(file).path(percentEncoded: false)
        #expect(try OnnxBackend().describe(path: path).parameterCount == count)
    }
}
