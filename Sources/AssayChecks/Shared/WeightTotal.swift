import AssayStatistics

/// How many rows, and how much weight, fell into one cell.
///
/// - State: rows are integers and weights exact sums, so merging is exact and free of order.
struct WeightTotal: Sendable, Hashable {
    private(set) var rows = 0
    /// Nil while every weight is one.
    private var weighted: Weighted?

    private struct Weighted: Sendable, Hashable {
        var sum = ExactSum()
        var squares = ExactSum()
    }

    init(rows: Int = 0) { self.rows = rows }

    /// A total of rows that were counted before.
    init(rows: Int, weight: Double, squares: Double) {
        self.rows = rows
        weighted = Weighted()
        weighted?.sum.add(weight)
        weighted?.squares.add(squares)
    }

    mutating func add(weight: Double) {
        rows += 1
        weighted = weighted ?? Weighted()
        weighted?.sum.add(weight)
        weighted?.squares.add(weight * weight)
    }

    /// Adds a row, with its weight where the table has weights.
    mutating func add(_ weight: Double?) {
        if let weight { add(weight: weight) } else { rows += 1 }
    }

    mutating func merge(_ later: WeightTotal) {
        precondition((weighted == nil) == (later.weighted == nil) || rows == 0 || later.rows == 0, "a run is weighted or not")
        if weighted != nil || later.weighted != nil {
            var total = weighted ?? Weighted()
            total.sum.merge(later.weighted?.sum ?? ExactSum())
            total.squares.merge(later.weighted?.squares ?? ExactSum())
            weighted = total
        }
        rows += later.rows
    }

    var weight: Double { weighted?.sum.value ?? Double(rows) }
    var squares: Double { weighted?.squares.value ?? Double(rows) }
}
