import AssayCheckKit
import AssayCore
import AssayManifest

/// What can be wrong with a requirement before any data is read.
struct RequirementCheck {
    let requirement: Requirement
    let descriptor: MeasureDescriptor
    let frame: TaskFrame

    func run() throws(Diagnostic) {
        try checkTask()
        try checkUnit()
        try checkReach()
    }

    /// What the measure reads must be there; the manifest alone tells, so nobody waits for the data to be read.
    func check(_ measure: any Measure, hasModel: Bool) throws(Diagnostic) {
        guard let needs = (measure as? any TableMeasure)?.requests.map(\.fold.needs) else { return }
        if frame.label == nil, needs.contains(where: \.label) {
            throw Diagnostic(
                .labelNeeded, "`\(descriptor.name)` needs labels, but the manifest names no label column",
                at: requirement.measure.place,
                help: "set `data.evaluation.label`")
        }
        if let missing = MissingRole(needs, frame) {
            throw missing.inEvaluation(of: descriptor.name, at: requirement.measure.place)
        }
        guard !hasModel, frame.score == nil, frame.prediction == nil, needs.contains(where: \.prediction) else { return }
        throw Diagnostic(
            .predictionNeeded, "`\(descriptor.name)` needs predictions, but the manifest names no model and no column of them",
            at: requirement.measure.place, help: "set `model.artifact`, or `data.evaluation.score`")
    }

    private func checkTask() throws(Diagnostic) {
        guard !descriptor.tasks.isEmpty, !descriptor.tasks.contains(frame.task) else { return }
        let tasks = descriptor.tasks.map(\.rawValue).sorted().joined(separator: " or ")
        throw Diagnostic(
            .wrongTask, "`\(descriptor.name)` is for \(tasks) models, and this one is \(frame.task.rawValue)",
            at: requirement.measure.place, help: "take another measure, or mend `model.task`")
    }

    private func checkUnit() throws(Diagnostic) {
        guard case .number(_, let unit?) = requirement.bound, unit.base != descriptor.unit else { return }
        throw Diagnostic(
            .wrongUnit, "`\(unit.rawValue)` is not a unit of `\(descriptor.name)`", at: requirement.place,
            help: descriptor.unit.help)
    }

    /// A bound that every value, or no value, satisfies is a mistake and would make a gate that says nothing.
    private func checkReach() throws(Diagnostic) {
        guard let comparison = requirement.comparison, case .number(let value, _) = requirement.bound else { return }
        let (low, high) = (descriptor.range.lowerBound, descriptor.range.upperBound)
        let alwaysHolds = (comparison == .atLeast && value == low) || (comparison == .atMost && value == high)
        guard alwaysHolds || !descriptor.range.contains(value) else { return }
        throw Diagnostic(
            .unreachableBound,
            alwaysHolds
                ? "`\(requirement.text)` always holds, so it would judge nothing"
                : "the bound of `\(requirement.text)` lies outside what `\(descriptor.name)` can be",
            at: requirement.place,
            details: [
                "`\(descriptor.name)` lies in \(low)...\(high), so `\(comparison.rawValue) \(value)` never changes its answer"
            ],
            help: value > 1 && high == 1 ? "a share of 80 percent is written `0.8` or `80%`" : "mend the bound")
    }
}

extension Unit {
    /// What a bound on a measure with this unit may be written in.
    var help: String {
        switch self {
        case .one: "write a plain number or a percentage"
        case .count: "write a plain number"
        case .seconds: "write ns, us, ms, s, min, h or d"
        case .bytes: "write B, KB, MB, GB, KiB, MiB or GiB"
        case .rowsPerSecond: "write rows/s"
        }
    }
}
