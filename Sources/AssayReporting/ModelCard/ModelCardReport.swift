import AssayCore

/// Renders a run as a model card: Markdown behind metadata that Hugging Face's hub reads.
///
/// - Definition: the sections of Mitchell et al. 2019 in their order, each from the record alone; what it does not say is said to be not stated.
///   The metadata are the hub's `model-index`, YAML, with every measured value and the digest of the rows that it stands on.
/// - Missing values: a check without a value has no metric and stands under the caveats.
/// - Source: Mitchell et al., Model Cards for Model Reporting, FAT* 2019; Hugging Face, model card metadata.
public struct ModelCardReport: Sendable {
    public init() {}

    public func render(_ record: RunRecord) -> String {
        let kept = record.withoutRowValues
        let sections = ModelCardSections(record: kept)
        let evidence = ModelCardEvidence(record: kept)
        let parts: [(String, [String])] = [
            ("Model details", sections.details), ("Intended use", sections.use), ("Factors", sections.factors),
            ("Metrics", evidence.metrics), ("Evaluation data", sections.table(.evaluation)), ("Training data", sections.training),
            ("Quantitative analyses", evidence.groups), ("Ethical considerations", evidence.fairness),
            ("Caveats and recommendations", sections.caveats),
        ]
        let body = parts.flatMap { title, lines in ["## \(title)", ""] + (lines.isEmpty ? ["Not stated."] : lines) + [""] }
        return (ModelCardMetadata(record: kept).lines + ["", "# \(kept.model.name.safeInMarkdown)", ""] + body.dropLast())
            .joined(separator: "\n") + "\n"
    }
}

/// What a model card says in words and lists.
struct ModelCardSections {
    let record: RunRecord

    var details: [String] {
        let artifact = record.model.artifact.map { file($0) } ?? "none: the predictions are a column of the data"
        let environment = record.environment
        let runtimes = environment.runtimes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        return [
            item("Name", record.model.name), item("Task", record.model.task.rawValue), "- Artifact: \(artifact)",
            item("Commit", RunText(record: record).commitAndTree ?? record.gitReason), item("Repository", record.git?.remote),
            item("Tags", record.git?.tags.joined(separator: ", ")), item("Runtime", runtimes.joined(separator: ", ")),
            item("Inputs", record.model.inputs?.map(input).joined(separator: ", ")),
            item("Tested", "\(record.timing.started) by \(record.tool.name) \(record.tool.version), run \(record.id)"),
            item("Verdict", "\(record.summary.outcome.replacing("_", with: " ")), \(RunText(record: record).counts)"),
            item("Result digest", record.resultDigest),
        ].compactMap(\.self)
    }

    var use: [String] { record.model.objective.map { [$0.safeInMarkdown] } ?? [] }

    /// The groups that the record tells apart.
    var factors: [String] {
        let slices = record.checks.compactMap(\.slice)
        let groups = record.checks.flatMap { ($0.details?.groups ?? []).map(\.group) }
        let names = Set(slices + groups).sorted()
        guard !names.isEmpty else { return ["No groups were told apart."] }
        return ["Evaluated separately:", ""] + names.map { "- \($0.markdownCode)" }
    }

    var training: [String] {
        let lines = table(.reference)
        return lines.isEmpty ? [] : ["The reference table, which the manifest names as what the model was made from:", ""] + lines
    }

    func table(_ name: TableName) -> [String] {
        guard let table = record.data[name.rawValue] else { return [] }
        let sources = (table.sources + (table.profile?.sources ?? [])).map { "- \(file($0))" }
        let rows = item("Rows", NumberText.count(table.profile.map(\.rows) ?? table.rows))
        let profile = table.profile.flatMap { item("Profile", $0.digest) }
        return sources + [rows, profile].compactMap(\.self)
    }

    var caveats: [String] {
        let lines =
            RecordCaveats(record: record).lines
            + record.notes.map { [$0.message, $0.help].compactMap(\.self).joined(separator: "; ") }
        return lines.isEmpty ? ["None that the record knows."] : lines.map { "- \($0.safeInMarkdown)" }
    }

    private func input(_ input: RunRecord.Input) -> String { input.type.map { "\(input.name) (\($0))" } ?? input.name }

    private func item(_ name: String, _ value: String?) -> String? {
        value.flatMap { $0.isEmpty ? nil : "- \(name): \($0.safeInMarkdown)" }
    }

    private func file(_ file: RunRecord.FileFact) -> String {
        "\(file.path.markdownCode), \("\(NumberText.count(file.bytes)) bytes, SHA-256 \(file.sha256)".safeInMarkdown)"
    }
}
