import AssayCore
import AssayProvenance

/// What the pickles in the files of a model import.
struct ImportsInPlay {
    /// The most lines that a verdict lists of one kind.
    private static let listed = 100

    let files: [(name: String, scanned: ScannedArtifact)]

    /// - Parameter countsUnknown: whether imports that assay knows nothing of count as well.
    /// - Throws: MD200 for a file that cannot be read.
    func verdict(countsUnknown: Bool) throws(Diagnostic) -> EnvironmentVerdict {
        guard !files.isEmpty else {
            return .nothing("the manifest names no model file: set `model.artifact` or `checks.environment.artifacts`")
        }
        var verdict = EnvironmentVerdict(count: 0, compared: 0, findings: [])
        var notes: [String] = []
        for file in files {
            let found = try file.scanned.findings().pickle
            verdict.count += found.unsafeCount + (countsUnknown ? found.unknown.count : 0)
            verdict.compared += found.imports.count
            verdict.findings += found.unsafeLines.prefix(Self.listed).map { "\(file.name): \($0)" }
            let unknown = found.unknown.prefix(Self.listed).map { "\(file.name): nothing is known of \($0.line)" }
            if countsUnknown { verdict.findings += unknown } else { notes += unknown }
            notes += found.notes.map { "\(file.name): \($0)" }
            if !found.holdsPickles { notes.append("\(file.name) holds no pickle") }
        }
        verdict.findings += notes
        return verdict
    }
}
