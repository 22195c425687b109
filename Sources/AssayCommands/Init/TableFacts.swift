import AssayCore
import AssayTabular

/// What somebody who writes a manifest must know of a table.
struct TableFacts {
    /// One column, as far as its different values are few.
    struct Column {
        /// So many different values are told apart.
        static let limit = 1000

        let name: String
        let type: LogicalType
        var missing = 0
        /// Every value as text, most frequent first; nil where there are more than `limit`.
        var values: [String]? = []
        /// Whether every number is whole.
        var isWhole = true

        var count: Int { values?.count ?? .max }
        var isNumeric: Bool { type.isNumeric }
    }

    var rows = 0
    var columns: [Column]

    /// Reads the whole table once.
    init(_ table: Table) throws(Diagnostic) {
        let fields = table.schema.fields.filter(\.type.isSupported)
        columns = fields.map { Column(name: $0.name, type: $0.type) }
        var counts = [[String: Int]?](repeating: [:], count: columns.count)
        let scan = try table.scan()
        while let ticket = try scan.next() {
            let chunk = try ticket.load()
            rows += chunk.rowCount
            for (position, column) in chunk.columns.enumerated() { columns[position].observe(column, &counts[position]) }
        }
        for position in columns.indices {
            columns[position].values = counts[position].map { counts in
                counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
            }
        }
    }

    subscript(name: String) -> Column? { columns.first { $0.name == name } }

    var names: [String] { columns.map(\.name) }
}

extension TableFacts.Column {
    fileprivate mutating func observe(_ column: AssayTabular.Column, _ counts: inout [String: Int]?) {
        if type == .float64, isWhole {
            isWhole = column.doubles.allSatisfy { $0.isNaN || $0.rounded() == $0 }
        }
        if case .fixedList = type { return counts = nil }
        guard var found = counts else { return missing += column.nullCount }
        let categories = column.categories
        var rows = [Int](repeating: 0, count: categories.values.count)
        for code in categories.codes { if code < 0 { missing += 1 } else { rows[Int(code)] += 1 } }
        for (value, count) in zip(categories.values, rows) { found[value, default: 0] += count }
        counts = found.count > Self.limit ? nil : found
    }
}
