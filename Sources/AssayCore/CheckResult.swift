/// One requirement, measured and judged.
public struct CheckResult: Sendable, Hashable, Codable {
    /// `family/measure`: what `--only` selects.
    public var id: String
    /// Unique in the run and stable from run to run: `fairness/demographic_parity_ratio(sex)`.
    public var name: String
    public var family: Family
    /// The requirement as written, with the argument that an expansion filled in.
    public var requirement: String
    public var arguments: [String]
    public var slice: String?
    public var outcome: Outcome
    public var severity: CheckSeverity
    /// What the verdict was decided on: `estimate`, `proven` or `refuted`.
    public var decideOn: String
    public var observed: Double?
    public var unit: String?
    public var comparison: String?
    public var bound: Double?
    public var baseline: Double?
    public var interval: Interval?
    public var rows: Int
    /// The verdict in words, for people; one line.
    public var message: String
    public var location: SourcePlace?
    public var details: MeasurementDetails?
    /// The problem behind an `error` outcome.
    public var diagnostic: Diagnostic?
    /// Probability of not passing on as many other rows, if the true value is today's estimate.
    public var falseAlarm: Double?
    /// The smallest worsening that these rows would have shown with a probability of 80 %, in the measure's unit.
    public var smallestRegression: Double?
    /// False where the value is a time or depends on the machine: such values stay out of the result digest.
    public var reproducible: Bool
    /// The tables that the value stands on, by name, and `costs` where it stands on the manifest's amounts; nil in records of an earlier assay.
    public var reads: [String]?
    /// Who let it through, where it is skipped by a waiver.
    public var waiver: CheckWaiver?

    public init(
        id: String, name: String, family: Family, requirement: String, arguments: [String] = [], slice: String? = nil,
        outcome: Outcome, severity: CheckSeverity = .fail, decideOn: String = "estimate", observed: Double? = nil,
        unit: String? = nil, comparison: String? = nil, bound: Double? = nil, baseline: Double? = nil, interval: Interval? = nil,
        rows: Int = 0, message: String, location: SourcePlace? = nil, details: MeasurementDetails? = nil,
        diagnostic: Diagnostic? = nil, falseAlarm: Double? = nil, smallestRegression: Double? = nil, reproducible: Bool = true
    ) {
        (self.id, self.name, self.family, self.requirement, self.arguments) = (id, name, family, requirement, arguments)
        (self.slice, self.outcome, self.severity, self.decideOn, self.observed) = (slice, outcome, severity, decideOn, observed)
        (self.unit, self.comparison, self.bound, self.baseline, self.interval) = (unit, comparison, bound, baseline, interval)
        (self.rows, self.message, self.location, self.details) = (rows, message, location, details)
        (self.diagnostic, self.falseAlarm, self.smallestRegression) = (diagnostic, falseAlarm, smallestRegression)
        self.reproducible = reproducible
    }

    enum CodingKeys: String, CodingKey {
        case id, name, family, requirement, arguments, slice, outcome, severity
        case decideOn = "decide_on"
        case observed, unit, comparison, bound, baseline, interval, rows, message, location, details, diagnostic
        case falseAlarm = "false_alarm"
        case smallestRegression = "smallest_regression"
        case reproducible, reads, waiver
    }

    /// Whether this result keeps the gate shut.
    public var blocks: Bool { outcome.blocks && severity == .fail }
}

/// How many checks ended how. Declared = the sum of all six counts.
public struct Summary: Sendable, Hashable, Codable {
    public var pass = 0, fail = 0, inconclusive = 0, skipped = 0, error = 0, recorded = 0
    /// Checks at severity `warn` that did not pass; they are counted above too.
    public var warnings = 0
    /// `pass`, `fail`, or `nothing_judged`.
    public var outcome: String
    /// Probability that an unchanged model fails, if the true values are today's estimates: the sum over the checks that can
    /// shut the gate, at most 1. Nil where no check states one.
    public var falseAlarm: Double?

    enum CodingKeys: String, CodingKey {
        case pass, fail, inconclusive, skipped, error, recorded, warnings, outcome
        case falseAlarm = "false_alarm"
    }

    public init(_ checks: [CheckResult]) {
        func count(_ outcome: Outcome) -> Int { checks.count { $0.outcome == outcome } }
        (pass, fail, inconclusive) = (count(.pass), count(.fail), count(.inconclusive))
        (skipped, error, recorded) = (count(.skipped), count(.error), count(.recorded))
        warnings = checks.count { $0.outcome.blocks && $0.severity == .warn }
        // An inconclusive check with a value was measured and judged: the evidence was too little. Without a value there was
        // nothing to judge.
        let undecided = checks.count { $0.outcome == .inconclusive && $0.observed != nil && $0.rows > 0 }
        let broken = checks.contains { $0.outcome == .error && $0.severity == .fail }
        let isJudged = pass + fail + undecided > 0
        outcome = (isJudged || broken) && checks.contains(where: \.blocks) ? "fail" : isJudged ? "pass" : "nothing_judged"
        let alarms = checks.filter { $0.severity == .fail }.compactMap(\.falseAlarm)
        falseAlarm = alarms.isEmpty ? nil : min(1, alarms.reduce(0, +))
    }

    public var declared: Int { pass + fail + inconclusive + skipped + error + recorded }

    public var exitStatus: ExitStatus {
        switch outcome {
        case "pass": .passed
        case "fail": .failed
        default: .nothingJudged
        }
    }
}
