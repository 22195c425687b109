import AssayCheckKit
import AssayCore
import AssayManifest

/// One verdict to be reached: a requirement with its measure made and its arguments filled in.
struct PlannedCheck: Sendable {
    var requirement: Requirement
    var descriptor: MeasureDescriptor
    var measure: any Measure
    var arguments: [Argument]
    var slice: Slice?
    /// Unique in the run and stable between runs.
    var name: String
    var rule: DecisionRule
    /// Confidence level of its intervals.
    var confidence: Double = 0.95
    /// Why it is not run: not selected, family switched off.
    var skipped: String?

    /// `family/measure`
    var id: String { "\(descriptor.family.rawValue)/\(descriptor.name)" }

    /// The requirement as written, with the argument that an expansion filled in.
    var text: String {
        guard requirement.arguments != arguments else { return requirement.text }
        return call(arguments) + requirement.text.dropFirst(call(requirement.arguments).count)
    }

    private func call(_ arguments: [Argument]) -> String {
        descriptor.name + (arguments.isEmpty ? "" : "(\(arguments.map(\.written).joined(separator: ", ")))")
    }

    /// What the value stands on beside the model: the tables that it reads, and the manifest's amounts.
    var reads: [String] {
        let tables = Set((measure as? any TableMeasure)?.requests.map(\.table.rawValue) ?? [])
        return tables.sorted() + (measure is any CostMeasure ? ["costs"] : [])
    }

    /// Whether its bound moves with the baseline.
    var comparesWithBaseline: Bool { if case .baseline? = requirement.bound { true } else { false } }

    /// Whether it needs the baseline model itself, beyond a value of it.
    var needsBaselineModel: Bool {
        (measure as? any TableMeasure)?.requests.contains { $0.fold.needs.baseline } == true
    }

    /// Whether it is a measure of the evaluation table and of no other beside.
    var isOfOneTable: Bool {
        !isOfFunctionality && (measure as? any TableMeasure)?.requests.allSatisfy { $0.table == .evaluation } == true
    }

    /// Whether it stands on the rows of `behavior.rows` and not on the evaluation table.
    var isOfFunctionality: Bool { measure is any FunctionalityMeasure }

    var needsPrediction: Bool {
        guard let table = measure as? any TableMeasure else { return false }
        return table.requests.contains { $0.fold.needs.prediction }
    }
}
