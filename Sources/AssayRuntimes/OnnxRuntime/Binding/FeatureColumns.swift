import AssayModelKit
import AssayTabular

/// The columns that a model may read, in order, and who said so.
struct FeatureColumns {
    /// Who named the columns, in the words of a diagnostic.
    let source: String
    /// Whether the manifest lists them, so that each has to be used.
    let areListed: Bool
    private let names: [String]
    let present: [String]

    init(_ request: BindingRequest, _ featureNames: [String]?) {
        if let features = request.features {
            (source, names) = ("`features` in the manifest", features)
        } else if let featureNames {
            (source, names) = ("the model's metadata `feature_names`", featureNames)
        } else {
            (source, names) = ("the table", request.schema.names.filter { !request.reserved.contains($0) })
        }
        areListed = request.features != nil
        present = names.filter { request.schema[$0] != nil }
    }

    func missing(from request: BindingRequest) -> [String] { names.filter { request.schema[$0] == nil } }
}
