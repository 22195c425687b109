import AssayCheckKit
import AssayCore
import AssayManifest
import AssayModelKit
import AssayTabular

/// The tie between model and table: which columns are features, and where predictions come from.
struct Binding: Sendable {
    let predictor: Predictor?
    let features: [String]
    /// Why the model cannot predict, where it could not be loaded.
    let problem: Diagnostic?

    /// - Throws: every mismatch between the model's signature and the table.
    init(
        manifest: Manifest, frame: TaskFrame, table: Table?, model: ModelInPlay?, of name: TableName = .evaluation
    ) throws(Diagnostics) {
        let reserved = Self.reserved(manifest)
        let free = table?.schema.names.filter { !reserved.contains($0) } ?? []
        guard let table, let model else {
            predictor = Self.stored(frame)
            (features, problem) = (manifest.model.features ?? free, nil)
            return
        }
        switch model.backend {
        case .failure(let diagnostic):
            (predictor, features, problem) = (nil, manifest.model.features ?? free, diagnostic)
        case .success(let backend):
            let bound = try backend.bind(
                Self.request(manifest, frame, table, manifest.data[name.rawValue]?.written ?? "", reserved))
            (predictor, problem) = (Predictor(bound), nil)
            features = bound.isStored ? manifest.model.features ?? free : bound.columns
        }
    }

    private static func stored(_ frame: TaskFrame) -> Predictor? {
        frame.score == nil && frame.prediction == nil ? nil : .columns(score: frame.score, prediction: frame.prediction)
    }

    /// Columns that have a role of their own, in any table, and are no features.
    private static func reserved(_ manifest: Manifest) -> Set<String> {
        Set(manifest.data.values.flatMap { $0.roles.all.map(\.column.value) })
    }

    private static func request(
        _ manifest: Manifest, _ frame: TaskFrame, _ table: Table, _ written: String, _ reserved: Set<String>
    ) -> BindingRequest {
        var request = BindingRequest(
            schema: table.schema, table: written, features: manifest.model.features,
            reserved: reserved, task: frame.task, positive: manifest.model.positive, scoreOutput: manifest.model.scoreOutput,
            labelOutput: manifest.model.labelOutput, classes: manifest.model.classes, label: frame.label)
        (request.rows, request.id) = (table.rowCount, frame.id)
        return request
    }
}
