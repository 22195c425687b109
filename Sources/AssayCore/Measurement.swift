/// A confidence interval and how it was made.
///
/// - Units: those of the measure; `confidence` is a probability in 0...1.
public struct Interval: Sendable, Hashable, Codable {
    public var lower: Double
    public var upper: Double
    public var confidence: Double
    /// `wilson`, `delong`, `koopman`, `delta`, …: the name in the measure's page.
    public var method: String

    public init(lower: Double, upper: Double, confidence: Double, method: String) {
        (self.lower, self.upper, self.confidence, self.method) = (lower, upper, confidence, method)
    }
}

/// The value of a measure in one group of rows.
public struct GroupValue: Sendable, Hashable, Codable {
    /// `sex=male`, or `sex=male, age=under_25` for an intersection.
    public var group: String
    /// Which rate it is, where the measure stands on several.
    public var measure: String?
    /// Nil where the group is too small or the rate is undefined there.
    public var value: Double?
    public var rows: Int
    public var interval: Interval?
    /// Why the group was not judged.
    public var note: String?
    /// True where value, interval and rows are kept back, because they are of few people or would reveal those of few; `rows` is then 0.
    public var suppressed: Bool?

    public init(
        group: String, measure: String? = nil, value: Double?, rows: Int, interval: Interval? = nil, note: String? = nil,
        suppressed: Bool? = nil
    ) {
        (self.group, self.measure, self.value, self.rows) = (group, measure, value, rows)
        (self.interval, self.note, self.suppressed) = (interval, note, suppressed)
    }
}

/// Two groups side by side.
public struct GroupPair: Sendable, Hashable, Codable {
    /// Which rate is compared, where the measure stands on several.
    public var measure: String?
    /// The group with the lower value, and the one with the higher.
    public var lower: String
    public var higher: String
    /// The difference, higher − lower, or the ratio, lower / higher.
    public var value: Double?
    /// Of this pair; the intervals of all pairs hold together at their confidence.
    public var interval: Interval?
    /// Two-sided, that both groups are alike, of this pair alone.
    public var pValue: Double?
    /// The same by Holm's method over all pairs.
    public var adjustedPValue: Double?
    /// `fisher`, `score` or `interval`: what the p value is by.
    public var test: String?

    public init(
        measure: String? = nil, lower: String, higher: String, value: Double?, interval: Interval? = nil, pValue: Double? = nil,
        adjustedPValue: Double? = nil, test: String? = nil
    ) {
        (self.measure, self.lower, self.higher, self.value) = (measure, lower, higher, value)
        (self.interval, self.pValue, self.adjustedPValue, self.test) = (interval, pValue, adjustedPValue, test)
    }

    enum CodingKeys: String, CodingKey {
        case measure, lower, higher, value, interval
        case pValue = "p_value"
        case adjustedPValue = "adjusted_p_value"
        case test
    }
}

/// What stands behind a value: the groups, and facts by name.
public struct MeasurementDetails: Sendable, Hashable, Codable {
    public var groups: [GroupValue]?
    /// Pairs of groups: the one behind the verdict first, then the others by their p values.
    public var pairs: [GroupPair]?
    /// Named findings, a line each: `model.onnx: digest differs from assay.lock`.
    public var findings: [String]?
    /// Named numbers: counts, base rates, cells of a confusion matrix.
    public var numbers: [String: Double]?
    /// What would help where groups are treated differently: information, never applied.
    public var advice: GroupAdvice?
    /// Row values, a line each, where the person who runs it asked to see them; never kept in the history.
    public var values: [String]?
    /// What a report can draw.
    public var curves: [Curve]?
    public var histograms: [Histogram]?
    public var matrix: ConfusionMatrix?
    public var thresholdCurve: ThresholdCurve?

    public init(
        groups: [GroupValue]? = nil, pairs: [GroupPair]? = nil, findings: [String]? = nil, numbers: [String: Double]? = nil,
        values: [String]? = nil, curves: [Curve]? = nil, histograms: [Histogram]? = nil, matrix: ConfusionMatrix? = nil
    ) {
        (self.groups, self.pairs, self.findings, self.numbers) = (groups, pairs, findings, numbers)
        (self.values, self.curves, self.histograms, self.matrix) = (values, curves, histograms, matrix)
    }

    public var isEmpty: Bool { self == MeasurementDetails() }

    enum CodingKeys: String, CodingKey {
        case groups, pairs, findings, numbers, advice, values, curves, histograms, matrix
        case thresholdCurve = "threshold_curve"
    }
}

/// What a measure found. A nil `value` means that nothing was in scope, and `reason` says what was missing.
public struct Measurement: Sendable, Hashable {
    public var value: Double?
    public var interval: Interval?
    /// The confidence that one comparison of several needs for all to hold together; nil where the value stands on one.
    public var jointConfidence: Double?
    /// Rows that the value stands on.
    public var rows: Int
    public var details: MeasurementDetails
    /// Why there is no value, in the form of `Diagnostic.message`.
    public var reason: String?
    /// Why there is no interval, where the measure would have one.
    public var intervalReason: String?

    public init(
        _ value: Double?, interval: Interval? = nil, rows: Int, details: MeasurementDetails = .init(), reason: String? = nil
    ) {
        (self.value, self.interval, self.rows, self.details, self.reason) = (value, interval, rows, details, reason)
    }

    /// Nothing in scope: judged `inconclusive`, never `pass`.
    public static func undefined(_ reason: String, rows: Int, details: MeasurementDetails = .init()) -> Measurement {
        Measurement(nil, rows: rows, details: details, reason: reason)
    }
}
