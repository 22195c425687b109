import AssayStatistics

/// How many rows, and how much weight, fell into one cell.
///
/// - State: rows are integers and weights exact sums, so merging is exact and free of order.
struct WeightTotal: Sendable, Hashable {
    private(set) var rows = 0
    /// Empty while every weight is one; an array, so that the sums take no room in a table of counts.
    private var weighted: [Weighted] = []

    private struct Weighted: Sendable, Hashable {
        var sum = ExactSum()
        var squares = ExactSum()
    }

    init(rows: Int = 0) { self.rows = rows }

    /// A total of rows that were counted before.
    init(rows: Int, weight: Double, squares: Double) {
        self.rows = rows
        weighted = [Weighted()]
        weighted[0].sum.add(weight)
        weighted[0].squares.add(squares)
    }

    mutating func add(weight: Double) {
        rows += 1
        if weighted.isEmpty { weighted = [Weighted()] }
        weighted[0].sum.add(weight)
        weighted[0].squares.add(weight * weight)
    }

    /// Adds a row, with its weight where the table has weights.
    mutating func add(_ weight: Double?) {
        if let weight { add(weight: weight) } else { rows += 1 }
    }

    mutating func merge(_ later: WeightTotal) {
        precondition(weighted.isEmpty == later.weighted.isEmpty || rows == 0 || later.rows == 0, "a run is weighted or not")
        if let other = later.weighted.first {
            if weighted.isEmpty { weighted = [Weighted()] }
            weighted[0].sum.merge(other.sum)
            weighted[0].squares.merge(other.squares)
        }
        rows += later.rows
    }

    var weight: Double { weighted.first?.sum.value ?? Double(rows) }
    var squares: Double { weighted.first?.squares.value ?? Double(rows) }
}
