import AssayCore
import AssayModelKit
import Foundation

/// A LightGBM model file that was read once and parsed; the library gets these bytes.
///
/// - Source: the text that `Booster.save_model` writes, versions v2 to v4.
struct LightGBMFile: Sendable {
    var path: String
    var bytes: [UInt8]
    /// Of the format: 4 for `v4`.
    var format: Int
    var classes: Int
    /// Trees a round, and so scores a row.
    var groups: Int
    /// The first word, without its options; nil where the objective was the user's own.
    var objective: String?
    var options: [String]
    var averages: Bool
    var featureNames: [String]
    /// Places of the features that trees split by sets of categories.
    var categorical: Set<Int>
    var trees: LightGBMTrees
    var parameters: [String: String]
    /// What the codes of pandas categories stood for, in the order of the training table's columns of that type.
    var pandasCategories: [FeatureCategories]

    /// - Throws: MD001, MD003 to MD006, MD148, MD149.
    init(path: String) throws(Diagnostic) {
        let bytes = try ModelBytes.read(path)
        if let problem = LightGBMForeign.problem(path, bytes) { throw problem }
        do throws(LightGBMFault) {
            try self.init(path: path, bytes: bytes)
        } catch {
            throw error.diagnostic(path, bytes.count)
        }
    }

    private init(path: String, bytes: [UInt8]) throws(LightGBMFault) {
        (self.path, self.bytes) = (path, bytes)
        var text = LightGBMText(bytes)
        let header = try text.header()
        guard let version = header["version"], version.hasPrefix("v"), let format = Int(version.dropFirst()) else {
            throw .damaged("it states no version")
        }
        guard let groups = header["num_tree_per_iteration"].flatMap({ Int($0) }), groups > 0, groups < 100_000,
            let last = header["max_feature_idx"].flatMap({ Int($0) }), (0..<1 << 31).contains(last),
            let names = header["feature_names"]
        else { throw .damaged("its header lacks classes or features") }
        featureNames = names.split(separator: " ").map(String.init)
        let infos = (header["feature_infos"] ?? "").split(separator: " ").map(String.init)
        guard featureNames.count == last + 1, infos.isEmpty || infos.count == last + 1 else {
            throw .damaged("it names \(featureNames.count) features of \(last + 1)")
        }
        guard let classes = header["num_class"].flatMap({ Int($0) }), classes == groups else {
            throw .damaged("it has \(groups) trees a round for \(header["num_class"] ?? "no") classes")
        }
        (self.format, self.groups, self.classes) = (format, groups, classes)
        let words = (header["objective"] ?? "").split(separator: " ").map(String.init)
        (objective, options) = (words.first, Array(words.dropFirst()))
        guard options.allSatisfy({ !$0.hasPrefix("num_class:") || $0 == "num_class:\(classes)" }) else {
            throw .damaged("its objective is for other classes than it has")
        }
        averages = header["average_output"] != nil
        trees = try LightGBMTrees(&text, sizes: header["tree_sizes"], features: last + 1)
        guard trees.count % groups == 0, trees.count > 0 || groups <= 1_000 else {
            throw .damaged("\(trees.count) trees are no whole number of rounds of \(groups)")
        }
        // The parameters may be left out, so what is behind them is looked for from the end of the trees.
        let rest = text
        parameters = try text.parameters()
        pandasCategories = try LightGBMCategories.read(rest.tail("pandas_categorical:"))
        guard text.endsWhole else { throw .truncated("its last line does not end") }
        let named = (parameters["categorical_feature"] ?? "").split(separator: ",").compactMap { Int($0) }
        categorical = Set(infos.indices.filter { infos[$0].first != "[" && infos[$0] != "none" }).union(named)
    }
}

/// What is wrong with a file that begins as a LightGBM model.
enum LightGBMFault: Error {
    case damaged(String)
    case truncated(String)

    func diagnostic(_ path: String, _ count: Int) -> Diagnostic {
        switch self {
        case .truncated(let words): ModelBytes.truncated(path, "found \(count) bytes; \(words)", kind: "LightGBM")
        case .damaged(let words):
            Diagnostic(
                .damagedModel, "the LightGBM model is damaged", in: path, details: [words],
                help: "copy the file again, or save the model anew with `save_model`")
        }
    }
}
