import AssayCore
import AssayStatistics

/// A bootstrap over rows that are counted in cells, at a cost that does not grow with the rows.
///
/// - Definition: rows drawn again with replacement fall into the cells by the multinomial law of the cells' shares, so drawing
///   the counts is equal in law to drawing the rows. Weighted rows enter a replicate a Poisson number of times each, and a sum of
///   unequal weights is drawn as its Kish number of rows. The interval is Efron's BCa.
/// - Units: 10,000 replicates; 1,000 where there are more than 100 cells.
/// - State: numbers depend on seed, replicate and cell only.
/// - Source: Efron and Tibshirani 1993, An Introduction to the Bootstrap, chapters 6 and 14; Hanley and MacGibbon 2006.
struct CellBootstrap: Sendable {
    private let cells: [Double]
    private let squares: [Double]
    /// The cells that any row fell into.
    private let occupied: [Int]
    /// Nil where every row counts one, so that the counts are whole.
    private let weighted: [ScaledPoisson]?
    private let random: CounterRandom

    init(cells: [Double], squares: [Double], seed: UInt64) {
        let occupied = cells.indices.filter { cells[$0] > 0 }
        let isCount = zip(cells, squares).allSatisfy { $0 == $1 && Int(exactly: $0) != nil }
        (self.cells, self.squares, self.occupied) = (cells, squares, occupied)
        weighted = isCount ? nil : occupied.map { ScaledPoisson(weight: cells[$0], squares: squares[$0]) }
        random = CounterRandom(seed: seed, stream: 0x43_656C_6C73)
    }

    /// The BCa interval of a function of the cells; nil where its replicates do not spread or under nine in ten are defined.
    func interval(confidence: Double, _ function: ([Double]) -> Double?) -> Interval? {
        guard let estimate = function(cells),
            let influences = DeltaMethod.influences(cells: cells, function: { function($0) ?? .nan }),
            let acceleration = AcceleratedBootstrap.acceleration(rows: effectiveRows, influences: influences)
        else { return nil }
        let replicates = values(of: function)
        guard 10 * replicates.count >= 9 * count else { return nil }
        return AcceleratedBootstrap.interval(
            sorted: replicates, estimate: estimate, acceleration: acceleration, confidence: confidence)
    }

    /// The function in every replicate where it is defined, ascending.
    func values(of function: ([Double]) -> Double?) -> [Double] {
        var drawn = cells
        return (0..<UInt64(count)).compactMap { replicate in
            draw(replicate, into: &drawn)
            return function(drawn)
        }.sorted()
    }

    private var count: Int { cells.count > 100 ? 1_000 : 10_000 }

    private var effectiveRows: [Double] { zip(cells, squares).map { $1 > 0 ? $0 * $0 / $1 : 0 } }

    private func draw(_ replicate: UInt64, into drawn: inout [Double]) {
        if let weighted {
            for (cell, law) in zip(occupied, weighted) {
                drawn[cell] = law.draw(random.words(row: UInt64(cell), replicate: replicate).0)
            }
        } else {
            drawCounts(replicate, into: &drawn)
        }
    }

    /// A multinomial draw, cell after cell from what the earlier ones leave.
    private func drawCounts(_ replicate: UInt64, into drawn: inout [Double]) {
        var rows = occupied.reduce(0) { $0 + Int(cells[$1]) }
        var left = rows
        for cell in occupied {
            let own = Int(cells[cell])
            let taken = random.binomial(
                row: UInt64(cell), replicate: replicate, trials: left, probability: Double(own) / Double(rows))
            drawn[cell] = Double(taken)
            (rows, left) = (rows - own, left - taken)
        }
    }
}
