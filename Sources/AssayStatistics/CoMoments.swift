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

    /// Numbers with their means and their deviations from them already worked out.
    public init(x: CenteredNumbers, y: CenteredNumbers) {
        (count, meanX, meanY) = (x.deviations.count, x.mean, y.mean)
        (squaresX, squaresY) = (x.squares, y.squares)
        products = x.deviations.withUnsafeBufferPointer { x in
            y.deviations.withUnsafeBufferPointer { y in
                var sum = 0.0
                for index in x.indices { sum += x[index] * y[index] }
                return sum
            }
        }
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

/// Numbers as deviations from their mean.
public struct CenteredNumbers: Sendable {
    public let mean: Double
    public let deviations: [Double]
    public let squares: Double

    public init(_ numbers: [Double]) {
        let count = Double(max(1, numbers.count))
        let rough = numbers.reduce(0) { $0 + $1 / count }
        let rest = numbers.reduce(0) { $0 + ($1 - rough) } / count
        let mean = rough + rest
        self.mean = mean
        deviations = numbers.map { $0 - mean }
        squares = deviations.reduce(0) { $0 + $1 * $1 }
    }
}
