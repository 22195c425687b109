import AssayCheckKit
import AssayCore
import AssayManifest
import AssayReporting

/// A requirement of the first manifest: what was measured, and the bound that follows from it.
struct MeasuredBound {
    enum Standing: Equatable {
        /// The starter's bound, which today's rows satisfy: where it comes from.
        case usual(String)
        /// The end of the interval that is worse for the model.
        case measured
        /// The same, where the usual bound is not satisfied.
        case worseThanUsual(String)
        /// The same, where the value satisfies the usual bound and so few rows cannot prove it.
        case unproven(String)
        /// Recorded, not judged: why.
        case unbounded(String)
        /// Not written: why.
        case leftOut(String)
    }

    /// `roc_auc >= 0.744`; nil where it is left out.
    let requirement: String?
    /// `0.752 (0.744 to 0.760), 20,000 rows`
    let evidence: String
    let standing: Standing

    /// - Parameters:
    ///   - checks: what a requirement became: one check, or one of each column.
    ///   - call: `psi`, `recall(macro)`: the requirement without comparison and bound.
    ///   - reason: where the starter says its bound comes from.
    init(_ checks: [CheckResult], call: String, descriptor: MeasureDescriptor, reason: String?) {
        let measured = checks.filter { $0.observed != nil }
        guard let first = measured.first, measured.count == checks.count else {
            let reason = checks.first { $0.observed == nil }?.message ?? "nothing was in scope"
            (requirement, evidence, standing) = (nil, call.shownSafely, .leftOut(reason.shownSafely))
            return
        }
        let direction = Self.direction(first, descriptor)
        let worst = direction == nil ? first : Self.worst(measured, direction == .atMost)
        let of = checks.count > 1 ? "\(checks.count) columns, the worst " : ""
        evidence = "\(of)\(worst.briefEvidence)"
        if let bound = first.bound, let comparison = first.comparison, measured.allSatisfy({ $0.outcome == .pass }) {
            (requirement, standing) = ("\(call) \(comparison) \(Self.written(first, bound))", .usual(reason ?? "usual bound"))
            return
        }
        guard let direction else {
            (requirement, standing) = (call, .unbounded("neither high nor low is better"))
            return
        }
        let end = Self.end(worst, isUpper: direction == .atMost)
        let bound = direction == .atMost ? SafeBound.up(end, digits: 3) : SafeBound.down(end, digits: 3)
        guard bound.isFinite, direction == .atMost ? bound < descriptor.range.upperBound : bound > descriptor.range.lowerBound
        else {
            (requirement, standing) = (call, .unbounded("so few rows allow no bound"))
            return
        }
        requirement = "\(call) \(direction.rawValue) \(SafeBound.text(bound))"
        standing =
            first.bound.map { Self.missed(worst, $0, "\(direction.rawValue) \(Self.written(first, $0))", direction) } ?? .measured
    }

    /// The line of the manifest: the requirement and, as a comment, what it follows from.
    var line: String {
        switch standing {
        case .leftOut(let reason): "# left out: \(evidence): \(reason)"
        case .usual(let reason): "- \(quoted) # \(reason); \(evidence)"
        case .measured: "- \(quoted) # \(evidence)"
        case .worseThanUsual(let usual): "- \(quoted) # worse than the usual \(usual); \(evidence)"
        case .unproven(let usual): "- \(quoted) # too few rows to prove the usual \(usual); \(evidence)"
        case .unbounded(let reason): "- \(quoted) # recorded, not judged: \(reason); \(evidence)"
        }
    }

    private var quoted: String {
        guard let requirement else { return "" }
        let isPlain = requirement.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_]*(\([A-Za-z0-9_*, =.\-]*\))?( [<>=]+ [0-9.e+\-]+%?)?/) != nil
        return isPlain ? requirement : YAMLText.quoted(requirement)
    }

    private static func direction(_ check: CheckResult, _ descriptor: MeasureDescriptor) -> Comparison? {
        if let comparison = check.comparison.flatMap(Comparison.init) { return comparison }
        return switch descriptor.better {
        case .higher: .atLeast
        case .lower: .atMost
        case .neither: nil
        }
    }

    private static func end(_ check: CheckResult, isUpper: Bool) -> Double {
        let value = check.observed ?? .nan
        return isUpper ? max(value, check.interval?.upper ?? value) : min(value, check.interval?.lower ?? value)
    }

    private static func worst(_ checks: [CheckResult], _ isUpper: Bool) -> CheckResult {
        checks.dropFirst().reduce(checks[0]) { worst, check in
            let (one, other) = (end(worst, isUpper: isUpper), end(check, isUpper: isUpper))
            return (isUpper ? other > one : other < one) ? check : worst
        }
    }

    private static func missed(_ check: CheckResult, _ bound: Double, _ usual: String, _ direction: Comparison) -> Standing {
        direction.holds(check.observed ?? .nan, bound) ? .unproven(usual) : .worseThanUsual(usual)
    }

    /// As the starter wrote it, a percentage where it did.
    private static func written(_ check: CheckResult, _ bound: Double) -> String {
        check.requirement.split(separator: " ").last.map(String.init) ?? SafeBound.text(bound)
    }
}
