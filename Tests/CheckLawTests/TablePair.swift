import AssayCheckKit
import AssayChecks
import AssayCore
import AssayManifest
import AssayTabular
import Testing

import struct AssayCore.Measurement

/// An evaluation table and its reference in memory.
struct TablePair {
    var now: [Column]
    var before: [Column]
    var frame = TaskFrame(task: .binary, label: "y", score: "score", id: "id", time: "at")

    /// Measures of the catalogue that look at the reference and are the worse the higher they are.
    static let driftMeasures = MeasureCatalog.standard.measures.filter { type in
        guard type.descriptor.better == .lower, let measure = try? make(type) as? any TableMeasure else { return false }
        return measure.requests.contains { $0.table == .reference }
    }

    /// - Parameter arguments: those of a call on the columns `x` and `c`.
    static func arguments(_ descriptor: MeasureDescriptor) -> [Argument] {
        descriptor.parameters.filter(\.required).map { .positional($0.name == "other_column" ? "z" : "x") }
    }

    static func make(
        _ type: any Measure.Type, names: [String] = ["x", "z", "c", "y", "score", "id", "at"],
        frame: TaskFrame = TaskFrame(task: .binary, label: "y", score: "score", id: "id", time: "at")
    ) throws -> any Measure {
        try type.init(
            MeasureCall(
                descriptor: type.descriptor, arguments: arguments(type.descriptor), frame: frame, columns: names,
                features: ["x", "z", "c"].filter(names.contains), place: SourcePlace(file: "assay.yaml", line: 1)))
    }

    /// - Parameter later: further parts of the evaluation table.
    func measure(_ type: any Measure.Type, later: [[Column]] = []) throws -> Measurement {
        let measure = try #require(try Self.make(type, names: now.map(\.name), frame: frame) as? any TableMeasure)
        var folds = finished(measure, .evaluation, [now] + later)
        folds.others[.reference] = finished(measure, .reference, [before])
        return try measure.conclude(folds.scoped(to: nil))
    }

    private func finished(_ measure: any TableMeasure, _ table: TableName, _ parts: [[Column]]) -> FinishedFolds {
        var bank = FoldBank()
        for request in measure.requests where request.table == table { bank.add(request, slice: nil) }
        let totals = bank.totals()
        var first = 0
        for columns in parts {
            let scores = columns.first { $0.name == "score" }?.doubles ?? []
            let chunk = Chunk(index: 0, firstRow: first, rowCount: columns.first?.count ?? 0, columns: columns)
            let prediction = Prediction(rows: scores.count, columns: 1, scores: scores)
            totals.merge(bank.observe(Observation(chunk: chunk, frame: frame, prediction: prediction)))
            first += chunk.rowCount
        }
        return totals.finish()
    }
}
