import AssayCheckKit
import AssayCore
import AssayManifest
import AssayModelKit
import AssayTabular

/// The rows that must get the decisions in their label column: a table of its own, read once, predicted by the same model.
struct FunctionalityStage: Sendable {
    private let table: Table
    private let frame: TaskFrame
    private let predictor: Predictor
    private let bank: FoldBank

    /// Nil where no check stands on the rows, or where the model cannot be loaded, which the checks then say.
    ///
    /// - Parameters: `features` are the columns that the model reads of the evaluation table.
    /// - Throws: MF120 without a file, MF121 without a label column; what opening the file or binding the model finds.
    init?(
        _ manifest: Manifest, _ frame: TaskFrame, _ model: ModelInPlay?, features: [String], _ checks: [PlannedCheck],
        evaluation: Table?
    ) throws(Diagnostics) {
        let wanted = checks.filter { $0.isOfFunctionality && $0.skipped == nil }
        guard let first = wanted.first else { return nil }
        guard let rows = manifest.behavior?.rows else { throw Diagnostics(Self.noRows(first.requirement.place)) }
        guard let label = frame.label else { throw Diagnostics(Self.noLabel(rows.place)) }
        guard let model else { throw Diagnostics(Self.noModel(rows.place)) }
        // With an evaluation table the run itself says why the model cannot be loaded.
        if case .failure = model.backend, manifest.evaluation != nil { return nil }
        let backend = try Diagnostics.one(model.backend)
        let request = TableRequest(source: rows.value, displayName: Self.written(rows, manifest))
        let table = try Diagnostics.one { () throws(Diagnostic) in
            try Table.open(request.typed(as: evaluation?.schema, manifest.evaluation?.columns ?? [:]))
        }
        guard table.schema[label] != nil else { throw Diagnostics(Self.labelMissing(label, request, rows.place)) }
        predictor = .model(try backend.bind(Self.binding(manifest, frame, table, features, request)))
        self.frame = TaskFrame(task: frame.task, positive: frame.positive, threshold: frame.threshold, label: label)
        var bank = FoldBank()
        for check in wanted {
            for request in (check.measure as? any TableMeasure)?.requests ?? [] { bank.add(request, slice: check.slice) }
        }
        (self.table, self.bank) = (table, bank)
    }

    /// Reads and predicts the rows.
    func scan() async throws(Diagnostic) -> FinishedFolds {
        let columns = Set(predictor.columns).union(bank.needs.columns).union([frame.label].compactMap(\.self))
        let scan = TableScan(
            table: table, columns: columns.sorted(), bank: bank, frame: frame, predictor: predictor, baseline: nil, jobs: 1,
            rowLimit: nil)
        return try await scan.run { _ in }.folds
    }

    private static func binding(
        _ manifest: Manifest, _ frame: TaskFrame, _ table: Table, _ features: [String], _ request: TableRequest
    ) -> BindingRequest {
        let roles = Set(manifest.evaluation?.roles.all.map(\.column.value) ?? [])
        return BindingRequest(
            schema: table.schema, table: request.displayName, features: features.isEmpty ? manifest.model.features : features,
            reserved: roles, task: frame.task, positive: manifest.model.positive, scoreOutput: manifest.model.scoreOutput,
            labelOutput: manifest.model.labelOutput, classes: manifest.model.classes, label: frame.label)
    }

    private static func written(_ rows: Located<String>, _ manifest: Manifest) -> String {
        let folder = manifest.folder.hasSuffix("/") ? manifest.folder : manifest.folder + "/"
        return rows.value.hasPrefix(folder) ? String(rows.value.dropFirst(folder.count)) : rows.value
    }
}

extension TableRequest {
    /// The same request with the column types of the evaluation table: a few rows of text say little about their types, and none nothing.
    fileprivate func typed(as schema: TableSchema?, _ stated: [String: String]) throws(Diagnostic) -> TableRequest {
        let found = try Table.open(self)
        var request = self
        for field in found.schema.fields {
            if let name = stated[field.name] {
                request.columnTypes[field.name] = name
            } else if found.format == .csv, let wanted = schema?[field.name]?.type, wanted != field.type,
                let name = wanted.overrideName
            {
                request.columnTypes[field.name] = name
            }
        }
        return request
    }
}

extension FunctionalityStage {
    private static func noRows(_ place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .noFunctionalityRows, "`functionality_failures` needs rows, but the manifest names none", at: place,
            help: "name a file of rows with the decisions that they must get: `behavior: {rows: must.csv}`")
    }

    private static func noLabel(_ place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .noFunctionalityLabel, "nothing says which column of `behavior.rows` holds the decisions that the rows must get",
            at: place, help: "name the label column: `data.evaluation.label`")
    }

    private static func noModel(_ place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .storedPredictions, "`behavior.rows` needs a model to ask, but the manifest names none", at: place,
            help: "name the model file in `model.artifact`")
    }

    private static func labelMissing(_ label: String, _ request: TableRequest, _ place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .missingColumn, "`\(request.displayName)` has no column `\(label)`", at: place, label: "not a column there",
            help: "give the rows the label column of the evaluation table, with the decisions that they must get")
    }
}
