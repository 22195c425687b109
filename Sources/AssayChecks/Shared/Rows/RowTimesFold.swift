import AssayCheckKit
import AssayCore
import AssayTabular

/// When each row was, by the `time` role.
///
/// - Units: seconds since 1970 for dates and timestamps; numbers as they are.
/// - Missing values: rows without a time are counted apart.
/// - State: per row, eight bytes, and eight more where the table has weights.
/// - Throws: DT185 for a column that is neither time nor number.
struct RowTimesFold: Fold {
    var memory: FoldMemory { .perRow }
    var needs: FoldNeeds { FoldNeeds(time: true) }

    /// What the times of a column are.
    enum Scale: Sendable { case number, date, moment }

    struct State: FoldState {
        var times: [Double] = []
        /// As many as times where the table has weights.
        var weights: [Double] = []
        var missing = 0
        /// Nil before any row with a time was seen.
        var scale: Scale?

        mutating func merge(_ later: State) {
            times += later.times
            weights += later.weights
            missing += later.missing
            scale = scale ?? later.scale
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        guard let name = observation.frame.time else {
            throw Diagnostic(.missingColumn, "the table declares no `time` column", help: "set `data.evaluation.time`")
        }
        let column = try observation.column(name), weights = try observation.weights()
        let scale = try Self.scale(of: column), values = column.doubles
        rows.forEach { row in
            guard !values[row].isNaN else { return state.missing += 1 }
            state.times.append(scale == .date ? values[row] * 86_400 : values[row])
            state.scale = scale
            if let weights { state.weights.append(weights[row]) }
        }
    }

    private static func scale(of column: Column) throws(Diagnostic) -> Scale {
        switch column.type {
        case .date: return .date
        case .timestamp: return .moment
        case .int64, .float64, .decimal, .null: return .number
        case .bool, .string, .fixedList, .unsupported:
            throw Diagnostic(
                .notTime, "time column `\(column.name)` holds \(column.type.name), which has no before and after",
                help: "read it as a time: `data: {evaluation: {columns: {\(column.name): timestamp}}}`")
        }
    }
}

extension DiagnosticCode {
    /// The `time` column of a table holds no times, or not the same kind of times as that of the other table.
    public static let notTime: DiagnosticCode = "DT185"
}
