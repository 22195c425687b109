import AssayCheckKit
import AssayCore
import AssayStatistics

/// The third and fourth moments of numbers about their mean, in units of their spread.
///
/// - Definition: `skewness` is G1 and `kurtosis` G2 of Joanes and Gill: `pandas.Series.skew()` and `.kurt()`.
/// - Missing values: nil for too few numbers (three, four), for numbers that do not vary, and past the range of doubles.
/// - Source: Joanes and Gill 1998, The Statistician 47:183.
struct StandardizedMoments: Sendable {
    private let count: Double
    private let squares: Double
    private let cubes: Double
    private let fourths: Double

    /// - Parameter sorted: ascending, so that no order of the rows changes a bit.
    init(_ sorted: [Double]) {
        count = Double(sorted.count)
        // Scaled, so that fourth powers of huge numbers stay finite.
        let reach = max(abs(sorted.first ?? 0), abs(sorted.last ?? 0))
        let scale = reach > 0 && reach.isFinite ? reach : 1
        var sum = ExactSum()
        for value in sorted { sum.add(value / scale) }
        let mean = sum.value / max(1, count)
        var (second, third, fourth) = (ExactSum(), ExactSum(), ExactSum())
        for value in sorted {
            let deviation = value / scale - mean
            second.add(deviation * deviation)
            third.add(deviation * deviation * deviation)
            fourth.add(deviation * deviation * deviation * deviation)
        }
        (squares, cubes, fourths) = (sorted.first == sorted.last ? 0 : second.value, third.value, fourth.value)
    }

    var skewness: Double? {
        guard count > 2, squares > 0 else { return nil }
        let variance = squares / count
        let value = cubes / count / (variance * variance.squareRoot())
        return (value * (count * (count - 1)).squareRoot() / (count - 2)).finite
    }

    var kurtosis: Double? {
        guard count > 3, squares > 0 else { return nil }
        let variance = squares / count
        let excess = fourths / count / (variance * variance) - 3
        return ((count - 1) / ((count - 2) * (count - 3)) * ((count + 1) * excess + 6)).finite
    }
}

extension Double {
    /// Nil for NaN and infinities.
    fileprivate var finite: Double? { isFinite ? self : nil }
}

/// A measure of the shape of the numbers of one column.
protocol MomentMeasure: TableMeasure {
    var fold: DistributionFold { get }
    static var leastNumbers: String { get }
    static func value(_ moments: StandardizedMoments) -> Double?
}

extension MomentMeasure {
    var requests: [FoldRequest] { [FoldRequest(fold)] }

    /// - Throws: DT160 where a number is infinite.
    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let numbers = try results.result(fold).sorted, sorted = numbers?.values ?? []
        if sorted.first?.isInfinite == true || sorted.last?.isInfinite == true {
            let row = numbers?.flagged(among: [.infinity, -.infinity]).first.numbers.first
            throw Diagnostic(
                .infiniteColumn, "column `\(fold.column)` holds an infinite number", in: row.map { "row \($0)" },
                help: "fix the row, or leave the value empty")
        }
        guard let value = Self.value(StandardizedMoments(sorted)) else {
            return .undefined("fewer than \(Self.leastNumbers) numbers in scope, or none that differs", rows: sorted.count)
        }
        return Measurement(value, rows: sorted.count)
    }
}
