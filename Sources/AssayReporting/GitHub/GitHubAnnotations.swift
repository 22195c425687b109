import AssayCore

/// The workflow commands by which a step on GitHub Actions marks lines of a pull request.
///
/// - Definition: `::error` for a check that shuts the gate and `::warning` for one that only warns, at its requirement in the manifest, and
///   `::notice` for each waiver. GitHub
///   shows ten of a kind a step, so that of more the first nine stand there and the tenth counts the rest.
/// - Source: GitHub documentation, workflow commands.
public struct GitHubAnnotations: Sendable {
    private static let most = 10

    public init() {}

    public func render(_ record: RunRecord) -> String {
        let blocking = record.checks.filter { $0.outcome.blocks }
        let errors = blocking.filter { $0.severity == .fail }.map { command("error", $0, record) }
        let warnings = blocking.filter { $0.severity == .warn }.map { command("warning", $0, record) }
        return (limited(errors, "error") + limited(warnings, "warning") + limited(notices(record), "notice")).map { $0 + "\n" }
            .joined()
    }

    private func notices(_ record: RunRecord) -> [String] {
        record.everyWaiver.map { waiver in
            let place = record.checks.first { waiver.checks.contains($0.name) }.map { ReportPlace($0, record) }
            let (path, line) = (place?.path ?? record.manifest.path, place?.line ?? 1)
            let title = "WAIVER \(waiver.check)".shownSafely
            let words = WaiverText(waiver: waiver).words.shownSafely
            return "::notice file=\(Self.property(path)),line=\(line),title=\(Self.property(title))::\(Self.data(words))"
        }
    }

    private func command(_ kind: String, _ check: CheckResult, _ record: RunRecord) -> String {
        let (text, place) = (CheckText(check: check), ReportPlace(check, record))
        let message = ([check.message] + text.explanation.filter { $0 != check.message }).map(\.shownSafely).joined(separator: "\n")
        let title = "\(text.tag) \(text.headline)".shownSafely
        return "::\(kind) file=\(Self.property(place.path)),line=\(place.line),title=\(Self.property(title))::\(Self.data(message))"
    }

    private func limited(_ commands: [String], _ kind: String) -> [String] {
        guard commands.count > Self.most else { return commands }
        let rest = commands.count - (Self.most - 1)
        return commands.prefix(Self.most - 1) + [
            "::\(kind) title=assay::and \(NumberText.count(rest)) more, see the log of this step"
        ]
    }

    private static func data(_ text: String) -> String {
        text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }

    private static func property(_ text: String) -> String {
        data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
