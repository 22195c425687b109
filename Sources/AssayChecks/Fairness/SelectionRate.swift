import AssayCheckKit
import AssayCore
import AssayManifest

/// Share of rows with a positive decision.
///
/// - Definition: Σw[decision positive] / Σw; equals `fairlearn.metrics.selection_rate` 0.15. For more than two classes, decisions for
///   one of them: `class=NAME`.
/// - Units: a rate in 0...1.
/// - Missing values: labels are not needed; a NaN score is MD103.
/// - State: counts, exact. The interval is Wilson's.
struct SelectionRate: ShareMeasure {
    static let descriptor = MeasureDescriptor(
        "selection_rate", .fairness, "Share of rows with a positive decision.", range: 0...1, better: .neither,
        tasks: [.binary, .multiclass],
        parameters: [MeasureParameter("class", .choice(["class=NAME"]), required: false)],
        equals: "fairlearn.metrics.selection_rate 0.15")

    let plan: IntervalPlan
    var intervalMethods: [IntervalMethod] { Interval.shareMethods }
    let isShare = true
    private let fold: SelectionFold
    var requests: [FoldRequest] { [FoldRequest(fold)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        plan = call.intervalPlan
        switch (call.frame.task, call.arguments.first) {
        case (.multiclass, .named("class", let name)?): fold = SelectionFold(className: TaskFrame.canonical(name))
        case (.multiclass, _):
            throw call.wrong("needs a class for a multiclass task", "write `\(call.descriptor.name)(class=NAME)`")
        case (_, nil): fold = SelectionFold()
        case (_, let argument?):
            throw call.wrong("`\(argument.written)` is not understood", "it speaks of the positive class of a binary task")
        }
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let state = try results.result(fold)
        guard let rate = state.rate else { return .undefined("no rows in scope", rows: state.rows) }
        return Measurement(rate, interval: state.interval(plan), rows: state.rows)
    }

    func counted(_ results: FoldResults) throws(Diagnostic) -> ShareCount? {
        let state = try results.result(fold)
        return ShareCount(part: state.selected.weight, whole: state.total, squares: state.squares)
    }
}
