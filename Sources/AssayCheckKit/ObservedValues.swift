import AssayCore
import AssayTabular
import Synchronization

/// Values that were seen in the columns before the scan: those of the table's first chunk.
///
/// A variation takes its other values, steps and ranges from here. It is worked out once a run, so every chunk gets the same.
/// - State: the first 65,536 rows; their order does not matter.
public final class ObservedValues: Sendable {
    let chunk: Chunk
    private let combinations = Mutex<[[String]: ValueCombinations]>([:])
    private let members = Mutex<[Grouping: TypicalMembers]>([:])
    private let ranges = Mutex<[String: ValueRange?]>([:])

    public init(_ chunk: Chunk) { self.chunk = chunk }

    /// The distinct values that columns took together, in rows where none of them is missing.
    ///
    /// - Throws: DT101.
    public func combinations(of names: [String]) throws(Diagnostic) -> ValueCombinations {
        if let known = combinations.withLock({ $0[names] }) { return known }
        var columns: [Column] = []
        for name in names { columns.append(try column(name)) }
        let made = ValueCombinations(columns)
        combinations.withLock { $0[names] = made }
        return made
    }

    /// The members of a grouping with a typical value of each.
    ///
    /// - Throws: DT101.
    func typicalMembers(of grouping: Grouping) throws(Diagnostic) -> TypicalMembers {
        if let known = members.withLock({ $0[grouping] }) { return known }
        let made = try TypicalMembers(grouping, in: chunk)
        members.withLock { $0[grouping] = made }
        return made
    }

    /// Smallest, largest and spread of a column of numbers; nil where every value is missing.
    ///
    /// - Throws: DT101; DT120 for a column that holds no numbers.
    public func range(of name: String) throws(Diagnostic) -> ValueRange? {
        if let known = ranges.withLock({ $0[name] }) { return known }
        let column = try column(name)
        guard column.holdsNumbers || column.type == .null else {
            throw Diagnostic(
                .unorderedColumn, "column `\(name)` holds \(column.type.name), which has no numbers to raise",
                help: "name a column of numbers, or read it as one with `data.evaluation.columns: {\(name): number}`")
        }
        let made = ValueRange(column.listElements().elements)
        ranges.withLock { $0[name] = .some(made) }
        return made
    }

    private func column(_ name: String) throws(Diagnostic) -> Column {
        guard let column = chunk.column(name) else {
            throw Diagnostic(.missingColumn, "no column `\(name)` in the table", help: "check the name in the manifest")
        }
        return column
    }
}

/// How the numbers of a column lie.
///
/// - Missing values: NaN and infinities are left out.
public struct ValueRange: Sendable {
    /// Ascending, with repeats.
    public let sorted: [Double]
    /// Standard deviation with n − 1; 0 for a single value.
    public let deviation: Double

    /// Nil where no value is finite.
    init?(_ values: [Double]) {
        sorted = values.filter(\.isFinite).sorted()
        guard let largest = sorted.last, let smallest = sorted.first else { return nil }
        // Scaled, so that squares of huge values stay finite; summed in ascending order, so that row order does not matter.
        let scale = max(abs(largest), abs(smallest), .leastNormalMagnitude)
        let count = Double(sorted.count)
        let mean = sorted.reduce(0) { $0 + $1 / scale } / count
        let squares = sorted.reduce(0) { $0 + ($1 / scale - mean) * ($1 / scale - mean) }
        deviation = smallest == largest || count < 2 ? 0 : (squares / (count - 1)).squareRoot() * scale
    }

    public var minimum: Double { sorted.first ?? 0 }
    public var maximum: Double { sorted.last ?? 0 }

    /// The observed value at a share of the way from the smallest to the largest row.
    public func quantile(_ share: Double) -> Double { sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))] }
}
