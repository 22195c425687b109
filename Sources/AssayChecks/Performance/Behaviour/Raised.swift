import AssayCheckKit
import AssayCore
import AssayTabular

/// Raises a column by one standard deviation of its observed values.
///
/// - Definition: an integer rises by a whole number, at least 1; a boolean becomes true.
/// - Missing values: nulls and NaN stay.
struct Raised: Variation {
    var column: String

    func apply(to chunk: Chunk, _ model: ModelInputs) throws(Diagnostic) -> ChangedChunk {
        guard let old = chunk.column(column), let step = try Self.step(of: column, old.type, model),
            let raised = old.mapped({ old.type == .bool ? 1 : $0 + step })
        else { return ChangedChunk(chunk, affected: Array(repeating: false, count: chunk.rowCount)) }
        return ChangedChunk(chunk, replacing: [raised])
    }

    /// Nil where the column is constant or empty, so that there is no telling what a step would be.
    static func step(of column: String, _ type: LogicalType, _ model: ModelInputs) throws(Diagnostic) -> Double? {
        try model.observed.refuseList(column, type)
        guard let range = try model.observed.range(of: column), range.deviation > 0 else { return nil }
        return type == .int64 ? max(1, range.deviation.rounded()) : range.deviation
    }
}

/// Gives every row the same observed value of a column: one of `count` that stand evenly between its smallest and its largest.
///
/// - Missing values: rows in which the column is missing are left as they are.
struct AtQuantile: Variation {
    var column: String
    var index: Int
    var count: Int

    func apply(to chunk: Chunk, _ model: ModelInputs) throws(Diagnostic) -> ChangedChunk {
        let untouched = ChangedChunk(chunk, affected: Array(repeating: false, count: chunk.rowCount))
        guard let old = chunk.column(column) else { return untouched }
        try model.observed.refuseList(column, old.type)
        guard let range = try model.observed.range(of: column), range.minimum < range.maximum else { return untouched }
        let value = range.quantile(Double(index) / Double(count - 1))
        guard let changed = old.mapped({ _ in value }) else { return untouched }
        return ChangedChunk(chunk.replacing([changed]), affected: old.doubles.map { !$0.isNaN })
    }
}

extension ObservedValues {
    /// - Throws: DT120 for a list, which cannot be raised as one number.
    func refuseList(_ column: String, _ type: LogicalType) throws(Diagnostic) {
        guard case .fixedList = type else { return }
        throw Diagnostic(
            .unorderedColumn, "column `\(column)` holds \(type.name), which is not one number to raise",
            help: "name a column of numbers")
    }
}
