/// Count, means, squared deviations and their product for pairs of numbers, with mergeable state.
///
/// - Definition: `correlation` is Pearson's, `numpy.corrcoef`.
/// - Missing values: the caller leaves out pairs with a missing number.
/// - State: six numbers; merging is Chan's formula, equal to the whole within rounding. Same order, same bits.
/// - Source: Chan, Golub and LeVeque 1983, The American Statistician 37:242.
public struct CoMoments: Sendable, Hashable {
    public private(set) var count = 0
    private var meanX = 0.0
    private var meanY = 0.0
    private var squaresX = 0.0
    private var squaresY = 0.0
    private var products = 0.0

    public init() {}

    /// The rows of two columns where both have a number.
    public init(x: CenteredNumbers, y: CenteredNumbers) {
        let n = Dot.product(x.present, y.present, orCount: x.deviations.count)
        guard n > 0 else { return }
        let (sumX, sumY) = (Dot.product(x.deviations, y.present), Dot.product(y.deviations, x.present))
        count = Int(n)
        (meanX, meanY) = (x.mean + sumX / n, y.mean + sumY / n)
        let (rawX, rawY) = (Dot.product(x.squares, y.present), Dot.product(y.squares, x.present))
        (squaresX, squaresY) = (max(0, rawX - sumX * sumX / n), max(0, rawY - sumY * sumY / n))
        products = Dot.product(x.deviations, y.deviations) - sumX * sumY / n
        // Where the shared rows lie far from the mean of all, the differences have lost their digits.
        if squaresX < 1e-6 * rawX || squaresY < 1e-6 * rawY { self = Self.recentered(x, y) }
    }

    /// The same from deviations of the shared rows alone.
    private static func recentered(_ x: CenteredNumbers, _ y: CenteredNumbers) -> CoMoments {
        let shared = x.deviations.indices.filter { x.present?[$0] != 0 && y.present?[$0] != 0 }
        var found = CoMoments(
            x: CenteredNumbers(shared.map { x.deviations[$0] }), y: CenteredNumbers(shared.map { y.deviations[$0] }))
        (found.meanX, found.meanY) = (found.meanX + x.mean, found.meanY + y.mean)
        return found
    }

    public mutating func merge(_ later: CoMoments) {
        guard later.count > 0 else { return }
        guard count > 0 else { return self = later }
        let (n, m) = (Double(count), Double(later.count))
        let (deltaX, deltaY) = (later.meanX - meanX, later.meanY - meanY)
        let factor = n * m / (n + m)
        squaresX += later.squaresX + deltaX * deltaX * factor
        squaresY += later.squaresY + deltaY * deltaY * factor
        products += later.products + deltaX * deltaY * factor
        (meanX, meanY) = (meanX + deltaX * m / (n + m), meanY + deltaY * m / (n + m))
        count += later.count
    }

    /// Pearson's correlation; nil under two pairs, and where one side has no spread.
    public var correlation: Double? {
        guard count > 1, squaresX > 0, squaresY > 0 else { return nil }
        let value = products / (squaresX.squareRoot() * squaresY.squareRoot())
        return value.isFinite ? min(1, max(-1, value)) : nil
    }
}

/// Numbers as deviations from their mean, so that sums over the rows that two columns share are fast and keep their digits.
///
/// - Missing values: NaN is missing; its deviation is 0.
public struct CenteredNumbers: Sendable {
    public let mean: Double
    public let deviations: [Double]
    let squares: [Double]
    /// 1 where a number is there and 0 where it is missing; nil where none is missing.
    let present: [Double]?

    public init(_ numbers: [Double]) {
        let isComplete = !numbers.contains { $0.isNaN }
        let count = Double(max(1, isComplete ? numbers.count : numbers.count { !$0.isNaN }))
        let rough = numbers.reduce(0) { $1.isNaN ? $0 : $0 + $1 / count }
        let rest = numbers.reduce(0) { $1.isNaN ? $0 : $0 + ($1 - rough) } / count
        let mean = rough + rest
        self.mean = mean
        deviations = numbers.map { $0.isNaN ? 0 : $0 - mean }
        squares = deviations.map { $0 * $0 }
        present = isComplete ? nil : numbers.map { $0.isNaN ? 0 : 1 }
    }
}

/// Sums of products in eight lanes: the same order, and so the same bits, on every machine.
enum Dot {
    static func product(_ x: [Double], _ y: [Double]) -> Double {
        let whole = x.count & ~7
        let lanes = x.withUnsafeBytes { x in
            y.withUnsafeBytes { y in
                var lanes = SIMD8<Double>.zero
                for index in stride(from: 0, to: whole, by: 8) { lanes += lane(x, index) * lane(y, index) }
                return lanes
            }
        }
        return (whole..<x.count).reduce(lanes.sum()) { $0 + x[$1] * y[$1] }
    }

    /// - Parameter mask: nil stands for ones.
    static func product(_ x: [Double], _ mask: [Double]?) -> Double { mask.map { product(x, $0) } ?? sum(x) }

    /// The rows that two masks share.
    static func product(_ one: [Double]?, _ other: [Double]?, orCount count: Int) -> Double {
        guard let first = one ?? other else { return Double(count) }
        return one == nil || other == nil ? sum(first) : product(first, other)
    }

    private static func sum(_ x: [Double]) -> Double {
        let whole = x.count & ~7
        let lanes = x.withUnsafeBytes { x in
            var lanes = SIMD8<Double>.zero
            for index in stride(from: 0, to: whole, by: 8) { lanes += lane(x, index) }
            return lanes
        }
        return x[whole...].reduce(lanes.sum(), +)
    }

    @inline(__always)
    private static func lane(_ numbers: UnsafeRawBufferPointer, _ index: Int) -> SIMD8<Double> {
        numbers.loadUnaligned(fromByteOffset: 8 * index, as: SIMD8<Double>.self)
    }
}
