import AssayStatistics
import AssayTabular
import Synchronization

// Count, nulls, mean, minimum and maximum of each column, or nulls and distinct values of a text column: the work of
// peers/profile_polars.py and peers/profile_duckdb.py, on assay's data plane.
//
//     profile-table FILE.{csv,parquet} [WORKERS]

/// What is known of one column.
struct Summary: Sendable {
    var rows = 0
    var nulls = 0
    var moments = Moments()
    var low = Double.infinity
    var high = -Double.infinity
    var texts: Set<String> = []

    mutating func observe(_ column: Column) {
        rows += column.count
        nulls += column.nullCount
        guard column.type != .string else { return texts.formUnion(column.categories.values) }
        let values = column.nullCount == 0 ? column.doubles : column.doubles.filter { !$0.isNaN }
        values.withUnsafeBufferPointer { moments.add($0) }
        for value in values {
            low = value < low ? value : low
            high = value > high ? value : high
        }
    }

    mutating func merge(_ later: Summary) {
        (rows, nulls) = (rows + later.rows, nulls + later.nulls)
        moments.merge(later.moments)
        (low, high) = (min(low, later.low), max(high, later.high))
        texts.formUnion(later.texts)
    }
}

let path = CommandLine.arguments[1]
let workers = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 2 : 2
let table = try Table.open(TableRequest(source: path, columnTypes: [:], displayName: path))
let source = try table.scan(columns: nil)
let totals = Mutex([Summary](repeating: Summary(), count: table.schema.fields.count))

await withTaskGroup { group in
    for _ in 0..<workers {
        group.addTask {
            var own = [Summary](repeating: Summary(), count: table.schema.fields.count)
            do {
                while let chunk = try source.next()?.load() {
                    for (index, column) in chunk.columns.enumerated() { own[index].observe(column) }
                }
            } catch {
                fatalError("\(error)")
            }
            totals.withLock { all in for index in own.indices { all[index].merge(own[index]) } }
        }
    }
}

for (field, summary) in zip(table.schema.fields, totals.withLock { $0 }) {
    let detail =
        field.type == .string
        ? "distinct \(summary.texts.count)" : "mean \(summary.moments.mean) min \(summary.low) max \(summary.high)"
    print(field.name, "count", summary.rows - summary.nulls, "nulls", summary.nulls, detail)
}
