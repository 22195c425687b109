import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// A measure of decisions: a function of the confusion matrix.
protocol DecisionMeasure: PairedMeasure, ShareMeasure {
    var plan: IntervalPlan { get }
    /// The measure in cells of the table's shape; nil where it is undefined.
    func value(of table: ConfusionTable, in cells: [Double]) -> Double?
    /// The share that the measure is, where it is one; else the interval comes from the delta method.
    func share(of table: ConfusionTable) -> (part: Double, whole: Double, squares: Double)?
    /// Why there is no value.
    var undefinedReason: String { get }
    /// The value in words, where its unit alone would not say enough.
    func findings(_ value: Double) -> [String]?
}

extension DecisionMeasure {
    var requests: [FoldRequest] { [FoldRequest(ConfusionFold())] }

    var intervalMethods: [IntervalMethod] { (isShare ? [.wilson, .clopperPearson] : []) + [.delta, .bootstrap] }

    var isShare: Bool { false }

    func share(of table: ConfusionTable) -> (part: Double, whole: Double, squares: Double)? { nil }

    func findings(_ value: Double) -> [String]? { nil }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement { try concludeCounts(results) }

    func estimate(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let table = try results.result(ConfusionFold())
        return Measurement(table.total > 0 ? value(of: table, in: table.weights) : nil, rows: table.rows)
    }

    /// The conclusion from the confusion matrix.
    func concludeCounts(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let table = try results.result(ConfusionFold())
        guard table.rows > 0 else { return .undefined("no rows with a label in scope", rows: 0) }
        guard table.total > 0 else { return .undefined("the rows in scope have no weight", rows: table.rows) }
        guard let value = value(of: table, in: table.weights) else {
            return .undefined(undefinedReason, rows: table.rows, details: MeasurementDetails(table))
        }
        var details = MeasurementDetails(table)
        details.findings = findings(value)
        return Measurement(value, interval: interval(value, table), rows: table.rows, details: details)
    }

    private func interval(_ value: Double, _ table: ConfusionTable) -> Interval? {
        if plan.method == .bootstrap {
            return CellBootstrap(cells: table.weights, squares: table.squares, seed: plan.seed)
                .interval(confidence: plan.confidence) { self.value(of: table, in: $0) }?.clamped(to: Self.descriptor.range)
        }
        if plan.method != .delta, let share = share(of: table) {
            return .share(share.part, of: share.whole, squares: share.squares, plan)
        }
        let estimate = DeltaMethod.multinomial(cells: table.weights, squaredWeights: table.squares) { cells in
            self.value(of: table, in: cells) ?? .nan
        }
        return estimate?.interval(confidence: plan.confidence, within: Self.descriptor.range)
    }
}

extension DecisionMeasure {
    var pairedRequests: [FoldRequest] { [FoldRequest(PairedConfusionFold())] }

    var pairedIntervalMethods: [IntervalMethod] { [.delta, .bootstrap] }

    /// Newcombe's interval for a share of the same unweighted rows, unless another method is asked for, else that of the joint cells.
    func pairedInterval(_ results: FoldResults) throws(Diagnostic) -> Interval? {
        if plan.method == nil, let share = pairedShare(try results.result(PairedConfusionFold())) {
            return share.interval(confidence: plan.confidence)
        }
        return try pairedCounts(results)
    }

    /// The delta method or the bootstrap over the joint cells of both models' decisions.
    func pairedCounts(_ results: FoldResults) throws(Diagnostic) -> Interval? {
        let joint = try results.result(PairedConfusionFold())
        let confidence = plan.confidence
        let estimate = DeltaMethod.multinomial(cells: joint.weights, squaredWeights: joint.squares) { cells in
            self.difference(joint, cells) ?? .nan
        }
        guard let estimate else { return nil }
        // Two models that decide alike differ by nothing, and that is known.
        guard estimate.standardError > 0 else {
            return Interval(lower: estimate.value, upper: estimate.value, confidence: confidence, method: "paired_delta")
        }
        guard plan.method == .bootstrap else { return estimate.interval(confidence: confidence)?.named("paired_delta") }
        return CellBootstrap(cells: joint.weights, squares: joint.squares, seed: plan.seed)
            .interval(confidence: confidence) { self.difference(joint, $0) }?.named("paired_bootstrap")
    }

    /// Candidate minus baseline in joint cells.
    private func difference(_ joint: PairedConfusion, _ cells: [Double]) -> Double? {
        let (candidate, baseline) = joint.margins(of: cells)
        guard let now = value(of: joint.candidate, in: candidate), let before = value(of: joint.baseline, in: baseline) else {
            return nil
        }
        return now - before
    }

    /// McNemar's mid-p, where the measure is a share of the same rows.
    func pairedNumbers(_ results: FoldResults) throws(Diagnostic) -> [String: Double] {
        guard let share = pairedShare(try results.result(PairedConfusionFold())) else { return [:] }
        return ["mcnemar_mid_p": share.midP]
    }

    private func pairedShare(_ joint: PairedConfusion) -> PairedShare? {
        guard !joint.isWeighted else { return nil }
        return PairedShare(joint) { table, cell in
            var rows = table
            rows.weights = table.weights.indices.map { $0 == cell ? 1 : 0 }
            guard let found = share(of: rows), found.whole > 0 else { return nil }
            return found.part > 0
        }
    }
}

extension Interval {
    /// The same interval under the name of its pairing.
    func named(_ method: String) -> Interval { Interval(lower: lower, upper: upper, confidence: confidence, method: method) }
}

/// A rate of one class or an average over classes: precision, recall, F1, specificity.
protocol ClassRateMeasure: DecisionMeasure {
    static var rate: ConfusionTable.Rate { get }
    var average: ClassAverage { get }
}

extension ClassRateMeasure {
    func value(of table: ConfusionTable, in cells: [Double]) -> Double? { table.averaged(Self.rate, average, in: cells) }
}

/// A class rate whose numerator counts rows of its denominator, so that it is a share.
protocol ClassShareMeasure: ClassRateMeasure {}

extension ClassShareMeasure {
    var isShare: Bool {
        switch average {
        case .positiveClass, .oneClass: true
        case .macro, .micro, .weighted: false
        }
    }

    func share(of table: ConfusionTable) -> (part: Double, whole: Double, squares: Double)? {
        let index: Int? =
            switch average {
            case .positiveClass: 1
            case .oneClass(let name): table.classes.firstIndex(of: name)
            default: nil
            }
        guard let index else { return nil }
        let counts = Self.rate(table.oneVersusRest(index, in: table.weights))
        return (counts.part, counts.whole, Self.rate(table.oneVersusRest(index, in: table.squares)).whole)
    }
}
