import AssayCheckKit
import AssayCore
import AssayManifest

/// What the baseline says about one check.
struct BaselineValue: Sendable {
    /// Nil where there is nothing to compare with; `reason` says why.
    var value: Double?
    /// The interval of candidate minus baseline on the same rows.
    var difference: Interval?
    /// Why there is no such interval, where one was looked for.
    var differenceReason: String?
    /// Further numbers of the comparison, by name.
    var numbers: [String: Double] = [:]
    /// The interval of candidate over baseline, for costs that were measured in turn.
    var ratio: Interval?
    var reason: String?

    static func absent(_ reason: String) -> BaselineValue { BaselineValue(reason: reason) }
}

/// Whether the numbers of a recorded run may stand beside those of this one.
struct Comparability {
    let recorded: RunRecord
    let toolVersion: String
    let task: ModelTask
    let files: [RunRecord.FileFact]

    /// Why they may not; nil where they may.
    var objection: String? {
        if recorded.model.task != task { return "the recorded run was of a \(recorded.model.task.rawValue) model" }
        if Self.major(recorded.tool.version) != Self.major(toolVersion) {
            return "the recorded run was made by assay \(recorded.tool.version), whose measures may differ"
        }
        let before = Set((recorded.data["evaluation"]?.sources ?? []).map(\.sha256))
        guard before == Set(files.map(\.sha256)) else { return "the recorded run stood on other evaluation data" }
        return nil
    }

    /// The value of the same check there.
    func value(of check: PlannedCheck) -> BaselineValue {
        if let objection { return .absent(objection) }
        guard
            let found = recorded.checks.first(where: {
                $0.id == check.id && $0.arguments == check.arguments.map(\.written) && $0.slice == check.slice?.name
            }),
            let value = found.observed
        else { return .absent("the recorded run has no value of this check") }
        return BaselineValue(value: value)
    }

    static func major(_ version: String) -> Substring { version.prefix { $0 != "." } }
}
