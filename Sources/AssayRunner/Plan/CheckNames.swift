import AssayCheckKit
import AssayCore
import AssayManifest

/// Gives every check a name that is unique in the run and stays the same from run to run.
enum CheckNames {
    /// `family/measure(arguments) on slice`; the bound is added only where two checks would share a name, so that moving a
    /// bound does not cut a history in two.
    static func assign(_ checks: [PlannedCheck]) throws(Diagnostics) -> [PlannedCheck] {
        let counts = Dictionary(grouping: checks, by: stem).mapValues(\.count)
        var named = checks
        for index in named.indices {
            let stem = stem(named[index])
            named[index].name = counts[stem] == 1 ? stem : "\(stem) \(boundText(named[index]))"
        }
        try refuseDuplicates(named)
        return named
    }

    private static func stem(_ check: PlannedCheck) -> String {
        let arguments = check.arguments.isEmpty ? "" : "(\(check.arguments.map(\.written).joined(separator: ", ")))"
        let slice = check.slice.map { " on \($0.name)" } ?? ""
        return check.id + arguments + slice
    }

    private static func boundText(_ check: PlannedCheck) -> String {
        guard let comparison = check.requirement.comparison else { return "recorded" }
        let rule = check.requirement.decideOn.map { " (\($0.rawValue))" } ?? ""
        let bound = check.requirement.bound?.written ?? ""
        return "\(comparison.rawValue) \(bound)\(rule)"
    }

    private static func refuseDuplicates(_ checks: [PlannedCheck]) throws(Diagnostics) {
        let problems = Dictionary(grouping: checks, by: \.name).values.filter { $0.count > 1 }.map { same in
            Diagnostic(
                .duplicateRequirement, "`\(same[1].requirement.text)` stands in the manifest twice", at: same[1].requirement.place,
                details: ["first at line \(same[0].requirement.place.line)"], help: "delete one of the two")
        }
        guard problems.isEmpty else { throw Diagnostics(problems.sorted { ($0.place?.line ?? 0) < ($1.place?.line ?? 0) }) }
    }
}
