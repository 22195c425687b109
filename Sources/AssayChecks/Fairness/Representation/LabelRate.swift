import AssayCheckKit
import AssayCore
import AssayManifest
import AssayTabular

/// Share of labelled rows whose label is positive, or of one class.
///
/// - Definition: Σw[label positive] / Σw over labelled rows; equals `numpy.average(y == positive, weights=w)` 2.4. It is the base rate of
///   the rows.
/// - Units: a rate in 0...1.
/// - Missing values: rows without a label are left out. Undefined, so inconclusive, without labelled rows.
/// - State: sums of weights by class, exact. The interval is Wilson's.
struct LabelRate: ShareMeasure {
    static let descriptor = MeasureDescriptor(
        "label_rate", .fairness, "Share of labelled rows whose label is positive, or of one class.", range: 0...1, better: .neither,
        tasks: [.binary, .multiclass], parameters: [MeasureParameter("class", .text, required: false)],
        equals: "numpy.average(y == positive, weights=w) 2.4")

    private let plan: IntervalPlan
    let isShare = true
    private let wanted: String
    var intervalMethods: [IntervalMethod] { Interval.shareMethods }
    var requests: [FoldRequest] { [FoldRequest(LabelTotalsFold())] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        plan = call.intervalPlan
        guard let named = call.positional(0) ?? (call.frame.task == .binary ? call.frame.positive : nil) else {
            throw call.wrong("a multiclass task has no positive class", "name one: `label_rate(CLASS)`")
        }
        wanted = TaskFrame.canonical(named)
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let totals = try results.result(LabelTotalsFold())
        guard totals.present.weight > 0 else { return .undefined("no rows with a label in scope", rows: totals.present.rows) }
        let part = totals.classes[wanted]?.weight ?? 0
        return Measurement(
            part / totals.present.weight,
            interval: .share(part, of: totals.present.weight, squares: totals.present.squares, plan), rows: totals.present.rows)
    }

    func counted(_ results: FoldResults) throws(Diagnostic) -> ShareCount? {
        let totals = try results.result(LabelTotalsFold())
        return ShareCount(
            part: totals.classes[wanted]?.weight ?? 0, whole: totals.present.weight, squares: totals.present.squares)
    }
}

/// Sums up labels by class.
///
/// - Missing values: null and NaN labels are counted apart.
/// - State: counts and exact sums of weights; a class each for classifications, none for regressions.
struct LabelTotalsFold: Fold {
    var memory: FoldMemory { .perClass }
    var needs: FoldNeeds { FoldNeeds(label: true) }

    struct State: FoldState {
        var classes: [String: WeightTotal] = [:]
        var present = WeightTotal()
        var missing = WeightTotal()

        mutating func merge(_ later: State) {
            for (name, total) in later.classes { classes[name, default: WeightTotal()].merge(total) }
            present.merge(later.present)
            missing.merge(later.missing)
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let weights = try observation.weights()
        var seen = State()
        guard observation.frame.task != .regression else {
            let targets = try observation.targets()
            rows.forEach { targets[$0].isNaN ? seen.missing.add(weights?[$0]) : seen.present.add(weights?[$0]) }
            return state.merge(seen)
        }
        let labels = try observation.labels()
        var totals = [WeightTotal](repeating: WeightTotal(), count: labels.values.count)
        rows.forEach { row in
            guard labels.codes[row] >= 0 else { return seen.missing.add(weights?[row]) }
            totals[Int(labels.codes[row])].add(weights?[row])
            seen.present.add(weights?[row])
        }
        for (name, total) in zip(labels.values, totals) where total.rows > 0 { seen.classes[name] = total }
        state.merge(seen)
    }
}
