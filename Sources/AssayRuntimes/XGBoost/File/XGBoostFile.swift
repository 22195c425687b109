import AssayCore
import AssayModelKit
import Foundation

/// An XGBoost model file that was read once and parsed; the library gets these bytes.
///
/// - Source: XGBoost documentation, Introduction to Model IO, and its JSON schema.
struct XGBoostFile: Sendable {
    var path: String
    var bytes: [UInt8]
    var isBinary: Bool
    /// Of the library that wrote the file; three numbers.
    var version: [Int]
    var objective: String
    var booster: String
    /// Scores a row.
    var groups: Int
    var features: [TreeFeature]
    /// The file's own words: `float`, `int`, `i` for an indicator, `q` for a quantity, `c` for a category.
    var featureTypes: [String]
    var areNamed: Bool
    var trees: XGBoostTrees
    var attributes: [String: String]
    var baseScore: String

    /// - Throws: MD001, MD003 to MD006, MD146 to MD148.
    init(path: String) throws(Diagnostic) {
        let bytes = try ModelBytes.read(path)
        if let problem = XGBoostForeign.problem(path, bytes) { throw problem }
        let isBinary = XGBoostForeign.isBinaryJSON(bytes)
        let root = try Self.parse(bytes, isBinary, path)
        do throws(XGBoostFault) {
            try self.init(path: path, bytes: bytes, isBinary: isBinary, root: root)
        } catch {
            throw XGBoostForeign.other(root, path) ?? error.diagnostic(path)
        }
    }

    private init(path: String, bytes: [UInt8], isBinary: Bool, root: ModelValue) throws(XGBoostFault) {
        (self.path, self.bytes, self.isBinary) = (path, bytes, isBinary)
        guard let learner = root["learner"] else { throw XGBoostFault("it has no `learner`") }
        guard let version = root["version"]?.wholes, version.count == 3 else { throw XGBoostFault("it states no version") }
        guard let parameters = learner["learner_model_param"], let width = parameters["num_feature"]?.whole,
            (0...10_000_000).contains(width),
            let objective = learner.at("objective", "name")?.text, let booster = learner.at("gradient_booster", "name")?.text
        else { throw XGBoostFault("it states no objective, booster or number of features") }
        (self.version, self.objective, self.booster) = (version, objective, booster)
        groups = max(1, parameters["num_class"]?.whole ?? 0, parameters["num_target"]?.whole ?? 1)
        guard groups <= 1_000_000 else { throw XGBoostFault("it gives \(groups) scores a row") }
        let stated = learner.at("objective", "softmax_multiclass_param", "num_class")?.whole
        guard stated == nil || stated == groups else { throw XGBoostFault("its objective is for other classes than it has") }
        baseScore = parameters["base_score"]?.text ?? ""
        attributes = Self.texts(learner["attributes"])
        trees = try XGBoostTrees(learner, booster, features: width, groups: groups)
        featureTypes = learner["feature_types"]?.texts ?? []
        let names = learner["feature_names"]?.texts ?? []
        guard names.isEmpty || names.count == width, featureTypes.isEmpty || featureTypes.count == width else {
            throw XGBoostFault("it names \(names.count) features of \(width)")
        }
        areNamed = !names.isEmpty
        let categories = try XGBoostCategories.read(trees.categories, features: width)
        features = (0..<width).map { [featureTypes] index in
            let isCategory = featureTypes.isEmpty ? categories[index] != nil : featureTypes[index] == "c"
            return TreeFeature(
                name: names.isEmpty ? "f\(index)" : names[index], categories: isCategory ? categories[index] ?? .codes : nil)
        }
    }

    private static func parse(_ bytes: [UInt8], _ isBinary: Bool, _ path: String) throws(Diagnostic) -> ModelValue {
        do throws(ModelValueError) {
            return try bytes.withUnsafeBufferPointer { (buffer) throws(ModelValueError) in
                isBinary ? try UBJSONModelReader.read(buffer) : try JSONModelReader.read(buffer)
            }
        } catch {
            switch error {
            case .truncated:
                throw ModelBytes.truncated(
                    path, "found \(bytes.count) bytes; a value of the model goes on beyond them", kind: "XGBoost")
            case .malformed(let place):
                throw XGBoostFault("byte \(place) is no part of \(isBinary ? "UBJSON" : "JSON")").diagnostic(path)
            case .tooDeep:
                throw XGBoostFault("values lie more than \(ModelBytesReader.deepest) deep in each other").diagnostic(path)
            }
        }
    }

    private static func texts(_ value: ModelValue?) -> [String: String] {
        guard case .object(let members)? = value else { return [:] }
        return members.compactMapValues(\.text)
    }

    /// How many boosting rounds count: after early stopping the scikit-learn wrappers predict with the best; others with all.
    ///
    /// - Returns: the end of the range of rounds; 0 for all.
    var rounds: Int {
        guard attributes["scikit_learn"] != nil, booster != "gblinear",
            let best = attributes["best_iteration"].flatMap({ Int($0) }),
            (0..<1 << 31).contains(best)
        else { return 0 }
        return best + 1
    }
}

/// What is wrong with a file that claims to be an XGBoost model.
struct XGBoostFault: Error {
    var words: String
    init(_ words: String) { self.words = words }

    func diagnostic(_ path: String) -> Diagnostic {
        Diagnostic(
            .damagedModel, "the XGBoost model is damaged", in: path, details: [words],
            help: "copy the file again, or save the model anew with `save_model`")
    }
}

extension DiagnosticCode {
    /// The parts of a model file contradict each other, so that no library may read it.
    public static let damagedModel: DiagnosticCode = "MD148"
}
