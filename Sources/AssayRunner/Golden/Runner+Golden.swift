import AssayCheckKit
import AssayCore
import AssayManifest
import AssayModelKit
import AssayProvenance
import AssayTabular

/// What `assay golden` came to.
public struct GoldenOutcome: Sendable {
    public var file: String
    /// Rows that are frozen, and the class of runners.
    public var rows: Int
    /// Nil after an update.
    public var measurement: Measurement?
}

extension Runner {
    /// Freezes the predictions of some rows of the evaluation table, or compares them with those that were frozen.
    ///
    /// - Throws: every problem of manifest, model or data, and as the measures of frozen predictions.
    public func golden(
        _ manifest: Manifest, updates: Bool, tolerance: PredictionTolerance, measuring: MeasuringProgram
    ) throws(Diagnostics) -> GoldenOutcome {
        try Diagnostics.one { () throws(Diagnostic) in
            let section = try GoldenCheck.section(manifest.reproducibility)
            let old = updates ? try? GoldenFile.read(section.file.value) : try GoldenFile.read(section.file.value)
            let frame = TaskFrame(manifest)
            let check = try goldenCheck(manifest, frame, kept: updates ? nil : old?.inputs, measuring)
            guard updates else {
                let found = try check.predictions().measurement(tolerance, frame: frame)
                return GoldenOutcome(
                    file: FileFacts.written(section.file.value, in: manifest), rows: found.rows, measurement: found)
            }
            let new = try check.frozen(keeping: old)
            try new.write(section.file.value)
            return GoldenOutcome(file: FileFacts.written(section.file.value, in: manifest), rows: new.rows.count)
        }
    }

    /// Rows whose inputs are kept need no table.
    func goldenCheck(
        _ manifest: Manifest, _ frame: TaskFrame, kept: KeptInputs?, _ measuring: MeasuringProgram
    ) throws(Diagnostic) -> GoldenCheck {
        guard let model = try Self.first({ () throws(Diagnostics) in try openModel(manifest) }) else {
            throw Diagnostic(.noPrediction, "the manifest names no model", help: "set `model.artifact` to the model's file")
        }
        _ = try model.backend.get()
        if let kept {
            let bench = MeasuringBench(model, manifest, task: frame.task, columns: kept.columns.map(\.name), measuring)
            return GoldenCheck(bench: bench, model: model)
        }
        let bound = try Self.first { () throws(Diagnostics) in
            let table = try openTable(manifest)
            return try Binding(manifest: manifest, frame: frame, table: table, model: model).predictor
        }
        if case .stored? = bound { throw RunProbe.storedAlready }
        guard let table = manifest.evaluation, case .model(let predictor)? = bound else {
            throw Diagnostic(
                .noEvaluationTable, "predictions are frozen of rows of `data.evaluation`, and the manifest declares none",
                help: "add `data: {evaluation: {source: FILE}}`")
        }
        return GoldenCheck(bench: MeasuringBench(model, manifest, frame, table, predictor.columns, measuring), model: model)
    }

    /// The first of several problems.
    private static func first<Value>(_ body: () throws(Diagnostics) -> Value) throws(Diagnostic) -> Value {
        do throws(Diagnostics) {
            return try body()
        } catch {
            throw error.all.first ?? Diagnostic(.measuringEnded, "the model could not be tied to the table")
        }
    }
}
