import AssayCheckKit
import AssayCore
import AssayManifest

/// Whether the labels that the scan saw fit the task.
struct LabelJudgement {
    let frame: TaskFrame
    let scan: TableScan.Outcome?
    /// The model's classes, where it only numbers them.
    var numbered: [String]?

    /// The labels that the scan counted; nil where no check reads labels.
    var census: LabelCensus.State? { scan.flatMap { try? $0.folds.scoped(to: nil).optional(LabelCensus()) } }

    /// - Throws: DT103 for more classes than the task has, DT105 where no label and no decision is the positive class.
    func check() throws(Diagnostic) {
        guard frame.task != .regression else { return }
        try checkCount()
        try checkNumbers()
        guard frame.task == .binary else { return }
        let names = Set(census?.counts.keys.map { $0 } ?? []).union(decided)
        guard names.count == 2, !names.contains(TaskFrame.canonical(frame.positive)) else { return try checkDecided(names) }
        throw Diagnostic(
            .noPositiveLabel, "no label\(frame.label.map { " in column `\($0)`" } ?? "") is the positive class `\(frame.positive)`",
            details: ["found \(names.sorted().listed)"], help: "set `model.positive` to one of these")
    }

    /// The classes that a model of labels alone has decided.
    private var decided: Set<String> { scan.flatMap { try? $0.folds.scoped(to: nil).optional(PredictedClasses()) }?.names ?? [] }

    private func checkCount() throws(Diagnostic) {
        guard let census, let label = frame.label else { return }
        let names = census.counts.keys.sorted()
        guard census.hasTooMany || (frame.task == .binary && names.count > 2) else { return }
        let found = census.hasTooMany ? "more than \(LabelCensus.mostClasses) values" : "\(names.count) values: \(names.listed)"
        throw Diagnostic(
            .labelType, "label column `\(label)` has too many values for a \(frame.task.rawValue) task",
            details: ["found \(found)"],
            help: frame.task == .binary ? "set `model.task: multiclass`, or name another label column" : "name another label column"
        )
    }

    /// A model numbers its classes from 0: labels 1 to 3 would be compared with the classes before them.
    private func checkNumbers() throws(Diagnostic) {
        guard frame.task == .multiclass, let numbered, let census, !census.hasTooMany else { return }
        let others = Set(census.counts.keys).subtracting(numbered.map(TaskFrame.canonical)).sorted()
        guard !others.isEmpty else { return }
        throw Diagnostic(
            .unnumberedLabels, "labels are not among the numbers that the model gives its classes",
            details: ["classes of the model: \(numbered.listed)", "labels besides: \(others.listed)"],
            help:
                "say what the classes are called, in the order of training: `model: {classes: [\(census.counts.keys.sorted().joined(separator: ", "))]}`"
        )
    }

    /// A decided class that is neither of the two would count as negative, and nobody would see it.
    private func checkDecided(_ names: Set<String>) throws(Diagnostic) {
        guard names.count > 2 else { return }
        throw Diagnostic(
            .unknownDecision, "labels and decisions together have \(names.count) classes, but the task is binary",
            details: ["found \(names.sorted().listed)"],
            help: "spell the classes of labels and predictions alike, or set `model.task: multiclass`")
    }
}
