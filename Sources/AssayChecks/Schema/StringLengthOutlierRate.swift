import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics
import AssayTabular

/// Share of a column's texts that are far longer or shorter than the rest.
///
/// - Definition: texts whose length lies more than 4 times the range from the 3 % to the 97 % quantile of lengths outside that range,
///   and at least 5 characters / texts; quantiles as `numpy.quantile` 2.4. The inner range and the factor are those of deepchecks'
///   `StringLengthOutOfBounds`.
/// - Units: a rate in 0...1; a length is a number of Unicode scalars, Python's `len`.
/// - Missing values: nulls are left out. Without texts undefined, so inconclusive.
/// - State: 24 bytes a different length, exact. The interval is Wilson's.
struct StringLengthOutlierRate: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "string_length_outlier_rate", .schema, "Share of a column's texts that are far longer or shorter than the rest.",
        range: 0...1, better: .lower, parameters: [MeasureParameter("column", .column, accepts: .text)],
        equals: "numpy.quantile 2.4 of pandas.Series.str.len(), the bounds of deepchecks StringLengthOutOfBounds 0.19")

    private let fold: TextLengthFold
    private let confidence: Double
    var requests: [FoldRequest] { [FoldRequest(fold)] }
    var intervalMethods: [IntervalMethod] { [.wilson] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = TextLengthFold(column: try call.column())
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let table = try results.result(fold)
        guard let bounds = Self.bounds(table) else { return .undefined("no values in scope", rows: 0) }
        var found = FlaggedRows()
        for entry in table.entries {
            found.rows += entry.count
            guard !bounds.contains(Double(entry.key)) else { continue }
            found.flagged += entry.count
            found.first.add(entry.firstRow)
        }
        return found.measurement(counting: "outliers", confidence: confidence)
    }

    private static func bounds(_ table: TextLengthFold.State) -> ClosedRange<Double>? {
        let lengths = table.entries.sorted { $0.key < $1.key }.flatMap { Array(repeating: Double($0.key), count: $0.count) }
        guard let low = Quantile.linear(lengths, 0.03), let high = Quantile.linear(lengths, 0.97) else { return nil }
        let margin = max(4 * (high - low), 5.0.nextDown)
        return (low - margin)...(high + margin)
    }
}

/// Counts the lengths of a column's texts.
struct TextLengthFold: Fold {
    let column: String

    var memory: FoldMemory { .perRow }
    var needs: FoldNeeds { FoldNeeds(columns: [column]) }

    struct State: FoldState {
        private var table = ValueTable()
        var entries: some Sequence<ValueTable.Entry> { table.entries }

        mutating func add(length: Int, rows: Int, first: Int) { table.add(UInt64(length), count: rows, row: first) }
        mutating func merge(_ later: State) { table.merge(later.table) }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let column = try observation.column(self.column)
        let codes = try observation.codes(self.column)
        let lengths = codes.firstRows.map { column.text(at: Int($0))?.unicodeScalars.count ?? 0 }
        var counts: [Int: (rows: Int, first: Int)] = [:]
        var byCode = [(rows: Int, first: Int)](repeating: (0, 0), count: codes.count)
        rows.forEach { row in
            let code = Int(codes.codes[row])
            guard code >= 0 else { return }
            if byCode[code].rows == 0 { byCode[code].first = observation.tableRow(row) }
            byCode[code].rows += 1
        }
        for (length, seen) in zip(lengths, byCode) where seen.rows > 0 {
            let known = counts[length] ?? (0, seen.first)
            counts[length] = (known.rows + seen.rows, min(known.first, seen.first))
        }
        for (length, seen) in counts { state.add(length: length, rows: seen.rows, first: seen.first) }
    }
}
