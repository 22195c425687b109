import AssayCore

/// Finds the suites that a manifest extends and lays it over them.
struct SuiteMerge {
    let root: YAMLNode
    let library: SuiteLibrary

    /// What `suite` is written with: the place of a requirement tells which suite it came from.
    static func written(_ name: String) -> String { "suite:\(name)" }

    /// The first suite named wins over later ones, that of the risk tier comes last; the manifest wins over all.
    func run(_ problems: inout [Diagnostic]) -> YAMLNode {
        let merged = extended(&problems)
        guard let risk = RiskSection(merged["risk"]), let text = library.text(risk.suite) else { return merged }
        let written = Self.written(risk.suite)
        guard !(root["extends"]?.texts ?? []).contains(written), let suite = read(text, written, &problems) else { return merged }
        return NodeMerge.lay(merged, over: suite)
    }

    private func extended(_ problems: inout [Diagnostic]) -> YAMLNode {
        var merged = root
        for item in root["extends"]?.items ?? [] {
            guard let written = item.text, TextForm.suite.matches(written) else { continue }
            let name = String(written.dropFirst("suite:".count))
            guard let text = library.text(name) else {
                problems.append(unknown(name, at: item))
                continue
            }
            if let suite = read(text, written, &problems) { merged = NodeMerge.lay(merged, over: suite) }
        }
        return merged
    }

    private func read(_ text: String, _ name: String, _ problems: inout [Diagnostic]) -> YAMLNode? {
        do {
            let (suite, found) = try YAMLReader.read(SourceText(name: name, text: text))
            problems += found + ShapeValidator.problems(of: suite, against: ManifestShape.suite)
            return suite
        } catch {
            problems += error.all
            return nil
        }
    }

    private func unknown(_ name: String, at item: YAMLNode) -> Diagnostic {
        Diagnostic(
            .unknownSuite, "there is no suite `\(name)`", at: item.place, label: "not a suite",
            details: library.names.isEmpty ? [] : ["suites: \(library.names.sorted().joined(separator: ", "))"],
            help: NearestName.find(name, in: library.names.sorted()).map { "did you mean `suite:\($0)`?" } ?? "remove it")
    }
}
