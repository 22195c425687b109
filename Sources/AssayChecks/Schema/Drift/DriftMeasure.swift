import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// What a comparison of a column with its reference found.
struct Drift {
    /// Nil where the columns cannot be compared; `reason` says why.
    var value: Double?
    var reason: String?
    var interval: (lower: Double, upper: Double, method: String)?
    /// What the measure reaches, at 95 % confidence, in one of forty comparisons where nothing has drifted; of twenty where its error is
    /// simulated.
    var noise: Double?
    var numbers: [String: Double] = [:]

    /// A norm of the differences of shares, and the norm of their simulated error; nil where a table has no weight.
    static func simulated(_ bins: BinnedShares, _ value: Double?, _ half: Double?) -> Drift {
        guard let value, let half else { return Drift(reason: "a table has no weight in scope") }
        return Drift(
            value: value, interval: (value - half, value + half, "bridge"), noise: half,
            numbers: ["bins": Double(bins.first.count)])
    }
}

/// A measure of how far a column has moved from the reference.
///
/// Decided on `proven` unless the manifest says otherwise: a distance is never below zero, so noise alone would fail an estimate.
protocol DriftMeasure: TableMeasure {
    var fold: DistributionFold { get }
    var confidence: Double { get }
    /// - Throws: DT180, DT181 where the column cannot be compared in this way.
    func compare(_ pair: ColumnPair) throws(Diagnostic) -> Drift
}

extension DriftMeasure {
    var requests: [FoldRequest] { [FoldRequest(fold), FoldRequest(fold, of: .reference)] }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        try conclude(results.pair(fold))
    }

    func conclude(_ pair: ColumnPair) throws(Diagnostic) -> Measurement {
        if let reason = pair.reason { return .undefined(reason, rows: pair.rows) }
        let drift = try compare(pair)
        guard let value = drift.value else { return .undefined(drift.reason ?? "nothing to compare", rows: pair.rows) }
        let range = Self.descriptor.range
        let interval = drift.interval.map {
            Interval(
                lower: max(range.lowerBound, $0.lower), upper: min(range.upperBound, $0.upper), confidence: confidence,
                method: $0.method)
        }
        var numbers = drift.numbers
        numbers["noise_level"] = drift.noise
        numbers["reference_rows"] = Double(pair.before.rows)
        return Measurement(
            value, interval: interval, rows: pair.rows,
            details: MeasurementDetails(numbers: numbers, histograms: pair.histogram(of: fold.column).map { [$0] }))
    }
}

extension FoldResults {
    /// A column in the reference and now, made once for all measures that compare it.
    func pair(_ fold: DistributionFold) throws(Diagnostic) -> ColumnPair {
        try once(PairKey(fold: fold)) { () throws(Diagnostic) in
            ColumnPair(before: try on(.reference).result(fold), now: try result(fold))
        }
    }
}

private struct PairKey: Hashable, Sendable { let fold: DistributionFold }

/// A distance between the cumulative distributions of two columns of numbers.
protocol DistanceMeasure: DriftMeasure {
    var seed: UInt64 { get }
    /// What the distance is counted in, from the reference; 1 where it is in the column's own unit.
    func unit(_ before: SortedSample) -> Double?
    func distance(_ distances: SampleDistances) -> Double
    func halfWidth(_ noise: DistanceNoise) -> Double
}

extension DistanceMeasure {
    var intervalMethods: [IntervalMethod] { [.bridge] }

    func unit(_ before: SortedSample) -> Double? { 1 }

    func compare(_ pair: ColumnPair) throws(Diagnostic) -> Drift {
        let before = try pair.numbers(Self.descriptor.name).before
        guard let unit = unit(before) else { return Drift(reason: "the reference does not vary") }
        guard let distances = pair.comparison?.distances, distance(distances).isFinite,
            let noise = pair.noise(confidence: confidence, seed: seed)
        else { return Drift(reason: "the column holds infinite values") }
        let value = distance(distances) / unit, half = halfWidth(noise) / unit
        return Drift(value: value, interval: (value - half, value + half, "bridge"), noise: half)
    }
}

/// A divergence of the shares in the reference's bins.
protocol DivergenceMeasure: DriftMeasure {
    func divergence(_ bins: BinnedShares) -> Double?
    /// From the divergence to the chi-square scale and back.
    var scale: DivergenceScale { get }
}

/// How a divergence relates to a statistic with a noncentral chi-square law.
enum DivergenceScale {
    /// PSI: the divergence itself, times m n / (m + n).
    case harmonic
    /// Jensen–Shannon and Hellinger distance: eight times the square, times m n / (m + n).
    case eightSquares
    /// Cramér's V: the square, times the rows.
    case rowSquares
    /// Kullback–Leibler divergence: twice the divergence, times m n / (m + n).
    case twice

    func factor(_ bins: BinnedShares) -> Double {
        switch self {
        case .harmonic: bins.harmonicSize
        case .eightSquares: 8 * bins.harmonicSize
        case .rowSquares: bins.firstSize + bins.secondSize
        case .twice: 2 * bins.harmonicSize
        }
    }

    var isSquared: Bool { self == .eightSquares || self == .rowSquares }
}

extension DivergenceMeasure {
    var intervalMethods: [IntervalMethod] { [.noncentralChiSquare] }

    func compare(_ pair: ColumnPair) throws(Diagnostic) -> Drift {
        let bins = try pair.binned()
        guard let value = divergence(bins) else { return Drift(reason: "a table has no weight in scope") }
        let factor = scale.factor(bins) * pair.sharpness(of: bins)
        func unscaled(_ value: Double) -> Double { scale.isSquared ? value.squareRoot() : value }
        let limits = bins.limits(of: scale.isSquared ? value * value : value, scale: factor, confidence: confidence)
        let critical =
            bins.degreesOfFreedom > 0
            ? ChiSquare(degreesOfFreedom: bins.degreesOfFreedom).quantile((1 + confidence) / 2) / factor : 0
        return Drift(
            value: value, interval: limits.map { (unscaled($0.lower), unscaled($0.upper), "noncentral_chi_square") },
            noise: unscaled(critical), numbers: ["bins": Double(bins.first.count)])
    }
}
