import AssayCore

/// A bound on a measure, as a manifest states it.
///
/// Without `comparison` and `bound` the measure is recorded and never judged.
public struct Requirement: Sendable, Hashable {
    public var family: Family
    public var measure: Located<String>
    public var arguments: [Argument]
    /// Where each argument stands; empty for a requirement that was not read from a manifest.
    public var argumentPlaces: [SourcePlace]
    public var comparison: Comparison?
    public var bound: Bound?
    /// Terms that a row must meet all of; empty for all rows.
    public var slice: [SliceTerm]
    /// The requirement with single spaces, as reports show it: `recall >= 0.6 on age=under_25`.
    public var text: String
    public var place: SourcePlace
    public var severity: CheckSeverity
    /// Nil where the manifest's rule holds.
    public var decideOn: DecisionRule?
    public var confidence: Double?
    /// Method of the interval; nil for the measure's standard.
    public var interval: IntervalMethod?
    public var correction: Correction?
    public var reason: String?

    public init(
        family: Family, measure: Located<String>, arguments: [Argument] = [], argumentPlaces: [SourcePlace] = [],
        comparison: Comparison? = nil, bound: Bound? = nil, slice: [SliceTerm] = [], text: String, place: SourcePlace,
        severity: CheckSeverity = .fail, decideOn: DecisionRule? = nil,
        confidence: Double? = nil, interval: IntervalMethod? = nil, correction: Correction? = nil, reason: String? = nil
    ) {
        (self.family, self.measure, self.arguments, self.argumentPlaces) = (family, measure, arguments, argumentPlaces)
        (self.comparison, self.bound, self.slice, self.text, self.place) = (comparison, bound, slice, text, place)
        (self.severity, self.decideOn, self.confidence) = (severity, decideOn, confidence)
        (self.interval, self.correction, self.reason) = (interval, correction, reason)
    }
}

/// How a value is compared with a bound.
public enum Comparison: String, Sendable, Hashable, Codable, CaseIterable {
    case atLeast = ">="
    case atMost = "<="
    case above = ">"
    case below = "<"
    case equal = "=="
    case notEqual = "!="

    /// Whether `value <op> bound` is true.
    public func holds(_ value: Double, _ bound: Double) -> Bool {
        switch self {
        case .atLeast: value >= bound
        case .atMost: value <= bound
        case .above: value > bound
        case .below: value < bound
        case .equal: value == bound
        case .notEqual: value != bound
        }
    }
}

/// A group and the member that a row must have there: `age=under_25`.
public struct SliceTerm: Sendable, Hashable {
    public var group: String
    public var value: String

    public init(group: String, value: String) { (self.group, self.value) = (group, value) }
}

/// How simultaneous verdicts are corrected.
public enum Correction: String, Sendable, Hashable, Codable, CaseIterable {
    case none, holm
    case benjaminiHochberg = "benjamini_hochberg"
}
