import AssayCore

/// What an audit found.
public struct AuditReport: Sendable {
    public var verdict: AuditVerdict
    /// The audited run as a record, so that every report can show it; nil where nothing could be measured again.
    public var record: RunRecord?
    /// The run and commit that were audited.
    public var run: String
    public var commit: String
    /// What is another one than it was, a line each.
    public var environment: [String]
    /// What the reader should know of how it was done.
    public var notes: [String]
}

extension RunRecord.Environment {
    /// What differs from a machine of the past, a line each.
    func changes(since old: RunRecord.Environment, tool: (old: String, new: String)) -> [String] {
        func line(_ name: String, _ one: String, _ other: String) -> String? {
            one == other ? nil : "\(name): \(one) then, \(other) now"
        }
        let runtimes = Set(old.runtimes.keys).union(self.runtimes.keys).sorted().compactMap { name in
            line(name, old.runtimes[name] ?? "none", self.runtimes[name] ?? "none")
        }
        return runtimes
            + [
                line("assay", tool.old, tool.new), line("operating system", old.operatingSystem, operatingSystem),
                line("processor", old.processor, processor),
            ].compactMap(\.self)
    }

    /// In the terms of the ACM: who repeats is another question, the setup is one that files can tell.
    static func term(_ changes: [String]) -> String {
        changes.isEmpty
            ? "same setup: repeatability where the same team runs it, reproducibility where another does (ACM 1.1)"
            : "different setup: replicability in the terms of ACM 1.1"
    }
}
