/// Points of a distribution of numbers, with a bound on what lies between them.
///
/// - Definition: of the different values so many are kept, with the weight at each, that no more than `1 / capacity` of the
///   weight lies strictly between two of them; smallest and largest always are. Up to `capacity` different values all are kept, and
///   the sketch is exact.
/// - Shapes: `values` ascending and different; `at` and `between` have the weight at each and between it and the one before.
/// - State: `rankError` bounds how far a cumulative share of `sample` is from that of the rows: half the largest weight between two
///   points, and what the parts of a merge had.
public struct NumberSketch: Sendable, Hashable {
    public static let capacity: Int = 1_000

    public private(set) var values: [Double] = []
    public private(set) var at: [Double] = []
    public private(set) var between: [Double] = []
    public private(set) var rankError = 0.0

    /// - Parameter inherited: how far the sample's own cumulative shares can be from those of the rows.
    public init(_ sample: SortedSample, inherited: Double = 0) {
        let step = Self.differentValues(sample) > Self.capacity ? sample.totalWeight / Double(Self.capacity) : 0
        var (start, between) = (0, 0.0)
        while start < sample.values.count {
            let value = sample.values[start]
            var (end, weight) = (start, 0.0)
            while end < sample.values.count, sample.values[end] == value {
                (weight, end) = (weight + (sample.weights?[end] ?? 1), end + 1)
            }
            let isKept = step == 0 || values.isEmpty || end == sample.values.count || between + weight > step
            if isKept { keep(value, weight, &between) } else { between += weight }
            start = end
        }
        let largest = self.between.max() ?? 0
        rankError = inherited + (sample.totalWeight > 0 ? largest / (2 * sample.totalWeight) : 0)
        if largest == 0 { self.between = [] }
    }

    /// - Parameter between: empty for an exact sketch.
    public init(values: [Double], at: [Double], between: [Double], rankError: Double) {
        (self.values, self.at, self.between, self.rankError) = (values, at, between, rankError)
    }

    private mutating func keep(_ value: Double, _ weight: Double, _ between: inout Double) {
        values.append(value)
        at.append(weight)
        self.between.append(between)
        between = 0
    }

    private static func differentValues(_ sample: SortedSample) -> Int {
        var count = sample.values.isEmpty ? 0 : 1
        for (one, next) in zip(sample.values, sample.values.dropFirst()) where one != next { count += 1 }
        return count
    }

    public var isExact: Bool { between.isEmpty && rankError == 0 }

    /// The distribution that the points stand for: half of what lies between two of them directly after the first, half at the second.
    ///
    /// - Parameter effectiveSize: Kish's effective number of the rows.
    /// - Parameter spread: weighted mean and standard deviation of the rows.
    public func sample(effectiveSize: Double, spread: (mean: Double, deviation: Double)? = nil) -> SortedSample {
        var (numbers, weights) = ([Double](), [Double]())
        for index in values.indices {
            let inside = between.isEmpty ? 0 : between[index] / 2
            if inside > 0 {
                numbers.append(values[index - 1].nextUp)
                weights.append(inside)
            }
            numbers.append(values[index])
            weights.append(at[index] + inside)
        }
        return SortedSample(
            ascending: numbers, weights: weights, effectiveSize: effectiveSize, rankError: rankError, spread: spread)
    }

    /// The sketch of the rows of both.
    ///
    /// - Definition: the error of the two together is the mean of theirs by weight; leaving out points adds to it.
    public func merged(with other: NumberSketch) -> NumberSketch {
        let (one, two) = (sample(effectiveSize: 0), other.sample(effectiveSize: 0))
        let pairs = zip(one.values + two.values, (one.weights ?? []) + (two.weights ?? [])).enumerated().sorted {
            ($0.element.0, $0.offset) < ($1.element.0, $1.offset)
        }
        let whole = SortedSample(ascending: pairs.map(\.element.0), weights: pairs.map(\.element.1))
        guard whole.totalWeight > 0 else { return self }
        let error = (rankError * one.totalWeight + other.rankError * two.totalWeight) / whole.totalWeight
        return NumberSketch(whole, inherited: error)
    }
}

extension NumberSketch {
    /// The value below which a share of the rows lies, as `SortedSample.quantile`; exact where the sketch is.
    ///
    /// - Parameter isCount: whether every row counts one.
    public func quantile(_ share: Double, isCount: Bool) -> Double? {
        isCount && isExact
            ? Quantile.linear(RepeatedValues(values, at), share)
            : sample(effectiveSize: 0).quantile(share)
    }
}

/// Ascending values, each as often as it was counted, without a place in memory for every one.
struct RepeatedValues: RandomAccessCollection {
    private let values: [Double]
    /// How many stand up to the end of each value.
    private let ends: [Int]

    init(_ values: [Double], _ counts: [Double]) {
        self.values = values
        var sum = 0
        ends = counts.map { count in
            sum += Int(count)
            return sum
        }
    }

    var startIndex: Int { 0 }
    var endIndex: Int { ends.last ?? 0 }

    subscript(position: Int) -> Double {
        var (low, high) = (0, ends.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] <= position { low = middle + 1 } else { high = middle }
        }
        return values[low]
    }
}
