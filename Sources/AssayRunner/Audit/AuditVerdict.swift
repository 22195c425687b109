import AssayCore

/// How much of a recorded run came out again.
public enum AuditVerdict: Sendable, Hashable {
    case bitForBit
    /// The largest relative difference.
    case withinTolerance(Double)
    /// Names of the checks.
    case notReproduced([String])
    /// Nothing could be measured again.
    case cannotRun(String)

    /// `reproduced bit for bit`
    public var words: String {
        switch self {
        case .bitForBit: "reproduced bit for bit"
        case .withinTolerance(let largest): "reproduced within tolerance, largest relative difference \(largest)"
        case .notReproduced(let names): "not reproduced: \(names.joined(separator: ", "))"
        case .cannotRun(let reason): "cannot be run any more: \(reason)"
        }
    }
}

/// One check of a recorded run, measured again.
struct AuditedCheck {
    enum Finding: Hashable {
        case bitForBit(numbers: Int)
        case withinTolerance(Double)
        case different
        /// A time, or another fact of the machine, which need not come out again.
        case ofMachine
        /// The record has no number of it.
        case notMeasured(String)
    }

    let recorded: CheckResult
    let now: CheckResult?
    let finding: Finding
    let lines: [String]

    init(_ recorded: CheckResult, _ now: CheckResult?, tolerance: Double) {
        (self.recorded, self.now) = (recorded, now)
        guard recorded.reproducible else {
            (finding, lines) = (.ofMachine, [])
            return
        }
        guard recorded.outcome != .skipped || recorded.observed != nil else {
            (finding, lines) = (.notMeasured(recorded.message), [])
            return
        }
        guard let now else {
            (finding, lines) = (.different, ["the check does not exist any more"])
            return
        }
        // A waiver that has ended since changes an outcome and no number.
        var (old, new) = (recorded, now)
        if recorded.outcome == .skipped || now.outcome == .skipped { (old.outcome, new.outcome) = (.skipped, .skipped) }
        let numbers = CheckNumbers(old)
        let found = numbers.differences(CheckNumbers(new))
        lines = found.lines
        finding =
            found.lines.isEmpty
            ? .bitForBit(numbers: numbers.numbers.count) : found.largest <= tolerance ? .withinTolerance(found.largest) : .different
    }

    /// The check as a report shows it.
    var result: CheckResult {
        var result = recorded
        result.observed = now?.observed
        (result.comparison, result.bound, result.falseAlarm, result.smallestRegression) = ("==", recorded.observed, nil, nil)
        (result.severity, result.decideOn, result.location) = (.fail, "estimate", recorded.location)
        result.details = lines.isEmpty ? nil : MeasurementDetails(findings: lines)
        result.diagnostic = finding == .different ? now?.diagnostic : nil
        switch finding {
        case .bitForBit(let count): (result.outcome, result.message) = (.pass, "reproduced bit for bit, \(count) numbers")
        case .withinTolerance(let largest):
            (result.outcome, result.message) = (.pass, "reproduced within tolerance, largest relative difference \(largest)")
        case .different: (result.outcome, result.message) = (.fail, "not reproduced: \(lines.first ?? "")")
        case .ofMachine:
            (result.outcome, result.message) = (.skipped, "depends on the machine and need not come out again")
        case .notMeasured(let words): (result.outcome, result.message) = (.skipped, "has no recorded number: \(words)")
        }
        return result
    }
}
