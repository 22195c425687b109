import AssayCheckKit
import AssayCore
import AssayManifest

/// Finds the earlier values that a trend stands on, and judges it once this run's own value is known.
struct TrendSource: Sendable {
    /// Nil where the run has no history.
    var lookup: (@Sendable (TrendQuery) throws(Diagnostic) -> [RecordedValue])?
    var commit: String?

    /// Runs looked at for one value a commit: a commit may have been run many times.
    private static let runsPerCommit = 20

    /// Fills the places of trends, which are nil, from the results of the other checks.
    func complete(_ results: [CheckResult?], of measuring: Measuring) -> [CheckResult] {
        let checks = measuring.stage.checks
        let found = results.compactMap(\.self)
        return zip(checks, results).map { check, result in
            if let result { return result }
            return CheckJudgement(check: check).result(measured(check, checks, found, measuring))
        }
    }

    private func measured(
        _ check: PlannedCheck, _ checks: [PlannedCheck], _ results: [CheckResult], _ measuring: Measuring
    ) -> Result<Measurement, Diagnostic> {
        guard let measure = check.measure as? any HistoryMeasure, let subject = TrendSubject(measure.subject).find(in: checks),
            let value = results.first(where: { $0.name == subject.name })?.observed
        else { return .success(.undefined("its check has no value in this run", rows: 0)) }
        guard let lookup else { return .success(.undefined("this run has no history: it was run with --no-history", rows: 0)) }
        do throws(Diagnostic) {
            let query = TrendQuery(
                model: measuring.manifest.model.name, check: subject.name, limit: measure.window * Self.runsPerCommit)
            return .success(conclude(measure, value, try lookup(query), measuring))
        } catch {
            return .failure(error)
        }
    }

    private func conclude(
        _ measure: any HistoryMeasure, _ value: Double, _ recorded: [RecordedValue], _ measuring: Measuring
    ) -> Measurement {
        let comparable = recorded.filter { isComparable($0, measuring) }
        var seen: Set<String> = commit.map { [$0] } ?? []
        let earlier = comparable.filter { seen.insert($0.commit ?? $0.run).inserted }.prefix(measure.window - 1)
        var found = measure.conclude(earlier.reversed().map(\.value) + [value])
        let others = recorded.count - comparable.count
        if found.value == nil, others > 0, let reason = found.reason {
            found.reason = "\(reason); \(others) recorded \(others == 1 ? "run stood" : "runs stood") on other data, task or tool"
        }
        return found
    }

    private func isComparable(_ recorded: RecordedValue, _ measuring: Measuring) -> Bool {
        recorded.task == measuring.stage.frame.task.rawValue
            && Comparability.major(recorded.toolVersion) == Comparability.major(measuring.toolVersion)
            && recorded.evaluation == Set(measuring.evaluationFiles.map(\.sha256))
    }
}
