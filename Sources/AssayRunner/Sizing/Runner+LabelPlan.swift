import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

extension Runner {
    /// Sizes the requirements of a manifest and counts today's rows, without a prediction.
    ///
    /// - Definition: k requirements with a bound share the failure probability 1 − reliability equally, and each share holds
    ///   for all steps: Renggli et al. 2019, section 3.
    /// - Throws: every problem of the manifest at once, or what makes data or model unusable.
    public func labelPlan(
        _ manifest: Manifest, _ options: SizingOptions
    ) throws(Diagnostics) -> (plan: LabelPlan, warnings: [Diagnostic]) {
        // A difference is planned from the requirement alone: the baseline itself is not looked for.
        var unpaired = manifest
        unpaired.baseline = nil
        let stage = try prepare(unpaired, RunOptions(jobs: 1))
        let counting = try Diagnostics.one { () throws(Diagnostic) in try RowCounting(stage) }
        let sizings = sizings(of: stage, manifest, options, counting)
        let whole = counting.tally(of: nil)
        let plan = LabelPlan(
            manifest: manifest.displayPath, tolerance: options.tolerance, reliability: options.reliability, steps: options.steps,
            adaptivity: options.adaptivity, disagreement: options.disagreement, rows: whole?.rows,
            labelledRows: stage.frame.label == nil ? nil : whole?.labelled, requirements: sizings.map { $0.sized() },
            withoutBound: stage.checks.compactMap { check in
                check.unsizable.map { UnsizedRequirement(check: check.name, requirement: check.text, reason: $0) }
            },
            notes: SizingNotes(
                sizings: sizings, options: options, frame: stage.frame, cluster: stage.entityUse.cluster
            ).lines)
        return (plan, Self.warnings(sizings, options))
    }

    private func sizings(
        of stage: RunStage, _ manifest: Manifest, _ options: SizingOptions, _ counting: RowCounting
    ) -> [RequirementSizing] {
        let checks = stage.checks.filter { $0.unsizable == nil }
        guard !checks.isEmpty else { return [] }
        let failure = FailureProbability(reliability: options.reliability).shared(by: checks.count)
            .shared(steps: options.steps, adaptivity: options.mode)
        return checks.map { check in
            RequirementSizing(
                check: check, mean: RowMean(check, stage.frame), options: options, failure: failure,
                confidence: check.requirement.confidence ?? manifest.confidence, tally: counting.tally(of: check.slice))
        }
    }

    private static func warnings(_ sizings: [RequirementSizing], _ options: SizingOptions) -> [Diagnostic] {
        guard options.disagreement != nil, !sizings.contains(where: \.usesDisagreement) else { return [] }
        return [
            Diagnostic(
                .uselessDisagreement,
                "`--disagreement` changes nothing: no requirement compares a share of decisions with a baseline",
                severity: .warning, help: "write a requirement such as `accuracy >= baseline - 0.01`, or leave the option out")
        ]
    }
}

/// What a reader of the numbers must know beside them.
struct SizingNotes {
    let sizings: [RequirementSizing]
    let options: SizingOptions
    let frame: TaskFrame
    let cluster: String?

    var lines: [String] {
        [
            options.disagreement == nil && sizings.contains(where: \.usesDisagreement)
                ? "against a baseline far fewer rows do where the models seldom differ: give --disagreement SHARE" : nil,
            options.mode == .firstChange && !sizings.isEmpty ? "first-change: take new rows after the first pass" : nil,
            sizings.contains { $0.mean.kind == .guide }
                ? "~ is no mean over rows: the number is that of a mean with the same range, a guide and no promise" : nil,
            sizings.contains { $0.mean.scope == .decided || $0.mean.scope == .positiveOrDecided }
                ? "rows that depend on decisions are not counted today: only a run predicts" : nil,
            frame.weight != nil && !sizings.isEmpty
                ? "weights: all but today's rows are effective rows, (sum of weights)² / sum of squared weights"
                : nil,
            sizings.isEmpty
                ? nil
                : cluster.map {
                    "cluster: all numbers are of independent rows; where rows of one `\($0)` are alike more are needed, up to as many `\($0)`"
                },
            tooSure.map {
                "a tolerance of \(options.tolerance) is not below the disagreement of \($0): the models cannot differ by more"
            },
        ].compactMap(\.self)
    }

    private var tooSure: Double? {
        guard let share = options.disagreement, options.tolerance >= share else { return nil }
        return sizings.contains(where: \.usesDisagreement) ? share : nil
    }
}
