import AssayCheckKit
import AssayCore
import AssayTabular

/// Number of columns that hold the same values as an earlier one.
///
/// - Definition: columns that equal an earlier one in every row; equals `pandas.DataFrame.T.duplicated().sum()` 3.1. Numbers are compared
///   by value, `1` and `1.0` being one.
/// - Units: columns.
/// - Missing values: a missing value equals a missing value. An empty table is undefined, so inconclusive.
/// - State: 16 bytes a column. Two different columns count as equal with odds of 2^-128.
struct DuplicateColumns: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "duplicate_columns", .schema, "Number of columns that hold the same values as an earlier one.", unit: .count,
        range: 0...(.infinity), better: .lower, statistical: false, equals: "pandas.DataFrame.T.duplicated().sum() 3.1")

    private let fold: ColumnPrintFold
    var requests: [FoldRequest] { [FoldRequest(fold)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = ColumnPrintFold(columns: call.columns)
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let state = try results.result(fold)
        guard state.rows > 0 else { return .undefined("no rows in scope", rows: 0) }
        var (first, repeats) = ([ColumnPrint: String](), [String]())
        for (name, print) in zip(fold.columns, state.prints) {
            if let earlier = first[print] { repeats.append("\(name) = \(earlier)") } else { first[print] = name }
        }
        return Measurement(
            Double(repeats.count), rows: state.rows,
            details: MeasurementDetails(findings: repeats.isEmpty ? nil : ["equal: \(repeats.listed)"]))
    }
}

/// Stands for the values of a column in their rows.
struct ColumnPrint: Sendable, Hashable {
    private var high: UInt64 = 0
    private var low: UInt64 = 0

    /// A sum of hashes of row and value, so that parts can be added in any order.
    mutating func add(_ key: UInt64?, row: Int) {
        var hash = ValueHash()
        hash.add(UInt64(row))
        if let key { hash.add(key) } else { hash.addMissing() }
        (high, low) = (high &+ hash.high, low &+ hash.low)
    }

    mutating func merge(_ later: ColumnPrint) { (high, low) = (high &+ later.high, low &+ later.low) }
}

/// A print of each of some columns.
struct ColumnPrintFold: Fold {
    let columns: [String]

    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(columns: Set(columns)) }

    struct State: FoldState {
        var rows = 0
        var prints: [ColumnPrint] = []

        mutating func merge(_ later: State) {
            rows += later.rows
            guard !prints.isEmpty else { return prints = later.prints }
            for index in later.prints.indices { prints[index].merge(later.prints[index]) }
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        state.rows += rows.count
        if state.prints.isEmpty { state.prints = columns.map { _ in ColumnPrint() } }
        for (index, name) in columns.enumerated() {
            let keys = try observation.keys(name)
            let isWhole = try observation.column(name).type == .int64
            rows.forEach { row in
                let key = isWhole ? Self.number(keys.keys[row]) : keys.keys[row]
                state.prints[index].add(keys.isMissing[row] ? nil : key, row: observation.tableRow(row))
            }
        }
    }

    /// A whole number as the number that a column of numbers would hold, where one can.
    private static func number(_ key: UInt64) -> UInt64 {
        Double(exactly: Int64(bitPattern: key)).map { $0.bitPattern } ?? key
    }
}
