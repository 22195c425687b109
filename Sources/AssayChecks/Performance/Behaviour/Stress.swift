import AssayCheckKit
import AssayCore
import AssayTabular

/// Puts something into a column that training has hardly seen.
struct Stress: Variation {
    enum Kind: Sendable, Hashable {
        case missing
        /// So many observed ranges below the smallest or above the largest observed value.
        case below(Double), above(Double)
        case number(Double)
        case text(String)
    }

    var column: String
    var kind: Kind

    func apply(to chunk: Chunk, _ model: ModelInputs) throws(Diagnostic) -> ChangedChunk {
        guard let old = chunk.column(column), let changed = try changed(old, model) else {
            return ChangedChunk(chunk, affected: Array(repeating: false, count: chunk.rowCount))
        }
        return ChangedChunk(chunk, replacing: [changed])
    }

    /// Nil where the kind is nothing for the column's type.
    private func changed(_ old: Column, _ model: ModelInputs) throws(Diagnostic) -> Column? {
        switch kind {
        case .missing: return old.emptied
        case .number(let value): return Self.isQuantity(old) ? old.mapped(fillingNulls: true) { _ in value } : nil
        case .below(let ranges): return try beyond(old, model) { $0.minimum - ranges * $1 }
        case .above(let ranges): return try beyond(old, model) { $0.maximum + ranges * $1 }
        case .text(let text):
            return old.type == .string ? Column(name: old.name, strings: Array(repeating: text, count: old.count)) : nil
        }
    }

    private func beyond(
        _ old: Column, _ model: ModelInputs, _ value: (ValueRange, Double) -> Double
    ) throws(Diagnostic) -> Column? {
        guard Self.isQuantity(old), let range = try model.observed.range(of: column) else { return nil }
        let width = range.maximum - range.minimum
        let target = value(range, width > 0 ? width : max(1, abs(range.maximum)))
        return old.mapped(fillingNulls: true) { _ in target }
    }

    private static func isQuantity(_ column: Column) -> Bool { column.holdsNumbers && column.type != .bool }
}

/// Which stress rows are put under.
enum StressKind: String, Sendable, Hashable, CaseIterable {
    case nulls
    case outOfRange = "out_of_range"
    case extremes

    var kinds: [Stress.Kind] {
        switch self {
        case .nulls: [.missing]
        case .outOfRange: [.below(1), .below(10), .above(1), .above(10), .text("a category that nobody has seen")]
        case .extremes:
            [.number(0), .number(1e38), .number(-1e38), .text(""), .text(String(repeating: "extreme ", count: 32))]
        }
    }
}
