import Foundation

/// Rows and tolerances by Hoeffding's inequality, for weighted sums of means of bounded rows.
///
/// - Definition: each of m means may be off by εᵢ with probability δ/m, and the εᵢ add up to the tolerance. All need the same
///   rows where εᵢ is proportional to wᵢ = |coefficient| · range, which gives n = (Σw)² ln(m/δ) / (2ε²). One mean: r² ln(1/δ) / (2ε²);
///   a difference of two: 2r² ln(2/δ) / ε².
/// - Units: the bound is a real number of rows; `RowCount.whole` rounds it up. The tolerance is one-sided, in the measure's unit.
/// - Source: Hoeffding 1963, JASA 58:13, theorem 2; Renggli et al. 2019, section 3.1.
public struct Hoeffding: Sendable, Hashable {
    /// |coefficient| · range of each mean in the sum.
    public let widths: [Double]

    public init(widths: [Double]) {
        precondition(!widths.isEmpty && widths.allSatisfy { $0 > 0 && $0.isFinite }, "the range of a bounded mean")
        self.widths = widths
    }

    /// One mean of rows in a range of this width.
    public static func single(width: Double = 1) -> Hoeffding { Hoeffding(widths: [width]) }

    /// `n − factor · o`: a mean and its baseline.
    public static func difference(width: Double = 1, factor: Double = 1) -> Hoeffding {
        Hoeffding(widths: [width, abs(factor) * width])
    }

    /// Rows that keep the sum within the tolerance but for the failure probability.
    public func rows(tolerance: Double, failure: FailureProbability) -> Double {
        precondition(tolerance > 0, "a tolerance above 0")
        return squaredWidth * depth(failure) / (2 * tolerance * tolerance)
    }

    /// The tolerance that so many rows can promise; may exceed the range, and then they promise nothing.
    public func tolerance(rows: Int, failure: FailureProbability) -> Double {
        guard rows > 0 else { return .infinity }
        return (squaredWidth * depth(failure) / (2 * Double(rows))).squareRoot()
    }

    private var squaredWidth: Double {
        let sum = widths.reduce(0, +)
        return sum * sum
    }

    private func depth(_ failure: FailureProbability) -> Double { -failure.shared(by: widths.count).logarithm }
}
