/// The distinct values of a column, and which of them stands in each row.
///
/// - Shapes: `codes` is rows; each is an index into `values`, or -1 for a row without a value.
public struct Categories: Sendable, Hashable {
    public var codes: [Int32]
    /// Canonical text, each once, in the order of first appearance.
    public var values: [String]

    public init(codes: [Int32], values: [String]) { (self.codes, self.values) = (codes, values) }
}

/// Gives values their codes in the order in which they first appear.
struct Categoriser<Key: Hashable> {
    private(set) var codes: [Int32] = []
    private(set) var firstRows: [Int] = []
    private var known: [Key: Int32] = [:]

    init(capacity: Int) { codes.reserveCapacity(capacity) }

    mutating func append(_ key: Key, row: Int) {
        if let code = known[key] { return codes.append(code) }
        let code = Int32(firstRows.count)
        known[key] = code
        firstRows.append(row)
        codes.append(code)
    }

    mutating func appendNull() { codes.append(-1) }
}
