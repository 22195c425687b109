import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// One measure, or several, compared over groups: what every fairness measure of rates stands on.
struct GroupComparison: Sendable {
    let components: [GroupComponent]
    let aggregate: GapAggregate
    private let confidence: Double
    /// What it needs to say what would help; nil where there is no such advice.
    private let advising: GroupAdvicePlan?
    private var form: GroupForm { components[0].form }

    init(
        _ components: [GroupComponent], _ aggregate: GapAggregate = .worstCase, confidence: Double,
        advising: GroupAdvicePlan? = nil
    ) {
        (self.components, self.aggregate, self.confidence, self.advising) = (components, aggregate, confidence, advising)
    }

    var requests: [FoldRequest] { components.flatMap(\.requests) + (advising?.requests ?? []) }
    var intervalMethods: [IntervalMethod] { components[0].intervalMethods }
    var hasJackknife: Bool { components.allSatisfy { $0.inner.standard.hasJackknife } }

    /// - Parameter draws: whether intervals and tests are made.
    func conclude(_ results: FoldResults, within range: ClosedRange<Double>, draws: Bool = true) throws(Diagnostic) -> Measurement {
        // Each rate stands on rows of its own, so intervals that hold together share the confidence as a product.
        let own = JointConfidence.ofEach(components.count, confidence: confidence)
        var findings: [GroupComponent.Finding] = []
        for component in components { findings.append(try component.find(results, confidence: own, draws: draws)) }
        var details = details(findings)
        if draws { advise(results, findings, &details) }
        let rows = findings[0].frame.rows
        let values = findings.compactMap(\.value)
        guard values.count == findings.count, let value = combined(values) else {
            let reason = findings.compactMap(\.reason).first ?? "undefined"
            return .undefined(reason, rows: rows, details: details)
        }
        var found = Measurement(value, interval: interval(findings)?.clamped(to: range), rows: rows, details: details)
        found.jointConfidence = findings.compactMap(\.joint).max()
        if draws, found.interval == nil { found.intervalReason = Self.missing(findings) }
        return found
    }

    private func advise(_ results: FoldResults, _ findings: [GroupComponent.Finding], _ details: inout MeasurementDetails) {
        guard let found = advising?.advice(results, judged: findings[0].frame.judged.map(\.name)) else { return }
        details.advice = found.record
        details.findings = found.lines.isEmpty ? details.findings : (details.findings ?? []) + found.lines
    }

    private func combined(_ values: [Double]) -> Double? {
        switch (aggregate, form) {
        case (.mean, _): values.reduce(0, +) / Double(values.count)
        case (.worstCase, .ratio), (.worstCase, .lowest): values.min()
        case (.worstCase, _): values.max()
        }
    }

    private func interval(_ findings: [GroupComponent.Finding]) -> Interval? {
        let intervals = findings.compactMap(\.interval)
        guard intervals.count == findings.count, let lower = combined(intervals.map(\.lower)),
            let upper = combined(intervals.map(\.upper))
        else { return nil }
        return Interval(lower: lower, upper: upper, confidence: confidence, method: intervals[0].method)
    }

    /// Which group keeps the interval of a gap from being known.
    private static func missing(_ findings: [GroupComponent.Finding]) -> String? {
        for finding in findings {
            if let group = finding.frame.judged.first(where: { $0.interval == nil }) {
                return "`\(finding.frame.measure)` has no interval in \(group.name)"
            }
        }
        return nil
    }
}

extension GroupComparison {
    /// Groups and pairs of the rate behind the value first.
    private func details(_ findings: [GroupComponent.Finding]) -> MeasurementDetails {
        let isOne = findings.count == 1
        let target = combined(findings.compactMap(\.value))
        let first = findings.firstIndex { $0.value != nil && $0.value == target } ?? 0
        let ordered = [findings[first]] + findings.indices.filter { $0 != first }.map { findings[$0] }
        var details = MeasurementDetails()
        for finding in ordered {
            let name = isOne ? nil : finding.frame.measure
            details.groups =
                (details.groups ?? [])
                + finding.frame.listed.map { listed in
                    var group = listed
                    group.measure = name
                    return group
                }
            guard let deciding = finding.deciding, !finding.contrasts.isEmpty else { continue }
            details.pairs = (details.pairs ?? []) + finding.contrasts.recorded(first: deciding, measure: name)
        }
        let numbers = numbers(findings)
        details.numbers = numbers.isEmpty ? nil : numbers
        return details
    }

    private func numbers(_ findings: [GroupComponent.Finding]) -> [String: Double] {
        var numbers: [String: Double] = [:]
        for finding in findings {
            numbers.merge(finding.frame.uncounted ?? [:]) { max($0, $1) }
            if let overall = finding.overall {
                numbers[findings.count == 1 ? "overall" : "\(finding.frame.measure)_overall"] = overall
            }
            if findings.count > 1, let value = finding.value { numbers["\(finding.frame.measure)_\(form)"] = value }
            if finding.contrasts.count > 1 { numbers["pairs"] = Double(finding.contrasts.count) }
        }
        return numbers
    }
}
