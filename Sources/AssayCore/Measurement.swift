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
    /// Nil where the group is too small or the rate is undefined there.
    public var value: Double?
    public var rows: Int
    public var interval: Interval?
    /// Why the group was not judged.
    public var note: String?
    /// True where value, interval and rows are kept back, because they are of few people or would reveal those of few; `rows` is then 0.
    public var suppressed: Bool?

    public init(group: String, value: Double?, rows: Int, interval: Interval? = nil, note: String? = nil, suppressed: Bool? = nil) {
        (self.group, self.value, self.rows, self.interval, self.note) = (group, value, rows, interval, note)
        self.suppressed = suppressed
    }
}

/// What stands behind a value: the groups, and facts by name.
public struct MeasurementDetails: Sendable, Hashable, Codable {
    public var groups: [GroupValue]?
    /// Named findings, a line each: `model.onnx: digest differs from assay.lock`.
    public var findings: [String]?
    /// Named numbers: counts, base rates, cells of a confusion matrix.
    public var numbers: [String: Double]?
    /// Row values, a line each, where the person who runs it asked to see them; never kept in the history.
    public var values: [String]?
    /// What a report can draw.
    public var curves: [Curve]?

    public init(
        groups: [GroupValue]? = nil, findings: [String]? = nil, numbers: [String: Double]? = nil, values: [String]? = nil,
        curves: [Curve]? = nil
    ) {
        (self.groups, self.findings, self.numbers, self.values, self.curves) = (groups, findings, numbers, values, curves)
    }

    public var isEmpty: Bool { groups == nil && findings == nil && numbers == nil && values == nil && curves == nil }
}

/// What a measure found. A nil `value` means that nothing was in scope, and `reason` says what was missing.
public struct Measurement: Sendable, Hashable {
    public var value: Double?
    public var interval: Interval?
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
