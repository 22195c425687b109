import AssayCheckKit
import AssayCore
import AssayStatistics
import Testing

@testable import AssayChecks

/// The bootstrap over cells beside one over rows: `scipy.stats.bootstrap(method="BCa")` 1.17 with 100,000 replicates, from
/// checks/oracle_bootstrap.py.
struct CellBootstrapTests {
    @Test(arguments: [
        ("accuracy", [70, 20, 30, 380], 0.872000, 0.924000), ("f1", [70, 20, 30, 380], 0.659574, 0.802083),
        ("matthews_corrcoef", [70, 20, 30, 380], 0.586687, 0.753717), ("accuracy", [9, 4, 6, 481], 0.964000, 0.990000),
        ("f1", [9, 4, 6, 481], 0.400000, 0.833333), ("matthews_corrcoef", [9, 4, 6, 481], 0.377855, 0.822240),
        ("accuracy", [300, 100, 150, 450], 0.722000, 0.776000), ("f1", [300, 100, 150, 450], 0.669215, 0.739851),
        ("matthews_corrcoef", [300, 100, 150, 450], 0.436326, 0.544851),
    ])
    func `drawing cells is drawing rows`(_ name: String, _ counts: [Int], _ lower: Double, _ upper: Double) throws {
        let cells = counts.map(Double.init)
        let found = try #require(
            CellBootstrap(cells: cells, squares: cells, seed: 1).interval(confidence: 0.95) { Self.value(name, $0) })
        // An end of 10,000 replicates has a standard error near two percent of the width; counts move in steps besides.
        let slack = 0.06 * (upper - lower) + 1.5 / cells.reduce(0, +)
        #expect(abs(found.lower - lower) < slack && abs(found.upper - upper) < slack, "\(found), not \(lower) to \(upper)")
    }

    @Test func `equal weights of two change nothing but the law of the total`() throws {
        let cells = [70.0, 20, 30, 380]
        let plain = try #require(
            CellBootstrap(cells: cells, squares: cells, seed: 1).interval(confidence: 0.95) { Self.value("f1", $0) })
        let doubled = try #require(
            CellBootstrap(cells: cells.map { 2 * $0 }, squares: cells.map { 4 * $0 }, seed: 1).interval(confidence: 0.95) {
                Self.value("f1", $0)
            })
        let width = plain.upper - plain.lower
        #expect(abs(plain.lower - doubled.lower) < 0.08 * width && abs(plain.upper - doubled.upper) < 0.08 * width)
    }

    @Test func `replicates have the variance that the delta method says`() throws {
        let cells = [250_000.0, 60_000, 90_000, 600_000]
        var moments = Moments()
        for value in CellBootstrap(cells: cells, squares: cells, seed: 4).values(of: { Self.value("f1", $0) }) {
            moments.add(value)
        }
        let error = try #require(DeltaMethod.multinomial(cells: cells) { Self.value("f1", $0) ?? .nan }).standardError
        #expect(moments.count == 10_000)
        #expect(abs(try #require(moments.variance()).squareRoot() / error - 1) < 0.03)
    }

    @Test(arguments: [[0.0, 0, 0, 0], [0, 0, 0, 12], [12, 0, 0, 0], [1, 0, 0, 0]])
    func `cells that say nothing have no interval`(_ cells: [Double]) {
        #expect(CellBootstrap(cells: cells, squares: cells, seed: 1).interval(confidence: 0.95) { Self.value("f1", $0) } == nil)
    }

    /// Of TP, FP, FN and TN.
    private static func value(_ name: String, _ cells: [Double]) -> Double? {
        let (tp, fp, fn, tn) = (cells[0], cells[1], cells[2], cells[3])
        switch name {
        case "accuracy": return tp + fp + fn + tn > 0 ? (tp + tn) / (tp + fp + fn + tn) : nil
        case "f1": return tp + fp + fn > 0 ? 2 * tp / (2 * tp + fp + fn) : nil
        default:
            let spread = (tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)
            return spread > 0 ? (tp * tn - fp * fn) / spread.squareRoot() : nil
        }
    }
}
