import AssayCheckKit
import AssayCore
import AssayManifest

/// Which checks a run is asked for: `--only`, and the families that a profile leaves on.
///
/// What is not selected stays in the record as skipped, so that a smaller run never looks like a whole one.
public struct CheckSelection: Sendable, Hashable {
    /// Families, measures, ids or names; empty means everything.
    public var only: [String]

    public init(only: [String] = []) { self.only = only }

    func apply(to checks: [PlannedCheck], manifest: Manifest) throws(Diagnostics) -> [PlannedCheck] {
        try refuseUnknown(checks)
        return checks.map { check in
            var check = check
            if !manifest.enabledFamilies.contains(check.descriptor.family) {
                check.skipped = "the profile leaves the \(check.descriptor.family.rawValue) family out"
            } else if !only.isEmpty, !only.contains(where: { Self.matches($0, check) }) {
                check.skipped = "not selected by --only"
            }
            return check
        }
    }

    static func matches(_ pattern: String, _ check: PlannedCheck) -> Bool {
        [check.name, check.id, check.descriptor.name, check.descriptor.family.rawValue].contains(pattern)
            || check.name.hasPrefix(pattern + "(") || check.name.hasPrefix(pattern + " ")
            || String(check.name.dropFirst(check.descriptor.family.rawValue.count + 1)) == pattern
    }

    private func refuseUnknown(_ checks: [PlannedCheck]) throws(Diagnostics) {
        let unknown = only.filter { pattern in !checks.contains { Self.matches(pattern, $0) } }
        guard !unknown.isEmpty else { return }
        throw Diagnostics(
            unknown.map { pattern in
                Diagnostic(
                    .unknownSelection, "--only `\(pattern)` selects no check of this manifest",
                    help: NearestName.find(
                        pattern, in: checks.flatMap { [$0.name, $0.id, $0.descriptor.name, $0.descriptor.family.rawValue] }
                    )
                    .map { "did you mean `\($0)`?" } ?? "`assay list` shows the checks")
            })
    }
}
