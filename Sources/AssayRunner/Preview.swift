import AssayCheckKit
import AssayCore
import AssayManifest
import AssayProvenance
import AssayTabular

/// What a run would do.
public struct RunPreview: Sendable {
    public struct Check: Sendable, Hashable {
        public var name: String
        public var requirement: String
    }

    public var checks: [Check]
    /// Observations that the checks share.
    public var folds: Int
    public var tables: Int
    /// `risk tier major (possible × high, score 12), suite:risk-major`; nil where the manifest states no risk.
    public var tier: String?

    /// `1 scan of the evaluation table`
    public var scanWords: String {
        switch tables {
        case 0: "no table is read"
        case 1: "1 scan of the evaluation table"
        default: "1 scan of each of \(tables) tables"
        }
    }
}

extension Runner {
    /// Plans a run without reading a row.
    public func preview(_ manifest: Manifest) throws(Diagnostics) -> RunPreview {
        let gate = RiskGate(manifest, selection: .init(), today: RunClock().today, conduct: .init(signs: true))
        try gate?.check(nil)
        let stage = try prepare(manifest, RunOptions(jobs: 1))
        try WaiverCheck(waivers: manifest.waivers, checks: stage.checks).run()
        return RunPreview(
            checks: stage.checks.map { RunPreview.Check(name: $0.name, requirement: $0.text) },
            folds: stage.others.reduce(stage.bank.count) { $0 + $1.bank.count },
            tables: stage.others.reduce(stage.readsTable ? 1 : 0) { $0 + ($1.isRead && $1.table != nil ? 1 : 0) },
            tier: manifest.risk.map {
                "risk tier \($0.tier.rawValue) (\($0.likelihood.rawValue) × \($0.impact.rawValue), score \($0.score)), suite:\($0.suite)"
            })
    }

    /// Writes the lock file of a manifest and answers with its path.
    public func writeLock(for manifest: Manifest) throws(Diagnostics) -> String {
        let stage = try prepare(manifest, RunOptions(jobs: 1))
        return try Diagnostics.one { () throws(Diagnostic) in
            let files = try FileFacts.digest(of: stage.files, in: manifest, cache: nil).get()
            let lock = LockComparison(manifest: manifest, files: files, model: stage.model)
            let path = try lock.path()
            try lock.current().write(path)
            return path
        }
    }
}
