import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// Sizes one requirement: which bound applies, how many rows it asks for, what today's rows promise by it.
struct RequirementSizing {
    let check: PlannedCheck
    let mean: RowMean
    let options: SizingOptions
    /// δ of one verdict of this requirement.
    let failure: FailureProbability
    let confidence: Double
    /// Today's rows of its slice; nil without a table.
    let tally: RowTally.State?

    private static let power = 0.8
    /// Bounds that share δ: two sides of the difference, and as many for the disagreement, which is tested first.
    private static let bennettEvents = 4

    func sized() -> SizedRequirement {
        let byHoeffding = RowCount.whole(hoeffding.rows(tolerance: options.tolerance, failure: failure))
        let (exact, bennett) = (binomial?.rows(tolerance: options.tolerance), bennettSize)
        return SizedRequirement(
            check: check.name, requirement: check.text, form: baseline == nil ? .single : .difference, scope: scope,
            range: width, failureProbability: failure.value,
            needed: min(byHoeffding, exact ?? .max, bennett?.rows ?? .max), hoeffding: byHoeffding, exact: exact,
            interval: interval, bennett: bennett, nonInferiority: nonInferiority, today: today, isGuide: mean.kind == .guide)
    }

    /// Whether a share of disagreements says more about it than its range does.
    var usesDisagreement: Bool { mean.kind == .decisionShare && baseline != nil && baseline?.operation != .times }

    private var scope: String { mean.scope.words + (check.slice.map { " on \($0.name)" } ?? "") }
    private var width: Double { check.descriptor.range.upperBound - check.descriptor.range.lowerBound }

    private var baseline: BaselineBound? {
        if case .baseline(let bound) = check.requirement.bound { bound } else { nil }
    }

    /// What the estimate is a weighted sum of: one mean or a share a class, and the same for the baseline.
    private var hoeffding: Hoeffding {
        let classes = mean.kind == .classMean ? max(2, tally?.labels.counts.count ?? 2) : 1
        let own = [Double](repeating: width / Double(classes), count: classes)
        guard let baseline else { return Hoeffding(widths: own) }
        // A baseline times 0 is no baseline: a width of nothing would not share δ either.
        let factor = baseline.operation == .times ? abs(baseline.offset) : 1
        return Hoeffding(widths: factor > 0 ? own + own.map { $0 * factor } : own)
    }

    private var binomial: BinomialBound? {
        mean.isShare && baseline == nil ? BinomialBound(failure: failure) : nil
    }

    /// Where a row counts the same for both models unless they decide differently.
    private var bennett: Bennett? {
        guard let share = options.disagreement, usesDisagreement else { return nil }
        return Bennett(disagreement: share, events: Self.bennettEvents)
    }

    private var bennettSize: BennettSize? {
        bennett.map {
            BennettSize(
                rows: RowCount.whole($0.rows(tolerance: options.tolerance, failure: failure)),
                labelsPerCommit: RowCount.whole($0.labels(tolerance: options.tolerance, failure: failure)))
        }
    }

    private var nonInferiority: NonInferioritySize? {
        guard bennett != nil, let share = options.disagreement, let margin else { return nil }
        let alpha = (1 - confidence) / 2
        let test = NonInferiority(alpha: alpha, power: Self.power)
        return NonInferioritySize(
            margin: margin, alpha: alpha, power: Self.power,
            rows: RowCount.whole(test.pairedRows(discordance: share, margin: margin)))
    }

    /// By how much the requirement lets the measure be worse than the baseline; nil where it asks for as good or better.
    private var margin: Double? {
        guard let baseline, baseline.offset > 0 else { return nil }
        switch (check.requirement.comparison, baseline.operation) {
        case (.atLeast, .minus), (.above, .minus), (.atMost, .plus), (.below, .plus): return baseline.offset
        default: return nil
        }
    }

    private var interval: IntervalSize? {
        guard mean.isShare, baseline == nil else { return nil }
        let rate = check.requirement.bound?.value ?? 0.5
        guard let wilson = IntervalRows.wilson(rate: rate, halfWidth: options.tolerance, confidence: confidence),
            let exact = IntervalRows.clopperPearson(rate: rate, halfWidth: options.tolerance, confidence: confidence)
        else { return nil }
        return IntervalSize(confidence: confidence, rate: rate, wilson: wilson, clopperPearson: exact)
    }

    private var today: Today? {
        guard let tally, let present = mean.scope.count(in: tally) else { return nil }
        // Weights thin the rows of a class about as much as those of the whole slice.
        let rows = Int(Double(present) * min(1, tally.efficiency))
        let promises = [
            hoeffding.tolerance(rows: rows, failure: failure), binomial?.tolerance(rows: rows),
            bennett?.tolerance(rows: rows, failure: failure),
        ]
        let smallest = promises.compactMap(\.self).min().flatMap { $0 < width ? $0 : nil }
        return Today(
            rows: present, effectiveRows: rows, enough: smallest.map { $0 <= options.tolerance } ?? false,
            smallestRegression: smallest)
    }
}
